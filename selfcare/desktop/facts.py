"""What was done, in plain facts: the results of a session become the lines of the done page. No praise."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.desktop.pages.done import DoneFacts, DoneLine
from selfcare.desktop.words import listed, minutes
from selfcare.record.results import PartResult
from selfcare.routine.models import ExerciseStep, Routine, Side
from selfcare.session.commands import PainKind
from selfcare.session.events import Ending, HurtAnswered, Outcome


@dataclass(frozen=True, slots=True)
class Pain:
    """What was answered to "this hurts", and the (step, side) that ended because of it."""

    answers: Sequence[HurtAnswered] = ()
    ended: Collection[tuple[int, Side | None]] = ()


def facts_of(
    routine: Routine,
    results: Sequence[PartResult],
    ending: Ending,
    elapsed: float,
    locked: Sequence[str],
    language: str,
    pain: Pain | None = None,
) -> DoneFacts:
    """Return what the done page says; `elapsed` is session seconds, `locked` the regions that rest until tomorrow."""
    told = _Told(results, pain or Pain(), language)
    exercises = len({result.step for result in results if result.done > 0})
    count = f"{exercises} exercise{'s' if exercises != 1 else ''}" if exercises else "nothing was done this time"
    return DoneFacts(
        title="Done" if ending == "done" and exercises else "Ended early",
        summary=f"{routine.name.in_language(language)}. {minutes(elapsed)}, {count}.",
        lines=tuple(
            told.line(step, number)
            for number, step in enumerate(routine.played_steps())
            if isinstance(step, ExerciseStep)
        ),
        note=resting(locked) or told.hurt(routine),
    )


class _Told:
    """What is told of one session."""

    def __init__(self, results: Sequence[PartResult], pain: Pain, language: str) -> None:
        self._results, self._pain, self._language = results, pain, language

    def line(self, step: ExerciseStep, number: int) -> DoneLine:
        """Return the line of one step: a fact for each side, and what hurt."""
        family = TECHNIQUES[step.exercise.technique].family
        parts = [result for result in self._results if result.step == number]
        facts = _joined([self._fact(part, step) for part in parts]) or ("Not reached",)
        pains = [_KINDS[each.kind] for each in self._pain.answers if each.step == number and each.kind in _KINDS]
        hurt = (f"It hurt: {listed(list(dict.fromkeys(pains)))}",) if pains else ()
        return DoneLine(step.exercise.name.in_language(self._language), family, (*facts, *hurt))

    def hurt(self, routine: Routine) -> str:
        """Return what follows from pain that locked nothing, "" if there was none."""
        steps = list(routine.played_steps())
        hurting = [steps[each.step] for each in self._pain.answers if each.kind in _KINDS and each.step < len(steps)]
        names = [step.exercise.name.in_language(self._language) for step in hurting if isinstance(step, ExerciseStep)]
        if not names:
            return ""
        return f"Something hurt at: {listed(list(dict.fromkeys(names)))}. Go lighter there next time, or leave it out."

    def _fact(self, part: PartResult, step: ExerciseStep) -> tuple[str, str]:
        """Return whose fact it is ("Left"), and the fact."""
        side = part.side.capitalize() if part.side else ""
        pained = (part.step, part.side) in self._pain.ended
        if part.done <= 0:
            return side, "left out because it hurt" if pained else _UNDONE[part.outcome]
        again = {0: "", 1: ", twice"}.get(part.repeats, f", {part.repeats + 1} times")
        return side, f"{_amount(part)}{self._after(part, step, pained=pained)}{again}"

    def _after(self, part: PartResult, step: ExerciseStep, *, pained: bool) -> str:
        gentler = step.gentler
        if gentler is not None and part.exercise == gentler.id != step.exercise.id:
            return f", made easier: {gentler.name.in_language(self._language)}"
        return ", stopped because it hurt" if pained else _AFTER[part.outcome]


_AFTER: Final[dict[Outcome, str]] = {
    "done": "",
    "eased": ", made easier",
    "skipped": ", then skipped",
    "stopped": ", stopped",
}
_UNDONE: Final[dict[Outcome, str]] = {
    "done": "not done",
    "eased": "not done",
    "skipped": "skipped",
    "stopped": "not reached",
}
_KINDS: Final[dict[PainKind, str]] = {"dull": "strong but dull", "sharp": "sharp or burning", "numb": "numb or dizzy"}


def _joined(facts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return a line for each side; one for both where they are alike."""
    words = {fact for _, fact in facts}
    if len(facts) > 1 and len(words) == 1 and all(side for side, _ in facts):
        return (f"Both sides: {facts[0][1]}",)
    return tuple(f"{side}: {fact}" if side else f"{fact[:1].upper()}{fact[1:]}" for side, fact in facts)


def _amount(part: PartResult) -> str:
    unit = "times" if part.counted else "s"
    done, planned = round(part.done), round(part.planned)
    if part.outcome in ("done", "eased") or done >= planned:
        return f"{done} {unit}"
    return f"{done} of {planned} {unit}"


def resting(regions: Sequence[str]) -> str:
    """Return why these regions rest until tomorrow, "" if there are none."""
    if not regions:
        return ""
    words = listed([REGIONS[region].words for region in regions if region in REGIONS])
    return f"Because it was sharp, {words} can rest until tomorrow. Routines for it wait until then."
