"""Strips of skin round trunk and limbs, as far as they look at the viewer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from selfcare.anatomy.patches import Band
from selfcare.body.camera import Camera
from selfcare.body.pose import INDEX
from selfcare.body.rings import rings_under
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import Array

_NARROWEST = 0.050
"""An area seen at a grazing angle is still this wide, in body heights: a sliver is no signal."""

_ASIDE = np.radians(40)
"""How far from the middle of what is seen a band lies before it counts as seen at a grazing angle."""

_LEAST, _FEWEST = np.radians(4), 4
"""A ring of which less is seen is left out; a band with fewer rings is not seen."""

_GRAZING = 0.10
"""Skin that looks less than this toward the viewer is left out: the area ends just inside the body's outline."""


def strip_seen(band: Band, side: str, skeleton: Skeleton, camera: Camera, girth: float) -> tuple[Array, Array] | None:
    """Return the outline of what looks at the viewer of a strip of skin, and its middle line; None for a sliver."""
    strip = _strip(band, side, girth)
    turns, origins = skeleton.turns.take(strip.first, axis=0), skeleton.origins.take(strip.first, axis=0)
    turns += (skeleton.turns.take(strip.second, axis=0) - turns) * strip.share[:, :, None]
    origins += (skeleton.origins.take(strip.second, axis=0) - origins) * strip.share
    low, high = _seen(strip, camera.axes[2] @ turns)
    kept = high - low > _LEAST
    if np.count_nonzero(kept) < _FEWEST:
        return None
    middles = (origins + (turns @ strip.middles)[:, :, 0])[kept]
    turns, depths, widths = turns[kept], strip.depths[kept], strip.widths[kept]
    edges = [middles + _round(angles[kept], turns, depths, widths) for angles in (low, high)]
    points = _softened(camera.flat(np.concatenate((edges[0], edges[1][::-1]))))
    return points if _area(points) < 0 else points[::-1], camera.flat((edges[0] + edges[1]) / 2)


@dataclass(frozen=True, slots=True)
class _Strip:
    """What of a band never changes: rows of bones, middles and half axes of its rings, and its angles (radians).

    `wanted` is the middle angle, `room` the least width by the ring's own size.
    """

    first: NDArray[np.intp]
    second: NDArray[np.intp]
    share: Array
    middles: Array
    depths: Array
    widths: Array
    low: Array
    high: Array
    wanted: float
    room: Array


@cache
def _strip(band: Band, side: str, girth: float) -> _Strip:
    rings, sign = rings_under(band, girth), SIGNS[side]
    least = _NARROWEST * (1 - rings.insets / np.maximum(rings.insets.max(), 1e-9) * 0.7)
    return _Strip(
        np.array([INDEX[bone_of(bone, side)] for bone in rings.bones]),
        np.array([INDEX[bone_of(bone, side)] for bone in rings.next_bones]),
        rings.shares[:, None],
        (rings.middles * (1, 1, sign))[:, :, None],
        rings.depths,
        sign * rings.widths,
        np.radians(band.first) + rings.insets,
        np.radians(band.last) - rings.insets,
        float(np.radians((band.first + band.last) / 2)),
        least / np.sqrt(rings.widths * rings.depths),
    )


def bone_of(name: str, side: str) -> str:
    """Return the bone of one side, or the one that has no sides."""
    return name if name in INDEX else f"{name}_{side}"


def _round(angles: Array, turns: Array, depths: Array, widths: Array) -> Array:
    """Return the points of the skin at one angle of each ring, from the ring's middle."""
    ahead, out = depths * np.cos(angles), widths * np.sin(angles)
    return np.asarray(turns[:, :, 0] * ahead[:, None] + turns[:, :, 2] * out[:, None])


def _seen(strip: _Strip, toward: Array) -> tuple[Array, Array]:
    """Return the first and last angle (radians) of every ring that the viewer sees; first > last where none is.

    Skin at an angle looks toward the viewer by A cos(angle - middle); a band that is seen as a sliver is widened
    toward the viewer until it is wide enough to be a signal.
    """
    ahead, out = toward[:, 0] / strip.depths, toward[:, 2] / strip.widths
    middle = np.arctan2(out, ahead)
    middle += 2 * np.pi * np.rint((strip.wanted - middle) / (2 * np.pi))
    steepest = np.hypot(ahead, out)
    edge = np.hypot(np.sin(middle) / strip.depths, np.cos(middle) / strip.widths)
    half = np.arccos(np.minimum(_GRAZING * edge / np.maximum(steepest, 1e-9), 1))
    low, high = np.maximum(strip.low, middle - half), np.minimum(strip.high, middle + half)
    aside = (low + high) / 2 - middle
    outer, inner = np.sin(high - middle), np.sin(low - middle)
    narrow = (outer - inner < strip.room) & (low < high) & (np.abs(aside) > _ASIDE)
    if not narrow.any():
        return low, high
    wider = middle + np.arcsin(np.maximum(outer - strip.room, -1))
    wider_up = middle + np.arcsin(np.minimum(inner + strip.room, 1))
    return np.where(narrow & (aside > 0), wider, low), np.where(narrow & (aside <= 0), wider_up, high)


def _softened(points: Array) -> Array:
    """Return a closed outline with its corners cut twice."""
    for _round in range(2):
        following = np.concatenate((points[1:], points[:1]))
        cut = np.empty((2 * len(points), 2))
        cut[0::2], cut[1::2] = 0.75 * points + 0.25 * following, 0.25 * points + 0.75 * following
        points = cut
    return points


def _area(points: Array) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(x[:-1] @ y[1:] - y[:-1] @ x[1:] + x[-1] * y[0] - y[-1] * x[0])
