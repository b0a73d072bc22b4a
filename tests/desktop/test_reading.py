"""In which order a page is read, and that finding it out leaves nothing behind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.reading import put_in_order
from selfcare.desktop.theme import Theme


def page_made_backwards(qtbot: QtBot) -> QWidget:
    """A page with rows in rows and a grid, made from its end to its beginning, and a sheet that no layout holds."""
    page = QWidget()
    qtbot.addWidget(page)
    QLabel("sheet", page)
    last, fourth, third, second, first = (QLineEdit(name, page) for name in ("5", "4", "3", "2", "1"))
    rows, row, grid = QVBoxLayout(page), QHBoxLayout(), QGridLayout()
    rows.addWidget(first)
    rows.addLayout(row)
    row.addStretch(1)
    row.addWidget(second)
    row.addLayout(grid)
    grid.addWidget(third, 0, 0)
    grid.addWidget(fourth, 0, 1)
    rows.addWidget(last)
    return page


def test_a_page_is_read_as_it_is_laid_out_and_what_lies_above_it_last(qtbot: QtBot) -> None:
    page = page_made_backwards(qtbot)
    put_in_order(page)
    direct = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    read = [child.text() for child in direct if isinstance(child, QLabel | QLineEdit)]
    assert read == ["1", "2", "3", "4", "5", "sheet"]


def test_no_item_of_a_layout_stays_known_to_python(qtbot: QtBot) -> None:
    """Qt deletes an item with its widget and tells nobody: a wrapper that stays is taken for what comes after it."""
    page, card = page_made_backwards(qtbot), CardPage(Theme(scheme="light"))
    qtbot.addWidget(card)
    card.foot.addWidget(QLabel("Go on"))
    before = {id(each) for each in known_items()}
    put_in_order(page)
    put_in_order(card)
    card.resize(800, 600)
    card.fit()
    assert [each for each in known_items() if id(each) not in before] == []


def known_items() -> list[QWidgetItem]:
    return [each for each in Shiboken.getAllValidWrappers() if isinstance(each, QWidgetItem)]
