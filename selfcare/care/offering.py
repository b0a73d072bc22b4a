"""A routine weighed step by step: what is taken out, replaced, capped or noted, and whether it is offered at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, assert_never

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.care.judging import Judge, Verdict
from selfcare.care.limits import Reason
from selfcare.care.saying import listed
from selfcare.routine.models import (
    Dose,
    EndsBy,
    Exercise,
    ExerciseStep,
    FirstSide,
    RepeatStep,
    Repetitions,
    RestStep,
    Routine,
    Sides,
    Step,
)
from selfcare.translation import language, tr, tr_number

ChangeKind = Literal["out", "replaced", "capped", "lighter", "caution"]


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one step, and why.

    `place` counts the exercise steps as written, from 0. `exercise` is the one that was written; for a caution, a cap
    or a lighter step it is the one that is played. `now` is what takes its place, `cap` the most pressure if
    that is why, `tags` what a caution is about.
    """

    place: int
    kind: ChangeKind
    exercise: Exercise
    why: tuple[Reason, ...]
    now: Exercise | None = None
    cap: int | None = None
    tags: tuple[str, ...] = ()

    def words(self, names_in: str | None = None) -> str:
        """Return it as a plain sentence or two, with the names in this language, if not in the one that is spoken."""
        (parts,) = told([self], names_in)
        return " ".join(parts)

    def because(self) -> str:
        """Return why, as the second part of a sentence."""
        return tr("because {you}.").format(you=self.why[0].you.in_language(language()))

    def reason(self) -> str:
        """Return the sentence behind it; what a cap does is a matter of pressure, whatever else its rule is about."""
        if self.kind == "capped":
            return ""
        if self.cap is not None:
            return tr("It needs more pressure than {cap} out of 10.").format(cap=self.cap)
        because = self.why[0].because
        return because.in_language(language()) if because else ""

    def what(self, names: Sequence[str], names_in: str) -> str:
        """Return what becomes of exercises with these names, up to the comma; another name is in `names_in`."""
        now = self.now.name.in_language(names_in) if self.now else ""
        things = listed([CAUTIONS[tag].words for tag in self.tags])
        return self._template(len(names)).format(names=listed(names), now=now, cap=self.cap, things=things)

    def _template(self, count: int) -> str:
        match self.kind:
            case "out":
                return tr_number("{names} is left out,", "{names} are left out,", count)
            case "replaced":
                return tr("{now} takes the place of {names},")
            case "capped":
                return tr("{names}: press {cap} out of 10 at most,")
            case "lighter":
                return tr_number("{names} is lighter today,", "{names} are lighter today,", count)
            case "caution":
                return tr_number(
                    "{names} includes {things}. Start lighter,", "{names} include {things}. Start lighter,", count
                )
            case _:
                assert_never(self.kind)


def told(changes: Iterable[Change], names_in: str | None = None) -> list[tuple[str, str]]:
    """Return changes in words, each in two parts: what becomes of it, up to the comma, and why.

    What is the same for several exercises is told once, with all their names; those are in the language `names_in`, if
    not in the one that is spoken. The sentence behind a reason comes with the first change that has it.
    """
    alike: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        now = change.now.id if change.now else ""
        alike.setdefault((change.kind, now, change.cap, change.tags, change.because(), change.reason()), []).append(
            change
        )
    reasons: set[str] = set()
    lines: list[tuple[str, str]] = []
    for group in alike.values():
        reason = group[0].reason()
        because = f"{group[0].because()} {reason}" if reason and reason not in reasons else group[0].because()
        reasons.add(reason)
        names = list(dict.fromkeys(change.exercise.name.in_language(names_in or language()) for change in group))
        lines.append((group[0].what(names, names_in or language()), because))
    return lines


@dataclass(frozen=True, slots=True)
class Offer:
    """A routine as it may be played; `lost` is the share of its work time without a substitute."""

    routine: Routine
    changes: tuple[Change, ...]
    lost: float
    offered: bool

    @property
    def untouched(self) -> bool:
        """Whether no step was taken out or replaced."""
        return not any(change.kind in {"out", "replaced"} for change in self.changes)


def offer_of(routine: Routine, judge: Judge) -> Offer:
    """Weigh a routine; what may not be done is never in the routine of the answer."""
    return _Weighing(judge).offer(routine)


def work_seconds(step: ExerciseStep) -> float:
    """Return the seconds of work of a step on all its sides, rests not counted."""
    return sum(_work(dose) for dose in _doses(step.exercise.dose, step.exercise.sides))


