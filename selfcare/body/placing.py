"""How the body stands in the room: the trunk's lean, its height over the floor, contacts that do not slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from selfcare.body.arms import Arms, PlacedArms
from selfcare.body.bearing import Bearing, bearing_of
from selfcare.body.beat import STILL, Beat
from selfcare.body.beginning import begun
from selfcare.body.carrying import Carrying
from selfcare.body.contacts import Contacts
from selfcare.body.figure import FREE, Figure, HandPlace
from selfcare.body.limbs import ankle_laid, feet_down, feet_up, leaned, limbs_off_floor, off_floor, turned_about
from selfcare.body.motion import main_pose
from selfcare.body.pose import INDEX, Pose, posed
from selfcare.body.skeleton import Skeleton, stand, turned_against
from selfcare.body.space import Array, Turning, about_z, to_quaternion, to_rotation, vector
from selfcare.body.spots import rearmost
from selfcare.body.start import Start
from selfcare.body.starts import start_of
from selfcare.body.working import NO_STROKES, Strokes
from selfcare.body.working import strokes as working

_ROUNDS, _FEW_ROUNDS = 12, 3
"""How often the trunk may lean anew: for a pose, and on the way between two, where little is left to do."""

_KEPT_WAYS = 32
_ROLLED = 0.035
"""How far the body slides to either side over a tool that rolls, in body heights."""

_FURTHEST, _LEANS = 75.0, {"feet": 22.0, "seat": 40.0}
"""How far a body leans at most so that hands reach what they keep, by what it rests on, in degrees."""

_WALLS = {"wall_side_standing": (0, 0, -1), "wall_facing_standing": (-1, 0, 0)}


@dataclass(frozen=True, slots=True)
class Posture:
    """A body in space, the pose its hands and blades come from, and what holds it there.

    `root` and `origin` are the pelvis' turn and the middle of the hips, before something sunk had to be lifted.
    `missing` tells by side how far a placed hand stays off; `tool` is the middle of a tool that bears the body;
    `level` and `slide` say where on the body it bears, `lift` by how many degrees the hips of a bridge are lifted,
    `leant` by how many the body leans so that its hands reach.
    `local` is, of a pose and not of what lies between two, every bone's turn against what carries it, as quaternions
    (29, 4); the first is `root`.
    """

    skeleton: Skeleton
    pose: Pose
    root: Array
    origin: Array
    hands: dict[str, HandPlace] = field(default_factory=dict)
    missing: dict[str, float] = field(default_factory=dict)
    tool: Array | None = None
    level: float | None = None
    slide: float = 0.0
    lift: float = 0.0
    leant: float = 0.0
    local: Array = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True, slots=True)
class _Held:
    """What a posture is held by, before it is put together; `lying` are the sides of legs that lie on the floor."""

    root: Array
    origin: Array
    hands: Mapping[str, HandPlace]
    level: float | None
    slide: float
    lift: float = 0.0
    leant: float = 0.0
    strokes: Strokes = field(default_factory=lambda: NO_STROKES)
    lying: tuple[str, ...] = ()


class Stance:
    """A figure's start position in the room, and every other pose of it held to the same contacts."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        # Postures are kept beside their way, so that no other one takes their identity.
        self._ways: dict[tuple[int, int], tuple[Posture, Posture, Turning]] = {}
        self.start: Start = start_of(figure.start, figure.keep)
        self._contacts = Contacts(figure, self.start)
        self._root, self._first = begun(figure, self.start, self._contacts)
        self._carrying = Carrying(figure, self.start, self._contacts, self._root, self._first)
        self._arms = Arms(figure, self.start, self._contacts, self._first)
        self._upright = self.start.rests == "feet" and bool(self._contacts.planted)
        self._few = _FEW_ROUNDS * (3 if self._contacts.forearms else 1)
        self._bearing: Bearing | None = None
        self._wall: float | None = None
        self._slides = self._slid()
        self.home = self._placed("start")
        lifted = bool(self._contacts.plank) or self._contacts.spanned
        if self.start.rests == "lowest" and abs(self.start.pitch) > 60 and not lifted:
            self._first = self._first.moved(vector(0, self._sunk(), 0))
            self._carrying = Carrying(figure, self.start, self._contacts, self._root, self._first)
            self._arms = Arms(figure, self.start, self._contacts, self._first)
            self.home = self._placed("start")
        self._carrying.spread = self.home.skeleton if self._contacts.spanned else None
        if self._contacts.wall_back:
            self._wall = min(rearmost(self.posture(name).skeleton) for name in figure.poses)
            self.home = self._placed("start")
        if "tool_contact" in figure.keep:
            self._bearing = self._borne()
            if self._bearing is not None:
                self.home = self._placed("start")

    def posture(self, name: str) -> Posture:
        """Return one of the figure's poses, placed."""
        return self.home if name == "start" else self._placed(name)

    def between(self, start: Posture, end: Posture, share: float, beat: Beat = STILL, breath: float = 0.0) -> Posture:
        """Return the posture on the way between two, held to the contacts that both have.

        Hands work at the `beat` of the technique; `breath` is how full the chest is, from 0 to 1.
        """
        strokes = working(self.figure, (end if share >= 1 else start).hands, beat)
        if not strokes and (share <= 0 or share >= 1):
            posture = start if share <= 0 else end
            return replace(posture, pose=replace(posture.pose, breath=breath)) if breath else posture
        share = min(max(share, 0.0), 1.0)
        turns = self._way(start, end).at(share)
        root, turns[0] = to_rotation(turns[0]), (1, 0, 0, 0)
        pose = Pose(
            turns,
            start.pose.girdles + (end.pose.girdles - start.pose.girdles) * share,
            start.pose.hands + (end.pose.hands - start.pose.hands) * share,
            breath,
        )
        origin = start.origin * (1 - share) + end.origin * share
        hands = {side: place for side, place in start.hands.items() if end.hands.get(side) == place}
        hands |= {side: FREE for side in "wo" if FREE in (start.hands.get(side), end.hands.get(side))}
        if share in (0, 1):
            hands = (end if share else start).hands
        slide = start.slide + (end.slide - start.slide) * share
        level = start.level
        if start.level is not None and end.level is not None:
            level = start.level + (end.level - start.level) * share
        lift = start.lift + (end.lift - start.lift) * share
        leant = start.leant + (end.leant - start.leant) * share
        return self._held(pose, _Held(root, origin, hands, level, slide, lift, leant, strokes), rounds=self._few)

    def _way(self, start: Posture, end: Posture) -> Turning:
        """Return how the bones turn from one posture to another; ways between poses are gone again and again."""
        key = (id(start), id(end))
        if key not in self._ways:
            if len(self._ways) >= _KEPT_WAYS:
                self._ways.clear()
            self._ways[key] = (start, end, Turning(start.local, end.local))
        return self._ways[key][2]

    @property
    def begun(self) -> Skeleton:
        """The body as the start position alone has it, before hands are placed and a tool bears it."""
        return self._first

    @property
    def carrying_legs(self) -> str:
        """The sides of the legs that carry the body, or both."""
        return "".join(sorted(self._contacts.held_legs)) or "ow"

    @property
    def flat_feet(self) -> tuple[str, ...]:
        """The sides of the feet that stay flat on the floor."""
        return tuple(side for side in self._contacts.planted if side not in self._contacts.on_balls)

    def contacts(self, posture: Posture) -> dict[str, Array]:
        """Return where each contact is that may not slide: points in space by name ("foot w")."""
        return self._contacts.points(posture.skeleton)

    def gap(self, posture: Posture) -> float:
        """Return how far the tool that bears the body is from where it would touch, 0 without one."""
        if self._bearing is None or posture.tool is None:
            return 0.0
        away = posture.tool - self._bearing.centre(posture.skeleton, posture.level)
        return abs(float(away @ (self._bearing.wall[1] if self._bearing.wall is not None else vector(0, 1, 0))))

    def _sunk(self) -> float:
        """Return how deep a lying body would be in the floor on its way: it lies so much higher throughout."""
        postures = [self.posture(name) for name in dict.fromkeys(move.to for move in self.figure.motion)]
        pairs = zip(postures, postures[1:] + postures[:1], strict=True)
        ways = [self.between(start, end, share) for start, end in pairs for share in (0.2, 0.4, 0.6, 0.8)]
        return max([0.0, *(float(each.skeleton.origins[0][1] - each.origin[1]) for each in (*postures, *ways))])

    def _slid(self) -> dict[str, float]:
        """Return how far the body slides over a tool in each pose: to and fro, where it rolls and no level is said."""
        poses = self.figure.poses
        if not any(overlay.kind == "roll" for overlay in self.figure.overlays):
            return {}
        if any(key.level is not None for key in poses.values()) or len(self.figure.motion) < 2:
            return {}
        return {self.figure.motion[0].to: _ROLLED, self.figure.motion[1].to: -_ROLLED}

    def _borne(self) -> Bearing | None:
        names = dict.fromkeys(("start", *(move.to for move in self.figure.motion)))
        postures = {name: self.posture(name) for name in names}
        main = postures[main_pose(self.figure.motion)]
        normal = vector(*_WALLS.get(self.figure.start, (1, 0, 0)))
        moved = [posture for name, posture in postures.items() if name != "start" or len(postures) == 1]
        bearing = bearing_of(self.figure.tool, normal, [each.skeleton for each in moved], main.skeleton, main.level)
        if bearing is None or main.level is None or "pelvis" not in self.figure.keep:
            return bearing
        bearing = replace(bearing, seated=True)
        met = [bearing.met(each.skeleton, each.pose, each.level, 0.0) for each in moved]
        x = [bearing.centre(skeleton, each.level)[0] for skeleton, each in zip(met, moved, strict=True)]
        return replace(bearing, x=float(np.mean(x)))

    def _placed(self, name: str) -> Posture:
        key = self.figure.poses[name]
        pose = posed(key.angles) if name == "start" else self._carrying.posed(key)
        root, origin, hands, lift = self._root, self._first.origins[0], key.hands, 0.0
        if name != "start":
            lift = self._carrying.lift(key, pose)
            root = about_z(lift) @ self._carrying.root(key, pose)
            origin = self._carrying.origin(key, pose, root)
        if lift:
            hands = {**dict.fromkeys("wo", HandPlace("floor", elbow="out")), **hands}
        lying = self._contacts.lying_legs(key)
        held = _Held(root, origin, hands, key.level, self._slides.get(name, 0.0), lift, lying=lying)
        return self._held(pose, held, rounds=_ROUNDS)

    def _held(self, pose: Pose, held: _Held, *, rounds: int) -> Posture:
        """Return the posture that keeps its contacts; `rounds` is how often the trunk may lean anew to reach them."""
        settled = rounds == _ROUNDS
        skeleton = stand(pose, held.root, rhythm=settled).moved(held.origin)
        skeleton = self._carrying.settled(skeleton, pose, held.lift, written=settled)
        placed = self._limbs(self._borne_up(skeleton, pose, held), pose, held, settled=settled)
        leant, furthest = held.leant, _LEANS.get(self.start.rests, _FURTHEST)
        for _round in range(rounds):
            pivot = self._pivot(placed.skeleton)
            lean = self._contacts.lean(placed.skeleton, pose, placed.missing, pivot, exactly=settled)
            lean = min(max(leant + lean, -furthest), furthest) - leant
            if abs(lean) < (0.002 if settled else 0.02):
                break
            leant += lean
            skeleton = self._borne_up(self._leaned(skeleton, about_z(lean)), pose, held)
            placed = self._limbs(skeleton, pose, held, settled=settled)
        pose, missing = Pose(pose.turns, pose.girdles, placed.shapes, pose.breath), placed.missing
        skeleton = off_floor(placed.skeleton, pose, self._free(missing))
        tool = None if self._bearing is None else self._bearing.drawn(skeleton, held.level)
        told = (dict(held.hands), missing, tool, held.level, held.slide, held.lift, leant)
        if not settled:
            return Posture(skeleton, pose, held.root, placed.skeleton.origins[0], *told)
        root = skeleton.turns[0] @ to_rotation(pose.turns[0]).T
        posture = Posture(skeleton, pose, root, placed.skeleton.origins[0], *told)
        local = turned_against(skeleton)
        local[0] = root
        return replace(posture, local=to_quaternion(local))

    def _borne_up(self, skeleton: Skeleton, pose: Pose, held: _Held) -> Skeleton:
        """Return the skeleton on its tool, and low enough for the feet that stand."""
        if self._bearing is not None:
            skeleton = self._bearing.met(skeleton, pose, held.level, held.slide)
        elif self._wall is not None:
            skeleton = skeleton.moved(vector(self._wall - rearmost(skeleton), 0, 0))
        return self._contacts.lowered(skeleton, self._first) if self.start.rests == "feet" else skeleton

    def _limbs(self, skeleton: Skeleton, pose: Pose, held: _Held, *, settled: bool) -> PlacedArms:
        """Return the skeleton with legs and hands where they belong, what its hands miss, and their shapes."""
        skeleton = self._contacts.legs_kept(skeleton, self._carrying.spread or self._first)
        skeleton = ankle_laid(skeleton, self.start, written=settled)
        free = tuple(side for side in "wo" if side not in self._contacts.held_legs)
        skeleton = feet_down(skeleton, pose, held.lying)
        if self._upright:
            skeleton = feet_up(skeleton, pose, free)
        skeleton = limbs_off_floor(skeleton, pose, tuple(f"foot_{side}" for side in free))
        return self._arms.placed(skeleton, pose, held.hands, held.strokes, settled=settled)

    def _pivot(self, skeleton: Skeleton) -> Array:
        """Return what the body leans about: the hips, the feet that it stands on, or the tool under a thigh."""
        if self._contacts.plank:
            return np.asarray(skeleton.origins[INDEX[self._contacts.plank]])
        if self._upright:
            feet = [INDEX[f"foot_{side}"] for side in self._contacts.planted]
            return np.asarray(skeleton.origins[feet].mean(axis=0))
        if self._bearing is not None and self._bearing.limb == "thigh":
            return self._bearing.centre(skeleton, None)
        return np.asarray(skeleton.origins[0])

    def _leaned(self, skeleton: Skeleton, turn: Array) -> Skeleton:
        """Return the skeleton with the trunk turned about the hips, or the whole body about feet, knee or tool."""
        if self._contacts.plank or self._upright or (self._bearing is not None and self._bearing.limb == "thigh"):
            return turned_about(skeleton, self._pivot(skeleton), turn)
        return leaned(skeleton, turn)

    def _free(self, missing: Mapping[str, float]) -> tuple[str, ...]:
        """Return the hands and feet that nothing holds."""
        hands = (f"hand_{side}" for side in "wo" if side not in missing)
        return (*hands, *(f"foot_{side}" for side in "wo" if side not in self._contacts.held_legs))
