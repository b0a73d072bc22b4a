"""What is pressed and chosen: by keys and by the mouse, and as a screen reader is told of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.focus import reason_after
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.body_map import BodyMapView
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.chip import Chip
from selfcare.desktop.widgets.choice import Choice, Segment
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.desktop.widgets.side_slab import SideSlab, Slab
from selfcare.desktop.widgets.sound_row import SoundRow
from selfcare.desktop.widgets.tick_row import TickRow


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
    assert second.grab().toImage().pixelColor(second.width() // 2, 1) == theme.colour("focus")


KEYS, MOUSE = Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason


def test_whatever_has_the_ring_hands_it_on(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    rows = QVBoxLayout(page)
    stops = (Button(theme, "One", parent=page), Chip(theme, "Two", page), TickRow(theme, "Three", page))
    others = (
        ScoreRow(theme, "Four", page),
        BodyMapView(theme, page),
        Segment(theme, "5", first=True, last=True, parent=page),
    )
    for one in (*stops, *others):
        rows.addWidget(one)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    for one in (*stops, *others):
        for given, handed_on in ((MOUSE, Qt.FocusReason.OtherFocusReason), (KEYS, KEYS)):
            one.clearFocus()
            one.setFocus(given)
            assert (one.hasFocus(), reason_after(one)) == (True, handed_on)


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
