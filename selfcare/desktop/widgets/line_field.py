"""A field for a few words of one's own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from selfcare.desktop.qss import field_sheet
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import RING, paint_ring

_MOST = 120


class LineField(QLineEdit):
    """It keeps RING pixels around itself for its focus ring."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMaxLength(_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Take colours and text size from the theme."""
        self.setFont(self.theme.font("body"))
        self.setStyleSheet(field_sheet(self.theme, left=16))
        self.setFixedHeight(max(48, self.theme.px(44)) + 2 * RING)

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, self.theme, QRectF(self.rect()).adjusted(RING, RING, -RING, -RING), RADIUS["button"])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
