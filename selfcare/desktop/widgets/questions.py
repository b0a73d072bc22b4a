"""Several sentences to tick, with "none of these" as an answer of its own: nothing is taken for granted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.chip import Chip
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.translation import tr


@dataclass(frozen=True, slots=True)
class Question:
    """One sentence by its id; `where`: if it is true, a place is asked for."""

    id: str
    words: str
    where: bool = False


class Questions(QWidget):
    """`changed` after every tick. Without `none` there is no such row, and nothing ticked is an answer."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        questions: Sequence[Question],
        places: Mapping[str, str],
        parent: QWidget | None = None,
        *,
        none: str = "",
    ) -> None:
        """Show the questions; `places` are words by id, for those that ask where."""
        super().__init__(parent)
        self._rows: dict[str, TickRow] = {}
        self._where: dict[str, Where] = {}
        for each in questions:  # each place after its question: Tab goes in this order
            self._rows[each.id] = TickRow(theme, each.words, self)
            if each.where:
                self._where[each.id] = Where(theme, places, self)
        self._none = TickRow(theme, none, self, dot=True) if none else None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for name, row in self._rows.items():  # in no group of buttons: Tab would reach only one of them
            rows.addWidget(row)
            row.toggled.connect(self._take)  # a screen reader toggles, it does not click
            if name in self._where:
                rows.addWidget(self._where[name])
                self._where[name].changed.connect(self.changed)
        if self._none is not None:
            rows.addWidget(self._none)
            self._none.toggled.connect(self._take_none)

    @property
    def answered(self) -> bool:
        """Whether something is ticked, each with its place if it asks for one, or none of it."""
        return bool(self.ticked or self._none is None or self._none.isChecked()) and not self.missing

    @property
    def missing(self) -> bool:
        """Whether something is ticked that asks for a place, and none is chosen."""
        return any(name in self._where and not places for name, places in self.ticked.items())

    @property
    def ticked(self) -> dict[str, frozenset[str]]:
        """What is ticked, each with its places."""
        return {
            name: self._where[name].places if name in self._where else frozenset()
            for name, row in self._rows.items()
            if row.isChecked()
        }

    @property
    def rows(self) -> list[TickRow]:
        """The rows of the questions from top to bottom."""
        return list(self._rows.values())

    @property
    def none(self) -> TickRow | None:
        """The row "none of these" below them, if there is one."""
        return self._none

    def tick(self, held: Mapping[str, frozenset[str]], *, none: bool = False) -> None:
        """Tick what was told before; `none` where that was "none of these"."""
        for name, row in self._rows.items():
            with QSignalBlocker(row):
                row.setChecked(name in held)
        for name, where in self._where.items():
            where.choose(held.get(name, frozenset()))
            where.setVisible(name in held)
        self._tick_none(on=none and not self.ticked)

    def focus_first(self, *, by_key: bool) -> None:
        """Put the focus on the first row, and show it if a key led there."""
        reason = Qt.FocusReason.TabFocusReason if by_key else Qt.FocusReason.OtherFocusReason
        next(iter(self._rows.values())).setFocus(reason)

    @Slot()
    def _take(self) -> None:
        if self.ticked:
            self._tick_none(on=False)
        for name, where in self._where.items():
            where.setVisible(self._rows[name].isChecked())
        self.changed.emit()

    def _tick_none(self, *, on: bool) -> None:
        if self._none is not None:
            with QSignalBlocker(self._none):
                self._none.setChecked(on)

    @Slot()
    def _take_none(self) -> None:
        if self._none is not None and self._none.isChecked():
            self.tick({}, none=True)
        self.changed.emit()


class Where(QWidget):
    """The places of one answer, as chips; hidden until they are asked for."""

    changed = Signal()

    def __init__(self, theme: Theme, places: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._chips = {place: Chip(theme, word, self) for place, word in places.items()}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(62 + RING, 0, RING, 10)
        rows.setSpacing(6)
        rows.addWidget(Words(theme, tr("Where is it?"), "small", colour="muted", parent=self))
        body = QWidget(self)
        flow = FlowLayout(body)
        for chip in self._chips.values():
            flow.addWidget(chip)
            chip.toggled.connect(self.changed)
        rows.addWidget(body)
        self.hide()

    @property
    def places(self) -> frozenset[str]:
        """The chosen places."""
        return frozenset(place for place, chip in self._chips.items() if chip.isChecked())

    def choose(self, places: frozenset[str]) -> None:
        """Choose exactly these."""
        for place, chip in self._chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(place in places)
