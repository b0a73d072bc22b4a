"""The history behind the window: opened when it is first wanted, and heard where it has something to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.app.clock import SystemClock
from selfcare.desktop.window import Window
from selfcare.routine.places import data_folder

if TYPE_CHECKING:
    from selfcare.desktop.desk import Desk
    from selfcare.record.history import History
    from selfcare.record.notice import Notice


class Memory:
    """`history` is None before it is opened; `desk` shows what is told during a session, once there is one."""

    def __init__(self, window: Window, clock: SystemClock) -> None:
        self._window = window
        self._clock = clock
        self.history: History | None = None
        self.desk: Desk | None = None

    def open(self) -> History:
        """Return the history."""
        if self.history is None:
            from selfcare.record.history import History

            self.history = History(data_folder(), self._clock.now, self._tell)
        return self.history

    def look_back(self) -> None:
        """See which side was worse the last time."""
        worse = self.open().last_worse()
        if worse is not None:
            self._window.library.prefill(worse)

    def locked(self) -> frozenset[str]:
        """Return the regions that rest until tomorrow."""
        return self.history.locked_regions(self._clock.now().date()) if self.history else frozenset()

    def close(self) -> None:
        """Let it go."""
        if self.history is not None:
            self.history.close()

    def _tell(self, notice: Notice) -> None:
        for page in (self._window.today, self._window.library):
            page.notice.say(notice.advice, notice.what)
        if self.desk is not None:
            self.desk.page.show_notice(str(notice))
