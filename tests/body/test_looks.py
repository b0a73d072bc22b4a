"""Builds and hair: the same figure, other people."""

import numpy as np
import pytest

from selfcare.body.drawing import Drawing
from selfcare.body.figure import FigureSpec
from selfcare.body.looks import BUILDS, HAIRS, USUAL, Build, Look, body_of
from selfcare.body.picture import Picture
from selfcare.body.pose import BONES
from selfcare.body.shape import BODY
from selfcare.cli.draw import BUILDS as OFFERED_BUILDS
from selfcare.cli.draw import HAIRS as OFFERED_HAIRS

STANDING = FigureSpec("standing", {"view": {"camera": "front"}}, ("quadriceps",))


def drawn(look: Look) -> Drawing:
    return Picture(STANDING, size=(300, 400), look=look).main()


def breadth(drawing: Drawing, name: str) -> float:
    numbers = [x for layer in drawing.layers if layer.name == name for x in layer.coordinates()[::2]]
    return max(numbers) - min(numbers)


def test_builds_differ_in_breadth_and_not_in_height() -> None:
    slim, medium, large = (drawn(Look(build)) for build in BUILDS)
    for part in ("shirt", "pelvis", "thigh_w", "upper_arm_o"):
        assert breadth(slim, part) < breadth(medium, part) < breadth(large, part)
    assert breadth(slim, "face") == breadth(large, "face")
    assert slim.ground == large.ground


@pytest.mark.parametrize("build", BUILDS)
def test_targets_stay_inside_every_build(build: Build) -> None:
    drawing = drawn(Look(build))
    assert breadth(drawing, "target quadriceps") < breadth(drawing, "thigh_w") * 3.2
    assert np.isfinite([number for layer in drawing.layers for number in layer.coordinates()]).all()


def test_a_deeper_body_leans_on_the_same_back() -> None:
    trunk = [at for at, bone in enumerate(BODY.bones) if BONES[bone] in ("L3", "T7")]
    large = body_of(Look("large"))
    back, was = large.centres[trunk, 0] - large.radii[trunk, 0], BODY.centres[trunk, 0] - BODY.radii[trunk, 0]
    front, before = large.centres[trunk, 0] + large.radii[trunk, 0], BODY.centres[trunk, 0] + BODY.radii[trunk, 0]
    assert (np.abs(back - was) < 0.011).all()
    assert (front - before > 0.02).all()


def test_the_usual_body_is_the_body() -> None:
    assert body_of(Look("medium")) is BODY
    assert Picture(STANDING).main() == Picture(STANDING, look=USUAL).main()


def test_short_hair_has_no_bun() -> None:
    assert "hair knot" in {layer.name for layer in drawn(Look(hair="bun")).layers}
    assert "hair knot" not in {layer.name for layer in drawn(Look(hair="short")).layers}


def test_the_terminal_offers_every_look() -> None:
    assert (OFFERED_BUILDS, OFFERED_HAIRS) == (BUILDS, HAIRS)
