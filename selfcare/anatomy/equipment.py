"""What is needed: things an exercise may ask for, with the words of the "You need" line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from selfcare.translation import marked, tr


@dataclass(frozen=True, slots=True)
class Equipment:
    """A thing to have at hand; `implied_tags` come with its use.

    `name` stands alone, `words` end the sentence "You need ...", `beside` is said of what is done "with a towel".
    """

    id: str
    name_en: str
    words_en: str
    beside_en: str
    implied_tags: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        return tr(self.name_en)

    @property
    def words(self) -> str:
        return tr(self.words_en)

    @property
    def beside(self) -> str:
        return tr(self.beside_en)


_EQUIPMENT = (
    Equipment("ball", marked("Ball"), marked("a tennis ball"), marked("with a tennis ball"), frozenset({"tool_ball"})),
    Equipment(
        "cane", marked("Hook cane"), marked("a massage hook"), marked("with a massage hook"), frozenset({"tool_cane"})
    ),
    Equipment("chair", marked("Chair"), marked("a firm chair"), marked("with a firm chair")),
    Equipment("doorframe", marked("Door frame"), marked("a door frame"), marked("with a door frame")),
    Equipment("massage_stick", marked("Massage stick"), marked("a massage stick"), marked("with a massage stick")),
    Equipment("mat", marked("Mat"), marked("a mat or blanket"), marked("with a mat or blanket")),
    Equipment("pillow", marked("Pillow"), marked("a pillow"), marked("with a pillow")),
    Equipment(
        "roller",
        marked("Foam roller"),
        marked("a foam roller"),
        marked("with a foam roller"),
        frozenset({"tool_roller"}),
    ),
    Equipment("step", marked("Step"), marked("a low step"), marked("with a low step")),
    Equipment("strap", marked("Strap"), marked("a strap or belt"), marked("with a strap or belt")),
    Equipment("table", marked("Table"), marked("a table"), marked("with a table")),
    Equipment("towel", marked("Towel"), marked("a towel"), marked("with a towel")),
    Equipment("wall", marked("Wall"), marked("a free wall"), marked("with a free wall")),
)

EQUIPMENT: Mapping[str, Equipment] = MappingProxyType({thing.id: thing for thing in _EQUIPMENT})
"""Every piece of equipment by its id."""
