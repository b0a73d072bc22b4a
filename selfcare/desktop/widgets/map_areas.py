"""The areas of the body map one by one, for who does not see them: each a check box where it is drawn.

They paint nothing, let the mouse through and are no stops of Tab: the map itself keeps mouse and keys.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QWidget

from selfcare.anatomy.regions import BODY_MAP
from selfcare.desktop.reading import Readable, Role

if TYPE_CHECKING:
    from selfcare.desktop.widgets.body_map import Spot


class AreaBoxes(QObject):
    """All of them, made as they are first placed; `pressed` carries the area and side of one."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._map = parent
        self._boxes: dict[Spot, AreaBox] = {}

    @property
    def wanted(self) -> bool:
        """Whether somebody may be reading them: they are not made for those who look."""
        return QAccessible.isActive()

    def place(self, spot: Spot, words: str, place: QRect) -> None:
        """Let an area of this name stand at a place of the map, in pixels."""
        if spot not in self._boxes:
            box = (AreaBox if BODY_MAP[spot[0]].massage else BarredArea)(spot, words, self._map)
            box.pressed.connect(self.pressed)
            box.show()
            self._boxes[spot] = box
        self._boxes[spot].setGeometry(place)

    def tick(self, spots: Collection[Spot]) -> None:
        """Say of each whether it is among those that are chosen."""
        for spot, box in self._boxes.items():
            box.tick(spot in spots)


class AreaBox(QWidget, Readable):
    """One area on one side; `pressed` carries it, and whether it is chosen is told by `tick`."""

    reads_as = Role.CheckBox

    pressed = Signal(object)

    def __init__(self, spot: Spot, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._spot = spot
        self._ticked = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)

    @property
    def ticked(self) -> bool | None:
        return self._ticked

    def tick(self, ticked: bool) -> None:
        """Say from now on that it is chosen, or that it is not."""
        if ticked != self._ticked:
            self._ticked = ticked
            changed = QAccessible.State()
            changed.checked = True  # this is what has changed, not how it stands now
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))

    @property
    def pressable(self) -> bool:
        return True

    def press_here(self) -> None:
        self.pressed.emit(self._spot)


class BarredArea(AreaBox):
    """An area that is never chosen: a press tells why."""

    reads_as = Role.Button

    @property
    def ticked(self) -> None:
        return None
