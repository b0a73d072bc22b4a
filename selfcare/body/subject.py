"""From an exercise to what is drawn of it."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.body.figure import FigureSpec
from selfcare.routine.models import Exercise


def spec_of(exercise: Exercise, camera: str | None = None) -> FigureSpec:
    """Return the figure of an exercise; seen through another `camera`, it has no second view."""
    block = exercise.figure
    if camera is not None:
        view = block.get("view")
        kept = {key: word for key, word in view.items() if key != "second"} if isinstance(view, Mapping) else {}
        block = {**block, "view": {**kept, "camera": camera}}
    target = exercise.target
    pressure = target.high if target is not None and target.feeling == "pressure" else None
    family = TECHNIQUES[exercise.technique].family
    return FigureSpec(exercise.start, block, exercise.targets, family, exercise.rate, pressure)
