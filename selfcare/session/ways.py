"""The way from one start position into the next, for somebody whose eyes are closed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Literal

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.models import Side
from selfcare.session.wording import WayName, Wording

Posture = Literal["back", "front", "side", "knees", "seat", "chair", "standing"]

_ON_FLOOR: dict[str, Posture] = {
    "supine": "back",
    "hook_lying": "back",
    "supine_90_90": "back",
    "prone": "front",
    "prone_on_elbows": "front",
    "roller_prone_thigh": "front",
    "side_lying": "side",
    "roller_side_thigh": "side",
    "quadruped": "knees",
    "child_pose": "knees",
    "tall_kneeling": "knees",
    "half_kneeling": "knees",
}
_UPRIGHT: frozenset[Posture] = frozenset({"chair", "standing"})
_LYING: frozenset[Posture] = frozenset({"back", "front", "side"})
_LOW: frozenset[Posture] = frozenset({"knees", "seat"})
# The way, where from, where to.
_WAYS: tuple[tuple[WayName, AbstractSet[Posture], AbstractSet[Posture]], ...] = (
    ("stand up", {"chair"}, {"standing"}),
    ("sit down", {"standing"}, {"chair"}),
    ("get up", _LYING | _LOW, {"standing"}),
    ("get up and sit", _LYING | _LOW, {"chair"}),
    ("to the floor", _UPRIGHT, _LYING | _LOW),
    ("roll over", _LYING, _LYING),
    ("lie down", _LOW, _LYING),
    ("push up", {"front"}, _LOW),
    ("roll and push up", _LYING, _LOW),
)
# Where the way there is all there is to say.
_PLAIN = frozenset({"standing", "sitting_chair"})
# Ways that an author's "stand ..." or "sit ..." has in it.
_SHORT: AbstractSet[WayName | None] = frozenset({"stand up", "sit down"})


def posture_of(start: str) -> Posture:
    """Return what a start position is at bottom: lying, kneeling or sitting on the floor, on a chair, standing."""
    if START_POSITIONS[start].on_floor:
        return _ON_FLOOR.get(start, "seat")
    return "chair" if START_POSITIONS[start].level == "sitting" else "standing"


def way_words(
    wording: Wording, before: str | None, start: str, below: Side | None = None, *, told: bool = False
) -> str:
    """Return how to get from start position `before` (None: from anywhere) into `start`, "" if one stays there.

    `below` is the side one lies on, if on one. Where the author has `told` how one sits, stands or lies, the way there
    is left to say.
    """
    if before == start:
        return ""
    position = "" if told else wording.position(start, below)
    if before is None:
        return position
    way = _way(posture_of(before), posture_of(start))
    if told and way in _SHORT:
        return ""
    if start in _PLAIN or not position:
        return wording.ways[way] if way else ""
    return f"{wording.ways[way]} {position}" if way else position


def _way(before: Posture, after: Posture) -> WayName | None:
    if before == after:
        return None
    return next((way for way, leaves, reaches in _WAYS if before in leaves and after in reaches), None)
