"""Where a figure is in its motion, second by second and phase by phase."""

import pytest

from selfcare.body.figure import Move
from selfcare.body.motion import Motion, Passage

CAT_COW = Motion((Move("cat", 4, 1), Move("cow", 4, 1)))
STRETCH = Motion((Move("tilt", 4, 30), Move("start", 4, 6)))
STILL = Motion(())


@pytest.mark.parametrize(
    ("seconds", "passage"),
    [
        (0, Passage("cow", "cat", 0.0)),
        (2, Passage("cow", "cat", 0.5)),
        (4, Passage("cat", "cat", 0.0)),
        (4.99, Passage("cat", "cat", 0.0)),
        (7, Passage("cat", "cow", 0.5)),
        (9.5, Passage("cow", "cow", 0.0)),
        (12, Passage("cow", "cat", 0.5)),
    ],
)
def test_the_loop(seconds: float, passage: Passage) -> None:
    assert CAT_COW.at(seconds) == passage


@pytest.mark.parametrize(
    ("kind", "elapsed", "length", "passage"),
    [
        ("ready", 1, 5, Passage("cow", "cow", 0.0)),
        ("in", 0, 3, Passage("cow", "cat", 0.0)),
        ("in", 1.5, 3, Passage("cow", "cat", 0.5)),
        ("hold", 0.3, 1, Passage("cat", "cat", 0.0)),
        ("out", 3, 3, Passage("cat", "cow", 1.0)),
        ("pause", 0, 1, Passage("cow", "cow", 0.0)),
    ],
)
def test_a_repetition_follows_its_tempo(kind: str, elapsed: float, length: float, passage: Passage) -> None:
    assert CAT_COW.during(kind, elapsed, length, timed=False) == passage


@pytest.mark.parametrize(
    ("kind", "elapsed", "length", "passage"),
    [
        ("position", 0, 10, Passage("start", "tilt", 0.0)),
        ("position", 6, 10, Passage("start", "tilt", 0.0)),
        ("position", 8, 10, Passage("start", "tilt", 0.5)),
        ("position", 10, 10, Passage("start", "tilt", 1.0)),
        ("work", 29, 45, Passage("tilt", "tilt", 0.0)),
        ("rest", 2, 10, Passage("tilt", "start", 0.5)),
        ("rest", 8, 10, Passage("start", "tilt", 0.5)),
        ("announce", 2, 5, Passage("start", "start", 0.0)),
    ],
)
def test_a_timed_hold_is_entered_before_and_left_after(
    kind: str, elapsed: float, length: float, passage: Passage
) -> None:
    assert STRETCH.during(kind, elapsed, length, timed=True) == passage


def test_a_short_loop_repeats_through_a_timed_set() -> None:
    assert CAT_COW.during("work", 12, 60, timed=True) == CAT_COW.at(12)


def test_without_moves_nothing_moves() -> None:
    assert STILL.at(3) == STILL.during("work", 3, 9, timed=True) == Passage("start", "start", 0.0)
    assert STILL.poses() == ("start",)


def test_linear_moves_do_not_ease() -> None:
    assert Motion((Move("a", 4, 0, linear=True),)).at(1).share == 0.25
