"""The head: skin, nose, ears, grey hair cut along a plane, a small knot, closed eyes.

Hair and face are two caps of almost the same egg, cut by one plane; whichever side of the plane looks at the viewer
is painted last, so that nothing jumps when the head turns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.pose import INDEX
from selfcare.body.projection import DIRECTIONS
from selfcare.body.skeleton import Skeleton
from selfcare.body.space import Array, smoothstep, unit, vector

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


CRANIUM = _egg(0.000, 0.060, 0, (0.0560, 0.0530, 0.0440))
JAW = _egg(0.021, 0.028, 0, (0.0350, 0.0390, 0.0325))
CHIN = _egg(0.0425, 0.0030, 0, (0.0120, 0.0100, 0.0140))
BROW = _egg(0.040, 0.062, 0, (0.0150, 0.0160, 0.0260))
SCALP = _egg(-0.003, 0.064, 0, (0.0620, 0.0590, 0.0495))
NOSE = (_egg(0.0560, 0.0330, 0, (0.0095, 0.0062, 0.0072)), _egg(0.0500, 0.0520, 0, (0.005, 0.005, 0.005)))
LIPS = (_egg(0.0530, 0.0128, 0, (0.0060, 0.0048, 0.0090)), _egg(0.0480, 0.0130, 0, (0.006, 0.012, 0.010)))
KNOT = _egg(-0.058, 0.098, 0, (0.0240, 0.0225, 0.0240))
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


_HAIR_CUT = Cut(_PART, _PART_AT, 1.0, _rim(SCALP, _PART, _PART_AT))
_FACE_CUT = Cut(_PART, _PART_AT + 0.0005, -1.0, _rim(CRANIUM, _PART, _PART_AT + 0.0005))


class Head:
    """The head as seen by one camera."""

    def __init__(self, skeleton: Skeleton, camera: Camera, *, knot: bool = True) -> None:
        self.turn = skeleton.turns[INDEX["head"]]
        self.origin = skeleton.origins[INDEX["head"]]
        self.camera = camera
        self.knot = knot
        self.seen = camera.axes @ self.turn

    def pieces(self) -> list[Piece]:
        """Return the outlines from back to front."""
        face_to_viewer = float(self.seen[2] @ -_PART) > 0
        sideways = float(self.seen[2, 2])
        hair = Piece("hair", self._support((SCALP,), _HAIR_CUT), HAIR, 0.010)
        nose = [Piece("lips", self._support(LIPS), SKIN), Piece("nose", self._support(NOSE), SKIN)]
        ears = self._ears()
        knot = [Piece("hair knot", self._support((KNOT,)), HAIR, 0.006)] if self.knot else []
        if not face_to_viewer:
            skin = Piece("face", self._support((CRANIUM, JAW, CHIN)), SKIN, 0.008)
            over = [hair, *ears, *self._features()]
            return [*nose, skin, hair, *knot, *over[1:]] if self._knot_near() else [*knot, *nose, skin, *over]
        face = Piece("face", self._support((CRANIUM, JAW, CHIN, BROW), _FACE_CUT), SKIN, 0.008)
        early, late = ([], ears) if abs(sideways) >= 0.5 else (ears, [])
        return [*knot, hair, *early, *nose, face, *self._features(), *late]

    def outline(self) -> Array:
        """Return the outline of the whole head, for contact shades."""
        return self._support((CRANIUM, JAW, CHIN))

    def _knot_near(self) -> bool:
        return float(self.seen[2] @ KNOT.centre) > float(self.seen[2] @ CRANIUM.centre)

    def _support(self, eggs: Sequence[Egg], cut: Cut | None = None) -> Array:
        """Return the outermost points (36, 2) of some eggs, the first one cut by a plane."""
        pulled = DIRECTIONS @ self.seen[:2]
        points, reach = [], []
        for at, egg in enumerate(eggs):
            stretched = pulled * egg.radii
            outer = egg.centre + stretched * egg.radii / np.linalg.norm(stretched, axis=1)[:, None]
            if cut is not None and at == 0:
                gone = cut.keep * (outer @ cut.normal - cut.distance) < 0
                outer[gone] = cut.rim[(pulled[gone] @ cut.rim.T).argmax(1)]
            points.append(outer)
            reach.append((outer * pulled).sum(1))
        best = np.array(reach).argmax(0)
        chosen = np.array(points)[best, np.arange(len(best))]
        return self._flat(chosen)

    def _flat(self, points: Array) -> Array:
        return self.camera.flat(self.origin + points @ self.turn.T)

    def _ears(self) -> list[Piece]:
        pieces = []
        for sign in (1.0, -1.0):
            if float(self.seen[2, 2]) * sign > -0.35:
                ear = _egg(-0.004, 0.036, sign * 0.0440, (0.0090, 0.0140, 0.0055))
                hollow = _egg(-0.002, 0.036, sign * 0.0480, (0.0048, 0.0085, 0.0030))
                pieces.append(Piece("ear", self._support((ear,)), SKIN, 0.0))
                if float(self.seen[2, 2]) * sign > 0.2:
                    pieces.append(Piece("ear hollow", self._support((hollow,)), f"{SKIN}-s", 0.0))
        return pieces

    def _features(self) -> list[Piece]:
        """Closed eyes, brows and mouth as soft strokes that fade when the face turns away."""
        eye = ((0.0545, 0.0455, 0.0100), (0.0545, 0.0395, 0.0165), (0.0490, 0.0450, 0.0235))
        mouth = ((0.0560, 0.0112, -0.0075), (0.0590, 0.0084, 0.0), (0.0560, 0.0112, 0.0075))
        curves = ((eye, 1.0, 0.0034), (eye, -1.0, 0.0034), (mouth, 1.0, 0.0032))
        pieces = []
        for points, sign, width in curves:
            line = np.array([(x, y, sign * z) for x, y, z in points])
            outward = unit(self.turn @ unit(line.mean(axis=0) * (1, 0, 1) + (0.01, 0, 0)))
            seen = smoothstep(0.05, 0.35, float(self.camera.axes[2] @ outward))
            if seen > 0:
                pieces.append(Piece("face line", self._flat(_bent(line)), f"{SKIN}-s", line=width, opacity=seen))
        return pieces


def _bent(points: Array) -> Array:
    """Return a quadratic curve through three control points as nine points."""
    t = np.linspace(0, 1, 9)[:, None]
    return np.asarray((1 - t) ** 2 * points[0] + 2 * t * (1 - t) * points[1] + t**2 * points[2])
