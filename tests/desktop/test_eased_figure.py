"""What is made easier moves less in the picture too, on the player's page and with less movement."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from selfcare.body.space import Array
from selfcare.desktop.pictures import Ends, Frame
from selfcare.session.commands import Ease
from tests.desktop.test_moving_figure import Evening

SIZE = QSize(640, 480)
BENDS = ("standing-back-bend", "cat-cow", "bridge")
"""Exercises with repetitions: the trunk bends, the back rounds, the hips rise."""


@pytest.fixture(params=BENDS)
def evening(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Evening]:
    begun = Evening(qtbot, names=(str(request.param),))
    yield begun
    begun.guide.leave()


@pytest.fixture
def calm_evening(qtbot: QtBot) -> Iterator[Evening]:
    begun = Evening(qtbot, names=BENDS[:1], still=True)
    yield begun
    begun.guide.leave()


def outlines(picture: Frame | Ends, name: str) -> list[Array]:
    """Return the whole outlines of a part of the body, one for each figure on the sheet, from left to right."""
    layers = [layer for layer in picture.drawing(SIZE).layers if layer.name == name and str(layer.fill).endswith("-s")]
    points = [np.array(layer.coordinates()).reshape(-1, 2) for layer in layers]
    return sorted(points, key=lambda outline: float(outline[:, 0].mean()))


def bent(evening: Evening) -> float:
    """Return how far the trunk gets from the beginning to the hold of the next repetition, in its own breadths."""
    seen = []
    for kind in ("in", "hold"):
        evening.go_on_until(lambda moment, kind=kind: moment.phase.kind == kind)  # type: ignore[misc]
        picture = evening.page.stage._figure.picture
        assert isinstance(picture, Frame)
        seen += outlines(picture, "shirt")
    return float(np.abs(seen[1].mean(axis=0) - seen[0].mean(axis=0)).max() / np.ptp(seen[0], axis=0).max())


def test_a_step_that_was_made_easier_moves_less(evening: Evening) -> None:
    ways = [bent(evening)]
    for _time in range(2):
        evening.guide.do(Ease())
        evening.go_on_until(lambda moment: moment.phase.kind == "in")
        evening.go_on_until(lambda moment: moment.phase.kind != "in")
        ways.append(bent(evening))
    assert ways[1] == pytest.approx(0.7 * ways[0], rel=0.2)
    assert ways[2] == pytest.approx(0.49 * ways[0], rel=0.3)


def test_with_less_movement_both_ends_are_nearer_to_each_other(calm_evening: Evening) -> None:
    ways = []
    for _time in range(2):
        calm_evening.go_on_until(lambda moment: moment.phase.kind == "in")
        picture = calm_evening.page.stage._figure.picture
        assert isinstance(picture, Ends)
        shirts, feet = outlines(picture, "shirt"), outlines(picture, "foot_w")
        over = [shirt.mean(axis=0) - foot.mean(axis=0) for shirt, foot in zip(shirts, feet, strict=True)]
        ways.append(float(np.abs(over[1] - over[0]).max() / np.ptp(shirts[0], axis=0).max()))
        calm_evening.guide.do(Ease())
    assert ways[1] == pytest.approx(0.7 * ways[0], rel=0.2)
