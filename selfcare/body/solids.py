"""Simple solids seen by a camera: what props and tools are made of."""

from __future__ import annotations

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.order import Body
from selfcare.body.space import Array

Piece = tuple[str, Array, str, float]
"""Name, outline in body heights, role and opacity."""


def hull(points: Array, camera: Camera) -> Array:
    """Return the outline of some points as the viewer sees them."""
    flat = camera.flat(points)
    return np.asarray(flat[(flat @ FINE.T).argmax(0)])


_TURN = -np.arange(72) * (2 * np.pi / 72)
FINE: Array = np.stack((np.cos(_TURN), np.sin(_TURN)), axis=1)


def rounded_block(place: Array, radii: tuple[float, float], height: float) -> Array:
    """Return points (80, 3) of a soft block on the floor at `place`, a pillow from above, narrower at its top."""
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    across, along = (np.sign(way) * np.sqrt(np.abs(way)) for way in (np.cos(turn), np.sin(turn)))
    ring = np.stack((radii[0] * across, 0 * turn, radii[1] * along), axis=1)
    return np.concatenate((place + ring, place + ring * 0.86 + (0, height, 0)))


def circles_of(name: str, points: Array, radius: float, camera: Camera) -> Body:
    """Return what takes part in the depth order for a solid: circles of one radius round some of its points."""
    return Body(name, camera.flat(points), np.full(len(points), radius), camera.depth(points))


def box(name: str, centre: Array, size: Array, camera: Camera, tones: tuple[str, str]) -> list[Piece]:
    """Return the faces of a box that the viewer sees: the top in the light tone, the others in the dark or light."""
    half, pieces = size / 2, []
    for axis, tone in ((0, tones[1]), (2, tones[0]), (1, tones[0])):
        sign = 1.0 if camera.axes[2][axis] > 0 else -1.0
        if abs(camera.axes[2][axis]) < 0.02:
            continue
        corners = []
        for a, b in ((1, 1), (1, -1), (-1, -1), (-1, 1)):
            first, second = [other for other in range(3) if other != axis]
            corner = centre.copy()
            corner[axis] += sign * half[axis]
            corner[first] += a * half[first]
            corner[second] += b * half[second]
            corners.append(corner)
        pieces.append((name, camera.flat(np.array(corners)), tone, 1.0))
    return pieces
