"""When to stop, and who should be checked first: shown before the first Start, and at any time from the rail."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.stop_rules import FIRST, NOW, STOP, Rule
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.badge import Badge
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.rule_list import RuleList


class RulesPage(QWidget):
    """With `asking` it has one confirm and a way back; without, it is there to read."""

    confirmed = Signal()
    withdrawn = Signal()

    def __init__(self, theme: Theme, *, asking: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        rows = QVBoxLayout(self)
        rows.setContentsMargins(34, 20, 34, 20)
        rows.setSpacing(12)
        rows.addLayout(self._heading(asking=asking))
        rows.addLayout(self._columns())
        rows.addStretch(1)
        if asking:
            rows.addLayout(self._answer())

    def _heading(self, *, asking: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(Badge(self.theme, "stethoscope", "alert-soft", "alert", self))
        words = QVBoxLayout()
        words.setSpacing(2)
        title = "Before your first session" if asking else "Safety"
        words.addWidget(Words(self.theme, title, "page", parent=self))
        words.addWidget(Words(self.theme, _INTRO, "small", colour="muted", wrap=True, parent=self))
        line.addLayout(words, 1)
        return line

    def _columns(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(8)
        self._column(grid, 0, (("Stop at once if you notice", STOP),))
        self._column(grid, 1, (("Get emergency help now, do not start", NOW), ("See somebody before you start", FIRST)))
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        return grid

    def _column(self, grid: QGridLayout, column: int, lists: tuple[tuple[str, tuple[Rule, ...]], ...]) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for title, rules in lists:
            rows.addWidget(Words(self.theme, title, "lead", parent=self))
            rows.addWidget(RuleList(self.theme, rules, parent=self))
            rows.addSpacing(6)
        if column == 0:
            rows.addWidget(Words(self.theme, _HOW, "small", colour="muted", wrap=True, parent=self))
        rows.addStretch(1)
        grid.addLayout(rows, 0, column, Qt.AlignmentFlag.AlignTop)

    def _answer(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(-RING, 0, 0, 0)
        go = Button(self.theme, "None of this is me: start", "primary", icon="play", shape=BIG, parent=self)
        back = Button(self.theme, "Not today", "link", shape=SMALL, parent=self)
        go.clicked.connect(self.confirmed)
        back.clicked.connect(self.withdrawn)
        line.addWidget(go)
        line.addWidget(back)
        line.addWidget(Words(self.theme, _REVIEW, "small", colour="muted", wrap=True, parent=self), 1)
        return line


_INTRO = "Massage and stretching at home should feel good or be easy to bear. It is no treatment and no diagnosis."
_HOW = (
    "During a session press “This hurts”, or the H or Esc key. The clock stops at once. "
    "Soreness up to a day later is fine; after bruises or longer soreness, do half and press 2 less."
)
_REVIEW = "Not yet reviewed by a physiotherapist or a doctor. If you are not sure, ask one."
