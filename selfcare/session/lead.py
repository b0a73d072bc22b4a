"""What is said before the first set: how one sits or lies, what to do, how long and how hard, what to keep off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from selfcare.routine.duration import dose_on
from selfcare.routine.models import ExerciseStep, Repetitions, Side, Text
from selfcare.session.phrases import Line, Phrases, sentences, told
from selfcare.session.planning import BREATH, Wish, estimate
from selfcare.session.timeline import SpokenKind

HAIR = 1e-4  # seconds between words that keep their order
GOING_IN = 4.0  # seconds before a hold in which the way into it is said
SPARE = 0.1  # seconds left over where sentences are to fill a gap
# Seconds of a timed set into which these words may reach; a counted set has its own words from its first second on.
CUE_BY, DOSE_BY, WHERE_BY = 6.5, 16.0, 24.0
REACH: Mapping[SpokenKind, float | None] = MappingProxyType({"note": None, "care": 32.0})  # None: to its end
PACED = 2  # repetitions after which their rhythm is known


Gap = tuple[int, float, float]


@dataclass(frozen=True, slots=True)
class Lead:
    """Where there is time: words of phase `phase` from second `begin` on, until the work begins and its set ends.

    `gaps` are the rests and changes of sides after that: each a phase and the seconds in which it has room.
    `paced` says whether the moves of a timed set are told from its first second on; `going_in` are the seconds before
    a hold in which the way into it is said.
    """

    phase: int
    begin: float
    work: float
    work_end: float
    gaps: tuple[Gap, ...] = ()
    paced: bool = False
    going_in: float = 0.0


@dataclass(frozen=True, slots=True)
class Settling:
    """How one gets into position: the way and the position, and the author's words for it. "" for what is known."""

    position: str = ""
    where: Line = ("", "")


def lead_wishes(
    phrases: Phrases, step: ExerciseStep, side: Side | None, lead: Lead, settling: Settling, *, scaled: bool = True
) -> Iterator[Wish]:
    """Yield the words of a lead. What to do comes before how to settle, unless there is time for both."""
    used = 0.0
    if settling.position:
        used = estimate(settling.position) + BREATH
        yield Wish("position", settling.position, lead.begin, lead.work, lead.phase)
    work = dose_on(step, side).work
    begin, waits, between = lead.begin, True, False
    quiet = _Quiet(work, lead) if isinstance(work, Repetitions) else None
    for kind, (text, language), reach in _in_order(phrases, step, side, lead, settling, scaled=scaled):
        if not text:
            continue
        if quiet is not None and kind in REACH:
            yield from quiet.say(kind, (text, language), max(quiet.begin, lead.begin + used))
            begin = max(begin, quiet.begin)
            continue
        used += estimate(text) + BREATH
        into = 0.0 if quiet is not None else reach
        by = lead.work_end if reach is None else min(lead.work_end, lead.work + (into or 0.0))
        if kind == "care" and lead.paced:
            between = lead.begin + used > lead.work  # there is no time for it before the work
            by = lead.work_end if between else lead.work
        yield Wish(kind, text, begin, by, lead.phase, "" if language == phrases.language else language, between=between)
        begin += HAIR  # keeps the order among words that are equally important
        if kind == "where" and waits:  # there is time for it before the cue, which waits
            begin = lead.begin + used + HAIR
        waits = False


def owed_wishes(
    phrases: Phrases, step: ExerciseStep, side: Side | None, lead: Lead, heard: frozenset[str]
) -> Iterator[Wish]:
    """Yield the note and what to keep off where a change of the plan took their place: all but the sentences `heard`.

    `lead.work_end` is the end of the last set here, by when they must have been said.
    """
    work = dose_on(step, side).work
    quiet = _Quiet(work, lead) if isinstance(work, Repetitions) else None
    for kind, words in _kept_for_later(step):
        text, language = _own(phrases, words, side)
        text = " ".join(each for each in sentences(text) if each not in heard)
        if not text:
            continue
        if quiet is not None:
            yield from quiet.say(kind, (text, language), quiet.begin)
        else:
            yield Wish(kind, text, lead.begin, lead.work_end, lead.phase, language)


Word = tuple[SpokenKind, Line, float | None]  # what is said, and how far it may reach into a timed set


