"""Where the viewer stands, and how space comes onto the sheet. Straight lines of sight, no perspective."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

from selfcare.body.space import Array


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of the figure: `axes` (3, 3) are the viewer's right, up and toward-the-viewer directions in space.

    `scale` is pixels per body height; `left` and `top` place the origin of space on the sheet.
    """

    axes: Array
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def flat(self, points: Array) -> Array:
        """Return points (..., 3) as the viewer sees them (..., 2): right and up, in body heights."""
        return np.asarray(points @ self.axes[:2].T)

    def depth(self, points: Array) -> Array:
        """Return how near the viewer points (..., 3) are; larger is nearer."""
        return np.asarray(points @ self.axes[2])

    def sheet(self, flat: Array) -> Array:
        """Return flat points (..., 2) in pixels of the sheet, y down."""
        sheet = np.empty_like(flat)
        np.multiply(flat[..., 0], self.scale, out=sheet[..., 0])
        np.multiply(flat[..., 1], -self.scale, out=sheet[..., 1])
        sheet[..., 0] += self.left
        sheet[..., 1] += self.top
        return sheet


def looking_from(azimuth: float, elevation: float) -> Array:
    """Return the axes of a viewer at `azimuth` degrees from the figure's right toward its front, looking down."""
    a, e = radians(azimuth), radians(elevation)
    right = (cos(a), 0.0, -sin(a))
    toward = (cos(e) * sin(a), sin(e), cos(e) * cos(a))
    up = (-sin(e) * sin(a), cos(e), -sin(e) * cos(a))
    return np.array((right, up, toward))
