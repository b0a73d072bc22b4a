"""The planned track: which clip begins at which second. Pure data, so it can be played, rendered or printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from selfcare.session.timeline import Timeline, Tone, ToneName

Bus = Literal["tones", "voice"]
BUSES: tuple[Bus, ...] = ("tones", "voice")
RATE = 48_000  # frames a second of every clip, and of what is played and written

# The get-ready count after a pause, in seconds before the session goes on.
COUNT: tuple[tuple[float, ToneName], ...] = ((3.0, "three"), (2.0, "two"), (1.0, "one"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A clip that begins at second `at`. `clip` is a tone's name, or the path of a WAV file (48 kHz, mono, 16 bit).

    `bus` has a volume of its own; `gain` is this clip's own factor on top of it.
    """

    at: float
    clip: str
    bus: Bus = "tones"
    gain: float = 1.0

    def is_same(self, other: Placed, within: float) -> bool:
        """Whether another plan means this very sound: the same clip, no further away than `within` seconds."""
        return self.clip == other.clip and abs(self.at - other.at) < within


@dataclass(frozen=True, slots=True)
class Track:
    """Clips in order of their beginning, on the seconds of a session (or of a count that leads up to second 0)."""

    placed: tuple[Placed, ...] = ()


def last_phase(timeline: Timeline, phase: int = 0) -> int:
    """Return the last phase that sounds by the clock alone: the first from `phase` on that waits for a tap, if any."""
    waiting = [index for index, each in enumerate(timeline.phases) if each.kind == "tap" and index >= phase]
    return min(waiting, default=len(timeline.phases))


def planned_track(timeline: Timeline, *, since: float = 0.0, phase: int = 0) -> Track:
    """Return what sounds from second `since` and phase index `phase` on.

    The track ends with the first phase that waits for a tap: what follows has no second yet that a clock could know.
    """
    return Track(tuple(_tones(timeline, since, phase, last_phase(timeline, phase))))


def count_track(seconds: float, *, counted: bool = True) -> Track:
    """Return what leads back into a session at second 0; `counted` says whether three, two, one are sounded."""
    count = [Placed(-before, name) for before, name in COUNT if before < seconds and counted]
    return Track((Placed(-seconds, "ready"), *count))


def _tones(timeline: Timeline, since: float, first: int, last: int) -> Iterator[Placed]:
    for cue in timeline.cues:
        if isinstance(cue, Tone) and cue.at >= since and first <= cue.phase <= last:
            yield Placed(cue.at, cue.name)
