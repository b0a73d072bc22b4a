"""What is said before the first set: how one sits or lies, what to do, how long and how hard, what to keep off."""

from __future__ import annotations

from collections.abc import Iterator

from selfcare.routine.models import ExerciseStep, Side, Text, Timed
from selfcare.session.layout import dose_on
from selfcare.session.phrases import Phrases, told
from selfcare.session.planning import BREATH, Wish, estimate
from selfcare.session.timeline import Phase, SpokenKind

# Seconds of a timed set into which these words may reach; a counted set has its own words from its first second on.
DOSE_BY, WHERE_BY, CARE_BY = 12.0, 20.0, 28.0


def lead_wishes(
    phrases: Phrases, step: ExerciseStep, side: Side | None, index: int, phase: Phase, work_end: float, *, moved: bool
) -> Iterator[Wish]:
    """Yield the words of the lead with number `index`; `moved` if another start position is taken now.

    What to do comes before how to settle in, unless there is time for both.
    """
    exercise = step.exercise
    position = phrases.wording.position(exercise.start) if moved else ""
    cue, where = exercise.cue, told(exercise, "preparation")
    order: list[tuple[SpokenKind, str | Text | None, float]] = [
        ("cue", cue, work_end),
        ("dose", phrases.dose(step, side), DOSE_BY),
        ("note", step.note, work_end),
        ("where", where, WHERE_BY),
        ("care", told(exercise, "safety"), CARE_BY),
    ]
    if position:
        yield Wish("position", position, phase.start, phase.end, index)
    at = phase.start
    if where is not None and cue is not None and _room(phrases, position, where, cue) <= phase.seconds:
        order = [("where", where, WHERE_BY), *(each for each in order if each[0] != "where")]
        at += (estimate(position) + BREATH if position else 0.0) + estimate(phrases.own(where)[0]) + BREATH
    work = dose_on(step, side).work
    for kind, words, by in order:
        if words:
            text, language = (words, "") if isinstance(words, str) else phrases.own(words)
            late = by if by == work_end else min(work_end, phase.end + (by if isinstance(work, Timed) else 0.0))
            begin = phase.start if kind == "where" else at
            yield Wish(kind, text, begin, late, index, language if language != phrases.language else "")


def _room(phrases: Phrases, position: str, *texts: Text) -> float:
    words = [position, *(phrases.own(text)[0] for text in texts)]
    return sum(estimate(each) + BREATH for each in words if each)
