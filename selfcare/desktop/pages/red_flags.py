"""The questions whose yes means that somebody should look first: a few at a time, none of them answered in advance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.rules import RedFlag, RedFlags
from selfcare.desktop.pages.health import more_questions
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.questions import Question, Questions
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.words import named
from selfcare.translation import marked, tr

_WIDEST: Final = 900


class RedFlagsPage(QWidget):
    """`answered` carries the ids that are ticked. A yes that cannot wait ends the questions at once.

    `returned` on the way back to what called for the questions.
    """

    answered = Signal(object)
    withdrawn = Signal()
    returned = Signal()

    def __init__(
        self,
        theme: Theme,
        flags: RedFlags,
        why: Sequence[str],
        parent: QWidget | None = None,
        *,
        left_out: frozenset[str] = frozenset(),
        ticked: frozenset[str] = frozenset(),
        back: str = "",
    ) -> None:
        """Ask all flags but those `left_out`; `ticked` are ticked already, to be changed.

        `back` are the words of the way back, if there is one.
        """
        super().__init__(parent)
        self.theme = theme
        self._flags = flags
        self._groups = _groups(flags, left_out)
        self._number = 0
        self._scroll = Scroll(theme, self)
        self._lookout = Lookout(self._scroll)
        self._title = Words(theme, "", "lead", wrap=True, parent=self)
        first = self._first_with(ticked)
        groups = enumerate(group for _title, group in self._groups)
        self._asked = [self._group(group, ticked, passed=number < first) for number, group in groups]
        # After the rows: Tab goes in this order.
        self._next = Button(theme, tr("Next"), "primary", shape=BIG, parent=self)
        self._return = back
        self._back = Button(theme, tr("One back"), "plain", shape=BIG, parent=self)
        self._lay_out(why)
        self._lookout.changed.connect(self._weigh)
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(self._go_back)
        self._show(max(0, first))

    @property
    def ticked(self) -> frozenset[str]:
        """The ids that are ticked in all groups."""
        return frozenset(name for asked in self._asked for name in asked.ticked)

    @property
    def _urgent(self) -> bool:
        return any(self._flags.flags[name].urgency == "emergency" for name in self.ticked)

    @property
    def _ended(self) -> bool:
        """Whether all answers were in sight; with an urgent yes they need not be."""
        return self._urgent or self._lookout.ended

    def _first_with(self, ticked: frozenset[str]) -> int:
        """Return the number of the first group with something ticked, -1 if there is none."""
        ids = [{flag.id for flag in group} for _title, group in self._groups]
        return next((number for number, group in enumerate(ids) if ticked & group), -1)

    def _group(self, group: Sequence[RedFlag], ticked: frozenset[str], *, passed: bool) -> Questions:
        """Ask a group; one that was `passed` before anything was ticked had none of it."""
        rows = [Question(flag.id, named(flag.ask)) for flag in group]
        asked = Questions(self.theme, rows, {}, self, none=tr("None of these"))
        known = {flag.id: frozenset[str]() for flag in group if flag.id in ticked}
        asked.tick(known, none=passed)
        asked.changed.connect(self._weigh)
        asked.hide()
        return asked

    def _lay_out(self, why: Sequence[str]) -> None:
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        self._scroll.hold(self._body(why))
        rows.addWidget(self._scroll, 1)
        rows.addLayout(self._foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(28 - RING, 12, 28 - RING, 12)
        whole.addStretch(1)
        whole.addWidget(middle, 20)
        whole.addStretch(1)

    def _body(self, why: Sequence[str]) -> QWidget:
        body = QWidget(self)  # with the heading: where the text is large, the questions want its place
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 12, 8, 0)
        inside.setSpacing(6)
        heading = (
            Words(self.theme, tr("Is any of this true for you now?"), "page", wrap=True, parent=self),
            Words(self.theme, " ".join([*why, tr(_INTRO)]), "body", colour="muted", wrap=True, parent=self),
            Words(self.theme, tr(_REVIEW), "small", colour="muted", wrap=True, parent=self),
            self._title,
        )
        for words in heading:
            words.setContentsMargins(RING, 0, RING, 0)
            inside.addWidget(words)
        for asked in self._asked:
            inside.addWidget(asked)
        inside.addStretch(1)
        return body

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        leave = Button(self.theme, tr("Not today"), "link", shape=SMALL, parent=self)
        leave.clicked.connect(self.withdrawn)
        line.addWidget(self._next)
        line.addWidget(self._back)
        line.addWidget(leave)
        line.addStretch(1)
        return line

    def _show(self, number: int) -> None:
        self._number = number
        for place, asked in enumerate(self._asked):
            asked.setVisible(place == number)
        self._scroll.verticalScrollBar().setValue(0)
        self._lookout.watch(self._asked[number].rows, self._asked[number].none)
        title, groups = self._groups[number][0], len(self._groups)
        counted = tr("{title} ({number} of {count})").format(title=title, number=number + 1, count=groups)
        self._title.setText(counted if groups > 1 else title)
        self._back.setText(tr("One back") if number > 0 else self._return)
        self._back.setVisible(number > 0 or bool(self._return))
        self._weigh()
        self._asked[number].focus_first(by_key=self._next.ringed or self._back.ringed)

    @Slot()
    def _weigh(self) -> None:
        ended = self._ended
        self._next.setText(tr("Next") if ended else more_questions(self._lookout.below))
        self._next.dress("primary" if ended else "plain")
        self._next.setEnabled(not ended or self._asked[self._number].answered)

    @Slot()
    def _go_on(self) -> None:
        if not (self._urgent or self._lookout.passed()):
            return
        if self._urgent or self._number + 1 == len(self._groups):
            self.answered.emit(self.ticked)
        else:
            self._show(self._number + 1)

    @Slot()
    def _go_back(self) -> None:
        if self._number > 0:
            self._show(self._number - 1)
        else:
            self.returned.emit()


def _groups(flags: RedFlags, left_out: frozenset[str]) -> list[tuple[str, list[RedFlag]]]:
    """Return the questions by group, in the order of the rules."""
    asked = [
        (named(title), [flag for flag in flags.flags.values() if flag.group == name])
        for name, title in flags.groups.items()
    ]
    left = [(title, [flag for flag in group if flag.id not in left_out]) for title, group in asked]
    return [(title, group) for title, group in left if group]


_INTRO: Final = marked("Only what is new or clearly worse counts. Tick what fits; your answers stay on this computer.")
_REVIEW: Final = marked("Not yet reviewed by a physiotherapist or a doctor.")
