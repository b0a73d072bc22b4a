"""Health: what a person lives with. It decides what is offered, and can be changed at any time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.anatomy.regions import REGIONS
from selfcare.care.answers import Held
from selfcare.care.rules import Condition, Rules
from selfcare.desktop.pages.columns import ColumnPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.panel import Panel
from selfcare.desktop.widgets.questions import Question, Questions
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.words import named
from selfcare.translation import marked, tr, tr_number

PLACES: Final = frozenset(REGIONS) - {"whole", "whole_spine"}
"""The places that can be chosen where an answer asks for one, by their ids."""


def places_to_choose() -> dict[str, str]:
    """Return the words of the places that can be chosen, by their ids."""
    return {region.id: region.word for region in REGIONS.values() if region.id in PLACES}


class HealthPage(ColumnPage):
    """`saved` carries what is true now. `first`: asked before the first session, with a button to go on.

    `leave` is what the way past it is called then, "Not today" if it is not given.

    `measures_wanted`: on to the published measures.
    """

    saved = Signal(object)
    withdrawn = Signal()
    measures_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        rules: Rules,
        held: tuple[Held, ...],
        parent: QWidget | None = None,
        *,
        first: bool,
        leave: str = "",
    ) -> None:
        super().__init__(theme, parent)
        self._leave = leave
        self._first = first
        self._kept = tuple(each for each in held if each.id not in rules.conditions)
        known = {each.id: each.places for each in held}
        self._asked = [
            (title, _questions(theme, conditions, known, self)) for title, conditions in _groups(rules).items()
        ]
        for _title, asked in self._asked:
            asked.changed.connect(self._take)
        self._go = Button(theme, tr("Go on"), "primary", shape=BIG, parent=self)
        self._news = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._go.clicked.connect(self._go_on)
        scroll = Scroll(theme, self)
        self._lookout = Lookout(scroll)
        self._lay_out(scroll)
        self._lookout.watch([row for _title, asked in self._asked for row in asked.rows])
        self._lookout.changed.connect(self._weigh)
        self._weigh()

    @property
    def held(self) -> tuple[Held, ...]:
        """What is ticked, and what was told under a name that no rule has any more."""
        ticked = (Held(name, places) for _title, asked in self._asked for name, places in asked.ticked.items())
        return (*ticked, *self._kept)

    def _lay_out(self, scroll: Scroll) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28 - RING, 8, 28 - RING, 12)
        rows.setSpacing(8)
        body = QWidget(self)  # with the heading: where the text is large, the questions want its place
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(self._heading())
        for told, role in ((_INTRO if self._first else _AT_ONCE, "body"), (_REVIEW, "small")):
            words = Words(self.theme, tr(told), role, colour="muted", wrap=True, parent=self)
            words.setContentsMargins(RING, 0, RING, 0)
            inside.addWidget(words)
        self._fill_columns()
        inside.addLayout(self.columns)
        scroll.hold(body)
        rows.addWidget(scroll, 1)
        rows.addLayout(self._foot())

    def _heading(self) -> QHBoxLayout:
        line = QHBoxLayout()
        title = Words(self.theme, tr("What do you live with?") if self._first else tr("Health"), "page", parent=self)
        title.setContentsMargins(RING, 0, RING, 0)
        line.addWidget(title, 1)
        measures = Button(self.theme, tr("Measures"), "plain", shape=SMALL, parent=self)
        measures.setAccessibleDescription(tr("Short questionnaires that let you see a change"))
        measures.clicked.connect(self.measures_wanted)
        measures.setVisible(not self._first)
        line.addWidget(measures)
        return line

    def _fill_columns(self) -> None:
        self.columns.setContentsMargins(RING, 0, RING, 0)
        self.columns.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        heights = [0, 0]
        for title, asked in self._asked:
            shorter = 0 if heights[0] <= heights[1] else 1
            heights[shorter] += len(asked.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)) + 1
            panel = Panel(self.theme, self)
            panel.rows.setContentsMargins(24 - RING, 18, 24 - RING, 12)
            heading = Words(self.theme, title, "lead", wrap=True, parent=panel)
            heading.setContentsMargins(RING, 0, RING, 0)
            panel.rows.addWidget(heading)
            panel.rows.addWidget(asked)
            (left, right)[shorter].addWidget(panel)
        for column in (left, right):
            column.setSpacing(16)
            column.addStretch(1)
            self.columns.addLayout(column, 1)

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._go)
        leave = Button(self.theme, self._leave or tr("Not today"), "link", shape=SMALL, parent=self)
        leave.clicked.connect(self.withdrawn)
        line.addWidget(leave)
        self._go.setVisible(self._first)
        leave.setVisible(self._first)
        self._news.setContentsMargins(RING, 0, RING, 0)
        line.addWidget(self._news, 1)
        line.addStretch(1)
        return line

    @Slot()
    def _take(self) -> None:
        self._weigh()
        if not self._first and not self._missing:
            self.saved.emit(self.held)

    @Slot()
    def _go_on(self) -> None:
        if self._lookout.passed():
            self.saved.emit(self.held)

    @property
    def _missing(self) -> bool:
        return any(asked.missing for _title, asked in self._asked)

    @Slot()
    def _weigh(self) -> None:
        below, missing = self._lookout.below, self._missing
        self._go.dress("plain" if below else "primary")
        self._go.setEnabled(bool(below) or not missing)
        answered = tr("Go on") if self.held else tr("None of this: go on")
        self._go.setText(more_questions(below) if below else answered)
        self._news.setText(tr("Choose where it is, too."))
        self._news.setVisible(missing)


def more_questions(count: int) -> str:
    """Return how many questions have not been in sight yet, for the button that leads there; 0: only an answer."""
    if not count:
        return tr("More below")
    return tr_number("More below: {count} question", "More below: {count} questions", count).format(count=count)


def _groups(rules: Rules) -> dict[str, list[Condition]]:
    """Return the conditions by the words of their group, those of today left out."""
    found: dict[str, list[Condition]] = {}
    for name, words in rules.groups.items():
        group = [each for each in rules.conditions.values() if each.group == name and not each.today]
        if group:
            found[named(words)] = group
    return found


def _questions(
    theme: Theme, conditions: list[Condition], known: Mapping[str, frozenset[str]], parent: QWidget
) -> Questions:
    rows = [Question(each.id, named(each.ask), each.asks_where) for each in conditions]
    asked = Questions(theme, rows, places_to_choose(), parent)
    asked.tick(known)
    return asked


_INTRO: Final = marked(
    "Tick what is true of you. It decides what you are offered, stays on this computer, and can be changed at any time."
)
_AT_ONCE: Final = marked(
    "What you tick decides what you are offered. Every change counts at once and stays on this computer."
)
_REVIEW: Final = marked("Not yet reviewed by a physiotherapist or a doctor.")
