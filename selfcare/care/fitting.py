"""A routine made to fit the minutes at hand, by its author's priorities and never below what is worth doing.

One thing at a time until it fits: rounds (most of them first), then sets (most of them first), then the time of steps
whose author wrote `least`, then steps that are optional. Among equals the last one in the routine gives way first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final, Literal, assert_never

from selfcare.care.rules import Floor
from selfcare.care.saying import amount, listed
from selfcare.routine.duration import dose_on, shares_of, sides_of, total_seconds
from selfcare.routine.models import Dose, ExerciseStep, RepeatStep, Repetitions, RestStep, Routine, Step, Text, Timed
from selfcare.translation import language, tr, tr_number

CutKind = Literal["rounds", "sets", "time", "reps", "left_out"]
Path = tuple[int, ...]

GRAIN: Final = 5.0
"""Seconds by which a set is shortened at a time, and at least: less is not worth a word."""

SHORTEST: Final = 10.0
"""Seconds under which no single set is shortened, however many there are."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What was shortened: so many (or so many seconds) `before` and `now`, in the exercises named."""

    kind: CutKind
    names: tuple[Text, ...]
    before: float = 0.0
    now: float = 0.0

    def words(self, names_in: str | None = None) -> str:
        """Return it as a short plain sentence, with the names in this language, if not in the one that is spoken."""
        names = listed([name.in_language(names_in or language()) for name in self.names])
        return self._template().format(names=names, now=amount(round(self.now)), before=amount(round(self.before)))

    def _template(self) -> str:
        now = round(self.now)
        match self.kind:
            case "left_out":
                return tr("{names}: left out, to save time")
            case "time":
                return tr("{names}: {now} s in place of {before} s")
            case "rounds":
                return tr_number(
                    "{names}: {now} round in place of {before}", "{names}: {now} rounds in place of {before}", now
                )
            case "sets":
                return tr_number(
                    "{names}: {now} set in place of {before}", "{names}: {now} sets in place of {before}", now
                )
            case "reps":
                return tr_number(
                    "{names}: {now} repetition in place of {before}",
                    "{names}: {now} repetitions in place of {before}",
                    now,
                )
            case _:
                assert_never(self.kind)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A routine for `asked` seconds; it takes `seconds`. `cuts` are in the order of the routine."""

    routine: Routine
    asked: float
    seconds: float
    cuts: tuple[Cut, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether it is no longer than asked; where it is, shorter would not be worth doing."""
        return self.seconds <= self.asked + _ROUNDING


def fit(routine: Routine, seconds: float, least: Mapping[str, Floor]) -> Fitted:
    """Return the routine shortened to `seconds` as far as is worth doing; `least` is by technique."""
    fitting = _Fitting(routine, least)
    for shorten in (fitting.fewer_rounds, fitting.fewer_sets, fitting.less_time, fitting.left_out):
        while (over := total_seconds(fitting.routine) - seconds) > _ROUNDING and shorten(over):
            pass
    return Fitted(fitting.routine, seconds, total_seconds(fitting.routine), fitting.cuts)


