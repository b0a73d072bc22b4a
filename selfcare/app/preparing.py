"""What will probably be started soon is made ready to be said, so that Start need not wait for words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from selfcare.app.shelves import Shelves
from selfcare.desktop.listening import Listening
from selfcare.desktop.window import Window

SETTLED = 500  # ms that a routine is looked at before its words are made ready
LINGERED = 2000  # ms that Today is looked at before those of its first suggestion are


class Preparing(QObject):
    """Nothing is prepared while a session is `running`: its own words come first."""

    def __init__(
        self,
        window: Window,
        heard: Listening,
        shelves: Shelves,
        running: Callable[[], bool],
        warm_up: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`running` tells whether a session is; `warm_up` opens the output, so that its first word can come at once."""
        super().__init__(parent)
        self._warm_up = warm_up
        self._window = window
        self._heard = heard
        self._shelves = shelves
        self._running = running
        self._looked_at = QTimer(self, singleShot=True, interval=SETTLED)
        self._looked_at.timeout.connect(self._prepare_chosen)
        self._lingers = QTimer(self, singleShot=True, interval=LINGERED)
        self._lingers.timeout.connect(self._prepare_first)

    def watch_library(self) -> None:
        """Follow which routine is looked at in the library."""
        self._window.library.grid.opened.connect(self._looked_at.start)

    def linger(self) -> None:
        """Today is shown now."""
        self._lingers.start()

    def make_ready(self, name: str) -> None:
        """Make the words of a routine ready."""
        routine = self._shelves.routine(name)
        if routine is not None and not self._running():
            self._heard.prepare(routine)

    @Slot()
    def _prepare_chosen(self) -> None:
        if self._window.page is self._window.library:
            if not self._running():
                self._warm_up()
            self.make_ready(self._window.library.chosen)

    @Slot()
    def _prepare_first(self) -> None:
        if self._window.page is self._window.today and self._heard.asked:
            self.make_ready(self._window.today.first)