def in_place_of(step: ExerciseStep, other: Exercise) -> ExerciseStep:
    """Return another exercise as this step: with its own dose, and the same side first."""
    played = _first_side(other, step.exercise.sides.first)
    ends_by: EndsBy = "reps" if isinstance(other.dose.work, Repetitions) else "time"
    return ExerciseStep(played, ends_by, optional=step.optional)


class _Weighing:
    """One routine on its way through the judge."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._place = 0
        self._changes: list[Change] = []
        self._lost = self._gone = self._whole = 0.0
        self._kept = 0
        self._used: set[str] = set()
        self._stand_ins: dict[str, Exercise] = {}

    def offer(self, routine: Routine) -> Offer:
        self._used |= {step.exercise.id for step in routine.played_steps() if isinstance(step, ExerciseStep)}
        steps = self._steps(routine.steps, 1)
        lost, gone = (part / self._whole if self._whole else 0.0 for part in (self._lost, self._gone))
        empty = self._place > 0 and self._kept == 0
        stack = self._judge.stack
        enough = lost <= stack.most_lost + _ROUNDING and gone <= stack.most_gone + _ROUNDING
        offered = bool(steps) and not empty and enough
        return Offer(replace(routine, steps=steps), tuple(self._changes), lost, offered)

    def _steps(self, steps: tuple[Step, ...], rounds: int) -> tuple[Step, ...]:
        kept: list[Step] = []
        gone = False
        for step in steps:
            if isinstance(step, RestStep) and gone:
                continue  # the rest belonged to the work before it
            played = self._step(step, rounds)
            gone = played is None
            kept += [played] if played is not None else []
        return tuple(kept)

    def _step(self, step: Step, rounds: int) -> Step | None:
        if isinstance(step, RepeatStep):
            inner = self._steps(step.steps, rounds * step.count)
            return replace(step, steps=inner) if _works(inner) or not _works(step.steps) else None
        return self._exercise_step(step, rounds) if isinstance(step, ExerciseStep) else step

    def _exercise_step(self, step: ExerciseStep, rounds: int) -> ExerciseStep | None:
        place, work = self._place, work_seconds(step) * rounds
        self._place += 1
        self._whole += work
        verdict = self._judge.verdict(step.exercise)
        if verdict.played is not None:
            return self._keep(place, step, verdict)
        other = self._stand_in(step.exercise)
        if other is None:
            self._gone += work
            self._lost += 0.0 if self._judge.substitute(step.exercise) else work
            self._changes.append(Change(place, "out", step.exercise, verdict.reasons_out, cap=verdict.cap))
            return None
        self._changes.append(Change(place, "replaced", step.exercise, verdict.reasons_out, now=other, cap=verdict.cap))
        return self._keep(place, in_place_of(step, other), self._judge.verdict(other))

    def _stand_in(self, exercise: Exercise) -> Exercise | None:
        """Return what is done in its place, the same each time; it works no place that is worked already."""
        if exercise.id not in self._stand_ins:
            other = self._judge.substitute(exercise, self._used)
            if other is None:
                return None
            self._stand_ins[exercise.id] = other
            self._used.add(other.id)
        return self._stand_ins[exercise.id]

    def _keep(self, place: int, step: ExerciseStep, verdict: Verdict) -> ExerciseStep:
        self._kept += 1
        played = _first_side(verdict.played or step.exercise, step.exercise.sides.first)
        if verdict.capped:
            self._changes.append(Change(place, "capped", played, verdict.capped, cap=verdict.cap))
        if verdict.lighter:
            self._changes.append(Change(place, "lighter", played, verdict.lighter))
        if verdict.notes:
            tags = tuple(sorted(frozenset[str]().union(*(note.tags for note in verdict.notes))))
            why = tuple(note.reason for note in verdict.notes)
            self._changes.append(Change(place, "caution", played, why, tags=tags))
        gentler = step.gentler and self._judge.verdict(step.gentler).played
        return replace(step, exercise=played, gentler=gentler, range=step.range * verdict.ease.range)


def _first_side(exercise: Exercise, first: FirstSide) -> Exercise:
    return exercise if exercise.sides.first == first else replace(exercise, sides=replace(exercise.sides, first=first))


def _works(steps: tuple[Step, ...]) -> bool:
    return any(isinstance(step, ExerciseStep | RepeatStep) for step in steps)


def _doses(dose: Dose, sides: Sides) -> tuple[Dose, ...]:
    match sides.kind:
        case "none":
            return (dose,)
        case "left":
            return (sides.left or dose,)
        case "right":
            return (sides.right or dose,)
        case "each":
            return (sides.left or dose, sides.right or dose)
        case "alternating":
            return (dose, dose)
        case _:
            assert_never(sides.kind)


def _work(dose: Dose) -> float:
    return dose.sets * dose.work.seconds


_ROUNDING: Final = 1e-9
