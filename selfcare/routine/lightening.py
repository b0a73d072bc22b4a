"""What it means to make an exercise lighter: less of its target, and a share of its work, never below a least."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from selfcare.routine.models import Dose, Exercise, Repetitions, Target, Timed


@dataclass(frozen=True, slots=True)
class Lightening:
    """How much lighter: `feeling` less of the target, the `work` share of each set, and seconds and reps at least."""

    feeling: int
    work: float
    least_time: float
    least_reps: int

    def exercise(self, exercise: Exercise) -> Exercise:
        """Return the exercise made lighter on every side; its range of motion is the step's and not changed here."""
        left, right = exercise.sides.left, exercise.sides.right
        sides = replace(exercise.sides, left=left and self.dose(left), right=right and self.dose(right))
        return replace(exercise, target=self.target(exercise.target), dose=self.dose(exercise.dose), sides=sides)

    def dose(self, dose: Dose) -> Dose:
        """Return the share of the work, in whole seconds; never under the least, unless it was under that before."""
        if self.work == 1:
            return dose
        if isinstance(dose.work, Timed):
            seconds = dose.work.seconds
            return replace(dose, work=Timed(min(seconds, float(round(self.seconds(seconds))))))
        return replace(dose, work=Repetitions(self.count(dose.work.count), dose.work.tempo))

    def seconds(self, seconds: float) -> float:
        """Return what is left of so many seconds."""
        return min(seconds, max(self.least_time, seconds * self.work))

    def count(self, count: int) -> int:
        """Return what is left of so many repetitions."""
        return min(count, max(self.least_reps, floor(count * self.work)))

    def target(self, target: Target | None) -> Target | None:
        """Return the target with less of its feeling, but at least 1: 0 would be nothing at all."""
        if target is None or not self.feeling:
            return target
        return replace(target, low=max(1, target.low - self.feeling), high=max(1, target.high - self.feeling))
