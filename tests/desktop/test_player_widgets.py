"""What the player shows, each part on its own: when it paints, and what by."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.body.drawing import Drawing, Layer
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import FigurePainter
from selfcare.desktop.widgets.lamp import Count, Lamp
from selfcare.desktop.widgets.pressure_scale import Aim, PressureScale
from selfcare.desktop.widgets.room import Light
from selfcare.desktop.widgets.side_slab import SideSlab, Slab
from selfcare.desktop.widgets.stage import Stage
from selfcare.desktop.widgets.stage_words import Scene
from selfcare.desktop.widgets.timeline_bar import Bar, Segment, TimelineBar

LIGHTS: tuple[Light, ...] = ("ready", "work", "hold", "switch", "rest")


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_the_lamp_shows_each_phase_by_its_own_ring(qtbot: QtBot, theme: Theme) -> None:
    lamp = Lamp(theme)
    qtbot.addWidget(lamp)
    lamp.resize(300, 300)
    rings = []
    for light in LIGHTS:
        lamp.show_count(Count(light, "", "", 0.6))
        # By form alone: as someone sees it who sees no colours.
        rings.append(picture(lamp).convertToFormat(QImage.Format.Format_Grayscale8))
    assert all(one != other for index, one in enumerate(rings) for other in rings[index + 1 :])


def test_the_lamp_shows_what_is_left_and_that_it_stands_still(qtbot: QtBot, theme: Theme) -> None:
    lamp = Lamp(theme)
    qtbot.addWidget(lamp)
    seen = []
    for count in (Count("work", "9", "", 0.9), Count("work", "9", "", 0.3), Count("work", "9", "", 0.3, None, "pause")):
        lamp.show_count(count)
        seen.append(picture(lamp))
    assert seen[0] != seen[1] != seen[2]


def test_left_is_at_the_left_and_right_at_the_right(qtbot: QtBot, theme: Theme) -> None:
    slab = SideSlab(theme)
    qtbot.addWidget(slab)
    slab.resize(384, 88)
    ink = theme.colour("ink")
    slab.show_slab(Slab("left", "then right"))
    image = picture(slab)
    assert image.pixelColor(30, 10) == ink
    assert image.pixelColor(370, 10) != ink
    assert slab.accessibleName() == "Your left side, then right"
    slab.show_slab(Slab("right", "left done", done=True))
    image = picture(slab)
    assert image.pixelColor(30, 10) != ink
    assert image.pixelColor(350, 10) == ink
    slab.show_slab(Slab())
    assert picture(slab).pixelColor(200, 10) != ink


def test_seven_and_more_look_different_from_the_aim(qtbot: QtBot, theme: Theme) -> None:
    scale = PressureScale(theme)
    qtbot.addWidget(scale)
    scale.resize(384, 90)
    scale.show_aim(Aim("Press to 4–5", 4, 5))
    assert scale.accessibleName() == "Press to 4–5 out of 10, less if it hurts"
    full = picture(scale)
    scale.show_aim(Aim("Stretch", 3, 4, scale=False))
    assert picture(scale) != full


def test_the_needle_moves_by_whole_pixels_only(qtbot: QtBot, theme: Theme) -> None:
    bar = TimelineBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show()
    segments = (Segment(60, "press", "now"), Segment(60, "stretch"), Segment(60, None, "left out"))
    bar.show_bar(Bar(segments, 0.5))
    QTest.qWait(20)
    paints = _Paints(bar)
    bar.show_bar(Bar(segments, 0.5001))
    QTest.qWait(20)
    assert paints.count == 0
    bar.show_bar(Bar(segments, 0.52))
    QTest.qWait(20)
    assert paints.count == 1


class _Paints(QObject):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_the_same_scene_is_not_painted_twice(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(theme)
    qtbot.addWidget(stage)
    stage.show()
    stage.show_scene(Scene("rest", "Rest", "moon", "Rest"))
    stage.settle()
    QTest.qWait(20)
    paints = _Paints(stage)
    stage.show_scene(Scene("rest", "Rest", "moon", "Rest"))
    QTest.qWait(20)
    assert paints.count == 0


def test_a_new_light_fades_in_unless_movement_is_reduced(qtbot: QtBot) -> None:
    for still in (False, True):
        theme = Theme(scheme="light", still=still)
        stage = Stage(theme)
        qtbot.addWidget(stage)
        stage.show()
        stage.show_scene(Scene("work", "Rub", "press", "A"))
        stage.settle()
        stage.show_scene(Scene("switch", "Switch", "switch", "A"))
        corner = picture(stage).pixelColor(400, 5)
        assert (corner == theme.colour("wall-switch")) is still
        stage.settle()
        assert picture(stage).pixelColor(400, 5) == theme.colour("wall-switch")


def test_a_cue_that_cannot_be_heard_flashes_and_is_gone(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(theme)
    qtbot.addWidget(stage)
    stage.show()
    stage.show_scene(Scene("work", "Rub", "press", "A"))
    stage.settle()
    calm = picture(stage)
    stage.flash()
    assert picture(stage) != calm
    qtbot.waitUntil(lambda: picture(stage) == calm, timeout=2000)


def test_a_drawing_is_painted_in_the_themes_colours(theme: Theme) -> None:
    def square(left: float, size: float) -> bytes:
        return array("d", [left, left, left + size, left, left + size, left + size, left, left + size]).tobytes()

    layers = (
        Layer("shirt", square(0, 60), (0,), fill="f-top"),
        Layer("target", square(10, 40), (0,), fill="f-hi", mark="f-hi-mark"),
        Layer("hem", square(50, 60), (0,), fill="f-leg", clip=0),
    )
    image = QImage(120, 120, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    for _time in range(200):  # often: what is read from bytes must not be gone while it is read
        FigurePainter(theme).paint(painter, Drawing(120, 120, layers, 100, 90, 100), QPointF(0, 0))
    painter.end()
    assert image.pixelColor(5, 5) == theme.colour("f-top")
    colours = {image.pixelColor(x, y).name() for x in range(15, 45) for y in range(15, 45)}
    assert {theme.colour("f-hi").name(), theme.colour("f-hi-mark").name()} <= colours
    assert image.pixelColor(55, 55) == theme.colour("f-leg")
    assert image.pixelColor(80, 80).alpha() == 0


def test_with_less_movement_the_halo_has_six_steps(qtbot: QtBot) -> None:
    lamp = Lamp(Theme(scheme="light", still=True))
    qtbot.addWidget(lamp)
    seen = set()
    for step in range(49):
        lamp.show_count(Count("work", "3", "of 6", 0.5, step / 48))
        seen.add(lamp._count.breath)
    assert len(seen) == 7


def test_words_give_way_to_the_figure(qtbot: QtBot) -> None:
    stage = Stage(Theme(scheme="light", text_size=130))
    qtbot.addWidget(stage)
    cue = "Reach across and lift the top of your shoulder. Squeeze the thick muscle, roll it, let go."
    stage.show()
    stage.show_scene(Scene("work", "Knead", "press", "Upper-trapezius kneading", cue, "Lighter is fine."))
    stage.resize(900, 640)
    assert stage.places.cue == cue
    assert stage.toolTip() == ""
    stage.resize(730, 420)
    assert stage.places.cue == "Reach across and lift the top of your shoulder."
    assert stage.places.note == "Lighter is fine.", "it may be the only word about a lost sound"
    assert stage.toolTip() == f"{cue}\nLighter is fine."
