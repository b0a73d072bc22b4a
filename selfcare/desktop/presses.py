"""What a press means at this moment: the space bar, the one filled button, and media keys."""

from __future__ import annotations

from typing import Final

from selfcare.session.commands import Back, Command, Pause, Resume, Skip, Start, Tap
from selfcare.session.states import State

_ON: Final[dict[State, Command]] = {"waiting": Start(), "paused": Resume(), "tapping": Tap()}


def go(state: State) -> Command:
    """Return what the space bar does: begin, go on, say that a step is done, or else pause."""
    return _ON.get(state, Pause())


def pressed(key: str, state: State) -> Command | None:
    """Return what a media key does, None where it does nothing.

    "stop" pauses: nobody should lose a session to a key in the dark.
    """
    match key:
        case "play-pause":
            return go(state)
        case "play":
            return _ON.get(state)
        case "pause" | "stop":
            return Pause()
        case "next":
            return Skip()
        case "previous":
            return Back()
        case _:
            return None
