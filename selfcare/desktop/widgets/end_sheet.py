"""The sheet behind "End": what was done is kept; the way back is one press."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sheet import Sheet
from selfcare.translation import tr


class EndSheet(Sheet):
    """Announces `confirmed` or `withdrawn`; Escape closes it, `closed`, and the session stands still."""

    confirmed = Signal()
    withdrawn = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.widest = 720
        self.setAccessibleName(tr("End here?"))
        self.rows.addWidget(Words(theme, tr("End here?"), "name", parent=self.card))
        advice = tr("What you have done so far is kept.")
        self.rows.addWidget(Words(theme, advice, "heading", bold=False, colour="muted", wrap=True, parent=self.card))
        self._stay = Button(theme, tr("Go on"), "primary", icon="play", shape=BIG, parent=self.card)
        end = Button(theme, tr("End here"), shape=BIG, parent=self.card)
        line = QHBoxLayout()
        line.setContentsMargins(0, 16, 0, 0)
        line.addWidget(self._stay)
        line.addWidget(end)
        line.addStretch(1)
        self.rows.addLayout(line)
        self._stay.clicked.connect(self.withdrawn)
        end.clicked.connect(self.confirmed)

    def open(self) -> None:
        """Cover the page, with the way back in focus."""
        super().open()
        self._stay.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
