"""A row with a sentence that is true or not: a box to tick, or a dot where only one of several can be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring, seen

_BOX, _LEFT, _APART = 26, 20, 16
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class TickRow(QCheckBox):
    """As tall as its words want. With `dot` it looks like one of several that exclude each other."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None, *, dot: bool = False) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self._dot = dot
        self._ring = False
        self._heights: dict[int, int] = {}  # by width: a layout asks again and again
        # It may shrink: else the hint for a narrow row would be its least height in a wide one.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words)
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.theme.px(48))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    @property
    def _indent(self) -> int:
        """Where the words begin, after the box."""
        return _LEFT + self.theme.sign(_BOX) + _APART

    def _measured(self, width: int) -> int:
        room = QRect(0, 0, max(60, width - self._indent - 18 - 2 * RING), 4000)
        high = QFontMetrics(self.theme.font("body", bold=True)).boundingRect(room, _FLAGS, self.text()).height()
        return max(self.theme.px(48), high + 20) + 2 * RING

    def hitButton(self, _pos: QPointF | object) -> bool:
        return True

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
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        wide = 3 if on else 2
        fill = "accent-soft" if on else "sunken" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour("accent" if on else "line-strong"), wide))
        painter.setBrush(theme.colour(fill))
        frame = box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(frame, RADIUS["button"], RADIUS["button"])
        side = theme.sign(_BOX)
        mark = QRectF(box.left() + _LEFT, box.center().y() - side / 2, side, side)
        self._paint_mark(painter, seen(self, mark))
        painter.setFont(theme.font("body", bold=on))
        painter.setPen(theme.colour("on-accent-soft" if on else "ink"))
        painter.drawText(seen(self, box.adjusted(self._indent, 0, -18, 0)), int(_FLAGS), self.text())
        if self.ringed:
            paint_ring(painter, theme, box, RADIUS["button"])

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        theme, on = self.theme, self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if on else "line-strong"), 2))
        painter.setBrush(theme.colour("surface"))
        if self._dot:
            painter.drawEllipse(place)
            if on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent"))
                painter.drawEllipse(place.adjusted(6, 6, -6, -6))
            return
        painter.setBrush(theme.colour("accent" if on else "surface"))
        painter.drawRoundedRect(place, RADIUS["box"], RADIUS["box"])
        if on:
            theme.icons.paint(painter, place.adjusted(4, 4, -4, -4), "check", theme.colour("on-accent"))
