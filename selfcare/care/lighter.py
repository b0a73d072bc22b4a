"""How an exercise is made lighter before a session: less of its target, and where the rule says so less work."""

from __future__ import annotations

from selfcare.care.rules import AS_WRITTEN, Lighter
from selfcare.routine.lightening import Lightening
from selfcare.routine.models import Exercise


def lightened(exercise: Exercise, how: Lighter) -> Exercise:
    """Return the exercise made lighter; the range of motion is the step's and not changed here."""
    if how == AS_WRITTEN:
        return exercise
    return Lightening(how.feeling, how.work, how.least_time, how.least_reps).exercise(exercise)
