"""What is done to the body: eleven techniques in four families, each with the verb people read.

Definitions agree with massage-education texts; which of them press deep, and which tags they bring along, is
professional knowledge that a physiotherapist has to confirm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from selfcare.translation import marked, tr

Family = Literal["press", "stretch", "work", "move"]


@dataclass(frozen=True, slots=True)
class Technique:
    """One way of working on the body.

    `word` is the verb shown as the phase; `massage` means that hand or tool rubs, kneads, presses or rolls;
    `deep` ones reach under the skin far enough to be barred by a bleeding risk. `implied_tags` are the caution
    tags an exercise of this technique always has; of `any_of_tags`, where it is not empty, at least one.
    """

    id: str
    word_en: str
    family: Family
    clinical: str
    massage: bool = False
    deep: bool = False
    implied_tags: frozenset[str] = frozenset()
    any_of_tags: frozenset[str] = frozenset()

    @property
    def word(self) -> str:
        return tr(self.word_en)


_TECHNIQUES = (
    Technique("rubbing", marked("Rub"), "press", "effleurage", massage=True),
    Technique("kneading", marked("Knead"), "press", "petrissage", massage=True),
    Technique("friction", marked("Small rubs"), "press", "friction", massage=True, deep=True),
    Technique(
        "pressure",
        marked("Press"),
        "press",
        "sustained compression",
        massage=True,
        deep=True,
        implied_tags=frozenset({"pressure_sustained"}),
    ),
    Technique(
        "rolling",
        marked("Roll"),
        "press",
        "self-myofascial release",
        massage=True,
        deep=True,
        any_of_tags=frozenset({"tool_roller", "tool_ball"}),
    ),
    Technique("stretch", marked("Stretch"), "stretch", "static stretch"),
    Technique(
        "hold_relax",
        marked("Stretch"),
        "stretch",
        "proprioceptive hold-relax",
        implied_tags=frozenset({"isometric_strain"}),
    ),
    Technique("activation", marked("Strengthen"), "work", "low-load activation"),
    Technique("mobility", marked("Move"), "move", "active range of motion"),
    Technique("breathing", marked("Breathe"), "move", "diaphragmatic breathing"),
    Technique("relaxation", marked("Let go"), "move", "progressive relaxation"),
)

TECHNIQUES: Mapping[str, Technique] = MappingProxyType({technique.id: technique for technique in _TECHNIQUES})
"""Every technique by its id."""


class _FamilyWords(Mapping[Family, str]):
    """The words of the families, each translated when it is read."""

    _ENGLISH: Final[Mapping[Family, str]] = MappingProxyType(
        {
            "press": marked("Press"),
            "stretch": marked("Stretch"),
            "work": marked("Strengthen"),
            "move": marked("Move"),
        }
    )

    def __getitem__(self, family: Family) -> str:
        return tr(self._ENGLISH[family])

    def __iter__(self) -> Iterator[Family]:
        return iter(self._ENGLISH)

    def __len__(self) -> int:
        return len(self._ENGLISH)


FAMILY_WORDS: Final[Mapping[Family, str]] = _FamilyWords()
"""The plain word of each family, as cards and timelines show it."""
