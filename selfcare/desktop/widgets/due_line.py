"""A quiet line that offers something which is due, and can be put off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.translation import tr


class DueLine(QWidget):
    """Hidden while nothing is due. `taken` and `put_off` tell what became of it."""

    taken = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        take = Button(theme, tr("Answer"), "link", shape=SMALL, parent=self)
        leave = Button(theme, tr("Not this week"), "link", shape=SMALL, parent=self)
        line = QHBoxLayout(self)
        line.setContentsMargins(RING, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self._words, 1)
        line.addWidget(take)
        line.addWidget(leave)
        take.clicked.connect(self.taken)
        leave.clicked.connect(self.put_off)
        self.hide()

    def offer(self, words: str) -> None:
        """Say what is due; empty words hide the line."""
        self._words.setText(words)
        self.setVisible(bool(words))
