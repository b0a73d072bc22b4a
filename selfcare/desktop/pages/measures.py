"""Measures: published questionnaires that let somebody see a change; what they gave so far, and one to answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.instruments import INSTRUMENTS, NPRS, PEG, PSFS, ROLAND_MORRIS, Instrument
from selfcare.care.measures import Taken, UnfitAnswersError, change_words, score_of, score_words
from selfcare.desktop.pages.today_layout import LARGEST
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.instrument_form import InstrumentForm
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.panel import Panel
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.words import day
from selfcare.translation import marked, tr

_ORDER: Final = (PEG, PSFS, ROLAND_MORRIS, NPRS)
_EARLIER: Final = 6
_WIDEST: Final = 900


class MeasuresPage(QWidget):
    """`wanted` carries the id of the measure to be answered; `left` on the way back."""

    wanted = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, taken: Mapping[str, Sequence[Taken]], now: Taken | None, parent: QWidget | None = None
    ) -> None:
        """Show what was `taken` by instrument, from old to new, and the result of what was answered just `now`."""
        super().__init__(parent)
        self.theme = theme
        self.result = NoteBox(theme, "news", self)
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(RING, 4, 8 + RING, 12)
        rows.setSpacing(12)
        rows.addWidget(self.result)
        for instrument in _ORDER:
            panel = InstrumentPanel(theme, instrument, taken.get(instrument.id, ()), body)
            panel.wanted.connect(self.wanted)
            rows.addWidget(panel)
        rows.addStretch(1)
        head = [
            Words(theme, tr("Measures"), "page", parent=self),
            Words(theme, tr(_INTRO), "body", colour="muted", wrap=True),
        ]
        back = _frame(self, theme, head, body, None)
        back.clicked.connect(self.left)
        if now is not None:
            self._say(now, taken.get(now.instrument, ()))

    def _say(self, now: Taken, taken: Sequence[Taken]) -> None:
        before = [each for each in taken if each.at < now.at]
        change = change_words(before[-1], now) if before else ""
        self.result.say(" ".join(part for part in (change, _best(now)) if part), _result(now))


class InstrumentPanel(Panel):
    """One measure: what it is, when it is asked, and earlier results."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, instrument: Instrument, taken: Sequence[Taken], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._id = instrument.id
        line = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(theme, instrument.name, "lead", wrap=True, parent=self))
        words.addWidget(Words(theme, tr(_WHAT[instrument.id]), "body", wrap=True, parent=self))
        words.addWidget(Words(theme, _when(instrument, taken), "small", colour="muted", wrap=True, parent=self))
        line.addLayout(words, 1)
        answer = Button(theme, tr("Answer"), "plain", shape=SMALL, parent=self)
        answer.setAccessibleName(tr("Answer: {measure}").format(measure=instrument.name))
        answer.clicked.connect(self._want)
        line.addWidget(answer, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(line)
        for each in reversed(taken[-_EARLIER:]):
            result = QHBoxLayout()
            result.addWidget(Words(theme, day(each.at.date()), "small", parent=self))
            result.addSpacing(16)
            result.addWidget(Words(theme, score_words(each), "small", bold=True, parent=self))
            result.addStretch(1)
            self.rows.addLayout(result)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._id)


