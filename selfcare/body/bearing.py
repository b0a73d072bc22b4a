"""A tool between the body and its support: the body moves until the tool touches, and slides where the tool rolls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, atan2, degrees, hypot

import numpy as np

from selfcare.anatomy.patches import PATCHES, Band
from selfcare.body.figure import Tool
from selfcare.body.ground import lowest
from selfcare.body.hands import Spot, spot_on
from selfcare.body.limbs import stepped, turned_about
from selfcare.body.pose import INDEX, SPINE_BONES, Pose
from selfcare.body.sections import TRUNK
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import Array, about_z, unit, vector

PRESSED = 0.42
"""How far the middle of a tool lies from the skin, in its own size: flesh gives way a little."""

_BUTTOCK = ("gluteus_maximus", "piriformis", "hip_back")
_SEAT_UNDER_HIPS = 0.062


@dataclass(frozen=True, slots=True)
class Bearing:
    """A tool that keeps touching: the wall it is held against (a point and where it looks), or the height it lies on.

    `side` is the body's side that it works on, `limb` the part that comes down onto it, `x` where it lies on the floor.
    Hips that are `seated` keep their place beside it.
    """

    tool: Tool
    side: str
    limb: str
    wall: tuple[Array, Array] | None
    height: float
    x: float
    seated: bool = False

    def met(self, skeleton: Skeleton, pose: Pose, level: float | None, slide: float) -> Skeleton:
        """Return the body moved until the tool touches it, at a `level` of the spine or `slide` away from its place."""
        if self.wall is not None:
            point, normal = self.wall
            short = float((point - self.centre(skeleton, level)) @ normal) + self.tool.size / 2
            return skeleton.moved(normal * short)
        if level is not None:
            return self._on_roller(skeleton, pose, level)
        if self.limb == "foot":
            return self._foot_on(skeleton)
        if self.limb == "leg":
            return self._leg_on(skeleton, slide)
        centre = self.centre(skeleton, level)
        return skeleton.moved(vector(self.x + slide - float(centre[0]), self._rise(centre), 0))

    def centre(self, skeleton: Skeleton, level: float | None) -> Array:
        """Return the middle of the tool as the body alone would have it."""
        spot = self._spot(skeleton, level)
        return np.asarray(spot.point + spot.normal * self.tool.size * PRESSED)

    def drawn(self, skeleton: Skeleton, level: float | None) -> Array:
        """Return the middle of the tool where it lies: it stays on its place while the body slides over it."""
        centre = self.centre(skeleton, level)
        return centre if self.wall is not None else vector(self.x, self.height + self.tool.size / 2, float(centre[2]))

    def _spot(self, skeleton: Skeleton, level: float | None) -> Spot:
        if level is not None:
            return back_at(skeleton, level)
        spot = sat_on(skeleton, self.tool, self.side) or spot_on(skeleton, self.tool.at or "", self.side)
        # `bearing_of` has seen that the place is on the body.
        return back_at(skeleton, 6.0) if spot is None else spot

    def _rise(self, centre: Array) -> float:
        return self.height + self.tool.size / 2 - float(centre[1])

    def _leg_on(self, skeleton: Skeleton, slide: float) -> Skeleton:
        """Turn one leg about its hip until it lies on the tool."""
        hip = INDEX[f"thigh_{self.side}"]
        way = self.centre(skeleton, None) - skeleton.origins[hip]
        turn = about_z(_lift(way, self._rise(self.centre(skeleton, None)) + float(way[1])))
        turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
        turns[hip : hip + 3] = turn @ turns[hip : hip + 3]
        origins[hip : hip + 3] = origins[hip] + (origins[hip : hip + 3] - origins[hip]) @ turn.T
        skeleton = Skeleton(turns, origins)
        return skeleton.moved(vector(self.x + slide - float(self.centre(skeleton, None)[0]), 0, 0))

    def _foot_on(self, skeleton: Skeleton) -> Skeleton:
        foot = INDEX[f"foot_{self.side}"]
        ankle = skeleton.origins[foot] + vector(0, self._rise(self.centre(skeleton, None)), 0)
        return stepped(skeleton, self.side, ankle, skeleton.turns[foot])

    def _on_roller(self, skeleton: Skeleton, pose: Pose, level: float) -> Skeleton:
        """Lie with the hips on the floor and the back on the roller: turn about the hips, lower them, slide."""
        for _round in range(2):
            skeleton = skeleton.moved(vector(0, -lowest(skeleton, pose, ("pelvis",)), 0))
            hips = skeleton.origins[0]
            way = self.centre(skeleton, level) - hips
            lift = _lift(way, self.height + self.tool.size / 2 - float(hips[1]))
            skeleton = turned_about(skeleton, hips, about_z(lift))
        if self.seated:
            return skeleton
        return skeleton.moved(vector(self.x - float(self.centre(skeleton, level)[0]), 0, 0))


def sat_on(skeleton: Skeleton, tool: Tool, side: str) -> Spot | None:
    """Return the part of the buttock that somebody sits on, for a tool on the floor under it; None for any other."""
    if tool.against != "floor" or tool.at not in _BUTTOCK:
        return None
    sign = SIGNS[side]
    return Spot(
        skeleton.at("pelvis", vector(-0.050, -0.050, sign * 0.048)),
        unit(skeleton.looking("pelvis", vector(-0.75, -1.0, sign * 0.1))),
        skeleton.looking("pelvis", vector(1, 0, 0)),
    )


def bearing_of(
    tool: Tool | None, wall: Array | None, skeletons: Iterable[Skeleton], main: Skeleton, level: float | None
) -> Bearing | None:
    """Return how a tool bears the body, or None for one that is only held.

    The wall (it looks along `wall`) stands where the tool touches in the `main` posture; on the floor the tool lies in
    the middle of where it would be in all of them.
    """
    if tool is None or tool.at is None or tool.against not in ("wall", "floor", "chair"):
        return None
    side = tool.of or "w"
    if spot_on(main, tool.at, side) is None or tool.kind not in ("ball", "roller"):
        return None
    limb = on_limb(tool.at)
    if limb == "leg" and float(main.turns[INDEX["T5"]][1, 1]) < 0.4:
        limb = "thigh"  # of a body that lies on it altogether
    bearing = Bearing(tool, side, limb, None, 0.0, 0.0)
    if tool.against == "wall":
        if wall is None:
            return None
        return Bearing(tool, side, bearing.limb, (bearing.centre(main, level) - wall * tool.size / 2, wall), 0.0, 0.0)
    height = float(main.origins[0][1]) - _SEAT_UNDER_HIPS if tool.against == "chair" else 0.0
    x = float(np.mean([bearing.centre(skeleton, level)[0] for skeleton in skeletons]))
    return Bearing(tool, side, bearing.limb, None, height, x)


def on_limb(at: str) -> str:
    """Return the part of the body that a place is on: "leg", "foot", or "trunk" for all others."""
    shape = PATCHES[at].shapes[0] if at in PATCHES else None
    name = "" if shape is None else shape.segment if isinstance(shape, Band) else shape.bone
    return {"thigh": "leg", "shank": "leg", "foot": "foot"}.get(name, "trunk")


def _lift(way: Array, height: float) -> float:
    """Return by how many degrees to turn about the axis to the right until the end of `way` is `height` up."""
    radius = hypot(float(way[0]), float(way[1]))
    now = atan2(float(way[1]), float(way[0]))
    wanted = asin(min(1.0, max(-1.0, height / max(radius, 1e-9))))
    backward = float(way[0]) < 0
    turn = degrees((np.pi - wanted if backward else wanted) - now)
    return float((turn + 180) % 360 - 180)


def back_at(skeleton: Skeleton, level: float) -> Spot:
    """Return the skin over the spine at a level."""
    low = min(int(level), len(SPINE_BONES) - 2)
    share = level - low
    ends = []
    for at in (low, low + 1):
        bone = SPINE_BONES[at]
        _width, depth, ahead = TRUNK[at]
        ends.append((skeleton.at(bone, vector(ahead - depth, 0, 0)), skeleton.looking(bone, vector(-1, 0, 0))))
    point = ends[0][0] * (1 - share) + ends[1][0] * share
    normal = unit(ends[0][1] * (1 - share) + ends[1][1] * share)
    return Spot(point, normal, skeleton.looking(SPINE_BONES[low], vector(0, -1, 0)))
