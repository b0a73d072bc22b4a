"""Room for every sentence: wishes to speak are placed by priority so that no two overlap, or are dropped.

The length of a sentence is an estimate here (letters at a calm pace), the same on every machine; `sound` later lays
the measured clips into the same windows.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from selfcare.session.timeline import Spoken, SpokenKind

LETTERS_A_SECOND = 14.0
BEFORE_AND_AFTER = 0.2
# Several short sentences take longer than their letters: each is read from its own beginning to its own stop.
HURRIED = 20.0  # letters a second of the fastest voice we have measured
FIRST_STOP, STOP, COLON = 0.4, 0.7, 0.25
FIGURE = 3  # letters that a figure is longer when it is read: "45" is "forty-five"
BREATH = 0.3  # seconds of quiet between two sentences
ROUNDING = 1e-6  # seconds by which sums of the same numbers may differ
COUNTED = 0.05  # and around a word of the count, which has its exact second

_STOP = re.compile(r"[.?] ")
_FIGURE = re.compile(r"\d")

PRIORITY: dict[SpokenKind, int] = {
    "safety": 0,
    "say": 1,
    "release": 2,
    "side": 2,
    "name": 2,
    "done": 2,
    "position": 3,
    "cue": 4,
    "begin": 5,
    "ready": 5,
    "rest": 5,
    "next": 5,
    "things": 5,
    "note": 7,
    "dose": 7,
    "where": 7,
    "care": 7,
    "breath": 7,
    "tempo": 7,
    "half": 8,
    "last-ten": 8,
    "count": 8,
    "repetition": 9,
    "keys": 10,
}
BETWEEN = 11
"""The priority of words that only take what the beat of a counted set leaves free."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that would like to be said from `earliest` on and over by `deadline`; exact ones then or not at all.

    Where they are to be said `between` the words of a beat, they give way to every one of these.
    """

    kind: SpokenKind
    text: str
    earliest: float
    deadline: float
    phase: int
    language: str = ""
    exact: bool = False
    between: bool = False

    @property
    def priority(self) -> int:
        """Lower numbers win."""
        return BETWEEN if self.between else PRIORITY[self.kind]


@lru_cache(maxsize=4096)
def estimate(text: str) -> float:
    """Seconds that `text` takes to say, by its letters, figures and stops; a real voice needs no longer."""
    letters = len(text) + FIGURE * len(_FIGURE.findall(text))
    stops = STOP * len(_STOP.findall(text.strip())) + COLON * text.count(": ")
    return max(letters / LETTERS_A_SECOND + BEFORE_AND_AFTER, letters / HURRIED + FIRST_STOP + stops)


def place(wishes: Iterable[Wish]) -> tuple[list[Spoken], list[Spoken]]:
    """Return (placed in time order, dropped): important ones first, each as early as its window allows."""
    placed = _Placed()
    dropped: list[Spoken] = []
    for wish in sorted(wishes, key=_importance):
        seconds = estimate(wish.text)
        latest = wish.earliest if wish.exact else wish.deadline - seconds
        at = placed.first_gap(wish, seconds, latest)
        if at > latest:
            dropped.append(_spoken(wish, wish.earliest, latest, seconds))
        else:
            placed.add(_spoken(wish, at, latest, seconds))
    return placed.spoken, sorted(dropped, key=_at)


def quiet_between(one: SpokenKind, other: SpokenKind) -> float:
    """Return how many seconds of quiet two sentences of these kinds leave between them."""
    return COUNTED if "count" in (one, other) else BREATH


def _importance(wish: Wish) -> tuple[int, float]:
    return wish.priority, wish.earliest


class _Placed:
    """Sentences in time order; the seconds they begin at stand beside them, for they are looked up again and again."""

    def __init__(self) -> None:
        self.spoken: list[Spoken] = []
        self._begins: list[float] = []

    def add(self, spoken: Spoken) -> None:
        index = bisect_right(self._begins, spoken.at)
        self._begins.insert(index, spoken.at)
        self.spoken.insert(index, spoken)

    def first_gap(self, wish: Wish, seconds: float, latest: float) -> float:
        """Return when there is room first; a moment after `latest` where there is none in time."""
        at = wish.earliest
        for index in range(max(0, bisect_left(self._begins, at) - 1), len(self.spoken)):
            other = self.spoken[index]
            gap = quiet_between(wish.kind, other.kind)
            if at + seconds + gap <= other.at + ROUNDING or at > latest:
                break
            at = max(at, other.end + gap)
        return at


def _spoken(wish: Wish, at: float, latest: float, seconds: float) -> Spoken:
    return Spoken(at, latest, wish.text, seconds, wish.kind, wish.priority, wish.phase, wish.language)


def _at(spoken: Spoken) -> float:
    return spoken.at
