"""Where the parts of the player stand: lamp and side beside the stage, or in a row below it where there is little room.

In the narrow one the stage gives way first, and with it the figure; words and controls keep their size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcare.desktop.pages.player_controls import PlayerControls
from selfcare.desktop.pages.player_top import PlayerTop
from selfcare.desktop.widgets.painted import RING
from selfcare.desktop.widgets.pressure_scale import PressureScale

_EDGE: Final = 24
_COLUMN: Final = 384
_LAMP: Final = (150, 250)  # at least and at most, beside the side
_NEXT: Final = 240  # pixels without which the next exercise is left to the voice
_HIGH: Final = 900  # pixels of a page that has room for what comes next in large text
#: Smaller windows, and texts larger than so many percent, have the narrow player.
ROOMY: Final = QSize(1180, 680)
LARGEST: Final = 130


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything on the page; `column` are side, lamp, word and scale."""

    top: PlayerTop
    stage: QWidget
    column: tuple[QWidget, QWidget, QWidget, PressureScale]
    bar: QWidget
    controls: PlayerControls
    following: QWidget


class PlayerLayout:
    """Puts the parts in place, and again whenever `fit` finds that the room has changed."""

    def __init__(self, page: QWidget, parts: Parts) -> None:
        self._parts = parts
        self._narrow: bool | None = None
        self._rows = QVBoxLayout(page)
        self._rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._rows.addLayout(_inset(parts.top, _EDGE - RING - 4, _EDGE - RING))
        self._middle = QGridLayout()
        self._middle.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self._column = QWidget(page)
        self._cells = QGridLayout(self._column)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._middle, 1)
        self._rows.addLayout(_inset(parts.bar, _EDGE, _EDGE))
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE - RING, 0, _EDGE, 0)
        foot.setSpacing(8)
        foot.addWidget(parts.controls)
        foot.addWidget(parts.following, 1)
        self._rows.addLayout(foot)
        self.fit(ROOMY, 100)

    @property
    def narrow(self) -> bool:
        """Whether lamp and side stand below the stage."""
        return self._narrow is True

    def fit(self, size: QSize, text_size: int) -> None:
        """Take the arrangement for a page of `size` with text of so many percent."""
        narrow = size.width() < ROOMY.width() or size.height() < ROOMY.height() or text_size > LARGEST
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange(narrow=narrow)
        room = size.width() - 2 * _EDGE + RING
        self._parts.controls.fit(room)
        left = room - self._parts.controls.sizeHint().width() - 8
        large = narrow and text_size > LARGEST
        self._parts.following.setVisible(not narrow or (left >= _NEXT and not (large and size.height() < _HIGH)))
        self._parts.column[3].be_brief(brief=large)
        self._parts.bar.setVisible(not large or size.height() >= ROOMY.height())
        if narrow:
            side = self._lamp_side(size)
            self._parts.column[1].setFixedSize(side, side)
        self._cells.activate()  # at once, or the next frame would show the old sizes
        self._rows.activate()

    def _lamp_side(self, size: QSize) -> int:
        """Return the lamp's side: as high as what stands beside it, or a little more where there is room."""
        slab, _lamp, word, scale = (part.sizeHint().height() for part in self._parts.column)
        least, most = _LAMP
        return min(max(least, slab + max(word, scale) + self._cells.verticalSpacing(), size.height() // 4), most)

    def _arrange(self, *, narrow: bool) -> None:
        self._rows.setContentsMargins(0, 4 if narrow else 8, 0, 8 if narrow else 22)
        self._rows.setSpacing(4 if narrow else 10)
        self._parts.top.be_narrow(narrow=narrow)
        for part in (self._parts.stage, self._column):
            self._middle.removeWidget(part)
        self._middle.addWidget(self._parts.stage, 0, 0)
        self._middle.addWidget(self._column, 1 if narrow else 0, 0 if narrow else 1)
        self._middle.setColumnStretch(0, 1)
        self._middle.setRowStretch(0, 1)
        self._middle.setHorizontalSpacing(0 if narrow else _EDGE)
        self._middle.setVerticalSpacing(6)
        self._arrange_column(narrow=narrow)

    def _arrange_column(self, *, narrow: bool) -> None:
        slab, lamp, word, scale = self._parts.column
        for part in self._parts.column:
            self._cells.removeWidget(part)
            part.setMinimumSize(0, 0)
            part.setMaximumSize(16777215, 16777215)
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding if narrow else QSizePolicy.Policy.Fixed, _FILL)
        self._column.setMinimumWidth(0 if narrow else _COLUMN)
        self._column.setMaximumWidth(16777215 if narrow else _COLUMN)
        self._cells.setHorizontalSpacing(16 if narrow else 0)
        self._cells.setVerticalSpacing(4)
        self._cells.setColumnStretch(0, 0 if narrow else 1)
        self._cells.setColumnStretch(1, 2 if narrow else 0)
        self._cells.setColumnStretch(2, 3 if narrow else 0)
        self._cells.setRowStretch(1, 1)
        if narrow:
            self._cells.addWidget(lamp, 0, 0, 2, 1)
            self._cells.addWidget(slab, 0, 1, 1, 2)
            self._cells.addWidget(word, 1, 1)
            self._cells.addWidget(scale, 1, 2)
            return
        lamp.setMinimumSize(160, 160)
        for row, part in enumerate((slab, lamp, word, scale)):
            self._cells.addWidget(part, row, 0)


_FILL: Final = QSizePolicy.Policy.Preferred


def _inset(part: QWidget, left: int, right: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(left, 0, right, 0)
    line.addWidget(part)
    return line
