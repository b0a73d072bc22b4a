"""When to stop, and who should be checked first: shown before the first Start, and at any time from the rail."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.stop_rules import Rule
from selfcare.desktop.pages.columns import ColumnPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.badge import Badge
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.panel import Panel
from selfcare.desktop.widgets.rule_list import RuleList, RuleWords
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.translation import marked, tr, tr_number


class RulesPage(ColumnPage):
    """With `asking` it has one confirm and a way back; without, it is there to read."""

    confirmed = Signal()
    withdrawn = Signal()

    def __init__(self, theme: Theme, *, asking: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28 - RING, 8, 28 - RING, 12)
        rows.setSpacing(8)
        scroll = Scroll(theme, self, name=tr("When to stop, and who should be checked first"))
        scroll.hold(self._body(asking=asking))
        rows.addWidget(scroll, 1)
        self._go = Button(theme, "", "primary", shape=BIG, parent=self)
        self._go.setVisible(asking)
        self._lookout = Lookout(scroll)
        if asking:
            rows.addLayout(self._answer())

    def _body(self, *, asking: bool) -> QWidget:
        body = QWidget(self)  # with the heading: where the text is large, the lists want its place
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(self._heading(asking=asking))
        self._fill_columns(asking=asking)
        inside.addLayout(self.columns)
        inside.addStretch(1)
        return body

    def _heading(self, *, asking: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(RING, 0, RING, 0)
        line.setSpacing(16)
        badge = Badge(self.theme, "stethoscope", "alert-soft", "alert", self)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = tr("Before your first session") if asking else tr("Safety")
        words.addWidget(Words(self.theme, title, "page", wrap=True, parent=self))
        for told in (_INTRO, _REVIEW):
            words.addWidget(Words(self.theme, tr(told), "small", colour="muted", wrap=True, parent=self))
        line.addLayout(words, 1)
        return line

    def _fill_columns(self, *, asking: bool) -> None:
        """Put what keeps one from starting first where that is asked, else when to stop."""
        from selfcare.care.rule_reader import built_in_stop_rules

        rules = built_in_stop_rules()
        self.columns.setContentsMargins(RING, 0, RING, 0)
        self.columns.setSpacing(16)
        now = (tr("Do not start: get emergency help now for"), rules.now)
        first = (tr("Do not start: have somebody look first for"), rules.first)
        stop = self._panel((tr("In a session, stop at once if you notice"), rules.stop))
        stop.rows.addSpacing(4)
        stop.rows.addWidget(Words(self.theme, tr(_HOW), "small", colour="muted", wrap=True, parent=stop))
        panels = [(stop, 4), (self._panel(now, first), 5)]
        for panel, share in reversed(panels) if asking else panels:
            panel.rows.addStretch(1)
            self.columns.addWidget(panel, share)

    def _panel(self, *lists: tuple[str, tuple[Rule, ...]]) -> Panel:
        panel = Panel(self.theme, self)
        for title, rules in lists:
            panel.rows.addWidget(Words(self.theme, title, "lead", wrap=True, parent=panel))
            panel.rows.addWidget(RuleList(self.theme, rules, parent=panel))
            panel.rows.addSpacing(6)
        return panel

    def _answer(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = Button(self.theme, tr("Not today"), "link", shape=SMALL, parent=self)
        self._go.clicked.connect(self._go_on)
        back.clicked.connect(self.withdrawn)
        for part in (self._go, back):
            line.addWidget(part)
        line.addStretch(1)
        self._lookout.watch(self.findChildren(RuleWords))
        self._lookout.changed.connect(self._weigh)
        self._weigh()
        return line

    @Slot()
    def _weigh(self) -> None:
        below = self._lookout.below
        more = tr_number("More below: {count} point", "More below: {count} points", below).format(count=below)
        self._go.setText(more if below else tr("I have read this: go on"))
        self._go.dress("plain" if below else "primary")

    @Slot()
    def _go_on(self) -> None:
        if self._lookout.passed():
            self.confirmed.emit()


_INTRO = marked(
    "Massage and stretching at home should feel good or be easy to bear. It is no treatment and no diagnosis."
)
_HOW = marked(
    "During a session press “This hurts”, or the H or Esc key. The clock stops at once. "
    "Soreness up to a day later is fine; after bruises or longer soreness, do half and press 2 less."
)
_REVIEW = marked("Not yet reviewed by a physiotherapist or a doctor. If you are not sure, ask one.")
