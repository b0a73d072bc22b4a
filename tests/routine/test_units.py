"""Amounts as authors write them, and what they are told where they write them otherwise."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine.units import (
    RATE_PATTERN,
    TIME_PATTERN,
    NotAnAmount,
    Span,
    read_length,
    read_rate,
    read_span,
    read_time,
    written_time,
)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("45 s", 45), ("45s", 45), ("2 min", 120), ("1 min 30 s", 90), ("0.5 s", 0.5), ("1.5 min", 90)],
)
def test_times(words: str, seconds: float) -> None:
    assert read_time(words) == seconds


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (45, "Write `45 s`."), (1.5, "Write `1.5 s`."), (90, "Write `1 min 30 s`."), ("1:30", "Write `1 min 30 s`."),
        ("45 sec", "Write `45 s`."), ("90 seconds", "Write `1 min 30 s`."), ("1m 30s", "Write `1 min 30 s`."),
        ("2 minutes and 5 s", "Write `2 min 5 s`."),
    ],
)  # fmt: skip
def test_a_time_spelled_otherwise_shows_the_right_spelling(words: object, mend: str) -> None:
    with pytest.raises(NotAnAmount) as told:
        read_time(words)
    assert told.value.mend == mend


@pytest.mark.parametrize("words", ["", "s", "soon", "-5 s", "٤٥ s", True, None, [1], {}, 10**12, "9" * 100])
def test_what_is_no_time_at_all(words: object) -> None:
    with pytest.raises(NotAnAmount, match=r"."):
        read_time(words)


@given(st.integers(0, 9999 * 60))
def test_a_written_time_is_read_back(seconds: int) -> None:
    assert read_time(written_time(seconds)) == seconds
    assert re.match(TIME_PATTERN, written_time(seconds))


@given(st.from_regex(TIME_PATTERN) | st.text(max_size=12) | st.integers() | st.floats() | st.none())
def test_reader_and_schema_agree_about_times(words: object) -> None:
    try:
        read_time(words)
    except NotAnAmount:
        assert not (isinstance(words, str) and re.fullmatch(TIME_PATTERN, words))
    else:
        assert isinstance(words, str)
        assert re.fullmatch(TIME_PATTERN, words)


def test_rates_lengths_and_ranges() -> None:
    assert read_rate("40 / min") == read_rate("40/min") == 40
    assert re.match(RATE_PATTERN, "40 / min")
    assert [read_length(words) for words in ("7 cm", "70 mm", "1 m")] == pytest.approx([7, 7, 100])
    assert (read_span("3-5"), read_span(4)) == (Span(3, 5), Span(4, 4))


def test_ranges_do_not_run_backwards() -> None:
    with pytest.raises(NotAnAmount) as told:
        read_span("5-3")
    assert told.value.mend == "Write `3-5`."


@pytest.mark.parametrize(
    ("words", "mend"), [("40 per min", "Write it like `40 / min`."), (30, "Write it like `30 / min`.")]
)
def test_a_rate_spelled_otherwise_shows_the_right_spelling(words: object, mend: str) -> None:
    with pytest.raises(NotAnAmount) as told:
        read_rate(words)
    assert told.value.mend == mend


def test_a_length_needs_its_unit() -> None:
    with pytest.raises(NotAnAmount) as told:
        read_length(7)
    assert told.value.mend == "Write it like `7 cm`."
