"""Shade between the parts of the body and under it: what lies close behind a part, and the floor.

A part that lies over another darkens a narrow band of it. The band is the part's own outline moved outward, but never
out of the body behind it, so that nothing is ever darkened but the body.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.projection import DIRECTIONS, WALLS, Outline, Projection
from selfcare.body.shape import BODY
from selfcare.body.space import Array

CONTACT = 0.0062
"""How wide a part darkens what lies behind it, in body heights."""

_TUCK = 0.0016
_SEEN = 0.0024
"""A band narrower than this is not worth a layer."""

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


@dataclass(slots=True)
class Ground:
    """Everything painted so far."""

    painted: list[Painted] = field(default_factory=list)

    def band(self, part: str, outline: Outline, box: Box) -> Array | None:
        """Return the outline of a part grown over what lies behind it, None where nothing near does."""
        behind = [done.walls for done in self.painted if done.part != part and _overlap(box, done.box)]
        if not behind:
            return None
        walls = np.concatenate(behind)
        walls = walls[_near(walls, box)]
        if not len(walls):
            return None
        growth = _growth(outline, walls)
        if float(growth.max()) < _SEEN:
            return None
        return np.asarray(outline.points + outline.normals * growth[:, None])


def _growth(outline: Outline, walls: Array) -> Array:
    """Return how far each point moves outward: to the edge of the pieces behind it, or in, where there are none."""
    outward = _FINE_WALLS.T @ outline.points.T.astype(np.float32)
    room = walls.T.astype(np.float32)[:, :, None] - outward[:, None, :]
    depth = room.min(axis=0).max(axis=0)
    return np.asarray(np.clip(depth * outline.seams, -_TUCK, CONTACT) - _TUCK * (1 - outline.seams))


def _near(walls: Array, box: Box) -> Array:
    """Return which convex pieces reach into a box, grown by the width of a band."""
    left, low, right, high = box
    across = (walls[:, _RIGHT] > left - CONTACT) & (-walls[:, _LEFT] < right + CONTACT)
    return np.asarray(across & (walls[:, _UP] > low - CONTACT) & (-walls[:, _DOWN] < high + CONTACT))


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


_MOST = max(len(part.samples) for part in BODY.parts)
_SAMPLES = np.array([(*part.samples, *([part.samples[0]] * (_MOST - len(part.samples)))) for part in BODY.parts])
_COARSE = DIRECTIONS[::2]


def floor_shadow(seen: Projection, camera: Camera) -> tuple[Array, tuple[int, ...]] | None:
    """Return the outlines of one flat shadow under every part that is near the floor, and where each begins."""
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
