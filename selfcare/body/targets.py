"""What is worked on, as areas of the skin: dark outer line, fill, light inner line, dots.

The fill is nearly as dark as the clothes, so that the two lines and the dots carry the signal; each is the same
area, grown or shrunk. A band round a limb is cut off where the skin turns away from the viewer, so that the area
always ends inside the outline of the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from selfcare.anatomy.patches import PATCHES, Band, Blob
from selfcare.body import sections
from selfcare.body.camera import Camera
from selfcare.body.pose import INDEX, SPINE_BONES
from selfcare.body.projection import DIRECTIONS
from selfcare.body.skeleton import FOREARM, SHANK, SIGNS, SPINE_UP, THIGH, UPPER_ARM, Skeleton
from selfcare.body.space import Array, smoothstep, unit, vector

OUTER, RIM = 6.0, 2.6
"""Widths of the two lines in pixels, where a body height is 620 pixels or more; thinner when it is smaller."""

_FULL_SIZE = 620.0
_LIMBS = {
    "thigh": (sections.THIGH, THIGH),
    "shank": (sections.SHANK, SHANK),
    "upper_arm": (sections.UPPER_ARM, UPPER_ARM),
    "forearm": (sections.FOREARM, FOREARM),
}
_OWNERS = {
    "trunk": ("shirt", "pelvis"),
    "pelvis": ("pelvis", "shirt", "thigh"),
    "head": ("head",),
    "C6": ("neck", "shirt"),
    "C3": ("neck", "shirt"),
    "girdle": ("shirt", "upper_arm"),
    "thigh": ("thigh", "pelvis"),
    "upper_arm": ("upper_arm", "shirt"),
}


@dataclass(frozen=True, slots=True)
class Area:
    """One target on the sheet, in body heights: outlines (each (n, 2)) with normals, and how visible it is.

    `owners` are the parts it lies on; the first carries most of it.
    """

    name: str
    outlines: tuple[tuple[Array, Array], ...]
    visible: float
    owners: tuple[str, ...]


def area(muscle: str, side: str, skeleton: Skeleton, camera: Camera) -> Area | None:
    """Return where a muscle of one side shows, None if the viewer cannot see it."""
    patch = PATCHES[muscle]
    bone, facing = patch.facing
    sign = SIGNS[side]
    look = skeleton.looking(_bone(bone, side), unit(vector(facing[0], facing[1], sign * facing[2])))
    visible = smoothstep(-0.45, 0.0, float(camera.depth(look)))
    if visible <= 0.02:
        return None
    outlines = tuple(_outlines(patch.shapes, side, skeleton, camera))
    names = [shape.segment if isinstance(shape, Band) else shape.bone for shape in patch.shapes]
    names.insert(0, names[len(names) // 2])
    owners = tuple(dict.fromkeys(owner for name in names for owner in _owners(name, side)))
    return Area(muscle, outlines, visible, owners) if outlines else None


def lines(camera: Camera) -> tuple[float, float]:
    """Return the widths of the outer and the inner line in body heights."""
    scale = min(1.0, 0.35 + 0.65 * camera.scale / _FULL_SIZE)
    return OUTER / 2 * scale / camera.scale, RIM * scale / camera.scale


def _bone(name: str, side: str) -> str:
    return name if name in INDEX else f"{name}_{side}"


def _owners(name: str, side: str) -> tuple[str, ...]:
    owners = _OWNERS.get(name, ("shirt",) if name in SPINE_BONES else (name,))
    return tuple(f"{owner}_{side}" if owner in (*_LIMBS, "foot", "hand") else owner for owner in owners)


def _outlines(
    shapes: tuple[Band, ...] | tuple[Blob, ...], side: str, skeleton: Skeleton, camera: Camera
) -> Iterator[tuple[Array, Array]]:
    blobs = [shape for shape in shapes if isinstance(shape, Blob)]
    for shape in shapes:
        if isinstance(shape, Band):
            outline = _band(shape, side, skeleton, camera)
            if outline is not None:
                yield outline, _normals(outline)
    if blobs:
        seen = [_ellipse(blob, side, skeleton, camera) for blob in blobs]
        pairs = list(pairwise(seen)) or [(seen[0], seen[0])]
        for first, second in pairs:
            points = np.where((first[1] > second[1])[:, None], first[0], second[0])
            yield points, DIRECTIONS


def _ellipse(blob: Blob, side: str, skeleton: Skeleton, camera: Camera) -> tuple[Array, Array]:
    """Return the outermost points of a blob and how far out they are."""
    index = INDEX[_bone(blob.bone, side)]
    forward, up, out = blob.centre
    turn = camera.axes[:2] @ skeleton.turns[index]
    centre = camera.flat(skeleton.origins[index] + skeleton.turns[index] @ vector(forward, up, SIGNS[side] * out))
    half = turn * np.array(blob.size)
    spread = half @ half.T + np.eye(2) * 1e-8
    away = DIRECTIONS @ spread
    reach = np.sqrt((away * DIRECTIONS).sum(1))
    return centre + away / reach[:, None], DIRECTIONS @ centre + reach


_STEPS = 14


@dataclass(frozen=True, slots=True)
class _Ring:
    """One cross-section in space: its middle, its bone's turn, half width and half depth, which way is out."""

    middle: Array
    turn: Array
    width: float
    depth: float
    sign: float

    def point(self, degrees: float) -> Array:
        angle = np.radians(degrees)
        way = vector(self.depth * np.cos(angle), 0, self.sign * self.width * np.sin(angle))
        return np.asarray(self.middle + self.turn @ way)

    def seen(self, first: float, last: float, camera: Camera) -> tuple[float, float] | None:
        """Return the part of an angle span whose skin looks at the viewer."""
        degrees = np.linspace(first, last, 25)
        angles = np.radians(degrees)
        deep, wide = max(self.depth, 1e-6), max(self.width, 1e-6)
        normals = np.stack((np.cos(angles) / deep, 0 * angles, self.sign * np.sin(angles) / wide), axis=1)
        normals /= np.linalg.norm(normals, axis=1)[:, None]
        looks = (normals @ self.turn.T) @ camera.axes[2] > 0.10
        return (float(degrees[looks][0]), float(degrees[looks][-1])) if looks.sum() > 1 else None


