"""Rotations and vectors in the body's own axes: x forward, y up, z to the figure's right, angles in degrees."""

from __future__ import annotations

from math import cos, radians, sin

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
    length = float(np.sqrt(direction @ direction))
    return direction / length if length > 1e-9 else direction


def crossed(a: Array, b: Array) -> Array:
    """Return the vector product; numpy's own takes ten times as long for three numbers."""
    ax, ay, az = a
    bx, by, bz = b
    return np.array((ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx), dtype=np.float64)


def square_to(direction: Array, axis: Array) -> Array:
    """Return the part of `direction` at right angles to the unit vector `axis`, at length 1."""
    return unit(direction - axis * float(direction @ axis))


def along(down: Array, front: Array) -> Array:
    """Return the frame of a bone whose far end lies `down` and whose front looks `front` (made square)."""
    y = unit(-down)
    x = square_to(front, y)
    return np.stack((x, y, crossed(x, y)), axis=1)


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
    w, x, y, z = (quaternion[..., part] for part in range(4))
    twice_y, twice_z = 2 * y, 2 * z
    xx, xy, xz = 2 * x * x, x * twice_y, x * twice_z
    yy, yz, zz = y * twice_y, y * twice_z, z * twice_z
    wx, wy, wz = 2 * w * x, w * twice_y, w * twice_z
    turn = np.empty((*quaternion.shape[:-1], 3, 3))
    turn[..., 0, 0], turn[..., 0, 1], turn[..., 0, 2] = 1 - (yy + zz), xy - wz, xz + wy
    turn[..., 1, 0], turn[..., 1, 1], turn[..., 1, 2] = xy + wz, 1 - (xx + zz), yz - wx
    turn[..., 2, 0], turn[..., 2, 1], turn[..., 2, 2] = xz - wy, yz + wx, 1 - (xx + yy)
    return turn


def between(start: Array, end: Array, share: float) -> Array:
    """Return quaternions of shape (n, 4) on the shortest way from `start` (share 0) to `end` (share 1)."""
    dot = (start * end).sum(-1, keepdims=True)
    end = np.where(dot < 0, -end, end)
    angle = np.arccos(np.clip(np.abs(dot), 0.0, 1.0))
    near = angle < 1e-4
    sine = np.where(near, 1.0, np.sin(angle))
    first = np.where(near, 1 - share, np.sin((1 - share) * angle) / sine)
    second = np.where(near, share, np.sin(share * angle) / sine)
    mixed = first * start + second * end
    mixed /= np.sqrt((mixed * mixed).sum(-1, keepdims=True))
    return np.asarray(mixed, dtype=np.float64)
