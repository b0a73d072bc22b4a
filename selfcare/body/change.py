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
    alike = [at for at, (old, new) in enumerate(pairs) if old is not new and _alike(old, new)]
    if not alike:
        return after
    layers = list(after.layers)
    for at, moved in zip(alike, _moves([pairs[at] for at in alike]), strict=True):
        if moved <= UNSEEN:
            layers[at] = before.layers[at]
    return replace(after, layers=tuple(layers))


def _alike(old: Layer, new: Layer) -> bool:
    """Tell whether two layers differ in nothing but where their points are, and a shade of their opacity."""
    return (
        len(old.points) == len(new.points)
        and abs(old.opacity - new.opacity) < _UNSEEN_OPACITY
        and (old.name, old.starts, old.fill, old.mark, old.clip, old.line, old.width, old.closed, old.pattern)
        == (new.name, new.starts, new.fill, new.mark, new.clip, new.line, new.width, new.closed, new.pattern)
    )


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
