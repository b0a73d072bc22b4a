"""Volume and test sound, in a pop-over below the button that asks for it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sound_row import SoundRow
from selfcare.translation import tr


class SoundPanel(QFrame):
    """Closes when one presses beside it, or Escape. `hurt` where H is pressed: nothing stands before that key."""

    hurt = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.theme = theme
        self.row = SoundRow(theme, SoundSettings(), self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 14, 12, 10)
        rows.addWidget(Words(theme, tr("Sound"), "lead", parent=self))
        rows.addWidget(self.row)

    def open_below(self, button: QWidget) -> None:
        """Show the panel with its right edge at the button's."""
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(button.width() - self.width() - 6, button.height())))
        self.show()
        self.row.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() == Qt.Key.Key_H:
            self.hide()
            self.hurt.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("raised"))
        painter.setPen(QPen(self.theme.colour("line-strong"), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
