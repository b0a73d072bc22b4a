"""The body seen from one place: every ellipsoid an ellipse, every part an outline.

An ellipsoid with half axes A (as columns, in the viewer's plane) is seen as the ellipse M = A A'; its outermost
point in direction u is c + M u / sqrt(u' M u). With a fixed fan of directions the outline of any set of ellipsoids
is the largest of these per direction, and every point of an outline knows its own normal, so that contours, contact
shades and lit areas are the same outline moved along it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from selfcare.body.camera import Camera
from selfcare.body.pose import Pose
from selfcare.body.shape import Shape, Skin, fingers
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array

FAN = 36
ANGLES = -np.arange(FAN) * (2 * np.pi / FAN)
DIRECTIONS: Array = np.stack((np.cos(ANGLES), np.sin(ANGLES)), axis=1)
"""The fan of directions, clockwise from the right, y up."""

_WALL_STEP = 3
WALLS: Array = DIRECTIONS[::_WALL_STEP]
"""The coarser fan that convex pieces are described in."""

_Rows = NDArray[np.intp]


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

    def over(self, walls: Array, by: float, tuck: float) -> Array:
        """Return the points moved outward by up to `by`, but never out of the convex pieces behind them.

        Where the outline lies outside all pieces, or the part melts into its neighbour, it moves inward by `tuck`.
        """
        depth = (walls[None, :, :] - (self.points @ WALLS.T)[:, None, :]).min(axis=2).max(axis=1)
        growth = np.clip(depth * self.seams, -tuck, by) - tuck * (1 - self.seams)
        return np.asarray(self.points + self.normals * growth[:, None])

    def lit(self, width: float, light: Array) -> Array:
        """Return the points moved inward by up to `width` on the side away from the light."""
        away = np.maximum(0.0, -(self.normals @ light))
        return np.asarray(self.points - self.normals * (width * self.seams * away)[:, None])


class Projection:
    """All ellipsoids of a body in one pose from one place: centres, nearness, outermost points."""

    def __init__(self, shape: Shape, skeleton: Skeleton, pose: Pose, camera: Camera) -> None:
        self.shape = shape
        bones = np.array(shape.bones)
        local = shape.centres.copy()
        for side, rows in shape.finger_rows.items():
            local[np.array(rows)] = fingers(side, *pose.fingers(side))
        turns = skeleton.turns[bones]
        places = skeleton.origins[bones] + (turns @ local[:, :, None])[:, :, 0]
        seen = camera.axes @ turns
        half = seen[:, :2, :] * shape.radii[:, None, :]
        spread = half @ half.transpose(0, 2, 1)
        away = DIRECTIONS @ spread
        reach = np.sqrt((away * DIRECTIONS).sum(-1))
        self.places = places
        self.centres = camera.flat(places)
        self.nearness = camera.depth(places)
        self.reach = self.centres @ DIRECTIONS.T + reach
        self.points = self.centres[:, None, :] + away / reach[:, :, None]
        self.radii = reach.mean(axis=1)

    def bottom(self, skeleton: Skeleton) -> Array:
        """Return the lowest height of every ellipsoid."""
        turns = skeleton.turns[np.array(self.shape.bones)]
        drop = np.sqrt(((turns[:, 1, :] * self.shape.radii) ** 2).sum(1))
        return np.asarray(self.places[:, 1] - drop)

    def hulled(self, skin: Skin) -> Outline:
        """Return the outline of one skin link by link: always right, but with far more points than are needed."""
        links = [pair for chain in skin.chains for pair in pairwise(chain)]
        pieces = [self._hull(np.array(ids), 1) for ids in links]
        pieces += [self._hull(np.array(ids), skin.coarse) for ids in skin.bridges]
        rows = np.concatenate([piece[0] for piece in pieces])
        fan = np.concatenate([piece[1] for piece in pieces])
        ends = np.cumsum([len(piece[0]) for piece in pieces])
        starts = (0, *(int(end) for end in ends[:-1]))
        return Outline(self.points[rows, fan], DIRECTIONS[fan], self.shape.seams[rows], starts)

    def _hull(self, ids: _Rows, step: int) -> tuple[_Rows, _Rows]:
        fan = np.arange(0, FAN, step)
        return ids[self.reach[ids][:, fan].argmax(0)], fan
