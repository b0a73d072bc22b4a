"""The done page: what was done, for each step and side, in plain facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from selfcare.anatomy.techniques import Family
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, Button
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.swatch import Swatch


@dataclass(frozen=True, slots=True)
class DoneLine:
    """One step: its name, its technique's family, and what was done on each side, in words."""

    name: str
    family: Family | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoneFacts:
    """A session that is over: a title, one sentence, a line for each step, and what follows for today, if anything."""

    title: str
    summary: str
    lines: tuple[DoneLine, ...]
    note: str = ""


class DonePage(CardPage):
    """`left` when the user is through with it."""

    left = Signal()

    def __init__(self, theme: Theme, back: str, parent: QWidget | None = None) -> None:
        """`back` says where one gets from here."""
        super().__init__(theme, parent)
        self._title = Words(theme, "", "page", wrap=True, parent=self)
        self._summary = Words(theme, "", "body", colour="muted", wrap=True, parent=self)
        self._note = NoteBox(theme, "caution", self)
        self._list: QWidget | None = None
        for part in (self._title, self._summary):
            self.body.addWidget(part)
        self.body.addWidget(self._note)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 8, 0, 0)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self._leave = Button(theme, back, "primary", shape=BIG, parent=self)
        self._leave.clicked.connect(self.left)
        self.foot.addWidget(self._leave)
        self.foot.addStretch(1)

    def show_facts(self, facts: DoneFacts) -> None:
        """Show another session."""
        self._title.setText(facts.title)
        self._summary.setText(facts.summary)
        self._note.say(facts.note)
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list = DoneList(self.theme, facts.lines, self)
        self._place.addWidget(self._list)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)


class DoneList(QWidget):
    """Steps below each other: swatch, name, facts at the right."""

    def __init__(self, theme: Theme, lines: Sequence[DoneLine], parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        top = Qt.AlignmentFlag.AlignTop
        for row, line in enumerate(lines):
            swatch = QVBoxLayout()
            swatch.setContentsMargins(0, theme.px(13) - 9, 0, 0)
            swatch.addWidget(Swatch(theme, line.family, self), 0, top)
            grid.addLayout(swatch, row, 0, top)
            grid.addWidget(Words(theme, line.name, "body", wrap=True, parent=self), row, 1, top)
            facts = Words(theme, "\n".join(line.facts), "small", colour="muted", wrap=True, parent=self)
            facts.setAlignment(Qt.AlignmentFlag.AlignRight | top)
            grid.addWidget(facts, row, 2, top)
