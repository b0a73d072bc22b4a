"""Where things stand in the far view, by the size of the screen: a sheet of 1280 x 800, made as large as it fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

_SHEET: Final = QSizeF(1280, 800)
#: Letters in these sizes of the sheet are 16 minutes of arc or more, two metres from a screen of 14 inches.
PHASE, LONG_PHASE, SIDE, LABEL, LEAST = 112, 88, 96, 64, 61
#: A phase of more letters than this is written smaller.
LONG_WORD: Final = 10
#: Units of the lamp's square of 400: digits and caption.
DIGITS, CAPTION = 207.0, 44.0


@dataclass(frozen=True, slots=True)
class FarPlan:
    """Places in pixels of the screen, and `scale`: how many of them are one of the sheet."""

    scale: float
    icon: QRectF
    word: QRectF
    lamp: QRectF
    figure: QRectF
    floor: float
    sun: QPointF
    radius: float
    halves: tuple[QRectF, QRectF]
    whole: QRectF

    def px(self, pixels: float) -> int:
        """Return so many pixels of the sheet in pixels of the screen."""
        return round(pixels * self.scale)


def far_plan(size: QSizeF) -> FarPlan:
    """Lay out a screen. What it has to spare beside the sheet goes between the figure and the lamp, and below them."""
    scale = min(size.width() / _SHEET.width(), size.height() / _SHEET.height())
    spare = QPointF(size.width() - _SHEET.width() * scale, size.height() - _SHEET.height() * scale)

    def put(x: float, y: float, wide: float, high: float) -> QRectF:
        return QRectF(round(x * scale), round(y * scale), round(wide * scale), round(high * scale))

    low, middle = put(40, 636, 592, 132).translated(0, spare.y()), size.width() / 2
    half = middle - low.left() - 8 * scale
    left = QRectF(low.left(), low.top(), half, low.height())
    figure = put(20, 150, 720, 486).adjusted(0, 0, round(spare.x() * 0.6), round(spare.y()))
    return FarPlan(
        scale=scale,
        icon=put(48, 40, 104, 104),
        word=put(184, 24, 548, 136).adjusted(0, 0, spare.x() * 0.85, 0),
        lamp=put(734, 26, 520, 520).translated(spare.x() * 0.85, spare.y() * 0.5),
        figure=figure,
        floor=568 * scale + spare.y(),
        sun=QPointF(figure.center().x(), 425 * scale + spare.y()),
        radius=215 * scale,
        halves=(left, left.translated(half + 16 * scale, 0)),
        whole=QRectF(left.left(), left.top(), 2 * half + 16 * scale, left.height()),
    )