class _Fitting:
    """One routine while it is made shorter. Steps keep the paths they were written at."""

    def __init__(self, routine: Routine, least: Mapping[str, Floor]) -> None:
        self._written = routine
        self._least = least
        self._repeats: dict[Path, RepeatStep] = {}
        self._steps: dict[Path, ExerciseStep] = {}
        self._gone: set[Path] = set()
        self._before: dict[Path, Step] = {}
        self._note(routine.steps, ())

    @property
    def routine(self) -> Routine:
        return replace(self._written, steps=self._rebuilt(self._written.steps, ()))

    @property
    def cuts(self) -> tuple[Cut, ...]:
        return tuple(cut for path in sorted(self._before) for cut in self._cuts(path))

    def fewer_rounds(self, _over: float) -> bool:
        """Take one round away where most are left; False if none can go."""
        more = [path for path, each in self._repeats.items() if each.count > 1]
        return self._first(sorted(more, key=lambda path: (self._repeats[path].count, path)), self._one_round_less)

    def fewer_sets(self, _over: float) -> bool:
        """Take one set away where most are left; False if none can go."""
        more = [path for path, step in self._there() if _sets(step) > 1]
        return self._first(sorted(more, key=lambda path: (_sets(self._steps[path]), path)), self._one_set_less)

    def less_time(self, over: float) -> bool:
        """Shorten the last set whose author wrote how far; False if none can go."""
        allowed = sorted(path for path, step in self._there() if step.least is not None and step.ends_by != "tap")
        return self._first(allowed, lambda path: self._shortened(path, over))

    def left_out(self, _over: float) -> bool:
        """Leave the last optional step out, but never the last one there is."""
        there = [path for path, _step in self._there()]
        optional = sorted(path for path, step in self._there() if step.optional)
        if len(there) < 2 or not optional:
            return False
        self._gone.add(optional[-1])
        return True

    def _note(self, steps: tuple[Step, ...], above: Path) -> None:
        for index, step in enumerate(steps):
            path = (*above, index)
            if isinstance(step, RepeatStep):
                self._repeats[path] = step
                self._note(step.steps, path)
            elif isinstance(step, ExerciseStep):
                self._steps[path] = step
            self._before[path] = step

    def _there(self) -> Iterator[tuple[Path, ExerciseStep]]:
        return ((path, step) for path, step in self._steps.items() if path not in self._gone)

    def _first(self, paths: list[Path], shorten: Callable[[Path], bool]) -> bool:
        return any(shorten(path) for path in reversed(paths))

    def _one_round_less(self, path: Path) -> bool:
        repeat = self._repeats[path]
        self._repeats[path] = replace(repeat, count=repeat.count - 1)
        inside = [(each, step) for each, step in self._there() if each[: len(path)] == path]
        if all(self._enough(each, step) for each, step in inside):
            return True
        self._repeats[path] = repeat
        return False

    def _one_set_less(self, path: Path) -> bool:
        return self._replaced(path, lambda dose: replace(dose, sets=max(1, dose.sets - 1)))

    def _shortened(self, path: Path, over: float) -> bool:
        """Shorten each set of a step by its part of what is over, in whole steps of the grain."""
        step = self._steps[path]
        sets = sum(dose.sets for dose in _doses(step)) * shares_of(step) * self._rounds(path)
        each = max(GRAIN, ceil(over / sets / GRAIN) * GRAIN)
        least = (step.least or 0.0) / self._rounds(path)
        return self._replaced(path, lambda dose: _less(dose, each, least / dose.sets))

    def _replaced(self, path: Path, change: Callable[[Dose], Dose]) -> bool:
        """Put a changed dose on a step; False, and nothing done, if that changes nothing or is too little."""
        step = self._steps[path]
        sides = step.exercise.sides
        changed = replace(
            step.exercise,
            dose=change(step.exercise.dose),
            sides=replace(sides, left=sides.left and change(sides.left), right=sides.right and change(sides.right)),
        )
        shorter = replace(step, exercise=changed)
        if _doses(shorter) == _doses(step) or not self._enough(path, shorter):
            return False
        self._steps[path] = shorter
        return True

    def _enough(self, path: Path, step: ExerciseStep) -> bool:
        """Whether each side still gets what is worth doing."""
        rounds = self._rounds(path)
        return all(self._worth_doing(step, dose, rounds) for dose in _doses(step))

    def _worth_doing(self, step: ExerciseStep, dose: Dose, rounds: int) -> bool:
        if step.least is not None:
            return dose.sets * dose.work.seconds * rounds >= step.least - _ROUNDING
        floor = self._least[step.exercise.technique]
        if isinstance(dose.work, Repetitions):
            return dose.sets * dose.work.count * rounds >= floor.reps
        return dose.sets * dose.work.seconds * rounds >= floor.time - _ROUNDING

    def _rounds(self, path: Path) -> int:
        rounds = 1
        for length in range(1, len(path)):
            rounds *= self._repeats[path[:length]].count
        return rounds

    def _rebuilt(self, steps: tuple[Step, ...], above: Path) -> tuple[Step, ...]:
        kept: list[Step] = []
        gone = False
        for index, step in enumerate(steps):
            if isinstance(step, RestStep) and gone:
                continue  # the rest belonged to the work before it
            now = self._now(step, (*above, index))
            gone = now is None
            kept += [now] if now is not None else []
        return tuple(kept)

    def _now(self, step: Step, path: Path) -> Step | None:
        if isinstance(step, RepeatStep):
            inner = self._rebuilt(step.steps, path)
            return replace(self._repeats[path], steps=inner) if inner or not step.steps else None
        if path in self._gone:
            return None
        return self._steps[path] if isinstance(step, ExerciseStep) else step

    def _cuts(self, path: Path) -> Iterator[Cut]:
        before = self._before[path]
        if isinstance(before, RepeatStep):
            if self._repeats[path].count < before.count:
                yield Cut("rounds", tuple(_names(before)), before.count, self._repeats[path].count)
        elif isinstance(before, ExerciseStep):
            yield from (
                [Cut("left_out", (before.exercise.name,))]
                if path in self._gone
                else _step_cuts(before, self._steps[path])
            )


def _step_cuts(before: ExerciseStep, now: ExerciseStep) -> Iterator[Cut]:
    names = (before.exercise.name,)
    old, new = _longest(before), _longest(now)
    if _sets(now) < _sets(before):
        yield Cut("sets", names, _sets(before), _sets(now))
    if isinstance(old.work, Timed) and isinstance(new.work, Timed) and new.work.seconds < old.work.seconds:
        yield Cut("time", names, old.work.seconds, new.work.seconds)
    if isinstance(old.work, Repetitions) and isinstance(new.work, Repetitions) and new.work.count < old.work.count:
        yield Cut("reps", names, old.work.count, new.work.count)


def _less(dose: Dose, seconds: float, least: float) -> Dose:
    """Return a dose with each set so much shorter, in whole seconds, and with no less than `least` in it."""
    if isinstance(dose.work, Timed):
        now = max(float(ceil(least - _ROUNDING)), SHORTEST, floor(dose.work.seconds - seconds))
        return replace(dose, work=Timed(now)) if now <= dose.work.seconds - GRAIN else dose
    one = dose.work.tempo.seconds
    count = max(1, ceil(least / one - _ROUNDING), dose.work.count - ceil(seconds / one))
    if count >= dose.work.count:
        return dose
    return replace(dose, work=Repetitions(count, dose.work.tempo))


def _doses(step: ExerciseStep) -> list[Dose]:
    return [dose_on(step, side) for side in sides_of(step)]


def _sets(step: ExerciseStep) -> int:
    return max(dose.sets for dose in _doses(step))


def _longest(step: ExerciseStep) -> Dose:
    return max(_doses(step), key=lambda dose: dose.work.seconds)


def _names(repeat: RepeatStep) -> Iterator[Text]:
    found: dict[str, Text] = {}
    for step in repeat.steps:
        if isinstance(step, RepeatStep):
            found |= {str(name): name for name in _names(step)}
        elif isinstance(step, ExerciseStep):
            found.setdefault(step.exercise.id, step.exercise.name)
    yield from found.values()


_ROUNDING: Final = 1e-6
