"""A pose: the author's joint words as turns of bones, put together in one fixed order.

A joint's angles are kept per axis (bending, sideways, turning), so that writing `extension` replaces a flexion that
the start position had, and the order in which motions are written never matters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Literal, TypeGuard

import numpy as np

from selfcare.anatomy.figure_words import VERTEBRAE
from selfcare.anatomy.joints import JOINT_WORDS, JOINTS, SPINE_SHARES
from selfcare.body.space import Array, combined, turned

Side = Literal["left", "right"]

SPINE_BONES = ("L5", "L4", "L3", "L2", "L1", "T11", "T9", "T7", "T5", "T3", "T1")
_SIDE_BONES = ("girdle", "upper_arm", "forearm", "hand", "thigh", "shank", "foot")
BONES = (
    "pelvis",
    *SPINE_BONES,
    "C6",
    "C3",
    "head",
    *(f"{bone}_{side}" for side in "wo" for bone in _SIDE_BONES),
)
"""All bones, parents before children; `_w` is the working side, `_o` the other."""

INDEX: Mapping[str, int] = {bone: index for index, bone in enumerate(BONES)}

Axes = dict[str, float]
"""Degrees about the axes of one joint: `flex`, `side`, `turn`, and what the shoulder and the girdle have besides."""

_AXIS_OF: Mapping[str, tuple[str, float]] = {
    "flexion": ("flex", 1), "extension": ("flex", -1),
    "dorsiflexion": ("flex", 1), "plantarflexion": ("flex", -1),
    "abduction": ("side", 1), "adduction": ("side", -1),
    "radial": ("side", 1), "ulnar": ("side", -1),
    "inversion": ("side", 1), "eversion": ("side", -1),
    "internal_rotation": ("turn", 1), "external_rotation": ("turn", -1),
    "pronation": ("turn", 1), "supination": ("turn", -1),
    "horizontal_adduction": ("across", 1), "horizontal_abduction": ("across", -1),
    "protraction": ("swing", 1), "retraction": ("swing", -1),
    "depression": ("lift", -1),
    "plane": ("plane", 1),
}  # fmt: skip

_REPLACED: Mapping[str, tuple[str, ...]] = {"raise": ("flex", "side"), "flex": ("raise",), "side": ("raise",)}
"""A shoulder is written as a raise in a plane or as flexion and abduction: the one drops what is left of the other."""

HandShape = tuple[float, float, float]
"""Curl of the fingers in degrees at each of two joints, how far they spread, how far the thumb stands off (0 to 1)."""

_HAND_SHAPES: Mapping[str, HandShape] = {
    "open": (10, 0.45, 0.4), "flat": (2, 0.05, 0), "fist": (92, 0, 0), "cup": (36, 0, 0.3), "pinch": (52, -0.1, 0.4),
    "point": (40, 0, 0),
}  # fmt: skip

REST: HandShape = (16.0, 0.08, 0.0)
"""A hand that does nothing."""


@dataclass(frozen=True, slots=True)
class Angles:
    """What a pose says: axes by joint (`lumbar`, `hip_w`, ...), and the shape of each hand by side."""

    joints: Mapping[str, Axes] = field(default_factory=dict)
    hands: Mapping[str, HandShape] = field(default_factory=dict)

    def axis(self, joint: str, axis: str) -> float:
        return self.joints.get(joint, {}).get(axis, 0.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """Turns of all bones (29, 4) as quaternions, lift and swing of both shoulder blades, shapes of both hands.

    `breath` is how full the chest is, from 0 to 1.
    """

    turns: Array
    girdles: Array
    hands: Array
    breath: float = 0.0

    def girdle(self, side: str) -> tuple[float, float]:
        lift, swing = self.girdles["wo".index(side)]
        return float(lift), float(swing)

    def fingers(self, side: str) -> HandShape:
        curl, spread, thumb = self.hands["wo".index(side)]
        return float(curl), float(spread), float(thumb)


def level_of(vertebra: object) -> float | None:
    """Return how far up the spine a vertebra (T7) lies, in drawn nodes (L5 is 0, T1 is 10); None for another word."""
    if not isinstance(vertebra, str) or vertebra not in VERTEBRAE:
        return None
    number = int(vertebra[1:])
    return 5.0 - number if vertebra[0] == "L" else 5.0 + (11 - number) / 2


def changed(base: Angles, words: Mapping[str, object], side: Side) -> Angles:
    """Return `base` with what a pose's words change; `side` is the working side (left and right need it)."""
    joints = {joint: dict(axes) for joint, axes in base.joints.items()}
    hands = dict(base.hands)
    for word, value in sorted(words.items(), key=_from_general_to_special):
        if word.endswith("hand_shape"):
            for which in _sides_of(word.removesuffix("hand_shape").rstrip("_"), side):
                hands[which] = _HAND_SHAPES.get(str(value), REST)
        elif word in JOINT_WORDS and isinstance(value, Mapping):
            for joint in _joints_of(word, side):
                _change_joint(joints, joint, value, side)
    return Angles(joints, hands)


