"""A chip: one word that is chosen or not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring, seen

_PADDING = 12
_TICK = 16


class Chip(QCheckBox):
    """Chosen: a tick, a bold word, the colours of a place that hurts."""

    def __init__(self, theme: Theme, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.theme = theme
        self._ring = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(word)
        theme.changed.connect(self.restyle)
        self.toggled.connect(self._take_room)

    def rename(self, word: str) -> None:
        """Say another word, as for one side."""
        if word != self.text():
            self.setText(word)
            self.setAccessibleName(word)
            self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.theme.font("small", bold=True)).horizontalAdvance(self.text())
        more = self.theme.sign(_TICK) + 5 if self.isChecked() else 0
        return QSize(wide + 2 * _PADDING + more + 2, max(44, self.theme.sign(40)) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    @Slot()
    def _take_room(self) -> None:
        """Be as wide as the word with its tick, or without."""
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, on = self.theme, self.isChecked()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        radius = box.height() / 2
        painter.setPen(QPen(theme.colour("tight" if on else "line-strong"), 2))
        painter.setBrush(theme.colour("tight-soft" if on else "sunken" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        words = box
        if on:
            side = theme.sign(_TICK)
            mark = QRectF(box.left() + _PADDING - 2, box.center().y() - side / 2, side, side)
            theme.icons.paint(painter, seen(self, mark), "check", theme.colour("tight"))
            words = seen(self, box.adjusted(side + 5, 0, 0, 0))
        painter.setFont(theme.font("small", bold=on))
        painter.setPen(theme.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.ringed:
            paint_ring(painter, theme, box.adjusted(RING, RING, -RING, -RING), radius - RING)
