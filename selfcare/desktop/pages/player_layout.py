"""Where the parts of the player stand."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.widgets.painted import RING

_EDGE = 24
_COLUMN = 384


def lay_out(
    page: QWidget,
    top: QWidget,
    stage: QWidget,
    column: tuple[QWidget, ...],
    bar: QWidget,
    bottom: tuple[QWidget, QWidget],
) -> None:
    """Put the quiet line on top, the column (its second part grows) beside the stage, bar and controls below."""
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, 8, 0, 22)
    rows.setSpacing(6)
    rows.addLayout(_inset(top, _EDGE - RING - 4, _EDGE - RING))
    middle = QGridLayout()
    middle.setContentsMargins(_EDGE, 0, _EDGE, 0)
    middle.setHorizontalSpacing(_EDGE)
    middle.addWidget(stage, 0, 0)
    middle.addLayout(_column(column), 0, 1)
    middle.setColumnStretch(0, 1)
    rows.addLayout(middle, 1)
    rows.addSpacing(10)
    rows.addLayout(_inset(bar, _EDGE, _EDGE))
    rows.addSpacing(4)
    rows.addLayout(_foot(*bottom))


def _column(parts: tuple[QWidget, ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for part in parts:
        part.setFixedWidth(_COLUMN)
        column.addWidget(part)
    column.setStretchFactor(parts[1], 1)
    return column


def _foot(controls: QWidget, following: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(_EDGE - RING, 0, _EDGE, 0)
    line.setSpacing(8)
    line.addWidget(controls)
    line.addWidget(following, 1)
    return line


def _inset(part: QWidget, left: int, right: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(left, 0, right, 0)
    line.addWidget(part)
    return line
