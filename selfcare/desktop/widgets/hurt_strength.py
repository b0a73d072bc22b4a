"""The second question behind "This hurts": how strong it is, where it is dull."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.hurt_button import HurtButton
from selfcare.desktop.widgets.hurt_sizes import HurtSizes, SizedWords, page_sizes
from selfcare.desktop.widgets.painted import RING
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.translation import marked, tr


class HurtStrength(QWidget):
    """0 to 10, with what follows from the number said before it is sent, and two ways back.

    `told` carries the number; `withdrawn` goes back to the first question, `mistaken` to the session.
    """

    told = Signal(int)
    withdrawn = Signal()
    mistaken = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._sizes = page_sizes(theme, QSize(1280, 800))
        self._rows = QVBoxLayout(self)
        self._row = ScoreRow(theme, tr("How strong, from 0, no pain, to 10, the worst you can imagine"), self)
        self._none = SizedWords(theme, tr("no pain"), colour="muted", parent=self)
        self._worst = SizedWords(theme, colour="muted", parent=self)
        self._ends = QHBoxLayout()
        self._means = SizedWords(theme, bold=False, wrap=True, parent=self)
        self._means.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._means.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = QWidget(self)
        others = [tr(words) for words in (_FIRST, *_GO)]
        self._go = HurtButton(theme, tr(_FIRST), "primary", key=tr("Enter"), others=others, parent=self._line)
        self._back = HurtButton(theme, tr("Something else"), "link", key=tr("Esc"), parent=self._line)
        self._mistake = HurtButton(theme, tr("Pressed by mistake"), "link", brief=tr("By mistake"), parent=self._line)
        self._flow = FlowLayout(self._line, gap=0)
        self._lay_out()
        self._row.chosen.connect(self._weigh)
        self._go.clicked.connect(self._tell)
        self._back.clicked.connect(self.withdrawn)
        self._mistake.clicked.connect(self.mistaken)

    def ask(self) -> None:
        """Ask anew."""
        self._row.clear()
        self._means.setText(tr(_HOW))
        self._go.say(tr(_FIRST))
        self._go.setEnabled(False)
        self.show()
        self._row.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, sizes: HurtSizes, wide: int) -> None:
        """Be as large as this, on a card that leaves `wide` pixels; what a number leads to moves nothing."""
        self._sizes = sizes
        self._rows.setContentsMargins(0, sizes.px(12), 0, 0)
        self._rows.setSpacing(sizes.px(12 if sizes.far else 6))
        self._row.measure(sizes.cell, sizes.plain, sizes.picked, sizes.unit)
        for words in (self._none, self._worst):
            words.take(sizes.ends)
        self._worst.setText(tr("worst pain") if sizes.brief else tr("worst you can imagine"))
        self._ends.setContentsMargins(sizes.px(RING), 0, sizes.px(RING), 0)
        self._means.take(sizes.means)
        self._means.setContentsMargins(sizes.px(RING), 0, sizes.px(RING), 0)
        self._means.setFixedHeight(self._highest(wide - 2 * sizes.px(RING)))
        self._flow.setContentsMargins(0, sizes.px(8), 0, 0)
        for button in (self._go, self._back, self._mistake):
            button.take(sizes)
        if self._row.score is not None:
            self._weigh(self._row.score)
        self._line.updateGeometry()
        self.updateGeometry()

    def take_key(self, event: QKeyEvent) -> None:
        """Take a digit or Enter that was pressed elsewhere on the sheet."""
        if event.text().isdigit():
            self._row.keyPressEvent(event)
        else:
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            event.ignore()

    @Slot(int)
    def _weigh(self, score: int) -> None:
        place = 0 if score <= 3 else 1 if score <= 5 else 2
        self._say(tr((_FAR_MEANS if self._sizes.brief else _MEANS)[place]))
        self._go.say(tr(_GO[place]))
        self._go.setEnabled(True)

    def _say(self, words: str) -> None:
        """Say what follows; a screen reader hears of it where it has become something else."""
        if words != self._means.text():
            self._means.setText(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot()
    def _tell(self) -> None:
        if self._row.score is not None:
            self.told.emit(self._row.score)

    def _highest(self, wide: int) -> int:
        """Return the height in which each of the sentences below the row fits."""
        metrics, flags = QFontMetrics(self._means.font()), Qt.TextFlag.TextWordWrap
        said = [tr(words) for words in (_HOW, *(_FAR_MEANS if self._sizes.brief else _MEANS))]
        return max(metrics.boundingRect(QRect(0, 0, wide, 10_000), flags, words).height() for words in said) + 2

    def _lay_out(self) -> None:
        self._ends.addWidget(self._none)
        self._ends.addStretch(1)
        self._ends.addWidget(self._worst)
        for button in (self._go, self._back, self._mistake):
            self._flow.addWidget(button)
        self._rows.addWidget(self._row)
        self._rows.addLayout(self._ends)
        self._rows.addWidget(self._means)
        self._rows.addWidget(self._line)


_HOW = marked("Press 0 to 9, or the arrows.")
_FIRST = marked("Choose a number first")
_GO = (marked("Carry on"), marked("Make it easier"), marked("Leave it out"))
_MEANS = (
    marked("Up to 3: carry on. Stay where you can breathe and your face stays soft."),
    marked("4 or 5: we go on lighter and shorter."),
    marked("6 or more: we leave this area out for the rest of the session."),
)
_FAR_MEANS = (
    marked("Up to 3: carry on gently."),
    marked("4 or 5: lighter and shorter."),
    marked("6 or more: this area rests."),
)
