"""Where the parts of Today stand: the question beside its answer, or above it where there is little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from selfcare.desktop.widgets.painted import RING

#: Narrower pages, and texts larger than so many percent, have one column.
ROOMY: Final = 1060
LARGEST: Final = 130
_LEFT: Final = 520
_ANY: Final = 16777215


class TodayLayout:
    """Has `question`, `answer` and `foot` in two columns, of which the answer scrolls, or in one that scrolls."""

    def __init__(self, page: QWidget, question: QWidget, answer: QWidget, foot: QWidget) -> None:
        self._question, self._answer, self._foot = question, answer, foot
        self._stacked: bool | None = None
        whole = QVBoxLayout(page)
        whole.setContentsMargins(28 - RING, 20, 28 - RING - 8, 16)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._beside, self._above = QWidget(page), scrolling(page)
        for part in (self._beside, self._above):
            whole.addWidget(part, 1)
        self._columns = QHBoxLayout(self._beside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(28 - RING)
        self._right = QVBoxLayout()
        self._right.setSpacing(8)
        self._scroll = scrolling(page)
        self._right.addWidget(self._scroll, 1)
        self._columns.addLayout(self._right, 1)
        sheet = QWidget(page)
        sheet.setAutoFillBackground(False)
        self._rows = QVBoxLayout(sheet)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._above.setWidget(sheet)

    @property
    def stacked(self) -> bool:
        """Whether there is one column."""
        return self._stacked is True

    def fit(self, width: int, text_size: int) -> None:
        """Take the arrangement for a page of so many pixels with text of so many percent."""
        stacked = width < ROOMY or text_size > LARGEST
        if stacked != self._stacked:
            self._stacked = stacked
            if stacked:
                self._stack()
            else:
                self._stand_beside()
        if not stacked:
            self._question.setFixedWidth((_LEFT if text_size < LARGEST else _LEFT - 90) + RING)

    def _stack(self) -> None:
        self._scroll.takeWidget()
        self._question.setMinimumWidth(0)
        self._question.setMaximumWidth(_ANY)
        for part in (self._question, self._answer, self._foot):
            self._rows.addWidget(part)
            part.show()
        self._beside.hide()
        self._above.show()

    def _stand_beside(self) -> None:
        self._columns.insertWidget(0, self._question)
        self._scroll.setWidget(self._answer)
        self._right.addWidget(self._foot)
        for part in (self._question, self._answer, self._foot):
            part.show()
        self._answer.setAutoFillBackground(False)
        self._above.hide()
        self._beside.show()


def scrolling(parent: QWidget) -> QScrollArea:
    """Return an area that scrolls up and down, never sideways."""
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
