"""The one table of a session's states.

A session waits, runs, and is finished; in between it may be paused, be resuming (a get-ready count outside session
time), stand still because something hurts, or wait for the user's tap. Session time passes in `running` alone.
A command that is not in the row of the present state is refused and changes nothing. Nothing leaves `finished`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

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
    Start,
    Stop,
    Tap,
)

State = Literal["waiting", "running", "paused", "resuming", "hurt", "tapping", "finished"]

# What each command leads to. "same" stays; where the plan has run out, `finished` follows instead.
Next = State | Literal["same"]

COMMANDS: Mapping[State, Mapping[type[Command], Next]] = {
    "waiting": {Start: "running", Stop: "finished"},
    "running": {
        Pause: "paused",
        Skip: "same",
        Back: "same",
        Repeat: "same",
        AddTime: "same",
        Ease: "same",
        Hurts: "hurt",
        Stop: "finished",
    },
    "paused": {
        Resume: "resuming",
        Skip: "same",
        Back: "same",
        Repeat: "same",
        AddTime: "same",
        Ease: "same",
        Hurts: "hurt",
        Stop: "finished",
    },
    "resuming": {Pause: "paused", Skip: "same", Back: "same", Repeat: "same", Hurts: "hurt", Stop: "finished"},
    "hurt": {Answer: "resuming", Stop: "finished"},
    "tapping": {
        Tap: "running",
        Pause: "paused",
        Skip: "running",
        Back: "running",
        Repeat: "running",
        Hurts: "hurt",
        Stop: "finished",
    },
    "finished": {},
}

# What time alone leads to: the get-ready count ends, a step waits for a tap, the plan has been played.
BY_TIME: Mapping[State, frozenset[State]] = {
    "resuming": frozenset({"running"}),
    "running": frozenset({"tapping", "finished"}),
}
