"""What a moment looks like from two metres: four things, the rest is left to the voice."""

from __future__ import annotations

from dataclasses import replace

from selfcare.desktop.cadence import Cadence
from selfcare.desktop.counting import count_of, planned_of, shows_repetitions
from selfcare.desktop.scenes import scene_of, slab_of
from selfcare.desktop.widgets.far_room import FarScene
from selfcare.session.moment import Moment
from selfcare.translation import tr


def far_of(moment: Moment, language: str, cadence: Cadence | None) -> FarScene:
    """Return what the far view shows: phase, count, side, and what comes next while one rests or gets ready."""
    scene, slab = scene_of(moment, language), slab_of(moment)
    count = count_of(moment, cadence)
    caption = planned_of(moment) if shows_repetitions(moment) else ""
    coming = "" if moment.working else _coming(moment, language)
    return FarScene(scene.light, scene.word, scene.icon, replace(count, caption=caption), slab, coming)


def _coming(moment: Moment, language: str) -> str:
    exercise = moment.exercise or moment.next_exercise()
    return tr("Next: {exercise}").format(exercise=exercise.name.in_language(language)) if exercise else ""
