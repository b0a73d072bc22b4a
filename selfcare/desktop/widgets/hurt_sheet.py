"""The sheet behind "This hurts": what it is like, and how strong where it is dull. There is no "are you sure"."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.hurt_kinds import HurtKinds
from selfcare.desktop.widgets.hurt_sizes import HurtSizes, SizedWords, far_sizes, page_sizes
from selfcare.desktop.widgets.hurt_strength import HurtStrength
from selfcare.desktop.widgets.painted import RING
from selfcare.desktop.widgets.sheet import Sheet
from selfcare.routine.models import Exercise
from selfcare.session.commands import PainKind
from selfcare.translation import marked, tr


class HurtSheet(Sheet):
    """Asks what it is like, and how strong where it is dull. `answered` tells kind and score (-1: none)."""

    answered = Signal(str, int)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, far: bool = False) -> None:
        """With `far` both questions are large enough to be read from a mat, whatever the text size."""
        super().__init__(theme, parent)
        self._far = far
        self._title = SizedWords(theme, tr(_KIND), bold=True, wrap=True, parent=self.card)
        self._advice = SizedWords(theme, bold=False, colour="muted", wrap=True, parent=self.card)
        self._kinds = HurtKinds(theme, self.card)
        self._strength = HurtStrength(theme, self.card)
        parts: tuple[QWidget, ...] = (self._title, self._advice, self._kinds, self._strength)
        for part in parts:
            self.rows.addWidget(part)
        self._kinds.picked.connect(self._take_kind)
        self._kinds.ended.connect(self.ended)
        self._strength.told.connect(self._take_score)
        self._strength.withdrawn.connect(self._ask_kind)
        self._strength.mistaken.connect(self._take_mistake)

    def ask(self, advice: str) -> None:
        """Open with the first question. `advice` says what to do right now ("Take the ball away ...")."""
        waits = tr("The clock is waiting.")
        self._advice.setText(advice if self._far else f"{advice} {waits}")
        self._ask_kind()
        self.open()

    def place(self) -> None:
        """Cover the page with a card as large as its words, or with lower rows, so that the ways back stay in sight."""
        self.setGeometry(self.page.rect())
        sizes = self._fitting()
        high = self.rows.totalHeightForWidth(sizes.wide)
        self.card.resize(sizes.wide, high)
        self.card.move((self.width() - sizes.wide) // 2, max(0, (self.height() - high) // 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        strength = self._strength.isVisible()
        if not strength and event.text() in _KEYS:
            self._take_kind(_KEYS[event.text()])
        elif strength and (event.text().isdigit() or event.key() in _ENTER):
            self._strength.take_key(event)
        elif strength and event.key() in _BACK:
            self._ask_kind()
        else:
            event.ignore()

    def ask_strength(self) -> None:
        """Ask the second question."""
        self._entitle(tr("How strong is it?"))
        self._kinds.hide()
        self._strength.ask()
        self.place()

    def _fitting(self) -> HurtSizes:
        """Take the sizes that the page has room for, and return them: lower rows first, then fewer words."""
        whole = far_sizes(self.size()) if self._far else page_sizes(self.theme, self.size())
        self._advice.show()
        if self._lacking(whole) > 0 and self._strength.isVisibleTo(self):
            self._advice.hide()  # it was read above the first question
        lower = self._lowered(whole)
        return lower if self._lacking(lower) <= 0 else self._lowered(whole.shorter())

    def _lowered(self, sizes: HurtSizes) -> HurtSizes:
        lower = sizes.lower(max(0, self._lacking(sizes)) / 3)
        self._take(lower)
        return lower

    def _lacking(self, sizes: HurtSizes) -> int:
        """Return how many pixels of height the page lacks for these sizes."""
        return self._take(sizes) - (self.height() - 2 * sizes.px(_APART))

    def _take(self, sizes: HurtSizes) -> int:
        """Have every part be as large as this; return how high the card is then."""
        side = sizes.px(45 - RING)
        self.rows.setContentsMargins(side, sizes.edge, side, max(0, sizes.edge - sizes.px(RING)))
        self.rows.setSpacing(sizes.px(8))
        self._title.take(sizes.title)
        self._advice.take(sizes.advice)
        for words in (self._title, self._advice):
            words.setContentsMargins(sizes.px(RING), 0, sizes.px(RING), 0)
        self._kinds.take(sizes)
        self._strength.take(sizes, sizes.wide - 2 * side)
        self.card.setFixedWidth(sizes.wide)
        self.rows.invalidate()
        return self.rows.totalHeightForWidth(sizes.wide)

    @Slot()
    def _ask_kind(self) -> None:
        self._entitle(tr(_KIND))
        self._kinds.show()
        self._strength.hide()
        self.place()
        self.setFocus()

    @Slot(str)
    def _take_kind(self, kind: str) -> None:
        if kind == "dull":
            self.ask_strength()
        else:
            self.answered.emit(kind, -1)

    def _entitle(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    @Slot()
    def _take_mistake(self) -> None:
        self._take_kind("mistake")

    @Slot(int)
    def _take_score(self, score: int) -> None:
        self.answered.emit("dull", score)


def advice_of(exercise: Exercise | None) -> str:
    """Return what to do right now, by what is in the user's hands."""
    things = exercise.equipment if exercise else ()
    return tr(next((_TAKE_AWAY[thing] for thing in things if thing in _TAKE_AWAY), _LET_GO))


_APART: Final = 8  # pixels that a card keeps from the edges of a low page
_KIND: Final = marked("Stopped. What is it like?")
_KEYS: Final[dict[str, PainKind]] = {"1": "dull", "2": "sharp", "3": "numb"}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK: Final = (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
_LET_GO: Final = marked("Let go and keep still.")
_TAKE_AWAY: Final = {
    "roller": marked("Take the roller away and keep still."),
    "massage_stick": marked("Take the stick away and keep still."),
    "cane": marked("Take the hook away and keep still."),
    "strap": marked("Take the strap away and keep still."),
    "ball": marked("Take the ball away and keep still."),
}