def _band(band: Band, side: str, skeleton: Skeleton, camera: Camera) -> Array | None:
    """Return the outline of the part of a strip of skin that looks at the viewer."""
    upper, lower = [], []
    for at, share in enumerate(np.linspace(band.start, band.end, _STEPS)):
        ring = _ring(band.segment, float(share), side, skeleton)
        # Corners are rounded by narrowing the first and last rings.
        edge = min(1.0, min(at, _STEPS - 1 - at) / 2.5)
        inset = (1 - np.sqrt(1 - (1 - edge) ** 2)) * (band.last - band.first) * 0.30
        span = ring.seen(band.first + inset, band.last - inset, camera)
        if span is not None:
            upper.append(ring.point(span[0]))
            lower.append(ring.point(span[1]))
    if len(upper) < 4:
        return None
    points = camera.flat(np.array([*upper, *lower[::-1]]))
    return points if _area(points) < 0 else points[::-1]


def _ring(segment: str, share: float, side: str, skeleton: Skeleton) -> _Ring:
    bone, centre, width, depth = _trunk_section(share) if segment == "trunk" else _limb_section(segment, share, side)
    turn = skeleton.turns[INDEX[bone]]
    return _Ring(skeleton.origins[INDEX[bone]] + turn @ centre, turn, width, depth, SIGNS[side])


def _trunk_section(height: float) -> tuple[str, Array, float, float]:
    """Return bone, centre in its axes, half width and half depth of the trunk at a height above the hips."""
    if height < SPINE_UP[0] - 0.011:
        known = np.array(sections.PELVIS)
        width, depth, ahead = (float(np.interp(height, known[:, 0], known[:, column])) for column in (1, 2, 3))
        return "pelvis", vector(ahead, height, 0), width, depth
    node = int(np.abs(np.array(SPINE_UP) - height).argmin())
    table = np.array(sections.TRUNK)
    width, depth, ahead = (float(np.interp(height, SPINE_UP, table[:, column])) for column in (0, 1, 2))
    return SPINE_BONES[node], vector(ahead, height - SPINE_UP[node], 0), width, depth


def _limb_section(segment: str, share: float, side: str) -> tuple[str, Array, float, float]:
    """Return bone, centre in its axes, half width and half depth of a limb at a share of its length."""
    table, length = _LIMBS[segment]
    if segment == "upper_arm" and share < table[0][0]:
        table = sections.SLEEVE
    inside = np.array([min(max(share, table[0][0]), table[-1][0])])
    width, depth, out, ahead = (float(value) for value in sections.sampled(table, inside)[0])
    # Above the joint the limb ends in a cap.
    cap = np.sqrt(max(0.0, 1 - (min(share, 0.0) / 0.12) ** 2))
    return f"{segment}_{side}", vector(ahead, -share * length, SIGNS[side] * out), width * cap, depth * cap


def _area(points: Array) -> float:
    x, y = points[:, 0], points[:, 1]
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())


def _normals(points: Array) -> Array:
    """Return the outward normals of a closed clockwise outline."""
    course = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
    normals = np.stack((-course[:, 1], course[:, 0]), axis=1)
    return np.asarray(normals / np.maximum(np.linalg.norm(normals, axis=1), 1e-9)[:, None])
