"""What is worked on, as areas of the skin: dark outer line, fill, light inner line, dots.

The fill is nearly as dark as the clothes, so that the two lines and the dots carry the signal; each is the same
area, grown or shrunk. A band round a limb is cut off where the skin turns away from the viewer, so that the area
always ends inside the outline of the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, pairwise
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from selfcare.anatomy.patches import PATCHES, Band, Blob
from selfcare.body.camera import Camera
from selfcare.body.pose import INDEX, SPINE_BONES
from selfcare.body.projection import DIRECTIONS
from selfcare.body.rings import LIMBS, rings_under
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import Array, smoothstep, unit, vector
from selfcare.body.strips import bone_of, strip_seen

OUTER, RIM = 6.0, 2.6
"""Widths of the two lines in pixels, where a body height is 620 pixels or more; thinner when it is smaller."""

_FULL_SIZE, _THUMBNAIL = 620.0, 220.0
_LOOKS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "press": ("f-hi", "dots"),
        "stretch": ("f-hi-stretch", "diagonals"),
        "work": ("f-hi-work", "uprights"),
        "move": ("f-hi-move", "rows"),
    }
)
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

    `owners` are the parts it lies on; the first carries most of it. `role` says why it is shown,
    `spine` (n, 2) is its middle line along the muscle, from the upper end down. `painted` are the points and the look
    of outer line, inner line and the area itself; each outline of them begins at one of `starts`. What is `within`
    ends inside the outline of the body by itself, anything else must be cut off there.
    """

    name: str
    outlines: tuple[tuple[Array, Array], ...]
    visible: float
    owners: tuple[str, ...]
    role: str = "press"
    spine: Array = field(default_factory=lambda: np.zeros((0, 2)))
    painted: tuple[tuple[Array, Mapping[str, str]], ...] = ()
    starts: tuple[int, ...] = (0,)
    within: bool = True


class Targets:
    """The areas that one viewer sees of a body; each is kept while the bones that it lies on stay."""

    def __init__(self, camera: Camera, girth: float) -> None:
        self._camera, self._girth = camera, girth
        self._held: dict[tuple[str, str, str], tuple[bytes, Area | None]] = {}

    def area(self, muscle: str, side: str, role: str, skeleton: Skeleton) -> Area | None:
        """Return where a muscle of one side shows, see `area`."""
        bones = _bones(muscle, side)
        stand = skeleton.turns[bones].tobytes() + skeleton.origins[bones].tobytes()
        held = self._held.get((muscle, side, role))
        if held is None or held[0] != stand:
            held = stand, area(muscle, side, skeleton, self._camera, role, self._girth)
            self._held[muscle, side, role] = held
        return held[1]


@cache
def _bones(muscle: str, side: str) -> NDArray[np.intp]:
    """Return the bones that an area lies on."""
    patch = PATCHES[muscle]
    names = {patch.facing[0]}
    for shape in patch.shapes:
        if isinstance(shape, Band):
            rings = rings_under(shape, 1.0)
            names.update(rings.bones, rings.next_bones)
        else:
            names.add(shape.bone)
    return np.array(sorted(INDEX[bone_of(name, side)] for name in names))


