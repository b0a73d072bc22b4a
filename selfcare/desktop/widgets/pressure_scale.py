"""How firm it should feel: eleven cells, the aim solid, 7 and more hatched as too much."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS, TYPE
from selfcare.desktop.widgets.painted import Painted
from selfcare.translation import tr

_TOO_MUCH = 7
_APART = 16  # pixels between the aim and what stands beside it


@dataclass(frozen=True, slots=True)
class Aim:
    """The felt strength to aim at, `low` to `high` of 0-10, under a `title`; `scale` draws the cells (massage)."""

    title: str
    low: int
    high: int
    scale: bool = True

    @property
    def words(self) -> str:
        """The aim in words, for a screen reader."""
        words = tr("{aim} out of 10, less if it hurts").format(aim=self.title)
        return words if self.scale else self.title


class PressureScale(Painted):
    """Shows an aim; without one it keeps its place and stays empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._aim: Aim | None = None
        self._brief = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_aim(self, aim: Aim | None) -> None:
        """Show another aim, or none."""
        if aim != self._aim:
            self._aim = aim
            self.setAccessibleName(aim.words if aim else "")
            self.update()

    def be_brief(self, *, brief: bool) -> None:
        """Have the aim in words alone, or with its cells."""
        if brief != self._brief:
            self._brief = brief
            self.restyle()

    def sizeHint(self) -> QSize:
        if self._brief:
            return QSize(300, self.theme.px(28))
        return QSize(384, self.theme.px(28) + 30 + self.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._aim is None:
            return
        painter = self.brush_painter()
        self._paint_title(painter, self._aim)
        if self._aim.scale and not self._brief:
            self._paint_cells(painter, self._aim)

    def _paint_title(self, painter: QPainter, aim: Aim) -> None:
        row = QRectF(0, 0, self.width(), self.theme.px(28))
        painter.setFont(self.theme.font("lead"))
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, aim.title)
        if aim.scale:
            # No number: pain has one of its own, and one hand cannot mind two.
            words = tr("less if it hurts")
            room = self.width() - painter.fontMetrics().horizontalAdvance(aim.title) - _APART
            painter.setFont(self.theme.fitting("small", words, room))
            painter.setPen(self.theme.colour("muted"))
            if painter.font().pixelSize() >= TYPE["small"]:
                painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_cells(self, painter: QPainter, aim: Aim) -> None:
        gap = 4.4
        wide = (self.width() - 10 * gap) / 11
        top = self.theme.px(28) + 6
        for number in range(11):
            cell = QRectF(number * (wide + gap), top, wide, 24)
            self._paint_cell(painter, cell.adjusted(1, 1, -1, -1), number, aim)
            aimed = aim.low <= number <= aim.high
            painter.setFont(self.theme.font("small", bold=aimed))
            painter.setPen(self.theme.colour("ink" if aimed else "muted"))
            label = QRectF(cell.left() - 4, cell.bottom() + 2, wide + 8, self.theme.px(24))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_cell(self, painter: QPainter, cell: QRectF, number: int, aim: Aim) -> None:
        theme = self.theme
        strong, hurt = theme.colour("ph-work"), theme.colour("tight")
        border, fill = theme.colour("line-strong"), QBrush(theme.colour("surface"))
        if number >= _TOO_MUCH:
            border, fill = hurt, _hatch(hurt)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("tight-soft"))
            painter.drawRoundedRect(cell, RADIUS["box"], RADIUS["box"])
        elif number > aim.high:
            pass
        elif number >= aim.low:
            border, fill = strong, QBrush(strong)
        else:
            border, fill = strong, QBrush(theme.colour("wall-work"))
        painter.setPen(QPen(border, 2))
        painter.setBrush(fill)
        painter.drawRoundedRect(cell, RADIUS["box"], RADIUS["box"])


def _hatch(colour: QColor) -> QBrush:
    return QBrush(colour, Qt.BrushStyle.BDiagPattern)
