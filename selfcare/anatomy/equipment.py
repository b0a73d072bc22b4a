"""What is needed: things an exercise may ask for, with the words of the "You need" line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Equipment:
    """A thing to have at hand; `words` end the sentence "You need ...", `implied_tags` come with its use."""

    id: str
    name: str
    words: str
    implied_tags: frozenset[str] = frozenset()


_EQUIPMENT = (
    Equipment("ball", "Ball", "a tennis ball", frozenset({"tool_ball"})),
    Equipment("cane", "Hook cane", "a massage hook", frozenset({"tool_cane"})),
    Equipment("chair", "Chair", "a firm chair"),
    Equipment("doorframe", "Door frame", "a door frame"),
    Equipment("massage_stick", "Massage stick", "a massage stick"),
    Equipment("mat", "Mat", "a mat or blanket"),
    Equipment("pillow", "Pillow", "a pillow"),
    Equipment("roller", "Foam roller", "a foam roller", frozenset({"tool_roller"})),
    Equipment("step", "Step", "a low step"),
    Equipment("strap", "Strap", "a strap or belt"),
    Equipment("table", "Table", "a table"),
    Equipment("towel", "Towel", "a towel"),
    Equipment("wall", "Wall", "a free wall"),
)

EQUIPMENT: Mapping[str, Equipment] = MappingProxyType({thing.id: thing for thing in _EQUIPMENT})
"""Every piece of equipment by its id."""
