"""From an author's exercise to the exercise that is played: units are seconds, doses merged, defaults filled in.

Nothing is judged here; `checks` says what is wrong or doubtful.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from types import MappingProxyType
from typing import NamedTuple

from selfcare.anatomy.landmarks import ALIASES
from selfcare.routine.documents import (
    DoseDocument,
    ExerciseWords,
    InstructionDocument,
    SidesDocument,
    TempoDocument,
    WrittenExercise,
)
from selfcare.routine.kinds import Words
from selfcare.routine.models import (
    Dose,
    Exercise,
    Feeling,
    Instruction,
    Repetitions,
    Sides,
    Target,
    Tempo,
    Text,
    Timed,
)
from selfcare.routine.units import Span

HOUSE_LANGUAGE = "en"
USUAL_TEMPO = Tempo()
_FEELINGS: tuple[Feeling, ...] = ("pressure", "stretch", "effort")
_NO_FIGURE: Mapping[str, object] = MappingProxyType({})


class Amount(NamedTuple):
    """A dose while it is being put together: a time or repetitions, never both once merged."""

    time: float | None
    reps: Span | None
    tempo: TempoDocument | None
    sets: int
    rest: float


NOTHING = Amount(None, None, None, 1, 0.0)


def amount_of(written: DoseDocument, base: Amount = NOTHING) -> Amount:
    """Return what is written, over what was there: `time` or `reps` replaces the kind of dose, the tempo stays."""
    time, reps = base.time, base.reps
    if written.time is not None or written.reps is not None:
        time, reps = written.time, written.reps
    return Amount(
        time,
        reps,
        base.tempo if written.tempo is None else written.tempo,
        base.sets if written.sets is None else written.sets,
        base.rest if written.rest is None else written.rest,
    )


def dose_of(amount: Amount) -> Dose:
    """Return the dose; without a time and repetitions, which is an error told elsewhere, nothing is to be done."""
    if amount.reps is None:
        return Dose(Timed(amount.time or 0.0), amount.sets, amount.rest)
    low, high = amount.reps
    work = Repetitions(low, tempo_of(amount.tempo), high if high > low else None)
    return Dose(work, amount.sets, amount.rest)


def tempo_of(written: TempoDocument | None) -> Tempo:
    """Return the tempo, the usual one where none is written."""
    if written is None:
        return USUAL_TEMPO
    return Tempo(written.in_, written.hold, written.out, written.pause)


def text_of(words: Words, language: str) -> Text:
    """Return text whose plain string is in `language`; the author's own language comes first."""
    if isinstance(words, str):
        return Text(((language, words),))
    entries = tuple(words.items())
    if entries and entries[0][0] != language:
        entries = tuple(sorted(entries, key=lambda entry: entry[0] != language))
    return Text(entries)


def optional_text(words: Words | None, language: str) -> Text | None:
    """Return text, None where nothing is written."""
    return None if words is None else text_of(words, language)


def exercise_of(written: WrittenExercise, language: str = HOUSE_LANGUAGE) -> Exercise:
    """Return the exercise with every default filled in."""
    amount = amount_of(written)
    return Exercise(
        id=written.id,
        name=text_of(written.name, language),
        technique=written.technique,
        region=written.region,
        start=written.start,
        dose=dose_of(amount),
        targets=tuple(ALIASES.get(target, target) for target in written.targets or ()),
        sides=_sides(written.sides, amount),
        target=_target(written),
        rate=written.rate,
        equipment=written.equipment or (),
        level=written.level or 1,
        cue=optional_text(written.cue, language),
        instructions=tuple(Instruction(each.role, text_of(each.text, language)) for each in written.instructions or ()),
        feel=optional_text(written.feel, language),
        not_feel=optional_text(written.not_feel, language),
        mistakes=tuple(text_of(each, language) for each in written.mistakes or ()),
        tags=written.tags or (),
        easier=written.easier,
        harder=written.harder,
        sources=written.sources or (),
        reviewed=written.reviewed,
        recording=written.recording,
        prep=written.prep,
        switch=written.switch,
        figure=_NO_FIGURE if written.figure is None else MappingProxyType(dict(written.figure)),
    )


def exercise_with(base: Exercise, written: WrittenExercise, names: frozenset[str]) -> Exercise:
    """Return what `exercise_of(written)` does, where only the attributes `names` differ from what `base` is made of.

    Few steps have words of their own: where this one has none, those of the library are shared.
    """
    if not names <= _SHORT:
        return exercise_of(written)
    changes: dict[str, object] = {name: getattr(written, name) for name in names & _AS_WRITTEN}
    if not names.isdisjoint(_DOSED):
        amount = amount_of(written)
        changes["dose"], changes["sides"] = dose_of(amount), _sides(written.sides, amount)
    if not names.isdisjoint(_FEELINGS):
        changes["target"] = _target(written)
    return base.but(changes)


def overridden(written: WrittenExercise, step: ExerciseWords, names: frozenset[str], language: str) -> WrittenExercise:
    """Return the library's exercise with everything on it that the step writes; lists and maps are replaced whole.

    Plain text of the step is in the routine's `language`, plain text of the library in its own.
    """
    changes = {name: getattr(step, name) for name in names}
    if "time" in changes or "reps" in changes:
        changes = {"time": None, "reps": None} | changes
    if any(name in changes for name in _FEELINGS):
        changes = dict.fromkeys(_FEELINGS) | changes
    if language != HOUSE_LANGUAGE:
        changes |= {name: _in_language(changes[name], language) for name in _TEXTS if name in changes}
    return written.but(changes)


def changed_names(step: ExerciseWords) -> frozenset[str]:
    """Return the names of the exercise's own values that a step writes anew."""
    return step.written & _OVERRIDABLE


_OVERRIDABLE = frozenset(key.attribute for key in ExerciseWords.keys.values())
_AS_WRITTEN = frozenset({"prep", "rate", "recording", "reviewed", "start", "switch", "technique"})
_DOSED = frozenset({"time", "reps", "tempo", "sets", "rest", "sides"})
_SHORT = _AS_WRITTEN | _DOSED | frozenset(_FEELINGS)
_TEXTS = ("name", "cue", "feel", "not_feel", "mistakes", "instructions")


def _in_language(words: object, language: str) -> object:
    match words:
        case str():
            return {language: words}
        case tuple():
            return tuple(_in_language(each, language) for each in words)
        case InstructionDocument():
            return words.but({"text": _in_language(words.text, language)})
        case _:
            return words


def _sides(written: str | SidesDocument | None, amount: Amount) -> Sides:
    match written:
        case SidesDocument():
            return Sides(
                "each", written.first or "left", _dose_on(written.left, amount), _dose_on(written.right, amount)
            )
        case "each" | "alternating" | "left" | "right":
            return Sides(written)
        case _:
            return Sides()


def _dose_on(written: DoseDocument | None, amount: Amount) -> Dose | None:
    return None if written is None else dose_of(amount_of(written, amount))


def _target(written: ExerciseWords) -> Target | None:
    for feeling, felt in zip(_FEELINGS, (written.pressure, written.stretch, written.effort), strict=True):
        if felt is not None:
            return Target(feeling, floor(felt.low), floor(felt.high))
    return None