def lighter(base: Angles, visited: Mapping[str, Angles], share: float) -> dict[str, Angles]:
    """Return the poses of a motion with only a `share` of what moves between them.

    Each angle stays as near to the `base` as the motion brings it, and goes only a part of the way from there.
    """
    smaller = {}
    for name, angles in visited.items():
        joints = {joint: dict(axes) for joint, axes in angles.joints.items()}
        for joint, axis in ((joint, axis) for joint, axes in joints.items() for axis in axes):
            reached = [pose.axis(joint, axis) for pose in visited.values()]
            middle = min(max(base.axis(joint, axis), min(reached)), max(reached))
            joints[joint][axis] = middle + share * (joints[joint][axis] - middle)
        smaller[name] = Angles(joints, angles.hands)
    return smaller


def _from_general_to_special(item: tuple[str, object]) -> tuple[int, str]:
    """Order words so that `trunk` yields to `lumbar` and `hips` to `working_hip`, however they were written."""
    word = item[0]
    joint = JOINT_WORDS.get(word)
    if word in SPINE_SHARES:
        return 0, word
    return (2 if joint is not None and joint.sided and word != joint.plural else 1), word


def _sides_of(prefix: str, side: Side) -> tuple[str, ...]:
    if prefix in ("working", "other"):
        return (prefix[0],)
    if prefix in ("left", "right"):
        return ("w",) if prefix == side else ("o",)
    return ("w", "o")


def _joints_of(word: str, side: Side) -> tuple[str, ...]:
    joint = JOINT_WORDS[word]
    if not joint.sided:
        return (joint.id,)
    prefix = "" if word == joint.plural else word.split("_", maxsplit=1)[0]
    return tuple(f"{joint.id}_{which}" for which in _sides_of(prefix, side))


def _change_joint(joints: dict[str, Axes], joint: str, value: Mapping[object, object], side: Side) -> None:
    motions = JOINTS[joint.removesuffix("_w").removesuffix("_o")].motions
    for word, amount in sorted((str(word), amount) for word, amount in value.items() if _is_number(amount)):
        motion = motions.get(word)
        if motion is not None:
            axis, sign = _axis(joint, motion.id, side)
            for stale in _REPLACED.get(axis, ()) if joint.startswith("shoulder") else ():
                joints.get(joint, {}).pop(stale, None)
            for part, share in _parts(joint, axis):
                joints.setdefault(part, {})[axis] = sign * share * min(max(float(amount), 0.0), motion.clamp)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _axis(joint: str, motion: str, side: Side) -> tuple[str, float]:
    """Return the axis a motion turns about and its sign, for a figure whose working side is its right."""
    if motion == "elevation":
        return ("lift" if joint.startswith("girdle") else "raise", 1)
    if "_to_" in motion:
        kind, toward = motion.split("_to_")
        sign = {"working": 1, "other": -1}.get(toward, 1 if toward == side else -1)
        return ("side" if kind == "bend" else "turn", sign)
    return _AXIS_OF[motion]


