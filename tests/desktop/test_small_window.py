"""Pages in the window of a netbook: they scroll up and down, never sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.card import Card, Fit
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.pages.routine_panel import WIDE, RoutinePanel
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.settings import Settings
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.suggestion_card import Suited
from selfcare.desktop.window import SMALLEST, Window

RAIL = 104


def cut_off(page: QWidget) -> list[str]:
    """The buttons of which something lies beside the page."""
    return [
        button.text()
        for button in page.findChildren(Button)
        if button.isVisibleTo(page)
        and not 0 <= button.mapTo(page, QPoint(0, 0)).x() <= page.width() - button.sizeHint().width()
    ]


def test_the_window_fits_a_netbook(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.furnish(Theme(window, scheme="light"))
    assert SMALLEST == (1024, 600)
    window.resize(*SMALLEST)
    window.show()
    QTest.qWait(20)
    assert (window.width(), window.height()) == SMALLEST


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_today_has_one_column_in_which_nothing_is_cut_off(qtbot: QtBot, text_size: int) -> None:
    page = TodayPage(Theme(scheme="light", text_size=text_size))
    qtbot.addWidget(page)
    page.show_suited([Suited("a", "Desk reset: neck and shoulders", "for the neck, 6 min")] * 3, "")
    page.resize(SMALLEST[0] - max(RAIL, page.theme.px(92)), SMALLEST[1])
    page.show()
    QTest.qWait(20)
    assert cut_off(page) == []
    page.resize(1280 - RAIL, 800)
    QTest.qWait(20)
    assert cut_off(page) == []


@pytest.mark.parametrize(("size", "text_size"), [((1176, 800), 200), ((1024, 600), 200), ((1176, 720), 160)])
def test_with_large_text_the_chips_come_first_and_the_body_below_all_else(
    qtbot: QtBot, size: tuple[int, int], text_size: int
) -> None:
    page = TodayPage(Theme(scheme="light", text_size=text_size))
    qtbot.addWidget(page)
    page.show_suited([Suited("a", "Desk reset: neck and shoulders", "for the neck, 6 min")] * 3, "")
    page.resize(*size)
    page.show()
    QTest.qWait(20)
    assert in_sight(page.chips)
    assert page.minutes.mapTo(page, QPoint(0, 0)).y() < size[1] * 0.75
    assert page.map.mapTo(page, QPoint(0, 0)).y() > page.week.mapTo(page, QPoint(0, 0)).y()
    page.resize(1816, 1080)
    QTest.qWait(20)
    assert in_sight(page.map), "where there is room it is back above the chips"
    assert page.map.mapTo(page, QPoint(0, 0)).y() < page.chips.mapTo(page, QPoint(0, 0)).y()


@pytest.mark.parametrize("text_size", [100, 200])
def test_on_a_very_large_screen_columns_stop_growing_and_stand_in_the_middle(qtbot: QtBot, text_size: int) -> None:
    theme = Theme(scheme="light", text_size=text_size)
    page = TodayPage(theme)
    qtbot.addWidget(page)
    page.resize(3736, 2160)
    page.show()
    QTest.qWait(20)
    left = page.chips.mapTo(page, QPoint(0, 0)).x()
    right = 3736 - page.week.mapTo(page, QPoint(page.week.width(), 0)).x()
    assert abs(left - right) < 40
    assert 3736 - left - right <= theme.px(1440)
    assert page.week.mapTo(page, QPoint(0, 0)).y() < theme.px(1100)


def in_sight(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def test_on_a_netbook_minutes_and_the_first_start_are_seen_at_once(qtbot: QtBot) -> None:
    page = TodayPage(Theme(scheme="light"))
    qtbot.addWidget(page)
    page.show_suited([Suited("a", "Desk reset: neck and shoulders", "for the neck, 6 min", "2 steps fitted")] * 3, "")
    page.resume.offer("Hips after sitting", "Hip flexor stretch, left side, 0:42 left", "3/8", 0.4)
    page.due.offer("Once a week: three questions about pain and what it keeps you from.")
    page.resize(SMALLEST[0] - RAIL, SMALLEST[1])
    page.show()
    QTest.qWait(20)
    start = next(button for button in page.findChildren(Button) if button.accessibleName().startswith("Start Desk"))
    assert in_sight(page.minutes)
    assert in_sight(page.map)
    assert in_sight(page.week)
    assert in_sight(start)


def test_on_a_netbook_what_stands_against_a_routine_is_seen_above_start(qtbot: QtBot) -> None:
    panel = RoutinePanel(Theme(scheme="light"))
    qtbot.addWidget(panel)
    panel.resize(WIDE, SMALLEST[1])
    panel.show()
    card = Card(name="Neck ease", purpose="For a stiff neck. " * 4, needs="a chair", not_for="A new neck pain. " * 8)
    panel.show_card(card, Fit(barred="You take a blood thinner. " * 4))
    panel.fill(WIDE, whole=False, short=True)
    QTest.qWait(20)
    boxes = [box for box in panel.findChildren(NoteBox) if box.text]
    assert len(boxes) == 2
    assert all(map(in_sight, boxes))


def test_no_line_is_cut_where_a_page_ends(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    page, body = QWidget(), QWidget()
    qtbot.addWidget(page)
    scroll = Scroll(theme, page, name="What it says")
    rows = QVBoxLayout(body)
    words = Words(theme, "One line of words after the other. " * 60, wrap=True, parent=body)
    rows.addWidget(words)
    scroll.hold(body)
    page.show()
    high = words.fontMetrics().lineSpacing() + 1
    for height in range(300, 300 + high):
        scroll.resize(400, height)
        QTest.qWait(1)
        assert sum(part.height() for part in scroll.edge.hidden) <= high
        end = min([part.top() for part in scroll.edge.hidden], default=scroll.viewport().height())
        shot = scroll.grab().toImage()
        last = {shot.pixel(x, end - 1) for x in range(5, 370)}
        assert len(last) == 1, f"{height} pixels end in the middle of letters"
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert scroll.edge.hidden == [], "nothing is hidden at the end"


def test_a_part_that_scrolls_shows_its_whole_ring_to_the_keyboard_only(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    page = QWidget()
    qtbot.addWidget(page)
    scroll = Scroll(theme, page, name="What it says")
    body = QWidget()
    body.setFixedHeight(600)
    scroll.hold(body)
    scroll.resize(300, 200)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    focus = theme.colour("focus").rgb()

    def ringed() -> list[bool]:
        shot = page.grab().toImage()
        middles = ((150, 1), (150, 198), (1, 100), (298, 100))
        return [shot.pixel(x, y) == focus for x, y in middles]

    scroll.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not any(ringed())
    scroll.clearFocus()
    scroll.setFocus(Qt.FocusReason.TabFocusReason)
    assert all(ringed())


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_every_choice_of_the_settings_is_seen_whole(qtbot: QtBot, text_size: int) -> None:
    theme = Theme(scheme="light", text_size=text_size)
    page = SettingsPage(theme, Settings())
    qtbot.addWidget(page)
    page.resize(SMALLEST[0] - max(RAIL, theme.px(92)), SMALLEST[1])
    page.show()
    QTest.qWait(20)
    [scroll] = page.findChildren(Scroll)
    for choice in page.findChildren(Choice):
        left = choice.mapTo(scroll.viewport(), QPoint(0, 0)).x()
        assert left >= 0, choice.accessibleName()
        assert left + choice.width() <= scroll.viewport().width(), choice.accessibleName()


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_the_buttons_of_a_card_stand_one_above_the_other_where_they_must(qtbot: QtBot, text_size: int) -> None:
    page = CardPage(Theme(scheme="light", text_size=text_size))
    qtbot.addWidget(page)
    for words in ("Answer the last question", "Skip the numbers today", "Not today"):
        page.foot.addWidget(Button(page.theme, words, parent=page))
    page.resize(*SMALLEST)
    page.show()
    QTest.qWait(20)
    assert cut_off(page) == []
    assert page.card.room == 0 or text_size <= 130
