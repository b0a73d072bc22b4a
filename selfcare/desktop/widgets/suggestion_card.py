"""A routine that suits now: its picture, how long, and why it is offered; one press starts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.button import BUTTON, SMALL, Button
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.panel import Panel
from selfcare.desktop.widgets.room import Room
from selfcare.desktop.words import begun
from selfcare.translation import tr

_LARGE: Final = 130  # percent
_WIDE: Final = 480  # pixels


@dataclass(frozen=True, slots=True)
class Suited:
    """One routine on offer: its id and name, why, what is different for this person, and its picture."""

    id: str
    name: str
    reason: str
    note: str = ""
    picture: Pictured | None = None


class SuggestionCard(Panel):
    """`started` and `opened` carry the routine's id. The first one is `big`."""

    started = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, suited: Suited, parent: QWidget | None = None, *, big: bool = False) -> None:
        super().__init__(theme, parent)
        self._id = suited.id
        self.rows.setContentsMargins(12, 12, 12, 12)
        line = QHBoxLayout()
        line.setSpacing(16)
        self._room = Room(theme, radius=RADIUS["small"], parent=self)
        self._room.setFixedSize(214 if big else 124, 188 if big else 100)
        self._room.show_picture(suited.picture)
        self._make_room()
        line.addWidget(self._room)
        words = self._words(suited, big=big)
        line.addLayout(words, 1)
        buttons = self._buttons(suited, big=big)
        if big:
            edge = QHBoxLayout()
            edge.setContentsMargins(-RING, 0, 0, 0)  # in line with the words: a button keeps room for its ring
            edge.addWidget(buttons)
            words.addLayout(edge)
        else:
            line.addWidget(buttons)
        self.rows.addLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the picture's place to the words where they are large, or where there is little of it."""
        self._room.setVisible(self.theme.text_size < _LARGE and self.width() >= _WIDE)

    def _words(self, suited: Suited, *, big: bool) -> QVBoxLayout:
        theme = self.theme
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.addWidget(Words(theme, suited.name, "heading" if big else "lead", wrap=True, parent=self))
        rows.addWidget(Words(theme, begun(suited.reason), "body" if big else "small", wrap=True, parent=self))
        if suited.note:
            rows.addWidget(Words(theme, suited.note, "small", colour="muted", wrap=True, parent=self))
        rows.addStretch(1)
        return rows

    def _buttons(self, suited: Suited, *, big: bool) -> QWidget:
        theme, shape = self.theme, BUTTON if big else SMALL
        start = Button(theme, tr("Start"), "primary" if big else "plain", icon="play", shape=shape, parent=self)
        look = Button(theme, tr("Look inside"), "plain" if big else "link", shape=shape, parent=self)
        start.setAccessibleName(tr("Start {routine}").format(routine=suited.name))
        look.setAccessibleName(tr("Look inside {routine}").format(routine=suited.name))
        start.clicked.connect(self._start)
        look.clicked.connect(self._open)
        part = QWidget(self)
        line = FlowLayout(part, gap=0) if big else QVBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(start)
        line.addWidget(look)
        if isinstance(line, QVBoxLayout):
            line.addStretch(1)
        return part

    @Slot()
    def _start(self) -> None:
        self.started.emit(self._id)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._id)
