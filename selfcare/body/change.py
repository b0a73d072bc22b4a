"""What changes from one drawing to the next: a layer that nobody sees move stays the layer it was.

A body breathes and a hand moves; the feet do not, but for thousandths of a pixel. Whoever shows a movement paints only
what is another layer now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from selfcare.body.drawing import Drawing, Layer

UNSEEN = 0.08
"""Pixels that an outline may be off its place without anybody seeing it."""

_UNSEEN_OPACITY = 0.004


def steadied(before: Drawing, after: Drawing) -> Drawing:
    """Return `after` with the layers of `before` wherever they look the same, at most `UNSEEN` off their place.

    Followed from frame to frame the difference does not add up: a layer stays until it is seen to have moved.
    """
    if len(before.layers) != len(after.layers):
        return after
    pairs = list(zip(before.layers, after.layers, strict=True))
    others = [at for at, (old, new) in enumerate(pairs) if old is not new and len(old.points) == len(new.points)]
    if not others:
        return after
    layers = list(after.layers)
    # Points first, all at once: of most layers that are others, they alone tell.
    for at, moved in zip(others, _moves([pairs[at] for at in others]), strict=True):
        if moved <= UNSEEN and _alike(*pairs[at]):
            layers[at] = before.layers[at]
    return replace(after, layers=tuple(layers))


def _alike(old: Layer, new: Layer) -> bool:
    """Tell whether two layers differ in nothing but where their points are, and a shade of their opacity."""
    if abs(old.opacity - new.opacity) >= _UNSEEN_OPACITY:
        return False
    one, other = (
        (each.name, each.starts, each.fill, each.mark, each.clip, each.line, each.width, each.closed, each.pattern)
        for each in (old, new)
    )
    return one == other


def _moves(pairs: list[tuple[Layer, Layer]]) -> list[float]:
    """Return how far the points of each pair lie apart at most, along x or y."""
    old = np.frombuffer(b"".join(old.points for old, _new in pairs))
    new = np.frombuffer(b"".join(new.points for _old, new in pairs))
    starts = np.cumsum([0, *(len(old.points) // 8 for old, _new in pairs[:-1])])
    found: list[float] = np.maximum.reduceat(np.abs(old - new), starts).tolist()
    return found


Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels of the sheet."""

_SEAM = 1.0


def boxes(layers: Sequence[Layer]) -> list[Box]:
    """Return what each layer is painted in, with a pixel round it for its soft edge."""
    points = np.frombuffer(b"".join(layer.points for layer in layers)).reshape(-1, 2)
    counts = [len(layer.points) // 16 for layer in layers]
    starts = np.cumsum([0, *counts[:-1]])
    seams = [_SEAM + layer.width / 2 for layer in layers]
    found = [ufunc.reduceat(points[:, axis], starts) for ufunc in (np.minimum, np.maximum) for axis in (0, 1)]
    edges = np.stack((found[0] - seams, found[1] - seams, found[2] + seams, found[3] + seams), axis=1)
    return [(left, top, right, bottom) for left, top, right, bottom in edges.tolist()]
