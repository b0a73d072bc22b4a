"""Leaving out what is wrong, so that the rest of a file can still be judged."""

from __future__ import annotations

from copy import deepcopy

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from selfcare.routine.problems import Place
from selfcare.routine.source import Value
from selfcare.routine.wording import place_of


def without_faults(value: Value, error: ValidationError) -> Value:
    """Return a copy of `value` without the values that are at fault.

    Where a key is missing, the mapping that lacks it is left out. A mapping or list that becomes useless by this
    shows up as the next error.
    """
    kept = deepcopy(value)
    places = {_to_leave_out(detail) for detail in error.errors(include_url=False)}
    for place in sorted(places, key=_order, reverse=True):  # later items first: leaving out must not move the rest
        _leave_out(kept, place)
    return kept


def _to_leave_out(detail: ErrorDetails) -> Place:
    place = place_of(detail)
    return place[:-1] if detail["type"] in {"missing", "too_short"} else place


def _order(place: Place) -> list[tuple[int, str]]:
    return [(word, "") if isinstance(word, int) else (-1, word) for word in place]


def _leave_out(value: Value, place: Place) -> None:
    if not place:
        return
    for word in place[:-1]:
        value = _inside(value, word)
    last = place[-1]
    if isinstance(value, dict) and isinstance(last, str):
        value.pop(last, None)
    elif isinstance(value, list) and isinstance(last, int) and last < len(value):
        del value[last]


def _inside(value: Value, word: str | int) -> Value:
    if isinstance(value, dict) and isinstance(word, str):
        return value.get(word)
    if isinstance(value, list) and isinstance(word, int) and word < len(value):
        return value[word]
    return None
