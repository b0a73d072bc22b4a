"""Shapes that say what to do: tapered arrows, arcs and rings, each with a rim that lifts it off whatever it lies on.

Everything is flat, in body heights, y up. A mark's pen grows more slowly than the figure, so that it can be read on
a thumbnail and does not cover a face that fills the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np

from selfcare.body.projection import DIRECTIONS
from selfcare.body.space import Array

ARROW, ARROW_RIM = "f-go", "f-go-rim"
RING, RING_RIM = "f-hi-rim", "f-hi-out"

_HEAD, _WING = 3.6, 2.1
_LONGEST_HEAD = 0.6
_RIM = 0.55


@dataclass(frozen=True, slots=True)
class Mark:
    """One outline: filled with `role`, or a line `width` wide in it; under it lies its rim.

    `beneath` are the parts of the body that it lies under ("hand_w"), over the part it is `on`; without any it lies
    over everything.
    """

    name: str
    points: Array
    role: str = ARROW
    rim: str = ARROW_RIM
    width: float = 0.0
    edge: float = 0.0
    opacity: float = 1.0
    beneath: tuple[str, ...] = ()
    on: str = ""
    closed: bool = True

    def faded(self, opacity: float) -> Mark:
        """Return the same mark, less visible."""
        return replace(self, opacity=self.opacity * opacity)


def pen(scale: float) -> float:
    """Return the width of an arrow's shaft in body heights, where a body height is `scale` pixels."""
    return 0.27 / float(np.sqrt(max(scale, 40.0)))


def arrow(name: str, line: Array, width: float, *, both: bool = False, shaft: float = 1.0, points: int = 25) -> Mark:
    """Return an arrow along a line of points (n, 2), thin at its tail and `width` wide where the head begins.

    With `both` it has a head at either end; `shaft` below 1 gives a thinner line with the same heads. A line too
    short for its head gives a smaller arrow.
    """
    line = evenly(line, points)
    length = lengths(line)[-1]
    head = min(_HEAD * width, length * _LONGEST_HEAD / (2 if both else 1))
    width *= head / (_HEAD * width)
    return Mark(name, _arrow_outline(line, head, (width, width * shaft), both=both), edge=_RIM * width)


def round_arrow(name: str, centre: Array, radius: float, angles: tuple[float, float], width: float) -> Mark:
    """Return an arrow along an arc from one angle to another (degrees), `width` wide; strokes come back to the same."""
    outline, edge = _about_nothing(round(radius, 9), round(angles[0], 6), round(angles[1], 6), width)
    return Mark(name, centre + outline, edge=edge)


@lru_cache(maxsize=256)
def _about_nothing(radius: float, first: float, last: float, width: float) -> tuple[Array, float]:
    """Return the outline of a round arrow about the origin, for reading only, and how wide its rim is."""
    mark = arrow("", arc(np.zeros(2), radius, first, last), width)
    mark.points.flags.writeable = False
    return mark.points, mark.edge


def arc(centre: Array, radius: float, first: float, last: float, flat: float = 1.0) -> Array:
    """Return points (25, 2) on a circle from one angle to another (degrees, counter-clockwise from the right)."""
    angles = np.radians(np.linspace(first, last, 25))
    return np.asarray(centre + radius * np.stack((np.cos(angles), flat * np.sin(angles)), axis=1))


def ring(name: str, centre: Array, radius: float, width: float, opacity: float = 1.0) -> Mark:
    """Return a thin circle in the colours of the lines round a target."""
    return Mark(name, centre + DIRECTIONS * radius, RING, RING_RIM, width, 0.55 * width, opacity=opacity)


def wave(name: str, line: Array, width: float) -> Mark:
    """Return a line in the colours of a ring: a ring of which only a part is drawn."""
    return Mark(name, line, RING, RING_RIM, width, 0.55 * width, closed=False)


def spot(name: str, centre: Array, radius: float, width: float) -> Mark:
    """Return a filled dot in the colours of the lines round a target."""
    return Mark(name, centre + DIRECTIONS * radius, RING, RING_RIM, edge=0.55 * width)


