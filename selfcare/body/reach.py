"""Arms and legs that end where they must: two bones, a target, a hint for the joint between them."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from selfcare.body.space import Array, square_to, unit

STRETCHED = 0.9985
"""A limb is never quite straight: at full stretch the joint between would jump."""


@dataclass(frozen=True, slots=True)
class Bend:
    """Where the middle joint and the end come to lie; `missing` is how far the end stays from its target."""

    middle: Array
    end: Array
    missing: float
    hint: Array


def two_bones(start: Array, target: Array, lengths: tuple[float, float], hint: Array) -> Bend:
    """Bend two bones of fixed `lengths` from `start` toward `target`, the middle joint on the side of `hint`."""
    first, second = lengths
    way = target - start
    distance = float(np.sqrt(way @ way))
    toward = way / distance if distance > 1e-9 else unit(hint)
    kept = min(max(distance, abs(first - second) + 0.02), (first + second) * STRETCHED)
    out = square_to(hint, toward)
    along = (first * first + kept * kept - second * second) / (2 * kept)
    height = sqrt(max(0.0, first * first - along * along))
    middle = start + toward * along + out * height
    return Bend(middle, start + toward * kept, abs(distance - kept), out)
