"""The stage: words and figure never share a place, and only what moves is painted anew."""

from __future__ import annotations

import itertools
from array import array
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcare.body.drawing import Drawing, Layer
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.stage import Stage
from selfcare.desktop.widgets.stage_words import Scene, arranged

CUE = "Reach across and lift the top of your shoulder. Squeeze the thick muscle, roll it, let go and breathe."
NOTE = "Stay well behind the ear. Lighter is fine."
SCENE = Scene("work", "Knead", "press", "Upper-trapezius kneading", CUE, NOTE)
LONGEST = replace(
    SCENE, word="Small rubs", name="Ball on the back of the shoulder blade, at a wall", cue=f"{CUE} Slow."
)


@dataclass(frozen=True, slots=True)
class Boxes:
    """A picture of a chair that stands and a hand that is somewhere."""

    hand: float

    def drawing(self, size: QSize) -> Drawing:
        def box(left: float, top: float) -> bytes:
            return array("d", [left, top, left + 20, top, left + 20, top + 20, left, top + 20]).tobytes()

        layers = (
            Layer("chair", box(50, 200), (0,), fill="f-mat"),
            Layer("hand", box(self.hand, 40), (0,), fill="f-skin"),
        )
        return Drawing(size.width(), size.height(), layers, 250.0, size.height() * 0.77, 200.0)


@pytest.mark.parametrize("text_size", [100, 115, 130])
@pytest.mark.parametrize("size", [QSize(824, 558), QSize(824, 478), QSize(724, 418), QSize(1400, 900)])
@pytest.mark.parametrize("scene", [SCENE, LONGEST, replace(SCENE, note="")])
@pytest.mark.parametrize("proportion", [0.3, 0.8, 1.2, 2.5, None])
def test_words_and_figure_never_share_a_place(
    qtbot: QtBot,  # noqa: ARG001 - an application
    text_size: int,
    size: QSize,
    scene: Scene,
    proportion: float | None,
) -> None:
    places = arranged(Theme(scheme="light", text_size=text_size), scene, size, proportion)
    room = QRectF(0, 0, size.width(), size.height())
    words = [QRectF(line.place) for line in places.lines if line.words]
    below_each_other = [places.tag, *words] if proportion and proportion < 1.3 else words
    assert room.contains(places.figure)
    assert all(room.contains(place) for place in words)
    assert not any(place.intersects(places.figure) for place in (places.tag, *words))
    assert all(one.bottom() <= two.top() for one, two in itertools.pairwise(below_each_other))
    assert scene.cue.startswith(places.cue.rstrip("."))
    assert bool(places.left_unsaid) is ((places.cue, places.note) != (scene.cue, scene.note))


def test_an_upright_figure_has_the_whole_height(qtbot: QtBot) -> None:  # noqa: ARG001
    theme, size = Theme(scheme="light"), QSize(824, 558)
    assert arranged(theme, SCENE, size, 0.5).figure.height() == 558
    assert arranged(theme, SCENE, size, 2.5).figure.height() <= 310
    assert arranged(theme, SCENE, size, 0.5).left_unsaid == ""


@pytest.mark.parametrize("proportion", [0.5, 2.5])
def test_with_large_text_words_get_smaller_before_they_are_left_out(qtbot: QtBot, proportion: float) -> None:  # noqa: ARG001
    places = arranged(Theme(scheme="light", text_size=130), SCENE, QSize(1008, 560), proportion)
    assert places.left_unsaid == ""


class Painted(QObject):
    """The places that were painted."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.rects: list[QRectF] = []
        stage.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.rects.append(QRectF(event.rect()))
        return super().eventFilter(watched, event)


def test_a_table_that_reaches_out_of_the_picture_does_not_cover_the_words(qtbot: QtBot) -> None:
    stage = Stage(Theme(scheme="light"))
    qtbot.addWidget(stage)
    stage.resize(824, 558)
    stage.show_scene(SCENE)
    stage.show_picture(Boxes(40.0), 0.8)
    stage.settle()
    before = stage.grab().toImage()
    place = stage.places.figure.toRect()
    stage.show_picture(Boxes(-200.0), 0.8)
    covering = stage.grab().toImage()
    words = QRect(0, 0, place.left(), stage.height())
    assert covering.copy(words) == before.copy(words)
    assert covering.copy(place) != before.copy(place)


def test_only_what_moves_is_painted_anew(qtbot: QtBot) -> None:
    stage = Stage(Theme(scheme="light", still=True))
    qtbot.addWidget(stage)
    stage.resize(824, 558)
    stage.show()
    stage.show_scene(SCENE)
    stage.show_picture(Boxes(100), 2.5)
    QTest.qWait(20)
    painted = Painted(stage)
    stage.show_picture(Boxes(110), 2.5)
    QTest.qWait(20)
    moved = QRectF(100, 40, 30, 20).translated(stage.places.figure.topLeft())
    assert len(painted.rects) == 1
    assert painted.rects[0].contains(moved)
    assert painted.rects[0].width() < 60
    whole = stage.grab().toImage()
    stage.settle()
    assert stage.grab().toImage() == whole
    stage.show_picture(Boxes(110), 2.5)
    QTest.qWait(20)
    assert stage.grab().toImage() == whole
