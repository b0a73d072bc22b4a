"""A round badge with an icon, beside the heading of a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.reading import DECORATION
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted


class Badge(Painted):
    """`ground` and `colour` are tokens."""

    reads_as = DECORATION

    def __init__(self, theme: Theme, icon: IconName, ground: str, colour: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icon, self._ground, self._colour = icon, ground, colour
        self.setFixedSize(60, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(self._ground))
        painter.drawEllipse(self.rect())
        icon = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        self.theme.icons.paint(painter, icon, self._icon, self.theme.colour(self._colour))
