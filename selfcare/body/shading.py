"""Shade between the parts of the body and under it: what lies close behind a part, and the floor.

A part that lies over another darkens a narrow band of it. The band is the part's own outline moved outward, but never
out of the body behind it, so that nothing is ever darkened but the body.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from selfcare.body.camera import Camera
from selfcare.body.projection import DIRECTIONS, WALLS, Outline, Projection
from selfcare.body.shape import BODY
from selfcare.body.space import Array

CONTACT = 0.0062
"""How wide a part darkens what lies behind it, in body heights."""

_TUCK = 0.0016
_SEEN = 0.0024
"""A band narrower than this is not worth a layer."""

_PIECES = 256

_SHADOW_BELOW = 0.09
_SHADOW_FLAT = 0.22

Box = tuple[float, float, float, float]
_FINE_WALLS = WALLS.T.astype(np.float32)
_RIGHT, _DOWN, _LEFT, _UP = (len(WALLS) * quarter // 4 for quarter in range(4))


@dataclass(frozen=True, slots=True)
class Painted:
    """A shape already on the sheet that later ones may shade: its layer, its part, box and convex pieces."""

    index: int
    part: str
    box: Box
    walls: Array


class Ground:
    """Everything painted so far."""

    def __init__(self) -> None:
        self.painted: list[Painted] = []
        self._parts: dict[str, int] = {}
        # The convex pieces side by side, and the part each belongs to; more room than a body needs.
        self._walls = np.empty((len(WALLS), _PIECES), dtype=np.float32)
        self._owners = np.empty(_PIECES, dtype=np.intp)
        self._count = 0

    def add(self, painted: Painted) -> None:
        """Take note of a shape that was painted."""
        first, last = self._count, self._count + len(painted.walls)
        if last > len(self._owners):
            self._walls = np.concatenate((self._walls, np.empty_like(self._walls)), axis=1)
            self._owners = np.concatenate((self._owners, np.empty_like(self._owners)))
        self._walls[:, first:last] = painted.walls.T
        self._owners[first:last] = self._number(painted.part)
        self._count = last
        self.painted.append(painted)

    def band(self, part: str, outline: Outline, box: Box) -> tuple[Array, tuple[int, ...]] | None:
        """Return the outlines of a part grown over what lies behind it, and where each begins.

        Those that grow over nothing are left out; None where none does.
        """
        behind = self._behind(self._number(part), box)
        if not behind.shape[1]:
            return None
        growth = _growth(outline, behind)
        reaching = np.maximum.reduceat(growth, outline.starts) >= _SEEN
        if not reaching.any():
            return None
        grown = outline.points + outline.normals * growth[:, None]
        if reaching.all():
            return grown, outline.starts
        ends = (*outline.starts[1:], len(grown))
        kept = [
            grown[first:last]
            for first, last, reaches in zip(outline.starts, ends, reaching.tolist(), strict=True)
            if reaches
        ]
        return np.concatenate(kept), tuple(accumulate((len(piece) for piece in kept[:-1]), initial=0))

    def _behind(self, part: int, box: Box) -> NDArray[np.float32]:
        """Return the convex pieces of other parts that reach into a box, grown by the width of a band."""
        left, low, right, high = box
        walls = self._walls[:, : self._count]
        near = (walls[_RIGHT] > left - CONTACT) & (walls[_LEFT] > -right - CONTACT)
        near &= (walls[_UP] > low - CONTACT) & (walls[_DOWN] > -high - CONTACT)
        near &= self._owners[: self._count] != part
        return walls[:, near]

    def _number(self, part: str) -> int:
        return self._parts.setdefault(part, len(self._parts))


def _growth(outline: Outline, walls: NDArray[np.float32]) -> Array:
    """Return how far each point moves outward: to the edge of the pieces behind it, or in, where there are none."""
    outward = _FINE_WALLS.T @ outline.points.T.astype(np.float32)
    depth = (walls[:, :, None] - outward[:, None, :]).min(axis=0).max(axis=0)
    grown = np.minimum(np.maximum(depth * outline.seams, -_TUCK), CONTACT)
    return np.asarray(grown - _TUCK * (1 - outline.seams))


_LIMB_OF = {"thigh": "thigh", "shank": "leg", "foot": "leg", "upper_arm": "sleeve", "forearm": "arm", "hand": "arm"}
_TRUNK_OF = {"pelvis": "trunk", "shirt": "trunk", "neck": "head"}


def _groups() -> NDArray[np.intp]:
    """Return the sample ellipsoids of each half of a limb, of the trunk, of head and neck, padded to one length."""
    groups: dict[str, list[int]] = {}
    for part in BODY.parts:
        bone, _, side = part.name.rpartition("_")
        name = f"{_LIMB_OF[bone]}_{side}" if bone in _LIMB_OF else _TRUNK_OF.get(part.name, part.name)
        groups.setdefault(name, []).extend(part.samples)
    most = max(map(len, groups.values()))
    return np.array([rows + rows[:1] * (most - len(rows)) for rows in groups.values()])


_SAMPLES = _groups()
_COARSE = DIRECTIONS[::2]


def floor_shadow(seen: Projection, camera: Camera) -> tuple[Array, tuple[int, ...]] | None:
    """Return the outlines of one flat shadow under every half of a limb near the floor, and where each begins."""
    low = seen.places[_SAMPLES, 1] < _SHADOW_BELOW
    near = low.any(axis=1)
    if not near.any():
        return None
    rows, low = _SAMPLES[near], low[near]
    centres = camera.flat(seen.places[rows] * (1, 0, 1))
    radii = seen.radii[rows] * 1.15 + 0.012
    wide = _COARSE * (1.0, _SHADOW_FLAT)
    reach = centres @ _COARSE.T + radii[:, :, None] * (wide * _COARSE).sum(axis=1)
    furthest = np.where(low[:, :, None], reach, -np.inf).argmax(axis=1)
    parts = np.arange(len(rows))[:, None]
    outlines = centres[parts, furthest] + wide * radii[parts, furthest][:, :, None]
    return outlines.reshape(-1, 2), tuple(range(0, outlines.shape[0] * len(wide), len(wide)))
