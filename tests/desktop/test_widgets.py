"""Widgets on their own: what they show a screen reader, when they paint, what they announce."""

from __future__ import annotations

from array import array
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcare.body.drawing import Drawing, Layer
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.theme import Scheme, Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.trouble import Trouble
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.figure import FigurePainter
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.hurt_sheet import HurtSheet
from selfcare.desktop.widgets.lamp import Count, Lamp
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.pressure_scale import Aim, PressureScale
from selfcare.desktop.widgets.room import Light
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.desktop.widgets.side_slab import SideSlab, Slab
from selfcare.desktop.widgets.sound_row import SoundRow
from selfcare.desktop.widgets.stage import Stage
from selfcare.desktop.widgets.stage_words import Scene
from selfcare.desktop.widgets.timeline_bar import Bar, Segment, TimelineBar

LIGHTS: tuple[Light, ...] = ("ready", "work", "hold", "switch", "rest")


@pytest.fixture(params=["light", "dark"])
def theme(qtbot: QtBot, request: pytest.FixtureRequest) -> Theme:  # noqa: ARG001 - an application
    scheme: Scheme = "dark" if request.param == "dark" else "light"
    return Theme(scheme=scheme)


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


def test_the_ring_shows_for_keys_and_not_for_the_mouse(qtbot: QtBot, theme: Theme) -> None:
    both = QWidget()
    rows = QVBoxLayout(both)
    first, second = Button(theme, "One", parent=both), Button(theme, "Two", parent=both)
    rows.addWidget(first)
    rows.addWidget(second)
    qtbot.addWidget(both)
    with qtbot.waitActive(both):
        both.show()
        both.activateWindow()
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first.ringed
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.ringed
    assert picture(second).pixelColor(second.width() // 2, 1) == theme.colour("focus")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_key(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, "Go")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=100):
        QTest.keyClick(button, key)


@pytest.mark.parametrize(
    ("keys", "score"),
    [("7", 7), ("10", 10), ("1", 1), ("35", 5), ("0", 0)],
)
def test_digits_choose_a_score(qtbot: QtBot, theme: Theme, keys: str, score: int) -> None:
    row = ScoreRow(theme, "How strong")
    qtbot.addWidget(row)
    assert row.score is None
    QTest.keyClicks(row, keys)
    assert row.score == score


def test_arrows_and_mouse_choose_a_score(qtbot: QtBot, theme: Theme) -> None:
    row = ScoreRow(theme, "How strong")
    qtbot.addWidget(row)
    row.resize(640, 60)
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert row.score == 0
    QTest.keyClick(row, Qt.Key.Key_End)
    QTest.keyClick(row, Qt.Key.Key_Right)
    assert row.score == 10
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert row.score == 0
    row.clear()
    assert row.score is None


def test_the_sheet_asks_the_kind_then_how_strong(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    sheet = HurtSheet(theme, page)
    sheet.ask("Let go.")
    assert sheet.size() == page.size()
    told: list[tuple[str, int]] = []
    sheet.answered.connect(lambda kind, score: told.append((kind, score)))
    QTest.keyClicks(sheet, "1")
    QTest.keyClicks(sheet, "6")
    assert not told
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    sheet.ask("Let go.")
    QTest.keyClicks(sheet, "3")
    assert told == [("dull", 6), ("numb", -1)]


def test_a_mistake_can_be_taken_back_until_a_number_is_told(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    sheet = HurtSheet(theme, page)
    sheet.ask("Let go.")
    QTest.keyClicks(sheet, "16")
    told: list[tuple[str, int]] = []
    sheet.answered.connect(lambda kind, score: told.append((kind, score)))
    ways = [one for one in sheet.findChildren(Button) if one.isVisible() and one.text() == "Pressed by mistake"]
    assert len(ways) == 1
    ways[0].click()
    assert told == [("mistake", -1)]
    sheet.ask("Let go.")
    QTest.keyClicks(sheet, "1")
    QTest.keyClick(sheet, Qt.Key.Key_Backspace)
    QTest.keyClicks(sheet, "3")
    assert told[-1] == ("numb", -1)


def test_enter_before_a_number_tells_nothing(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    sheet = HurtSheet(theme, page)
    sheet.ask("Let go.")
    QTest.keyClicks(sheet, "1")
    with qtbot.assertNotEmitted(sheet.answered):
        QTest.keyClick(sheet, Qt.Key.Key_Return)


def test_roles(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice(theme, "Side", (("l", "Left"),))
    button, score, slab = Button(theme, "Go"), ScoreRow(theme, "How strong"), SideSlab(theme)
    slab.show_slab(Slab("left"))
    for made in (choice, button, score, slab):
        qtbot.addWidget(made)
    segment = choice.findChildren(QRadioButton)[0]
    expected: list[tuple[QWidget, QAccessible.Role]] = [
        (button, QAccessible.Role.Button),
        (score, QAccessible.Role.Slider),
        (segment, QAccessible.Role.RadioButton),
        (slab, QAccessible.Role.StaticText),
    ]
    for widget, role in expected:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.role() == role
        assert interface.text(QAccessible.Text.Name)


def test_a_choice_tells_what_was_picked(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice(theme, "Side", (("left", "Left"), ("right", "Right")))
    qtbot.addWidget(choice)
    choice.show()
    assert choice.key is None
    choice.choose("left")
    with qtbot.waitSignal(choice.chosen, timeout=100) as told:
        QTest.mouseClick(choice.findChildren(QWidget)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["right"]
    assert choice.key == "right"


def test_things_that_do_not_fit_begin_a_new_line(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=8)
    buttons = [Button(theme, "Shoulders", parent=page) for _index in range(4)]
    for button in buttons:
        flow.addWidget(button)
    wide = buttons[0].sizeHint().width()
    high = buttons[0].sizeHint().height()
    assert flow.heightForWidth(4 * wide + 3 * 8) == high
    assert flow.heightForWidth(2 * wide + 8) == 2 * high + 8


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


def test_trouble_is_written_down_and_said_once(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    trouble = Trouble(window, tmp_path / "new" / "trouble.log", lambda: datetime(2026, 3, 2, 20, 0).astimezone())
    for _time in range(2):
        trouble.take(ZeroDivisionError, ZeroDivisionError("what a pity"), None)
    assert (tmp_path / "new" / "trouble.log").read_text("utf-8").count("what a pity") == 2
    assert "what a pity" in capsys.readouterr().err
    dialog = trouble._dialog
    assert dialog is not None
    assert "history is kept" in dialog.informativeText()
    dialog.close()
    assert trouble._dialog is None


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


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_advice_about_sound_holds_its_longest_word(qtbot: QtBot, text_size: int) -> None:
    theme = Theme(scheme="light", text_size=text_size)
    row = SoundRow(theme, SoundSettings())
    qtbot.addWidget(row)
    longest = "Lautsprecherlautstärkeneinstellungsfenster"
    row.say(f"Öffne dein {longest} und dreh den Ton auf.")
    metrics = QFontMetrics(theme.font("small"))
    (line,) = [words for words in row.findChildren(Words) if longest in words.text()]
    assert line.minimumWidth() >= metrics.horizontalAdvance(longest)
    row.say("")
    assert line.minimumWidth() < 500
