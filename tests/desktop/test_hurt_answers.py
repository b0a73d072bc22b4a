"""What hurts is told by digits: the kind, then how strong, and a mistake can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.hurt_sheet import HurtSheet


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    return shown


@pytest.fixture
def sheet(page: QWidget, theme: Theme) -> HurtSheet:
    """A sheet that asks what it is like, over a page."""
    asking = HurtSheet(theme, page)
    asking.ask("Let go.")
    return asking


def test_the_sheet_asks_the_kind_then_how_strong(page: QWidget, sheet: HurtSheet) -> None:
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


def test_a_mistake_can_be_taken_back_until_a_number_is_told(sheet: HurtSheet) -> None:
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


def test_enter_before_a_number_tells_nothing(sheet: HurtSheet, qtbot: QtBot) -> None:
    QTest.keyClicks(sheet, "1")
    with qtbot.assertNotEmitted(sheet.answered):
        QTest.keyClick(sheet, Qt.Key.Key_Return)
