"""How much of the figure is shown, and how large: one camera for the whole of a motion, so that nothing wobbles."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.pose import Pose
from selfcare.body.projection import Projection
from selfcare.body.shape import BODY
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array

_LARGEST = {"whole": 2.1, "upper": 1.8, "lower": 1.8, "head_neck": 2.8, "hand": 3.2, "foot": 3.2}
"""A body height is at most this many sheet heights."""

_WHOLE = tuple(part.name for part in BODY.parts)
_UPPER = ("head", "neck", "shirt", "pelvis", "upper_arm_w", "upper_arm_o", "forearm_w", "forearm_o", "hand_w", "hand_o")
_PARTS = {
    "whole": _WHOLE,
    "upper": _UPPER,
    "lower": ("pelvis", "thigh_w", "thigh_o", "shank_w", "shank_o", "foot_w", "foot_o"),
    "head_neck": ("head", "neck"),
    "hand": ("hand_w", "forearm_w"),
    "foot": ("foot_w", "shank_w"),
}
_AIR = {"whole": 0.0, "upper": 0.02, "lower": 0.02, "head_neck": 0.055, "hand": 0.05, "foot": 0.05}
_GROUND_AT = 0.90
_FROM_ABOVE, _FLOOR_BEFORE = 0.4, 0.12
"""From how high a look shows the floor before the body as well, and how much of the sheet that is."""


def framed(axes: Array, postures: Iterable[tuple[Skeleton, Pose]], frame: str, size: tuple[float, float]) -> Camera:
    """Return the camera that shows `frame` of all these postures on a sheet of `size` pixels, feet near the bottom."""
    rows = _rows(frame)
    low, high = np.full(2, np.inf), np.full(2, -np.inf)
    floor = np.inf
    for skeleton, pose in postures:
        seen = Projection(BODY, skeleton, pose, Camera(axes))
        low = np.minimum(low, seen.points[rows].min(axis=(0, 1)))
        high = np.maximum(high, seen.points[rows].max(axis=(0, 1)))
        floor = min(floor, float(seen.points[:, :, 1].min()))
    air = _AIR[frame]
    low, high = low - air, high + air
    width, height = (float(value) for value in high - low)
    scale = min(
        0.84 * size[0] / width, (0.80 if frame == "whole" else 0.92) * size[1] / height, _LARGEST[frame] * size[1]
    )
    left = size[0] / 2 - scale * float(low[0] + high[0]) / 2
    if frame == "whole":
        ground = _GROUND_AT * size[1]
        if float(axes[2][1]) > _FROM_ABOVE:
            ground = min(ground, (0.5 + _FLOOR_BEFORE) * size[1] + scale * height / 2)
        return Camera(axes, scale, left, ground + scale * floor)
    return Camera(axes, scale, left, size[1] / 2 + scale * float(low[1] + high[1]) / 2)


def _rows(frame: str) -> list[int]:
    names = _PARTS[frame]
    rows: set[int] = set()
    for part in BODY.parts:
        if part.name in names:
            rows.update(part.samples)
            for skin in part.skins:
                rows.update(row for chain in skin.chains for row in chain)
    return sorted(rows)
