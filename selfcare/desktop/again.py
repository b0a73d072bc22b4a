"""What the window does for whoever comes back: the last routine is one key away, and what was put away comes back."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
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
from selfcare.routine.models import Routine
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
        """Offer the routine that was begun last, of those that are still there.

        Where something in it rests today there is no button for it; the key leads to the page that says why.
        """
        routine = next(iter(self._done(library)), None)
        told = self._history.health.told()
        rests = routine is not None and (locked_in(routine, told.locked) or _ended_today(told))
        self._last = routine.id if routine is not None else ""
        button = self._window.today.again
        button.setText(tr("Again: {routine}").format(routine=named(routine.name)) if routine is not None else "")
        key = keyed(self._key.key().toString(_NATIVE))
        last = tr("Start what you did last ({key})").format(key=key)
        button.setToolTip(f"{button.text()}\n{last}")
        button.setAccessibleDescription(last)
        button.setVisible(bool(self._last) and not rests)

    def _done(self, library: Library) -> Iterator[Routine]:
        """Yield what was begun, the latest first, as far as it can be played now."""
        for past in sorted(self._history.sessions(), key=attrgetter("begun"), reverse=True):
            read = library.routine(past.routine)
            if read is not None and read.routine is not None:
                yield read.routine

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
