"""Cards in as many columns as fit; arrow keys move from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.card import Card
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.painted import RING
from selfcare.desktop.widgets.routine_card import RoutineCard

_GAP = 16 - 2 * RING
_LEAST = 280


class CardGrid(QWidget):
    """`opened` carries the id of the routine whose card was pressed; `entered` follows where it was by Enter."""

    opened = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.cards: list[RoutineCard] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards and no others; those that stay keep their widgets and the focus."""
        held = {widget.card: widget for widget in self.cards}
        self.cards = [held[card] if card in held else self._new(card) for card in cards]
        for widget in held.values():
            if widget in self.cards:
                continue
            widget.hide()
            widget.deleteLater()
        for before, after in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self._place()

    def choose(self, routine: str) -> None:
        """Mark the card of `routine`."""
        for widget in self.cards:
            widget.choose(chosen=widget.card.id == routine)

    def show_pictures(self, pictures: Mapping[str, Pictured]) -> None:
        """Put the figures of routines, by their ids, into their cards."""
        for widget in self.cards:
            widget.show_picture(pictures.get(widget.card.id))

    @Slot()
    def restyle(self) -> None:
        """Measure anew: the text size has changed."""
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(2 * _LEAST, self._rows() * self._height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns(),
            Qt.Key.Key_Up: -self._columns(),
        }
        step = steps.get(Qt.Key(event.key()))
        here = next((index for index, card in enumerate(self.cards) if card.hasFocus()), None)
        if step is None or here is None or not 0 <= here + step < len(self.cards):
            event.ignore()
            return
        self.cards[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _new(self, card: Card) -> RoutineCard:
        widget = RoutineCard(self.theme, card, self)
        widget.opened.connect(self.opened)
        widget.entered.connect(self.entered)
        widget.show()
        return widget

    def _columns(self) -> int:
        least = _LEAST if self.theme.text_size < 130 else 400
        return max(1, min(3, self.width() // least))

    def _rows(self) -> int:
        return -(-len(self.cards) // self._columns())

    def _height(self) -> int:
        return self.cards[0].sizeHint().height() + _GAP if self.cards else 0

    def _place(self) -> None:
        columns, high = self._columns(), self._height()
        wide = (self.width() - (columns - 1) * _GAP) // columns
        for index, card in enumerate(self.cards):
            row, column = divmod(index, columns)
            card.setGeometry(column * (wide + _GAP), row * high, wide, high - _GAP)
        self.setFixedHeight(max(1, self._rows() * high))
