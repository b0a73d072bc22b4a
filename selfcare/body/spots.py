"""Where hands go: onto the body, the floor, a chair, a wall, a tool. One place for each word that `on` may use."""

from __future__ import annotations

from collections.abc import Callable

from selfcare.body.figure import Figure, HandPlace
from selfcare.body.hands import Spot, spot_on
from selfcare.body.pose import INDEX
from selfcare.body.resting import kept_hands
from selfcare.body.skeleton import SIGNS, Skeleton
from selfcare.body.space import unit, vector
from selfcare.body.start import Start

CHAIR_BACK = 0.53
"""How high the back of a chair is that somebody leans on."""

_OWN_BACK = (-0.070, 0.210)
"""Where the upper edge of the back of one's own chair is, behind the hips and over them."""

_ASIDE = 0.17
"""How far aside a chair stands that one hand holds."""

ARM_AHEAD, ARMS_LENGTH = 0.20, 0.25
"""How far ahead of the chest a wall stands that hands are laid on, and one that they keep leaning on."""

_AT_SHOULDER, _UNDER_BALL = 0.03, 0.20
"""How far under the shoulders hands lie on a wall, and under the ball that is pressed against it."""

_SKIN = 0.0010
"""How high the heel of a flat hand lies over the floor."""

_PUSHING = (0.035, 0.150)
"""Where hands push that lift the chest off the floor: how far ahead of the shoulders, how far out."""

TABLE_AHEAD, TABLE_OVER_SEAT = 0.21, 0.176
"""Where the edge of a table is: how far ahead of the hips, how high over the seat."""

SEAT_UNDER_HIPS = 0.062
POST_AHEAD, POST_OUT = 0.045, 0.205
"""Where the posts of a door frame stand: how far ahead of the upper ribs, how far outside the shoulders."""

WALL_BESIDE = 0.13
"""How far from the shoulder a wall at the side stands."""

_Finder = Callable[["Places", Skeleton, str], Spot | None]


def chair_ahead(figure: Figure) -> float:
    """Return how far ahead of the hips the back of a chair stands: within reach, if a hand is laid on it."""
    held = any(place.on == "chair_back" for key in figure.poses.values() for place in key.hands.values())
    return {"standing": 0.22, "lunge_standing": 0.27}.get(figure.start, 0.40) if held else 0.40


def wall_ahead(figure: Figure, skeleton: Skeleton) -> float:
    """Return how far ahead the wall stands that hands are laid on, for a body at its start."""
    chest = float(skeleton.at("T5", vector(0.085, 0, 0))[0])
    if figure.tool is not None:
        return chest + figure.tool.size * 0.84
    return chest + (ARMS_LENGTH if kept_hands(figure.keep) else ARM_AHEAD)


def rearmost(skeleton: Skeleton) -> float:
    """Return how far back the back goes of somebody who faces ahead: ribs or hips, at the skin."""
    ribs, hips = skeleton.at("T7", vector(-0.034, 0, 0)), skeleton.at("pelvis", vector(-0.075, 0, 0))
    return min(float(ribs[0]), float(hips[0]))


def chair_aside(figure: Figure) -> float:
    """Return how far aside a chair stands: for somebody who holds it with one hand, at that side."""
    holding = {side for key in figure.poses.values() for side, place in key.hands.items() if place.on == "chair_back"}
    return SIGNS[holding.pop()] * _ASIDE if len(holding) == 1 and figure.start == "standing" else 0.0


