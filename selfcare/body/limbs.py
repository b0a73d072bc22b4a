"""Legs and arms moved bone by bone: to where a foot stands, off the floor, across a knee. Bones keep their lengths."""

from __future__ import annotations

from math import sqrt

import numpy as np

from selfcare.body.ground import far_rows, heights, rows_of
from selfcare.body.pose import INDEX, Pose
from selfcare.body.reach import two_bones
from selfcare.body.skeleton import SHANK, THIGH, Skeleton
from selfcare.body.space import Array, along, crossed, shortest, smoothstep, unit, vector
from selfcare.body.start import Start

_HAND = 0.09

_CROSSED = vector(0.062, -0.200, 0.012)
"""Where an ankle lies on the other thigh, just above the knee, in the axes of that thigh."""

_NEAR_CROSSED = 0.16
"""From how far below an ankle is laid there that a pose only brings near it; half as far along and across."""

TOLERANCE = 0.0008
"""How deep something may lie in the floor (1.4 mm of a 1.75 m body) before it is lifted."""

_LIMBS = tuple(
    tuple(f"{bone}_{side}" for bone in bones)
    for bones in (("upper_arm", "forearm", "hand"), ("thigh", "shank", "foot"))
    for side in "wo"
)


def stepped(skeleton: Skeleton, side: str, ankle: Array, turn: Array, hint: Array | None = None) -> Skeleton:
    """Return the skeleton with one ankle in place and its foot turned, the knee to the front (or to `hint`)."""
    hip, knee, foot = (INDEX[f"{bone}_{side}"] for bone in ("thigh", "shank", "foot"))
    bend = two_bones(skeleton.origins[hip], ankle, (THIGH, SHANK), skeleton.turns[hip][:, 0] if hint is None else hint)
    turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
    turns[hip] = along(bend.middle - origins[hip], bend.hint)
    turns[knee] = along(bend.end - bend.middle, bend.hint)
    turns[foot] = turn
    origins[knee], origins[foot] = bend.middle, bend.end
    return Skeleton(turns, origins)


def ankle_laid(skeleton: Skeleton, start: Start, *, written: bool) -> Skeleton:
    """Return the skeleton with the working ankle on the other thigh, if the start or a seated pose has it there."""
    if start.ankle_on_knee or (written and start.rests == "seat" and _crosses(skeleton)):
        return _ankle_crossed(skeleton, written=written)
    return skeleton


def _crosses(skeleton: Skeleton) -> bool:
    """Return whether a pose brings the working ankle so near the other knee that it is meant to lie there."""
    thigh = INDEX["thigh_o"]
    way = skeleton.turns[thigh].T @ (skeleton.origins[INDEX["foot_w"]] - skeleton.origins[thigh])
    ahead, down, aside = (float(each) for each in way - _CROSSED)
    return abs(ahead) < _NEAR_CROSSED and abs(down) < _NEAR_CROSSED / 2 and abs(aside) < _NEAR_CROSSED / 2


def _ankle_crossed(skeleton: Skeleton, *, written: bool) -> Skeleton:
    """Return the skeleton with the working ankle on the other thigh, just above the knee, the knee out to its side.

    The sole looks to the other side and a little up. The foot of a pose as it is `written` bends from there as its
    ankle says; what lies between two poses has that bend already.
    """
    shank, foot = INDEX["shank_w"], INDEX["foot_w"]
    ankle = skeleton.at("thigh_o", _CROSSED)
    toes = unit(skeleton.looking("thigh_o", vector(0.25, -1.0, -0.35)))
    sole = unit(crossed(vector(0, 1, 0.35), toes))
    turn = np.stack((toes, -sole, crossed(toes, -sole)), axis=1)
    bent = skeleton.turns[shank].T @ skeleton.turns[foot]
    crossing = stepped(skeleton, "w", ankle, turn @ bent, vector(0.35, 0.30, 1.0))
    if written:
        return crossing
    turns = crossing.turns.copy()
    turns[foot] = turns[shank] @ bent
    return Skeleton(turns, crossing.origins)


