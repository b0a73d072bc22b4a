"""When to stop, and who should be checked first: shown before the first Start, and at any time from the rail."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.stop_rules import Rule
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.badge import Badge
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.panel import Panel
from selfcare.desktop.widgets.rule_list import RuleList
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.translation import marked, tr


class RulesPage(QWidget):
    """With `asking` it has one confirm and a way back; without, it is there to read."""

    confirmed = Signal()
    withdrawn = Signal()

    def __init__(self, theme: Theme, *, asking: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28 - RING, 20, 28 - RING, 20)
        rows.setSpacing(12)
        rows.addLayout(self._heading(asking=asking))
        rows.addWidget(self._lists(), 1)
        if asking:
            rows.addLayout(self._answer())

    def _heading(self, *, asking: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(RING, 0, RING, 0)
        line.setSpacing(16)
        line.addWidget(Badge(self.theme, "stethoscope", "alert-soft", "alert", self))
        words = QVBoxLayout()
        words.setSpacing(2)
        title = tr("Before your first session") if asking else tr("Safety")
        words.addWidget(Words(self.theme, title, "page", parent=self))
        words.addWidget(Words(self.theme, tr(_INTRO), "small", colour="muted", wrap=True, parent=self))
        line.addLayout(words, 1)
        return line

    def _lists(self) -> Scroll:
        from selfcare.care.rule_reader import built_in_stop_rules

        rules = built_in_stop_rules()
        body = QWidget(self)
        columns = QHBoxLayout(body)
        columns.setContentsMargins(RING, 0, RING, 0)
        columns.setSpacing(16)
        stop = self._column(columns, ((tr("Stop at once if you notice"), rules.stop),), 4)
        stop.rows.addSpacing(4)
        stop.rows.addWidget(Words(self.theme, tr(_HOW), "small", colour="muted", wrap=True, parent=stop))
        stop.rows.addStretch(1)
        now = (tr("Do not start: get emergency help now for"), rules.now)
        first = (tr("Do not start: have somebody look first for"), rules.first)
        self._column(columns, (now, first), 5).rows.addStretch(1)
        scroll = Scroll(self.theme, self, name=tr("When to stop, and who should be checked first"))
        scroll.hold(body)
        return scroll

    def _column(self, columns: QHBoxLayout, lists: tuple[tuple[str, tuple[Rule, ...]], ...], share: int) -> Panel:
        panel = Panel(self.theme, self)
        for title, rules in lists:
            panel.rows.addWidget(Words(self.theme, title, "lead", wrap=True, parent=panel))
            panel.rows.addWidget(RuleList(self.theme, rules, parent=panel))
            panel.rows.addSpacing(6)
        columns.addWidget(panel, share)
        return panel

    def _answer(self) -> QHBoxLayout:
        line = QHBoxLayout()
        go = Button(self.theme, tr("None of this is me: start"), "primary", icon="play", shape=BIG, parent=self)
        back = Button(self.theme, tr("Not today"), "link", shape=SMALL, parent=self)
        go.clicked.connect(self.confirmed)
        back.clicked.connect(self.withdrawn)
        line.addWidget(go)
        line.addWidget(back)
        line.addWidget(Words(self.theme, tr(_REVIEW), "small", colour="muted", wrap=True, parent=self), 1)
        return line


_INTRO = marked(
    "Massage and stretching at home should feel good or be easy to bear. It is no treatment and no diagnosis."
)
_HOW = marked(
    "During a session press “This hurts”, or the H or Esc key. The clock stops at once. "
    "Soreness up to a day later is fine; after bruises or longer soreness, do half and press 2 less."
)
_REVIEW = marked("Not yet reviewed by a physiotherapist or a doctor. If you are not sure, ask one.")
