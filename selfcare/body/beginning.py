"""The body at the start of an exercise, before hands are placed and a tool bears it: how it stands, sits or lies."""

from __future__ import annotations

from math import sqrt

import numpy as np

from selfcare.body.contacts import Contacts
from selfcare.body.figure import Figure
from selfcare.body.ground import lowest
from selfcare.body.limbs import leaned, raised, stepped, swung, turned_about
from selfcare.body.motion import main_pose
from selfcare.body.pose import INDEX, Pose, posed
from selfcare.body.skeleton import ANKLE_HEIGHT, SIGNS, UPPER_ARM, Skeleton, stand
from selfcare.body.space import Array, about_x, about_y, about_z, vector
from selfcare.body.start import Start

_NOT_ARMS = ("pelvis", "shirt", "head", "thigh", "shank", "foot")
_TOUCHING, _STRETCHED_OUT = 0.0005, 0.30
"""How near the floor a foot touches it, and how far ahead of the hip the foot of a leg is that is stretched out."""

_CUSHION = 0.034
"""How high a cushion is that somebody sits on."""

_ELBOW, _WRIST = 0.0206, 0.0160
"""How high elbow and wrist lie over the floor on which a forearm rests."""

_STEEP, _SLANTED = 0.97, 0.90
"""How upright an upper arm may be that carries the body, lying on the front and on the side."""


def begun(figure: Figure, start: Start, contacts: Contacts) -> tuple[Array, Skeleton]:
    """Return the pelvis' turn and the body at the start."""
    pose = posed(figure.poses[main_pose(figure.motion) if contacts.plank else "start"].angles)
    root = about_z(-start.pitch) @ about_y(start.roll)
    skeleton = stand(pose, root)
    if start.rests == "feet":
        root = flat_feet(skeleton, contacts.flat_feet) @ root
        skeleton = stand(pose, root)
    skeleton = skeleton.moved(vector(0, _lift(figure, start) - lowest(skeleton, pose, _ground_parts(start)), 0))
    on_back = start.rests == "lowest" and start.pitch < -60 and not start.roll
    if start.rests in ("pelvis", "feet") or on_back or start.kneels:
        skeleton = _on_floor(skeleton, start, contacts)
    if start.rests == "seat":
        for side in contacts.planted:
            skeleton = _foot_down(skeleton, pose, side)
    if contacts.plank:
        skeleton = _plank(skeleton, pose, contacts.plank)
        return skeleton.turns[0], skeleton
    for side in contacts.forearms:
        skeleton = _propped(skeleton, side, _STEEP if start.roll == 0 else _SLANTED)
    return root, skeleton


def _lift(figure: Figure, start: Start) -> float:
    """Return how high the body sits: on a roller, or on a cushion."""
    tool = figure.tool
    cushion = tool is not None and tool.kind == "pillow" and tool.against == "floor" and start.rests == "pelvis"
    return start.lift + (_CUSHION if cushion else 0.0)


def flat_feet(skeleton: Skeleton, feet: tuple[str, ...]) -> Array:
    """Return the turn (about the axis to the right) that lays the soles flat, on average."""
    pitch = 0.0
    for side in feet:
        forward = skeleton.looking(f"foot_{side}", vector(1, 0, 0))
        pitch += float(np.degrees(np.arctan2(forward[1], np.hypot(forward[0], forward[2])))) / len(feet)
    return about_z(-pitch)


def _ground_parts(start: Start) -> tuple[str, ...]:
    """Return the parts the height is taken from: arms, and a foot ahead of a knee, reach for the ground later."""
    if start.kneels:
        return tuple(f"{bone}_{side}" for bone in ("shank", "foot") for side in start.kneels)
    match start.rests:
        case "pelvis":
            return ("pelvis",)
        case "seat":
            return ("foot", "shank")
        case "knees":
            return ("shank", "foot")
        case "hands_and_knees":
            return ("thigh", "shank", "foot")
        case "feet" | "lowest" | "arms":
            return _NOT_ARMS


