"""Scoring the published measures, exactly as published, and saying what a change means in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import fmean
from typing import Final, assert_never

from selfcare.care.instruments import INSTRUMENTS, Instrument
from selfcare.care.saying import amount
from selfcare.translation import marked, tr, tr_number

AVERAGED: Final = timedelta(days=7)
"""One daily number goes up and down by about 2 by itself; so a week is averaged."""


class UnfitAnswersError(ValueError):
    """Answers that the published scoring has no score for; the words say what is missing."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One measure as it was answered: raw `answers` by item (or by activity), and the score they gave."""

    instrument: str
    version: str
    language: str
    at: datetime
    answers: Mapping[str, int]
    score: float


def take(instrument: Instrument, answers: Mapping[str, int], at: datetime) -> Taken:
    """Return the answers with their score. Raises UnfitAnswersError where the publication gives none."""
    score = score_of(instrument, answers)
    return Taken(instrument.id, instrument.version, instrument.language, at, dict(answers), score)


def score_of(instrument: Instrument, answers: Mapping[str, int]) -> float:
    """Return the published score: the mean of all items, of all activities, or the number of ticks."""
    match instrument.kind:
        case "numbers":
            return _mean_of_items(instrument, answers)
        case "activities":
            return _mean_of_activities(instrument, answers)
        case "ticks":
            return _ticks(instrument, answers)
        case _:
            assert_never(instrument.kind)


def score_words(taken: Taken) -> str:
    """Return a score with its end, as in "4.3 of 10"."""
    instrument = INSTRUMENTS.get(taken.instrument)
    most = len(instrument.items) if instrument is not None and instrument.kind == "ticks" else 10
    return tr("{score} of {most}").format(score=amount(round(taken.score, 1)), most=most)


def due(instrument: Instrument, taken: Sequence[Taken], today: date) -> bool:
    """Whether it is time to offer a measure again; one on request never is."""
    if instrument.every_days is None:
        return False
    days = [each.at.date() for each in taken if each.instrument == instrument.id]
    return not days or (today - max(days)).days >= instrument.every_days


def change_words(before: Taken, now: Taken) -> str:
    """Say how a score has changed, and whether it is a change people would notice; nothing that can be compared: ''."""
    instrument = INSTRUMENTS.get(now.instrument)
    if instrument is None or not comparable(before, now):
        return ""
    change = round(now.score - before.score, 1)
    words = _SAME
    if change:
        better, noticed = (change < 0) == (instrument.best == "low"), abs(change) >= instrument.notable
        words = _CHANGES[better, noticed]
    return tr(words).format(change=amount(abs(change)), day=before.at.date().isoformat())


def comparable(before: Taken, now: Taken) -> bool:
    """Whether two scores measure the same: the same instrument and version, and for activities the same ones."""
    if (before.instrument, before.version) != (now.instrument, now.version):
        return False
    own = INSTRUMENTS.get(now.instrument)
    return own is None or own.kind != "activities" or before.answers.keys() == now.answers.keys()


def averaged(taken: Sequence[Taken], today: date) -> float | None:
    """Return the mean score of the last seven days, None without any."""
    scores = [each.score for each in taken if timedelta() <= today - each.at.date() < AVERAGED]
    return fmean(scores) if scores else None


def _mean_of_items(instrument: Instrument, answers: Mapping[str, int]) -> float:
    missing = [item.words for item in instrument.items if item.id not in answers]
    if missing:
        count = len(instrument.items)
        words = tr_number("Still open: {question}", "All {count} are needed. Still open: {question}", count)
        raise UnfitAnswersError(words.format(count=count, question=missing[0]))
    _known(answers, {item.id for item in instrument.items})
    return round(fmean(_numbers(answers)), 1)


def _mean_of_activities(instrument: Instrument, answers: Mapping[str, int]) -> float:
    if not instrument.least <= len(answers) <= instrument.most:
        words = tr("Name {least} to {most} activities.")
        raise UnfitAnswersError(words.format(least=instrument.least, most=instrument.most))
    if not all(each.strip() for each in answers):
        raise UnfitAnswersError(tr("An activity has no name."))
    return fmean(_numbers(answers))


def _ticks(instrument: Instrument, answers: Mapping[str, int]) -> float:
    """Return one point for each tick; what is not ticked counts nothing."""
    _known(answers, {item.id for item in instrument.items})
    if any(each not in {0, 1} for each in answers.values()):
        raise UnfitAnswersError(tr("A sentence is ticked or it is not."))
    return float(sum(answers.values()))


def _known(answers: Mapping[str, int], items: set[str]) -> None:
    unknown = sorted(answers.keys() - items)
    if unknown:
        raise UnfitAnswersError(tr("There is no question {id}.").format(id=unknown[0]))


def _numbers(answers: Mapping[str, int]) -> list[int]:
    if any(isinstance(each, bool) or not 0 <= each <= 10 for each in answers.values()):
        raise UnfitAnswersError(tr("Each number is a whole one from 0 to 10."))
    return list(answers.values())


_SAME: Final = marked("The same as on {day}.")
_CHANGES: Final[Mapping[tuple[bool, bool], str]] = {
    (True, True): marked("{change} better than on {day}: a change you would notice."),
    (True, False): marked("{change} better than on {day}: too little to be sure of."),
    (False, True): marked("{change} worse than on {day}: a change you would notice."),
    (False, False): marked("{change} worse than on {day}: too little to be sure of."),
}
"""By whether it is better, and whether people would notice it."""
