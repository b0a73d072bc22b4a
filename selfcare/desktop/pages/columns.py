"""A page of two columns, which stand one below the other where they would be narrow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme

_TWO: Final = 800  # pixels of a page with two, at 100 % text


class ColumnPage(QWidget):
    """Owns `columns`, which a page fills and lays into itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.columns = QHBoxLayout()
        theme.changed.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Lay the columns beside one another, or one below the other, in the middle of a wide window."""
        margin = self.theme.beyond(self.width())
        self.setContentsMargins(margin, 0, margin, 0)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.columns.setDirection(down if self.width() < self.theme.px(_TWO) else across)
