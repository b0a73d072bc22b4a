"""One routine: how long, what is needed, whether it is for me, what happens, and Start, which is always in sight."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcare.desktop.card import AS_WRITTEN, Card, Fit
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.room import Room
from selfcare.desktop.widgets.save_row import SaveRow
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.step_list import StepList
from selfcare.desktop.words import begun, in_line, offered
from selfcare.translation import marked, tr, tr_number

WorseAnswer = Literal["left", "right", "same"]

WIDE = 420
_EDGE = 22
_PICTURE = 158
_WHOLE = 16_777_215  # Qt's own word for a width that is not bounded
_SIDES = (("left", marked("Left")), ("right", marked("Right")), ("same", marked("About the same")))


class RoutinePanel(QFrame):
    """`started` carries the routine's id and the worse side ("left", "right", "same", or "" where not asked).

    `save_wanted` carries the same, to be saved as audio. `asked` for how a step is done: the routine's id, and which of
    its played steps, from 0. `left` asks for the cards, where the panel has taken their place.
    """

    started = Signal(str, str)
    asked = Signal(str, int)
    save_wanted = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._card: Card | None = None
        self._fit = AS_WRITTEN
        self._ready = False
        self._back = Button(theme, tr("All routines"), "link", icon="arrow-left", shape=SMALL, parent=self)
        self.picture = Room(theme, parent=self)
        self._name = Words(theme, "", "heading", wrap=True, parent=self)
        self._meta = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._purpose = Words(theme, "", "body", wrap=True, parent=self)
        self._suits = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._need = Words(theme, "", "small", wrap=True, parent=self)
        self._barred = NoteBox(theme, "alert", self)
        self._adapted = NoteBox(theme, "news", self)
        self._not_for = NoteBox(theme, "caution", self)
        self._steps = StepList(theme, self)
        self._review = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._question = Words(theme, tr("Which side is worse?"), "body", bold=True, wrap=True, parent=self)
        self._side = Choice(theme, tr("Which side is worse?"), offered(_SIDES), self)
        self._start = Button(theme, tr("Start"), "primary", icon="play", shape=BIG, parent=self)
        self._preparing = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self.save = SaveRow(theme, self)
        self._asking = self._question_and_sides()
        self._notes = self._all_notes()
        self._after_name, self._after_needs, self._at_end = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._over_start, self._under_start = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.fill(WIDE, whole=False, short=False)
        self._back.clicked.connect(self.left)
        self._start.clicked.connect(self._begin)
        self.save.wanted.connect(self._want_saved)
        self._steps.asked.connect(self._ask)
        theme.changed.connect(self.restyle)

    def show_card(self, card: Card, fit: Fit, *, aloud: bool = True) -> None:
        """Show a routine, and how it suits today; a screen reader is told of its notes where it is `aloud`."""
        if self._card is not None and self._card.id != card.id:
            self.save.turn()
        self._card, self._fit = card, fit
        self._name.setText(card.name)
        count = tr_number("{count} exercise", "{count} exercises", card.exercises).format(count=card.exercises)
        foreign = f"{begun(card.language)}." if card.language else ""
        self._meta.setText(f"{in_line((card.time, count, card.where))}. {card.level}. {foreign}".strip())
        self._purpose.setText(card.purpose)
        self._suits.setText(card.suits)
        self._suits.setVisible(bool(card.suits))
        self._need.setText(
            tr("You need {things}.").format(things=card.needs) if card.needs else tr("You need nothing.")
        )
        leave_out = tr(_AS_WRITTEN) if fit.adapted else tr("When to leave this out")
        self._barred.say(fit.barred, tr("Not today"), aloud=aloud)
        self._adapted.say(fit.adapted, tr("Adapted to you today"), aloud=aloud)
        self._not_for.say(card.not_for, leave_out, aloud=aloud)
        self._steps.show_steps(card.rows)
        reviewed = tr("Reviewed by a physiotherapist on {day}.").format(day=card.reviewed)
        self._review.setText(reviewed if card.reviewed else tr(_UNREVIEWED))
        self._question.setVisible(card.worse and not fit.barred)
        self._side.setVisible(card.worse and not fit.barred)
        self._enable()

    def show_preparing(self, words: str) -> None:
        """Say how far the voice is that gets ready; "" once it is."""
        self._preparing.setText(words)

    @property
    def least(self) -> int:
        """Pixels below which its words would be cut at the side."""
        asked = max(part.minimumSizeHint().width() for part in (self._side, self.save))
        return max(WIDE, asked + 2 * _EDGE + 3 + self._scroll.verticalScrollBar().sizeHint().width())

    def fill(self, wide: int, *, whole: bool, short: bool) -> None:
        """Take the `whole` page, with a way back, or the place beside the cards, so many pixels `wide`.

        Where the page is `short`, the picture gives way, the question and saving scroll with the words, and what stands
        against the routine comes first: it is to be seen before Start is pressed.
        """
        self.setMinimumWidth(0 if whole else wide)
        self.setMaximumWidth(_WHOLE if whole else wide)
        self._back.setVisible(whole)
        self.picture.setVisible(not short)
        (self._after_name if short else self._after_needs).addWidget(self._notes)
        (self._after_name if short else self._over_start).addWidget(self._asking)
        (self._at_end if short else self._under_start).addWidget(self.save)

    def prefill(self, worse: WorseAnswer) -> None:
        """Choose the side that was worse last time."""
        self._side.choose(worse)

    def be_ready(self, *, ready: bool) -> None:
        """Say whether routines have been read, so that one can be started."""
        self._ready = ready
        self._enable()

    @Slot()
    def focus_first(self) -> None:
        """Put the focus where the next key belongs: the open question, else Start."""
        if self._side.isVisible() and self._side.key is None:
            self._side.focus_first()
        else:
            self._start.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def focus_steps(self) -> None:
        """Put the focus back on the step that was asked about."""
        self._steps.focus_asked()

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours or text size have changed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), self.theme.colour("line"))

    def _enable(self) -> None:
        known, barred = self._ready and self._card is not None, bool(self._fit.barred)
        see_why = barred and not self._fit.locked  # the way there leads to the answers, which can be changed
        self._start.setText(tr("See why") if see_why else tr("Start"))
        self._start.picture(None if see_why else "play")
        self._start.setEnabled(known and (see_why or not barred))
        self.save.setEnabled(known and not barred)

    @Slot(int)
    def _ask(self, step: int) -> None:
        if self._card is not None:
            self.asked.emit(self._card.id, step)

    @Slot()
    def _begin(self) -> None:
        if self._card is not None:
            self.started.emit(self._card.id, (self._side.key or "same") if self._card.worse else "")

    @Slot()
    def _want_saved(self) -> None:
        if self._card is not None:
            self.save_wanted.emit(self._card.id, (self._side.key or "same") if self._card.worse else "")

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, 0)
        rows.setSpacing(0)
        self.picture.setFixedHeight(_PICTURE)
        rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.picture)
        self._scroll = Scroll(self.theme, self, ground="surface", name=tr("About this routine"))
        self._scroll.hold(self._body())
        rows.addWidget(self._scroll, 1)
        rows.addWidget(self._footer())

    def _question_and_sides(self) -> QWidget:
        asking = QWidget(self)
        rows = QVBoxLayout(asking)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._question.setContentsMargins(RING, 0, RING, 0)
        rows.addWidget(self._question)
        rows.addWidget(self._side)
        return asking

    def _all_notes(self) -> QWidget:
        notes = QWidget(self)
        rows = QVBoxLayout(notes)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for note in (self._barred, self._adapted, self._not_for):
            rows.addWidget(note)
        return notes

    def _body(self) -> QWidget:
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(_EDGE, 16, _EDGE, 16)
        rows.setSpacing(8)
        rows.addWidget(self._name)
        rows.addWidget(self._meta)
        rows.addLayout(self._after_name)
        for part in (self._purpose, self._need):
            rows.addWidget(part)
        rows.addLayout(self._after_needs)
        rows.addWidget(self._steps)
        rows.addWidget(self._suits)
        rows.addWidget(self._review)
        rows.addLayout(self._at_end)
        rows.addStretch(1)
        return body

    def _footer(self) -> QWidget:
        footer = QFrame(self)
        rows = QVBoxLayout(footer)
        rows.setContentsMargins(_EDGE - RING, 10, _EDGE - RING, 14)
        rows.setSpacing(0)
        rows.addLayout(self._over_start)
        line = QHBoxLayout()
        self._start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.addWidget(self._start)
        rows.addLayout(line)
        self._preparing.setContentsMargins(RING, 0, RING, 0)
        rows.addWidget(self._preparing)  # it keeps its place without words: nothing jumps under the mouse
        rows.addLayout(self._under_start)
        return footer


_AS_WRITTEN = marked("When to leave it out as it is written")
_UNREVIEWED = marked("Not yet reviewed by a physiotherapist.")
