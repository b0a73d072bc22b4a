"""Contacts of one figure: what may not slide, how legs keep to it, and how the trunk leans so that arms reach it."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

import numpy as np

from selfcare.body.figure import Figure, KeyPose
from selfcare.body.ground import below
from selfcare.body.hands import touching_point
from selfcare.body.limbs import stepped
from selfcare.body.pose import INDEX, Pose
from selfcare.body.skeleton import FOREARM, SHANK, SIGNS, THIGH, UPPER_ARM, Skeleton
from selfcare.body.space import Array, along, smoothstep, vector
from selfcare.body.spots import IN_ROOM
from selfcare.body.start import Start

STRAIGHT = 0.318
"""How far the wrist is from the shoulder of an arm that leans on the floor, in body heights."""

_LEG = (THIGH + SHANK) * 0.9984
_REACH = (UPPER_ARM + FOREARM) * 0.9965
_BALL, TIP = vector(0.066, -0.039, 0.0), vector(0.101, -0.0285, 0.0)
"""Where a foot touches with its ball, and about what it rises onto its toes."""

_ARCHED = 8.0
"""From how many degrees on a back is arched."""

_LYING, _TUCKED = 0.25, 0.95
"""How steeply a foot points down whose toes lie, and one whose toes are tucked under, as a sine."""

_LEG_JOINTS = ("hip", "knee")
_PLURALS = {"foot": "feet", "hand": "hands", "knee": "knees"}


class Contacts:
    """What `keep` says of one figure, by sides: w is the working one."""

    def __init__(self, figure: Figure, start: Start) -> None:
        self._keep = frozenset(figure.keep)
        self._start = start
        self._at_start = figure.poses["start"].angles
        lying = start.pitch < -60 and start.rests == "lowest"
        self.plank = self._planked(start)
        self.hands = tuple(side for side in self._sides("hand") if self._laid(figure, side))
        self.forearms = tuple(start.forearms)
        self.knees = ("w",) if self.plank == "shank_w" else self._sides("knee")
        on_toes = ("w", "o") if "toes" in self._keep else ()
        feet = () if self.plank else self._sides("foot")
        on_arms = (self.hands and "hands" in start.planted) or (start.forearms and "forearms" in self._keep)
        lies = start.roll != 0 or "pelvis" in self._keep or self._arched(figure)
        self.spanned = bool(on_arms and on_toes) and start.pitch > 0 and not (self.knees or feet or lies)
        self.flat_feet = feet or ("w", "o")
        self.kneeling = self._kneeling(on_toes, feet)
        self.planted = tuple(
            side
            for side in "wo"
            if side not in self.kneeling and (side in feet or (start.rests == "feet" and not feet) or side in on_toes)
        )
        self.held_legs = frozenset((*self.planted, *(() if self.plank else self.knees), *self.kneeling))
        self.wall_back = figure.start == "wall_back_standing" and bool(self._keep & {"back", "pelvis"})
        self.back = lying and bool(self._keep & {"back", "head"}) and not start.roll
        self.pelvis = "pelvis" in self._keep
        self.head = self.back and "head" in self._keep
        tiptoe = start.rests == "feet" or self.spanned
        self.on_balls = tuple(side for side in on_toes if tiptoe and side not in feet)
        bridge = lying and feet and "pelvis" not in self._keep and "back" in self._keep
        self.bridging = feet[0] if bridge else ""

    def _arched(self, figure: Figure) -> bool:
        """Return whether somebody on the front only arches the back: the hips then stay on the floor."""
        backs = [key.angles.axis("lumbar", "flex") for name, key in figure.poses.items() if name != "start"]
        return figure.start.startswith("prone") and max(backs, default=-_ARCHED) <= -_ARCHED

    def _planked(self, start: Start) -> str:
        """Return the bone that bears, with a forearm, somebody lifted off the side: the lower shank or foot; or ""."""
        if start.roll == 0 or start.rests != "lowest" or "forearms" not in self._keep:
            return ""
        return "shank_w" if "knees" in self._keep else "foot_w" if "w" in self._sides("foot") else ""

    @property
    def tiptoe(self) -> bool:
        """Whether the body stands on the balls of its feet alone."""
        return bool(self.on_balls) and len(self.on_balls) == len(self.planted)

    def points(self, skeleton: Skeleton) -> dict[str, Array]:
        """Return where each contact is: points in space by name ("foot w")."""
        feet = [side for side in (*self.planted, *self.kneeling) if side not in self.on_balls]
        found = {f"foot {side}": skeleton.origins[INDEX[f"foot_{side}"]] for side in feet}
        found |= {f"knee {side}": skeleton.origins[INDEX[f"shank_{side}"]] for side in (*self.knees, *self.kneeling)}
        if self.plank == "foot_w":
            found["foot w"] = skeleton.origins[INDEX[self.plank]]
        if "toes" in self._keep:
            found |= {f"toes {side}": self._toes(skeleton, side) for side in "wo"}
        for side in self.hands:
            found[f"hand {side}"] = skeleton.at(f"hand_{side}", touching_point("palm", SIGNS[side]))
        for side in self.forearms:
            found[f"elbow {side}"] = skeleton.origins[INDEX[f"forearm_{side}"]]
            found[f"wrist {side}"] = skeleton.origins[INDEX[f"hand_{side}"]]
        return found

    def _toes(self, skeleton: Skeleton, side: str) -> Array:
        if side not in self.on_balls:
            return skeleton.at(f"foot_{side}", _BALL)
        foot = INDEX[f"foot_{side}"]
        return np.asarray(skeleton.origins[foot] + self.under_toes(side, skeleton.turns[foot]))

    def legs_kept(self, skeleton: Skeleton, first: Skeleton) -> Skeleton:
        """Return the skeleton with kept legs and feet where they were at the start."""
        for side in self.kneeling:
            skeleton = _knelt(skeleton, side, first)
        for side in self.planted:
            skeleton = stepped(skeleton, side, *self._stood(skeleton, side, first))
        return skeleton

    def _stood(self, skeleton: Skeleton, side: str, first: Skeleton) -> tuple[Array, Array]:
        """Return the ankle and the turn of a foot that stands where it stood at the start, or on its ball there."""
        foot = INDEX[f"foot_{side}"]
        if side not in self.on_balls:
            return first.origins[foot], first.turns[foot]
        turn = skeleton.turns[foot]
        return first.origins[foot] + self.under_toes(side, first.turns[foot]) - self.under_toes(side, turn), turn

    def under_toes(self, side: str, turn: Array) -> Array:
        """Return where a foot's toes stand, as seen from its ankle.

        Who is lifted off the floor tucks the toes under: those of a foot that lies stand under its ankle.
        """
        tip = np.asarray(turn @ TIP)
        if self.spanned:
            tip *= smoothstep(_LYING, _TUCKED, -float(turn[1, 0]))
            tip[1] = -below(f"foot_{side}", turn)
        return tip

    def lowered(self, skeleton: Skeleton, first: Skeleton) -> Skeleton:
        """Return the skeleton with the hips as low as it takes to reach the feet that stand."""
        drop = 0.0
        for side in self.planted:
            ankle = self._stood(skeleton, side, first)[0] if self.tiptoe else first.origins[INDEX[f"foot_{side}"]]
            way = skeleton.origins[INDEX[f"thigh_{side}"]] - ankle
            aside = float(way[0] ** 2 + way[2] ** 2)
            drop = max(drop, float(way[1]) - sqrt(max(_LEG**2 - aside, 0.0)))
        return skeleton.moved(vector(0, -drop, 0)) if drop > 0 else skeleton

    def lying_legs(self, key: KeyPose) -> tuple[str, ...]:
        """Return the sides whose leg a body on its back leaves as it was at the start: its foot is on the floor."""
        if self._start.rests != "lowest" or self._start.pitch != -90 or self._start.support is not None:
            return ()
        sides = (side for side in "wo" if side not in self.held_legs)
        return tuple(side for side in sides if not any(self._moves(key, f"{joint}_{side}") for joint in _LEG_JOINTS))

    def _moves(self, key: KeyPose, joint: str) -> bool:
        return key.angles.axis(joint, "flex") != self._at_start.axis(joint, "flex")

    def lean(
        self, skeleton: Skeleton, pose: Pose, missing: Mapping[str, float], pivot: Array, *, exactly: bool
    ) -> float:
        """Return by how many degrees the body leans about a pivot's axis to the right so that planted arms reach.

        On hands and knees arms are long: the distance is met `exactly`; elsewhere only one that is too far is mended.
        """
        sides = [side for side in self.hands if side in missing]
        if self.forearms:
            return self._onto_elbows(skeleton, missing, pivot)
        if not sides:
            return 0.0
        ways = []
        for side in sides:
            shoulder, wrist = (skeleton.origins[INDEX[f"{bone}_{side}"]] for bone in ("upper_arm", "hand"))
            way = wrist - shoulder
            length = float(np.sqrt(way @ way))
            ways.append((shoulder, shoulder + way * (1 + missing[side] / length), length + missing[side]))
        if self._start.rests == "hands_and_knees" and exactly:
            reaches = [reach_of(pose, side) for side in sides]
            leans = [_lean(pivot, way[0], way[1], reach) for way, reach in zip(ways, reaches, strict=True)]
            return float(np.mean(leans))
        shoulder, wrist, far = max(ways, key=lambda way: way[2])
        return 0.0 if far < _REACH + 2e-5 else _lean(pivot, shoulder, wrist, _REACH)

    def _onto_elbows(self, skeleton: Skeleton, missing: Mapping[str, float], pivot: Array) -> float:
        """Return the lean that brings the shoulders an upper arm's length from elbows that stay on the floor."""
        leans = []
        for side in self.forearms:
            shoulder, elbow = (skeleton.origins[INDEX[f"{bone}_{side}"]] for bone in ("upper_arm", "forearm"))
            way = elbow - shoulder
            target = shoulder + way * (1 + missing[side] / UPPER_ARM)
            leans.append(_lean(pivot, shoulder, target, UPPER_ARM))
        return float(np.mean(leans))

    def _sides(self, contact: str) -> tuple[str, ...]:
        """Return the sides on which a contact is kept ("foot": feet, working_foot, other_foot)."""
        words = {"w": "working", "o": "other"}
        return tuple(side for side in "wo" if self._keep & {_PLURALS[contact], f"{words[side]}_{contact}"})

    def _laid(self, figure: Figure, side: str) -> bool:
        """Return whether a kept hand has a place in the room: the floor of its start position, or what it holds."""
        place = figure.poses["start"].hands.get(side)
        return "hands" in self._start.planted if place is None else place.on in IN_ROOM

    def _kneeling(self, on_toes: tuple[str, ...], feet: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sides that kneel: the hips then move over the knee, the lower leg keeps still."""
        if self.spanned:
            return ()
        if self._start.rests == "hands_and_knees":
            return tuple(side for side in "wo" if side in self.knees or side in on_toes or side in feet)
        kept = self.knees or on_toes
        return tuple(side for side in self._start.kneels if side in kept and side not in feet)


def reach_of(pose: Pose, side: str) -> float:
    """Return how far the wrist of an arm that leans on the floor is from its shoulder; an author may bend the elbow."""
    cosine = 2 * float(pose.turns[INDEX[f"forearm_{side}"], 0]) ** 2 - 1
    return min(STRAIGHT, sqrt(UPPER_ARM**2 + FOREARM**2 + 2 * UPPER_ARM * FOREARM * cosine))


def _knelt(skeleton: Skeleton, side: str, first: Skeleton) -> Skeleton:
    """Return the skeleton with a thigh that leads to its knee, and the lower leg as it lay at the start."""
    thigh, shank, foot = (INDEX[f"{bone}_{side}"] for bone in ("thigh", "shank", "foot"))
    turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
    turns[thigh] = along(first.origins[shank] - origins[thigh], turns[thigh, :, 0])
    origins[shank] = origins[thigh] - turns[thigh, :, 1] * THIGH
    turns[shank : foot + 1] = first.turns[shank : foot + 1]
    origins[foot] = origins[shank] + first.origins[foot] - first.origins[shank]
    return Skeleton(turns, origins)


def _lean(pivot: Array, moved: Array, target: Array, distance: float) -> float:
    """Return by how many degrees `moved` turns about the pivot's axis to the right to be so far from the target."""
    arm, goal = moved - pivot, target - pivot
    radius, far = float(np.hypot(arm[0], arm[1])), float(np.hypot(goal[0], goal[1]))
    aside = float(arm[2] - goal[2])
    cosine = (radius**2 + far**2 + aside**2 - distance**2) / max(2 * radius * far, 1e-9)
    open_angle = float(np.arccos(np.clip(cosine, -1, 1)))
    now = float(np.arctan2(arm[1], arm[0]) - np.arctan2(goal[1], goal[0]))
    now = (now + np.pi) % (2 * np.pi) - np.pi
    return float(np.degrees((open_angle if now > 0 else -open_angle) - now))
