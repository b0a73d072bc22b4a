"""What the desk knows of a session: what it is made of, while it runs, and once it is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfcare.care.aftercare import Aftercare
from selfcare.desktop.guide import Guide
from selfcare.player import Player
from selfcare.record.recorder import Recorder
from selfcare.routine.models import Routine
from selfcare.session.events import Ending


@dataclass(frozen=True, slots=True)
class Opening:
    """What a session is made of; `before` is the pain it began with, by region."""

    routine: Routine
    recorder: Recorder
    before: Mapping[str, int]
    language: str


@dataclass(frozen=True, slots=True)
class Run:
    """A session that is going on, and what belongs to it."""

    opening: Opening
    player: Player
    guide: Guide


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that is over, how it ended, and what followed from what was told after it."""

    run: Run
    how: Ending
    care: Aftercare | None = None
