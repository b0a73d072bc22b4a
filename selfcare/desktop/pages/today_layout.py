"""Where the parts of Today stand: the question beside its answer, or above it where there is little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import RING
from selfcare.desktop.widgets.scroll import Scroll

#: Narrower pages, and texts larger than so many percent, have one column; those between have two narrow ones.
ROOMY: Final = 1060
LARGEST: Final = 130
_TIGHT: Final = (880, 115)
_LEFT: Final = 520
_NARROW: Final = 464  # and so many pixels of the page are for what stands beside it:
_BESIDE: Final = 480
_EDGES: Final = 24  # of the page; a little less room than is asked for is borne by the space between
_LARGE: Final = 860  # pixels at 100 % text
_HIGHEST: Final = 1100  # and so many from top to bottom; what is more stays free
_ANY: Final = 16777215


class TodayLayout:
    """Has `question`, `answer` and `foot` in two columns, of which the answer scrolls, or in one that scrolls."""

    def __init__(self, theme: Theme, page: QWidget, question: QWidget, answer: QWidget, foot: QWidget) -> None:
        self._question, self._answer, self._foot = question, answer, foot
        self._stacked: bool | None = None
        whole = self._whole = QVBoxLayout(page)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._beside, self._above = QWidget(page), Scroll(theme, page)
        for part in (self._beside, self._above):
            whole.addWidget(part, 1)
        self._columns = QHBoxLayout(self._beside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(28 - RING)
        self._right = QVBoxLayout()
        self._right.setSpacing(8)
        self._scroll = Scroll(theme, page)
        self._right.addWidget(self._scroll, 1)
        self._columns.addLayout(self._right, 1)
        sheet = QWidget(page)
        self._rows = QVBoxLayout(sheet)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._above.hold(sheet)

    @property
    def stacked(self) -> bool:
        """Whether there is one column."""
        return self._stacked is True

    def fit(self, size: QSize, theme: Theme) -> None:
        """Take the arrangement for a page of `size` in the user's text size."""
        width, text_size = size.width() - 2 * theme.beyond(size.width()), theme.text_size
        self._leave_free(size, theme)
        least, largest = _TIGHT
        large = width >= theme.px(_LARGE)  # room for two columns however large the text
        roomy = width >= ROOMY and text_size <= LARGEST
        tight = theme.px(_NARROW) if large else min(_NARROW, width - _BESIDE)
        beside = width - tight - _EDGES >= self._foot.minimumSizeHint().width()  # long words may want more
        stacked = not roomy and not (large and beside) and (width < least or text_size > largest or not beside)
        if stacked != self._stacked:
            self._stacked = stacked
            if stacked:
                self._stack()
            else:
                self._stand_beside()
        if not stacked:
            self._question.setFixedWidth((_LEFT if roomy and text_size < LARGEST else tight) + RING)

    def _leave_free(self, size: QSize, theme: Theme) -> None:
        beside, below = theme.beyond(size.width()), max(0, size.height() - theme.px(_HIGHEST))
        self._whole.setContentsMargins(28 - RING + beside, 20, 20 - RING + beside, 16 + below)

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
        self._scroll.hold(self._answer)
        self._right.addWidget(self._foot)
        for part in (self._question, self._answer, self._foot):
            part.show()
        self._above.hide()
        self._beside.show()
