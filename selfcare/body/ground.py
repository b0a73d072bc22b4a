"""How the body meets the floor: the height of every part of it, and the lowest."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from selfcare.body.pose import INDEX, Pose
from selfcare.body.projection import body_centres
from selfcare.body.shape import BODY
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array

_LOWER_HALF = -0.08
_BONES = np.array(BODY.bones)
_SQUARES = BODY.radii**2


def heights(skeleton: Skeleton, pose: Pose) -> Array:
    """Return the height of the lowest point of every ellipsoid of the body (n,)."""
    upward = skeleton.turns[:, 1][_BONES]
    middle = skeleton.origins[:, 1][_BONES] + np.einsum("ij,ij->i", upward, _centres(*pose.hands.ravel().tolist()))
    return np.asarray(middle - np.sqrt(np.einsum("ij,ij,ij->i", upward, upward, _SQUARES)))


def extents(skeleton: Skeleton, pose: Pose) -> tuple[Array, Array]:
    """Return the middle of every ellipsoid of the body in space, and how far it goes along each axis (n, 3)."""
    turns, origins = skeleton.turns[_BONES], skeleton.origins[_BONES]
    centres = _centres(*pose.hands.ravel().tolist())
    half = np.sqrt(np.einsum("nij,nj->ni", turns**2, _SQUARES))
    return origins + np.einsum("nij,nj->ni", turns, centres), half


@lru_cache(maxsize=128)
def _centres(*hands: float) -> Array:
    return body_centres(BODY, Pose(np.zeros((0, 4)), np.zeros((2, 2)), np.reshape(hands, (2, 3))))


def lowest(skeleton: Skeleton, pose: Pose, parts: tuple[str, ...] = ()) -> float:
    """Return the height of the lowest point of the body, or of the parts whose names begin so."""
    found = heights(skeleton, pose)
    return float(found[rows_of(parts)].min() if parts else found.min())


@lru_cache(maxsize=32)
def rows_of(parts: tuple[str, ...]) -> NDArray[np.intp]:
    """Return the ellipsoids that make up the parts whose names begin so."""
    rows: set[int] = set()
    for part in BODY.parts:
        if part.name.startswith(parts):
            rows.update(part.samples)
            for skin in part.skins:
                rows.update(row for chain in (*skin.chains, *skin.bridges) for row in chain)
    return np.array(sorted(rows))


@lru_cache(maxsize=32)
def far_rows(bone: str) -> NDArray[np.intp]:
    """Return the ellipsoids of a limb's bone that its far end carries with it: those of its lower half."""
    part = rows_of((bone,))
    return np.asarray(part[(_BONES[part] == INDEX[bone]) & (BODY.centres[part, 1] < _LOWER_HALF)])


def below(bone: str, turn: Array) -> float:
    """Return how far the part on a bone goes down from where the bone begins, if the bone is turned so."""
    rows = _own_rows(bone)
    upward = turn[1]
    return -float((BODY.centres[rows] @ upward - np.sqrt(_SQUARES[rows] @ (upward * upward))).min())


@lru_cache(maxsize=8)
def _own_rows(bone: str) -> NDArray[np.intp]:
    part = rows_of((bone,))
    return np.asarray(part[_BONES[part] == INDEX[bone]])


def rows_on(first: str, last: str) -> NDArray[np.intp]:
    """Return the ellipsoids that lie on the bones from one to another."""
    return np.array([row for row, bone in enumerate(BODY.bones) if INDEX[first] <= bone <= INDEX[last]])
