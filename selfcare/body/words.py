"""Words and amounts of a figure block: whatever cannot be read is left out, never an error."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.anatomy.landmarks import ALIASES, PLACES
from selfcare.routine.units import NotAnAmount, read_length, read_time

Words = Mapping[str, object]
_NOTHING: Words = {}

BODY_CENTIMETRES = 175.0
"""Height of the drawn person, for tools that are given in centimetres."""


def mapping_of(value: object) -> Words:
    """Return a block of lines by their keys, nothing for anything else."""
    return {str(key): entry for key, entry in value.items()} if isinstance(value, Mapping) else _NOTHING


def word_of(value: object, known: tuple[str, ...], default: str) -> str:
    """Return a word that is known, or what is usual."""
    return value if isinstance(value, str) and value in known else default


def words_of(value: object, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the known words of a list."""
    return tuple(word for word in value if word in known) if isinstance(value, list | tuple) else ()


def side_of(value: object) -> str | None:
    """Return w for the working side, o for the other one, None where nothing is said."""
    return {"working": "w", "other": "o"}.get(value) if isinstance(value, str) else None


def place_of(value: object) -> str | None:
    """Return a place by the name it has in the tables, None for an unknown one."""
    return ALIASES.get(value, value) if isinstance(value, str) and value in PLACES else None


def seconds_of(value: object, default: float) -> float:
    """Return a time in seconds, or what is usual."""
    try:
        return read_time(value)
    except NotAnAmount:
        return default


def length_of(value: object, default: float) -> float:
    """Return a length in body heights; what is usual is given in centimetres."""
    try:
        return read_length(value) / BODY_CENTIMETRES
    except NotAnAmount:
        return default / BODY_CENTIMETRES
