"""Hands and forearms where they belong: on the body, on the floor, on a tool."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from selfcare.body.contacts import Contacts
from selfcare.body.figure import Figure, HandPlace
from selfcare.body.ground import lowest
from selfcare.body.hands import CURLS, Spot, laid, placed_arm
from selfcare.body.limbs import TOLERANCE, swung
from selfcare.body.pose import INDEX, HandShape, Pose
from selfcare.body.skeleton import UPPER_ARM, Skeleton
from selfcare.body.space import Array, crossed, square_to
from selfcare.body.spots import Places
from selfcare.body.start import Start
from selfcare.body.working import Stroke, Strokes

_ON_ARMS = frozenset(
    {"deltoid", "posterior_deltoid", "upper_arm", "biceps", "triceps", "elbow", "wrist", "hand", "hand_intrinsics"}
    | {"forearm_flexors", "forearm_extensors", "thenar_muscles", "fingers"},
)
"""Places that move with the other arm."""

_FLAT: HandShape = (0.0, 0.12, 0.0)
"""A hand that lies on the floor."""

_CLOSING = 0.015
"""How much nearer a thumb comes for every degree by which the fingers of a working hand bend."""


@dataclass(frozen=True, slots=True)
class PlacedArms:
    """A body with its arms in place: what each placed hand misses by, and the shapes of both hands (2, 3)."""

    skeleton: Skeleton
    missing: dict[str, float]
    shapes: Array


class Arms:
    """The arms of one figure; `first` is its body at the start."""

    def __init__(self, figure: Figure, start: Start, contacts: Contacts, first: Skeleton) -> None:
        self._contacts = contacts
        self._first = first
        self._places = Places(figure, start, first)
        self._elbow = "prone" if figure.start == "prone" else "back"
        self._walled = "w" if figure.start == "wall_side_standing" else ""

    def placed(
        self, skeleton: Skeleton, pose: Pose, hands: Mapping[str, HandPlace], strokes: Strokes, *, settled: bool
    ) -> PlacedArms:
        """Return the skeleton with both arms where they belong, a stroke away where hands work.

        A `settled` posture has free arms laid on the floor.
        """
        arms = PlacedArms(skeleton, {}, pose.hands.copy())
        for side in self._contacts.forearms:
            arms = self._forearm_laid(arms, side)
        # A hand on the other arm follows that arm, and a shoulder blade follows its arm: some rounds bring all to rest.
        rounds = 4 if settled else 2 if any(place.on in _ON_ARMS for place in hands.values()) else 1
        for _round in range(rounds):
            for side in (side for side in "wo" if side not in self._contacts.forearms):
                place = hands.get(side)
                spot = self._places.spot(arms.skeleton, side, place, planted=side in self._contacts.hands)
                if spot is not None:
                    place = place or HandPlace("floor", elbow=self._elbow)
                    ways = {"narrow": side == self._walled, "held": side in self._contacts.hands}
                    arms = _hand_laid(arms, pose, spot, place, side, strokes.get(side), **ways)
        return self._on_floor(arms, pose) if settled else arms

    def _forearm_laid(self, arms: PlacedArms, side: str) -> PlacedArms:
        """Return the body with a forearm where it lay at the start; the upper arm may be too short for that."""
        rows = slice(INDEX[f"forearm_{side}"], INDEX[f"hand_{side}"] + 1)
        way = self._first.origins[rows.start] - arms.skeleton.origins[INDEX[f"upper_arm_{side}"]]
        skeleton = swung(arms.skeleton, f"upper_arm_{side}", f"hand_{side}", way)
        turns, origins = skeleton.turns.copy(), skeleton.origins.copy()
        turns[rows] = self._first.turns[rows]
        origins[rows] = origins[rows.start] + self._first.origins[rows] - self._first.origins[rows.start]
        short = float(np.sqrt(way @ way)) - UPPER_ARM
        return _with(arms, Skeleton(turns, origins), side, short, _FLAT)

    def _on_floor(self, arms: PlacedArms, pose: Pose) -> PlacedArms:
        """Return the body with a free arm that would be in the floor laid on it, flat."""
        for side in (side for side in "wo" if side not in arms.missing):
            skeleton = arms.skeleton
            if lowest(skeleton, pose, (f"hand_{side}", f"forearm_{side}")) < -TOLERANCE:
                spot = self._places.under_hand(skeleton, side)
                arm = laid(skeleton, side, spot, HandPlace("floor", elbow="out"), pose.girdle(side))
                shapes = arms.shapes.copy()
                shapes["wo".index(side)] = _FLAT
                arms = PlacedArms(placed_arm(skeleton, side, arm), arms.missing, shapes)
        return arms


def _hand_laid(
    arms: PlacedArms,
    pose: Pose,
    spot: Spot,
    place: HandPlace,
    side: str,
    stroke: Stroke | None,
    **ways: bool,
) -> PlacedArms:
    shape = _FLAT if spot.fixed and place.touch == "palm" else CURLS[place.touch]
    if stroke is not None:
        fingers = square_to(spot.along, spot.normal)
        aside = crossed(spot.normal, fingers)
        moved = spot.point + fingers * stroke.along + aside * stroke.across + spot.normal * stroke.off
        curl, spread, thumb = shape
        spot, shape = replace(spot, point=moved), (curl + stroke.curl, spread, thumb * (1 - _CLOSING * stroke.curl))
    arm = laid(arms.skeleton, side, spot, place, pose.girdle(side), **ways)
    return _with(arms, placed_arm(arms.skeleton, side, arm), side, arm.missing, shape)


def _with(arms: PlacedArms, skeleton: Skeleton, side: str, missing: float, shape: HandShape) -> PlacedArms:
    shapes = arms.shapes.copy()
    shapes["wo".index(side)] = shape
    return PlacedArms(skeleton, {**arms.missing, side: missing}, shapes)
