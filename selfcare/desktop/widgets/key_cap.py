"""A key of the keyboard, drawn as one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import Painted


class KeyCap(Painted):
    """Shows what stands on a key; a screen reader reads it as a word."""

    def __init__(self, theme: Theme, key: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._font()).horizontalAdvance(self._key) + 24
        high = max(36, self.theme.px(34))
        return QSize(max(high, wide), high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = self.brush_painter(), self.theme
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("line-strong"), 2))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(box, RADIUS["key"], RADIUS["key"])
        painter.setFont(self._font())
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _font(self) -> QFont:
        return self.theme.font("small", bold=True)
