"""The rhythm an author wrote into the picture: how long each move takes, and the words and breath that go with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfcare.routine.models import Exercise, Text
from selfcare.routine.units import NotAnAmount, read_time

HELD = 8.0
"""A loop that stays anywhere for at least so many seconds is a held position: a timed set is one such stay."""


@dataclass(frozen=True, slots=True)
class Pace:
    """One move of the loop: seconds to get there and to stay, the author's words for it, and "in", "out" or None."""

    over: float
    hold: float
    say: str | None
    breath: str | None

    @property
    def seconds(self) -> float:
        return self.over + self.hold


def paces_of(exercise: Exercise, language: str) -> tuple[Pace, ...]:
    """Return the moves of an exercise's loop in order; none where its picture stands still."""
    return tuple(_paces(exercise.figure.get("motion"), language))


def _paces(motion: object, language: str) -> Iterator[Pace]:
    for move in motion if isinstance(motion, list | tuple) else ():
        if isinstance(move, Mapping):
            breath = move.get("breath")
            over, hold = _seconds(move.get("over"), 2.0), _seconds(move.get("hold"), 0.0)
            yield Pace(over, hold, _words(move.get("say"), language), breath if breath in {"in", "out"} else None)


def _seconds(written: object, default: float) -> float:
    try:
        return read_time(written)
    except NotAnAmount:
        return default


def _words(say: object, language: str) -> str | None:
    if not isinstance(say, Mapping):
        return say if isinstance(say, str) else None
    entries = tuple((str(each), words) for each, words in say.items() if isinstance(words, str))
    return Text(entries).in_language(language) if entries else None
