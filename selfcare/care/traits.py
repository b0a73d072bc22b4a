"""What the rules look at in an exercise: where it works, what it loads, how it touches.

Tags that technique, start position and equipment always bring along count even where an author left them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.landmarks import ALIASES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.rules import Stack
from selfcare.routine.models import Exercise

TOOLS: Final = frozenset({"massage_stick"} | {thing.id for thing in EQUIPMENT.values() if thing.implied_tags})
"""Equipment that presses or rolls in place of a hand."""

_HAND: Final = "hand"


@dataclass(frozen=True, slots=True)
class Traits:
    """`filed` is its region and those inside it, `works` adds the regions of its targets."""

    id: str
    technique: str
    tags: frozenset[str]
    equipment: frozenset[str]
    region: str
    filed: frozenset[str]
    works: frozenset[str]

    @property
    def massage(self) -> bool:
        return TECHNIQUES[self.technique].massage

    @property
    def by_hand(self) -> bool:
        """Whether the bare hands do it."""
        return self.massage and not self.equipment & TOOLS

    def loads(self, regions: frozenset[str], stack: Stack) -> bool:
        """Whether it works one of these regions, or loads it from elsewhere."""
        loads = [stack.loaded_by[region] for region in regions if region in stack.loaded_by]
        return bool(self.works & regions) or any(
            load.tags & self.tags or (load.hands and self.by_hand) for load in loads
        )

    def touches(self, regions: frozenset[str], stack: Stack) -> bool:
        """Whether a hand or a tool is on one of these regions; massage by hand is on the hands as well."""
        contacts = frozenset(tag for tag in self.tags if CAUTIONS[tag].kind == "contact")
        if not (self.massage or contacts):
            return False
        there = (stack.loaded_by[region].tags for region in regions if region in stack.loaded_by)
        by_hand = _HAND in regions and self.by_hand
        return by_hand or bool(self.works & regions) or any(contacts & tags for tags in there)

    @property
    def contact(self) -> bool:
        """Whether a hand or a tool is on the body at all."""
        return self.massage or any(CAUTIONS[tag].kind == "contact" for tag in self.tags)


def traits_of(exercise: Exercise, stack: Stack) -> Traits:
    """Return what the rules look at."""
    filed = frozenset({exercise.region}) | stack.holds.get(exercise.region, frozenset())
    return Traits(
        id=exercise.id,
        technique=exercise.technique,
        tags=_tags(exercise),
        equipment=frozenset(exercise.equipment),
        region=exercise.region,
        filed=filed,
        works=filed | {MUSCLES[muscle].region for muscle in _muscles(exercise)},
    )


def _tags(exercise: Exercise) -> frozenset[str]:
    implied = TECHNIQUES[exercise.technique].implied_tags | START_POSITIONS[exercise.start].implied_tags
    things = (EQUIPMENT[thing].implied_tags for thing in exercise.equipment if thing in EQUIPMENT)
    return frozenset(exercise.tags).union(implied, *things)


def _muscles(exercise: Exercise) -> frozenset[str]:
    named = (ALIASES.get(target, target) for target in exercise.targets)
    return frozenset(muscle for muscle in named if muscle in MUSCLES)
