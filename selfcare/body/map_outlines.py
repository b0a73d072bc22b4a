"""The outlines of the body map's areas: strips laid on the bones of a standing body."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.looks import Look, body_of
from selfcare.body.map_areas import TRUNK_WIDTHS, Row, Strip
from selfcare.body.placing import Posture
from selfcare.body.pose import INDEX
from selfcare.body.projection import Projection
from selfcare.body.sections import BARE, FOREARM, UPPER_ARM, sampled
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import Array, vector

Point = tuple[float, float]

_NECK = 0.028
"""Half the width of the neck, in body heights."""

_STEP = 0.05


class Outlines:
    """The outlines of strips on one standing body, seen by one camera."""

    def __init__(self, posture: Posture, camera: Camera, ahead: float) -> None:
        self.skeleton: Skeleton = posture.skeleton
        self.camera = camera
        self.shape = body_of(Look(bare=True))
        self.seen = Projection(self.shape, posture.skeleton, posture.pose, camera)
        # Seen from the front, the person's right is on the viewer's left.
        self.rightward = -ahead

    def of(self, strip: Strip, side: str, *, paired: bool) -> tuple[Point, ...]:
        """Return the outline of a strip on one side in pixels."""
        out = SIGNS[side] * self.rightward
        match strip.segment:
            case "trunk" | "neck":
                flat = self._strip(strip, out)
            case "leg" | "arm":
                flat = self._limb(strip, side, out)
            case "hand" | "foot":
                flat = self._hull(f"{strip.segment}_{side}", strip.rows)
            case _:
                flat = self._head(strip.rows, out if paired else 0.0)
        return tuple((float(x), float(y)) for x, y in self.camera.sheet(flat))

    def _strip(self, strip: Strip, out: float) -> Array:
        hips, neck, head = self.camera.flat(self.skeleton.origins[[0, INDEX["T1"], INDEX["head"]]])
        if strip.segment == "neck":
            rows = [(along * float(head[1] - neck[1]), inner, outer) for along, inner, outer in strip.rows]
            return _ribbon(rows, lambda at: (neck + np.array((0, at)), _NECK), out)
        heights, widths = np.array(TRUNK_WIDTHS).T
        return _ribbon(strip.rows, lambda at: (hips + np.array((0, at)), float(np.interp(at, heights, widths))), out)

    def _limb(self, strip: Strip, side: str, out: float) -> Array:
        names = ("thigh", "shank", "foot") if strip.segment == "leg" else ("upper_arm", "forearm", "hand")
        joints = self.camera.flat(np.array([self.skeleton.origins[INDEX[f"{name}_{side}"]] for name in names]))
        tables = (BARE.thigh, BARE.shank) if strip.segment == "leg" else (BARE.sleeve, FOREARM)

        def across(at: float) -> tuple[Array, float]:
            half = 0 if at < 1 else 1
            share = at - half
            table = UPPER_ARM if strip.segment == "arm" and 0.5 < at < 1 else tables[half]
            inside = np.array([min(max(share, table[0][0]), table[-1][0])])
            return joints[half] + (joints[half + 1] - joints[half]) * share, float(sampled(table, inside)[0, 0])

        return _ribbon(strip.rows, across, out)

    def _hull(self, part: str, rows: tuple[Row, ...]) -> Array:
        """Return the outline round a hand; of a foot, up to a height over the floor."""
        found = next(each for each in self.shape.parts if each.name == part)
        outline = self._round(sorted({row for skin in found.skins for bridge in skin.bridges for row in bridge}))
        floor = float(outline[:, 1].min())
        return _kept(outline, 1, floor + rows[-1][0], -1.0) if part.startswith("foot") else outline

    def _head(self, rows: tuple[Row, ...], out: float) -> Array:
        """Return the outline of the head between two heights; with `out`, the half of it on that side."""
        outline = self._round([row for part in self.shape.parts if part.name == "head" for row in part.samples])
        x, y = (float(value) for value in self.camera.flat(self.skeleton.at("head", vector(0, 0, 0))))
        outline = _kept(_kept(outline, 1, y + rows[-1][0], -1.0), 1, y + rows[0][0], 1.0)
        return _kept(outline, 0, x, out) if out else outline

    def _round(self, ids: Sequence[int]) -> Array:
        rows = np.array(ids)
        outer = self.seen.reach[rows].argmax(axis=0)
        return np.asarray(self.seen.points[rows[outer], np.arange(len(outer))])


def _ribbon(rows: Sequence[Row], across: Callable[[float], tuple[Array, float]], out: float) -> Array:
    """Return the outline between the edges of `rows`; `across` tells middle and half width at each of them."""
    along, inner, outer = (np.array(column) for column in zip(*rows, strict=True))
    count = max(6, round(float(along[-1] - along[0]) / _STEP))
    places = np.unique(np.concatenate((np.linspace(along[0], along[-1], count), along)))
    edges: tuple[list[Array], list[Array]] = ([], [])
    for at in places:
        middle, half = across(float(at))
        for edge, shares in zip(edges, (inner, outer), strict=True):
            edge.append(middle + np.array((out * half * float(np.interp(at, along, shares)), 0.0)))
    return np.array([*edges[0], *reversed(edges[1])])


def _kept(outline: Array, axis: int, limit: float, sign: float) -> Array:
    """Return the part of an outline where a coordinate lies beyond a limit (below it where `sign` is -1)."""
    kept: list[Array] = []
    for start, end in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        first, last = (sign * (float(point[axis]) - limit) for point in (start, end))
        if first >= 0:
            kept.append(start)
        if first * last < 0:
            kept.append(start + (end - start) * (first / (first - last)))
    return np.array(kept)
