"""The head: skin, nose, ears, grey hair cut along a plane, a small knot, closed eyes.

Hair and face are two caps of almost the same egg, cut by one plane; whichever side of the plane looks at the viewer
is painted last, so that nothing jumps when the head turns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.pose import INDEX
from selfcare.body.projection import DIRECTIONS
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array, smoothstep, summed, unit, vector

HAIR, SKIN = "f-hair", "f-skin"


@dataclass(frozen=True, slots=True)
class Egg:
    """An ellipsoid of the head, centre and half axes (forward, up, right)."""

    centre: Array
    radii: Array


@dataclass(frozen=True, slots=True)
class Cut:
    """A plane through an egg: keep where `normal` . p is above `distance` (times `keep`)."""

    normal: Array
    distance: float
    keep: float
    rim: Array


@dataclass(frozen=True, slots=True)
class Piece:
    """One outline of the head in body heights, its role, and how far inward its lit area starts."""

    name: str
    points: Array
    role: str
    shade: float = 0.0
    line: float = 0.0
    opacity: float = 1.0


def _egg(forward: float, up: float, out: float, radii: tuple[float, float, float]) -> Egg:
    return Egg(vector(forward, up, out), vector(*radii))


EGGS: Mapping[str, Egg] = MappingProxyType(
    {
        "cranium": _egg(0.000, 0.060, 0, (0.0560, 0.0530, 0.0440)),
        "jaw": _egg(0.021, 0.028, 0, (0.0350, 0.0390, 0.0325)),
        "chin": _egg(0.0425, 0.0030, 0, (0.0120, 0.0100, 0.0140)),
        "brow": _egg(0.040, 0.062, 0, (0.0150, 0.0160, 0.0260)),
        "scalp": _egg(-0.003, 0.064, 0, (0.0620, 0.0590, 0.0495)),
        "nose": _egg(0.0560, 0.0330, 0, (0.0095, 0.0062, 0.0072)),
        "bridge": _egg(0.0500, 0.0520, 0, (0.005, 0.005, 0.005)),
        "lips": _egg(0.0530, 0.0128, 0, (0.0060, 0.0048, 0.0090)),
        "under lips": _egg(0.0480, 0.0130, 0, (0.006, 0.012, 0.010)),
        "knot": _egg(-0.058, 0.098, 0, (0.0240, 0.0225, 0.0240)),
        "ear w": _egg(-0.004, 0.036, 0.0440, (0.0090, 0.0140, 0.0055)),
        "ear o": _egg(-0.004, 0.036, -0.0440, (0.0090, 0.0140, 0.0055)),
        "hollow w": _egg(-0.002, 0.036, 0.0480, (0.0048, 0.0085, 0.0030)),
        "hollow o": _egg(-0.002, 0.036, -0.0480, (0.0048, 0.0085, 0.0030)),
    }
)
"""What the head is made of."""

_ROW = {name: row for row, name in enumerate(EGGS)}
_CENTRES = np.array([egg.centre for egg in EGGS.values()])[:, None, :]
_RADII = np.array([egg.radii for egg in EGGS.values()])[:, None, :]
_FAN = np.arange(len(DIRECTIONS))
_PART = unit(vector(-0.76, 0.64, 0.10))
_PART_AT = 0.0235


def _rim(egg: Egg, normal: Array, distance: float) -> Array:
    """Return the circle along which the plane cuts the egg (72, 3)."""
    stretched = normal * egg.radii
    length = float(np.linalg.norm(stretched))
    pole = stretched / length
    offset = (distance - float(egg.centre @ normal)) / length
    first = unit(np.cross(pole, vector(0.01, 0, 1)))
    second = np.cross(pole, first)
    turn = np.linspace(0, 2 * np.pi, 72, endpoint=False)[:, None]
    circle = pole * offset + np.sqrt(1 - offset**2) * (np.cos(turn) * first + np.sin(turn) * second)
    return np.asarray(egg.centre + circle * egg.radii)


_HAIR_CUT = Cut(_PART, _PART_AT, 1.0, _rim(EGGS["scalp"], _PART, _PART_AT))
_FACE_CUT = Cut(_PART, _PART_AT + 0.0005, -1.0, _rim(EGGS["cranium"], _PART, _PART_AT + 0.0005))


class Head:
    """The head as seen by one camera."""

    def __init__(self, skeleton: Skeleton, camera: Camera, *, knot: bool = True) -> None:
        self.knot = knot
        self.seen = camera.axes @ skeleton.turns[INDEX["head"]]
        # The outermost point of every egg in every direction, at once.
        self._pulled = DIRECTIONS @ self.seen[:2]
        stretched = self._pulled * _RADII
        lengths = np.sqrt(summed(stretched * stretched))
        self._outer = _CENTRES + stretched * _RADII / lengths[:, :, None]
        self._reach = summed(self._outer * self._pulled)
        self._foot = camera.flat(skeleton.origins[INDEX["head"]])
        self._flat = self._on_sheet(self._outer)

    def pieces(self) -> list[Piece]:
        """Return the outlines from back to front."""
        face_to_viewer = float(self.seen[2] @ -_PART) > 0
        sideways = float(self.seen[2, 2])
        hair = Piece("hair", self._support(("scalp",), _HAIR_CUT), HAIR, 0.007)
        nose = [
            Piece("lips", self._support(("lips", "under lips")), SKIN),
            Piece("nose", self._support(("nose", "bridge")), SKIN),
        ]
        ears = self._ears()
        knot = [Piece("hair knot", self._support(("knot",)), HAIR, 0.006)] if self.knot else []
        if not face_to_viewer:
            skin = Piece("face", self._support(("cranium", "jaw", "chin")), SKIN, 0.008)
            over = [hair, *ears, *self._features()]
            return [*nose, skin, hair, *knot, *over[1:]] if self._knot_near() else [*knot, *nose, skin, *over]
        face = Piece("face", self._support(("cranium", "jaw", "chin", "brow"), _FACE_CUT), SKIN, 0.008)
        early, late = ([], ears) if abs(sideways) >= 0.5 else (ears, [])
        return [*knot, hair, *early, *nose, face, *self._features(), *late]

    def outline(self) -> Array:
        """Return the outline of the whole head, for contact shades."""
        return self._support(("cranium", "jaw", "chin"))

    def _knot_near(self) -> bool:
        return float(self.seen[2] @ EGGS["knot"].centre) > float(self.seen[2] @ EGGS["cranium"].centre)

    def _support(self, eggs: tuple[str, ...], cut: Cut | None = None) -> Array:
        """Return the outermost points (36, 2) of some eggs, the first one cut by a plane."""
        rows = [_ROW[name] for name in eggs]
        if cut is None and len(rows) == 1:
            return np.asarray(self._flat[rows[0]])
        if cut is None:
            return np.asarray(self._flat[np.array(rows)[self._reach[rows].argmax(0)], _FAN])
        points, reach = self._outer[rows], self._reach[rows]
        outer = points[0]
        gone = cut.keep * (outer @ cut.normal - cut.distance) < 0
        outer[gone] = cut.rim[(self._pulled[gone] @ cut.rim.T).argmax(1)]
        reach[0] = summed(outer * self._pulled)
        return self._on_sheet(points[reach.argmax(0), _FAN])

    def _on_sheet(self, points: Array) -> Array:
        return np.asarray(self._foot + points @ self.seen[:2].T)

    def _ears(self) -> list[Piece]:
        pieces = []
        for side, sign in (("w", 1.0), ("o", -1.0)):
            if float(self.seen[2, 2]) * sign > -0.35:
                pieces.append(Piece("ear", self._support((f"ear {side}",)), SKIN, 0.0))
                if float(self.seen[2, 2]) * sign > 0.2:
                    pieces.append(Piece("ear hollow", self._support((f"hollow {side}",)), f"{SKIN}-s", 0.0))
        return pieces

    def _features(self) -> list[Piece]:
        """Brows, closed eyes and mouth as soft strokes that fade when the face turns away."""
        lines = self._on_sheet(_LINES)
        found = zip(lines, (_OUTWARD @ self.seen[2]).tolist(), _WIDTHS, strict=True)
        return [
            Piece("face line", line, f"{SKIN}-s", line=width, opacity=smoothstep(*_TURNING, toward))
            for line, toward, width in found
            if toward > _TURNING[0]
        ]


_TURNING = (0.12, 0.38)
"""How much the skin under a stroke looks at the viewer where it begins to be seen, and where it is seen well."""

_ASIDE = 2.4
"""How much more to the side than from the middle of the head skin looks: the farther eye goes before it is an edge."""


def _stroke(points: Sequence[tuple[float, float, float]], sign: float, width: float) -> tuple[Array, Array, float]:
    """Return a soft line through three control points as nine points, where its skin looks, and its width."""
    line = np.array([(x, y, sign * z) for x, y, z in points])
    t = np.linspace(0, 1, 9)[:, None]
    bent = (1 - t) ** 2 * line[0] + 2 * t * (1 - t) * line[1] + t**2 * line[2]
    return bent, unit(line.mean(axis=0) * (1, 0, _ASIDE) + (0.01, 0, 0)), width


_EYE = ((0.0545, 0.0455, 0.0100), (0.0545, 0.0395, 0.0165), (0.0490, 0.0450, 0.0235))
_BROW = ((0.0535, 0.0552, 0.0085), (0.0535, 0.0600, 0.0165), (0.0470, 0.0565, 0.0255))
_MOUTH = ((0.0560, 0.0112, -0.0075), (0.0590, 0.0084, 0.0), (0.0560, 0.0112, 0.0075))
_STROKES = (
    *(_stroke(_BROW, sign, 0.0028) for sign in (1.0, -1.0)),
    *(_stroke(_EYE, sign, 0.0034) for sign in (1.0, -1.0)),
    _stroke(_MOUTH, 1.0, 0.0032),
)
_LINES, _OUTWARD = (np.array([stroke[part] for stroke in _STROKES]) for part in (0, 1))
_WIDTHS = tuple(width for _line, _outward, width in _STROKES)
