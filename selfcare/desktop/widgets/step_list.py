"""The steps of a routine as lines: number, technique, name, time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from selfcare.anatomy.techniques import FAMILY_WORDS
from selfcare.desktop.card import StepRow
from selfcare.desktop.reading import Role, put_in_place
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import KEYBOARD, Painted, paint_ring, seen
from selfcare.desktop.widgets.swatch import SWATCH, paint_swatch
from selfcare.desktop.words import in_line
from selfcare.translation import tr

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StepList(QWidget):
    """One line for each step, with a hairline above. `asked` for how a step is done: its place, from 0."""

    asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._lines: list[StepLine] = []
        self._asked = 0
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_steps(self, rows: tuple[StepRow, ...]) -> None:
        """Show other steps."""
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [StepLine(self.theme, number, row, self) for number, row in enumerate(rows, 1)]
        for line in self._lines:
            line.asked.connect(self._ask)
            self._rows.addWidget(line)
        put_in_place(self, self._lines)

    def focus_asked(self) -> None:
        """Put the focus back on the step that was asked about last."""
        if self._asked < len(self._lines):
            self._lines[self._asked].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _ask(self, step: int) -> None:
        self._asked = step
        self.asked.emit(step)


class StepLine(Painted):
    """A name too long for its line takes two. An exercise can be asked about: by mouse, Enter or Space."""

    reads_as = Role.Button

    asked = Signal(int)

    def __init__(self, theme: Theme, number: int, row: StepRow, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._number, self._row = number, row
        self._heights: dict[int, int] = {}  # by width: a layout asks for the same again and again
        family = next((word for key, word in FAMILY_WORDS.items() if key == row.family), tr("Rest"))
        self.setAccessibleName(f"{number}. {in_line((row.name, family, row.time))}")
        self._ring = False
        if row.family is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tr("How it is done"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    @property
    def pressable(self) -> bool:
        return self._row.family is not None

    def press_here(self) -> None:
        self.asked.emit(self._number - 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._row.family is not None and self.rect().contains(event.position().toPoint()):
            self.asked.emit(self._number - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit(self._number - 1)
        else:
            super().keyPressEvent(event)

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            metrics = QFontMetrics(self.theme.font("body"))
            name = metrics.boundingRect(0, 0, self._name_room(width), 1000, _WRAP, self._row.name)
            self._heights[width] = max(self.theme.px(40), name.height() + 12)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(300, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        theme, high = self.theme, self.height()
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(seen(self, QRectF(0, 0, 24, high)), Qt.AlignmentFlag.AlignVCenter, str(self._number))
        swatch = QRectF(26, (high - SWATCH.height()) / 2, SWATCH.width(), SWATCH.height())
        family = next((key for key in FAMILY_WORDS if key == self._row.family), None)
        paint_swatch(painter, theme, seen(self, swatch), family)
        self._paint_time(painter, high)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink"))
        name = QRectF(64, 0, self._name_room(self.width()), high)
        painter.drawText(seen(self, name), _WRAP, self._row.name)
        if self.ringed:
            paint_ring(painter, theme, QRectF(self.rect()).adjusted(6, 6, -6, -6), 6)

    def _paint_time(self, painter: QPainter, high: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(QRectF(0, 0, self.width(), high), right, self._row.time)

    def _name_room(self, width: int) -> int:
        time = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._row.time)
        return max(80, width - 64 - time - 12)
