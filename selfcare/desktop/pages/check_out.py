"""The check-out: how it is now, how hard it was, and whether anything is new. All of it can be left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from selfcare.care.aftercare import CheckOut, Hard
from selfcare.desktop.pages.check_in import PainRow, scale_words
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.pages.health import more_questions
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.words import offered
from selfcare.translation import marked, tr

_HARD: Final[Mapping[str, Hard]] = {"easy": "easy", "right": "right", "hard": "hard"}
_NUMBERS: Final = (
    marked("no"), marked("one"), marked("two"), marked("three"), marked("four"), marked("five"), marked("six"),
    marked("seven"), marked("eight"), marked("nine"), marked("ten"),
)  # fmt: skip


class CheckOutPage(CardPage):
    """`told` carries a `CheckOut`; `skipped` where nothing was told; `not_meant` where the sharp pain was a slip."""

    told = Signal(object)
    skipped = Signal()
    not_meant = Signal()

    def __init__(
        self,
        theme: Theme,
        regions: Sequence[str],
        before: Mapping[str, int],
        parent: QWidget | None = None,
        *,
        rests: str = "",
    ) -> None:
        """Ask for `regions`; `before` is where they began, marked with a dashed cell.

        `rests` says what is left in peace now and why, if something is; that can be taken back.
        """
        super().__init__(theme, parent)
        self._before = before
        self._scores = {region: PainRow(theme, region, self) for region in regions}
        self._hard = Choice(theme, tr("How was it?"), offered(_HOW), self)
        self._new = Choice(theme, tr("Is anything new?"), offered(_NEW), self)
        self._save = Button(theme, tr("Save and finish"), "primary", shape=BIG, parent=self)
        skip = Button(theme, tr("Leave it out"), "link", shape=SMALL, parent=self)
        for region, row in self._scores.items():
            row.row.show_before(before.get(region))
            row.row.chosen.connect(self._compare)
        self._rests = NoteBox(theme, "caution", self)
        self._slip = Button(theme, tr("I pressed it by mistake"), "link", shape=SMALL, parent=self)
        self._rests.say(rests, tr("Resting until tomorrow"))
        self._slip.setVisible(bool(rests))
        self._slip.clicked.connect(self._take_back)
        asked = self._lay_out_questions(skip)
        self._lookout = Lookout(self.view)
        self._lookout.watch([*self._scores.values(), *asked])
        self._lookout.changed.connect(self._weigh)
        self._weigh()
        self._save.clicked.connect(self._save_it)
        skip.clicked.connect(self._leave_out)

    def _lay_out_questions(self, skip: Button) -> list[QWidget]:
        """Lay out what is asked, and return the questions below the scales."""
        self.body.setContentsMargins(0, 0, 8, 0)
        self._say_why_it_is_over()
        if any(region in self._before for region in self._scores):
            self.add_words(Words(self.theme, tr(_DASHED), "body", colour="muted", wrap=True, parent=self))
        if self._scores:
            self.add_words(scale_words(self.theme, self))
        for row in self._scores.values():
            self.body.addWidget(row)
        asked: list[QWidget] = [
            _Asked(self.theme, tr("How was it?"), "", self._hard, self),
            _Asked(self.theme, tr("Is anything new?"), tr(_WHAT_NEW), self._new, self),
        ]
        for each in asked:
            self.body.addSpacing(6)
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.foot.addWidget(self._save)
        self.foot.addWidget(skip)
        self.foot.addStretch(1)
        return asked

    def _say_why_it_is_over(self) -> None:
        """Let what rests now, and why, come before any question."""
        if self._rests.text:
            self.add_words(Words(self.theme, tr("The session is over"), "page", wrap=True, parent=self))
        resting = QVBoxLayout()
        resting.setContentsMargins(RING, 0, RING, 0)
        resting.addWidget(self._rests)
        self.body.addLayout(resting)
        self.body.addWidget(self._slip, 0, Qt.AlignmentFlag.AlignLeft)
        role = "heading" if self._rests.text else "page"
        self.add_words(Words(self.theme, tr("And now?"), role, wrap=True, parent=self))

    @Slot()
    def _take_back(self) -> None:
        self._rests.say("")
        self._slip.hide()
        self.not_meant.emit()

    @Slot()
    def _compare(self) -> None:
        for region, row in self._scores.items():
            if row.row.score is not None and region in self._before:
                row.change.setText(_change(row.row.score - self._before[region]))

    @Slot()
    def _weigh(self) -> None:
        ended = self._lookout.ended
        self._save.setText(tr("Save and finish") if ended else more_questions(self._lookout.below))
        self._save.dress("primary" if ended else "plain")
        self.fit()

    @Slot()
    def _save_it(self) -> None:
        if self._lookout.passed():
            self._tell()

    @Slot()
    def _leave_out(self) -> None:
        """Leave the questions, but never drop that something is new once it was answered."""
        if self._new.key == "yes":
            self._tell()
        else:
            self.skipped.emit()

    def _tell(self) -> None:
        pain = {region: row.row.score for region, row in self._scores.items() if row.row.score is not None}
        hard = _HARD.get(self._hard.key or "")
        self.told.emit(CheckOut(pain, hard, something_new=self._new.key == "yes"))


class _Asked(QWidget):
    """A question with what it means and its answers: seen only as a whole."""

    def __init__(self, theme: Theme, title: str, words: str, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        parts = [Words(theme, title, "lead", parent=self)]
        if words:
            parts.append(Words(theme, words, "small", colour="muted", wrap=True, parent=self))
        for part in parts:
            part.setContentsMargins(RING, 0, RING, 0)
            rows.addWidget(part)
        choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        rows.addWidget(choice)


def _change(more: int) -> str:
    if not more:
        return tr("the same as before")
    words = tr("{number} higher than before") if more > 0 else tr("{number} lower than before")
    return words.format(number=tr(_NUMBERS[abs(more)]))


_HOW: Final = (("easy", marked("Easy")), ("right", marked("About right")), ("hard", marked("Too much")))
_NEW: Final = (("no", marked("No, nothing new")), ("yes", marked("Yes, something is new")))
_DASHED: Final = marked("The dashed box is where you started.")
_WHAT_NEW: Final = marked("Numbness, tingling, weakness, dizziness, or a pain you did not know before.")
