"""The whole session as one bar: the length of a segment is its time, its pattern the technique."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.anatomy.techniques import Family
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import Painted

SegmentState = Literal["done", "now", "to come", "left out"]

_GAP = 4.0
_LEAST = 10.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of the session: its seconds, its technique's family (None: rest), where it stands."""

    seconds: float
    family: Family | None
    state: SegmentState = "to come"


@dataclass(frozen=True, slots=True)
class Bar:
    """All segments, how much of the current one is over (0 to 1), and the whole in words."""

    segments: tuple[Segment, ...] = ()
    progress: float = 0.0
    words: str = ""


class TimelineBar(Painted):
    """Shows where the session stands. The needle is repainted when it has moved by a pixel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bar = Bar()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bar(self, bar: Bar) -> None:
        """Show another state of the session."""
        same = bar.segments == self._bar.segments
        if same and self._needle(bar) == self._needle(self._bar):
            return
        self._bar = bar
        if bar.words != self.accessibleName():
            self.setAccessibleName(bar.words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        x = 0.0
        for segment, width in zip(self._bar.segments, self._widths(), strict=True):
            self._paint_segment(painter, segment, x, width)
            x += width + _GAP

    def _widths(self) -> list[float]:
        """Share the width by seconds; what is short still gets enough to be seen."""
        segments = self._bar.segments
        room = self.width() - _GAP * max(len(segments) - 1, 0)
        total = sum(segment.seconds for segment in segments) or 1.0
        least = min(_LEAST, room / max(len(segments), 1))
        rest = room - least * len(segments)
        return [least + rest * segment.seconds / total for segment in segments]

    def _needle(self, bar: Bar) -> int:
        widest = max(self.width(), 1)
        total = sum(segment.seconds for segment in bar.segments) or 1.0
        now = sum(segment.seconds for segment in bar.segments if segment.state == "now")
        return round(bar.progress * now / total * widest)

    def _paint_segment(self, painter: QPainter, segment: Segment, x: float, width: float) -> None:
        middle = self.height() / 2
        place = QRectF(x, middle - 10, width, 20).adjusted(0.75, 0.75, -0.75, -0.75)
        match segment.state:
            case "now":
                self._paint_now(painter, segment, QRectF(x, middle - 14, width, 28))
            case "done":
                self._paint_done(painter, place)
            case "left out":
                pen = QPen(self.theme.colour("line-strong"), 2)
                pen.setDashPattern([3, 2.6])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(place, RADIUS["bar"], RADIUS["bar"])
            case "to come":
                self._fill(painter, segment, place, 6)

    def _paint_done(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("line-strong"))
        painter.drawRoundedRect(place, RADIUS["bar"], RADIUS["bar"])
        if place.width() >= 22:
            mark = QRectF(place.center().x() - 8, place.center().y() - 8, 16, 16)
            self.theme.icons.paint(painter, mark, "check", self.theme.colour("bg"))

    def _paint_now(self, painter: QPainter, segment: Segment, place: QRectF) -> None:
        theme = self.theme
        inner = place.adjusted(1.5, 1.5, -1.5, -1.5)
        self._fill(painter, segment, inner, 8)
        over = inner.left() + inner.width() * min(max(self._bar.progress, 0.0), 1.0)
        strong = theme.colour(f"t-{segment.family}" if segment.family else "line-strong")
        painter.save()
        painter.setClipRect(QRectF(inner.left(), inner.top(), over - inner.left(), inner.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        painter.drawRoundedRect(inner, RADIUS["key"], RADIUS["key"])
        painter.restore()
        painter.setPen(QPen(theme.colour("ink"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, RADIUS["key"], RADIUS["key"])
        painter.setPen(QPen(theme.colour("ink"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(round(over), round(place.top() - 4), round(over), round(place.bottom() + 4))

    def _fill(self, painter: QPainter, segment: Segment, place: QRectF, radius: float) -> None:
        theme = self.theme
        if segment.family is None:
            painter.setPen(QPen(theme.colour("line-strong"), 1.5))
            painter.setBrush(theme.colour("sunken"))
        else:
            painter.setPen(QPen(theme.colour(f"t-{segment.family}"), 1.5))
            painter.setBrush(theme.pattern(segment.family, self.devicePixelRatioF()))
        painter.drawRoundedRect(place, radius, radius)
