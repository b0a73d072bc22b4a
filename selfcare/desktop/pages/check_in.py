"""The check-in: how it is right now, in numbers that may be left out, and one question that may not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcare.anatomy.regions import REGIONS
from selfcare.care.answers import CheckIn, Held
from selfcare.care.rules import CheckInRules
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.pages.health import more_questions, places_to_choose
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.questions import Question, Questions
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.desktop.words import named, offered
from selfcare.translation import marked, tr


class CheckInPage(CardPage):
    """`given` carries the pain by region (skipped ones left out) and the signs that are true, as `Held`.

    Before it, `sore` carries hours of soreness after the last time and whether there was a bruise, if that was told.
    """

    sore = Signal(float, bool)
    given = Signal(object, object)
    withdrawn = Signal()

    def __init__(
        self,
        theme: Theme,
        rules: CheckInRules,
        regions: Sequence[str],
        parent: QWidget | None = None,
        *,
        why: str = "",
        known: CheckIn | None = None,
        last: str = "",
    ) -> None:
        """Ask for the pain of `regions`; `known` is what was told today, shown and kept unless it is changed.

        `last` names the session whose soreness is asked for, if one is.
        """
        super().__init__(theme, parent)
        self._scores = {region: PainRow(theme, region, self) for region in regions}
        rows = [Question(sign.id, named(sign.ask), sign.asks_where) for sign in rules.signs.values()]
        self._hours = Choice(theme, tr("Sore after last time"), offered(_HOURS), self)
        self._bruise = TickRow(theme, tr("It left a bruise"), self)
        self._signs = Questions(theme, rows, places_to_choose(), self, none=tr("None of these"))
        self._go = Button(theme, tr("Go on"), "primary", shape=BIG, parent=self)
        self._skip = Button(theme, tr("Skip the numbers today"), "link", shape=SMALL, parent=self)
        self._lay_out_questions(why, last)
        self._recall(known)
        self._signs.changed.connect(self._weigh)
        self._lookout = Lookout(self.view)
        self._lookout.watch([*self._scores.values(), *self._signs.rows], self._signs.none)
        self._lookout.changed.connect(self._weigh)
        self._go.clicked.connect(self._go_on)
        self._skip.clicked.connect(self._clear)
        self._weigh()

    def _lay_out_questions(self, why: str, last: str) -> None:
        intro = " ".join(part for part in (why, tr(_INTRO) if self._scores else "") if part)
        self.body.setContentsMargins(0, 0, 8, 0)
        self.add_words(Words(self.theme, tr("How is it right now?"), "page", wrap=True, parent=self))
        self.add_words(Words(self.theme, intro, "body", colour="muted", wrap=True, parent=self))
        self._ask_for_numbers()
        self._ask_for_soreness(last)
        self.body.addSpacing(8)
        self.add_words(Words(self.theme, tr("Is any of this true today?"), "lead", parent=self))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._signs)
        self.body.addLayout(line)
        self.body.addStretch(1)
        leave = Button(self.theme, tr("Not today"), "link", shape=SMALL, parent=self)
        leave.clicked.connect(self.withdrawn)
        for part in (self._go, leave):
            self.foot.addWidget(part)
        self.foot.addStretch(1)

    def _ask_for_numbers(self) -> None:
        if self._scores:
            self.add_words(scale_words(self.theme, self))
        for row in self._scores.values():
            self.body.addWidget(row)
        self.body.addWidget(self._skip, 0, Qt.AlignmentFlag.AlignLeft)
        self._skip.setVisible(bool(self._scores))

    def _ask_for_soreness(self, last: str) -> None:
        self._hours.setVisible(bool(last))
        self._bruise.setVisible(bool(last))
        if last:
            self.body.addSpacing(8)
            self.add_words(
                Words(
                    self.theme,
                    tr("Were you sore after “{routine}”?").format(routine=last),
                    "lead",
                    wrap=True,
                    parent=self,
                )
            )
            self._hours.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.body.addWidget(self._hours)
            self.body.addWidget(self._bruise)

    def _recall(self, known: CheckIn | None) -> None:
        for region, score in (known.pain if known else {}).items():
            if region in self._scores:
                self._scores[region].row.choose(score)
        if known is not None and known.signs is not None:
            self._signs.tick({held.id: held.places for held in known.signs}, none=not known.signs)

    @Slot()
    def _weigh(self) -> None:
        ended, signs = self._lookout.ended, self._signs
        answered = tr("Go on") if signs.answered else tr("Answer the last question")
        told = tr("Choose where it is") if signs.missing else answered
        self._go.setText(told if ended else more_questions(self._lookout.below))
        self._go.dress("primary" if ended else "plain")
        self._go.setEnabled(not ended or signs.answered)
        self.fit()

    @Slot()
    def _go_on(self) -> None:
        if self._lookout.passed():
            self._give()

    @Slot()
    def _clear(self) -> None:
        for row in self._scores.values():
            row.row.clear()

    def _give(self) -> None:
        if self._hours.key is not None or self._bruise.isChecked():
            self.sore.emit(float(self._hours.key or 0), self._bruise.isChecked())
        pain = {region: row.row.score for region, row in self._scores.items() if row.row.score is not None}
        self.given.emit(pain, tuple(Held(name, places) for name, places in self._signs.ticked.items()))


class PainRow(QWidget):
    """One region: its word, and 0 to 10. `row` is the scale."""

    def __init__(self, theme: Theme, region: str, parent: QWidget) -> None:
        super().__init__(parent)
        word = REGIONS[region].word if region in REGIONS else region
        name = tr("{place}: pain from 0, none, to 10, the worst you can imagine").format(place=word)
        self.row = ScoreRow(theme, name, self)
        self.change = Words(theme, "", "small", parent=self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(RING, 0, RING, 0)
        top.addWidget(Words(theme, word, "lead", parent=self))
        top.addStretch(1)
        top.addWidget(self.change)
        rows.addLayout(top)
        rows.addWidget(self.row)


def scale_words(theme: Theme, parent: QWidget) -> Words:
    """Return what the ends of the scale mean, to stand above the first one."""
    return Words(theme, tr("0 is no pain, 10 the worst you can imagine."), "body", wrap=True, parent=parent)


_HOURS: Final = (
    ("0", marked("No")),
    ("24", marked("Up to a day")),
    ("48", marked("Up to two days")),
    ("72", marked("Longer")),
)
_INTRO: Final = marked(
    "It decides what suits you now, and lets you see the change afterwards. Where you give no number, it stays gentle."
)
