"""How figures and names become the words people read: minutes, clocks, sides, lists. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import Final

from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.positions import START_POSITIONS

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

LEVELS: Final = {1: "Gentle", 2: "For some experience", 3: "For the confident"}

PLACES: Final = {"floor": "Floor", "sitting": "Chair", "standing": "Standing", "wall": "At a wall"}


def minutes(seconds: float) -> str:
    """Return whole minutes as a card shows them: "10 min"; less than one is "1 min"."""
    return f"{max(1, round(seconds / 60))} min"


def clock(seconds: float) -> str:
    """Return a time left as "6:40"; a second that has begun counts."""
    whole = max(0, ceil(seconds - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


def span(low: int, high: int) -> str:
    """Return "4-5" with the right dash, or one number."""
    return str(low) if low == high else f"{low}–{high}"


def day(when: date) -> str:
    """Return a day as "2 March 2026"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def place_of(start: str) -> str:
    """Return where an exercise is done, in one word, by its start position."""
    return PLACES[START_POSITIONS[start].level]


def thing(equipment: str) -> str:
    """Return the short name of a piece of equipment."""
    return EQUIPMENT[equipment].name


def needed(equipment: str) -> str:
    """Return a piece of equipment as it stands after "You need"."""
    return EQUIPMENT[equipment].words
