"""What carries the body: where its hips go in a pose so that what is kept on the ground stays where it is."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import numpy as np

from selfcare.body.bearing import back_at
from selfcare.body.beginning import flat_feet
from selfcare.body.contacts import TIP, Contacts, reach_of
from selfcare.body.figure import Figure, KeyPose
from selfcare.body.ground import heights, lowest, rows_on
from selfcare.body.limbs import turned_about
from selfcare.body.pose import INDEX, Pose, posed
from selfcare.body.skeleton import THIGH, UPPER_ARM, Skeleton, stand
from selfcare.body.space import Array, about_z, vector
from selfcare.body.start import Start

_TRUNK = ("pelvis", "shirt")
_SHOULDER_BLADES = 9.0
"""The level of the spine on which a lying body turns when its hips are lifted."""

_PELVIS = rows_on("pelvis", "pelvis")
_RIBS = rows_on("T11", "T1")
_HIGHEST_BRIDGE = 48.0
_LOOSE = 7.0
_OPENED = 15.0
"""How far hips open that rise off what they lie or sit on."""

_BACK, _ANKLE = 8.0, 22.0
"""How far a standing body leans back by itself, and how far an ankle bends for one that would fall, in degrees."""


class Carrying:
    """What carries one figure; `root` and `first` are its pelvis' turn and its body at the start."""

    def __init__(self, figure: Figure, start: Start, contacts: Contacts, root: Array, first: Skeleton) -> None:
        self._figure = figure
        self._start = start
        self._contacts = contacts
        self._root = root
        self._first = first
        self.spread: Skeleton | None = None
        """The body at the start, of somebody who is lifted onto arms and toes, once its hands are placed."""

    def posed(self, key: KeyPose) -> Pose:
        """Return the pose as it is carried: who is lifted onto toes has them under the ankles, if nothing is said."""
        angles = key.angles
        if self._contacts.spanned:
            bent = {f"ankle_{side}": {"flex": 0.0} for side in "wo" if self._left(key, f"ankle_{side}")}
            # A knee that is quite straight could not give way by the millimetre that keeps the toes in place.
            bent |= {knee: {"flex": max(_LOOSE, angles.axis(knee, "flex"))} for knee in ("knee_w", "knee_o")}
            angles = replace(angles, joints={**angles.joints, **bent})
        return posed(angles)

    def _left(self, key: KeyPose, joint: str) -> bool:
        return key.angles.axis(joint, "flex") == self._start_axis(joint)

    def lift(self, key: KeyPose, pose: Pose) -> float:
        """Return by how many degrees a body on its back lifts its hips so that they open as a pose says."""
        side = self._contacts.bridging
        hip = key.angles.axis(f"hip_{side}", "flex")
        if not side or self._start_axis(f"hip_{side}") - hip <= _OPENED:
            return 0.0
        low, high = 0.0, _HIGHEST_BRIDGE
        for _step in range(14):
            lift = (low + high) / 2
            skeleton = self.settled(stand(pose, about_z(lift) @ self._root), pose, lift, written=True)
            skeleton = self._contacts.legs_kept(skeleton, self._first)
            socket, knee = (skeleton.origins[INDEX[f"{bone}_{side}"]] for bone in ("thigh", "shank"))
            way = skeleton.turns[0].T @ (knee - socket)
            bent = float(np.degrees(np.arctan2(way[0], -way[1])))
            low, high = (lift, high) if bent > hip else (low, lift)
        return (low + high) / 2

    def root(self, key: KeyPose, pose: Pose) -> Array:
        """Return the pelvis' turn in a pose: as the legs that are kept say, where they carry the body."""
        if self._start.rests == "feet" or self._risen(key):
            return about_z(-self._fallen(key, pose)) @ self._flat(pose)
        if self._start.rests == "hands_and_knees":
            return about_z(-self._opened(key, self._contacts.kneeling, knees=True)) @ self._root
        if self._start.rests == "seat":
            return about_z(-self._opened(key, self._contacts.planted, knees=False)) @ self._root
        return self._root

    def origin(self, key: KeyPose, pose: Pose, root: Array) -> Array:
        """Return the middle of the hips in a pose."""
        if self._start.rests == "feet" or self._risen(key):
            fallen = self._fallen(key, pose)
            by_ankle = min(fallen, max(0.0, _ANKLE - self._bent(key, "ankle")))
            skeleton = stand(pose, about_z(fallen - by_ankle) @ root)
            return self._tiptoed(skeleton) if self._contacts.tiptoe else self._over(skeleton, "foot", self._standing)
        if self._contacts.kneeling:
            return self._over(stand(pose, root), "shank", self._contacts.kneeling)
        return np.asarray(self._first.origins[0])

    def settled(self, skeleton: Skeleton, pose: Pose, lift: float, *, written: bool) -> Skeleton:
        """Return the body on what carries it: its knees, or a back whose hips are lifted by some degrees.

        The head of a pose as it is `written` is turned back by the lift; what lies between two poses has it so.
        """
        if self._contacts.back:
            return self._lying(skeleton, pose, lift, lift if written else 0.0)
        if self.spread is not None:
            return self._spanned(self.spread, skeleton, pose)
        if self._contacts.plank:
            low = INDEX[self._contacts.plank]
            return skeleton.moved(self._first.origins[low] - skeleton.origins[low])
        return self._knelt(skeleton)

    @property
    def _standing(self) -> tuple[str, ...]:
        return self._contacts.flat_feet

    def _flat(self, pose: Pose) -> Array:
        """Return the pelvis' turn over soles that are flat, or over heels that rise from soles that were."""
        if self._contacts.tiptoe:
            turns, feet = pose.turns.copy(), [INDEX[f"foot_{side}"] for side in self._standing]
            turns[feet] = posed(self._figure.poses["start"].angles).turns[feet]
            pose = replace(pose, turns=turns)
        return flat_feet(stand(pose, self._root), self._standing) @ self._root

    def _risen(self, key: KeyPose) -> bool:
        """Return whether somebody who sits stands up: hips and knees open over feet that stay."""
        joints = [f"{joint}_{side}" for side in self._contacts.planted for joint in ("hip", "knee")]
        opened = [self._start_axis(joint) - key.angles.axis(joint, "flex") for joint in joints]
        return self._start.rests == "seat" and min(opened, default=0.0) > _OPENED

    def _fallen(self, key: KeyPose, pose: Pose) -> float:
        """Return by how many degrees a body that stands would lean back further than the author bent its hips back.

        Knees that bend alone would throw it over: nobody falls, so ankles and hips give what was left out.
        """
        up, first = self._flat(pose)[:, 1], self._root[:, 1]
        back = float(np.degrees(np.arctan2(up[1], up[0]) - np.arctan2(first[1], first[0])))
        asked = max(_BACK, -self._bent(key, "hip") + self._start_axis(f"hip_{self._standing[0]}"))
        return max(0.0, back - asked)

    def _bent(self, key: KeyPose, joint: str) -> float:
        """Return how far a joint of the legs that stand is bent."""
        return float(np.mean([key.angles.axis(f"{joint}_{side}", "flex") for side in self._standing]))

    def _tiptoed(self, skeleton: Skeleton) -> Array:
        """Return where the hips go so that the balls of the feet are where they were at the start."""
        feet = [f"foot_{side}" for side in self._standing]
        return np.asarray(np.mean([self._first.at(foot, TIP) - skeleton.at(foot, TIP) for foot in feet], axis=0))

    def _opened(self, key: KeyPose, sides: tuple[str, ...], *, knees: bool) -> float:
        """Return how much further than at the start the trunk is bent over legs that stay where they are."""
        further = 0.0
        for side in sides:
            further += key.angles.axis(f"hip_{side}", "flex") - self._start_axis(f"hip_{side}")
            if knees:
                further -= key.angles.axis(f"knee_{side}", "flex") - self._start_axis(f"knee_{side}")
        return further / max(len(sides), 1)

    def _start_axis(self, joint: str) -> float:
        return self._figure.poses["start"].angles.axis(joint, "flex")

    def _over(self, skeleton: Skeleton, bone: str, sides: tuple[str, ...]) -> Array:
        """Return where the hips go so that the ankles (or knees) are where they were at the start."""
        rows = [INDEX[f"{bone}_{side}"] for side in sides]
        return np.asarray((self._first.origins[rows] - skeleton.origins[rows]).mean(axis=0))

    def _knelt(self, skeleton: Skeleton) -> Skeleton:
        """Return the skeleton with the hips a thigh's length from knees that keep still."""
        if not self._contacts.kneeling:
            return skeleton
        hips = skeleton.origins[[INDEX[f"thigh_{side}"] for side in self._contacts.kneeling]]
        knees = self._first.origins[[INDEX[f"shank_{side}"] for side in self._contacts.kneeling]]
        moved = np.zeros(3)
        for _round in range(12):
            way = hips + moved - knees
            far = np.sqrt((way * way).sum(axis=1))
            if float(np.abs(far - THIGH).max()) < 1e-6:
                break
            moved += (way * ((THIGH - far) / far)[:, None]).mean(axis=0)
        return skeleton.moved(moved)

    def _spanned(self, home: Skeleton, skeleton: Skeleton, pose: Pose) -> Skeleton:
        """Return the body turned and moved so that it reaches from its toes to where its arms stand."""
        arms, bone, long = self._contacts.forearms, "forearm", UPPER_ARM
        if self._contacts.hands:
            arms, bone = self._contacts.hands, "hand"
            long = float(np.mean([reach_of(pose, side) for side in arms]))
        stood, ground = _middle(home, bone, arms), self._toes(home)
        aside = float(home.origins[INDEX[f"{bone}_w"]][2] - skeleton.origins[INDEX["upper_arm_w"]][2])
        arm = sqrt(max(long * long - aside * aside, 1e-6))
        for _round in range(4):
            toes = self._toes(skeleton)
            turn = _spanning(_middle(skeleton, "upper_arm", arms) - toes, stood - ground, arm)
            skeleton = turned_about(skeleton, toes, about_z(turn))
            skeleton = skeleton.moved(ground - self._toes(skeleton))
        return skeleton

    def _toes(self, skeleton: Skeleton) -> Array:
        """Return the middle between the toes of both feet, in the plane in which a body bends."""
        feet = [(side, INDEX[f"foot_{side}"]) for side in "wo"]
        found = [skeleton.origins[at] + self._contacts.under_toes(side, skeleton.turns[at]) for side, at in feet]
        return np.asarray(np.mean(found, axis=0) * (1, 1, 0))

    def _lying(self, skeleton: Skeleton, pose: Pose, lift: float, back: float) -> Skeleton:
        """Return the skeleton with the upper back where it lay at the start, trunk and head on the floor."""
        chest = INDEX["T5"]
        turn = self._first.turns[chest] @ skeleton.turns[chest].T
        skeleton = _laid(turned_about(skeleton, skeleton.origins[chest], turn), pose)
        skeleton = turned_about(skeleton, _shoulder_blades(skeleton), about_z(lift))
        slid = _shoulder_blades(self._first) - _shoulder_blades(skeleton)
        if self._contacts.pelvis:
            slid = (slid + self._first.origins[0] - skeleton.origins[0]) / 2
        skeleton = skeleton.moved(slid * (1, 0, 1))
        skeleton = skeleton.moved(vector(0, -lowest(skeleton, pose, _TRUNK), 0))
        kept = self._contacts.head or lowest(skeleton, pose, ("head",)) < 0
        return _head_laid(skeleton, pose, back) if kept else skeleton


