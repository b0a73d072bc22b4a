"""Painting a figure: a part of the sheet looks like the same part of the whole, and only what moved is painted."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from selfcare.body.drawing import Drawing, Layer
from selfcare.body.picture import Picture
from selfcare.body.subject import spec_of
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import FigurePainter
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder

PLACE = QRectF(20, 10, 640, 400)
# Colours are mixed on a patch and then on the sheet: rounded once more.
ROUNDED = 6


@dataclass(frozen=True, slots=True)
class Second:
    picture: Picture
    at: float

    def drawing(self, size: QSize) -> Drawing:
        assert (size.width(), size.height()) == self.picture.size
        return self.picture.at(self.at)


@pytest.fixture(scope="module")
def moving() -> Picture:
    exercises = {exercise.id: exercise for exercise in Library([built_in_folder()]).exercises()}
    return Picture(spec_of(exercises["upper-trapezius-kneading"]), size=(640.0, 400.0))


def sheet(ratio: int) -> QImage:
    image = QImage(680 * ratio, 420 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    return image


def painted(figures: FigurePainter, image: QImage, exposed: QRect | None, behind: QPixmap | None = None) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if exposed is not None:
        painter.setClipRect(exposed)
        painter.fillRect(exposed, QColor("white"))
    figures.paint_on(painter, PLACE, exposed, behind)
    painter.end()


def furthest(one: QImage, other: QImage) -> int:
    a, b = one.constBits(), other.constBits()
    return max(abs(x - y) for x, y in zip(bytes(a), bytes(b), strict=True))


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_part_looks_like_the_same_part_of_the_whole(qtbot: QtBot, moving: Picture, ratio: int) -> None:  # noqa: ARG001
    figures, image = FigurePainter(Theme(scheme="light")), sheet(ratio)
    figures.picture = Second(moving, 0.5)
    painted(figures, image, None)
    whole = image.copy()
    part = QRect(QPoint(250, 60), QSize(170, 140))
    assert len({whole.pixel(x * ratio, 130 * ratio) for x in range(250, 420)}) > 4
    painted(figures, image, part)
    assert furthest(image, whole) <= ROUNDED


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("part", [QRect(250, 60, 170, 140), QRect(0, 0, 300, 100)])
def test_what_lies_behind_is_painted_with_the_part(qtbot: QtBot, moving: Picture, ratio: int, part: QRect) -> None:  # noqa: ARG001
    figures, image = FigurePainter(Theme(scheme="light")), sheet(ratio)
    figures.picture = Second(moving, 0.5)
    room = QPixmap.fromImage(image)
    painter = QPainter(room)
    painter.fillRect(QRect(0, 0, 680, 90), QColor("gold"))
    painter.end()
    image = room.toImage()
    painted(figures, image, None, room)
    whole = image.copy()
    painter = QPainter(image)
    painter.fillRect(part, QColor("red"))
    painter.end()
    painted(figures, image, part, room)
    assert any(whole.pixelColor(x * ratio, 80 * ratio) == QColor("gold") for x in range(250, 300))
    assert furthest(image, whole) <= ROUNDED


@pytest.mark.parametrize("behind", [True, False])
def test_without_a_figure_there_is_what_lies_behind(qtbot: QtBot, behind: bool) -> None:  # noqa: ARG001, FBT001
    image, room = sheet(1), QPixmap(680, 420)
    room.fill(QColor("gold"))
    painted(FigurePainter(Theme(scheme="light")), image, QRect(250, 60, 170, 140), room if behind else None)
    assert image.pixelColor(300, 100) == QColor("gold" if behind else "white")


def test_frame_after_frame_looks_like_the_last_one_alone(qtbot: QtBot, moving: Picture) -> None:  # noqa: ARG001
    figures, image = FigurePainter(Theme(scheme="dark")), sheet(1)
    figures.picture = Second(moving, 0.0)
    before = after = figures.on(PLACE)
    painted(figures, image, None)
    whole = 0  # frames painted whole: a shade or a line has come or gone
    for tick in range(1, 15):
        figures.picture = Second(moving, tick / 30)
        after = figures.on(PLACE)
        changed = figures.difference(before, after).translated(PLACE.topLeft()).toAlignedRect()
        whole += changed.width() * changed.height() >= 640 * 400
        painted(figures, image, changed)
        before = after
    assert whole <= 2
    assert after is not None
    alone = sheet(1)
    painter = QPainter(alone)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    FigurePainter(Theme(scheme="dark")).paint(painter, after, QPointF(20, 10))
    painter.end()
    assert furthest(image, alone) <= ROUNDED


@pytest.mark.parametrize(("fill", "opacity"), [("shadow", 1.0), ("f-top", 0.5), ("f-top", 1.0)])
def test_where_outlines_of_a_layer_overlap_it_is_no_darker(qtbot: QtBot, fill: str, opacity: float) -> None:  # noqa: ARG001
    squares = array("d", [10, 10, 60, 10, 60, 60, 10, 60, 30, 30, 80, 30, 80, 80, 30, 80])
    layer, image = Layer("two", squares.tobytes(), (0, 4), fill, opacity), sheet(1)
    painter = QPainter(image)
    FigurePainter(Theme(scheme="light")).paint(painter, Drawing(100, 100, (layer,), 0, 0, 1), QPointF(0, 0))
    painter.end()
    assert image.pixelColor(20, 20) != QColor("white")
    assert image.pixelColor(20, 20) == image.pixelColor(45, 45) == image.pixelColor(70, 70)


@pytest.mark.parametrize("end", [50.0, 70.0])
def test_a_line_is_seen_only_on_what_clips_it(qtbot: QtBot, end: float) -> None:  # noqa: ARG001
    square = Layer("hand", array("d", [10, 10, 60, 10, 60, 60, 10, 60]).tobytes(), (0,), "f-top")
    points = array("d", [20, 30, 40, 30, end, 30]).tobytes()
    line = Layer("finger", points, (0,), line="f-skin", width=2.0, clip=0, closed=False)
    image = sheet(1)
    painter = QPainter(image)
    FigurePainter(Theme(scheme="light")).paint(painter, Drawing(100, 100, (square, line), 0, 0, 1), QPointF(0, 0))
    painter.end()
    assert image.pixelColor(30, 30) != image.pixelColor(30, 45)
    assert image.pixelColor(65, 30) == QColor("white")
