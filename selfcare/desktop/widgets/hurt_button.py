"""A button of the questions behind "This hurts": as large as they are, with its key beside its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.button import BIG, Button, Kind
from selfcare.desktop.widgets.hurt_sizes import HurtSizes
from selfcare.desktop.widgets.painted import RING, paint_ring, seen


class HurtButton(Button):
    """Says its words, from afar in `brief`; `others` are what it may say later: it has room for all of them."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        kind: Kind = "plain",
        *,
        brief: str = "",
        key: str = "",
        others: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, words, kind, shape=BIG, parent=parent)
        self._words, self._brief, self._key = words, brief or words, key
        self._others = others
        self._sizes: HurtSizes | None = None
        self.setAccessibleName(words)

    def say(self, words: str) -> None:
        """Say something else from now on."""
        self._words = self._brief = words
        self.setText(words)
        self.setAccessibleName(words)

    def take(self, sizes: HurtSizes) -> None:
        """Be as large as this."""
        self._sizes = sizes
        self.setText(self._brief if sizes.brief else self._words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rim = self._rim
        wide = 2 * self._padding() + max(self._wide(words) for words in (self.text(), *self._others)) + self._key_room()
        if self._others and self._sizes is not None and self._sizes.far:
            wide = self._sizes.wide  # a line of its own
        return QSize(wide + 2 * rim, self._height() + 2 * rim)

    def minimumSizeHint(self) -> QSize:
        least = 2 * self._padding() + self._wide(self.text()) + self._key_room()
        return QSize(least + 2 * self._rim, self._height() + 2 * self._rim)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = self._rim
        box = QRectF(self.rect()).adjusted(rim, rim, -rim, -rim)
        self._paint_ground(painter, box)
        self._paint_label(painter, box, self._ink)
        if self.ringed:
            paint_ring(painter, self.theme, box, self._radius, self._unit)

    def _paint_label(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        wide = self._wide(self.text())
        left = box.center().x() - (wide + self._key_room()) / 2
        painter.setFont(self._font())
        painter.setPen(colour)
        words = QRectF(left, box.top(), wide + 2, box.height())
        painter.drawText(seen(self, words), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._key:
            high = 1.3 * self._letters
            cap = QRectF(left + wide + 14 * self._unit, box.center().y() - high / 2, self._key_wide(), high)
            paint_key(painter, seen(self, cap), self._key, self._key_font(), colour, self._unit)

    @property
    def _unit(self) -> float:
        return self._sizes.unit if self._sizes else 1

    @property
    def _radius(self) -> float:
        return self._shape.radius * self._unit

    @property
    def _rim(self) -> int:
        return round(RING * self._unit)

    @property
    def _letters(self) -> int:
        return self._sizes.button if self._sizes else 20

    def _height(self) -> int:
        return max(round(60 * self._unit), round(self._letters * 1.36 + 24 * self._unit))

    def _padding(self) -> int:
        return round((14 if self._kind == "link" else 28) * self._unit)

    def _font(self) -> QFont:
        return self.theme.font_of(self._letters, bold=True)

    def _key_font(self) -> QFont:
        return self.theme.font_of(self._letters)

    def _wide(self, words: str) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(words)

    def _key_wide(self) -> int:
        return QFontMetrics(self._key_font()).horizontalAdvance(self._key) + round(20 * self._unit)

    def _key_room(self) -> int:
        return self._key_wide() + round(14 * self._unit) if self._key else 0


def paint_key(painter: QPainter, place: QRectF, key: str, font: QFont, colour: QColor, unit: float) -> None:
    """Draw a key of the keyboard."""
    painter.setPen(QPen(colour, 2 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(unit, unit, -unit, -unit), RADIUS["cell"] * unit, RADIUS["cell"] * unit)
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)
