"""How much of a thing can be seen in a drawing: what of it lies on the sheet and under nothing else."""

from __future__ import annotations

import numpy as np

from selfcare.body.drawing import Drawing, Layer
from selfcare.body.space import Array

_ROWS = 16
"""Into how many rows and columns a thing is divided; each square counts as its middle."""

_SOLID = 0.9
_OVER_IT = ("f-hi", "f-go", "shadow")
"""Colours of what is drawn over a body and hides nothing: marked muscles, arrows, shade."""


def share_seen(drawing: Drawing, name: str) -> float:
    """Return the share of what is called `name` that can be seen, from 0 to 1; 0 where there is no such thing."""
    mine = [at for at, layer in enumerate(drawing.layers) if layer.name == name and layer.fill is not None]
    if not mine:
        return 0.0
    points = _spread([drawing.layers[at] for at in mine])
    seen = (points >= 0).all(axis=1) & (points <= (drawing.width, drawing.height)).all(axis=1)
    for layer in drawing.layers[mine[0] + 1 :]:
        if layer.name.split(" ", maxsplit=1)[0] != name and _hides(layer):
            seen &= ~_within(points, layer)
    return float(seen.mean())


def _hides(layer: Layer) -> bool:
    fill = layer.fill
    return fill is not None and layer.clip is None and layer.opacity > _SOLID and not fill.startswith(_OVER_IT)


def _spread(layers: list[Layer]) -> Array:
    """Return points spread evenly over what layers fill together."""
    corners = np.concatenate([_corners(layer) for layer in layers])
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    steps = (np.arange(_ROWS) + 0.5) / _ROWS
    across, down = np.meshgrid(left + steps * (right - left), top + steps * (bottom - top))
    points = np.stack((across.ravel(), down.ravel()), axis=1)
    within = np.any([_within(points, layer) for layer in layers], axis=0)
    return points[within] if within.any() else corners


def _corners(layer: Layer) -> Array:
    return np.frombuffer(layer.points).reshape(-1, 2)


def _within(points: Array, layer: Layer) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return for each point whether a layer fills it: outlines wind about it, one way or the other."""
    corners, inside = _corners(layer), np.zeros(len(points), int)
    if (corners.min(axis=0) > points.max(axis=0)).any() or (corners.max(axis=0) < points.min(axis=0)).any():
        return np.asarray(inside != 0)
    for first, last in zip(layer.starts, (*layer.starts[1:], len(corners)), strict=True):
        start, end = corners[first:last], np.roll(corners[first:last], -1, axis=0)
        below, next_below = start[:, 1] <= points[:, 1:], end[:, 1] <= points[:, 1:]
        way = (end - start)[:, 0] * (points[:, 1:] - start[:, 1]) - (points[:, :1] - start[:, 0]) * (end - start)[:, 1]
        up, down = below & ~next_below & (way < 0), ~below & next_below & (way > 0)
        inside += up.sum(axis=1) - down.sum(axis=1)
    return np.asarray(inside != 0)
