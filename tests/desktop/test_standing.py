"""What stands still in a moving figure is kept as a picture: in its own depth, until one of its layers moves."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from selfcare.body.drawing import Layer
from selfcare.desktop.widgets.layers import LayerPainter
from selfcare.desktop.widgets.standing import Standing

WHOLE = QRectF(0, 0, 100, 100)
FRAMES = 20


@dataclass
class Colours:
    """Three colours, one of which can be another."""

    skin: str = "peru"

    def colour(self, token: str) -> QColor:
        return QColor({"f-skin": self.skin, "f-top": "teal"}.get(token, "gold"))


def square(name: str, at: float, fill: str = "f-skin", *, clip: int | None = None, side: float = 30) -> Layer:
    corners = [at, at, at + side, at, at + side, at + side, at, at + side]
    return Layer(name, array("d", corners).tobytes(), (0,), fill, clip=clip)


def stack(moving: float) -> tuple[Layer, ...]:
    return (*STILL[:3], square("moves", moving, "f-top"), *STILL[3:])


STILL = (
    square("a", 10.25),
    square("b", 20, "f-other"),
    square("c", 30),
    square("d", 40, "f-other"),
    replace(square("e", 45.5), opacity=0.5),
    square("f", 50, "f-top", clip=4, side=40),
)


def painted(painter: LayerPainter, layers: tuple[Layer, ...], corner: QPointF, ratio: int = 1) -> bytes:
    image = QImage(100 * ratio, 100 * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    own = QPainter(image)
    own.setRenderHint(QPainter.RenderHint.Antialiasing)
    own.translate(corner)
    painter.paint(own, layers, WHOLE)
    own.end()
    return bytes(image.constBits())


def furthest(one: bytes, other: bytes) -> int:
    return max(abs(x - y) for x, y in zip(one, other, strict=True))


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("corner", [QPointF(0, 0), QPointF(-7, 3), QPointF(2.5, 0.25)])
def test_it_looks_as_if_every_layer_were_painted(qtbot: QtBot, corner: QPointF, ratio: int) -> None:  # noqa: ARG001
    figures = LayerPainter(Colours())
    for frame in range(FRAMES):
        layers = stack(20 + frame / 4)
        seen = painted(figures, layers, corner, ratio)
        assert furthest(seen, painted(LayerPainter(Colours()), layers, corner, ratio)) <= 3


def test_other_colours_are_seen_at_once(qtbot: QtBot) -> None:  # noqa: ARG001
    colours, layers = Colours(), stack(20)
    figures = LayerPainter(colours)
    for _frame in range(FRAMES):
        painted(figures, layers, QPointF(0, 0))
    colours.skin = "black"
    assert painted(figures, layers, QPointF(0, 0)) == painted(LayerPainter(colours), layers, QPointF(0, 0))


def test_a_run_ends_where_a_layer_moves_and_holds_what_clips_with_what_is_clipped() -> None:
    standing, layers = Standing(), stack(20)
    boxes = [(0.0, 0.0, 9.0, 9.0)] * len(layers)
    stays = [layer.name != "moves" for layer in layers]
    # Index 4 is now the square "d": what is clipped to it belongs to its run.
    runs = next(found for _frame in range(FRAMES) if (found := standing.among(layers, stays, boxes)))
    assert [[layer.name for layer in run.layers] for run in runs] == [["a", "b", "c"], ["d", "e", "f"]]
    moved = (*layers[:1], square("b", 21, "f-other"), *layers[2:])
    assert [run.first for run in standing.among(moved, stays, boxes)] == [4]


def test_what_is_clipped_to_something_that_moves_stands_in_no_run() -> None:
    standing = Standing()
    layers = (square("moves", 1), *(square(name, 2, clip=0) for name in "abcd"), *STILL[:3])
    boxes, stays = [(0.0, 0.0, 9.0, 9.0)] * len(layers), [False, *([True] * 7)]
    runs = next(found for _frame in range(FRAMES) if (found := standing.among(layers, stays, boxes)))
    assert [run.first for run in runs] == [5]
