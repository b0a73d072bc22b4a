"""What is done to the body: eleven techniques in four families, each with the verb people read.

Definitions agree with massage-education texts; which of them press deep, and which tags they bring along, is
professional knowledge that a physiotherapist has to confirm.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Family = Literal["press", "stretch", "work", "move"]


@dataclass(frozen=True, slots=True)
class Technique:
    """One way of working on the body.

    `word` is the verb shown as the phase; `massage` means that hand or tool rubs, kneads, presses or rolls;
    `deep` ones reach under the skin far enough to be barred by a bleeding risk. `implied_tags` are the caution
    tags an exercise of this technique always has; of `any_of_tags`, where it is not empty, at least one.
    """

    id: str
    word: str
    family: Family
    clinical: str
    massage: bool = False
    deep: bool = False
    implied_tags: frozenset[str] = frozenset()
    any_of_tags: frozenset[str] = frozenset()


_TECHNIQUES = (
    Technique("rubbing", "Rub", "press", "effleurage", massage=True),
    Technique("kneading", "Knead", "press", "petrissage", massage=True),
    Technique("friction", "Small rubs", "press", "friction", massage=True, deep=True),
    Technique(
        "pressure",
        "Press",
        "press",
        "sustained compression",
        massage=True,
        deep=True,
        implied_tags=frozenset({"pressure_sustained"}),
    ),
    Technique(
        "rolling",
        "Roll",
        "press",
        "self-myofascial release",
        massage=True,
        deep=True,
        any_of_tags=frozenset({"tool_roller", "tool_ball"}),
    ),
    Technique("stretch", "Stretch", "stretch", "static stretch"),
    Technique(
        "hold_relax",
        "Stretch",
        "stretch",
        "proprioceptive hold-relax",
        implied_tags=frozenset({"isometric_strain"}),
    ),
    Technique("activation", "Strengthen", "work", "low-load activation"),
    Technique("mobility", "Move", "move", "active range of motion"),
    Technique("breathing", "Breathe", "move", "diaphragmatic breathing"),
    Technique("relaxation", "Let go", "move", "progressive relaxation"),
)

TECHNIQUES: Mapping[str, Technique] = MappingProxyType({technique.id: technique for technique in _TECHNIQUES})
"""Every technique by its id."""

FAMILY_WORDS: Mapping[Family, str] = MappingProxyType(
    {"press": "Press", "stretch": "Stretch", "work": "Strengthen", "move": "Move"},
)
"""The plain word of each family, as cards and timelines show it."""
