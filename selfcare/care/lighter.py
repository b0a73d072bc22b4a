"""How an exercise is made lighter before a session: less of its target, and where the rule says so less work."""

from __future__ import annotations

from dataclasses import replace
from math import floor

from selfcare.care.rules import AS_WRITTEN, Lighter
from selfcare.routine.models import Dose, Exercise, Repetitions, Sides, Target, Timed


def lightened(exercise: Exercise, how: Lighter) -> Exercise:
    """Return the exercise made lighter; the range of motion is the step's and not changed here."""
    if how == AS_WRITTEN:
        return exercise
    sides = exercise.sides
    lighter = Sides(
        sides.kind, sides.first, sides.left and _dose(sides.left, how), sides.right and _dose(sides.right, how)
    )
    return replace(exercise, target=_target(exercise.target, how), dose=_dose(exercise.dose, how), sides=lighter)


def _target(target: Target | None, how: Lighter) -> Target | None:
    if target is None or not how.feeling:
        return target
    return replace(target, low=max(0, target.low - how.feeling), high=max(1, target.high - how.feeling))


def _dose(dose: Dose, how: Lighter) -> Dose:
    """Return the share of the work; never under the least, unless it was under that before."""
    if how.work == 1:
        return dose
    if isinstance(dose.work, Timed):
        seconds = dose.work.seconds
        return replace(dose, work=Timed(min(seconds, max(how.least_time, seconds * how.work))))
    count = dose.work.count
    return replace(dose, work=Repetitions(min(count, max(how.least_reps, floor(count * how.work))), dose.work.tempo))
