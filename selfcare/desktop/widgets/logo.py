"""The logo: a lamp in a ring that is a quarter open; on the rail, and as the window's icon."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from selfcare.desktop.reading import DECORATION
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted

_ACROSS: Final = 40.0  # units
#: Pixels of the window's icon, from the title bar to the switcher of windows.
ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)


class Logo(Painted):
    """The logo in the middle of its place."""

    reads_as = DECORATION

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedHeight(52)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        painter.translate(self.width() / 2, self.height() / 2)
        paint_logo(painter, self.theme)


def paint_logo(painter: QPainter, theme: Theme) -> None:
    """Draw the logo round the origin, 40 units across."""
    middle = QPointF(0, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("lamp-soft"))
    painter.drawEllipse(middle, 20, 20)
    painter.setBrush(theme.colour("lamp"))
    painter.drawEllipse(middle, 6.5, 6.5)
    pen = QPen(theme.colour("accent"), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(-17, -17, 34, 34), 90 * 16, -270 * 16)


def window_icon(theme: Theme) -> QIcon:
    """Return the logo as an icon, drawn anew for each size so that it is sharp in all of them."""
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addPixmap(_pictured(theme, size))
    return icon


def _pictured(theme: Theme, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _ACROSS, size / _ACROSS)
    painter.translate(_ACROSS / 2, _ACROSS / 2)
    paint_logo(painter, theme)
    painter.end()
    return picture
