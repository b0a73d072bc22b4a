"""What arrives while the window is open: files that are handed over, and files that are changed on the disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from selfcare.app.shelves import Shelves


class Arrivals(QObject):
    """Has the library read anew, never under a running session: that keeps the routine it began with."""

    def __init__(
        self, shelves: Shelves, running: Callable[[], bool], renew: Callable[[], None], parent: QObject
    ) -> None:
        """`running` tells whether a session is; `renew` reads the library and hands it to whoever uses it."""
        super().__init__(parent)
        self._shelves = shelves
        self._running = running
        self._renew = renew
        self.stale = False
        shelves.changed.connect(self.read_again)

    @Slot()
    def read_again(self) -> None:
        """Read the library anew, now or once no session is in its way."""
        self.stale = self._running()
        if not self.stale:
            self._renew()

    def catch_up(self) -> None:
        """Read what has changed during a session that is over now."""
        if self.stale:
            self.read_again()

    def take_in(self, paths: Sequence[str]) -> None:
        """Take files and folders into the user's library, show the first routine, and say what happened."""
        added = self._shelves.add(paths)
        self.read_again()
        self._shelves.show_added(added)
