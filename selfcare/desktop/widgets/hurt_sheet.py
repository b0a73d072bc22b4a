"""The sheet behind "This hurts": what it is like, and how strong where it is dull. There is no "are you sure"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, Button
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.option_row import OptionRow
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.desktop.widgets.sheet import LARGE, Sheet
from selfcare.routine.models import Exercise
from selfcare.session.commands import PainKind
from selfcare.translation import marked, tr


class HurtSheet(Sheet):
    """Asks what it is like, and how strong where it is dull. `answered` tells kind and score (-1: none)."""

    answered = Signal(str, int)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, far: bool = False) -> None:
        """With `far` the first question is large enough to be read from a mat."""
        super().__init__(theme, parent)
        self._far = far
        self._title = Words(theme, tr("Stopped. What is it like?"), "name", wrap=True, parent=self.card)
        self._advice = Words(theme, "", "heading", bold=False, colour="muted", wrap=True, parent=self.card)
        self._kinds = _Kinds(theme, self.card)
        if far:
            self.widest = 1600
        self._strength = _Strength(theme, self.card)
        for words in (self._title, self._advice):
            words.setContentsMargins(RING, 0, RING, 0)
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
        self._advice.setText(advice)
        self._ask_kind()
        self.open()

    def place(self) -> None:
        """Lay the card out, with lower rows where the page is low or the text large: the way back stays in sight."""
        large = self.theme.text_size >= LARGE
        self.entitle(self._title)
        self._advice.take_role("body" if large else "heading")
        low = self.page.height() < 720 or self.theme.text_size >= 130
        self._kinds.be_low(low=low)
        if self._far:
            tight = low or self.page.height() < _FAR_WHOLE
            self._title.take_role("heading" if large else "name" if tight else "side")
            self._kinds.be_far(low=tight)
            edge = 16 if tight else 36
            self.rows.setContentsMargins(45 - RING, edge, 45 - RING, edge - RING)
        super().place()
        high = self.rows.totalHeightForWidth(self.card.width())
        self.card.resize(self.card.width(), high)
        self.card.move(self.card.x(), max(8, (self.height() - high) // 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._kinds.isVisible() and event.text() in _KEYS:
            self._take_kind(_KEYS[event.text()])
        elif self._strength.isVisible() and (event.text().isdigit() or event.key() == Qt.Key.Key_Return):
            self._strength.take_key(event)
        elif self._strength.isVisible() and event.key() == Qt.Key.Key_Backspace:
            self._ask_kind()
        else:
            event.ignore()

    @Slot()
    def _ask_kind(self) -> None:
        self._entitle(tr("Stopped. What is it like?"))
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

    def ask_strength(self) -> None:
        """Ask the second question."""
        self._entitle(tr("How strong is it?"))
        self._kinds.hide()
        self._strength.ask()
        self.place()

    def _entitle(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    @Slot()
    def _take_mistake(self) -> None:
        self._take_kind("mistake")

    @Slot(int)
    def _take_score(self, score: int) -> None:
        self.answered.emit("dull", score)


_FAR_WHOLE = 790  # pixels of a far view in which all its words find room
_KEYS: dict[str, PainKind] = {"1": "dull", "2": "sharp", "3": "numb"}


class _Kinds(QWidget):
    """The first question: three rows, and a way back."""

    picked = Signal(str)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(2)
        self._dull = OptionRow(
            theme, tr("Strong but dull"), tr("We ask how strong, then carry on or make it lighter."), "waves", "1", self
        )
        self._sharp = OptionRow(
            theme,
            tr("Sharp, electric, burning or spreading"),
            tr("We leave this area out until tomorrow."),
            "lightning",
            "2",
            self,
        )
        self._numb = OptionRow(
            theme,
            tr("Numb, tingling, weak, dizzy or unwell"),
            tr("Chest pain or a headache too. We end and show what to do."),
            "warning-circle",
            "3",
            self,
        )
        for row, slot in (
            (self._dull, self._pick_dull),
            (self._sharp, self._pick_sharp),
            (self._numb, self._pick_numb),
        ):
            rows.addWidget(row)
            row.clicked.connect(slot)
        rows.addLayout(self._way_back(theme))

    def be_far(self, *, low: bool) -> None:
        """Be read from two metres, without what follows where there is little height."""
        self._dull.be_far(tr("Strong but dull"), low=low)
        self._sharp.be_far(tr("Sharp or spreading"), low=low)
        self._numb.be_far(tr("Numb, dizzy or unwell"), low=low)

    def be_low(self, *, low: bool) -> None:
        """Take less height where there is little."""
        for row in (self._dull, self._sharp, self._numb):
            row.be_low(low=low)

    def _way_back(self, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 0)
        mistake = Button(theme, tr("Pressed by mistake"), icon="play", shape=BIG, parent=self)
        end = Button(theme, tr("End for today"), "link", parent=self)
        mistake.clicked.connect(self._pick_mistake)
        end.clicked.connect(self.ended)
        line.addWidget(mistake)
        line.addWidget(end)
        line.addStretch(1)
        return line

    @Slot()
    def _pick_dull(self) -> None:
        self.picked.emit("dull")

    @Slot()
    def _pick_sharp(self) -> None:
        self.picked.emit("sharp")

    @Slot()
    def _pick_numb(self) -> None:
        self.picked.emit("numb")

    @Slot()
    def _pick_mistake(self) -> None:
        self.picked.emit("mistake")


class _Strength(QWidget):
    """The second question: 0 to 10, with what follows from the number said before it is sent, and two ways back."""

    told = Signal(int)
    withdrawn = Signal()
    mistaken = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 12, 0, 0)
        rows.setSpacing(6)
        self._row = ScoreRow(theme, tr("How strong, from 0, no pain, to 10, the worst you can imagine"), self)
        self._means = Words(theme, "", "lead", bold=False, wrap=True, parent=self)
        self._go = Button(theme, tr("Tell"), "primary", shape=BIG, parent=self)
        back = Button(theme, tr("It is something else"), "link", parent=self)
        mistake = Button(theme, tr("Pressed by mistake"), "link", parent=self)
        self._row.chosen.connect(self._weigh)
        self._go.clicked.connect(self._tell)
        back.clicked.connect(self.withdrawn)
        mistake.clicked.connect(self.mistaken)
        rows.addWidget(self._row)
        rows.addLayout(self._ends(theme))
        self._means.setContentsMargins(RING, 0, RING, 0)
        rows.addWidget(self._means)
        rows.addSpacing(12)
        line = QWidget(self)
        flow = FlowLayout(line, gap=0)
        for button in (self._go, back, mistake):
            flow.addWidget(button)
        rows.addWidget(line)

    def ask(self) -> None:
        """Ask anew."""
        self._row.clear()
        self._means.setText(tr("Press a number."))
        self._go.setText(tr("Choose a number first"))
        self._go.setEnabled(False)
        self.show()
        self._row.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> None:
        """Take a digit or Enter that was pressed elsewhere on the sheet."""
        if event.text().isdigit():
            self._row.keyPressEvent(event)
        else:
            self._tell()

    @Slot(int)
    def _weigh(self, score: int) -> None:
        self._means.setText(tr(_MEANS[0] if score <= 3 else _MEANS[1] if score <= 5 else _MEANS[2]))
        self._go.setText(tr("Carry on") if score <= 3 else tr("Make it easier") if score <= 5 else tr("Leave it out"))
        self._go.setEnabled(True)

    @Slot()
    def _tell(self) -> None:
        if self._row.score is not None:
            self.told.emit(self._row.score)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            event.ignore()

    def _ends(self, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(RING, 0, RING, 0)
        line.addWidget(Words(theme, tr("no pain"), "small", colour="muted", parent=self))
        line.addStretch(1)
        line.addWidget(Words(theme, tr("worst you can imagine"), "small", colour="muted", parent=self))
        return line


def advice_of(exercise: Exercise | None) -> str:
    """Return what to do right now, by what is in the user's hands."""
    things = exercise.equipment if exercise else ()
    return tr(next((_TAKE_AWAY[thing] for thing in things if thing in _TAKE_AWAY), _LET_GO))


_LET_GO = marked("Let go and keep still. The clock is waiting.")
_TAKE_AWAY = {
    "roller": marked("Take the roller away and keep still. The clock is waiting."),
    "massage_stick": marked("Take the stick away and keep still. The clock is waiting."),
    "cane": marked("Take the hook away and keep still. The clock is waiting."),
    "strap": marked("Take the strap away and keep still. The clock is waiting."),
    "ball": marked("Take the ball away and keep still. The clock is waiting."),
}
_MEANS = (
    marked("Up to 3: carry on. Stay where you can breathe and your face stays soft."),
    marked("4 or 5: we go on lighter and shorter."),
    marked("6 or more: we leave this area out for the rest of the session."),
)
