"""What has been changed in a routine and why, before it starts; and the one thing more that may be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from selfcare.care.door import Clearance
from selfcare.care.offering import Change, ChangeKind
from selfcare.care.progress import more_words
from selfcare.care.stop_rules import Rule
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.rule_list import RuleList
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.desktop.words import listed, minutes, needed
from selfcare.record.coming import Coming
from selfcare.routine.duration import total_seconds
from selfcare.routine.models import ExerciseStep, Routine

_HEADINGS: Final[Mapping[ChangeKind, str]] = {
    "out": "Left out",
    "replaced": "Something else in its place",
    "capped": "Less pressure",
    "lighter": "Lighter today",
    "caution": "With care",
}


class ReadyPage(CardPage):
    """`started` carries the index of what was chosen more, -1 for none; `withdrawn` where it is not for today."""

    started = Signal(int)
    withdrawn = Signal()

    def __init__(
        self,
        theme: Theme,
        clearance: Clearance,
        coming: Coming,
        parent: QWidget | None = None,
        *,
        file: bool = False,
    ) -> None:
        """Show what `clearance` has changed, and what `coming` proposes; for a `file` there is nothing to choose."""
        super().__init__(theme, parent)
        self._choices = QButtonGroup(self)
        name = coming.written.name.in_language("en")
        time = minutes(total_seconds(clearance.routine))
        self.body.addWidget(Words(theme, name, "page", wrap=True, parent=self))
        intro = f"{time}. {_INTRO if clearance.changes or coming.held_back else _AS_WRITTEN}"
        self.body.addWidget(Words(theme, intro, "body", colour="muted", wrap=True, parent=self))
        if things := things_for(clearance.routine):
            self.body.addWidget(Words(theme, f"You need {things}.", "body", wrap=True, parent=self))
        self._add("Please note", [note.in_language("en") for note in clearance.notes])
        for kind, heading in _HEADINGS.items():
            self._add_rules(heading, _rules(change for change in clearance.changes if change.kind == kind))
        self._add("After last time", _held_back(coming))
        self._add("Shorter, to fit your time", _cuts(clearance))
        if not file:
            self._offer(coming)
        self.body.addStretch(1)
        words = "Save as audio" if file else "Start"
        self.start = start = Button(theme, words, "primary", icon=None if file else "play", shape=BIG, parent=self)
        leave = Button(theme, "Not today", "link", shape=SMALL, parent=self)
        start.clicked.connect(self._start)
        leave.clicked.connect(self.withdrawn)
        self._preparing = Words(theme, "", "small", colour="muted", parent=self)
        self.foot.addWidget(start)
        self.foot.addWidget(leave)
        self.foot.addStretch(1)
        self.foot.addWidget(self._preparing)

    def show_preparing(self, words: str) -> None:
        """Say how far the voice is that gets ready; "" once it is."""
        self._preparing.setText(words)

    def _add(self, title: str, lines: Sequence[str]) -> None:
        self._add_rules(title, [_rule(words) for words in lines])

    def _add_rules(self, title: str, rules: Sequence[Rule]) -> None:
        if not rules:
            return
        self.body.addSpacing(8)
        self.body.addWidget(Words(self.theme, title, "lead", parent=self))
        self.body.addWidget(RuleList(self.theme, rules, role="body", parent=self))

    def _offer(self, coming: Coming) -> None:
        if coming.offered is None:
            return
        exercise, proposal = coming.offered
        name = coming.library[exercise].name.in_language("en") if exercise in coming.library else "One exercise"
        self.body.addSpacing(8)
        self.body.addWidget(Words(self.theme, f"{name}: a little more?", "lead", parent=self))
        self.body.addWidget(
            Words(self.theme, proposal.why.in_language("en"), "body", colour="muted", wrap=True, parent=self)
        )
        options = ["The same as last time", *(more_words(more, coming.library) for more in proposal.choices)]
        for number, words in enumerate(options):
            row = TickRow(self.theme, words, self, dot=True)
            row.setChecked(number == 0)
            self._choices.addButton(row, number)
            self.body.addWidget(row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _start(self) -> None:
        self.started.emit(max(0, self._choices.checkedId()) - 1)


def says_something(clearance: Clearance, coming: Coming) -> bool:
    """Whether there is anything to be told or chosen before a start."""
    cuts = clearance.fitted.cuts if clearance.fitted is not None else ()
    return bool(clearance.changes or clearance.notes or cuts or coming.held_back or coming.offered)


def things_for(routine: Routine) -> str:
    """Return all that is to be at hand, in the order in which it is needed; "" where nothing is."""
    steps = (step for step in routine.played_steps() if isinstance(step, ExerciseStep))
    things = dict.fromkeys(thing for step in steps for thing in step.exercise.equipment)
    return listed([needed(thing) for thing in things])


def _rules(changes: Iterable[Change]) -> list[Rule]:
    """Return changes as lines: those that say the same of several exercises are one line with all their names."""
    found: dict[str, list[str]] = {}
    for change in changes:
        name, words = change.exercise.name.in_language("en"), change.words()
        tail = words.removeprefix(name)
        found.setdefault(tail, []).append(name if tail != words else "")
    return [_line(tail, list(dict.fromkeys(names))) for tail, names in found.items()]


def _line(tail: str, names: list[str]) -> Rule:
    if len(names) == 1:
        return _rule(names[0] + tail)
    for singular, plural in ((" is ", " are "), (" includes ", " include ")):
        if tail.startswith(singular):
            tail = plural + tail.removeprefix(singular)
    return _rule(listed(names) + tail)


def _held_back(coming: Coming) -> list[str]:
    found = []
    for exercise, proposal in coming.held_back:
        name = coming.library[exercise].name.in_language("en") if exercise in coming.library else exercise
        found.append(f"{name}. {proposal.why.in_language('en')}")
    return found


def _cuts(clearance: Clearance) -> list[str]:
    if clearance.fitted is None:
        return []
    lines = [cut.words() for cut in clearance.fitted.cuts]
    return lines if clearance.fitted.fits else [*lines, _SHORTEST]


def _rule(words: str) -> Rule:
    """Let the first part of a sentence stand out: what is done, before the reason."""
    what, because, why = words.partition(", because ")
    if because:
        return Rule(f"{what},", f"because {why}")
    first, dot, rest = words.partition(". ")
    return Rule(first + dot.strip(), rest)


_INTRO: Final = "It is fitted to what you have told us. This is different today:"
_AS_WRITTEN: Final = "It is played as written."
_SHORTEST: Final = "Any shorter would not be worth doing."