def _in_order(
    phrases: Phrases, step: ExerciseStep, side: Side | None, lead: Lead, settling: Settling, *, scaled: bool
) -> list[Word]:
    """Return what is said, with how to settle in front, or just before what to keep off if there is no time for it."""
    cue = _own(phrases, step.exercise.cue, side) if step.exercise.cue else ("", "")
    kept: list[Word] = [(kind, _own(phrases, text, side), REACH[kind]) for kind, text in _kept_for_later(step)]
    timed = not isinstance(dose_on(step, side).work, Repetitions)
    room = lead.work - lead.begin + (CUE_BY if timed else 0.0)
    before = _seconds(settling.position, settling.where[0], cue[0])
    much, hard = phrases.dose(step, side, scaled=scaled)
    words: list[Word] = [("cue", cue, None)]
    if timed:
        free = lead.work - lead.begin - before - lead.going_in
        words += _by_need(much, hard, kept, free)
    else:
        dose: Word = ("dose", (_joined(much, hard), ""), DOSE_BY)
        words += _stop_first(dose, kept, lead.work - lead.begin - before)
    words.insert(0 if cue[0] and before <= room else 1, ("where", settling.where, WHERE_BY))
    return words


def _by_need(much: str, hard: str, kept: list[Word], free: float) -> list[Word]:
    """Return dose, note and what to keep off for a timed set, what is needed before it begins first.

    That is how hard it is, the first sentence of what to keep off, the note and all else to keep off. All are said
    sentence by sentence, so that each finds a gap; only where `free` seconds hold everything the dose is told in one.
    """
    care: list[Word] = []
    for kind, (text, language), reach in kept:
        care += [(kind, (each, language), reach) for each in sentences(text) if kind == "care"]
    notes = [word for word in kept if word[0] == "note"]
    every = _joined(much, hard), *(text for _kind, (text, _language), _reach in (*care, *notes))
    if _seconds(*every) <= free:
        return [("dose", (_joined(much, hard), ""), DOSE_BY), *notes, *care]
    return [("dose", (hard, ""), DOSE_BY), *care[:1], *notes, *care[1:], ("dose", (much, ""), DOSE_BY)]


def _stop_first(dose: Word, kept: list[Word], free: float) -> list[Word]:
    """Return dose, note and what to keep off for a counted set; if `free` seconds are short, when to stop in front."""
    care = next((word for word in kept if word[0] == "care"), None)
    if care is None:
        return [dose, *kept]
    first, *others = sentences(care[1][0])
    notes = [word for word in kept if word is not care]
    if _seconds(dose[1][0], first, *(text for _kind, (text, _language), _reach in notes)) <= free:
        return [dose, *kept]
    language, reach = care[1][1], care[2]
    rest: list[Word] = [("care", (" ".join(others), language), reach)] if others else []
    return [("care", (first, language), reach), dose, *notes, *rest]


def _kept_for_later(step: ExerciseStep) -> Iterator[tuple[SpokenKind, Text]]:
    """Yield what must be said and may come late: the author's note for this user, and what to keep off."""
    if step.note is not None:
        yield "note", step.note
    care = told(step.exercise, "safety")
    if care is not None:
        yield "care", care


class _Quiet:
    """Where a counted set can be spoken into without taking a word from its beat.

    As many sentences as there is room for come before the work, then as many as have room in the gaps between the
    sets; what is left has what the words of the beat leave free once its rhythm is known.
    """

    def __init__(self, work: Repetitions, lead: Lead) -> None:
        self.begin = lead.begin
        self._lead, self._gaps = lead, list(lead.gaps)
        self._free = lead.work + PACED * work.tempo.seconds, lead.work + work.count * work.tempo.seconds

    def say(self, kind: SpokenKind, line: Line, begin: float) -> Iterator[Wish]:
        """Yield the wishes for a text; before the work it is said from second `begin` on."""
        text, language = line
        now, later = _filled(text, self._lead.work - begin - SPARE)
        if now:
            yield Wish(kind, now, begin, self._lead.work, self._lead.phase, language)
            self.begin = begin + estimate(now) + BREATH
        for place, (phase, start, end) in enumerate(self._gaps):
            then, later = _filled(later, end - start - SPARE)
            if then:
                yield Wish(kind, then, start, end, phase, language)
                self._gaps[place] = phase, start + estimate(then) + BREATH, end
        if later:
            yield Wish(kind, later, *self._free, self._lead.phase, language, between=True)


def _filled(text: str, room: float) -> tuple[str, str]:
    """Return the first sentences of a text that can be said within `room` seconds, and all others."""
    every = sentences(text)
    count = next((n for n in range(len(every), 0, -1) if estimate(" ".join(every[:n])) <= room), 0)
    return " ".join(every[:count]), " ".join(every[count:])


def _seconds(*texts: str) -> float:
    """Return how long it takes to say all of them one after the other."""
    return sum(estimate(each) + BREATH for each in texts if each)


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _own(phrases: Phrases, text: Text, side: Side | None) -> Line:
    """Return an author's words, and their language where it is not the session's."""
    words, language = phrases.own(text, side)
    return words, language if language != phrases.language else ""
