"""What the resume strip says of a session that was cut off."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from selfcare.desktop.scenes import step_number
from selfcare.desktop.words import clock, in_line, side_words
from selfcare.record.unfinished import Unfinished
from selfcare.session.moment import Moment
from selfcare.translation import tr


@dataclass(frozen=True, slots=True)
class Offer:
    """The routine's name, where it stood, which exercise of how many, and how much of it is over (0 to 1)."""

    name: str
    where: str
    part: str
    done: float


def offer_of(unfinished: Unfinished, locked: Collection[str]) -> Offer | None:
    """Return what is offered; None where the session is over, or a region still to come is locked today."""
    moment = unfinished.restored(0.0).moment()
    if moment.state == "finished" or _regions_to_come(moment) & frozenset(locked):
        return None
    name = unfinished.routine.name.in_language(unfinished.language)
    exercise = moment.exercise
    here = exercise.name.in_language(unfinished.language) if exercise else tr("Rest")
    left = tr("{time} left").format(time=clock(moment.left))
    where = in_line((here, side_words(moment.side or ""), left))
    done = moment.elapsed / max(moment.timeline.end, 1.0)
    number, count = step_number(moment)
    return Offer(name, where, f"{number}/{count}", done)


def _regions_to_come(moment: Moment) -> frozenset[str]:
    parts = {phase.part for phase in moment.timeline.phases[moment.phase_index :]}
    exercises = (moment.timeline.exercise_of(part) for part in parts)
    return frozenset(exercise.region for exercise in exercises if exercise is not None)
