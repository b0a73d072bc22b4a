"""What of an author's words is heard too late, or not at all: only a planned session can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from selfcare.routine.models import Text
from selfcare.routine.problems import Finding, Place
from selfcare.translation import tr

if TYPE_CHECKING:
    from selfcare.routine.models import Exercise
    from selfcare.session.timeline import Spoken
    from selfcare.sound.clip import Clip

PACE: Final = 0.75
"""Share of the plan's estimate that the words take: the house's voice needs 0.70, others a little more."""
_LEAST_LETTERS: Final = 24
_FEWER: Final = 4
_MOST_PREP: Final = 60


def check_heard(exercise: Exercise) -> Iterator[Finding]:
    """Find the sentence of what to keep off where it comes when the work has begun, in each language it is told in."""
    from selfcare.session.phrases import sentences

    for number, instruction in enumerate(exercise.instructions):
        if instruction.role != "safety":
            continue
        entries = instruction.text.entries
        for language, words in entries:
            place: Place = ("instructions", number, "text", *([language] if len(entries) > 1 else []))
            yield from _late(place, exercise, language, sentences(words)[0])
        return  # only the first is said


def check_heard_as_used(exercise: Exercise, key: str) -> Iterator[Finding]:
    """Find that what a step itself writes as `key`, its preparation or its cue, leaves too little time for that."""
    rule = next((each for each in exercise.instructions if each.role == "safety"), None)
    for language, _words in rule.text.entries if rule else ():
        late = _seconds_late(exercise, language)
        if late is None or late > 0:
            what = tr("With this, when to stop is said only after the work has begun.")
            mend = tr("Write `prep: {seconds} s`, or leave it as the exercise has it.")
            seconds = _prep_that_does(exercise, language)
            yield Finding((key,), what, mend.format(seconds=seconds), "late", "warning")
            return


def _late(place: Place, exercise: Exercise, language: str, rule: str) -> Iterator[Finding]:
    late = _seconds_late(exercise, language)
    if late is not None and late <= 0:
        return
    prep = _prep_that_does(exercise, language)
    letters = _letters_that_do(exercise, language, rule)
    what = tr("This is never said: there is no room for it.")
    if late is not None:
        what = tr("The first sentence is said {seconds} s after the work has begun.").format(seconds=ceil(late))
    more = tr("Write `prep: {seconds} s`, or shorten this, the preparation or the cue.")
    if letters:
        more = tr("Shorten it to {letters} letters, or write `prep: {seconds} s`.")
    yield Finding(place, what, more.format(letters=letters, seconds=prep), "late", "warning")


def _prep_that_does(exercise: Exercise, language: str) -> int:
    """Return the seconds to get into position with which it is said in time."""
    from selfcare.anatomy.positions import START_POSITIONS

    prep = START_POSITIONS[exercise.start].prep_seconds if exercise.prep is None else exercise.prep
    for seconds in range(ceil(prep) + 1, _MOST_PREP):
        late = _seconds_late(replace(exercise, prep=float(seconds)), language)
        if late is not None and late <= 0:
            return seconds
    return _MOST_PREP


def _letters_that_do(exercise: Exercise, language: str, rule: str) -> int:
    """Return how long the first sentence may be to be said in time; 0 where no length of use would do."""
    for letters in range(len(rule) - _FEWER, _LEAST_LETTERS, -_FEWER):
        words = Text(((language, f"{rule[: letters - 1].rstrip()}."),))
        instructions = tuple(
            replace(each, text=words) if each.role == "safety" else each for each in exercise.instructions
        )
        late = _seconds_late(replace(exercise, instructions=instructions), language)
        if late is not None and late <= 0:
            return letters
    return 0


def _seconds_late(exercise: Exercise, language: str) -> float | None:
    """Return how long after the work began the first sentence of what to keep off is over; None if it is not said."""
    from selfcare.cli.finding import alone
    from selfcare.session.engine import Session
    from selfcare.session.phrases import sentences
    from selfcare.session.planning import estimate
    from selfcare.session.timeline import WORKING
    from selfcare.sound.placing import place_speech

    timeline = Session(alone(exercise), language=language).timeline
    begin = next((phase.start for phase in timeline.phases if phase.kind in WORKING), timeline.end)
    said = [each for each in place_speech(timeline, _clip).said if each.cue.kind == "care"]
    if not said:
        return None
    first = min(said, key=lambda each: each.at)
    return first.at + PACE * estimate(sentences(first.cue.text)[0]) - begin


def _clip(cue: Spoken) -> Clip:
    from selfcare.sound.clip import Clip

    seconds = PACE * cue.estimate
    return Clip(Path("clip.wav"), seconds + 0.12, 0.04, seconds + 0.04)
