"""Amounts that nobody means are doubted; those that physiotherapists write are not."""

import pytest

from selfcare.routine.reader import read_text
from tests.routine.written import NODS, read_steps


def odd(written: str, text: str = NODS) -> list[tuple[str, str]]:
    read = read_text(text.replace("reps: 8-12\n", written, 1))
    assert read.errors == 0
    return [(each.words, each.mend) for each in read.problems if each.code == "odd-dose"]


@pytest.mark.parametrize(
    ("dose", "words", "mend"),
    [
        ("reps: 150\n", "150", "Write 100 or fewer"),
        ("time: 1 s\n", "1 s", "Write `20 s` or more"),
        ("time: 40 min\n", "40 min", "Write `10 min` or less"),
        ("reps: 8\nsets: 2\nrest: 30 min\n", "30 min", "Write `10 min` or less"),
    ],
)
def test_an_amount_far_beyond_any_dose_is_doubted_where_it_is_written(dose: str, words: str, mend: str) -> None:
    text = NODS.replace("tempo: {in: 2 s, hold: 5 s, out: 2 s}\n", "") if "time" in dose else NODS
    ((told, how),) = odd(dose, text)
    assert told == words
    assert how.startswith(mend)


@pytest.mark.parametrize("moment", ["in: 2 s", "hold: 5 s", "out: 2 s"])
def test_so_is_a_moment_of_a_repetition(moment: str) -> None:
    word = moment.partition(":")[0]
    text = NODS.replace(moment, f"{word}: 20 min")
    assert odd("reps: 8\n", text) == [("20 min", "Write `2 min` or less, unless it is meant.")]


@pytest.mark.parametrize(
    "dose", ["reps: 1\n", "reps: 100\n", "reps: 8\nsets: 3\nrest: 3 min\n", "reps: 8\nsets: 2\nrest: 0 s\n"]
)
def test_what_physiotherapists_write_is_not_doubted(dose: str) -> None:
    assert odd(dose) == []
    assert odd(dose, NODS.replace("hold: 5 s", "hold: 0 s")) == []


def test_half_an_hour_of_rest_in_one_position_is_not_doubted_as_relaxation() -> None:
    text = NODS.replace("tempo: {in: 2 s, hold: 5 s, out: 2 s}\n", "").replace("activation", "relaxation")
    assert odd("time: 30 min\n", text) == []


def test_a_step_is_doubted_for_what_it_changes_and_for_nothing_else() -> None:
    slipped = read_steps("  - {use: nods, tempo: {in: 2 s, hold: 20 min, out: 2 s}, reps: 2}\n")
    assert [each.words for each in slipped.problems if each.code == "odd-dose"] == ["20 min"]
    assert not [each for each in read_steps("  - {use: nods, note: Slowly.}\n").problems if each.code == "odd-dose"]


def test_a_time_that_cannot_be_read_is_told_once() -> None:
    text = NODS.replace("tempo: {in: 2 s, hold: 5 s, out: 2 s}\n", "").replace("reps: 8-12", "time: 30")
    assert [each.code for each in read_text(text).problems] == ["unit"]
