"""What is doubtful in a file of rules beyond its single values: named twice, unknown, missing, without effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.dose_documents import ProgressionFile, StackFile, StopRulesFile
from selfcare.care.rule_documents import (
    ActionDocument,
    BandDocument,
    CheckInFile,
    ConditionDocument,
    ConditionsFile,
    EffectDocument,
    EmergencyNumbersFile,
    GroupDocument,
    RedFlagDocument,
    RedFlagsFile,
    SourceDocument,
)
from selfcare.care.rules import URGENCIES
from selfcare.routine.problems import Finding, Place, did_you_mean
from selfcare.translation import tr

Findings = Iterator[Finding]
_TEN: Final = 10


def check_red_flags(written: RedFlagsFile) -> Findings:
    """Find what is doubtful among the red flags."""
    yield from _actions(written.actions)
    yield from _asked(written.questions, written.sources, "questions")
    yield from _grouped((each.group for each in written.questions), written.groups)
    yield from _twice([each.after for each in written.again], ("again",), "after")
    known = [each.id for each in written.questions]
    for index, each in enumerate(written.again):
        for number, flag in enumerate(each.ask):
            if flag not in known:
                yield _unknown(("again", index, "ask", number), flag, known)


def check_conditions(written: ConditionsFile) -> Findings:
    """Find what is doubtful among the conditions."""
    yield from _asked(written.questions, written.sources, "questions")
    yield from _effects(written.questions, "questions")
    yield from _grouped((each.group for each in written.questions), written.groups)


def check_check_in(written: CheckInFile) -> Findings:
    """Find what is doubtful in the check-in."""
    yield from _bands(written.pain)
    yield from _asked(written.signs, written.sources, "signs")
    yield from _effects(written.signs, "signs")


def check_stack(written: StackFile) -> Findings:
    """Find what is doubtful in how rules add up."""
    known = [each.technique for each in written.usual_pressure]
    yield from _twice(known, ("usual_pressure",), "technique")
    yield from _twice([each.region for each in written.holds], ("holds",), "region")
    yield from _twice([each.region for each in written.loaded_by], ("loaded_by",), "region")
    missing = sorted(each.id for each in TECHNIQUES.values() if each.massage and each.id not in known)
    if missing:
        what = tr("No usual pressure is given for {techniques}.").format(techniques=", ".join(missing))
        yield Finding(("usual_pressure",), what, tr("Add a line for each."), "missing", on_key=True)


def check_stop_rules(written: StopRulesFile) -> Findings:
    """Find what is doubtful in the stop rules."""
    if written.soreness.fine > written.soreness.most:
        what = tr("Soreness is said to be fine for longer than it may last at most.")
        yield Finding(("soreness", "fine"), what, tr("Make `fine` the shorter one."), "order")
    if written.colours.amber > written.colours.red:
        what = tr("Amber begins above red.")
        yield Finding(("colours", "amber"), what, tr("Make `amber` the smaller one."), "order")


def check_progression(written: ProgressionFile) -> Findings:
    """Find what is doubtful in the progression."""
    yield from _for_each_technique([each.technique for each in written.most], "most")
    yield from _for_each_technique([each.technique for each in written.least], "least")


def check_emergency_numbers(written: EmergencyNumbersFile) -> Findings:
    """Find what is doubtful among the emergency numbers."""
    yield from _twice([each.code for each in written.countries], ("countries",), "code")


def _grouped(asked: Iterable[str | None], written: Sequence[GroupDocument]) -> Findings:
    groups = [group.id for group in written]
    yield from _twice(groups, ("groups",), "id")
    for index, group in enumerate(asked):
        if group is not None and group not in groups:
            yield _unknown(("questions", index, "group"), group, groups)


def _for_each_technique(known: list[str], key: str) -> Findings:
    yield from _twice(known, (key,), "technique")
    missing = sorted(TECHNIQUES.keys() - set(known))
    if missing:
        what = tr("No end is set for {techniques}.").format(techniques=", ".join(missing))
        yield Finding((key,), what, tr("Add a line for each."), "missing", on_key=True)


def _actions(actions: Sequence[ActionDocument]) -> Findings:
    known = [each.action for each in actions]
    yield from _twice(known, ("actions",), "action")
    missing = [each for each in URGENCIES if each not in known]
    if missing:
        what = tr("Nothing is said about what to do: {actions}.").format(actions=", ".join(missing))
        yield Finding(("actions",), what, tr("Add an action for each."), "missing", on_key=True)
    for index, each in enumerate(actions):
        if not each.do:
            yield Finding(("actions", index, "do"), tr("There is nothing to do here."), tr("Add a sentence."), "empty")


def _asked(
    asked: tuple[RedFlagDocument | ConditionDocument, ...], sources: Sequence[SourceDocument], key: str
) -> Findings:
    yield from _twice([source.id for source in sources], ("sources",), "id")
    yield from _twice([each.id for each in asked], (key,), "id")
    known = [source.id for source in sources]
    for index, each in enumerate(asked):
        for number, source in enumerate(each.sources):
            if source not in known:
                yield _unknown((key, index, "sources", number), source, known)


def _effects(asked: Sequence[ConditionDocument], key: str) -> Findings:
    for index, each in enumerate(asked):
        if each.block in {"region", "region_contact"} and each.where != "asked":
            what = tr("A region cannot be left out without asking where.")
            yield Finding((key, index, "block"), what, tr("Add `where: asked`."), "where")
        if not (_acts(each) or each.refer or each.red_flags or each.advice):
            what = tr("Nothing follows from this.")
            yield Finding((key, index), what, tr("Add a block, a caution or a cap."), "no-effect", "warning")


def _acts(written: EffectDocument) -> bool:
    without = (written.without_techniques, written.without_equipment, written.without_exercises)
    return any((written.block, written.block_tags, *without)) or bool(written.caution_tags) or written.cap is not None


def _bands(bands: Sequence[BandDocument]) -> Findings:
    following = 0
    for index, band in enumerate(bands):
        if band.from_ != following or band.to < band.from_:
            yield Finding(
                ("pain", index),
                tr("The bands leave a gap or overlap."),
                tr("Begin with {number}.").format(number=following),
                "gap",
            )
            return
        if band.then != "go" and band.because is None:
            yield Finding(
                ("pain", index), tr("No reason is given."), tr("Add `because:`."), "missing", absent=("because",)
            )
        following = band.to + 1
    if following != _TEN + 1:
        what = tr("The bands end at {number}.").format(number=following - 1)
        yield Finding(("pain",), what, tr("Let the last one end with 10."), "gap", on_key=True)


def _twice(ids: Iterable[str], place: Place, word: str) -> Findings:
    seen: set[str] = set()
    for index, each in enumerate(ids):
        if each in seen:
            what = tr("`{word}` is already used above.").format(word=each)
            yield Finding((*place, index, word), what, tr("Keep one of the two."), "duplicate-id")
        seen.add(each)


def _unknown(place: Place, word: str, known: Iterable[str]) -> Finding:
    return Finding(
        place, tr("`{word}` is not named in this file.").format(word=word), did_you_mean(word, known), "unknown-word"
    )