def _parts(joint: str, axis: str) -> tuple[tuple[str, float], ...]:
    """Return the joints a convenience word shares out to."""
    if joint not in SPINE_SHARES:
        return ((joint, 1.0),)
    kind = {"flex": "flexion", "side": "bend", "turn": "turn"}[axis]
    return tuple(SPINE_SHARES[joint][kind].items())


def posed(angles: Angles) -> Pose:
    """Return the turns of all bones for what a pose says."""
    turns = np.zeros((len(BONES), 4))
    turns[:, 0] = 1.0
    for name, bones in _SPINE_PARTS.items():
        for bone, share in bones:
            turns[INDEX[bone]] = combined(turns[INDEX[bone]], _spine_link(angles, name, share))
    for side, sign in (("w", 1.0), ("o", -1.0)):
        _set_arm(turns, angles, side, sign)
        _set_leg(turns, angles, side, sign)
    girdles = [[angles.axis(f"girdle_{side}", axis) for axis in ("lift", "swing")] for side in "wo"]
    hands = [angles.hands.get(side, REST) for side in "wo"]
    return Pose(turns, np.array(girdles), np.array(hands))


_SPINE_PARTS: Mapping[str, tuple[tuple[str, float], ...]] = {
    "lumbar": tuple((bone, 0.2) for bone in SPINE_BONES[:5]),
    "thoracic": tuple((bone, 1 / 6) for bone in SPINE_BONES[5:]),
    "cervical": (("C6", 0.40), ("C3", 0.35), ("head", 0.25)),
    "head": (("head", 1.0),),
}


def _spine_link(angles: Angles, part: str, share: float) -> Array:
    flex, side, turn = (share * angles.axis(part, axis) for axis in ("flex", "side", "turn"))
    return combined(turned(2, -flex), turned(0, side), turned(1, -turn))


def _set_arm(turns: Array, angles: Angles, side: str, sign: float) -> None:
    turns[INDEX[f"upper_arm_{side}"]] = _shoulder(angles, f"shoulder_{side}", sign)
    elbow = combined(turned(2, angles.axis(f"elbow_{side}", "flex")), turned(0, -sign * 4))
    pronation = turned(1, sign * angles.axis(f"forearm_{side}", "turn"))
    turns[INDEX[f"forearm_{side}"]] = elbow
    wrist = combined(
        turned(2, angles.axis(f"wrist_{side}", "side")), turned(0, sign * angles.axis(f"wrist_{side}", "flex"))
    )
    turns[INDEX[f"hand_{side}"]] = combined(pronation, wrist)


def _shoulder(angles: Angles, joint: str, sign: float) -> Array:
    """Flexion, abduction and rotation; or a raise in a plane (0 out to the side, 90 ahead); then across the chest."""
    across = angles.axis(joint, "across")
    raised = angles.axis(joint, "raise")
    if raised:
        plane = angles.axis(joint, "plane")
        lift = combined(turned(1, sign * plane), turned(0, -sign * raised), turned(1, -sign * plane))
    else:
        side = angles.axis(joint, "side")
        flex = angles.axis(joint, "flex")
        # An arm drawn across the chest is level first, unless the author says otherwise.
        level = 90.0 if across and abs(side) < 20 and abs(flex) < 20 else side
        lift = combined(turned(2, flex), turned(0, -sign * level))
    return combined(turned(1, sign * across), lift, turned(1, sign * angles.axis(joint, "turn")))


def _set_leg(turns: Array, angles: Angles, side: str, sign: float) -> None:
    hip, knee, ankle, foot = (f"{joint}_{side}" for joint in ("hip", "knee", "ankle", "foot"))
    turns[INDEX[f"thigh_{side}"]] = combined(
        turned(2, angles.axis(hip, "flex")),
        turned(0, -sign * angles.axis(hip, "side")),
        turned(1, sign * angles.axis(hip, "turn")),
    )
    turns[INDEX[f"shank_{side}"]] = turned(2, -angles.axis(knee, "flex"))
    turns[INDEX[f"foot_{side}"]] = combined(
        turned(2, angles.axis(ankle, "flex")),
        turned(0, sign * angles.axis(foot, "side")),
        turned(1, -sign * 4),
    )