def area(
    muscle: str, side: str, skeleton: Skeleton, camera: Camera, role: str = "press", girth: float = 1.0
) -> Area | None:
    """Return where a muscle of one side shows, None if the viewer cannot see it; `girth` is the body's own."""
    patch = PATCHES[muscle]
    bone, facing = patch.facing
    sign = SIGNS[side]
    look = skeleton.looking(bone_of(bone, side), unit(vector(facing[0], facing[1], sign * facing[2])))
    # A band is cut off where it turns away; a blob has no far side, so it fades as a whole.
    band = isinstance(patch.shapes[0], Band)
    visible = 1.0 if band else smoothstep(-0.62, -0.30, float(camera.depth(look)))
    if visible <= 0.02:
        return None
    seen = list(_seen_shapes(patch.shapes, side, skeleton, camera, girth))
    names = [shape.segment if isinstance(shape, Band) else shape.bone for shape in patch.shapes]
    names.insert(0, names[len(names) // 2])
    owners = tuple(dict.fromkeys(owner for name in names for owner in _owners(name, side)))
    if not seen:
        return None
    outlines = tuple(shape[:2] for shape in seen)
    starts = tuple(accumulate((len(points) for points, _normals in outlines[:-1]), initial=0))
    painted = tuple(_painted(outlines, role, camera.scale))
    return Area(muscle, outlines, visible, owners, role, seen[len(seen) // 2][2], painted, starts, within=band)


def _painted(
    outlines: tuple[tuple[Array, Array], ...], role: str, unit: float
) -> Iterator[tuple[Array, Mapping[str, str]]]:
    """Yield points and look of an area's outer line, its inner line and the area itself, where one is `unit` pixels."""
    points, normals = (np.concatenate(rows) for rows in zip(*outlines, strict=True))
    (outer, rim), (fill, pattern) = lines(unit), _LOOKS[role]
    yield points + normals * outer, {"fill": "f-hi-out"}
    yield points, {"fill": "f-hi-rim"}
    yield points - normals * rim, {"fill": fill, "mark": "f-hi-mark", "pattern": pattern}


def lines(unit: float) -> tuple[float, float]:
    """Return the widths of the outer and the inner line in body heights, where one is `unit` pixels."""
    scale = min(1.0, 0.35 + 0.65 * max(unit, _THUMBNAIL) / _FULL_SIZE)
    scale *= min(1.0, unit / _THUMBNAIL) ** 0.8
    return OUTER / 2 * scale / unit, RIM * scale / unit


def _owners(name: str, side: str) -> tuple[str, ...]:
    owners = _OWNERS.get(name, ("shirt",) if name in SPINE_BONES else (name,))
    return tuple(f"{owner}_{side}" if owner in (*LIMBS, "foot", "hand") else owner for owner in owners)


_Shape = tuple[Array, Array, Array]
"""An outline, its normals, and the middle line of what it belongs to."""


def _seen_shapes(
    shapes: tuple[Band, ...] | tuple[Blob, ...], side: str, skeleton: Skeleton, camera: Camera, girth: float
) -> Iterator[_Shape]:
    blobs = [shape for shape in shapes if isinstance(shape, Blob)]
    for shape in shapes:
        if isinstance(shape, Band):
            band = strip_seen(shape, side, skeleton, camera, girth)
            if band is not None:
                yield band[0], _normals(band[0]), band[1]
    if blobs:
        seen = [_ellipse(blob, side, skeleton, camera) for blob in blobs]
        pairs = list(pairwise(seen)) or [(seen[0], seen[0])]
        spine = np.array([middle for _points, _reach, middle in seen]) if len(seen) > 1 else _long_axis(seen[0][0])
        for first, second in pairs:
            points = np.where((first[1] > second[1])[:, None], first[0], second[0])
            yield points, DIRECTIONS, spine


def _long_axis(outline: Array) -> Array:
    """Return the line through the middle of an outline to its two furthest points, the upper one first."""
    middle = outline.mean(axis=0)
    tip = outline[np.hypot(*(outline - middle).T).argmax()]
    ends = np.array((tip, 2 * middle - tip))
    return ends if ends[0][1] >= ends[1][1] else ends[::-1]


def _ellipse(blob: Blob, side: str, skeleton: Skeleton, camera: Camera) -> _Shape:
    """Return the outermost points of a blob, how far out they are, and its middle."""
    index = INDEX[bone_of(blob.bone, side)]
    forward, up, out = blob.centre
    turn = camera.axes[:2] @ skeleton.turns[index]
    centre = camera.flat(skeleton.origins[index] + skeleton.turns[index] @ vector(forward, up, SIGNS[side] * out))
    half = turn * np.array(blob.size)
    spread = half @ half.T + np.eye(2) * 1e-8
    away = DIRECTIONS @ spread
    reach = np.sqrt((away * DIRECTIONS).sum(1))
    return centre + away / reach[:, None], DIRECTIONS @ centre + reach, centre


def _normals(points: Array) -> Array:
    """Return the outward normals of a closed clockwise outline."""
    round_ = np.concatenate((points[-1:], points, points[:1]))
    course = round_[2:] - round_[:-2]
    lengths = np.maximum(np.sqrt((course * course).sum(1)), 1e-9)
    return np.asarray(np.stack((-course[:, 1], course[:, 0]), axis=1) / lengths[:, None])
