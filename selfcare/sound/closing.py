"""What leads to work, closed up: a real voice is quicker than the plan's estimate, and what it wins is used.

Where a sentence would come when the work has begun, or not at all, those before it follow each other more closely, so
that it is over in time. Where all of them are, they keep the calm they were planned with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selfcare.session.planning import BETWEEN, BREATH, quiet_between
from selfcare.session.timeline import Spoken, SpokenKind

# What is said in its turn, and not at a moment of its own.
IN_TURN: frozenset[SpokenKind] = frozenset(
    {"things", "keys", "release", "side", "name", "position", "where", "cue", "dose", "note", "care", "rest", "next"}
)
CALM = (0.9, 0.6, BREATH)  # seconds of quiet between two sentences: as many as there is time for
HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence said in its turn: how many seconds it takes, and the second it begins if it has found room."""

    cue: Spoken
    seconds: float
    at: float | None

    def late(self, load: float) -> bool:
        """Whether it is not over when the work begins at second `load`."""
        return self.at is None or self.at + self.seconds > load + HAIR


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds that another sentence takes."""

    at: float
    end: float
    kind: SpokenKind


@dataclass(frozen=True, slots=True)
class Span:
    """Where the sentences of one lead have room: from second `now` on; the work begins at `load`.

    What they follow was over at second `since`, None where nothing came before them; `taken` is what is said beside
    them at its own moment.
    """

    now: float
    since: float | None
    load: float
    taken: tuple[Taken, ...]


def closed_up(links: Sequence[Link], span: Span) -> tuple[Link, ...]:
    """Return the sentences of one lead with as many of them over before the work as can be, moved ahead for that.

    They are given and come in playing order, those without room last. The first keeps its second if it follows nothing.
    """
    best, least = tuple(links), _late(links, span.load)
    for quiet in CALM:
        if not least:
            break
        closed = _closed(links, span, quiet)
        if _late(closed, span.load) < least:
            best, least = closed, _late(closed, span.load)
    return best


def _late(links: Sequence[Link], load: float) -> int:
    return sum(link.late(load) for link in links)


def _closed(links: Sequence[Link], span: Span, quiet: float) -> tuple[Link, ...]:
    closed: list[Link] = []
    since = span.since
    for link in links:
        begin = max(span.now, link.cue.at if since is None else since + quiet)
        moved = replace(link, at=_first_gap(link, begin, [*span.taken, *_with_room(closed)]))
        here = moved if _better(moved, link, span.load) else link
        closed.append(here)
        since = since if here.at is None else here.at + here.seconds
    return tuple(closed)


def _better(moved: Link, link: Link, load: float) -> bool:
    """Whether a sentence has won by it: words that belong between those of a beat only come before all of them."""
    if link.at is None or link.cue.priority == BETWEEN:
        return not moved.late(min(load, link.cue.latest + link.cue.estimate))
    return moved.at is not None and moved.at < link.at


def _first_gap(link: Link, begin: float, taken: Sequence[Taken]) -> float:
    at = begin
    for other in sorted(taken, key=_begins):
        gap = quiet_between(link.cue.kind, other.kind)
        if at + link.seconds + gap <= other.at + HAIR:
            break
        at = max(at, other.end + gap)
    return at


def _with_room(links: Sequence[Link]) -> Iterator[Taken]:
    for link in links:
        if link.at is not None:
            yield Taken(link.at, link.at + link.seconds, link.cue.kind)


def _begins(taken: Taken) -> float:
    return taken.at
