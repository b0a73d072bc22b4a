"""What the library shows of one routine, and how it is kept between two starts. Light: no YAML, no session, no Qt."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, TypeGuard, get_args

from selfcare.anatomy.techniques import Family
from selfcare.translation import language, tr_in

_VERSION: Final = 5
_FAMILIES: Final = frozenset(get_args(Family))


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of a routine: what, its technique's family (None: rest), and how long, in words."""

    name: str
    family: str | None
    time: str


@dataclass(frozen=True, slots=True)
class Card:
    """A routine as its card and its panel show it; all words are ready to be read.

    `where` is where it is done inside a sentence, `first_place` the id of the first place; `regions`, `places` and
    `equipment` are ids of all of them, `minutes` and `grade` (1 gentle to 3) are what `time` and `level` say; `worse`
    tells that it begins with the worse side; `reviewed` is the date of a physiotherapist's review, empty if there was
    none; `language` says "in English", where that is not the window's; `search` is what a search looks through.
    """

    id: str = ""
    name: str = ""
    time: str = ""
    purpose: str = ""
    suits: str = ""
    not_for: str = ""
    level: str = ""
    exercises: int = 0
    area: str = ""
    place: str = ""
    where: str = ""
    first_place: str = ""
    things: str = ""
    needs: str = ""
    families: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    minutes: int = 0
    grade: int = 1
    worse: bool = False
    reviewed: str = ""
    language: str = ""
    rows: tuple[StepRow, ...] = ()
    search: str = ""

    @property
    def words(self) -> str:
        """The card in one sentence, for a screen reader."""
        parts = (self.name, self.time, self.area, self.place, self.things, self.language)
        return tr_in("between parts", ", ").join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a routine suits somebody today: why it is not offered (`barred`), or what is different (`adapted`).

    `locked`: no answer can change it before tomorrow.
    """

    barred: str = ""
    adapted: str = ""
    locked: bool = False


AS_WRITTEN: Final = Fit()
"""Nothing stands against it, and nothing is different."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that cannot be played: its name, and its problems in words."""

    file: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the library shows."""

    cards: tuple[Card, ...] = ()
    broken: tuple[Broken, ...] = ()


def keep(shelf: Shelf, file: Path) -> None:
    """Write the shelf for the next start in this language. A disk that takes nothing costs a slower start, no more."""
    held = json.dumps({"version": _VERSION, "language": language(), **asdict(shelf)}, ensure_ascii=False).encode()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_bytes() != held:
            file.with_suffix(".new").write_bytes(held)
            file.with_suffix(".new").replace(file)
    except OSError:
        return


def kept(file: Path) -> Shelf | None:
    """Return what the last start wrote, None if there is nothing, or not in the words of this version and language."""
    try:
        held: object = json.loads(file.read_text(encoding="utf-8"))
        if not _is_map(held) or (held.get("version"), held.get("language")) != (_VERSION, language()):
            return None
        cards, broken = held["cards"], held["broken"]
        if not isinstance(cards, list) or not isinstance(broken, list):
            return None
        return Shelf(tuple(_card(card) for card in cards), tuple(_broken(one) for one in broken))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _card(held: object) -> Card:
    if not _is_map(held):
        raise TypeError("not a card")
    rows = held["rows"]
    if not isinstance(rows, list):
        raise TypeError("not a card")
    texts = {name: _text(held[name]) for name in _TEXTS}
    return Card(
        **texts,
        exercises=int(_text(held["exercises"])),
        minutes=int(_text(held["minutes"])),
        grade=int(_text(held["grade"])),
        worse=held["worse"] is True,
        families=tuple(family for family in _texts(held["families"]) if family in _FAMILIES),
        regions=_texts(held["regions"]),
        places=_texts(held["places"]),
        equipment=_texts(held["equipment"]),
        rows=tuple(_row(row) for row in rows),
    )


_TEXTS: Final = (
    "id", "name", "time", "purpose", "suits", "not_for", "level", "area", "place", "where", "first_place",
    "things", "needs", "reviewed", "language", "search",
)  # fmt: skip


def _row(held: object) -> StepRow:
    if not _is_map(held):
        raise TypeError("not a row")
    family = held["family"]
    return StepRow(_text(held["name"]), None if family is None else _text(family), _text(held["time"]))


def _broken(held: object) -> Broken:
    if not _is_map(held):
        raise TypeError("not a file")
    return Broken(_text(held["file"]), _texts(held["problems"]))


def _text(held: object) -> str:
    return str(held)


def _texts(held: object) -> tuple[str, ...]:
    if not isinstance(held, list):
        raise TypeError("not a list")
    return tuple(str(word) for word in held)


def _is_map(held: object) -> TypeGuard[dict[str, object]]:
    return isinstance(held, dict)
