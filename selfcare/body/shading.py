"""Shade between the parts of the body and under it: what lies close behind a part, and the floor.

A part that lies over another darkens a narrow band of it. The band is the part's own outline moved outward, but never
out of the body behind it, so that nothing is ever darkened but the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

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

_SHADOW_BELOW = 0.09
_SHADOW_FLAT = 0.22

Box = tuple[float, float, float, float]
_Singles = NDArray[np.float32]
_FINE_WALLS = WALLS.T.astype(np.float32)
_RIGHT, _DOWN, _LEFT, _UP = (len(WALLS) * quarter // 4 for quarter in range(4))


@dataclass(frozen=True, slots=True)
class Cover:
    """Outlines about to be painted over what is there: whose part, with their box, and the convex pieces they are of.

    Pieces that reach into the box of a later cover of another part are darkened by it; None where nothing will be.
    """

    part: str
    outline: Outline
    box: Box
    walls: Array


Band = tuple[Array, tuple[int, ...]]
"""The points of a band of shade, and where each of its outlines begins."""


def bands(covers: Sequence[Cover]) -> list[Band | None]:
    """Return for every cover, in the order of painting, its outlines grown over what lies behind it.

    Those that grow over nothing are left out; None where none does.
    """
    outlines = [cover.outline for cover in covers]
    points = np.concatenate([outline.points for outline in outlines])
    firsts = list(accumulate((len(outline.points) for outline in outlines), initial=0))
    growth = _growth(outlines, _depths(covers, points, firsts))
    grown = points + np.concatenate([outline.normals for outline in outlines]) * growth[:, None]
    starts = [first + start for first, outline in zip(firsts, outlines, strict=False) for start in outline.starts]
    reaching = iter((np.maximum.reduceat(growth, starts) >= _SEEN).tolist())
    return [
        _reaching(grown[first:last], outline.starts, [next(reaching) for _start in outline.starts])
        for outline, (first, last) in zip(outlines, pairwise(firsts), strict=True)
    ]


def _reaching(grown: Array, starts: tuple[int, ...], reaching: list[bool]) -> Band | None:
    """Return those outlines of a band that reach over something."""
    if False not in reaching:
        return grown, starts
    if True not in reaching:
        return None
    ends = (*starts[1:], len(grown))
    kept = [grown[first:last] for first, last, reaches in zip(starts, ends, reaching, strict=True) if reaches]
    return np.concatenate(kept), tuple(accumulate((len(piece) for piece in kept[:-1]), initial=0))


def _growth(outlines: Sequence[Outline], depths: _Singles) -> Array:
    """Return how far each point moves outward: to the edge of the pieces behind it, or in, where there are none."""
    seams = np.concatenate([outline.seams for outline in outlines])
    grown = np.minimum(np.maximum(depths * seams, -_TUCK), CONTACT)
    return np.asarray(grown - _TUCK * (1 - seams))


def _depths(covers: Sequence[Cover], points: Array, firsts: Sequence[int]) -> _Singles:
    """Return how deep each point of the covers lies in the pieces of other parts that are painted before it."""
    walls = np.concatenate([cover.walls for cover in covers]).T.astype(np.float32)
    outward = _FINE_WALLS.T @ points.T.astype(np.float32)
    depths = np.full(len(points), -_TUCK, dtype=np.float32)
    owners, pieces = np.nonzero(_near(covers, walls))
    walls, last = walls.take(pieces, axis=1), 0
    counts = np.bincount(owners, minlength=len(covers)).tolist()
    for count, (begin, end) in zip(counts, pairwise(firsts), strict=True):
        if count:
            inside = np.minimum.reduce(walls[:, last : last + count, None] - outward[:, None, begin:end])
            np.maximum.reduce(inside, out=depths[begin:end])
            last += count
    return depths


def _near(covers: Sequence[Cover], walls: _Singles) -> NDArray[np.bool_]:
    """Return for every cover which convex pieces of other parts, painted before it, reach into its box."""
    numbers = {cover.part: number for number, cover in enumerate(covers)}
    owners = np.array([numbers[cover.part] for cover in covers])
    counts = [len(cover.walls) for cover in covers]
    left, low, right, high = np.array([cover.box for cover in covers]).T[:, :, None]
    near: NDArray[np.bool_] = (walls[_RIGHT] > left - CONTACT) & (walls[_LEFT] > -right - CONTACT)
    near &= (walls[_UP] > low - CONTACT) & (walls[_DOWN] > -high - CONTACT)
    near &= np.repeat(owners, counts) != owners[:, None]
    near &= np.arange(sum(counts)) < np.cumsum([0, *counts[:-1]])[:, None]
    return near


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
