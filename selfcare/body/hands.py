"""Hands laid on places: which way the hand turns there, and how the arm follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from selfcare.anatomy.landmarks import LANDMARKS
from selfcare.anatomy.patches import PATCHES, Band, Blob
from selfcare.body.figure import HandPlace
from selfcare.body.pose import INDEX, HandShape
from selfcare.body.reach import two_bones
from selfcare.body.sections import TRUNK
from selfcare.body.skeleton import FOREARM, OFFSETS, SIGNS, SPINE_UP, UPPER_ARM, Skeleton, arm_direction, girdle_turn
from selfcare.body.space import Array, along, crossed, shortest, smoothstep, square_to, unit, vector

_HINTS: Mapping[str, tuple[float, float, float]] = {
    "down": (0.0, -1.0, 0.35),
    "up": (0.1, 1.0, 0.5),
    "out": (0.0, -0.15, 1.0),
    "forward": (1.0, -1.25, 0.25),
    "back": (-1.0, -0.3, 0.5),
    "prone": (-0.45, 0.1, 1.0),  # out to the side and off the floor: not a word for authors
}
_NARROW, _RAISED = -0.15, -0.55
"""How far out and how far down the elbow of an arm goes that has a wall beside it."""

_ALONG = 0.16
"""How far a shoulder blade turns at once for an arm that is too short, as a slope."""

_NO_HINT = (-0.35, -0.8, 0.6)

CURLS: Mapping[str, HandShape] = {
    "palm": (7, 0.10, 0.0),
    "fingertips": (16, 0.13, 0.0),
    "thumb": (44, 0.05, 0.3),
    "knuckles": (88, 0.0, 0.0),
    "fist": (88, 0.0, 0.0),
    "forearm": (14, 0.08, 0.0),
    "fingers_and_palm": (33, 0.08, 1.0),
    "clasp": (34, 0.0, 0.0),
    "grip": (62, 0.0, 0.0),
}
"""The shape of a hand by what of it touches."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in space that a hand is laid on: the point, the way the surface looks, the way fingers would lie.

    On a `fixed` one (the floor) the fingers lie exactly so; elsewhere they go on from the forearm.
    """

    point: Array
    normal: Array
    along: Array
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Arm:
    """An arm put in place: turns of shoulder blade, upper arm, forearm and hand, and how far the hand stays off."""

    turns: tuple[Array, Array, Array, Array]
    origins: tuple[Array, Array, Array]
    missing: float


def spot_on(skeleton: Skeleton, name: str, side: str) -> Spot | None:
    """Return the spot of a landmark or muscle on one side of the body, None for places outside it."""
    landmark = LANDMARKS.get(name)
    sign = SIGNS[side]
    if landmark is not None:
        bone = _bone(landmark.bone, side)
        return Spot(
            skeleton.at(bone, _mirrored(landmark.point, sign)),
            unit(skeleton.looking(bone, _mirrored(landmark.normal, sign))),
            unit(skeleton.looking(bone, _mirrored(landmark.along, sign))),
        )
    if name not in PATCHES:
        return None
    bone, point, normal = _middle_of(name, side)
    front = skeleton.looking(bone, vector(0, -1, 0))
    return Spot(skeleton.at(bone, point), unit(skeleton.looking(bone, normal)), front)


def _bone(name: str, side: str) -> str:
    return name if name in INDEX else f"{name}_{side}"


def _mirrored(point: tuple[float, float, float], sign: float) -> Array:
    return vector(point[0], point[1], sign * point[2])


def _middle_of(name: str, side: str) -> tuple[str, Array, Array]:
    """Return bone, point and normal in the middle of a muscle's patch."""
    patch, sign = PATCHES[name], SIGNS[side]
    normal = unit(_mirrored(patch.facing[1], sign))
    shape = patch.shapes[len(patch.shapes) // 2]
    match shape:
        case Blob():
            bone = _bone(shape.bone, side)
            return bone, _mirrored(shape.centre, sign) + normal * min(shape.size), normal
        case Band(segment="trunk"):
            node = int(np.abs(np.array(SPINE_UP) - (shape.start + shape.end) / 2).argmin())
            width, depth, ahead = TRUNK[node]
            angle = np.radians((shape.first + shape.last) / 2)
            point = vector(ahead + depth * np.cos(angle), 0, sign * width * np.sin(angle))
            return ("L5", "L4", "L3", "L2", "L1", "T11", "T9", "T7", "T5", "T3", "T1")[node], point, normal
        case Band():
            length = {"thigh": 0.245, "shank": 0.246, "upper_arm": 0.178, "forearm": 0.146}[shape.segment]
            thick = {"thigh": 0.042, "shank": 0.034, "upper_arm": 0.025, "forearm": 0.019}[shape.segment]
            point = normal * thick + vector(0, -length * (shape.start + shape.end) / 2, 0)
            return f"{shape.segment}_{side}", point, normal


def laid(
    skeleton: Skeleton,
    side: str,
    spot: Spot,
    place: HandPlace,
    girdle: tuple[float, float],
    *,
    narrow: bool = False,
    held: bool = False,
) -> Arm:
    """Return the arm of `side` with its hand on `spot`: hand first, then wrist, then elbow by its hint.

    A `narrow` arm has a wall beside it: its elbow stays in front of the shoulder. Where an arm is too short, its
    shoulder comes along, unless the hand is `held`: then the whole body is to come.
    """
    sign = SIGNS[side]
    hint = skeleton.looking("T3", _elbow_hint(place.elbow, sign, narrow=narrow))
    hand = _hand_turn(skeleton, side, spot, place.touch, hint)
    wrist = spot.point - hand @ touching_point(place.touch, sign)
    chest = skeleton.turns[INDEX["T3"]]
    blade_at = skeleton.origins[INDEX[f"girdle_{side}"]]
    blade = chest @ girdle_turn(side, arm_direction(skeleton, side, wrist), *girdle)
    shoulder = blade_at + blade @ OFFSETS[INDEX[f"upper_arm_{side}"]]
    bend = two_bones(shoulder, wrist, (UPPER_ARM, FOREARM), hint)
    short = not held and bend.missing > 0 and float((wrist - shoulder) @ (wrist - shoulder)) > UPPER_ARM**2
    for _round in range(2 if short else 0):
        blade = _shoulder_along(shoulder - blade_at, wrist - shoulder, bend.missing) @ blade
        shoulder = blade_at + blade @ OFFSETS[INDEX[f"upper_arm_{side}"]]
        bend = two_bones(shoulder, wrist, (UPPER_ARM, FOREARM), hint)
    lower = bend.end - bend.middle
    upper = along(bend.middle - shoulder, _front(bend.middle - shoulder, lower, bend.hint))
    forearm_y = unit(-lower)
    forearm_z = square_to(upper[:, 2], forearm_y)
    forearm = np.stack((crossed(forearm_y, forearm_z), forearm_y, forearm_z), axis=1)
    return Arm((blade, upper, forearm, hand), (shoulder, bend.middle, bend.end), bend.missing)


def _shoulder_along(collar: Array, way: Array, missing: float) -> Array:
    """Return how a shoulder blade turns for its shoulder to come nearer to what an arm is too short for."""
    out = unit(collar)
    toward = square_to(way, out)
    near = missing / max(float(toward @ unit(way)), 0.3) / float(np.sqrt(collar @ collar))
    return shortest(out, unit(out + toward * min(near, _ALONG)))


def _front(upper: Array, lower: Array, hint: Array) -> Array:
    """Return which way the upper arm's front looks: where the forearm goes; away from the elbow when straight."""
    bent = unit(lower) - unit(upper) * float(unit(lower) @ unit(upper))
    return bent if float(bent @ bent) > 0.0025 else -hint


def _elbow_hint(word: str | None, sign: float, *, narrow: bool) -> Array:
    x, y, z = _HINTS.get(word or "", _NO_HINT)
    return vector(x, max(y, _RAISED), sign * min(z, _NARROW)) if narrow else vector(x, y, sign * z)


def _hand_turn(skeleton: Skeleton, side: str, spot: Spot, touch: str, hint: Array) -> Array:
    """Return the hand's turn: the palm (or the knuckles) to the skin, the fingers on from the forearm."""
    sign = SIGNS[side]
    shoulder = skeleton.origins[INDEX[f"upper_arm_{side}"]]
    elbow = shoulder + unit(hint + unit(spot.point - shoulder)) * UPPER_ARM
    natural = square_to(spot.point - elbow, spot.normal)
    if spot.fixed:
        natural = spot.along
    # Fingers follow the place as well, where that does not turn them back; evenly, so that no hand ever jumps.
    follow = 0.7 * smoothstep(-0.3, 0.3, float(natural @ spot.along))
    fingers = square_to(natural + spot.along * follow, spot.normal)
    if touch in ("knuckles", "fist"):
        y, z = spot.normal, sign * crossed(fingers, spot.normal)
        return np.stack((crossed(y, z), y, z), axis=1)
    lift = {"fingertips": 0.5, "thumb": 0.5, "fingers_and_palm": 0.35}.get(touch, 0.0)
    y = unit(-fingers + spot.normal * lift)
    z = square_to(spot.normal * sign, y)
    return np.stack((crossed(y, z), y, z), axis=1)


def touching_point(touch: str, sign: float) -> Array:
    """Return the point of the hand that touches, in its own axes."""
    if touch in ("knuckles", "fist"):
        return vector(0, -0.064, 0)
    if touch == "fingertips":
        return vector(0.002, -0.083, -sign * 0.026)
    if touch == "thumb":
        return vector(0.028, -0.060, -sign * 0.020)
    if touch == "fingers_and_palm":
        return vector(0, -0.058, -sign * 0.018)
    return vector(0, -0.040, -sign * 0.0115)


def placed_arm(skeleton: Skeleton, side: str, arm: Arm) -> Skeleton:
    """Return the skeleton with one arm replaced."""
    turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
    for bone, turn in zip(("girdle", "upper_arm", "forearm", "hand"), arm.turns, strict=True):
        turns[INDEX[f"{bone}_{side}"]] = turn
    for bone, origin in zip(("upper_arm", "forearm", "hand"), arm.origins, strict=True):
        origins[INDEX[f"{bone}_{side}"]] = origin
    return Skeleton(turns, origins)