class InstrumentPage(QWidget):
    """All questions of one measure. `answered` carries the raw answers; `left` if it is not answered now."""

    answered = Signal(object)
    left = Signal()

    def __init__(
        self, theme: Theme, instrument: Instrument, named: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Ask `instrument`; `named` are the activities that were named the last time."""
        super().__init__(parent)
        self.theme = theme
        self._instrument = instrument
        self.form = InstrumentForm(theme, instrument, named, self)
        self._save = Button(theme, tr("Save"), "primary", shape=BIG, parent=self)
        self._open = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 8, 12)
        rows.setSpacing(12)
        introduction = Words(theme, instrument.introduction, "body", wrap=True, parent=body)
        introduction.setContentsMargins(RING, 0, RING, 0)
        rows.addWidget(introduction)
        if instrument.asked_in:
            asked_in = Words(theme, instrument.asked_in, "body", colour="muted", wrap=True, parent=body)
            asked_in.setContentsMargins(RING, 0, RING, 0)
            rows.addWidget(asked_in)
        rows.addWidget(self.form)
        source = Words(theme, f"{instrument.source}.", "small", colour="muted", wrap=True, parent=body)
        source.setContentsMargins(RING, 8, RING, 0)
        rows.addWidget(source)
        rows.addStretch(1)
        head = [Words(theme, instrument.name, "page", wrap=True, parent=self)]
        foot = QHBoxLayout()
        foot.addWidget(self._save)
        if theme.text_size > LARGEST:  # the question itself wants the room beside the button
            self._open.setContentsMargins(RING, 0, RING, 0)
            rows.insertWidget(rows.indexOf(source), self._open)
            foot.addStretch(1)
        else:
            foot.addWidget(self._open, 1)
        back = _frame(self, theme, head, body, foot)
        back.clicked.connect(self.left)
        self.form.changed.connect(self._weigh)
        self._save.clicked.connect(self._tell)
        self._weigh()

    @Slot()
    def _weigh(self) -> None:
        missing = self.form.open
        try:
            score_of(self._instrument, self.form.answers)
        except UnfitAnswersError as unfit:
            missing = missing or str(unfit)
        self._save.setEnabled(not missing)
        self._open.setText(missing)

    @Slot()
    def _tell(self) -> None:
        self.answered.emit(self.form.answers)


def _frame(page: QWidget, theme: Theme, head: Sequence[Words], body: QWidget, foot: QHBoxLayout | None) -> Button:
    """Lay a page out, in the middle and not too wide; return its way back."""
    back = Button(theme, tr("Back"), "quiet", icon="arrow-left", shape=SMALL, parent=page)
    middle = QWidget(page)
    middle.setMaximumWidth(_WIDEST)
    rows = QVBoxLayout(middle)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(6)
    way = QHBoxLayout()
    way.setContentsMargins(0, 0, 0, 0)
    way.addWidget(back)
    way.addStretch(1)
    rows.addLayout(way)
    inside = body.layout()
    for number, words in enumerate(head):
        words.setContentsMargins(RING, 0, RING, 0)
        if isinstance(inside, QVBoxLayout):
            inside.insertWidget(number, words)  # with what follows: where the text is large, questions want its place
    scroll = Scroll(theme, page)
    scroll.hold(body)
    rows.addWidget(scroll, 1)
    if foot is not None:
        rows.addLayout(foot)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(28 - RING, 16, 28 - RING, 16)
    whole.addStretch(1)
    whole.addWidget(middle, 20)
    whole.addStretch(1)
    return back


def _result(now: Taken) -> str:
    name = tr(_SHORT.get(now.instrument, now.instrument))
    return tr("Your {measure} score today: {score}").format(measure=name, score=score_words(now))


def _best(now: Taken) -> str:
    instrument = INSTRUMENTS.get(now.instrument)
    if instrument is None:
        return ""
    return tr("The lower, the better.") if instrument.best == "low" else tr("The higher, the better.")


def _when(instrument: Instrument, taken: Sequence[Taken]) -> str:
    often = tr("Once a week.") if instrument.every_days == 7 else tr("When you like.")
    open_yet = tr("Not answered yet.")
    return often if taken else f"{often} {open_yet}"


_SHORT: Final = {"nprs": marked("pain"), "peg": "PEG", "psfs": "PSFS", "roland-morris": "Roland-Morris"}
_WHAT: Final = {
    "nprs": marked("One number for your pain right now."),
    "peg": marked("Three numbers about the past week: pain, enjoyment of life, and what you do."),
    "psfs": marked("Three to five activities of your own, and how well they go."),
    "roland-morris": marked("Twenty-four sentences about your back; tick those that are true of you today."),
}
_INTRO: Final = marked(
    "Short questionnaires that others use too, in their own words. They let you see a change over weeks. They do not "
    "say where it comes from, and your answers stay on this computer."
)
