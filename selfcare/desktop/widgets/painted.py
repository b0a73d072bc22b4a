"""What painted widgets share: a theme to paint with, a repaint when it changes, and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from selfcare.desktop.reading import Readable
from selfcare.desktop.theme import Theme
from selfcare.translation import from_right_to_left

#: Pixels that a control keeps free around itself for its focus ring.
RING = 6

KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class Painted(QLabel, Readable):
    """A picture that paints itself from values. A screen reader meets it as text with a name, unless it says other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.updateGeometry()
        self.update()

    def brush_painter(self) -> QPainter:
        """Return a painter on this widget with smooth edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class Words(QLabel):
    """Text in a role and a colour of the theme."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        *,
        bold: bool | None = None,
        colour: str = "ink",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._role, self._bold, self._colour = role, bold, colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.restyle()
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Take font and colour from the theme."""
        self.setFont(self.theme.font(self._role, bold=self._bold))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self.theme.colour(self._colour))
        self.setPalette(palette)

    def take_role(self, role: str) -> None:
        """Stand in another role of the type table from now on."""
        if role != self._role:
            self._role = role
            self.restyle()


def seen(widget: QWidget, place: QRectF) -> QRectF:
    """Return a place of a widget, meant for lines that begin at the left, as it is seen: maybe from the right."""
    if widget.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return place
    return QRectF(widget.width() - place.right(), place.top(), place.width(), place.height())


def set_margins(layout: QLayout, left: int, top: int, right: int, bottom: int) -> None:
    """Set the margins of a layout, meant for lines that begin at the left; Qt mirrors what it holds, but not these."""
    if from_right_to_left():
        left, right = right, left
    layout.setContentsMargins(left, top, right, bottom)


def paint_ring(painter: QPainter, theme: Theme, control: QRectF, radius: float, unit: float = 1) -> None:
    """Draw the focus ring: 3 px wide, 3 px clear of `control`; on a screen read from afar `unit` times that."""
    painter.setPen(QPen(theme.colour("focus"), 3 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    away = 4.5 * unit
    painter.drawRoundedRect(control.adjusted(-away, -away, away, away), radius + 4 * unit, radius + 4 * unit)
