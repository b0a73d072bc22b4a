"""The lines between fingers run where two fingers lie side by side, and nowhere else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.body.finger_lines import lines_between
from selfcare.body.space import Array

TIP = 0.0011
THICK = np.full((1, 4, 3), 0.0075)


def hand(spread: float, turn: float = 0.0) -> Array:
    """Return straight fingers pointing down, 0.0106 apart at the first joint and `spread` more at each next one."""
    at = (np.arange(4) - 1.5)[:, None]
    joints = np.arange(3)
    points = np.stack((at * (0.0106 + spread * joints), np.broadcast_to(-0.012 * joints, (4, 3))), axis=2)
    one, other = np.cos(turn), np.sin(turn)
    return np.asarray((points @ np.array(((one, other), (-other, one))))[None])


def test_fingers_side_by_side_are_parted_by_three_lines_from_joint_to_joint() -> None:
    (lines,) = lines_between(hand(0.0), THICK)
    assert lines.shape == (3, 8, 2)
    assert np.ptp(lines[:, :, 1], axis=1) == pytest.approx(0.0262, abs=0.0001)
    assert lines[:, :, 0].mean(axis=1) == pytest.approx((-0.0106, 0.0, 0.0106))


@given(st.floats(0.0025, 0.02))
def test_a_line_ends_where_two_fingers_part(spread: float) -> None:
    (lines,) = lines_between(hand(spread), THICK)
    middle = lines[1]
    apart = 0.0106 + spread * -float(middle[:, 1].min() + TIP) / 0.012
    assert apart <= 2 * THICK[0, 0, 0] + 1e-9
    assert apart == pytest.approx(min(2 * THICK[0, 0, 0], 0.0106 + 2 * spread))


@given(st.floats(0, 6), st.floats(0, 0.02))
def test_lines_turn_with_the_hand(turn: float, spread: float) -> None:
    (turned,), (straight,) = lines_between(hand(spread, turn), THICK), lines_between(hand(spread), THICK)
    one, other = np.cos(turn), np.sin(turn)
    assert turned == pytest.approx(straight @ np.array(((one, other), (-other, one))), abs=1e-6)


def test_fingers_that_hide_each_other_have_no_lines() -> None:
    behind = hand(0.0) * np.array((0.3, 1.0))
    assert len(lines_between(behind, THICK)[0]) == 0
