"""The technique swatch: 26 x 18 of the technique's pattern, always beside its word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from selfcare.anatomy.techniques import Family
from selfcare.desktop.reading import DECORATION
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import Painted

SWATCH = QSize(26, 18)


def paint_swatch(painter: QPainter, theme: Theme, place: QRectF, family: Family | None) -> None:
    """Draw a swatch into `place`; no family is rest: plain plaster."""
    ratio = painter.device().devicePixelRatioF()
    if family is None:
        painter.setPen(QPen(theme.colour("line-strong"), 1.5))
        painter.setBrush(theme.colour("sunken"))
    else:
        painter.setPen(QPen(theme.colour(f"t-{family}"), 1.5))
        painter.setBrush(theme.pattern(family, ratio))
        painter.setBrushOrigin(place.topLeft())
    painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS["swatch"], RADIUS["swatch"])


class Swatch(Painted):
    """A swatch on its own. Its word stands beside it, so it is nothing to be read."""

    reads_as = DECORATION

    def __init__(self, theme: Theme, family: Family | None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._family = family
        self.setFixedSize(SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_swatch(self.brush_painter(), self.theme, QRectF(self.rect()), self._family)
