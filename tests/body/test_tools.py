"""Tools that are used: what rolls turns as far as the body goes over it."""

import numpy as np
import pytest

from selfcare.body.camera import Camera, looking_from
from selfcare.body.picture import Picture
from selfcare.body.placing import Posture
from selfcare.body.skeleton import SPINE_UP
from selfcare.body.tools import tool_extras
from tests.body.test_picture import EXERCISES

CAMERA = Camera(looking_from(0.0, 0.0))
RADIUS = 0.075 / 1.75
ROLLERS = sorted(name for name, spec in EXERCISES.items() if "'roller'" in str(spec.block.get("tool")))


def dot_and_end(picture: Picture, posture: Posture) -> tuple[float, float]:
    """Return at which angle the mark on a roller's end is seen from the side, and how far from the middle."""
    tool = picture.figure.tool
    assert tool is not None
    (extra,) = tool_extras(tool, None, posture, CAMERA)
    pieces = {name: points for name, points, _role, _opacity in extra.pieces}
    way = pieces["roller dot"].mean(axis=0) - pieces["roller end"].mean(axis=0)
    return float(np.arctan2(way[1], way[0])), float(np.hypot(*way))


@pytest.mark.parametrize("name", ROLLERS)
def test_a_roller_turns_by_the_length_that_is_rolled(name: str) -> None:
    picture = Picture(EXERCISES[name])
    before, after = picture.solved(0.0), picture.solved(picture.seconds / 2)
    rolled = after.slide - before.slide
    if before.level is not None and after.level is not None:
        rolled = float(np.diff(np.interp([before.level, after.level], range(len(SPINE_UP)), SPINE_UP))[0])
    angles = [dot_and_end(picture, posture)[0] for posture in (before, after)]
    turned = (angles[1] - angles[0] + np.pi) % (2 * np.pi) - np.pi
    assert turned == pytest.approx(-rolled / RADIUS, abs=0.01)


def test_the_mark_stays_on_the_end_of_the_roller() -> None:
    picture = Picture(EXERCISES["calf-foam-rolling"])
    far = [dot_and_end(picture, picture.solved(share * picture.seconds))[1] for share in (0.0, 0.2, 0.4)]
    assert far == pytest.approx([0.81 * RADIUS] * 3, abs=0.002)
    angles = [dot_and_end(picture, picture.solved(share * picture.seconds))[0] for share in (0.0, 0.1, 0.2, 0.3)]
    steps = np.diff(np.unwrap(angles))
    assert (steps < 0).all()
