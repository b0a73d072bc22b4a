"""A routine laid out: the parts that will be worked, and the phases each of them is made of.

The lengths are the formula that routines are timed by: 20 s to get ready, then for each step 5 s to name it, the
time to get into position, the sets with their rests on each side and 8 s to change sides; rests and spoken notes
last what their author says; a step that waits for a tap costs no session time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, assert_never

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.duration import ANNOUNCE, INTRO, SWITCH, dose_on, preparation, shares_of, sides_of
from selfcare.routine.models import Dose, ExerciseStep, PlayedStep, Repetitions, RestStep, Routine, SayStep, Side, Timed
from selfcare.session.timeline import Part, Phase, PhaseKind

AGAIN = 5.0

# How a part begins: named first, only the position, a change of side, a short get-ready, named with a short
# get-ready (another exercise in the same position), or at once.
Lead = Literal["announce", "position", "switch", "again", "swap", "none"]


def settled_steps(routine: Routine, worse: Side | None) -> tuple[PlayedStep, ...]:
    """Return the steps in playing order with "worse side first" settled (not known: left)."""
    return tuple(_settled(step, worse or "left") for step in routine.played_steps())


def parts_of(steps: tuple[PlayedStep, ...]) -> tuple[Part, ...]:
    """Return one part for each side of each step, in playing order."""
    return tuple(part for index, step in enumerate(steps) for part in _parts(index, step))


def total_seconds(routine: Routine) -> float:
    """Return how long the whole routine takes, pauses and taps not counted."""
    steps = settled_steps(routine, None)
    return whole(steps, parts_of(steps))[-1].end if steps else 0.0


def whole(steps: tuple[PlayedStep, ...], parts: tuple[Part, ...]) -> tuple[Phase, ...]:
    """Lay out everything from the first second on."""
    writer = PhaseWriter(0.0, steps, parts)
    if parts:
        writer.add("ready", INTRO, 0, parts[0].side)
    writer.parts_from(0)
    return tuple(writer.phases)


def on_floor(step: PlayedStep) -> bool:
    """Whether the step is done on the floor, where getting ready takes longer."""
    return isinstance(step, ExerciseStep) and START_POSITIONS[step.exercise.start].on_floor


class PhaseWriter:
    """Writes phases one after the other, without a gap, from session second `at` on."""

    def __init__(self, at: float, steps: tuple[PlayedStep, ...], parts: tuple[Part, ...]) -> None:
        self.at = at
        self.phases: list[Phase] = []
        self._steps = steps
        self._parts = parts

    def add(
        self, kind: PhaseKind, seconds: float, part: int, side: Side | None = None, set_: int = 0, repetition: int = 0
    ) -> None:
        """Write one phase; one without length is left out, unless it waits for a tap."""
        if seconds <= 0 and kind != "tap":
            return
        self.phases.append(Phase(kind, self.at, seconds, part, side, set_, repetition))
        self.at += seconds

    def parts_from(self, first: int, left_out: frozenset[int] = frozenset(), lead: Lead = "announce") -> None:
        """Write every part from `first` on; the first gets `lead`, the others what follows from the part before."""
        for index in range(first, len(self._parts)):
            if index in left_out:
                continue
            self.part(index, lead)
            following = self._parts[index + 1].step if index + 1 < len(self._parts) else -1
            lead = "switch" if following == self._parts[index].step else "announce"

    def part(self, index: int, lead: Lead) -> None:
        """Write one part: its lead, then its sets; or the rest or the words that it is."""
        part = self._parts[index]
        step = self._steps[part.step]
        match step:
            case RestStep():
                self.add("rest", step.seconds, index)
            case SayStep():
                self.add("say", step.seconds, index)
            case ExerciseStep():
                self._lead(index, step, lead)
                self.sets(index, step, 1)
            case _:
                assert_never(step)

    def sets(self, index: int, step: ExerciseStep, first: int, *, rested: bool = False) -> None:
        """Write the sets of a part from number `first` on, with the rests between them (the first may be over)."""
        dose = dose_on(step, self._parts[index].side)
        for number in range(first, dose.sets + 1):
            if number > 1 and not (rested and number == first):
                self.add("rest", dose.rest, index, self._parts[index].side, number - 1)
            self._set(index, step, dose, number)

    def repetitions(self, index: int, step: ExerciseStep, set_: int, first: int, last: int) -> None:
        """Write repetitions `first` to `last` of a set; an alternating exercise does each on both sides."""
        work = dose_on(step, self._parts[index].side).work
        if not isinstance(work, Repetitions):
            return
        for number in range(first, last + 1):
            for side in self._sides_of_repetition(index, step):
                self.add("in", work.tempo.in_, index, side, set_, number)
                self.add("hold", work.tempo.hold, index, side, set_, number)
                self.add("out", work.tempo.out, index, side, set_, number)
                self.add("pause", work.tempo.pause, index, side, set_, number)

    def _lead(self, index: int, step: ExerciseStep, lead: Lead) -> None:
        side = self._parts[index].side
        if lead in {"announce", "swap"}:
            self.add("announce", ANNOUNCE, index, side)
        if lead in {"announce", "position"}:
            self.add("position", preparation(step), index, side)
        if lead == "switch":
            own = step.exercise.switch
            self.add("switch", SWITCH if own is None else own, index, side)
        if lead in {"again", "swap"}:
            self.add("ready", AGAIN, index, side)

    def _set(self, index: int, step: ExerciseStep, dose: Dose, number: int) -> None:
        side = self._parts[index].side
        if step.ends_by == "tap":
            self.add("tap", 0.0, index, side, number)
        elif isinstance(dose.work, Timed):
            self.add("work", dose.work.seconds * shares_of(step), index, side, number)
        else:
            self.repetitions(index, step, number, 1, dose.work.count)

    def _sides_of_repetition(self, index: int, step: ExerciseStep) -> tuple[Side | None, ...]:
        sides = step.exercise.sides
        if sides.kind == "alternating":
            return ("right", "left") if sides.first == "right" else ("left", "right")
        return (self._parts[index].side,)


def _settled(step: PlayedStep, worse: Side) -> PlayedStep:
    if not isinstance(step, ExerciseStep) or step.exercise.sides.first != "worse":
        return step
    sides = replace(step.exercise.sides, first=worse)
    gentler = step.gentler and replace(step.gentler, sides=replace(step.gentler.sides, first=worse))
    return replace(step, exercise=replace(step.exercise, sides=sides), gentler=gentler)


def _parts(index: int, step: PlayedStep) -> tuple[Part, ...]:
    if not isinstance(step, ExerciseStep):
        return (Part(index, None, 0.0),)
    return tuple(part_on(index, step, side) for side in sides_of(step))


def part_on(index: int, step: ExerciseStep, side: Side | None) -> Part:
    """Return the part of one side of a step with what is planned there."""
    dose = dose_on(step, side)
    counted = isinstance(dose.work, Repetitions)
    amount = dose.work.count if isinstance(dose.work, Repetitions) else dose.work.seconds
    return Part(index, side, amount * dose.sets * shares_of(step), counted)
