"""Sheets: a question laid over the page, which is dimmed and cannot be pressed meanwhile. Not a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import RING


class Sheet(QWidget):
    """Dims its parent and shows one card in the middle, at most `widest` pixels wide."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = parent
        self.theme = theme
        self.widest = 1060
        self.card = QFrame(self)
        self.rows = QVBoxLayout(self.card)
        self.rows.setContentsMargins(45 - RING, 36, 45 - RING, 36 - RING)
        self.rows.setSpacing(8)
        theme.changed.connect(self.restyle)
        parent.installEventFilter(self)
        self.hide()

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.place()
        self.update()

    def open(self) -> None:
        """Cover the page."""
        self.place()
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep as large as the page."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrim = QColor(self.theme.colour("ph-ink") if not self.theme.dark else self.theme.colour("sunken"))
        scrim.setAlphaF(0.62)
        painter.fillRect(self.rect(), scrim)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.card.geometry()), 28, 28)

    def place(self) -> None:
        """Cover the page and put the card into its middle."""
        self.setGeometry(self.page.rect())
        wide = min(self.widest, self.width() - 96)
        self.card.setFixedWidth(wide)
        self.card.adjustSize()
        self.card.move((self.width() - wide) // 2, max(16, (self.height() - self.card.height()) // 2))
