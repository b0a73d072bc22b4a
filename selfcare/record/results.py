"""What became of each side of each step: the best of all the times it was played."""

from dataclasses import dataclass, replace
from typing import Final

from selfcare.routine.models import ExerciseStep, PlayedStep, Side
from selfcare.session.events import Outcome, PartEnded

_RANK: Final[dict[Outcome, int]] = {"skipped": 0, "stopped": 1, "eased": 2, "done": 3}


@dataclass(frozen=True, slots=True)
class PartResult:
    """One side of one step. `planned` and `done` are seconds of work, or repetitions where `counted`.

    `repeats` counts how often it was played again after the first time.
    """

    step: int
    side: Side | None
    exercise: str
    region: str
    planned: float
    done: float
    counted: bool
    outcome: Outcome
    repeats: int = 0


def result_of(ended: PartEnded, step: PlayedStep) -> PartResult | None:
    """Return what to write down of a part that ended; None for a rest or a spoken note."""
    if not isinstance(step, ExerciseStep):
        return None
    return PartResult(
        step=ended.step,
        side=ended.side,
        exercise=step.exercise.id,
        region=step.exercise.region,
        planned=ended.planned,
        done=ended.done,
        counted=ended.counted,
        outcome=ended.outcome,
    )


def better(before: PartResult | None, now: PartResult) -> PartResult:
    """Return the better of two results of the same side and step, the repeat counted: done, eased, stopped, skipped."""
    if before is None:
        return now
    best = max(before, now, key=_worth)
    return replace(best, repeats=before.repeats + 1)


def _worth(result: PartResult) -> tuple[int, float]:
    return _RANK[result.outcome], result.done
