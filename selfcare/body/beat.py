"""When a technique is where: strokes a minute become a share of one stroke, a hold swells, a breath comes and goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from selfcare.body.figure import Figure
from selfcare.body.space import smoothstep

RATES: Mapping[str, float] = MappingProxyType(
    {
        "strokes": 12.0,
        "circles": 35.0,
        "lift_and_roll": 35.0,
        "zigzag": 90.0,
        "pulse": 18.0,
        "breath": 6.0,
    }
)
"""Times a minute of each kind of overlay that goes to and fro, where the exercise gives no rate of its own."""

SWELLING = frozenset({"press_hold", "stretch_line"})
"""Kinds of overlay that grow while they are held."""

STILL_SHARE: Mapping[str, float] = MappingProxyType({"pulse": 0.55, "breath": 0.5, "circles": 0.0})
"""The moment of a stroke that a still picture shows; for the others it is nearly the whole of it."""

_SWELL, _EBB = 4.0, 2.0


FRAMES, QUICK = 20, 30
"""Frames a second of movements that take two seconds and more, and of quicker ones: more would not be seen."""

_SLOW = 2.0
_LATE = 0.01  # what rounding leaves a little before a frame counts as that frame


def quickest(figure: Figure) -> float:
    """Return how many seconds the quickest move or stroke of a figure takes; infinity where nothing moves."""
    moves = [move.over for move in figure.motion if move.over > 0]
    strokes = [60 / (figure.rate or RATES[overlay.kind]) for overlay in figure.overlays if overlay.kind in RATES]
    return min((*moves, *strokes), default=inf)


def frames_for(seconds: float) -> int:
    """Return how many frames a second show a movement that takes so long."""
    return FRAMES if seconds >= _SLOW else QUICK


@dataclass(frozen=True, slots=True)
class Beat:
    """The moment of a technique: `seconds` since it began, of `length` seconds of holding; neither in a still."""

    seconds: float | None = None
    length: float | None = None

    def share(self, kind: str, rate: float | None) -> float:
        """Return how far one stroke, circle or breath has come (0 to 1)."""
        if self.seconds is None:
            return STILL_SHARE.get(kind, 0.62)
        return self.seconds * (rate or RATES.get(kind, 12.0)) / 60 % 1

    def step(self, kind: str, rate: float | None) -> int:
        """Return how many frames a stroke has come, as it is shown: `FRAMES` a second, or `QUICK` if it is quick."""
        if self.seconds is None:
            return -1
        long = 60 / (rate or RATES[kind])
        return int(round(long * frames_for(long)) * self.share(kind, rate) + _LATE)

    def swell(self) -> float:
        """Return how strongly a hold is held (0 to 1): it grows for some seconds and ebbs before its end."""
        if self.seconds is None:
            return 1.0
        grown = smoothstep(0, _SWELL, self.seconds)
        return grown if self.length is None else min(grown, smoothstep(0, _EBB, self.length - self.seconds))


STILL = Beat()
"""The moment that shows most."""
