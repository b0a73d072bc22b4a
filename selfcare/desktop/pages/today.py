"""Today: where is it tight, how many minutes there are, and what suits; the answer to "what do I do now"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.pages.today_layout import LARGEST, TodayLayout
from selfcare.desktop.reading import put_in_order
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.body_map import BodyMapView, Spot
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.chips import Chips
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.due_line import DueLine
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.named_button import NamedButton
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.resume_strip import ResumeStrip
from selfcare.desktop.widgets.suggestion_card import SuggestionCard, Suited
from selfcare.desktop.widgets.week import Week
from selfcare.desktop.words import in_line, listed, offered, within
from selfcare.translation import marked, tr, tr_number

_MINUTES: Final = (("5", marked("5 min")), ("10", marked("10 min")), ("20", marked("20 min")), ("any", marked("Any")))
_MAP: Final = 340  # pixels that the body map is high where the page scrolls
_SHORT: Final = 660  # pixels: where the page is lower, what is due scrolls with the answer


class TodayPage(QWidget):
    """`wished` after every change of places or minutes; `started`, `opened` carry a routine; `barred` a place.

    `loosened` where nothing fits and something of the wish is to be let go; `correcting` where answers that keep
    everything shut are to be changed.
    """

    wished = Signal()
    started = Signal(str)
    opened = Signal(str)
    barred = Signal(str)
    all_wanted = Signal()
    loosened = Signal()
    correcting = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.map = BodyMapView(theme, self)
        self.chips = Chips(theme, self)
        self.minutes = Choice(theme, tr("Minutes at hand"), offered(_MINUTES), self)
        self.notice = NoteBox(theme, "news", self)
        self.resume = ResumeStrip(theme, self)
        self.shut = NoteBox(theme, "alert", self)
        self.again = NamedButton(theme, "", "link", icon="repeat", shape=SMALL, parent=self)
        self.due = DueLine(theme, self)
        self.week = Week(theme, self)
        self._heading = Words(theme, tr("For today"), "heading", wrap=True, parent=self)
        self._empty = Words(theme, "", "body", colour="muted", wrap=True, parent=self)
        self._loosen = Button(theme, "", "plain", shape=SMALL, parent=self)
        self._loosen.clicked.connect(self.loosened)
        self._correct = Button(theme, tr("Change my answers"), "plain", shape=SMALL, parent=self)
        self._correct.clicked.connect(self.correcting)
        self._count = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._cards: list[SuggestionCard] = []
        self._why_none = ""
        self.first = ""  # the routine that suits best
        self._place, self._after_cards, self._over_week = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._asking, self._map_last = QVBoxLayout(), QVBoxLayout()
        self._week_line = QHBoxLayout()
        self._left = QWidget(self)
        self._lay_out()
        self.restyle()
        theme.changed.connect(self.restyle)
        self.minutes.choose("any")
        self.minutes.chosen.connect(self.wished)
        self.map.chosen.connect(self._take_map)
        self.map.barred.connect(self.barred)
        self.chips.changed.connect(self._take_chips)

    @Slot()
    def restyle(self) -> None:
        """Leave the words more room where they are large."""
        self._layout.fit(self.size(), self.theme)
        low = self.height() < self.theme.px(_SHORT)
        place = self._after_cards if low else self._over_week
        if place.indexOf(self.due) < 0:
            place.addWidget(self.due)
            put_in_order(self)
        self._place_map(last=low and self._layout.stacked)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._week_line.setDirection(down if self.theme.text_size > LARGEST and self._layout.stacked else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def _place_map(self, *, last: bool) -> None:
        """Have the body below all else where it would leave no room for what suits: the chips ask the same."""
        self.map.setMinimumHeight(_MAP if self._layout.stacked else 0)
        self.chips.keep_room(keep=not last)
        if last != (self._map_last.indexOf(self.map) >= 0):
            if last:
                self._map_last.addWidget(self.map)
            else:
                self._asking.insertWidget(1, self.map, 1)
            put_in_order(self)

    @property
    def seconds(self) -> float | None:
        """The seconds at hand, None for any."""
        key = self.minutes.key
        return None if key in (None, "any") else float(key or 0) * 60

    @property
    def places(self) -> tuple[str, ...]:
        """The chosen areas, by their ids."""
        return tuple(sorted({place for place, _side in self.map.spots}))

    @property
    def side(self) -> str:
        """The one side that is chosen, empty if it is both or neither."""
        sides = {side for _place, side in self.map.spots if side is not None}
        return next(iter(sides)) if len(sides) == 1 else ""

    def show_suited(self, suited: Sequence[Suited], why_none: str, loosen: str = "") -> None:
        """Show what suits, best first; `why_none` is said where nothing does, and `loosen` what can be let go."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self.first = suited[0].id if suited else ""
        self._cards = [SuggestionCard(self.theme, each, self, big=number == 0) for number, each in enumerate(suited)]
        for card in self._cards:
            card.started.connect(self.started)
            card.opened.connect(self.opened)
            self._place.addWidget(card)
        places = listed([within(word) for word in self.chips.words])
        self._heading.setText(tr("For your {places}").format(places=places) if places else tr("For today"))
        self._why_none = why_none
        self.say_reading("")
        self._loosen.setText(loosen)
        self._loosen.setVisible(bool(loosen))
        self._correct.setVisible(bool(self.shut.text))

    def say_reading(self, words: str) -> None:
        """Say how far the reading of the routines is; "" once it is over."""
        self._empty.setText(words or self._why_none)
        self._empty.setVisible(bool(self._empty.text()))

    def show_week(self, done: frozenset[int], early: frozenset[int], today: int, counts: tuple[int, int]) -> None:
        """Show the days of this week, 0 for Monday: with a session to its end, and with one that ended `early` only.

        `counts` are all sessions, and those of them that ended early.
        """
        self.week.show_days(done, early, today)
        sessions, ended = counts
        words = tr_number("{count} session", "{count} sessions", sessions).format(count=sessions)
        if sessions == ended:
            before = tr_number("ended early", "ended early", ended)
        else:
            before = tr_number("{count} ended early", "{count} ended early", ended).format(count=ended)
        self._count.setText(in_line((words, before if ended else "")) if sessions else tr("No session yet"))

    @Slot()
    def _take_map(self) -> None:
        self.chips.show_spots(self.map.spots)
        self.wished.emit()

    @Slot(object)
    def _take_chips(self, spots: frozenset[Spot]) -> None:
        self.map.choose(spots)

    # ---- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._left.setLayout(self._question())
        foot = QWidget(self)
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(self._over_week)
        rows.addLayout(self._this_week())
        rows.addLayout(self._map_last)
        self._layout = TodayLayout(self.theme, self, self._left, self._answer(), foot)

    def _question(self) -> QVBoxLayout:
        rows = self._asking
        rows.setContentsMargins(RING, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(Words(self.theme, tr("Where is it tight?"), "page", wrap=True, parent=self))
        rows.addWidget(self.map, 1)
        rows.addWidget(self.chips)
        line = QWidget(self)
        flow = FlowLayout(line, gap=10)
        have = Words(self.theme, tr("I have"), "body", bold=True, parent=self)
        have.setMinimumHeight(self.minutes.sizeHint().height())
        flow.addWidget(have)
        flow.addWidget(self.minutes)
        rows.addWidget(line)
        return rows

    def _answer(self) -> QWidget:
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(RING, 4, 8 + RING, 0)
        rows.setSpacing(12)
        for part in (self.notice, self.resume):
            rows.addWidget(part)
        rows.addLayout(self._headline())
        rows.addWidget(self.again)
        rows.addWidget(self.shut)
        rows.addWidget(self._empty)
        loosen = QHBoxLayout()
        loosen.setContentsMargins(0, 0, 0, 0)
        for button in (self._loosen, self._correct):
            loosen.addWidget(button)
        loosen.addStretch(1)
        rows.addLayout(loosen)
        self._place.setSpacing(12)
        rows.addLayout(self._place)
        rows.addLayout(self._after_cards)
        rows.addStretch(1)
        self._empty.hide()
        self._loosen.hide()
        self._correct.hide()
        self.again.hide()
        return body

    def _headline(self) -> QHBoxLayout:
        line = QHBoxLayout()
        every = Button(self.theme, tr("See all"), "link", shape=SMALL, parent=self)
        every.clicked.connect(self.all_wanted)
        line.addWidget(self._heading, 1)
        line.addWidget(every)
        return line

    def _this_week(self) -> QHBoxLayout:
        line = self._week_line
        line.setContentsMargins(RING, 0, RING + 8, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Words(self.theme, tr("This week"), "lead", parent=self))
        words.addWidget(self._count)
        words.addStretch(1)
        line.addLayout(words, 1)
        line.addWidget(self.week)
        return line
