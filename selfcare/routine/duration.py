"""How long a routine takes, by the published formula.

20 s to get ready, then for each step 5 s to name it, the time to get into position, the sets with their rests on each
side and 8 s to change sides. Rests and spoken notes last what their author says; a step that waits for a tap costs
nothing but its lead and its rests.
"""

from __future__ import annotations

from typing import Final, assert_never

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.models import Dose, ExerciseStep, RepeatStep, RestStep, Routine, SayStep, Side, Step

INTRO: Final = 20.0
ANNOUNCE: Final = 5.0
SWITCH: Final = 8.0


def total_seconds(routine: Routine) -> float:
    """Return how long the whole routine takes, pauses and taps not counted; nothing if it has no steps."""
    return INTRO + steps_seconds(routine.steps) if any(True for _ in routine.played_steps()) else 0.0


def steps_seconds(steps: tuple[Step, ...]) -> float:
    """Return how long these steps take one after the other."""
    return sum(_step_seconds(step) for step in steps)


def preparation(step: ExerciseStep) -> float:
    """Return the seconds to get into the start position."""
    own = step.exercise.prep
    return START_POSITIONS[step.exercise.start].prep_seconds if own is None else own


def dose_on(step: ExerciseStep, side: Side | None) -> Dose:
    """Return the dose of one side: its own where the author gave one, else the exercise's."""
    own = {"left": step.exercise.sides.left, "right": step.exercise.sides.right}.get(side or "")
    return own or step.exercise.dose


def sides_of(step: ExerciseStep) -> tuple[Side | None, ...]:
    """Return the sides that are worked one after the other, in order; None for one go without sides."""
    sides = step.exercise.sides
    match sides.kind:
        case "none" | "alternating":
            return (None,)
        case "left":
            return ("left",)
        case "right":
            return ("right",)
        case "each":
            return ("right", "left") if sides.first == "right" else ("left", "right")
        case _:
            assert_never(sides.kind)


def shares_of(step: ExerciseStep) -> int:
    """Return how often the work of one side is done in one go: an alternating dose is written for each side."""
    return 2 if step.exercise.sides.kind == "alternating" else 1


def _step_seconds(step: Step) -> float:
    match step:
        case RepeatStep():
            return step.count * steps_seconds(step.steps)
        case RestStep() | SayStep():
            return step.seconds
        case ExerciseStep():
            return _exercise_seconds(step)
        case _:
            assert_never(step)


def _exercise_seconds(step: ExerciseStep) -> float:
    sides = sides_of(step)
    switch = SWITCH if step.exercise.switch is None else step.exercise.switch
    work = sum(_side_seconds(step, dose_on(step, side)) for side in sides)
    return ANNOUNCE + preparation(step) + work + (len(sides) - 1) * switch


def _side_seconds(step: ExerciseStep, dose: Dose) -> float:
    work = 0.0 if step.ends_by == "tap" else dose.work.seconds * shares_of(step)
    return dose.sets * work + (dose.sets - 1) * dose.rest
