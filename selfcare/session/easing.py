"""What "ease" makes of a step: a lighter target, a smaller range, a shorter dose; or the gentler exercise."""

from __future__ import annotations

from dataclasses import replace
from math import floor

from selfcare.routine.models import Dose, ExerciseStep, Repetitions, Target, Timed

SHARE = 0.7
LEAST_SECONDS = 10.0
LEAST_REPETITIONS = 3
MOST_EASES = 2


def eased_step(step: ExerciseStep, times: int) -> ExerciseStep:
    """Return the step as it goes on once eased `times` times; the first time takes the gentler exercise, if any."""
    exercise, gentler = step.exercise, step.gentler
    if times == 1 and gentler is not None and gentler.sides.kind == exercise.sides.kind:
        return replace(step, exercise=gentler, gentler=None)
    sides = replace(exercise.sides, left=_eased(exercise.sides.left), right=_eased(exercise.sides.right))
    lighter = replace(exercise, dose=eased_dose(exercise.dose), sides=sides, target=_lighter(exercise.target))
    return replace(step, exercise=lighter, range=step.range * SHARE)


def eased_dose(dose: Dose) -> Dose:
    """Return 70 % of the work of each set, not under 10 s or 3 repetitions unless it was under that before."""
    if isinstance(dose.work, Timed):
        return replace(dose, work=Timed(eased_seconds(dose.work.seconds)))
    count = eased_count(dose.work.count)
    return replace(dose, work=Repetitions(count, dose.work.tempo))


def eased_seconds(seconds: float) -> float:
    """Seconds that are left of `seconds` after easing."""
    return min(seconds, max(LEAST_SECONDS, seconds * SHARE))


def eased_count(count: int) -> int:
    """Repetitions that are left of `count` after easing."""
    return min(count, max(LEAST_REPETITIONS, floor(count * SHARE)))


def _eased(dose: Dose | None) -> Dose | None:
    return dose and eased_dose(dose)


def _lighter(target: Target | None) -> Target | None:
    if target is None:
        return None
    return replace(target, low=max(0, target.low - 1), high=max(1, target.high - 1))
