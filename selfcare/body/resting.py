"""What a kept hand holds where the block does not say so: what stands in front of it, or what it lies on."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.body.start import Start

_AHEAD = {"wall": "wall_front", "table": "table_edge", "chair": "chair_back", "doorframe": "doorframe_side"}
"""What somebody who stands or sits lays both hands on, by what stands there."""

_UPRIGHT = ("standing", "standing_lean", "lunge_standing", "wall_facing_standing", "tall_kneeling", "half_kneeling")
_LYING = 60
"""A trunk further from upright than this lies, in degrees."""

_HANDS = {"hands": "wo", "working_hand": "w", "other_hand": "o"}


def kept_hands(keep: tuple[str, ...]) -> str:
    """Return the sides whose hand is kept: "", "w", "o" or "wo"."""
    return "".join(side for side in "wo" if any(side in _HANDS.get(word, "") for word in keep))


def resting(name: str, start: Start, props: tuple[str, ...], keep: tuple[str, ...]) -> Mapping[str, str]:
    """Return by side the place of every kept hand that a start position sets nowhere; none if nothing is there.

    Hands that it sets on the floor, or leans on, have their own places and are not among them.
    """
    places = {side: _held(name, start, props, side) for side in kept_hands(keep)}
    return {side: place for side, place in places.items() if place is not None}


def _held(name: str, start: Start, props: tuple[str, ...], side: str) -> str | None:
    if start.rests == "seat" and "table" in props:
        return "table_edge"
    if side in start.on or "hands" in start.planted or start.forearms:
        return None
    if name == "wall_side_standing":
        return "wall_side" if side == "w" else None
    if start.rests == "lowest" and abs(start.pitch) > _LYING:
        return "floor"
    if name in _UPRIGHT:
        return next((place for prop, place in _AHEAD.items() if prop in props), None)
    return None
