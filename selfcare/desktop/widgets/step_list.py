"""The steps of a routine as lines: number, technique, name, time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from selfcare.anatomy.techniques import FAMILY_WORDS
from selfcare.desktop.card import StepRow
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted
from selfcare.desktop.widgets.swatch import SWATCH, paint_swatch

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StepList(QWidget):
    """One line for each step, with a hairline above."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._lines: list[StepLine] = []
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
            self._rows.addWidget(line)


class StepLine(Painted):
    """A name too long for its line takes two."""

    def __init__(self, theme: Theme, number: int, row: StepRow, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._number, self._row = number, row
        family = next((word for key, word in FAMILY_WORDS.items() if key == row.family), "Rest")
        self.setAccessibleName(f"{number}. {row.name}, {family}, {row.time}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self.theme.font("body"))
        room = self._name_room(width)
        return max(self.theme.px(40), metrics.boundingRect(0, 0, room, 1000, _WRAP, self._row.name).height() + 12)

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
        painter.drawText(QRectF(0, 0, 24, high), Qt.AlignmentFlag.AlignVCenter, str(self._number))
        swatch = QRectF(26, (high - SWATCH.height()) / 2, SWATCH.width(), SWATCH.height())
        family = next((key for key in FAMILY_WORDS if key == self._row.family), None)
        paint_swatch(painter, theme, swatch, family)
        self._paint_time(painter, high)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(64, 0, self._name_room(self.width()), high), _WRAP, self._row.name)

    def _paint_time(self, painter: QPainter, high: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(QRectF(0, 0, self.width(), high), right, self._row.time)

    def _name_room(self, width: int) -> int:
        time = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._row.time)
        return max(80, width - 64 - time - 12)
