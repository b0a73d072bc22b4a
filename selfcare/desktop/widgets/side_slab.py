"""The side slab: which side is worked, as large as it can be, and which comes next or is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.theme import Theme, fitted
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import Painted
from selfcare.desktop.words import in_line
from selfcare.translation import marked, tr

WorkedSide = Literal["left", "right", "both"]

_OTHER = 104.0
_GAP = 8.0
_ARROW = 50.0
SIDE_WORDS: Final[dict[WorkedSide, str]] = {"left": marked("LEFT"), "right": marked("RIGHT"), "both": marked("BOTH")}
"""What stands on the slab."""
_SPOKEN: Final[dict[WorkedSide, str]] = {
    "left": marked("Your left side"),
    "right": marked("Your right side"),
    "both": marked("Both sides"),
}


@dataclass(frozen=True, slots=True)
class Slab:
    """`side` worked now, None for none. `other` is said small beside it ("then right"), ticked once `done`."""

    side: WorkedSide | None = None
    other: str = ""
    done: bool = False

    @property
    def words(self) -> str:
        """The slab in words, for a screen reader; empty without a side."""
        if self.side is None:
            return ""
        return in_line((tr(_SPOKEN[self.side]), self.other))


class SideSlab(Painted):
    """LEFT stands at the left with its arrow to the left, RIGHT at the right: the place alone tells the side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._slab = Slab()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._slab.words)

    def show_slab(self, slab: Slab) -> None:
        """Show another side."""
        if slab != self._slab:
            self._slab = slab
            self.setAccessibleName(slab.words)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(384, 88)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._slab.side is None:
            return
        painter = self.brush_painter()
        main, other = self._places()
        self._paint_main(painter, main)
        if self._slab.other:
            self._paint_other(painter, other)

    def _places(self) -> tuple[QRectF, QRectF]:
        whole = QRectF(self.rect())
        if not self._slab.other:
            return whole, QRectF()
        if self._slab.side == "left":
            return whole.adjusted(0, 0, -_OTHER - _GAP, 0), QRectF(whole.right() - _OTHER, 0, _OTHER, whole.height())
        return whole.adjusted(_OTHER + _GAP, 0, 0, 0), QRectF(0, 0, _OTHER, whole.height())

    def _paint_main(self, painter: QPainter, place: QRectF) -> None:
        theme, side = self.theme, self._slab.side
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawRoundedRect(place, RADIUS["control"], RADIUS["control"])
        word = tr(SIDE_WORDS[side]) if side else ""
        room = place.width() - (2 if side == "both" else 1) * (_ARROW + 18) - 28
        painter.setFont(fitted(theme.font_of(min(theme.px(56), 66), bold=True), [word], room))
        wide = QFontMetrics(painter.font()).horizontalAdvance(word)
        start = place.center().x() - wide / 2 + {"left": 1, "right": -1}.get(side or "", 0) * (_ARROW + 14) / 2
        painter.setPen(theme.colour("bg"))
        painter.drawText(QRectF(start, place.top(), wide + 2, place.height()), Qt.AlignmentFlag.AlignVCenter, word)
        self._paint_arrows(painter, place, start, start + wide)

    def _paint_arrows(self, painter: QPainter, place: QRectF, start: float, end: float) -> None:
        top = place.center().y() - _ARROW / 2
        colour = self.theme.colour("bg")
        if self._slab.side in ("left", "both"):
            self.theme.icons.paint(painter, QRectF(start - 14 - _ARROW, top, _ARROW, _ARROW), "left", colour)
        if self._slab.side in ("right", "both"):
            self.theme.icons.paint(painter, QRectF(end + 14, top, _ARROW, _ARROW), "right", colour)

    def _paint_other(self, painter: QPainter, place: QRectF) -> None:
        theme, done = self.theme, self._slab.done
        pen = QPen(theme.colour("line-strong"), 2)
        if not done:
            pen.setDashPattern([3, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), RADIUS["control"], RADIUS["control"])
        text = place
        if done:
            theme.icons.paint(painter, QRectF(place.left() + 10, place.center().y() - 11, 22, 22), "check", pen.color())
            text = place.adjusted(30, 0, 0, 0)
        lines = self._slab.other.split()
        painter.setFont(fitted(theme.font_of(min(theme.px(20), 23)), lines, text.width() - 10))
        painter.setPen(theme.colour("muted"))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))
