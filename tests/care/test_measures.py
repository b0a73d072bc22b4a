"""Published measures: their wording and number of items, the exact scoring, and what a change means."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.care.instruments import INSTRUMENTS, NPRS, PEG, PSFS, ROLAND_MORRIS, Instrument
from selfcare.care.measures import (
    Taken,
    UnfitAnswersError,
    averaged,
    change_words,
    comparable,
    due,
    score_of,
    take,
)

MONDAY = datetime(2026, 11, 2, 8, 0)  # noqa: DTZ001 - a day of the person's own
DAY = timedelta(days=1)
numbers = st.integers(0, 10)


def peg(pain: int, enjoyment: int, activity: int, at: datetime = MONDAY) -> Taken:
    return take(PEG, {"pain": pain, "enjoyment": enjoyment, "activity": activity}, at)


def test_these_four_and_none_that_needs_a_licence() -> None:
    assert list(INSTRUMENTS) == ["nprs", "peg", "psfs", "roland-morris"]
    assert [len(each.items) for each in INSTRUMENTS.values()] == [1, 3, 1, 24]
    assert all(each.source and each.version and each.language for each in INSTRUMENTS.values())


def test_the_sentences_about_the_back_are_the_published_ones() -> None:
    words = [item.words for item in ROLAND_MORRIS.items]
    assert words[0] == "I stay at home most of the time because of my back."
    assert words[8] == "I get dressed more slowly then usual because of my back."
    assert words[17] == "I sleep less well because of my back."
    assert words[23] == "I stay in bed most of the time because of my back."
    assert len(set(words)) == 24
    assert all("back" in each for each in words)


@pytest.mark.parametrize(
    ("instrument", "answers", "score"),
    [
        (NPRS, {"pain": 7}, 7.0),
        (PEG, {"pain": 7, "enjoyment": 6, "activity": 7}, 6.7),
        (PEG, {"pain": 0, "enjoyment": 0, "activity": 1}, 0.3),
        (PSFS, {"walking": 4, "stairs": 3, "sleeping": 8}, 5.0),
        (PSFS, {"a": 1, "b": 2, "c": 2, "d": 2}, 1.75),
        (ROLAND_MORRIS, {}, 0.0),
        (ROLAND_MORRIS, {"1": 1, "13": 1, "24": 1, "2": 0}, 3.0),
        (ROLAND_MORRIS, {str(number): 1 for number in range(1, 25)}, 24.0),
    ],
)
def test_the_score_is_the_published_one(instrument: Instrument, answers: dict[str, int], score: float) -> None:
    assert score_of(instrument, answers) == score


@pytest.mark.parametrize(
    ("instrument", "answers", "words"),
    [
        (NPRS, {}, "Still open: Your pain right now"),
        (PEG, {"pain": 7, "enjoyment": 6}, "All 3 are needed. Still open: What number best describes how"),
        (PEG, {"pain": 7, "enjoyment": 6, "activity": 11}, "0 to 10"),
        (PEG, {"pain": 7, "enjoyment": 6, "activity": 1, "more": 1}, "There is no question more"),
        (PSFS, {"walking": 4, "stairs": 3}, "Name 3 to 5"),
        (PSFS, dict.fromkeys("abcdef", 3), "Name 3 to 5"),
        (PSFS, {"walking": 4, "stairs": 3, " ": 4}, "has no name"),
        (ROLAND_MORRIS, {"25": 1}, "There is no question 25"),
        (ROLAND_MORRIS, {"3": 2}, "ticked or it is not"),
    ],
)
def test_what_the_publication_has_no_score_for_is_refused(
    instrument: Instrument, answers: dict[str, int], words: str
) -> None:
    with pytest.raises(UnfitAnswersError, match=words):
        score_of(instrument, answers)


def test_what_is_taken_says_what_it_was_asked_with() -> None:
    taken = peg(7, 6, 7)
    assert (taken.instrument, taken.version, taken.language) == ("peg", "2009", "en")
    assert (taken.at, taken.answers, taken.score) == (MONDAY, {"pain": 7, "enjoyment": 6, "activity": 7}, 6.7)


def test_the_weekly_one_is_due_after_seven_days_and_the_others_on_request_only() -> None:
    first = [peg(5, 5, 5)]
    assert due(PEG, [], MONDAY.date())
    assert not due(PEG, first, (MONDAY + 6 * DAY).date())
    assert due(PEG, first, (MONDAY + 7 * DAY).date())
    assert not any(due(each, [], MONDAY.date()) for each in (NPRS, PSFS, ROLAND_MORRIS))


def test_a_change_says_whether_people_would_notice_it() -> None:
    later = MONDAY + 7 * DAY
    assert change_words(peg(6, 6, 6), peg(5, 5, 5, later)) == "1 better than on 2026-11-02: a change you would notice."
    assert change_words(peg(5, 5, 5), peg(6, 5, 5, later)) == "0.3 worse than on 2026-11-02: too little to be sure of."
    assert change_words(peg(5, 5, 5), peg(5, 5, 5, later)) == "The same as on 2026-11-02."
    low, high = (take(PSFS, dict.fromkeys(("a", "b", "c"), number), MONDAY) for number in (2, 5))
    assert change_words(low, high) == "3 better than on 2026-11-02: a change you would notice."


def test_other_activities_and_other_instruments_cannot_be_compared() -> None:
    one = take(PSFS, {"a": 1, "b": 2, "c": 3}, MONDAY)
    other = take(PSFS, {"a": 1, "b": 2, "d": 3}, MONDAY)
    assert not comparable(one, other)
    assert change_words(one, other) == change_words(peg(1, 1, 1), one) == ""


def test_a_week_is_averaged() -> None:
    days = [take(NPRS, {"pain": number}, MONDAY + number * DAY) for number in range(9)]
    assert averaged(days, (MONDAY + 8 * DAY).date()) == 5.0
    assert averaged(days, (MONDAY + 30 * DAY).date()) is None


@given(numbers, numbers, numbers)
def test_three_numbers_always_have_a_score_between_them(pain: int, enjoyment: int, activity: int) -> None:
    score = peg(pain, enjoyment, activity).score
    assert min(pain, enjoyment, activity) <= score <= max(pain, enjoyment, activity)
    assert round(score * 10) == pytest.approx(score * 10)


@given(st.sets(st.integers(1, 24)))
def test_each_tick_is_one_point(ticked: set[int]) -> None:
    assert score_of(ROLAND_MORRIS, {str(number): 1 for number in ticked}) == len(ticked)
