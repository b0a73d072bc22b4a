"""How a hand works on the place it is laid on: strokes, circles, kneading and presses as small moves over the skin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType

from selfcare.body.beat import Beat
from selfcare.body.figure import Figure, HandPlace, Overlay
from selfcare.body.space import smoothstep

_STROKE, _SMALL, _LIFT, _PRESS = 0.030, 0.006, 0.009, 0.004
"""Half a long stroke, half a small one, how far a hand is lifted, how far it sinks in; in body heights."""

_AT_WORK = frozenset({"fingertips", "thumb", "knuckles", "fist", "fingers_and_palm"})
"""Touches of a hand that does something; a palm also rests, or holds."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How far a hand is from the middle of its place: along the fingers, across them, off the skin; its curl more."""

    along: float = 0.0
    across: float = 0.0
    off: float = 0.0
    curl: float = 0.0


Strokes = Mapping[str, Stroke]
NO_STROKES: Strokes = MappingProxyType({})


def strokes(figure: Figure, hands: Mapping[str, HandPlace], beat: Beat) -> Strokes:
    """Return what each working hand does at a moment; nothing in a still."""
    if beat.seconds is None:
        return NO_STROKES
    found = {}
    for overlay in figure.overlays:
        move = _MOVES.get(overlay.kind)
        for side, place in hands.items():
            if move is not None and (place.touch in _AT_WORK or place.on == overlay.at):
                found[side] = move(overlay, beat.share(overlay.kind, figure.rate), beat)
    return found


def _circles(overlay: Overlay, share: float, beat: Beat) -> Stroke:
    del beat
    radius = overlay.size / 2 or _SMALL
    return Stroke(radius * cos(2 * pi * share), radius * sin(2 * pi * share))


def _strokes(overlay: Overlay, share: float, beat: Beat) -> Stroke:
    """Go all the way one way on the skin, and back a little above it."""
    del beat
    there = smoothstep(0, 0.62, share) - smoothstep(0.66, 1, share)
    off = _LIFT * sin(pi * min(1.0, max(0.0, (share - 0.62) / 0.38)))
    way = _STROKE * (2 * there - 1)
    return Stroke(0.0, way, off) if overlay.path == "across" else Stroke(way, 0.0, off)


def _zigzag(overlay: Overlay, share: float, beat: Beat) -> Stroke:
    del beat
    return Stroke(across=(overlay.size / 2 or _SMALL) * sin(2 * pi * share))


def _kneading(overlay: Overlay, share: float, beat: Beat) -> Stroke:
    """Close the hand and lift what it holds, roll it on, let go."""
    del beat
    lifted = sin(pi * share) ** 2
    return Stroke((overlay.size or _SMALL) * 0.3 * sin(2 * pi * share), 0.0, _LIFT * lifted, 22 * lifted)


def _press(overlay: Overlay, share: float, beat: Beat) -> Stroke:
    del overlay, share
    return Stroke(off=-_PRESS * beat.swell())


def _pulse(overlay: Overlay, share: float, beat: Beat) -> Stroke:
    del overlay, beat
    return Stroke(off=-_PRESS * sin(pi * share) ** 2)


_MOVES: Mapping[str, Callable[[Overlay, float, Beat], Stroke]] = MappingProxyType(
    {
        "circles": _circles,
        "strokes": _strokes,
        "zigzag": _zigzag,
        "lift_and_roll": _kneading,
        "press_hold": _press,
        "pulse": _pulse,
    }
)

WORKING = frozenset(_MOVES)
"""Kinds of overlay at which hands work."""
