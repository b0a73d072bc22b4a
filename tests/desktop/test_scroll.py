"""What scrolls: nothing that has the focus is hidden at the edge, whatever line is cut there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.scroll import Scroll


def beside_words(theme: Theme, body: QWidget) -> list[Button]:
    """Lay out rows of which each has a button beside some lines of words."""
    rows, buttons = QVBoxLayout(body), []
    for number in range(6):
        row = QHBoxLayout()
        rows.addLayout(row)
        row.addWidget(Words(theme, "Some words that take more than a line. " * 5, "body", wrap=True, parent=body), 1)
        buttons.append(Button(theme, f"Answer {number}", shape=SMALL, parent=body))
        row.addWidget(buttons[-1])
    return buttons


@pytest.mark.parametrize("height", range(200, 320, 13))
def test_what_takes_the_focus_is_seen(qtbot: QtBot, height: int) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    theme = Theme(whole, scheme="light")
    scroll = Scroll(theme, whole)
    body = QWidget(whole)
    buttons = beside_words(theme, body)
    scroll.hold(body)
    scroll.resize(420, height)
    whole.resize(420, height)
    with qtbot.waitExposed(whole):
        whole.show()
    for button in buttons:
        scroll.ensureWidgetVisible(button, 0, 0)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        place = QRect(button.mapTo(scroll.viewport(), QPoint(0, 0)), button.size())
        assert scroll.viewport().rect().intersects(place)
        assert scroll.edge.under(place) == 0
