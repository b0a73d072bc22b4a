"""Each tone as a flash, for whoever would rather see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selfcare.session.commands import Command
from selfcare.session.events import CueDue, Event
from selfcare.session.moment import Moment
from selfcare.session.timeline import Tone


class Flashes:
    """An effect of the player. `wanted` is asked at each tone; `flash` is given its name."""

    def __init__(self, flash: Callable[[str], object], wanted: Callable[[], bool]) -> None:
        self._flash = flash
        self._wanted = wanted

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing: what a command leads to is heard of."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:  # noqa: ARG002 - an effect hears of both
        """Show the tones that are due."""
        for event in events:
            if isinstance(event, CueDue) and isinstance(event.cue, Tone) and self._wanted():
                self._flash(event.cue.name)
