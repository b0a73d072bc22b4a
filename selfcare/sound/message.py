"""What is said to the process that plays: one line each, so that either side can die in the middle of anything."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import assert_never

from selfcare.sound.track import Bus, Placed, Track


@dataclass(frozen=True, slots=True)
class Play:
    """Sound this track; its second 0 is at moment `zero` of the machine's monotonic clock."""

    track: Track
    zero: float


@dataclass(frozen=True, slots=True)
class Hold:
    """Fade out, forget the track."""


@dataclass(frozen=True, slots=True)
class Chirp:
    """Sound one clip now, at the volume of its bus."""

    clip: str
    bus: Bus = "tones"


@dataclass(frozen=True, slots=True)
class Volume:
    """Set how loud a bus is."""

    volume: float
    bus: Bus


Message = Play | Hold | Chirp | Volume


def line_of(message: Message) -> bytes:
    """Return the line that carries a message."""
    match message:
        case Play():
            placed = [[each.at, each.clip, each.bus, each.gain] for each in message.track.placed]
            words: list[object] = ["play", message.zero, placed]
        case Hold():
            words = ["hold"]
        case Chirp():
            words = ["chirp", message.clip, message.bus]
        case Volume():
            words = ["volume", message.volume, message.bus]
        case _:
            assert_never(message)
    return json.dumps(words).encode() + b"\n"


def message_of(line: bytes) -> Message | None:
    """Return the message a line carries, None if it carries none (a half-written line of a dying process)."""
    try:
        words: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match words:
        case ["play", float() | int() as zero, list() as placed]:
            return Play(Track(tuple(each for each in map(_placed, placed) if each)), float(zero))
        case ["hold"]:
            return Hold()
        case ["chirp", str() as clip, "tones" | "voice" as bus]:
            return Chirp(clip, bus)
        case ["volume", float() | int() as volume, "tones" | "voice" as bus]:
            return Volume(float(volume), bus)
        case _:
            return None


def _placed(words: object) -> Placed | None:
    match words:
        case [float() | int() as at, str() as clip, "tones" | "voice" as bus, float() | int() as gain]:
            return Placed(float(at), clip, bus, float(gain))
        case _:
            return None