def _on_floor(skeleton: Skeleton, start: Start, contacts: Contacts) -> Skeleton:
    """Return the skeleton with planted feet lowered or lifted to the floor, flat."""
    for side in contacts.planted:
        ankle = skeleton.origins[INDEX[f"foot_{side}"]] * (1, 0, 1) + vector(0, ANKLE_HEIGHT, 0)
        if start.rests == "feet" and side in contacts.flat_feet:
            # These are flat already, and stand on the floor but for some millimetres of a stride.
            skeleton = stepped(skeleton, side, ankle, skeleton.turns[INDEX[f"foot_{side}"]])
            continue
        turn, hint = about_y(-SIGNS[side] * 5), None
        if start.soles_together:
            ankle = skeleton.origins[0] * (1, 0, 1) + vector(0.19, 0.036, SIGNS[side] * 0.042)
            turn, hint = about_x(SIGNS[side] * 72), vector(0.25, 0.22, SIGNS[side])
        skeleton = stepped(skeleton, side, ankle, turn, hint)
    return skeleton


def _foot_down(skeleton: Skeleton, pose: Pose, side: str) -> Skeleton:
    """Return the skeleton with one leg lowered from the hip until its foot touches the floor."""
    rows = slice(INDEX[f"thigh_{side}"], INDEX[f"foot_{side}"] + 1)
    hip = skeleton.origins[rows.start]
    for _round in range(4):
        high = lowest(skeleton, pose, (f"foot_{side}",))
        ahead = float(skeleton.origins[rows.stop - 1][0] - hip[0])
        if abs(high) < _TOUCHING or ahead < _STRETCHED_OUT:
            break
        turn = about_z(-float(np.degrees(high / ahead)))
        turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
        turns[rows] = turn @ turns[rows]
        origins[rows] = hip + (origins[rows] - hip) @ turn.T
        skeleton = Skeleton(turns, origins)
    return skeleton


def _propped(skeleton: Skeleton, side: str, steep: float) -> Skeleton:
    """Return the skeleton with one forearm flat on the floor under a shoulder that is low enough for it."""
    shoulder = skeleton.origins[INDEX[f"upper_arm_{side}"]]
    high = float(shoulder[1]) - _ELBOW - UPPER_ARM * steep
    if high > 0:
        skeleton = leaned(skeleton, about_z(-_lowering(skeleton.origins[0], shoulder, high)))
    # A hand on its edge is wider than a flat one.
    wrist = _WRIST + 0.012 * abs(float(skeleton.turns[INDEX[f"hand_{side}"]][1, 0]))
    for bone, joint, height in (("upper_arm", "forearm", _ELBOW), ("forearm", "hand", wrist)):
        rise = height - float(skeleton.origins[INDEX[f"{joint}_{side}"]][1])
        skeleton = raised(skeleton, f"{bone}_{side}", f"{joint}_{side}", rise, f"hand_{side}")
    hand = f"hand_{side}"
    return swung(skeleton, hand, hand, skeleton.looking(hand, vector(0, -1, 0)) * (1, 0, 1))


def _plank(skeleton: Skeleton, pose: Pose, end: str) -> Skeleton:
    """Return a body on its side lifted about its lower knee or ankle until it rests there and on a forearm."""
    leg = ("thigh_w", "shank_w") if end == "shank_w" else ("shank_w", "foot_w")
    for _round in range(2):
        skeleton = skeleton.moved(vector(0, -lowest(skeleton, pose, leg), 0))
        low, shoulder = skeleton.origins[INDEX[end]], skeleton.origins[INDEX["upper_arm_w"]]
        rise = _ELBOW + UPPER_ARM * _STEEP - float(shoulder[1])
        skeleton = turned_about(skeleton, low, about_z(-_lowering(low, shoulder, -rise)))
    skeleton = swung(skeleton, "upper_arm_w", "hand_w", vector(0, -_STEEP, sqrt(1 - _STEEP**2)))
    for bone in ("forearm_w", "hand_w"):
        skeleton = swung(skeleton, bone, "hand_w", vector(-1, 0, 0.7))
    return _propped(skeleton, "w", _STEEP)


def _lowering(pivot: Array, end: Array, by: float) -> float:
    """Return by how many degrees a way from a pivot turns down until its end is so much lower; less than 0 behind."""
    ahead, up = float(end[0] - pivot[0]), float(end[1] - pivot[1])
    far = float(np.hypot(ahead, up))
    down = np.arcsin(np.clip(up / far, -1, 1)) - np.arcsin(np.clip((up - by) / far, -1, 1))
    return float(np.degrees(down) if ahead > 0 else -np.degrees(down))
