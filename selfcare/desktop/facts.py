"""What was done, in plain facts: the results of a session become the lines of the done page. No praise."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.desktop.pages.done import DoneFacts, DoneLine
from selfcare.desktop.words import begun, in_line, listed, minutes
from selfcare.record.results import PartResult
from selfcare.routine.models import ExerciseStep, Routine, Side
from selfcare.session.commands import PainKind
from selfcare.session.events import Ending, HurtAnswered, Outcome
from selfcare.translation import marked, tr, tr_number


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
    counted = tr_number("{count} exercise", "{count} exercises", exercises).format(count=exercises)
    count = counted if exercises else tr("nothing was done this time")
    summary = tr("{routine}. {minutes}, {exercises}.")
    return DoneFacts(
        title=tr("Done") if ending == "done" and exercises else tr("Ended early"),
        summary=summary.format(routine=routine.name.in_language(language), minutes=minutes(elapsed), exercises=count),
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
        facts = _joined([self._fact(part, step) for part in parts]) or (tr("Not reached"),)
        pains = [tr(_KINDS[each.kind]) for each in self._pain.answers if each.step == number and each.kind in _KINDS]
        hurt = (tr("It hurt: {kinds}").format(kinds=listed(list(dict.fromkeys(pains)))),) if pains else ()
        return DoneLine(step.exercise.name.in_language(self._language), family, (*facts, *hurt))

    def hurt(self, routine: Routine) -> str:
        """Return what follows from pain that locked nothing, "" if there was none."""
        steps = list(routine.played_steps())
        hurting = [steps[each.step] for each in self._pain.answers if each.kind in _KINDS and each.step < len(steps)]
        names = [step.exercise.name.in_language(self._language) for step in hurting if isinstance(step, ExerciseStep)]
        if not names:
            return ""
        words = tr("Something hurt at: {exercises}. Go lighter there next time, or leave it out.")
        return words.format(exercises=listed(list(dict.fromkeys(names))))

    def _fact(self, part: PartResult, step: ExerciseStep) -> tuple[Side | None, str]:
        """Return of which side it is a fact, and the fact."""
        pained = (part.step, part.side) in self._pain.ended
        if part.done <= 0:
            return part.side, tr("left out because it hurt") if pained else tr(_UNDONE[part.outcome])
        return part.side, in_line((_amount(part), self._after(part, step, pained=pained), _again(part.repeats)))

    def _after(self, part: PartResult, step: ExerciseStep, *, pained: bool) -> str:
        gentler = step.gentler
        if gentler is not None and part.exercise == gentler.id != step.exercise.id:
            return tr("made easier: {exercise}").format(exercise=gentler.name.in_language(self._language))
        return tr("stopped because it hurt") if pained else tr(_AFTER[part.outcome])


_AFTER: Final[dict[Outcome, str]] = {
    "done": "",
    "eased": marked("made easier"),
    "skipped": marked("then skipped"),
    "stopped": marked("stopped"),
}
_UNDONE: Final[dict[Outcome, str]] = {
    "done": marked("not done"),
    "eased": marked("not done"),
    "skipped": marked("skipped"),
    "stopped": marked("not reached"),
}
_KINDS: Final[dict[PainKind, str]] = {
    "dull": marked("strong but dull"),
    "sharp": marked("sharp or burning"),
    "numb": marked("numb or dizzy"),
}


def _again(repeats: int) -> str:
    """Return how often it was done, where it was more than once."""
    if repeats < 2:
        return tr("twice") if repeats else ""
    return tr_number("{count} time", "{count} times", repeats + 1).format(count=repeats + 1)


def _joined(facts: Sequence[tuple[Side | None, str]]) -> tuple[str, ...]:
    """Return a line for each side; one for both where they are alike."""
    words = {fact for _, fact in facts}
    if len(facts) > 1 and len(words) == 1 and all(side for side, _ in facts):
        return (tr("Both sides: {fact}").format(fact=facts[0][1]),)
    return tuple(tr(_OF_SIDE[side]).format(fact=fact) if side else begun(fact) for side, fact in facts)


_OF_SIDE: Final[dict[Side, str]] = {"left": marked("Left: {fact}"), "right": marked("Right: {fact}")}


def _amount(part: PartResult) -> str:
    done, planned = round(part.done), round(part.planned)
    if part.outcome in ("done", "eased") or done >= planned:
        whole = tr_number("{count} time", "{count} times", done) if part.counted else tr("{count} s")
        return whole.format(count=done)
    some = tr("{done} of {planned} s")
    if part.counted:
        some = tr_number("{done} of {planned} time", "{done} of {planned} times", planned)
    return some.format(done=done, planned=planned)


def resting(regions: Sequence[str]) -> str:
    """Return why these regions rest until tomorrow, "" if there are none."""
    if not regions:
        return ""
    places = listed([REGIONS[region].words for region in regions if region in REGIONS])
    words = tr("Because it was sharp, {places} can rest until tomorrow. Routines for it wait until then.")
    return words.format(places=places)
