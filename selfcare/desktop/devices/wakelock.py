"""Keeps the screen awake while a session runs, and lets it sleep as soon as it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from selfcare.session.commands import Command
from selfcare.session.events import Event
from selfcare.session.moment import Moment
from selfcare.session.states import State
from selfcare.translation import marked, tr

AWAKE: frozenset[State] = frozenset({"running", "resuming", "tapping"})
LINE = marked("This computer does not let the screen be kept on: it may go dark during a session.")


class Hold(Protocol):
    """A request to keep the screen on."""

    def release(self) -> None:
        """Take the request back."""


class WakeLock:
    """An effect of the player. Where nothing can keep the screen on, `line` says so and the session goes on.

    `ask` makes the request; it returns None where it is refused.
    """

    def __init__(self, ask: Callable[[], Hold | None]) -> None:
        self._ask = ask
        self._hold: Hold | None = None
        self._wanted = False
        self.line = ""

    @property
    def holds(self) -> bool:
        """Whether the screen is being kept on."""
        return self._hold is not None

    def obey(self, elapsed: float, command: Command) -> None:
        """What a command leads to is heard of in `hear`."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:  # noqa: ARG002 - an effect hears of both
        """Follow the session's state."""
        wanted = moment.state in AWAKE
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if wanted:
            self._hold = self._ask()
            self.line = "" if self._hold else tr(LINE)
        else:
            self.release()

    def release(self) -> None:
        """Let the screen sleep."""
        if self._hold is not None:
            self._hold.release()
        self._hold = None


def keep_screen_on() -> Hold | None:
    """Ask the desktop, by whatever way it has, to keep the screen on."""
    from wakepy import keep  # only once a session starts: it looks for D-Bus and the desktop

    mode = keep.presenting(on_fail="pass")
    mode.__enter__()
    return _Mode(mode.__exit__) if mode.active else None


class _Mode:
    def __init__(self, leave: Callable[[None, None, None], object]) -> None:
        self._leave = leave

    def release(self) -> None:
        self._leave(None, None, None)
