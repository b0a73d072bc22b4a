"""Pages in the window of a netbook: they scroll up and down, never sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.button import Button
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
