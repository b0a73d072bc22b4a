"""Which part is painted before which: far before near, decided between parts that overlap on the sheet.

Two parts are compared where they overlap, by how near their sample circles are there; the answers make a graph that
is sorted so that as little as possible is wrong. A part's mean distance would not do: a thigh lies both behind and
in front of a hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from selfcare.body.space import Array

_Singles = NDArray[np.float32]

_DEEPEST = 0.06
_NOTHING = 1e-7
_FORCED = 10.0


@dataclass(frozen=True, slots=True)
class Body:
    """Something that can hide something else: sample circles on the sheet, in body heights, and their nearness."""

    name: str
    centres: Array
    radii: Array
    nearness: Array


def back_to_front(bodies: Sequence[Body], before: Sequence[tuple[str, str]] = ()) -> list[int]:
    """Return the indices in painting order; `before` are pairs whose first must be painted before the second."""
    wins = _wins(bodies)
    index = {body.name: at for at, body in enumerate(bodies)}
    for first, second in before:
        if first in index and second in index:
            wins[index[first], index[second]] = -_FORCED
            wins[index[second], index[first]] = _FORCED
    return _sorted(wins, [float(np.add.reduce(body.nearness)) / len(body.nearness) for body in bodies])


def _wins(bodies: Sequence[Body]) -> Array:
    """Return for each pair how much the first is in front of the second where they overlap."""
    centres = np.concatenate([body.centres for body in bodies]).astype(np.float32).T
    radii = np.concatenate([body.radii for body in bodies]).astype(np.float32)
    nearness = np.concatenate([body.nearness for body in bodies]).astype(np.float32)
    firsts: NDArray[np.intp] = np.cumsum([0, *(len(body.radii) for body in bodies[:-1])])
    # In place: a new table for every step would cost more than the step.
    apart, ahead = _between(centres[0]), _between(centres[1])
    apart *= apart
    ahead *= ahead
    apart += ahead
    overlap = np.add.outer(radii, radii)
    overlap -= np.sqrt(apart, out=apart)
    np.maximum(overlap, 0, out=overlap)
    _between(nearness, ahead)
    np.minimum(np.maximum(ahead, -_DEEPEST, out=ahead), _DEEPEST, out=ahead)
    overlap *= ahead
    by_part = np.add.reduceat(np.add.reduceat(overlap, firsts, axis=0), firsts, axis=1)
    return by_part.astype(np.float64)


def _between(values: _Singles, out: _Singles | None = None) -> _Singles:
    """Return how much larger each value is than each other."""
    return np.subtract(values[:, None], values[None, :], out=out)


def _sorted(wins: Array, nearness: Sequence[float]) -> list[int]:
    """Return the parts so that each follows what it hides; of those that may come next, the farthest."""
    left = set(range(len(nearness)))
    hiders: list[list[int]] = [[] for _at in left]
    waiting = [0 for _at in left]
    behind, before = np.nonzero(wins < -_NOTHING)
    for hidden, hider in zip(behind.tolist(), before.tolist(), strict=True):
        hiders[hidden].append(hider)
        waiting[hider] += 1
    free = [(nearness[at], at) for at in left if not waiting[at]]
    heapify(free)
    order: list[int] = []
    while left:
        # In a circle of parts each behind the next, the one least in the wrong goes first.
        chosen = heappop(free)[1] if free else min(left, key=lambda at: _wrong(wins[:, at], left))
        order.append(chosen)
        left.remove(chosen)
        for hider in hiders[chosen]:
            waiting[hider] -= 1
            if not waiting[hider] and hider in left:
                heappush(free, (nearness[hider], hider))
    return order


def _wrong(wins: Array, left: Iterable[int]) -> float:
    """Return how much of what a part hides would be painted after it."""
    over = wins[list(left)]
    return -float(over[over < -_NOTHING].sum())