def feet_down(skeleton: Skeleton, pose: Pose, sides: tuple[str, ...]) -> Skeleton:
    """Return the skeleton with the legs of some sides bent so that their feet are down on the floor."""
    for side in sides:
        foot = f"foot_{side}"
        high = float(heights(skeleton, pose)[rows_of((foot,))].min())
        if high > TOLERANCE:
            ankle = skeleton.origins[INDEX[foot]] - vector(0, high, 0)
            skeleton = stepped(skeleton, side, ankle, skeleton.turns[INDEX[foot]])
    return skeleton


def feet_up(skeleton: Skeleton, pose: Pose, sides: tuple[str, ...]) -> Skeleton:
    """Return the skeleton with the legs of some sides moved so that their feet are not in the floor.

    Beside a leg that stands, a straight one would lift the whole body: behind it steps further back, flat, else it
    bends.
    """
    for side in sides:
        foot = f"foot_{side}"
        sunk = -float(heights(skeleton, pose)[rows_of((foot,))].min())
        back = smoothstep(0, 0.012, sunk) * smoothstep(0.03, 0.09, _behind(skeleton, side)) * _straight(skeleton, side)
        for _round in range(3 if sunk > 0 else 0):
            skeleton = _stepped_up(skeleton, side, sunk, back)
            sunk = -float(heights(skeleton, pose)[rows_of((foot,))].min())
            sunk = sunk if sunk > 0 else sunk * back
    return skeleton


def _behind(skeleton: Skeleton, side: str) -> float:
    """Return how far a foot is behind its hip."""
    way = skeleton.origins[INDEX[f"thigh_{side}"]] - skeleton.origins[INDEX[f"foot_{side}"]]
    return float(way @ (skeleton.turns[0][:, 0] * (1, 0, 1)))


def _straight(skeleton: Skeleton, side: str) -> float:
    """Return how straight a leg is: 1 up to some 10 degrees at the knee, 0 from some 25 on."""
    thigh, shank = (skeleton.turns[INDEX[f"{bone}_{side}"]][:, 1] for bone in ("thigh", "shank"))
    return smoothstep(0.91, 0.985, float(thigh @ shank))


def _stepped_up(skeleton: Skeleton, side: str, rise: float, back: float) -> Skeleton:
    """Return the skeleton with one foot so much higher; at a share of `back` it goes back for that, and lies flat."""
    foot = INDEX[f"foot_{side}"]
    hip, toes = skeleton.origins[INDEX[f"thigh_{side}"]], skeleton.turns[foot][:, 0]
    way = skeleton.origins[foot] - hip
    up, flat = float(way[1]) + rise, way * (1, 0, 1)
    wide = float(np.sqrt(flat @ flat))
    further = sqrt(max(0.0, float(way @ way) - up * up)) - wide
    ankle = hip + flat * (1 + back * further / max(wide, 1e-6)) + vector(0, up, 0)
    turn = shortest(toes, unit(toes * (1, 1 - back, 1))) @ skeleton.turns[foot]
    return stepped(skeleton, side, ankle, turn)


def off_floor(skeleton: Skeleton, pose: Pose, free: tuple[str, ...]) -> Skeleton:
    """Return the skeleton with nothing in the floor: limbs ending in a `free` hand or foot bend, else all is lifted."""
    sunk = -float(heights(skeleton, pose).min())
    if sunk <= TOLERANCE:
        return skeleton
    skeleton = limbs_off_floor(skeleton, pose, free)
    sunk = -float(heights(skeleton, pose).min())
    return skeleton.moved(vector(0, sunk, 0)) if sunk > TOLERANCE else skeleton


def limbs_off_floor(skeleton: Skeleton, pose: Pose, free: tuple[str, ...]) -> Skeleton:
    """Return the skeleton with limbs that end in a `free` hand or foot bent so that they are not in the floor.

    A limb is lifted joint by joint, no further than it has to, so that a movement stays even.
    """
    if not free:
        return skeleton
    found = heights(skeleton, pose)
    if float(found.min()) > -TOLERANCE:
        return skeleton
    for limb in _LIMBS:
        if limb[2] in free and float(found[rows_of(limb)].min()) < -TOLERANCE:
            skeleton = _limb_lifted(skeleton, pose, limb)
    return skeleton


