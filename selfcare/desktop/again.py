"""What the window does for whoever comes back: the last routine is one key away, and what was put away comes back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from selfcare.care.answers import Told
from selfcare.desktop.desk import Desk
from selfcare.desktop.widgets.undo_bar import UndoBar
from selfcare.desktop.window import Window
from selfcare.desktop.words import keyed, named
from selfcare.record.history import History
from selfcare.record.locked import locked_in
from selfcare.routine.library import Library
from selfcare.translation import marked, tr

KEY: Final = "Ctrl+R"
_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_PUT_AWAY: Final = marked("The session was left. What you did in it counts.")


class Again(QObject):
    """`wanted` carries the routine that was done last, once its key or its button is pressed."""

    wanted = Signal(str)

    def __init__(self, window: Window, history: History, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._history, self._desk = window, history, desk
        self._last = ""
        self.undo = UndoBar(window.theme, window)
        self._key = QShortcut(QKeySequence(KEY), window)
        self._key.activated.connect(self._ask)
        window.today.again.clicked.connect(self._ask)
        self.undo.settled.connect(desk.drop)
        self.undo.undone.connect(self._show_resume)

    def offer(self, library: Library) -> None:
        """Offer the routine that was begun last, if it is still there and nothing in it rests today."""
        past = self._history.sessions()
        last = max(past, key=lambda each: each.begun, default=None)
        read = library.routine(last.routine) if last is not None else None
        routine = read.routine if read is not None else None
        told = self._history.health.told()
        if routine is not None and (locked_in(routine, told.locked) or _ended_today(told)):
            routine = None
        self._last = routine.id if routine is not None else ""
        button = self._window.today.again
        button.setText(tr("Again: {routine}").format(routine=named(routine.name)) if routine is not None else "")
        key = keyed(self._key.key().toString(_NATIVE))
        button.setToolTip("\n".join((button.text(), tr("Start what you did last ({key})").format(key=key))))
        button.setVisible(bool(self._last))

    @Slot()
    def put_away(self) -> None:
        """Leave the session that was cut off, unless it is taken back."""
        if self._desk.unfinished is not None:
            self.undo.offer(tr(_PUT_AWAY))

    @Slot()
    def _ask(self) -> None:
        if self._last and not self._desk.running and self._window.rail.isVisible():
            self.undo.settle()
            self.wanted.emit(self._last)

    @Slot()
    def _show_resume(self) -> None:
        self._window.today.resume.show()
        self._window.library.resume.show()


def _ended_today(told: Told) -> bool:
    """Whether a session of today ended for a warning sign."""
    return told.stopped is not None and told.stopped.date() == told.now.date()
