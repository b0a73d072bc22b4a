"""The search field: an icon, a hint, and a focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from selfcare.desktop.qss import field_sheet
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import RING, paint_ring, seen
from selfcare.translation import tr


class SearchField(QLineEdit):
    """Escape empties it. It keeps RING pixels around itself for its focus ring."""

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setPlaceholderText(hint)
        self.setAccessibleName(tr("Search routines"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Take colours and text size from the theme."""
        self.setFont(self.theme.font("body"))
        self.setStyleSheet(field_sheet(self.theme))
        self.setFixedHeight(max(52, self.theme.px(48)) + 2 * RING)

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        icon = seen(self, QRectF(box.left() + 18, box.center().y() - 12, 24, 24))
        self.theme.icons.paint(painter, icon, "search", self.theme.colour("muted"))
        if self.hasFocus():
            paint_ring(painter, self.theme, box, RADIUS["button"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
