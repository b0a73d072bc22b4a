"""What is said before the first set: how one sits or lies, what to do, how long and how hard, what to keep off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfcare.routine.duration import dose_on
from selfcare.routine.models import ExerciseStep, Repetitions, Side, Text, Timed
from selfcare.session.phrases import Phrases, told
from selfcare.session.planning import BREATH, Wish, estimate
from selfcare.session.timeline import SpokenKind

# Seconds of a timed set into which these words may reach; a counted set has its own words from its first second on.
HAIR = 1e-4  # seconds
CUE_BY, DOSE_BY, WHERE_BY, CARE_BY = 6.5, 16.0, 24.0, 32.0
PACED = 2  # repetitions after which their rhythm is known


@dataclass(frozen=True, slots=True)
class Lead:
    """Where there is time: words of phase `phase` from second `begin` on, until the work begins and its set ends.

    `gap` is the first rest or change of sides after that: its phase, and the seconds in which it has room for words.
    """

    phase: int
    begin: float
    work: float
    work_end: float
    gap: tuple[int, float, float] | None = None


def lead_wishes(
    phrases: Phrases, step: ExerciseStep, side: Side | None, lead: Lead, position: str = "", *, settled: bool = False
) -> Iterator[Wish]:
    """Yield the words of a lead; `position` says how to get into another start position, if one is taken now.

    Once `settled` it is known how to sit or lie. What to do comes before that, unless there is time for both.
    """
    if position:
        yield Wish("position", position, lead.begin, lead.work, lead.phase)
    work = dose_on(step, side).work
    timed = isinstance(work, Timed)
    begin, waits = lead.begin, True
    used = estimate(position) + BREATH if position else 0.0
    for kind, words, reach in _in_order(phrases, step, side, position, lead):
        if kind == "where" and settled:
            continue
        text, language = (words, "") if isinstance(words, str) else phrases.own(words, side)
        if not text:
            continue
        if kind == "care" and isinstance(work, Repetitions):
            yield from _care(text, language if language != phrases.language else "", work, lead, used)
            continue
        used += estimate(text) + BREATH
        by = lead.work_end if reach is None else min(lead.work_end, lead.work + (reach if timed else 0.0))
        yield Wish(kind, text, begin, by, lead.phase, language if language != phrases.language else "")
        begin += HAIR  # keeps the order among words that are equally important
        if kind == "where" and waits:  # there is time for it before the cue, which waits
            begin += sum(estimate(each) + BREATH for each in (position, text) if each)
        waits = False


Word = tuple[SpokenKind, str | Text, float | None]  # what is said, and how far it may reach into a timed set


def _in_order(phrases: Phrases, step: ExerciseStep, side: Side | None, position: str, lead: Lead) -> Iterator[Word]:
    cue, where = step.exercise.cue, told(step.exercise, "preparation")
    timed = isinstance(dose_on(step, side).work, Timed)
    room = lead.work - lead.begin + (CUE_BY if timed else 0.0)
    first = where is not None and cue is not None and _room(phrases, side, position, where, cue) <= room
    if where is not None and first:
        yield "where", where, WHERE_BY
    if cue is not None:
        yield "cue", cue, None
    yield "dose", phrases.dose(step, side), DOSE_BY
    if step.note is not None:
        yield "note", step.note, None
    if where is not None and not first:
        yield "where", where, WHERE_BY
    care = told(step.exercise, "safety")
    if care is not None:
        yield "care", care, CARE_BY


def _care(text: str, language: str, work: Repetitions, lead: Lead, used: float) -> Iterator[Wish]:
    """Keep it out of the beat: before the work if there is room, else in the first gap between two sets.

    Without either, two repetitions give way whose rhythm is known by then.
    """
    seconds = estimate(text)
    if lead.begin + used + seconds <= lead.work:
        yield Wish("care", text, lead.begin + used, lead.work, lead.phase, language)
    elif lead.gap is not None:
        phase, begin, end = lead.gap
        yield Wish("care", text, begin, end, phase, language)
    elif work.count >= PACED + 3:
        begin = lead.work + PACED * work.tempo.seconds
        yield Wish("care", text, begin, begin + seconds + work.tempo.seconds, lead.phase, language)


def _room(phrases: Phrases, side: Side | None, position: str, *texts: Text) -> float:
    words = [position, *(phrases.own(text, side)[0] for text in texts)]
    return sum(estimate(each) + BREATH for each in words if each)
