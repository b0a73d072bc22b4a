"""The library: every routine as a card, a search that answers while one types, and the chosen one in a panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.card import AS_WRITTEN, Card, Fit, Shelf
from selfcare.desktop.pages.routine_panel import WIDE, RoutinePanel, WorseAnswer
from selfcare.desktop.reading import put_in_order
from selfcare.desktop.searching import Search
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.broken_list import BrokenList
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.card_grid import CardGrid
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.filter_bar import FilterBar
from selfcare.desktop.widgets.found_line import FoundLine
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.resume_strip import ResumeStrip
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.search_field import SearchField
from selfcare.translation import marked, tr, tr_number

if TYPE_CHECKING:
    from selfcare.routine.models import Exercise

_EDGE = 28
_LEAST, _CARDS = 350, 640  # pixels that the cards need beside the panel, and before it gets wider for large text
_SHORT = 610  # from top to bottom, for its picture


class LibraryPage(QWidget):
    """`started` carries the routine's id and the worse side; `opened` the id of the routine now in the panel.

    `asked` for how a step of a routine is done: the routine's id and the step's place among those played.
    """

    started = Signal(str, str)
    opened = Signal(str)
    asked = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self._known: dict[str, Card] = {}
        self._search = Search(())
        self._wanted = ""
        self._inside = False
        self._room = False, False, WIDE  # narrow, short, and the pixels of the panel
        self._fitting: Sequence[Card] = ()
        self._shown: tuple[Card, ...] = ()
        self._chosen = ""
        self._pictures: Mapping[str, Pictured] = {}
        self._fits: Mapping[str, Fit] = {}
        self.search = SearchField(theme, tr("Search, for example “stiff neck”"), self)
        self.filters = FilterBar(theme, self)
        self._found = FoundLine(theme, tr("Reading the routines"), self)
        self._narrowed = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._clear = Button(theme, tr("Show all"), "link", shape=SMALL, parent=self)
        self.notice = NoteBox(theme, "news", self)
        self.resume = ResumeStrip(theme, self)
        self.grid = CardGrid(theme, self)
        self._empty = Words(theme, "", "body", colour="muted", wrap=True, parent=self)
        self._broken = BrokenList(theme, self)
        self.panel = RoutinePanel(theme, self)
        self._cards_side = QWidget(self)
        self._narrowing = self._filters_and_summary()
        self._pinned, self._scrolled = QVBoxLayout(), QVBoxLayout()
        self._lay_out(theme)
        self.panel.left.connect(self.go_back)
        theme.changed.connect(self._measure)
        self.search.textChanged.connect(self._look)
        self.filters.changed.connect(self._filter)
        self._clear.clicked.connect(self._show_all)
        self.grid.opened.connect(self.open_routine)
        self.grid.entered.connect(self.panel.focus_first)
        self.panel.started.connect(self.started)
        self.panel.asked.connect(self.asked)
        self._clear.hide()
        self._empty.hide()
        self._arrange(self._room)

    @property
    def chosen(self) -> str:
        """The id of the routine in the panel, "" before one is."""
        return self._chosen

    def show_shelf(self, shelf: Shelf, *, ready: bool) -> None:
        """Show what there is; `ready` once routines have been read and can be started."""
        if shelf != self._shelf:
            self._shelf = shelf
            self._known = {card.id: card for card in shelf.cards}
            self._search = Search(shelf.cards)
            self.filters.offer(shelf.cards)
            self._broken.show_broken(shelf.broken)
            self._filter()
            self._open(self._chosen)
        self.panel.be_ready(ready=ready)

    def show_pictures(self, pictures: Mapping[str, Pictured]) -> None:
        """Put the figures of routines, by their ids, into cards and panel."""
        self._pictures = pictures
        self.grid.show_pictures(pictures)
        self.panel.picture.show_picture(pictures.get(self._chosen))

    def show_fits(self, fits: Mapping[str, Fit]) -> None:
        """Say on every card, by the routine's id, how it suits today; one that is not named stands as written."""
        self._fits = dict(fits)
        self.grid.show_fits(self._fits)
        card = self._known.get(self._chosen)
        if card is not None:
            self.panel.show_card(card, self._fit(card))

    def say_reading(self, words: str) -> None:
        """Say how far the reading is; "" once it is over."""
        if words:
            self._found.setText(words)
        else:
            self._say_found(self._wanted)

    def prefill(self, worse: WorseAnswer) -> None:
        """Choose the side that was worse last time."""
        self.panel.prefill(worse)

    def explain(self, exercise: Exercise, picture: Pictured, language: str) -> None:
        """Lay how an exercise is done over the page."""
        from selfcare.desktop.widgets.exercise_sheet import ExerciseSheet  # the first frame is dear

        sheet = ExerciseSheet(self.panel.theme, self)
        sheet.closed.connect(sheet.deleteLater)
        sheet.closed.connect(self.panel.focus_steps)
        sheet.show_exercise(exercise, picture, language)

    @Slot(str)
    def open_routine(self, routine: str) -> None:
        """Show a routine in the panel, and the panel, where there is room for one thing only."""
        self._inside = routine in self._known
        self._open(routine)

    def _open(self, routine: str, *, typing: bool = False) -> None:
        card = self._known.get(routine)
        self._chosen = routine if card is not None else ""
        self._stack()
        if card is None:
            return
        self.grid.choose(routine)
        self.panel.show_card(card, self._fit(card), aloud=not typing)
        room = self.panel.picture
        (room.show_at_rest if typing else room.show_picture)(self._pictures.get(routine))
        self.opened.emit(routine)

    @Slot()
    def _look(self) -> None:
        wanted = self.search.text().strip()
        among = self._shown if self._search.narrows(self._wanted, wanted) else self._fitting
        self._wanted, self._shown = wanted, self._search.found(among, wanted)
        self.grid.show_cards(self._shown)
        self._say_found(wanted)
        chosen = self._known.get(self._chosen)
        if self._shown and (chosen is None or not self._search.found(self.filters.filters.found((chosen,)), wanted)):
            self._open(self._shown[0].id, typing=True)
        self.grid.choose(self._chosen)

    @Slot()
    def _filter(self) -> None:
        self._fitting = self.filters.filters.found(self._cards())
        self._wanted, self._shown = "", tuple(self._fitting)
        self._look()

    @Slot()
    def _show_all(self) -> None:
        self.filters.clear()
        self.search.clear()
        self._filter()

    def _say_found(self, wanted: str) -> None:
        count = len(self._shown)
        what = tr_number("{count} routine", "{count} routines", count)
        if wanted:
            what = tr_number("{count} routine for “{search}”", "{count} routines for “{search}”", count)
        self._found.show_found(what.format(count=count, search=wanted))
        self._narrowed.setText(self.filters.filters.words())
        self._clear.setVisible(bool(wanted or self._narrowed.text()))
        self._narrowed.setVisible(bool(self._narrowed.text()))
        self._empty.setVisible(not count)
        self._empty.setText(tr(_NOTHING_FITS if self._cards() else _NOTHING_THERE))

    def _fit(self, card: Card) -> Fit:
        return self._fits.get(card.id, AS_WRITTEN)

    def _cards(self) -> tuple[Card, ...]:
        return self._shelf.cards if self._shelf else ()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._cards_side.isVisible():
            self.go_back()
            return
        super().keyPressEvent(event)

    @Slot()
    def go_back(self) -> None:
        """Go from the panel to the cards, where there is room for one of them only."""
        self._inside = False
        self._stack()
        if (card := self.grid.widget_of(self._chosen)) is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _measure(self) -> None:
        """Lay out for the room there is: where the page is short, the filters scroll away with the cards."""
        theme = self.panel.theme
        wide = max(self.panel.least, min(theme.px(WIDE), self.width() - theme.px(_CARDS)))
        room = self.width() < self.panel.least + theme.px(_LEAST), self.height() < theme.px(_SHORT), wide
        if room != self._room:
            self._arrange(room)
            put_in_order(self)

    def _arrange(self, room: tuple[bool, bool, int]) -> None:
        self._room = room
        self.panel.fill(room[2], whole=room[0], short=room[1])
        (self._scrolled if room[1] else self._pinned).addWidget(self._narrowing)
        self._stack()

    def _stack(self) -> None:
        """Show cards and panel side by side, or one of them where there is no room for both."""
        narrow = self._room[0]
        self.panel.setVisible(bool(self._chosen) and (self._inside or not narrow))
        self._cards_side.setVisible(not (narrow and self.panel.isVisibleTo(self)))

    def _lay_out(self, theme: Theme) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        left = QVBoxLayout(self._cards_side)
        left.setContentsMargins(_EDGE - RING, 20, _EDGE - 4 - RING, 0)
        left.setSpacing(4)
        left.addLayout(self._heading(theme))
        left.addLayout(self._inset(self.notice))
        left.addLayout(self._inset(self.resume))
        left.addLayout(self._pinned)
        left.addWidget(self._scroll(), 1)
        whole.addWidget(self._cards_side, 1)
        whole.addWidget(self.panel)

    def _heading(self, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(18)
        title = Words(theme, tr("Library"), "page", parent=self)
        title.setContentsMargins(RING, 0, 0, 0)
        line.addWidget(title)
        line.addWidget(self.search, 1)
        return line

    def _filters_and_summary(self) -> QWidget:
        narrowing = QWidget(self)
        rows = QVBoxLayout(narrowing)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.filters)
        line = QHBoxLayout()
        line.setSpacing(10)
        self._found.setContentsMargins(RING, 0, 0, 0)
        line.addWidget(self._found)
        line.addWidget(self._narrowed, 1)
        line.addWidget(self._clear)
        rows.addLayout(line)
        return narrowing

    def _inset(self, part: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(RING, 6, RING, 2)
        line.addWidget(part)
        return line

    def _scroll(self) -> Scroll:
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 20)
        rows.setSpacing(12)
        rows.addLayout(self._scrolled)
        for part in (self.grid, self._empty, self._broken):
            rows.addWidget(part)
        rows.addStretch(1)
        scroll = Scroll(self.panel.theme, self)
        scroll.hold(body)
        self.grid.watch(scroll)
        return scroll


_NOTHING_FITS = marked("Nothing fits these words. Try a body part, a technique, or one word less.")
_NOTHING_THERE = marked("No routines were found.")
