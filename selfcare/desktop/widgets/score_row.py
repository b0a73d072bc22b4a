"""The 0-10 row: how strong a pain is. One tab stop; arrows and digits move it; a slider to a screen reader."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring
from selfcare.translation import tr

_GAP = 6.0
_CELL = 48


class ScoreRow(QSlider):
    """Eleven cells, none chosen at first. `chosen` tells the number the user picked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._score: int | None = None
        self._before: int | None = None
        self._hover: int | None = None
        self._ring = False
        self._measures = _Measures()
        self.setRange(0, 10)
        self._describe()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._take)
        theme.changed.connect(self.restyle)

    @property
    def score(self) -> int | None:
        """The number chosen, None before."""
        return self._score

    def measure(self, cell: int, plain: int, picked: int, unit: float = 1) -> None:
        """Have cells so high, with digits so large, plain and chosen; `unit` is what a space of one pixel takes."""
        self._measures = _Measures(cell, plain, picked, unit)
        self.updateGeometry()
        self.update()

    def show_before(self, score: int | None) -> None:
        """Mark where it began, with a dashed cell; None marks nothing."""
        self._before = score
        self._describe()
        self.update()

    def clear(self) -> None:
        """Forget the number."""
        self._score = None
        with QSignalBlocker(self):
            self.setValue(0)
        self._describe()
        self.update()

    def choose(self, score: int) -> None:
        """Choose a number from 0 to 10 and tell it."""
        self._score = min(max(score, 0), 10)
        if self._score == self.value():
            self._take(self._score)
        else:
            self.setValue(self._score)

    @Slot(int)
    def _take(self, score: int) -> None:
        """Take a number, also from a screen reader, which moves the slider itself."""
        self._score = score
        self._describe()
        self.chosen.emit(score)
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader what its 0 does not: that nothing is chosen yet, and where it began."""
        before = "" if self._before is None else tr("{number} before").format(number=self._before)
        yet = tr("No number chosen yet") if self._score is None else ""
        self.setAccessibleDescription(". ".join(words for words in (yet, before) if words))

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours or text size have changed."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, self._measures.cell + 2 * self._measures.rim)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(11):
            self._paint_cell(painter, self._cell(number), number)
        if self.ringed:
            unit = self._measures.unit
            paint_ring(painter, self.theme, self._cell(self._score or 0), RADIUS["cell"] * unit, unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = -1 if self._score is None else self._score
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        if event.text().isdigit():
            typed = int(event.text())
            self.choose(10 if (here, typed) == (1, 0) else typed)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if event.key() == Qt.Key.Key_Home else 10)
        elif event.key() in steps:
            self.choose(here + steps[Qt.Key(event.key())])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is not None:
            self.choose(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._number_at(event.position())
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Nothing: the press has chosen."""

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover = None
        self.update()

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD or event.reason() == Qt.FocusReason.OtherFocusReason
        super().focusInEvent(event)
        self.update()

    def _cell(self, number: int) -> QRectF:
        rim, gap = self._measures.rim, _GAP * self._measures.unit
        wide = (self.width() - 2 * rim - 10 * gap) / 11
        return QRectF(rim + number * (wide + gap), rim, wide, self._measures.cell)

    def _number_at(self, point: QPointF) -> int | None:
        return next((number for number in range(11) if self._cell(number).contains(point)), None)

    def _paint_cell(self, painter: QPainter, cell: QRectF, number: int) -> None:
        theme, picked = self.theme, number == self._score
        unit = self._measures.unit
        pen = QPen(theme.colour("tight" if picked else "line-strong"), 2 * unit)
        if number == self._before and not picked:
            pen = QPen(theme.colour("ink"), 2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(theme.colour("tight" if picked else "sunken" if number == self._hover else "surface"))
        painter.drawRoundedRect(cell.adjusted(unit, unit, -unit, -unit), RADIUS["cell"] * unit, RADIUS["cell"] * unit)
        painter.setFont(self._font(picked=picked))
        painter.setPen(theme.colour("on-tight" if picked else "ink"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(number))

    def _font(self, *, picked: bool) -> QFont:
        pixels = self._measures.picked if picked else self._measures.plain
        if pixels:
            return self.theme.font_of(pixels, bold=picked)
        return self.theme.font("heading" if picked else "body")


@dataclass(frozen=True, slots=True)
class _Measures:
    """Pixels: how high a cell is, how large its digits (0: by the text size), and what a space of one takes."""

    cell: int = _CELL
    plain: int = 0
    picked: int = 0
    unit: float = 1

    @property
    def rim(self) -> int:
        return round(RING * self.unit)
