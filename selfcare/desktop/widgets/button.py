"""Buttons of every kind, painted, with a ring that shows on keyboard focus alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme, fitted
from selfcare.desktop.tokens import RADIUS, TYPE
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring, seen

Kind = Literal["primary", "plain", "hurt", "quiet", "link"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Pixels of a button at 100 % text: its height, its padding, its corner, its text role, its icon's side."""

    height: int = 52
    padding: int = 22
    radius: int = RADIUS["button"]
    role: str = "body"
    icon: int = 24
    gap: int = 10


BUTTON = Shape()
BIG = Shape(height=60, padding=32, role="lead", icon=26)
SMALL = Shape(height=44, padding=18, radius=RADIUS["small"], role="small", icon=22)
CONTROL = Shape(height=72, padding=24, radius=RADIUS["control"], role="lead", icon=28)
SQUARE = Shape(height=72, padding=20, radius=RADIUS["control"], icon=30, gap=0)

_COLOURS: dict[Kind, tuple[str, str, str]] = {
    "primary": ("accent", "on-accent", "accent"),
    "plain": ("surface", "ink", "line-strong"),
    "hurt": ("surface", "tight", "tight"),
    "quiet": ("", "ink", ""),
    "link": ("", "accent", ""),
}


class Button(QPushButton):
    """A button that says what happens. It keeps RING pixels around itself for its focus ring."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "plain",
        *,
        icon: IconName | None = None,
        shape: Shape = BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._kind: Kind = kind
        self._icon = icon
        self._shape = shape
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def dress(self, kind: Kind) -> None:
        """Look like another kind of button."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def picture(self, icon: IconName | None) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        least = 44 if self.text() else self._height()
        width = 2 * self._padding() + self._content_width()
        return QSize(max(width, least) + 2 * RING, self._height() + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        self._paint_ground(painter, box)
        self._paint_content(painter, box)
        if self.ringed:
            paint_ring(painter, self.theme, box, self._radius)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # held down it presses once, as the space bar does
                self.click()
            return
        super().keyPressEvent(event)

    def _fitting(self, pixels: int, *, bold: bool, words: str, room: float) -> QFont:
        """Return a font of at most `pixels` in which `words` fit into `room`."""
        return fitted(self.theme.font_of(pixels, bold=bold), [words], room)

    def _padding(self) -> int:
        return self._shape.padding if self.theme.text_size < 130 else self._shape.padding * 6 // 10

    def _height(self) -> int:
        return max(self._shape.height, round(self.theme.px(TYPE[self._shape.role]) * 1.36) + 28)

    def _content_width(self) -> int:
        text = QFontMetrics(self._font()).horizontalAdvance(self.text()) if self.text() else 0
        return text + self._icon_width(bool(text))

    def _icon_width(self, beside_text: bool) -> int:
        if self._icon is None:
            return 0
        return self.theme.sign(self._shape.icon) + (self._shape.gap if beside_text else 0)

    def _font(self) -> QFont:
        return self.theme.font(self._shape.role, bold=True)

    @property
    def _ink(self) -> QColor:
        """The colour of words and icon: what hurts is told from its ground under the mouse too."""
        if self._kind == "hurt" and self._hovered:
            return self.theme.colour("ink")
        return self.theme.colour(_COLOURS[self._kind][1] if self.isEnabled() else "muted")

    @property
    def _hovered(self) -> bool:
        return self.isEnabled() and (self.underMouse() or self.isDown())

    @property
    def _radius(self) -> float:
        return self._shape.radius

    def _ground(self) -> tuple[QColor | None, QColor | None]:
        """Return fill and border as the button stands: off, pressed, under the mouse or at rest."""
        theme = self.theme
        fill, _text, border = _COLOURS[self._kind]
        if not fill:
            return (theme.colour("sunken") if self._hovered else None), None
        if not self.isEnabled():
            return theme.colour("sunken"), theme.colour("line")
        if self._kind == "primary":
            shade = theme.colour("accent-press" if self.isDown() else "accent-hover" if self._hovered else "accent")
            return shade, shade
        return theme.colour("sunken" if self._hovered else fill), theme.colour(border)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        fill, border = self._ground()
        painter.setPen(QPen(border, 2) if border else Qt.PenStyle.NoPen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), self._radius, self._radius)

    def _paint_icon(self, painter: QPainter, place: QRectF, icon: IconName, colour: QColor) -> None:
        """Paint the icon; an arrow that points back along the line points the other way where lines begin right."""
        painter.save()
        if icon == "arrow-left" and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(2 * place.center().x(), 0)
            painter.scale(-1, 1)
        self.theme.icons.paint(painter, place, icon, colour)
        painter.restore()

    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        colour = self._ink
        x = box.center().x() - self._content_width() / 2
        if self._icon:
            side = self.theme.sign(self._shape.icon)
            place = QRectF(x, box.center().y() - side / 2, side, side)
            self._paint_icon(painter, seen(self, place), self._icon, colour)
            x += self._icon_width(bool(self.text()))
        painter.setFont(self._font())
        painter.setPen(colour)
        self._paint_words(painter, QRectF(x, box.top(), box.right() - x, box.height()))

    def _paint_words(self, painter: QPainter, words: QRectF) -> None:
        painter.drawText(seen(self, words), Qt.AlignmentFlag.AlignVCenter, self.text())
