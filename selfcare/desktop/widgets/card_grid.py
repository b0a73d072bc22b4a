"""Cards in as many columns as fit; arrow keys move from one to the next.

Only what is in sight, and a few rows round it, has widgets: ten thousand cards cost no more than thirty. A widget that
scrolls out of sight shows another card next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from selfcare.desktop.card import AS_WRITTEN, Card, Fit
from selfcare.desktop.reading import put_in_place
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.card_pictures import CardPictures
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.painted import RING, seen
from selfcare.desktop.widgets.routine_card import CORNER, RoutineCard, height

_GAP: Final = 16 - 2 * RING
_LEAST: Final = 280
_LEAST_LARGE: Final = 240  # pixels at 100 %, for large text
_MOST: Final = 460  # pixels that a card is wide before there is a fourth column
_ROWS_ROUND: Final = 2  # rows above and below what is in sight: Tab finds its next card there
_BEFORE_SHOWN: Final = 6  # rows, while nothing is on the screen yet


class CardGrid(QWidget):
    """`opened` carries the id of the routine whose card was pressed; `entered` follows where it was by Enter."""

    opened = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._all: Sequence[Card] = ()
        self._widgets: dict[int, RoutineCard] = {}  # by the place of their cards
        self._spare: list[RoutineCard] = []
        self._chosen = ""
        self._pictures: Mapping[str, Pictured] = {}
        self._fits: Mapping[str, Fit] = {}
        self._scroll: QScrollArea | None = None
        self._drawn = CardPictures(theme, CORNER, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @property
    def count(self) -> int:
        """How many cards there are, in sight or not."""
        return len(self._all)

    @property
    def cards(self) -> list[RoutineCard]:
        """The widgets there are, in the order of their cards."""
        return [self._widgets[place] for place in sorted(self._widgets)]

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards and no others; those that stay in sight keep their widgets and the focus."""
        held = {widget.card.id: widget for widget in self._widgets.values()}
        self._drawn.spare()
        self._all = cards
        self._widgets = {}
        for place in self._wanted():
            widget = held.get(cards[place].id)
            if widget is not None and widget.card == cards[place]:
                self._widgets[place] = held.pop(cards[place].id)
        self._lay_aside(held.values())
        self._place()
        self._order()

    def choose(self, routine: str) -> None:
        """Mark the card of `routine`."""
        self._chosen = routine
        for widget in self._widgets.values():
            widget.choose(chosen=widget.card.id == routine)

    def widget_of(self, routine: str) -> RoutineCard | None:
        """Return the widget of a routine's card, made if it is out of sight; None if the card is not here."""
        place = next((place for place, card in enumerate(self._all) if card.id == routine), None)
        if place is not None and place not in self._widgets:
            self._make(place)
            self._order()
        return None if place is None else self._widgets[place]

    def show_pictures(self, pictures: Mapping[str, Pictured]) -> None:
        """Put the figures of routines, by their ids, into their cards."""
        self._pictures = pictures
        for widget in self._widgets.values():
            self._dress(widget)

    def show_fits(self, fits: Mapping[str, Fit]) -> None:
        """Say on every card, by its routine's id, how it suits today."""
        self._fits = fits
        for widget in self._widgets.values():
            self._dress(widget)

    @Slot()
    def restyle(self) -> None:
        """Measure anew: the text size has changed."""
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(2 * _LEAST, self._rows() * self._height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def watch(self, scroll: QScrollArea) -> None:
        """Follow what is seen of the grid through `scroll`."""
        self._scroll = scroll
        scroll.viewport().installEventFilter(self)
        scroll.verticalScrollBar().valueChanged.connect(self._fill)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns(),
            Qt.Key.Key_Up: -self._columns(),
        }
        step = steps.get(Qt.Key(event.key()))
        here = next((place for place, card in self._widgets.items() if card.hasFocus()), None)
        if step is None or here is None or not 0 <= here + step < len(self._all):
            event.ignore()
            return
        if here + step not in self._widgets:
            self._make(here + step)
        card = self._widgets[here + step]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(card)

    # ---- which cards have widgets -----------------------------------------------------------------------------

    def _wanted(self) -> range:
        """Return the places of the cards in sight, and of some round them."""
        high, columns = self._height(), self._columns()
        sight = self._sight()
        first = max(0, sight.top() // high - _ROWS_ROUND)
        last = sight.bottom() // high + _ROWS_ROUND if sight.height() > 0 else _BEFORE_SHOWN
        return range(min(first * columns, len(self._all)), min((last + 1) * columns, len(self._all)))

    def _sight(self) -> QRect:
        """Return what is seen of the grid; nothing before it is on the screen."""
        if self._scroll is None or not self.isVisible():
            return QRect()
        through = self._scroll.viewport()
        return QRect(self.mapFrom(through, through.rect().topLeft()), through.size())

    @Slot()
    def _fill(self) -> None:
        """Give every card that is wanted a widget, and take those of the others."""
        wanted = self._wanted()
        gone = [place for place, widget in self._widgets.items() if place not in wanted and not widget.hasFocus()]
        self._lay_aside([self._widgets.pop(place) for place in gone])
        new = [place for place in wanted if place not in self._widgets]
        for place in new:
            self._make(place)
        if new:
            self._order()

    def _make(self, place: int) -> None:
        self._widgets[place] = self._take(self._all[place])
        self._put(place)
        self._widgets[place].show()

    def _take(self, card: Card) -> RoutineCard:
        widget = self._spare.pop() if self._spare else self._new()
        widget.show_card(card)
        self._dress(widget)
        return widget

    def _dress(self, widget: RoutineCard) -> None:
        widget.show_picture(self._pictures.get(widget.card.id))
        widget.choose(chosen=widget.card.id == self._chosen)
        widget.show_fit(self._fits.get(widget.card.id, AS_WRITTEN))

    def _lay_aside(self, widgets: Iterable[RoutineCard]) -> None:
        for widget in widgets:
            widget.hide()
            self._spare.append(widget)

    def _new(self) -> RoutineCard:
        widget = RoutineCard(self.theme, self._drawn, self)
        widget.opened.connect(self.opened)
        widget.entered.connect(self.entered)
        return widget

    def _order(self) -> None:
        """Let Tab go through the cards as they are read."""
        put_in_place(self, self.cards)

    # ---- where they are ---------------------------------------------------------------------------------------

    def _columns(self) -> int:
        least = _LEAST if self.theme.text_size < 130 else max(400, self.theme.px(_LEAST_LARGE))
        most = max(3, self.width() // self.theme.px(_MOST))
        return max(1, min(most, self.width() // least))

    def _rows(self) -> int:
        return -(-len(self._all) // self._columns())

    def _height(self) -> int:
        return height(self.theme) + _GAP

    def _place(self) -> None:
        self.setFixedHeight(max(1, self._rows() * self._height()))
        for place in self._widgets:
            self._put(place)
        self._fill()

    def _put(self, place: int) -> None:
        columns, high = self._columns(), self._height()
        wide = (self.width() - (columns - 1) * _GAP) // columns
        row, column = divmod(place, columns)
        where = seen(self, QRectF(column * (wide + _GAP), row * high, wide, high - _GAP))
        self._widgets[place].setGeometry(where.toRect())
