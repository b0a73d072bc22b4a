"""What has been changed in a routine and why, before it starts; and the one thing more that may be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from selfcare.care.door import Clearance
from selfcare.care.offering import Change, ChangeKind, told
from selfcare.care.progress import more_words
from selfcare.care.stop_rules import Rule
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.rule_list import RuleList, rule_of
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.desktop.words import listed, minutes, named, needed
from selfcare.record.coming import Coming
from selfcare.routine.duration import total_seconds
from selfcare.routine.languages import played_in
from selfcare.routine.models import ExerciseStep, Routine
from selfcare.translation import language, marked, tr

_HEADINGS: Final[Mapping[ChangeKind, str]] = {
    "out": marked("Left out"),
    "replaced": marked("Something else in its place"),
    "capped": marked("Less pressure"),
    "lighter": marked("Lighter today"),
    "caution": marked("With care"),
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
        name, spoken = named(coming.written.name), played_in(coming.written, language())
        time = minutes(total_seconds(clearance.routine))
        self.body.addWidget(Words(theme, name, "page", wrap=True, parent=self))
        things = things_for(clearance.routine)
        needs = tr("You need {things}.").format(things=things) if things else ""
        intro = tr(_INTRO if clearance.changes or coming.lighter_in(clearance.routine) else _AS_WRITTEN)
        self.body.addWidget(Words(theme, f"{time}. {needs}".strip(), "body", wrap=True, parent=self))
        self.body.addWidget(Words(theme, intro, "body", colour="muted", wrap=True, parent=self))
        self._add(tr("Please note"), [named(note) for note in clearance.notes])
        for kind, heading in _HEADINGS.items():
            changes = [change for change in clearance.changes if change.kind == kind]
            self._add_rules(tr(heading), _rules(changes, spoken))
        self._add_rules(tr("After last time"), _lighter(coming, clearance.routine))
        self._add(tr("Shorter, to fit your time"), _cuts(clearance, spoken))
        if not file:
            self._offer(coming)
        self.body.addStretch(1)
        words = tr("Save as audio") if file else tr("Start")
        self.start = start = Button(theme, words, "primary", icon=None if file else "play", shape=BIG, parent=self)
        leave = Button(theme, tr("Not today"), "link", shape=SMALL, parent=self)
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
        self._add_rules(title, [rule_of(words) for words in lines])

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
        name = named(coming.library[exercise].name) if exercise in coming.library else tr("One exercise")
        self.body.addSpacing(8)
        self.body.addWidget(
            Words(self.theme, tr("{exercise}: a little more?").format(exercise=name), "lead", parent=self)
        )
        self.body.addWidget(Words(self.theme, named(proposal.why), "body", colour="muted", wrap=True, parent=self))
        options = [tr("The same as last time"), *(more_words(more, coming.library) for more in proposal.choices)]
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


def _rules(changes: Iterable[Change], names_in: str) -> list[Rule]:
    """Return changes as lines: those that say the same of several exercises are one line with all their names."""
    return [Rule(what, why) for what, why in told(changes, names_in)]


def _lighter(coming: Coming, played: Routine) -> list[Rule]:
    """Return why exercises begin lighter after last time: one line a reason, with all their names."""
    unknown = tr("One exercise")
    found = []
    for why, exercises in coming.lighter_in(played):
        names = [named(coming.library[each].name) if each in coming.library else unknown for each in exercises]
        found.append(Rule(f"{listed(names)}.", why))
    return found


def _cuts(clearance: Clearance, names_in: str) -> list[str]:
    if clearance.fitted is None:
        return []
    lines = [cut.words(names_in) for cut in clearance.fitted.cuts]
    return lines if clearance.fitted.fits else [*lines, tr(_SHORTEST)]


_INTRO: Final = marked("It is fitted to what you have told us. This is different today:")
_AS_WRITTEN: Final = marked("It is played as written.")
_SHORTEST: Final = marked("Any shorter would not be worth doing.")