class Places:
    """The places of one figure, fixed by its start position `first`; `palms` are where planted hands are set."""

    def __init__(self, figure: Figure, start: Start, first: Skeleton) -> None:
        self.figure = figure
        self.start = start
        self.first = first
        self.palms = {side: self._palm(side) for side in "wo"}

    def spot(self, skeleton: Skeleton, side: str, place: HandPlace | None, *, planted: bool) -> Spot | None:
        """Return where the hand of one side is laid, None where nothing holds it."""
        if place is None:
            return self.palms[side] if planted else None
        finder = _FINDERS.get(place.on)
        if place.on in ("table_edge", "doorframe_side") and place.touch == "forearm":
            return None  # a forearm lies where its joints say
        if finder is not None:
            return finder(self, skeleton, side)
        return None if place.touch == "forearm" else spot_on(skeleton, place.on, place.of or side)

    def _palm(self, side: str) -> Spot:
        """Return where a planted hand of the start position is set on the floor."""
        shoulder = self.first.origins[INDEX[f"upper_arm_{side}"]]
        ahead, out, fingers = self.start.palms
        # Palms beside the forehead turn in, others point straight on; those that an author keeps there push.
        rests = self.figure.start == "prone" and self.figure.keep == self.start.planted
        if self.figure.start == "prone" and not rests:
            ahead, out = _PUSHING
        inward = -SIGNS[side] * (1.0 if rests else 0.0)
        point = vector(float(shoulder[0]) + ahead, _SKIN, SIGNS[side] * out)
        return Spot(point, vector(0, 1, 0), vector(fingers, 0, inward), fixed=True)

    def under_hand(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the floor under a hand as it is."""
        hand = skeleton.origins[INDEX[f"hand_{side}"]]
        fingers = unit(skeleton.looking(f"hand_{side}", vector(0, -1, 0)) * (1, 0, 1))
        return Spot(hand * (1, 0, 1) + fingers * 0.04 + vector(0, _SKIN, 0), vector(0, 1, 0), fingers, fixed=True)

    def floor(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the floor under a hand of the start position."""
        del skeleton
        hand = self.first.origins[INDEX[f"hand_{side}"]]
        fingers = unit(self.first.looking(f"hand_{side}", vector(0, -1, 0)) * (1, 0, 1))
        return Spot(hand * (1, 0, 1) + fingers * 0.04 + vector(0, _SKIN, 0), vector(0, 1, 0), fingers, fixed=True)

    def seat_side(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the edge of the seat beside the hip."""
        del skeleton
        point = self.first.origins[0] + vector(0.03, -0.075, SIGNS[side] * 0.150)
        return Spot(point, vector(0, 0, SIGNS[side]), vector(0, -1, 0))

    def chair_back(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the back of a chair that stands ahead, or of the one that somebody sits on."""
        del skeleton
        if self.start.rests == "seat":
            point = self.first.origins[0] + vector(*_OWN_BACK, SIGNS[side] * 0.10)
            return Spot(point, vector(0, 1, 0), vector(-1, 0, 0))
        aside = chair_aside(self.figure) or SIGNS[side] * 0.06
        point = vector(float(self.first.origins[0][0]) + chair_ahead(self.figure), CHAIR_BACK, aside)
        return Spot(point, vector(0, 1, 0), vector(1, 0, 0))

    def wall_front(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the wall ahead: at shoulder height, or below what is pressed between wall and chest."""
        kept = side in kept_hands(self.figure.keep)
        shoulder = (self.first if kept else skeleton).origins[INDEX[f"upper_arm_{side}"]]
        tool = self.figure.tool
        lower = _UNDER_BALL if tool is not None and tool.against == "wall" else _AT_SHOULDER
        point = vector(wall_ahead(self.figure, self.first), float(shoulder[1]) - lower, SIGNS[side] * 0.16)
        return Spot(point, vector(-1, 0, 0), vector(0, 1, 0), fixed=True)

    def wall_side(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the wall at the working side, ahead of the shoulder."""
        kept = side in kept_hands(self.figure.keep)
        shoulder = (self.first if kept else skeleton).origins[INDEX[f"upper_arm_{side}"]]
        beside = float(self.first.origins[INDEX["upper_arm_w"]][2]) + WALL_BESIDE
        point = vector(float(shoulder[0]) + 0.20, float(shoulder[1]) - 0.02, beside)
        return Spot(point, vector(0, 0, -1), vector(0.4, 1, 0), fixed=True)

    def table_edge(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the table just behind its edge."""
        del skeleton
        hips = self.first.origins[0]
        up = float(hips[1]) - SEAT_UNDER_HIPS + TABLE_OVER_SEAT
        return Spot(
            vector(float(hips[0]) + TABLE_AHEAD + 0.05, up, SIGNS[side] * 0.10), vector(0, 1, 0), vector(1, 0, 0)
        )

    def doorframe_side(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the post of a door frame, a little above the shoulder."""
        del skeleton
        shoulder = self.first.origins[INDEX[f"upper_arm_{side}"]]
        ahead = float(self.first.origins[INDEX["T3"]][0]) + POST_AHEAD - 0.025
        point = vector(ahead, float(shoulder[1]) + 0.06, float(shoulder[2]) + SIGNS[side] * (POST_OUT - 0.012))
        return Spot(point, vector(-1, 0, 0), vector(0, 1, 0), fixed=True)

    def cane_handle(self, skeleton: Skeleton, side: str) -> Spot:
        """Return the handle of a hook held in front of the chest, one hand above the other."""
        sign = SIGNS[side]
        point = skeleton.at("T5", vector(0.19, -0.05 + sign * 0.03, 0))
        return Spot(point, skeleton.looking("T5", vector(0, 0, sign)), skeleton.looking("T5", vector(1, 0, 0)))

    def strap_end(self, skeleton: Skeleton, side: str) -> Spot | None:
        """Return where a strap round the working foot is held; None for a strap between the hands."""
        tool = self.figure.tool
        if tool is None or tool.at not in ("plantar_fascia", "foot_intrinsics", "toes", "foot_top", "ankle"):
            return None
        foot, chest = skeleton.origins[INDEX["foot_w"]], skeleton.at("T5", vector(0.05, 0, 0))
        point = 0.36 * foot + 0.64 * chest + vector(0, 0, SIGNS[side] * 0.03)
        return Spot(point, skeleton.looking("T5", vector(0, 0, SIGNS[side])), unit(foot - chest))


_FINDERS: dict[str, _Finder] = {
    "floor": Places.floor,
    "chair_seat_side": Places.seat_side,
    "chair_back": Places.chair_back,
    "wall_front": Places.wall_front,
    "wall_side": Places.wall_side,
    "table_edge": Places.table_edge,
    "doorframe_side": Places.doorframe_side,
    "cane_handle": Places.cane_handle,
    "strap_end": Places.strap_end,
}
IN_ROOM = frozenset(_FINDERS) - {"cane_handle", "strap_end"}
"""Places that stay where they are, whatever the body does."""
