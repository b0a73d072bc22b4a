"""What "ease" makes of a step: a lighter target, a smaller range, a shorter dose; or the gentler exercise."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from selfcare.routine.lightening import Lightening
from selfcare.routine.models import ExerciseStep

SHARE = 0.7
LEAST_SECONDS = 10.0
LEAST_REPETITIONS = 3
MOST_EASES = 2

EASED: Final = Lightening(feeling=1, work=SHARE, least_time=LEAST_SECONDS, least_reps=LEAST_REPETITIONS)
"""What is left of a target and of a dose after easing once."""


def eased_step(step: ExerciseStep, times: int) -> ExerciseStep:
    """Return the step as it goes on once eased `times` times; the first time takes the gentler exercise, if any."""
    gentler = step.gentler
    if times == 1 and gentler is not None and gentler.sides.kind == step.exercise.sides.kind:
        return replace(step, exercise=gentler, gentler=None)
    return replace(step, exercise=EASED.exercise(step.exercise), range=step.range * SHARE)