def _middle(skeleton: Skeleton, bone: str, sides: tuple[str, ...]) -> Array:
    return np.asarray(skeleton.origins[[INDEX[f"{bone}_{side}"] for side in sides]].mean(axis=0) * (1, 1, 0))


def _spanning(body: Array, ground: Array, arm: float) -> float:
    """Return by how many degrees a way from toes to shoulders turns so that it ends an arm's length over the ground.

    `ground` leads from the toes to where the arms stand.
    """
    long, far = float(np.hypot(*body[:2])), float(np.hypot(*ground[:2]))
    open_angle = float(np.arccos(np.clip((long**2 + far**2 - arm**2) / max(2 * long * far, 1e-9), -1, 1)))
    wanted = np.arctan2(ground[1], ground[0]) + (open_angle if ground[0] > 0 else -open_angle)
    turn = float(np.degrees(wanted - np.arctan2(body[1], body[0])))
    return (turn + 180) % 360 - 180


def _shoulder_blades(skeleton: Skeleton) -> Array:
    """Return the skin between the shoulder blades."""
    return back_at(skeleton, _SHOULDER_BLADES).point


def _laid(skeleton: Skeleton, pose: Pose) -> Skeleton:
    """Return a body on its back turned so that ribs and pelvis are equally low."""
    chest = skeleton.origins[INDEX["T5"]]
    far = float(np.hypot(*(skeleton.origins[0] - chest)[:2]))
    for _round in range(2):
        found = heights(skeleton, pose)
        higher = float(found[_PELVIS].min() - found[_RIBS].min())
        skeleton = turned_about(skeleton, chest, about_z(-float(np.degrees(higher / far))))
    return skeleton


def _head_laid(skeleton: Skeleton, pose: Pose, back: float) -> Skeleton:
    """Return a body on its back with the neck bent so that the head lies on the floor, looking as the pose says."""
    neck, head = slice(INDEX["C6"], INDEX["C3"] + 1), INDEX["head"]
    turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
    turns[head] = about_z(-back) @ turns[head]
    for _round in range(3):
        high = lowest(Skeleton(turns, origins), pose, ("head",))
        if abs(high) < 2e-4:
            break
        way = origins[head] - origins[neck.start]
        turn = about_z(float(np.degrees(np.clip(high / np.hypot(way[0], way[1]), -0.5, 0.5))))
        turns[neck] = turn @ turns[neck]
        origins[neck.start : head + 1] = (
            origins[neck.start] + (origins[neck.start : head + 1] - origins[neck.start]) @ turn.T
        )
    return Skeleton(turns, origins)
