"""How one exercise is done: its picture, its steps, what to feel and what not, and what goes wrong easily."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.stop_rules import Rule
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, Button
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.room import Room
from selfcare.desktop.widgets.rule_list import RuleList
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.sheet import Sheet
from selfcare.routine.models import Exercise
from selfcare.translation import tr

_PICTURE = 200
_AROUND = 140  # pixels of the page that the card's edges and gaps take
_BESIDE = 100
_LEAST = 240  # pixels of words; a lower page does without the picture


class ExerciseSheet(Sheet):
    """`closed` when it has been read. Escape, Enter and the button close it; the arrows scroll."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.widest = 860
        self._room = Room(theme, "home", 18, self.card)
        self._room.setFixedHeight(_PICTURE)
        self._name = Words(theme, "", "name", wrap=True, parent=self.card)
        self._scroll = Scroll(theme, self.card, ground="surface")
        self._close = Button(theme, tr("Close"), "primary", shape=BIG, parent=self.card)
        self._name.setContentsMargins(RING, 0, RING, 0)
        for part in (self._room, self._name, self._scroll):
            self.rows.addWidget(part)
        line = QHBoxLayout()
        line.addWidget(self._close)
        line.addStretch(1)
        self.rows.addLayout(line)
        self._close.clicked.connect(self.leave)

    def show_exercise(self, exercise: Exercise, picture: Pictured | None, language: str) -> None:
        """Open with an exercise, in a language."""
        self._room.show_picture(picture)
        self._name.setText(exercise.name.in_language(language))
        body = ExerciseWords(self.theme, exercise, language, self)
        self._scroll.hold(body)
        self.setAccessibleName(self._name.text())
        self.open()
        self._close.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def place(self) -> None:
        """Give the words what the page has left."""
        self.entitle(self._name)
        wide = min(self.widest, self.page.width() - 96) - _BESIDE
        around = self._name.heightForWidth(wide) + self._close.sizeHint().height() + _AROUND
        room = self.page.height() - around
        pictured = room - _PICTURE >= _LEAST
        self._room.setVisible(pictured)
        body = self._scroll.widget()
        asked = body.heightForWidth(wide) + 8 if body is not None else 0
        self._scroll.setFixedHeight(max(120, min(asked, room - _PICTURE * pictured)))
        super().place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep() // 2)
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep() // 2)
            case _:
                event.accept()  # the keys of the page below are not meant


class ExerciseWords(QWidget):
    """All that an author wrote about an exercise, for reading."""

    def __init__(self, theme: Theme, exercise: Exercise, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        rows = QVBoxLayout(self)
        rows.setContentsMargins(RING, 0, RING, 0)
        rows.setSpacing(10)
        if exercise.cue is not None:
            rows.addWidget(Words(theme, exercise.cue.in_language(language), "lead", bold=False, wrap=True, parent=self))
        steps = tuple(self._steps(exercise))
        if steps:
            rows.addWidget(RuleList(theme, steps, role="body", numbered=True, parent=self))
        for title, text in self._sentences(exercise):
            rows.addWidget(self._titled(title, text))
        for title, text in self._cautions(exercise):
            note = NoteBox(theme, "caution", self)
            note.say(text, title)
            rows.addWidget(note)
        rows.addStretch(1)

    def _titled(self, title: str, text: str) -> QWidget:
        part = QWidget(self)
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(Words(self._theme, title, "small", bold=True, parent=part))
        rows.addWidget(Words(self._theme, text, "body", wrap=True, parent=part))
        return part

    def _steps(self, exercise: Exercise) -> Iterator[Rule]:
        for each in exercise.instructions:
            if each.role in {"preparation", "step", "form", "breathing", "end"}:
                yield Rule("", each.text.in_language(self._language))

    def _sentences(self, exercise: Exercise) -> Iterator[tuple[str, str]]:
        if exercise.feel is not None:
            yield tr("You should feel"), _sentence(exercise.feel.in_language(self._language))
        if exercise.mistakes:
            yield tr("Easily goes wrong"), "\n".join(each.in_language(self._language) for each in exercise.mistakes)

    def _cautions(self, exercise: Exercise) -> Iterator[tuple[str, str]]:
        safety = [each.text.in_language(self._language) for each in exercise.instructions if each.role == "safety"]
        if safety:
            yield tr("Take care"), " ".join(safety)
        if exercise.not_feel is not None:
            yield tr("You should not feel"), _sentence(exercise.not_feel.in_language(self._language))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
