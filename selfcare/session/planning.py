"""Room for every sentence: wishes to speak are placed by priority so that no two overlap, or are dropped.

The length of a sentence is an estimate here (letters at a calm pace), the same on every machine; `sound` later lays
the measured clips into the same windows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from selfcare.session.timeline import Spoken, SpokenKind

LETTERS_A_SECOND = 14.0
BEFORE_AND_AFTER = 0.2
BREATH = 0.3

PRIORITY: dict[SpokenKind, int] = {
    "safety": 0,
    "say": 1,
    "release": 2,
    "side": 2,
    "name": 2,
    "done": 2,
    "position": 3,
    "cue": 4,
    "note": 4,
    "begin": 5,
    "ready": 5,
    "rest": 5,
    "next": 5,
    "dose": 6,
    "where": 6,
    "care": 6,
    "breath": 6,
    "tempo": 6,
    "half": 7,
    "last-ten": 7,
    "count": 7,
    "repetition": 8,
    "keys": 9,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that would like to be said from `earliest` on and over by `deadline`; exact ones then or not at all."""

    kind: SpokenKind
    text: str
    earliest: float
    deadline: float
    phase: int
    language: str = ""
    exact: bool = False


def estimate(text: str) -> float:
    """Seconds that `text` takes to say, by its letters."""
    return len(text) / LETTERS_A_SECOND + BEFORE_AND_AFTER


def place(wishes: Iterable[Wish]) -> tuple[list[Spoken], list[Spoken]]:
    """Return (placed in time order, dropped): important ones first, each as early as its window allows."""
    taken: list[tuple[float, float]] = []
    placed: list[Spoken] = []
    dropped: list[Spoken] = []
    for wish in sorted(wishes, key=_importance):
        spoken = _spoken(wish)
        at = _first_gap(taken, spoken)
        if at > spoken.latest:
            dropped.append(spoken)
            continue
        taken.insert(bisect_left(taken, (at, at)), (at, at + spoken.estimate))
        placed.append(_moved(spoken, at))
    return sorted(placed, key=_at), sorted(dropped, key=_at)


def _importance(wish: Wish) -> tuple[int, float]:
    return PRIORITY[wish.kind], wish.earliest


def _spoken(wish: Wish) -> Spoken:
    seconds = estimate(wish.text)
    return Spoken(
        at=wish.earliest,
        latest=wish.earliest if wish.exact else wish.deadline - seconds,
        text=wish.text,
        estimate=seconds,
        kind=wish.kind,
        priority=PRIORITY[wish.kind],
        phase=wish.phase,
        language=wish.language,
    )


def _first_gap(taken: list[tuple[float, float]], spoken: Spoken) -> float:
    at = spoken.at
    first = max(0, bisect_left(taken, (at, at)) - 1)
    for start, end in taken[first:]:
        if at + spoken.estimate + BREATH <= start or at > spoken.latest:
            break
        at = max(at, end + BREATH)
    return at


def _moved(spoken: Spoken, at: float) -> Spoken:
    return spoken if at == spoken.at else replace(spoken, at=at)


def _at(spoken: Spoken) -> float:
    return spoken.at
