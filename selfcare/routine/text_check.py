"""Do the words say what the dose does? "Twice" with three sets, "hold for ten seconds" with a hold of five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcare.routine.models import Dose, Exercise, Text, Timed
from selfcare.routine.problems import Finding, Place
from selfcare.translation import tr, tr_number

LETTERS_PER_SECOND = 14.0
SPEECH_ONSET = 0.2
LONGEST_CUE = 110

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60,
}  # fmt: skip
_NUMBER = "|".join((r"[0-9]{1,3}", *sorted(_NUMBERS, key=len, reverse=True)))
_OFTEN = re.compile(rf"\b(?:(twice)|(thrice)|({_NUMBER}) (?:times|sets|repetitions|reps))\b", re.IGNORECASE)
_FEW = re.compile(r"\b(?:or|to|few|about|every|at least)\s+$", re.IGNORECASE)
_HOLD = re.compile(
    rf"\bhold(?: it| this| there| still)?(?: for)?(?: about)? ({_NUMBER}) s(?:econds?)?\b", re.IGNORECASE
)
# A side of the body, not "right under the skull"; and the words where both are meant.
_PART = "side|hand|arm|leg|knee|foot|shoulder|hip|elbow|ear|thigh|heel|ankle|wrist|palm|calf|forearm|bottom|cheek|eye"
_SIDE = re.compile(
    rf"\b(?:left|right) (?:{_PART})s?\b|\b(?:your|the|to the|on the) (?:left|right)\b(?! (?:place|spot|amount|way))"
    r"|\b(?:linke|rechte)[nmrs]?\b|\b(?:izquierd|derech)[ao]s?\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:left|links|izquierda)\b.*\b(?:right|rechts|derecha)\b|\b(?:right|rechts|derecha)\b.*\b(?:left|links|izquierda)\b",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE = re.compile(r"[.!?…](?:\s|$)")


def spoken_seconds(words: str) -> float:
    """Return about how long it takes to say this."""
    return len(words) / LETTERS_PER_SECOND + SPEECH_ONSET


def check_dose_words(place: Place, text: Text, dose: Dose) -> Iterator[Finding]:
    """Find English words that speak of another number of times, or of another hold, than the dose has."""
    words = dict(text.entries).get("en", "")
    low = words.lower()
    for found in _OFTEN.finditer(words) if _may_count(low) else ():
        told = _times(found)
        if told not in _counts(dose) and not _FEW.search(words[: found.start()]):
            what = _told_otherwise(found[0], _dose_in_words(dose))
            yield Finding(place, what, tr("Change the text or the dose, so that they agree."), "text-dose", "warning")
    for found in _HOLD.finditer(words) if "hold" in low else ():
        if _number(found[1]) not in _holds(dose):
            what = _told_otherwise(found[0], _hold_in_words(dose))
            yield Finding(place, what, tr("Change the text or the dose, so that they agree."), "text-dose", "warning")


def check_side_words(place: Place, text: Text, exercise: Exercise) -> Iterator[Finding]:
    """Find a left or right named in words that are said for both sides."""
    if exercise.sides.kind not in {"each", "alternating"}:
        return
    for language, words in text.entries:
        found = _side_named(words)
        if found and not _BOTH.search(words):
            here = place if len(text.entries) == 1 else (*place, language)
            what = tr('The text says "{words}", but it is said for both sides.').format(words=found[0])
            mend = tr("Say the working side and the other side, or take the word out.")
            yield Finding(here, what, mend, "named-side", "warning")


def check_cue(exercise: Exercise, gap: float) -> Iterator[Finding]:
    """Find a cue that is too long to be said in `gap` seconds, to be shown, or to be cut after its first sentence."""
    for language, words in exercise.cue.entries if exercise.cue else ():
        place: Place = ("cue",) if len(exercise.cue.entries if exercise.cue else ()) == 1 else ("cue", language)
        if len(words) > LONGEST_CUE:
            what = tr("This cue has {count} letters; up to {most} can be spoken and shown.").format(
                count=len(words), most=LONGEST_CUE
            )
            yield Finding(place, what, tr("Say the rest in the instructions."), "cue-length", "warning")
        elif words.count("\n") > 1:
            yield Finding(
                place, tr("This cue has more than two lines."), tr("Write it in two."), "cue-length", "warning"
            )
        elif len(words) > 20 and not _SENTENCE.search(words):
            what = tr("The first sentence of this cue does not end.")
            yield Finding(
                place,
                what,
                tr("End it with a full stop: it is spoken alone where time is short."),
                "cue-sentence",
                "warning",
            )
        if spoken_seconds(words) > gap:
            what = tr("It takes about {seconds:.0f} s to say this, and there are {gap:g} s.").format(
                seconds=spoken_seconds(words), gap=gap
            )
            yield Finding(place, what, tr("Make it shorter, or give more time."), "cue-gap", "warning")


def _side_named(words: str) -> re.Match[str] | None:
    """Return where a side is named, None where none is.

    To look for a few letters takes a tenth of the time of the pattern, and most texts name no side. These are in every
    word that does, and have one small form each (`i` and `s` have two), so that nothing is overlooked.
    """
    low = words.lower()
    may = "left" in low or "ght" in low or "nke" in low or "rechte" in low or "zqu" in low or "derech" in low
    return _SIDE.search(words) if may else None


def _may_count(low: str) -> bool:
    """Tell at a glance whether such words may be in a text of small letters, of which only plain ones have one form."""
    said = "twice" in low or "thrice" in low or " times" in low or " sets" in low or " rep" in low
    return said or not low.isascii()


def _told_otherwise(words: str, truth: str) -> str:
    return tr('The text says "{words}", but {truth}.').format(words=words, truth=truth)


def _times(found: re.Match[str]) -> int:
    if found[1]:
        return 2
    return 3 if found[2] else _number(found[3])


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _counts(dose: Dose) -> set[int]:
    if isinstance(dose.work, Timed):
        return {dose.sets}
    counts = {dose.work.count, dose.work.most or dose.work.count}
    return counts | {dose.sets} | {count * dose.sets for count in counts}


def _holds(dose: Dose) -> set[float]:
    return {dose.work.seconds} if isinstance(dose.work, Timed) else {dose.work.tempo.hold}


def _dose_in_words(dose: Dose) -> str:
    if isinstance(dose.work, Timed):
        return tr_number("there is {count} set", "there are {count} sets", dose.sets).format(count=dose.sets)
    return tr_number(
        "there are {reps} repetitions in {count} set", "there are {reps} repetitions in {count} sets", dose.sets
    ).format(reps=dose.work.count, count=dose.sets)


def _hold_in_words(dose: Dose) -> str:
    if isinstance(dose.work, Timed):
        return tr("one set lasts {seconds:g} s").format(seconds=dose.work.seconds)
    return tr("the tempo holds for {seconds:g} s").format(seconds=dose.work.tempo.hold)
