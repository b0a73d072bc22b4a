"""Does a body fit where its author put it? What it misses, what it is inside of, how far it tips over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np

from selfcare.body.ground import extents, rows_of
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.body.props import Board, Scene
from selfcare.body.space import Array
from selfcare.body.spots import IN_ROOM
from selfcare.body.starts import STARTS

_PARTS = ("pelvis", "shirt", "head", "thigh", "shank", "foot")
_ARMS = ("upper_arm", "forearm", "hand")
_SPINE = ("lumbar", "thoracic")

_POINTED, _LIFTED = 12.0, 30.0
"""How far an ankle is pointed, in degrees, whose heel is to rise, and a hip bent whose leg is to be lifted."""

_SHORT = 0.012
"""A hand this far off what it is laid on is told by itself."""

_SOFT = 0.023
"""How far flesh gives way on a seat and against its back, in body heights."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A part of the body ("thigh") that is `deep` in a thing ("wall", "chair", "table", "floor"), in body heights."""

    part: str
    thing: str
    deep: float


def missed(stance: Stance, first: Posture, posture: Posture) -> Mapping[str, float]:
    """Return how far every kept contact is from where it is in the `first` posture, hands from what they hold.

    In body heights, by contact and side: "foot w", "hand o".
    """
    kept, now = stance.contacts(first), stance.contacts(posture)
    away = {name: float(np.linalg.norm(now[name] - place)) for name, place in kept.items() if name in now}
    return away | {f"hand {side}": miss for side, miss in posture.missing.items() if f"hand {side}" in kept}


def inside(scene: Scene, posture: Posture) -> Iterator[Inside]:
    """Yield for every thing the part of the body that is deepest in it, if any is.

    A hand that is laid on something may go into it with its forearm: it holds the edge. So may arms that rest on a
    table only because the start position says so.
    """
    centres, half = extents(posture.skeleton, posture.pose)
    depths = [("floor", half[:, 1] - centres[:, 1])]
    if scene.wall is not None:
        point, normal = scene.wall
        axis = int(np.abs(normal).argmax())
        depths.append(("wall", half[:, axis] - (centres - point)[:, axis] * normal[axis]))
    depths += [(board.word, _in_board(board, centres, half)) for board in scene.boards()]
    parts = (*_PARTS, *(f"{bone}_{side}" for bone, side in product(_ARMS, "wo") if not _laid(posture, bone, side)))
    for thing, deep in depths:
        soft = _SOFT if thing == "chair" and STARTS[scene.figure.start].support == "chair" else 0.0
        tried = _PARTS if thing == "table" and scene.figure.start == "sitting_table" else parts
        found = [(float(deep[rows_of((part,))].max()) - (soft if part in _PARTS else 0.0), part) for part in tried]
        deepest, part = max(found)
        if deepest > 0:
            yield Inside(part.removesuffix("_w").removesuffix("_o"), thing, deepest)


def tipped(stance: Stance, name: str, posture: Posture) -> float:
    """Return by how many degrees the trunk tips further from the start than hips and spine of a pose are bent."""
    before, now = (skeleton.turns[0][:, 1] for skeleton in (stance.begun, posture.skeleton))
    tip = float(np.degrees(np.arccos(np.clip(before @ now, -1, 1))))
    start, angles = stance.figure.poses["start"].angles, stance.figure.poses[name].angles
    spine = sum(abs(angles.axis(*way) - start.axis(*way)) for way in product(_SPINE, ("flex", "side")))
    hips = [f"hip_{side}" for side in stance.carrying_legs]
    return tip - spine - max(abs(angles.axis(hip, "flex") - start.axis(hip, "flex")) for hip in hips)


def ankle(stance: Stance, posture: Posture) -> float:
    """Return by how many degrees the ankle bends up that bends furthest, of feet that stand flat."""
    bent = [0.0]
    for side in stance.flat_feet:
        shank, foot = (posture.skeleton.turns[INDEX[f"{bone}_{side}"]] for bone in ("shank", "foot"))
        toes = shank.T @ foot[:, 0]
        bent.append(float(np.degrees(np.arctan2(toes[1], toes[0]))))
    return max(bent)


def knee(stance: Stance, name: str, posture: Posture) -> tuple[float, float]:
    """Return how far the knee of a planted leg bends and how far it was to bend, of the one that is further off."""
    angles, found = stance.figure.poses[name].angles, [(0.0, 0.0)]
    for side in stance.flat_feet:
        thigh, shank = (posture.skeleton.turns[INDEX[f"{bone}_{side}"]][:, 1] for bone in ("thigh", "shank"))
        bent = float(np.degrees(np.arccos(np.clip(thigh @ shank, -1, 1))))
        found.append((bent, angles.axis(f"knee_{side}", "flex")))
    return max(found, key=lambda pair: abs(pair[0] - pair[1]))


def hip(stance: Stance, name: str, posture: Posture) -> tuple[float, float]:
    """Return how far the hip of a planted leg bends and how far a pose was to bend it, of the one that is further off.

    Only hips that are to bend otherwise than at the start count: what the others do follows from those.
    """
    start, angles, found = stance.figure.poses["start"].angles, stance.figure.poses[name].angles, [(0.0, 0.0)]
    for side in stance.flat_feet:
        written = angles.axis(f"hip_{side}", "flex")
        if abs(written - start.axis(f"hip_{side}", "flex")) > _LIFTED:
            way = posture.skeleton.turns[0].T @ -posture.skeleton.turns[INDEX[f"thigh_{side}"]][:, 1]
            found.append((float(np.degrees(np.arctan2(way[0], -way[1]))), written))
    return max(found, key=lambda pair: abs(pair[0] - pair[1]))


def held_down(stance: Stance, name: str) -> bool:
    """Return whether a pose points the toes of a foot that is to stand flat: a heel that rises stands on the ball."""
    feet = stance.flat_feet if stance.start.rests == "feet" else ()
    return any(_ankle_moved(stance, name, side) < -_POINTED for side in feet)


def held_flat(stance: Stance, name: str) -> bool:
    """Return whether a pose of somebody who sits moves nothing but ankles of feet that are to stand flat."""
    start, angles = stance.figure.poses["start"].angles, stance.figure.poses[name].angles
    feet = stance.flat_feet if stance.start.rests == "seat" else ()
    legs = [f"{joint}_{side}" for joint in ("hip", "knee") for side in feet]
    still = all(angles.axis(joint, "flex") == start.axis(joint, "flex") for joint in legs)
    return still and any(abs(_ankle_moved(stance, name, side)) > _POINTED for side in feet)


def _ankle_moved(stance: Stance, name: str, side: str) -> float:
    start, angles = stance.figure.poses["start"].angles, stance.figure.poses[name].angles
    return angles.axis(f"ankle_{side}", "flex") - start.axis(f"ankle_{side}", "flex")


def _laid(posture: Posture, bone: str, side: str) -> bool:
    """Return whether part of an arm goes where its hand is laid, or is too short to get to."""
    place = posture.hands.get(side)
    if place is None:
        return False
    return posture.missing.get(side, 0.0) > _SHORT or (bone != "upper_arm" and place.on in IN_ROOM)


def _in_board(board: Board, centres: Array, half: Array) -> Array:
    """Return how deep each ellipsoid is in a board, through its nearer face; less than 0 for those outside."""
    across = [axis for axis in range(3) if axis != board.axis]
    off = np.abs(centres - board.middle)
    over = (off[:, across] < board.size[across] / 2).all(axis=1)
    deep = board.size[board.axis] / 2 + half[:, board.axis] - off[:, board.axis]
    return np.where(over, deep, -1.0)
