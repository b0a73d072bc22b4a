"""What a key asks for, moment by moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from selfcare.session.commands import (
    AddTime,
    Answer,
    Back,
    Command,
    Ease,
    Hurts,
    Pause,
    Repeat,
    Resume,
    Skip,
    Stop,
    Tap,
)
from selfcare.session.states import State

_ANYWHERE: Final[Mapping[str, Command]] = {
    "right": Skip(),
    "n": Skip(),
    "left": Back(),
    "b": Back(),
    "e": Ease(),
    "h": Hurts(),
    "esc": Hurts(),
    "+": AddTime(),
    "=": AddTime(),
    "r": Repeat(),
    "t": Tap(),
    "enter": Tap(),
    "q": Stop(),
}
_SPACE: Final[Mapping[State, Command]] = {
    "running": Pause(),
    "resuming": Pause(),
    "paused": Resume(),
    "tapping": Tap(),
}
_KINDS: Final[Mapping[str, Command]] = {
    "2": Answer("sharp"),
    "3": Answer("numb"),
    "m": Answer("mistake"),
    "esc": Answer("mistake"),
    "q": Stop(),
}


class Controls:
    """Turns keys into commands. `typed` is the number typed so far while one is asked for, else None."""

    def __init__(self) -> None:
        self.typed: str | None = None

    def command(self, key: str, state: State) -> Command | None:
        """Return what `key` asks for in `state`, None for nothing (yet)."""
        if state != "hurt":
            self.typed = None
            if key == "space":
                return _SPACE.get(state)
            return _ANYWHERE.get(key)
        if self.typed is None:
            self.typed = "" if key == "1" else None
            return _KINDS.get(key)
        return self._number(key)

    def _number(self, key: str) -> Command | None:
        typed = self.typed or ""
        match key:
            case "esc":
                self.typed = None
            case "m":
                self.typed = None
                return Answer("mistake")
            case "backspace":
                self.typed = typed[:-1]
            case "enter" if typed:
                self.typed = None
                return Answer("dull", int(typed))
            case _ if key.isdigit() and int(typed + key) <= 10:
                self.typed = str(int(typed + key))
            case _:
                pass
        return None
