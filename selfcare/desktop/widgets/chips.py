"""The chips of Today: the same list as the body map, in words."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from selfcare.anatomy.regions import BODY_MAP, CHIPS, places_meant
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.body_map import Spot
from selfcare.desktop.widgets.chip import Chip
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.words import begun, within
from selfcare.translation import tr


class Chips(QWidget):
    """`changed` carries the spots that are chosen once a chip has been pressed."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots: frozenset[Spot] = frozenset()
        self._chips = {name: Chip(theme, chip.word, self) for name, chip in CHIPS.items()}
        flow = FlowLayout(self, gap=3)
        for chip in self._chips.values():
            flow.addWidget(chip)
            chip.toggled.connect(self._press)  # a screen reader toggles, it does not click
        self._theme = theme
        self.keep_room(keep=True)

    @property
    def words(self) -> list[str]:
        """The chosen chips in words."""
        return [chip.text() for chip in self._chips.values() if chip.isChecked()]

    def keep_room(self, *, keep: bool) -> None:
        """Keep room for three lines, so that a map above stays in its place when a word grows, or only for what is."""
        self.setMinimumHeight(3 * (max(44, self._theme.sign(40)) + 4 + 3) if keep else 0)

    def show_spots(self, spots: frozenset[Spot]) -> None:
        """Show what is chosen on the map."""
        self._spots = spots
        for name, chip in self._chips.items():
            chosen = [spot for spot in spots if BODY_MAP[spot[0]].chip == name]
            with QSignalBlocker(chip):
                chip.setChecked(bool(chosen))
            chip.rename(_word(name, chosen))
            chip.updateGeometry()

    @Slot()
    def _press(self) -> None:
        """Choose all of a chip that was pressed, or nothing of it."""
        spots = set(self._spots)
        for name, chip in self._chips.items():
            chosen = {spot for spot in spots if BODY_MAP[spot[0]].chip == name}
            if chip.isChecked() and not chosen:
                spots |= _all_of(name)
            elif not chip.isChecked():
                spots -= chosen
        self.changed.emit(frozenset(spots))


def _all_of(chip: str) -> set[Spot]:
    return {spot for place in places_meant(chip) for spot in _both(place, paired=BODY_MAP[place].paired)}


def _both(place: str, *, paired: bool) -> tuple[Spot, ...]:
    return ((place, "left"), (place, "right")) if paired else ((place, None),)


def _word(chip: str, chosen: Collection[Spot]) -> str:
    """Return the word of a chip; a single place on one side is named."""
    if len(chosen) != 1:
        return CHIPS[chip].word
    place, side = next(iter(chosen))
    word = BODY_MAP[place].word
    if not side:
        return word
    words = tr("Left {place}") if side == "left" else tr("Right {place}")
    return begun(words.format(place=within(word)))
