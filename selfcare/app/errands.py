"""What a start still has to fetch: one errand each time nothing else is to be done, or all at once in a hurry."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot


class Errands(QObject):
    """Runs them in order."""

    def __init__(self, errands: Sequence[Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(errands)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._run_one)

    @property
    def left(self) -> bool:
        """Whether something is still to come."""
        return bool(self._left)

    def begin(self) -> None:
        """Run one whenever there is time."""
        self._idle.start()

    def hurry(self, until: Callable[[], None]) -> None:
        """Run them at once, this one the last: somebody was faster than the idle moments."""
        while until in self._left:
            self._left.pop(0)()

    def drop(self) -> None:
        """Leave the rest undone."""
        self._left.clear()

    @Slot()
    def _run_one(self) -> None:
        if not self._left:
            gc.freeze()
            gc.enable()  # __main__ has put it off: nothing that a start makes is garbage
            return
        self._idle.start()  # first: one that goes wrong keeps no other from being run
        self._left.pop(0)()
