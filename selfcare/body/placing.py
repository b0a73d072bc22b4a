"""How the body stands in the room: the trunk's lean, its height over the floor, contacts that do not slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from selfcare.body.figure import Figure, HandPlace, KeyPose
from selfcare.body.ground import lowest
from selfcare.body.hands import CURLS, laid, placed_arm
from selfcare.body.pose import INDEX, Pose, posed
from selfcare.body.reach import two_bones
from selfcare.body.skeleton import ANKLE_HEIGHT, SHANK, SIGNS, THIGH, Skeleton, stand, turned_against
from selfcare.body.space import (
    Array,
    about_x,
    about_y,
    about_z,
    along,
    between,
    crossed,
    to_quaternion,
    to_rotation,
    unit,
    vector,
)
from selfcare.body.spots import Places
from selfcare.body.start import Start
from selfcare.body.starts import STARTS

_PLURALS = {"foot": "feet", "hand": "hands", "knee": "knees"}
_ON_ARMS = frozenset(
    {"deltoid", "posterior_deltoid", "upper_arm", "biceps", "triceps", "elbow", "wrist", "hand", "hand_intrinsics"}
    | {"forearm_flexors", "forearm_extensors", "thenar_muscles", "fingers"},
)
"""Places that move with the other arm."""

_SUNK = 0.002
_NOT_ARMS = ("pelvis", "shirt", "head", "thigh", "shank", "foot")
_ARM_STRAIGHT = 0.318
"""How far the wrist is from the shoulder of an arm that leans on the floor."""


@dataclass(frozen=True, slots=True)
class Posture:
    """A body in space, the pose its hands and blades come from, and what holds it there."""

    skeleton: Skeleton
    pose: Pose
    root: Array
    hands: dict[str, HandPlace] = field(default_factory=dict)
    missing: dict[str, float] = field(default_factory=dict)

    @property
    def local(self) -> Array:
        """Every bone's turn against what carries it, as quaternions (29, 4)."""
        return to_quaternion(turned_against(self.skeleton))


