"""How much a search has found: read in passing, and announced once whoever types rests."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Words

_REST: Final = 600  # ms without another letter


class FoundLine(Words):
    """A line of words that a screen reader hears of, where they have changed while they are seen."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, "small", bold=True, parent=parent)
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self._announce)

    def show_found(self, words: str) -> None:
        """Show other words; those that stood for a moment only are not announced."""
        if words != self.text():
            self.setText(words)
            if self.isVisible():
                self._timer.start()

    @Slot()
    def _announce(self) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))
