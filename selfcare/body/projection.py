"""The body seen from one place: every ellipsoid an ellipse, every part an outline.

An ellipsoid with half axes A (as columns, in the viewer's plane) is seen as the ellipse M = A A'; its outermost
point in direction u is c + M u / sqrt(u' M u). With a fixed fan of directions the outline of any set of ellipsoids
is the largest of these per direction, and every point of an outline knows its own normal, so that contours, contact
shades and lit areas are the same outline moved along it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from selfcare.body.camera import Camera
from selfcare.body.pose import INDEX, Pose
from selfcare.body.shape import Shape, Skin, fingers, thumb
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array, summed

FAN = 36
ANGLES = -np.arange(FAN) * (2 * np.pi / FAN)
DIRECTIONS: Array = np.stack((np.cos(ANGLES), np.sin(ANGLES)), axis=1)
"""The fan of directions, clockwise from the right, y up."""

_SQUARES: Array = np.stack((DIRECTIONS[:, 0] ** 2, 2 * DIRECTIONS[:, 0] * DIRECTIONS[:, 1], DIRECTIONS[:, 1] ** 2))

_WALL_STEP = 3
WALLS: Array = DIRECTIONS[::_WALL_STEP]
"""The coarser fan that convex pieces are described in."""

_LINKED = 4
"""Ellipsoids of a chain seen end on that share a hull: they nearly hide each other."""

_Rows = NDArray[np.intp]

_BREATHED = {"L2": (0.19, 0.02), "L1": (0.17, 0.02), "T11": (0.11, 0.03), "T9": (0.07, 0.04), "T7": (0.06, 0.03)}
_BREATHED |= {"L3": (0.13, 0.01), "T5": (0.06, 0.02), "T3": (0.04, 0.01)}
"""How much deeper and wider the trunk is at the top of a full breath: belly first, then ribs."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Closed outlines in body heights: points (n, 2), their normals (n, 2), seams (n,), first index of each."""

    points: Array
    normals: Array
    seams: Array
    starts: tuple[int, ...]

    def box(self, margin: float = 0.0) -> tuple[float, float, float, float]:
        low, high = self.points.min(axis=0) - margin, self.points.max(axis=0) + margin
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def lit(self, width: float, light: Array) -> Array:
        """Return the points moved inward by up to `width` on the side away from the light."""
        away = np.maximum(0.0, -(self.normals @ light))
        return np.asarray(self.points - self.normals * (width * self.seams * away)[:, None])


class Projection:
    """All ellipsoids of a body in one pose from one place: centres, nearness, outermost points."""

    def __init__(self, shape: Shape, skeleton: Skeleton, pose: Pose, camera: Camera) -> None:
        self.shape = shape
        bones = _bones(shape.bones)
        turns = skeleton.turns[bones]
        self.places = skeleton.origins[bones] + summed(turns * body_centres(shape, pose)[:, None, :])
        half = (camera.axes[:2] @ turns) * body_radii(shape, pose)[:, None, :]
        # The 2x2 spread of each ellipse, as its three numbers: one product then gives all directions at once.
        spread = summed(half[:, (0, 0, 1)] * half[:, (0, 1, 1)])
        reach = np.sqrt(spread @ _SQUARES)
        self.centres = camera.flat(self.places)
        self.nearness = camera.depth(self.places)
        self.reach = self.centres @ DIRECTIONS.T + reach
        self.points = np.empty((len(bones), FAN, 2))
        for axis in (0, 1):
            np.divide(spread[:, axis : axis + 2] @ DIRECTIONS.T, reach, out=self.points[:, :, axis])
            self.points[:, :, axis] += self.centres[:, axis, None]
        self.radii = reach.mean(axis=1)

    def hulled(self, skin: Skin) -> Outline:
        """Return the outline of one skin by hulls of a few links each: right for a chain seen end on."""
        links = [chain[at : at + _LINKED] for chain in skin.chains for at in range(0, len(chain) - 1, _LINKED - 1)]
        pieces = [self._hull(np.array(ids), skin.coarse) for ids in (*links, *skin.bridges)]
        rows = np.concatenate([piece[0] for piece in pieces])
        fan = np.concatenate([piece[1] for piece in pieces])
        ends = np.cumsum([len(piece[0]) for piece in pieces])
        starts = (0, *(int(end) for end in ends[:-1]))
        return Outline(self.points[rows, fan], DIRECTIONS[fan], self.shape.seams[rows], starts)

    def _hull(self, ids: _Rows, step: int) -> tuple[_Rows, _Rows]:
        fan = np.arange(0, FAN, step)
        return ids[self.reach[ids][:, fan].argmax(0)], fan


def body_centres(shape: Shape, pose: Pose) -> Array:
    """Return the middle of every ellipsoid in its bone's axes (n, 3), the fingers as the hands hold them."""
    local = shape.centres.copy()
    for side, rows in shape.finger_rows.items():
        curl, spread, opened = pose.fingers(side)
        local[list(rows)] = _bent_fingers(side, curl, spread)
        local[list(shape.thumb_rows[side])] = _opened_thumb(side, opened)
    return local


def body_radii(shape: Shape, pose: Pose) -> Array:
    """Return the half axes of every ellipsoid (n, 3), the trunk as far as it is filled with breath."""
    if not pose.breath:
        return shape.radii
    deeper, wider = _breath_shares(shape.bones)
    radii = shape.radii.copy()
    radii[:, 0] *= 1 + pose.breath * deeper
    radii[:, 2] *= 1 + pose.breath * wider
    return radii


_bent_fingers = lru_cache(maxsize=256)(fingers)
_opened_thumb = lru_cache(maxsize=256)(thumb)


@lru_cache(maxsize=4)
def _bones(bones: tuple[int, ...]) -> _Rows:
    return np.array(bones)


@lru_cache(maxsize=4)
def _breath_shares(bones: tuple[int, ...]) -> tuple[Array, Array]:
    by_bone = {INDEX[bone]: shares for bone, shares in _BREATHED.items()}
    shares = np.array([by_bone.get(bone, (0.0, 0.0)) for bone in bones])
    return shares[:, 0], shares[:, 1]