class Stance:
    """A figure's start position in the room, and every other pose of it held to the same contacts."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.start: Start = STARTS[figure.start]
        key = figure.poses["start"]
        pose = _pose(key)
        root = about_z(-self.start.pitch) @ about_y(self.start.roll)
        skeleton = stand(pose, root)
        if self.start.rests == "feet":
            root = _flat_feet(skeleton, self._feet()) @ root
            skeleton = stand(pose, root)
        skeleton = skeleton.moved(vector(0, self.start.lift - lowest(skeleton, pose, self._ground_parts()), 0))
        self._first = self._on_floor(skeleton) if self.start.rests == "pelvis" else skeleton
        self._places = Places(figure, self.start, self._first)
        if self.start.rests == "hands_and_knees":
            root = self._leaned(pose, skeleton)
        self.home = self._held(pose, root, key.hands, skeleton.origins[0])

    def posture(self, name: str) -> Posture:
        """Return one of the figure's poses, placed."""
        if name == "start":
            return self.home
        key = self.figure.poses[name]
        pose = _pose(key)
        root, origin = self.home.root, self.home.skeleton.origins[0]
        if self.start.rests == "feet":
            skeleton = stand(pose, root)
            root = _flat_feet(skeleton, self._feet()) @ root
            skeleton = stand(pose, root)
            origin = self._over_feet(skeleton)
        elif self.start.rests == "hands_and_knees":
            root = self._leaned(pose, self._first)
        elif self._bridges(key):
            root, origin = self._bridged(pose, key.angles.axis("hip_w", "flex"))
            resting = dict.fromkeys("wo", HandPlace("floor", elbow="out"))
            return self._held(pose, root, {**resting, **key.hands}, origin)
        return self._held(pose, root, key.hands, origin)

    def between(self, start: Posture, end: Posture, share: float) -> Posture:
        """Return the posture on the way between two, held to the contacts that both have."""
        if share <= 0:
            return start
        if share >= 1:
            return end
        root = to_rotation(between(to_quaternion(start.root)[None], to_quaternion(end.root)[None], share))[0]
        turns = between(start.local, end.local, share)
        pose = Pose(
            turns,
            start.pose.girdles + (end.pose.girdles - start.pose.girdles) * share,
            start.pose.hands + (end.pose.hands - start.pose.hands) * share,
        )
        origin = start.skeleton.origins[0] * (1 - share) + end.skeleton.origins[0] * share
        hands = {side: place for side, place in start.hands.items() if end.hands.get(side) == place}
        return self._held(pose, root, hands, origin)

    def _feet(self) -> tuple[str, ...]:
        """Return the feet that stay flat on the floor: those that are kept, else both."""
        return self._kept_sides("foot") or ("w", "o")

    def _kept_sides(self, *contacts: str) -> tuple[str, ...]:
        """Return the sides on which one of these contacts is kept ("foot": feet, working_foot, other_foot)."""
        keep, found = set(self.figure.keep), []
        for side, word in (("w", "working"), ("o", "other")):
            names = {name for contact in contacts for name in (_PLURALS[contact], f"{word}_{contact}")}
            if keep & names:
                found.append(side)
        return tuple(found)

    def _planted(self) -> tuple[str, ...]:
        return self._feet() if self.start.rests == "feet" else self._kept_sides("foot")

    def _ground_parts(self) -> tuple[str, ...]:
        """Return the parts the body's height is taken from: arms reach for the ground later."""
        by_rest = {"pelvis": ("pelvis",), "seat": ("foot", "shank"), "knees": ("shank", "foot"), "arms": ()}
        kneeling = ("thigh", "shank", "foot")
        return by_rest.get(self.start.rests, kneeling if self.start.rests == "hands_and_knees" else _NOT_ARMS)

    def _on_floor(self, skeleton: Skeleton) -> Skeleton:
        """Return the skeleton with planted feet lowered or lifted to the floor, flat."""
        for side in self._planted():
            ankle = skeleton.origins[INDEX[f"foot_{side}"]] * (1, 0, 1) + vector(0, ANKLE_HEIGHT, 0)
            turn, hint = about_y(-SIGNS[side] * 5), None
            if self.start.soles_together:
                ankle = skeleton.origins[0] * (1, 0, 1) + vector(0.19, 0.036, SIGNS[side] * 0.042)
                turn, hint = about_x(SIGNS[side] * 72), vector(0.25, 0.22, SIGNS[side])
            skeleton = _stepped(skeleton, side, ankle, turn, hint)
        return skeleton

    def _over_feet(self, skeleton: Skeleton) -> Array:
        """Return where the hips go so that the ankles are where they were at the start."""
        feet = [INDEX[f"foot_{side}"] for side in self._feet()]
        return np.asarray((self._first.origins[feet] - skeleton.origins[feet]).mean(axis=0))

    def _held(self, pose: Pose, root: Array, hands: Mapping[str, HandPlace], origin: Array) -> Posture:
        skeleton = stand(pose, root).moved(origin)
        if self.start.rests == "hands_and_knees":
            skeleton = self._knees_kept(skeleton)
        for side in self._planted():
            skeleton = self._foot_kept(skeleton, side)
        if self.start.ankle_on_knee:
            skeleton = _ankle_crossed(skeleton)
        missing: dict[str, float] = {}
        shapes = pose.hands.copy()
        # A hand on the other arm follows that arm: two rounds bring both to rest.
        rounds = 4 if any(place.on in _ON_ARMS for place in hands.values()) else 1
        for _round in range(rounds):
            for side in "wo":
                skeleton = self._hand_laid(skeleton, pose, side, hands.get(side), shapes, missing)
        pose = replace(pose, hands=shapes)
        skeleton = self._above_floor(skeleton, pose, missing)
        return Posture(skeleton, pose, root, dict(hands), missing)

    def _hand_laid(
        self,
        skeleton: Skeleton,
        pose: Pose,
        side: str,
        place: HandPlace | None,
        shapes: Array,
        missing: dict[str, float],
    ) -> Skeleton:
        """Return the skeleton with one hand where it belongs; note its shape and how far it stays off."""
        spot = self._places.spot(skeleton, side, place, planted=side in self._kept_sides("hand"))
        if spot is None:
            return skeleton
        place = place or HandPlace("floor", elbow="prone" if self.figure.start == "prone" else "back")
        arm = laid(skeleton, side, spot, place, pose.girdle(side))
        missing[side] = arm.missing
        shapes["wo".index(side)] = CURLS[place.touch]
        return placed_arm(skeleton, side, arm)

    def _above_floor(self, skeleton: Skeleton, pose: Pose, missing: dict[str, float]) -> Skeleton:
        """Return the skeleton with nothing in the floor: a free arm is laid on it, an unheld body lifted."""
        for side in "wo":
            if side not in missing and lowest(skeleton, pose, (f"hand_{side}", f"forearm_{side}")) < -_SUNK:
                spot = self._places.under_hand(skeleton, side)
                arm = laid(skeleton, side, spot, HandPlace("floor", elbow="out"), pose.girdle(side))
                skeleton = placed_arm(skeleton, side, arm)
        sunk = lowest(skeleton, pose, _NOT_ARMS)
        held = missing or self._planted()
        return skeleton if held or sunk > -_SUNK else skeleton.moved(vector(0, -sunk, 0))

    def _bridges(self, key: KeyPose) -> bool:
        """Return whether a pose lifts the hips off the floor: on the back, feet and back kept, hips clearly opened."""
        opened = self.figure.poses["start"].angles.axis("hip_w", "flex") - key.angles.axis("hip_w", "flex")
        keep = set(self.figure.keep)
        return self.start.pitch < -60 and "feet" in keep and "pelvis" not in keep and "back" in keep and opened > 15

    def _bridged(self, pose: Pose, hip: float) -> tuple[Array, Array]:
        """Return the trunk's turn and place: shoulders kept, hips lifted until they are bent by `hip` degrees."""
        shoulders = self._first.origins[INDEX["T3"]]
        low, high = 0.0, 48.0
        root, origin = self.home.root, self.home.skeleton.origins[0]
        for _step in range(14):
            lift = (low + high) / 2
            root = about_z(-self.start.pitch + lift)
            skeleton = stand(pose, root)
            origin = shoulders - skeleton.origins[INDEX["T3"]]
            skeleton = skeleton.moved(origin)
            skeleton = self._foot_kept(skeleton, "w")
            way = skeleton.turns[0].T @ (skeleton.origins[INDEX["shank_w"]] - skeleton.origins[INDEX["thigh_w"]])
            bent = float(np.degrees(np.arctan2(way[0], -way[1])))
            low, high = (lift, high) if bent > hip else (low, lift)
        return root, origin

    def _leaned(self, pose: Pose, first: Skeleton) -> Array:
        """Return the trunk's turn that brings the shoulders one arm's length above the hands."""
        spot = np.mean([self._places.palms[side].point for side in "wo"], axis=0) + vector(-0.040, 0.013, 0)
        low, high = 5.0, 125.0
        for _step in range(18):
            pitch = (low + high) / 2
            skeleton = stand(pose, about_z(-pitch)).moved(first.origins[0])
            shoulders = np.mean([skeleton.origins[INDEX[f"upper_arm_{side}"]] for side in "wo"], axis=0)
            low, high = (pitch, high) if float(np.linalg.norm(shoulders - spot)) > _ARM_STRAIGHT else (low, pitch)
        return about_z(-(low + high) / 2)

    def _knees_kept(self, skeleton: Skeleton) -> Skeleton:
        """Return the skeleton with the kept legs as they knelt at the start."""
        turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
        for side in self._kept_sides("knee", "foot"):
            hip = INDEX[f"thigh_{side}"]
            turns[hip : hip + 3] = self._first.turns[hip : hip + 3]
            origins[hip : hip + 3] = self._first.origins[hip : hip + 3]
        return Skeleton(turns, origins)

    def _foot_kept(self, skeleton: Skeleton, side: str) -> Skeleton:
        """Return the skeleton with one foot where it stood at the start, the knee bending as the pose says."""
        foot = INDEX[f"foot_{side}"]
        return _stepped(skeleton, side, self._first.origins[foot], self._first.turns[foot])


