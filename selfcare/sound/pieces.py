"""A track cut into pieces for a player of files: each ends in silence where there is any, and never within a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

import numpy as np

from selfcare.sound.mix import FADE, Frames, Mixer, Shelf
from selfcare.sound.track import RATE, Bus, Placed

PAUSE = 1.0  # seconds of silence in which a piece ends in any case: a player that plays nothing is not needed
SHORT = 3.0  # seconds after which it ends in the next silence, however short: each piece is a player started anew
LONG = 6.0  # seconds after which it ends between two words while a tone still rings: the next rings on


@dataclass(frozen=True, slots=True)
class Piece:
    """What is heard from moment `at` to `end`; a tone among `placed` may have begun before."""

    at: float
    end: float
    placed: tuple[Placed, ...]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.end - self.at


def pieces(placed: Iterable[Placed], seconds_of: Callable[[str], float], since: float) -> Iterator[Piece]:
    """Yield what sounds from moment `since` on, in pieces; `seconds_of` tells how long a clip is, and is asked late."""
    begun: list[tuple[Placed, float]] = []  # with the moment at which each ends
    first = since
    for each in sorted(placed, key=attrgetter("at")):
        end = each.at + seconds_of(each.clip)
        if end <= since:
            continue
        if not begun:
            first = max(since, each.at)
        elif _may_begin(each.at, first, begun):
            yield _piece(first, each.at, begun)
            first, begun = each.at, [(ringing, until) for ringing, until in begun if until > each.at]
        begun.append((each, end))
    if begun:
        yield _piece(first, max(end for _, end in begun), begun)


def mixed(piece: Piece, shelf: Shelf, volumes: Mapping[Bus, float]) -> Frames:
    """Return a piece as it sounds; what is cut off at its end fades."""
    mixer = Mixer(volumes)
    for each in piece.placed:
        mixer.begin(each, shelf.frames(each.clip), round((each.at - piece.at) * RATE))
    count = max(1, round(piece.seconds * RATE))
    head = mixer.mix(0, max(0, count - FADE))
    mixer.fade(len(head))
    return np.concatenate([head, mixer.mix(len(head), count - len(head))])


def made_up_for(placed: Placed, now: float, late: float) -> Placed | None:
    """Return a clip as it can still be heard whole: later than planned, None where it is too late for that."""
    return None if placed.at < now - late else replace(placed, at=max(placed.at, now))


def _may_begin(at: float, first: float, begun: list[tuple[Placed, float]]) -> bool:
    """Whether a piece that began at `first` may end so that the next begins at `at`."""
    silent = at - max(end for _, end in begun)
    if silent >= 0:
        return silent >= PAUSE or at - first >= SHORT
    return at - first >= LONG and all(end <= at for each, end in begun if each.bus == "voice")


def _piece(first: float, at: float, begun: list[tuple[Placed, float]]) -> Piece:
    return Piece(first, min(at, max(end for _, end in begun)), tuple(each for each, _ in begun))
