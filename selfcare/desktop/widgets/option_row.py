"""A tall row to choose from: an icon, a title, what follows from it, and its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.painted import RING, paint_ring, seen

_HIGH = 116
_LOW = 100
_FAR, _FAR_LOW = 148, 88


class OptionRow(Button):
    """A button 116 pixels high. Its accessible name is title and consequence in one."""

    def __init__(
        self, theme: Theme, title: str, follows: str, icon: IconName, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, icon=icon, parent=parent)
        self._follows, self._sign, self._key = follows, icon, key
        self._high = _HIGH
        self._brief, self._far = "", _FAR
        self.setAccessibleName(f"{title}. {follows}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_low(self, *, low: bool) -> None:
        """Take less height where there is little."""
        self._high = _LOW if low else _HIGH
        self.updateGeometry()

    def be_far(self, brief: str, *, low: bool) -> None:
        """Be read from two metres: fewer words, as large as they are there; `low` without what follows."""
        self._brief, self._far = brief, _FAR_LOW if low else _FAR
        self.updateGeometry()

    @property
    def far_words(self) -> str:
        """What it says from afar, "" if it is not read from there."""
        return self._brief

    @property
    def far_pixels(self) -> int:
        """How large it says that."""
        room = self.width() - 2 * RING - 32 - 116
        return self._fitting(_FAR_TITLE, bold=True, words=self._brief, room=room).pixelSize()

    def sizeHint(self) -> QSize:
        if self._brief:
            return QSize(600, self._far + 2 * RING)
        return QSize(600, self._high + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        theme, hovered = self.theme, self.underMouse() or self.isDown()
        painter.setPen(QPen(theme.colour("line-strong"), 2))
        painter.setBrush(theme.colour("sunken" if hovered else "bg"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 20, 20)
        if self._brief:
            self._paint_far_words(painter, box)
        else:
            self._paint_words(painter, box)
        self._paint_key(painter, box)
        if self.ringed:
            paint_ring(painter, theme, box, 20)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme, middle = self.theme, box.center().y()
        sign = seen(self, QRectF(box.left() + 32, middle - 25, 50, 50))
        theme.icons.paint(painter, sign, self._sign, theme.colour("tight"))
        words = seen(self, box.adjusted(112, 0, -96, 0))
        unit = min(theme.px(100) / 100, box.height() / _LINES)  # large text is as large as the row allows
        painter.setFont(
            self._fitting(
                round((34 if self._high == _HIGH else 29) * unit), bold=True, words=self.text(), room=words.width()
            )
        )
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(words.left(), middle - 44 * unit, words.width(), 46 * unit), _LINE, self.text())
        painter.setFont(self._fitting(round(22 * unit), bold=False, words=self._follows, room=words.width()))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(words.left(), middle + 4 * unit, words.width(), 34 * unit), _LINE, self._follows)

    def _paint_far_words(self, painter: QPainter, box: QRectF) -> None:
        theme, words = self.theme, seen(self, box.adjusted(32, 0, -116, 0))
        painter.setFont(self._fitting(_FAR_TITLE, bold=True, words=self._brief, room=words.width()))
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(words.left(), words.top() + 4, words.width(), 80), _LINE, self._brief)
        if self._far == _FAR_LOW:
            return
        painter.setFont(self._fitting(_FAR_REST, bold=False, words=self._follows, room=words.width()))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(words.left(), words.top() + 92, words.width(), 44), _LINE, self._follows)

    def _paint_key(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        side = 72 if self._brief else 48
        place = seen(self, QRectF(box.right() - 30 - side, box.center().y() - side / 2, side, side))
        painter.setPen(QPen(theme.colour("line-strong"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 10, 10)
        painter.setFont(theme.font_of(_FAR_TITLE if self._brief else min(theme.px(24), 32)))
        painter.setPen(theme.colour("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)


_FAR_TITLE, _FAR_REST = 64, 32  # pixels; what has to be read from the mat is at least 56
_LINES = 92  # pixels that both lines take at 100 %
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