def _stepped(skeleton: Skeleton, side: str, ankle: Array, turn: Array, hint: Array | None = None) -> Skeleton:
    """Return the skeleton with one ankle in place and its foot turned, the knee to the front (or to `hint`)."""
    hip, knee, foot = (INDEX[f"{bone}_{side}"] for bone in ("thigh", "shank", "foot"))
    bend = two_bones(skeleton.origins[hip], ankle, (THIGH, SHANK), skeleton.turns[hip][:, 0] if hint is None else hint)
    turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
    turns[hip] = along(bend.middle - origins[hip], bend.hint)
    turns[knee] = along(bend.end - bend.middle, bend.hint)
    turns[foot] = turn
    origins[knee], origins[foot] = bend.middle, bend.end
    return Skeleton(turns, origins)


def _ankle_crossed(skeleton: Skeleton) -> Skeleton:
    """Return the skeleton with the working ankle on the other thigh, just above the knee, the knee out to its side."""
    ankle = skeleton.at("thigh_o", vector(0.062, -0.200, 0.012))
    toes = unit(skeleton.looking("thigh_o", vector(0.25, -1.0, -0.35)))
    sole = unit(crossed(toes, vector(0, 1, 0.35)))
    turn = np.stack((toes, -sole, crossed(toes, -sole)), axis=1)
    return _stepped(skeleton, "w", ankle, turn, vector(0.35, 0.30, 1.0))


def _pose(key: KeyPose) -> Pose:
    return posed(key.angles)


def _flat_feet(skeleton: Skeleton, feet: tuple[str, ...]) -> Array:
    """Return the turn (about the axis to the right) that lays the soles flat, on average."""
    pitch = 0.0
    for side in feet:
        forward = skeleton.looking(f"foot_{side}", vector(1, 0, 0))
        pitch += float(np.degrees(np.arctan2(forward[1], np.hypot(forward[0], forward[2])))) / len(feet)
    return about_z(-pitch)
