"""What the library can be narrowed to: six properties of a routine, each with the values that occur. Light: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, get_args

from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import FAMILY_WORDS
from selfcare.desktop.card import Card
from selfcare.desktop.words import LEVELS, begun, in_line, within
from selfcare.translation import marked, tr

Property = Literal["area", "technique", "minutes", "equipment", "position", "level"]
PROPERTIES: Final[tuple[Property, ...]] = get_args(Property)

_MINUTES: Final = ("5", "10", "15", "20")
_NOTHING: Final = "nothing"
# What each place to be at asks of the places of a routine: all of these, or (floor) one of them.
_ONLY: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "chair": frozenset({"sitting"}),
        "standing": frozenset({"standing", "wall"}),
        "off the floor": frozenset({"sitting", "standing", "wall"}),
    }
)
_AT_HAND: Final = frozenset({"chair", "wall", "doorframe", "table"})


@dataclass(frozen=True, slots=True)
class Filters:
    """The value chosen for each property; one that is not named lets everything through."""

    chosen: Mapping[Property, str] = field(default_factory=lambda: MappingProxyType({}))

    def but(self, about: Property, value: str) -> Filters:
        """Return the same with another value for one property; "" for any."""
        rest = {each: kept for each, kept in self.chosen.items() if each != about}
        return Filters(MappingProxyType(rest | ({about: value} if value else {})))

    def value(self, about: Property) -> str:
        """Return what is chosen for a property, "" for any."""
        return self.chosen.get(about, "")

    def found(self, cards: Sequence[Card]) -> Sequence[Card]:
        """Return the cards that have all that is chosen."""
        for about, value in self.chosen.items():
            has = _TRAITS[about].has
            cards = [card for card in cards if has(card, value)]
        return cards

    def possible(self, cards: Sequence[Card]) -> Filters:
        """Return what of it can still be chosen among these cards: a value that no card has any more is let go."""
        kept = {about: value for about, value in self.chosen.items() if value in dict(options(about, cards))}
        return Filters(MappingProxyType(kept))

    def words(self) -> str:
        """Return all that is chosen as a line: "Lower back, up to 15 min"; "" for nothing."""
        words = [_in_words(about, self.value(about)) for about in PROPERTIES if self.value(about)]
        return begun(in_line([*words[:1], *map(within, words[1:])]))


def property_word(about: Property) -> str:
    """Return the name of a property as it stands over its value."""
    return tr(_TRAITS[about].name)


def options(about: Property, cards: Sequence[Card]) -> tuple[tuple[str, str], ...]:
    """Return the values of a property that at least one card has, each with its word, in their natural order."""
    trait = _TRAITS[about]
    return tuple((each, trait.word(each)) for each in trait.values() if any(trait.has(card, each) for card in cards))


def word_of(about: Property, value: str) -> str:
    """Return the word of a value; "Any" for ""."""
    return _TRAITS[about].word(value) if value else tr("Any")


def _in_words(about: Property, value: str) -> str:
    return tr("up to {minutes} min").format(minutes=value) if about == "minutes" else word_of(about, value)


def _is_at(card: Card, value: str) -> bool:
    return "floor" in card.places if value == "floor" else _ONLY[value].issuperset(card.places)


def _asks_for(card: Card, value: str) -> bool:
    return _AT_HAND.issuperset(card.equipment) if value == _NOTHING else value in card.equipment


def _family_word(value: str) -> str:
    return next(word for family, word in FAMILY_WORDS.items() if family == value)


def _minutes_word(value: str) -> str:
    return tr("Up to {minutes}").format(minutes=value)


def _thing_word(value: str) -> str:
    return tr("Nothing to fetch") if value == _NOTHING else EQUIPMENT[value].name


def _position_word(value: str) -> str:
    return {
        "chair": tr("On a chair"),
        "standing": tr("On your feet"),
        "off the floor": tr("Not on the floor"),
        "floor": tr("On the floor"),
    }[value]


@dataclass(frozen=True, slots=True)
class _Trait:
    """One property: its name, the values it can have, the word of a value, and whether a card has it."""

    name: str
    values: Callable[[], Iterable[str]]
    word: Callable[[str], str]
    has: Callable[[Card, str], bool]


_TRAITS: Final[Mapping[Property, _Trait]] = MappingProxyType(
    {
        "area": _Trait(
            marked("Area"),
            lambda: REGIONS,
            lambda value: REGIONS[value].word,
            lambda card, value: value in card.regions,
        ),
        "technique": _Trait(
            marked("Technique"), lambda: FAMILY_WORDS, _family_word, lambda card, value: value in card.families
        ),
        "minutes": _Trait(
            marked("Minutes"), lambda: _MINUTES, _minutes_word, lambda card, value: card.minutes <= int(value)
        ),
        "equipment": _Trait(
            marked("Equipment"),
            lambda: (_NOTHING, *(thing for thing in EQUIPMENT if thing not in _AT_HAND)),
            _thing_word,
            _asks_for,
        ),
        "position": _Trait(marked("Position"), lambda: (*_ONLY, "floor"), _position_word, _is_at),
        "level": _Trait(
            marked("Level"),
            lambda: map(str, LEVELS),
            lambda value: tr(LEVELS[int(value)]),
            lambda card, value: card.grade == int(value),
        ),
    }
)
