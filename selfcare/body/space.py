"""Rotations and vectors in the body's own axes: x forward, y up, z to the figure's right, angles in degrees."""

from __future__ import annotations

from math import cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
"""Numbers: vectors have shape (3,), rotations (3, 3)."""


def vector(x: float, y: float, z: float) -> Array:
    """Return one point or direction."""
    return np.array((x, y, z), dtype=np.float64)


def about_x(degrees: float) -> Array:
    """Return the turn about the forward axis."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((1, 0, 0), (0, c, -s), (0, s, c)), dtype=np.float64)


def about_y(degrees: float) -> Array:
    """Return the turn about the upward axis."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((c, 0, s), (0, 1, 0), (-s, 0, c)), dtype=np.float64)


def about_z(degrees: float) -> Array:
    """Return the turn about the axis to the right."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((c, -s, 0), (s, c, 0), (0, 0, 1)), dtype=np.float64)


def unit(direction: Array) -> Array:
    """Return the direction at length 1; one without length stays as it is."""
    length = sqrt(direction @ direction)
    return direction / length if length > 1e-9 else direction


def crossed(a: Array, b: Array) -> Array:
    """Return the vector product; numpy's own takes ten times as long for three numbers."""
    ax, ay, az = a.tolist()
    bx, by, bz = b.tolist()
    return np.array((ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx), dtype=np.float64)


def square_to(direction: Array, axis: Array) -> Array:
    """Return the part of `direction` at right angles to the unit vector `axis`, at length 1."""
    return unit(direction - axis * (direction @ axis))


def framed(x: Array, y: Array, z: Array) -> Array:
    """Return the turn that brings the three axes onto these directions."""
    turn = np.empty((3, 3))
    turn[:, 0], turn[:, 1], turn[:, 2] = x, y, z
    return turn


def along(down: Array, front: Array) -> Array:
    """Return the frame of a bone whose far end lies `down` and whose front looks `front` (made square)."""
    y = unit(-down)
    x = square_to(front, y)
    return framed(x, y, crossed(x, y))


def shortest(start: Array, end: Array) -> Array:
    """Return the rotation that brings one unit vector onto another the shortest way."""
    axis = crossed(start, end)
    cosine = float(start @ end)
    if cosine < -0.999999:
        return np.diag((-1.0, 1.0, -1.0))
    x, y, z = axis
    cross = np.array(((0, -z, y), (z, 0, -x), (-y, x, 0)))
    return np.asarray(np.eye(3) + cross + cross @ cross / (1 + cosine))


def smoothstep(start: float, end: float, value: float) -> float:
    """Return 0 before `start`, 1 after `end`, and an even passage between."""
    t = min(1.0, max(0.0, (value - start) / (end - start)))
    return t * t * (3 - 2 * t)


def turned(axis: int, degrees: float) -> Array:
    """Return the turn about axis 0, 1 or 2 as a quaternion w, x, y, z."""
    quaternion = np.zeros(4)
    quaternion[0] = cos(radians(degrees) / 2)
    quaternion[axis + 1] = sin(radians(degrees) / 2)
    return quaternion


def combined(*turns: Array) -> Array:
    """Return one quaternion for several, the first the outermost (as matrices would be multiplied)."""
    result = turns[0]
    for turn in turns[1:]:
        a, b, c, d = result
        e, f, g, h = turn
        result = np.array(
            (
                a * e - b * f - c * g - d * h,
                a * f + b * e + c * h - d * g,
                a * g - b * h + c * e + d * f,
                a * h + b * g - c * f + d * e,
            ),
            dtype=np.float64,
        )
    return result


def to_quaternion(turn: Array) -> Array:
    """Return quaternions of shape (..., 4) for rotations of shape (..., 3, 3), by their largest part, always safe."""
    m = turn
    a, b, c = m[..., 2, 1] - m[..., 1, 2], m[..., 0, 2] - m[..., 2, 0], m[..., 1, 0] - m[..., 0, 1]
    d, e, f = m[..., 1, 0] + m[..., 0, 1], m[..., 0, 2] + m[..., 2, 0], m[..., 2, 1] + m[..., 1, 2]
    x, y, z = m[..., 0, 0], m[..., 1, 1], m[..., 2, 2]
    parts = np.stack((1 + x + y + z, 1 + x - y - z, 1 - x + y - z, 1 - x - y + z), axis=-1)
    rows = np.empty((*parts.shape, 4))
    cells = ((parts[..., 0], a, b, c), (a, parts[..., 1], d, e), (b, d, parts[..., 2], f), (c, e, f, parts[..., 3]))
    for row, column in ((row, column) for row in range(4) for column in range(4)):
        rows[..., row, column] = cells[row][column]
    largest = parts.argmax(axis=-1)[..., None, None]
    quaternion = np.take_along_axis(rows, largest, axis=-2)[..., 0, :]
    return np.asarray(quaternion / np.sqrt((quaternion * quaternion).sum(-1, keepdims=True)))


def to_rotation(quaternion: Array) -> Array:
    """Return rotations of shape (..., 3, 3) for quaternions of shape (..., 4)."""
    products = (quaternion[..., :, None] * quaternion[..., None, :]).reshape(*quaternion.shape[:-1], 16)
    return np.asarray((products @ _PRODUCTS).reshape(*quaternion.shape[:-1], 3, 3) + np.eye(3))


def _products() -> Array:
    """Return how each product of two parts of a quaternion enters each number of its rotation (16, 9)."""
    shares = np.zeros((4, 4, 3, 3))
    for cell, one, other in ((0, 2, 3), (1, 1, 3), (2, 1, 2)):
        shares[one, one, cell, cell] = shares[other, other, cell, cell] = -2
    for row, column, first, second, sign in ((0, 1, 1, 2, -1), (0, 2, 1, 3, 1), (1, 2, 2, 3, -1)):
        third = 6 - first - second
        shares[first, second, row, column] = shares[first, second, column, row] = 2
        shares[0, third, row, column], shares[0, third, column, row] = 2 * sign, -2 * sign
    return shares.reshape(16, 9)


_PRODUCTS = _products()


class Turning:
    """Quaternions of shape (n, 4) on the shortest way from `start` to `end`."""

    def __init__(self, start: Array, end: Array) -> None:
        dot = (start * end).sum(-1, keepdims=True)
        self._start, self._end = start, np.where(dot < 0, -end, end)
        self._angle = np.arccos(np.clip(np.abs(dot), 0.0, 1.0))
        self._near = self._angle < 1e-4
        self._sine = np.where(self._near, 1.0, np.sin(self._angle))

    def at(self, share: float) -> Array:
        """Return them at a share of the way: 0 is the start, 1 the end."""
        first = np.where(self._near, 1 - share, np.sin((1 - share) * self._angle) / self._sine)
        second = np.where(self._near, share, np.sin(share * self._angle) / self._sine)
        mixed = first * self._start + second * self._end
        return np.asarray(mixed / np.sqrt((mixed * mixed).sum(-1, keepdims=True)))


def summed(products: Array) -> Array:
    """Return the sums of three along the last axis: a reduction of so few takes several times as long."""
    return np.asarray(products[..., 0] + products[..., 1] + products[..., 2])