def lengths(line: Array) -> Array:
    """Return how far along a line each of its points lies."""
    steps = line[1:] - line[:-1]
    along = np.zeros(len(line))
    np.cumsum(np.sqrt((steps * steps).sum(1)), out=along[1:])
    return along


def evenly(line: Array, count: int) -> Array:
    """Return `count` points at even distances along a line."""
    along = lengths(line)
    if along[-1] < 1e-9:
        return np.repeat(line[:1], count, axis=0)
    return _at(line, along, _shares(count) * along[-1])


def cut(line: Array, first: float, last: float) -> Array:
    """Return the part of a line between two shares of its length; beyond 0 and 1 it goes straight on."""
    along = lengths(line)
    total = max(float(along[-1]), 1e-9)
    # Beyond its ends a line goes on as its outer quarters run: its very ends may turn aside.
    quarter = max(1, len(line) // 4)
    start, end = line[0] - line[min(quarter, len(line) - 1)], line[-1] - line[-1 - min(quarter, len(line) - 1)]
    before = line[0] + _unit(start) * max(0.0, -first) * total
    after = line[-1] + _unit(end) * max(0.0, last - 1) * total
    count = max(25, len(line))
    start_at, end_at = max(first, 0.0), min(last, 1.0)
    kept = _at(line, along, (start_at + (end_at - start_at) * _shares(count)) * total)
    rows = [before[None] if first < 0 else kept[:0], kept, after[None] if last > 1 else kept[:0]]
    return evenly(np.concatenate(rows), count)


def aside(line: Array, by: float) -> Array:
    """Return a line moved to its left by a distance."""
    return np.asarray(line + _left(line) * by)


def _unit(way: Array) -> Array:
    return np.asarray(way / max(float(np.hypot(*way)), 1e-9))


def _left(line: Array) -> Array:
    normal = np.empty_like(line)
    before, after = np.concatenate((line[:1], line[:-1])), np.concatenate((line[1:], line[-1:]))
    normal[:, 0], normal[:, 1] = before[:, 1] - after[:, 1], after[:, 0] - before[:, 0]
    return np.asarray(normal / np.maximum(np.sqrt((normal * normal).sum(1)), 1e-9)[:, None])


def _at(line: Array, along: Array, wanted: Array) -> Array:
    """Return the points of a line at some lengths along it."""
    points = np.empty((len(wanted), 2))
    points[:, 0], points[:, 1] = np.interp(wanted, along, line[:, 0]), np.interp(wanted, along, line[:, 1])
    return points


@cache
def _shares(count: int) -> Array:
    """Return `count` even shares from 0 to 1, for reading only."""
    shares = np.linspace(0, 1, count)
    shares.flags.writeable = False
    return shares


def _arrow_outline(line: Array, head: float, widths: tuple[float, float], *, both: bool) -> Array:
    """Go up the left side of the shaft, round the head, down the right side (and round the other head)."""
    total = max(float(lengths(line)[-1]), 1e-9)
    start, neck = (head * 0.86 if both else 0.0) / total, 1 - head * 0.86 / total
    width, thin = widths
    shaft = cut(line, start, neck)
    left = _left(shaft)
    half = np.full(len(shaft), thin / 2) if both else thin * (0.16 + 0.34 * _shares(len(shaft)))
    sides = [shaft + left * half[:, None], shaft - left * half[:, None]]
    end = _head(line[-1], _unit(line[-1] - shaft[-1]), head, width)
    if not both:
        return np.concatenate((sides[0], end, sides[1][::-1]))
    begin = _head(line[0], _unit(line[0] - shaft[0]), head, width)
    return np.concatenate((sides[0], end, sides[1][::-1], begin))


def _head(tip: Array, way: Array, length: float, width: float) -> Array:
    left = np.array((-way[1], way[0]))
    back = tip - way * length
    return np.array((back + left * _WING * width, tip, back - left * _WING * width))