def _limb_lifted(skeleton: Skeleton, pose: Pose, limb: tuple[str, ...]) -> Skeleton:
    upper, lower, end = limb
    own, ends = ((upper, lower, upper), (lower, end, lower)), ((end, "", end), (lower, end, end), (upper, lower, end))
    for _round in range(4):
        for bone, joint, part in (*own, *ends):
            rows = rows_of((part,)) if part == end else far_rows(part)
            sunk = -float(heights(skeleton, pose)[rows].min())
            if sunk < TOLERANCE / 2:
                continue
            if joint:
                skeleton = raised(skeleton, bone, joint, sunk * _flatness(skeleton, bone), end)
            elif end.startswith("hand"):
                skeleton = _tilted(skeleton, end, sunk)
    return skeleton


def _flatness(skeleton: Skeleton, bone: str) -> float:
    """Return how much of what its end is sunk a bone may turn for: an upright leg stands, and lifts the body."""
    if not bone.startswith(("thigh", "shank")):
        return 1.0
    upright = abs(float(skeleton.turns[INDEX[bone]][1, 1]))
    return 1 - smoothstep(0.80, 0.95, upright)


def _tilted(skeleton: Skeleton, hand: str, rise: float) -> Skeleton:
    """Return the skeleton with a hand turned until its fingers are so much higher, but never above the wrist."""
    way = -skeleton.turns[INDEX[hand]][:, 1] * _HAND
    return swung(skeleton, hand, hand, way + vector(0, min(rise, max(0.0, -float(way[1]))), 0))


def raised(skeleton: Skeleton, bone: str, joint: str, rise: float, end: str) -> Skeleton:
    """Return the skeleton with a bone turned, and what hangs on it, until the joint at its far end is `rise` higher."""
    start, far = skeleton.origins[INDEX[bone]], skeleton.origins[INDEX[joint]]
    way = far - start
    length = float(np.sqrt(way @ way))
    up = min(max(float(way[1]) + rise, -length), length)
    flat = way * (1, 0, 1)
    wide = float(np.sqrt(flat @ flat))
    outward = flat / wide if wide > 1e-6 else skeleton.turns[INDEX[bone]][:, 0] * (1, 0, 1)
    return swung(skeleton, bone, end, outward * sqrt(length * length - up * up) + vector(0, up, 0))


def swung(skeleton: Skeleton, bone: str, end: str, way: Array) -> Skeleton:
    """Return the skeleton with a bone, and what hangs on it, turned the shortest way until the bone points `way`."""
    first, last = INDEX[bone], INDEX[end] + 1
    turn = shortest(-skeleton.turns[first][:, 1], unit(way))
    turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
    turns[first:last] = turn @ turns[first:last]
    origins[first:last] = origins[first] + (origins[first:last] - origins[first]) @ turn.T
    return Skeleton(turns, origins)


def leaned(skeleton: Skeleton, turn: Array) -> Skeleton:
    """Return the skeleton with everything but the legs turned about the hips."""
    turns, origins = turn @ skeleton.turns, skeleton.origins[0] + (skeleton.origins - skeleton.origins[0]) @ turn.T
    for side in "wo":
        leg = slice(INDEX[f"thigh_{side}"], INDEX[f"foot_{side}"] + 1)
        moved = origins[leg.start] - skeleton.origins[leg.start]
        turns[leg], origins[leg] = skeleton.turns[leg], skeleton.origins[leg] + moved
    return Skeleton(turns, origins)


def turned_about(skeleton: Skeleton, pivot: Array, turn: Array) -> Skeleton:
    """Return the whole body turned about a point."""
    return Skeleton(turn @ skeleton.turns, pivot + (skeleton.origins - pivot) @ turn.T)
