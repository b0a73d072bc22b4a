"""The lamp is the clock: one round object holds the count, the time left as a ring, and the breath as a halo.

Everything is drawn in a square of 400 units, whatever the widget's size.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted
from selfcare.desktop.widgets.room import Light
from selfcare.translation import tr

_CENTRE = QPointF(200, 200)
_FULL_BREATH = 196.0
_EMPTY_BREATH = 172.0
_CAPTION = 25.0  # units
_DIGITS = 166.0
_DISK = (246.0, 216.0)  # units that the ring leaves for one or two digits, and for more
_CHORD = 220.0  # units that the ring leaves for the caption
_LARGE = 240.0  # pixels of a lamp; in a smaller one the caption stays as large as in this
_STILL_STEPS = 6  # of the halo, where movement is reduced


@dataclass(frozen=True, slots=True)
class Count:
    """What the lamp shows.

    `number` in large digits over `caption`; `left` is the part of the ring that is left, 0 to 1; `breath` is how
    full the lungs are, 0 to 1, None where breath is not paced; a `sign` stands for the digits while the clock does.
    """

    light: Light = "ready"
    number: str = ""
    caption: str = ""
    left: float = 1.0
    breath: float | None = None
    sign: IconName | None = None


class Lamp(Painted):
    """Repaints only when what it shows has changed by something that can be seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count = Count()
        self._face: tuple[Count, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self.setAccessibleName(tr("Countdown"))

    def show_count(self, count: Count) -> None:
        """Show another count. Its seconds are no news to a screen reader: milestones are announced."""
        count = halo_of(count, self.theme)
        if count != self._count:
            self._count = count
            self.update()

    def words_now(self) -> str:
        """The count in words, for who asks."""
        count = f"{self._count.number} {self._count.caption}".strip()
        return tr("Countdown: {count}").format(count=count) if count else ""

    def sizeHint(self) -> QSize:
        return QSize(318, 318)

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours or text size have changed."""
        self._face = None
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        painter.save()
        self._fit(painter)
        _paint_breath(painter, self.theme, self._count, "wall")
        painter.restore()
        painter.drawPixmap(0, 0, self._kept_face())
        self._fit(painter)
        _paint_left(painter, self.theme, self._count)

    def _kept_face(self) -> QPixmap:
        """Return all that changes once a second at most, painted once."""
        ratio = self.devicePixelRatioF()
        count = replace(self._count, left=1.0, breath=None if self._count.breath is None else 0.0)
        held = self._face
        if held is None or held[0] != count or held[1].size() != self.size() * ratio:
            face = QPixmap(self.size() * ratio)
            face.setDevicePixelRatio(ratio)
            face.fill(Qt.GlobalColor.transparent)
            painter = QPainter(face)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._fit(painter)
            _paint_face(painter, self.theme, count, (_DIGITS, _CAPTION * max(1.0, _LARGE / max(self._side(), 1))))
            painter.end()
            self._face = held = count, face
        return held[1]

    def _fit(self, painter: QPainter) -> None:
        """Have the painter draw in units, the lamp in the middle."""
        side = self._side()
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / 400, side / 400)

    def _side(self) -> int:
        return min(self.width(), self.height(), 340)


def halo_of(count: Count, theme: Theme) -> Count:
    """Return the count with its breath in six steps where movement is reduced."""
    if not theme.still or count.breath is None:
        return count
    return replace(count, breath=round(count.breath * _STILL_STEPS) / _STILL_STEPS)


def paint_lamp(
    painter: QPainter,
    theme: Theme,
    count: Count,
    caption: float = _CAPTION,
    *,
    digits: float = _DIGITS,
    halo: Literal["wall", "floor"] = "wall",
) -> None:
    """Draw the lamp into the square of 400 units at the origin, caption and digits as many units large as told.

    `halo` is the colour of the breath: that of the wall, or of the floor where the lamp hangs on the wall.
    """
    _paint_breath(painter, theme, count, halo)
    _paint_face(painter, theme, count, (digits, caption))
    _paint_left(painter, theme, count)


def _paint_breath(painter: QPainter, theme: Theme, count: Count, halo: Literal["wall", "floor"]) -> None:
    """Draw the halo as large as the lungs are full; the dotted line round it, which it grows to, is of the face."""
    if count.breath is not None:
        radius = _EMPTY_BREATH + (_FULL_BREATH - _EMPTY_BREATH) * count.breath
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{halo}-{count.light}"))
        painter.drawEllipse(_CENTRE, radius, radius)


def _paint_face(painter: QPainter, theme: Theme, count: Count, sizes: tuple[float, float]) -> None:
    """Draw the disk with the way of the ring and the digits; `sizes` are those of digits and caption."""
    colour = theme.colour(f"ph-{count.light}")
    if count.breath is not None:
        _paint_full_breath(painter, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(_CENTRE, 164, 164)
    painter.setOpacity(_seen(count))
    _WAYS[count.light](painter, colour)
    painter.setOpacity(1.0)
    if count.sign:
        theme.icons.paint(painter, QRectF(130, 130, 140, 140), count.sign, theme.colour("ink"))
    else:
        _paint_number(painter, theme, count, sizes)


def _paint_left(painter: QPainter, theme: Theme, count: Count) -> None:
    """Draw the part of the ring that is left."""
    painter.setOpacity(_seen(count))
    _RINGS[count.light](painter, theme.colour(f"ph-{count.light}"), 360 * min(max(count.left, 0.0), 1.0))
    painter.setOpacity(1.0)


def _seen(count: Count) -> float:
    """Return how much of the ring shows beside a sign that stands for the digits."""
    return 0.4 if count.sign else 1.0


def _paint_full_breath(painter: QPainter, line: QColor) -> None:
    pen = QPen(line, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([1, 4.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_CENTRE, _FULL_BREATH + 2, _FULL_BREATH + 2)


def _paint_number(painter: QPainter, theme: Theme, count: Count, sizes: tuple[float, float]) -> None:
    digits, caption = sizes
    font = theme.font_of(round(digits), bold=True)
    wide = QFontMetrics(font).horizontalAdvance(count.number)
    room = _DISK[len(count.number) > 2]
    if wide > room:
        font.setPixelSize(int(digits * room / wide))
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    shift = -18 - (caption - _CAPTION) if count.caption else 0
    painter.drawText(QRectF(0, shift, 400, 400), Qt.AlignmentFlag.AlignCenter, count.number)
    if count.caption:
        wide = QFontMetrics(theme.font_of(round(caption))).horizontalAdvance(count.caption)
        painter.setFont(theme.font_of(round(caption * min(1.0, _CHORD / max(wide, 1)))))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(60, 246, 280, 2 * caption), Qt.AlignmentFlag.AlignCenter, count.caption)


def _arc(painter: QPainter, radius: float, pen: QPen, start: float, span: float) -> None:
    """Draw clockwise from `start` degrees after twelve o'clock."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    square = QRectF(200 - radius, 200 - radius, 2 * radius, 2 * radius)
    painter.drawArc(square, round((90 - start) * 16), round(-span * 16))


def _pen(colour: QColor, width: float, *, faint: bool = False, flat: bool = False) -> QPen:
    shade = QColor(colour)
    shade.setAlphaF(0.22 if faint else 1.0)
    pen = QPen(shade, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if flat else Qt.PenCapStyle.RoundCap)
    return pen


def _ready(painter: QPainter, colour: QColor, span: float, *, faint: bool = False) -> None:
    pen = _pen(colour, 16, faint=faint, flat=True)
    pen.setDashPattern([14 / 16, 12.2 / 16])
    _arc(painter, 150, pen, 0, span)


def _ready_way(painter: QPainter, colour: QColor) -> None:
    _ready(painter, colour, 360, faint=True)


def _work(painter: QPainter, colour: QColor, span: float) -> None:
    _arc(painter, 150, _pen(colour, 20), 0, span)


def _work_way(painter: QPainter, colour: QColor) -> None:
    _arc(painter, 150, _pen(colour, 20, faint=True), 0, 360)


def _hold(painter: QPainter, colour: QColor, span: float, *, faint: bool = False) -> None:
    for radius in (157.0, 141.0):
        _arc(painter, radius, _pen(colour, 9, faint=faint), 0, span)


def _hold_way(painter: QPainter, colour: QColor) -> None:
    _hold(painter, colour, 360, faint=True)


def _no_ring(_painter: QPainter, _colour: QColor, _span: float) -> None:
    """Draw nothing: the arrows of a change of sides stay all the time."""


def _switch_way(painter: QPainter, colour: QColor) -> None:
    for start in (12.0, 192.0):
        _arc(painter, 150, _pen(colour, 16, flat=True), start, 146)
        angle = radians(start + 146 - 90)
        painter.save()
        painter.translate(200 + 150 * cos(angle), 200 + 150 * sin(angle))
        painter.rotate(start + 148)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(0, -24), QPointF(26, 0), QPointF(0, 24)]))
        painter.restore()


def _rest_way(painter: QPainter, colour: QColor) -> None:
    _arc(painter, 150, _pen(colour, 6, faint=True), 0, 360)


def _rest(painter: QPainter, colour: QColor, span: float) -> None:
    _arc(painter, 150, _pen(colour, 6), 0, span)
    angle = radians(span - 90)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(200 + 150 * cos(angle), 200 + 150 * sin(angle)), 13, 13)


_RINGS = {"home": _rest, "ready": _ready, "work": _work, "hold": _hold, "switch": _no_ring, "rest": _rest}
_WAYS = {
    "home": _rest_way,
    "ready": _ready_way,
    "work": _work_way,
    "hold": _hold_way,
    "switch": _switch_way,
    "rest": _rest_way,
}
