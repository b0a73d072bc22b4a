"""A second view in a corner of the sheet, where the figure leaves room for it."""

from __future__ import annotations

import numpy as np

from selfcare.body.drawing import Drawing, Inset

NARROWEST = 420.0
"""On a sheet narrower than this, in pixels, a second view would be too small to help."""

_SHARE, _SHAPE = 0.36, 0.8
_MARGIN = 12.0


def inset_size(size: tuple[float, float]) -> tuple[float, float] | None:
    """Return width and height of a second view on a sheet of `size`, None where there is no room for one."""
    width, height = size
    if width < NARROWEST:
        return None
    wide = round(_SHARE * min(width, 1.25 * height))
    return float(wide), float(round(_SHAPE * wide))


def placed(drawing: Drawing, second: Drawing) -> Inset:
    """Return the second view in the corner that hides least of the figure; the right ones come first."""
    points = np.concatenate([_points(layer.points) for layer in drawing.layers[drawing.still :] if layer.clip is None])
    right, low = drawing.width - second.width - _MARGIN, drawing.height - second.height - _MARGIN
    corners = ((right, _MARGIN), (right, low), (_MARGIN, low), (_MARGIN, _MARGIN))
    hidden = [int(_within(points, corner, second).sum()) for corner in corners]
    left, top = corners[hidden.index(min(hidden))]
    return Inset(left, top, second)


def _points(numbers: bytes) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.frombuffer(numbers).reshape(-1, 2)


def _within(
    points: np.ndarray[tuple[int, int], np.dtype[np.float64]], corner: tuple[float, float], second: Drawing
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    inside = (points >= corner) & (points <= (corner[0] + second.width, corner[1] + second.height))
    return np.asarray(inside.all(axis=1))
