"""Which routines to offer for where it is tight and for the minutes at hand: a short, published, deterministic choice.

The rule stands in docs/choosing.md. The door (`clear`) has the first word; what it refuses is never offered. The rest
is put in order by the points of `_Weighed.order`, one after the other, and the first three are offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final, assert_never

from selfcare.anatomy.regions import BODY_MAP
from selfcare.care.answers import Told
from selfcare.care.door import AskFirst, Clearance, NotOffered, NotToday, clear, preview, shut_so_far
from selfcare.care.fitting import Cut, Fitted
from selfcare.care.offering import Change, Offer
from selfcare.care.places import aimed_at, reached
from selfcare.care.reasons import reason_for
from selfcare.care.rules import Rules
from selfcare.care.saying import said
from selfcare.care.screening import GetChecked
from selfcare.care.settling import settle
from selfcare.routine.duration import total_seconds
from selfcare.routine.languages import played_in
from selfcare.routine.models import Exercise, ExerciseStep, Routine, Text
from selfcare.translation import language, marked, tr

MOST: Final = 3
"""So many routines are offered at most."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Where it is tight (body-map ids; empty: anywhere) and how many seconds there are (None: enough)."""

    places: tuple[str, ...] = ()
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A routine that was done on a day."""

    routine: str
    day: date


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One routine, as `written` and as it would be played: after the door's `changes` and the `cuts` to fit it."""

    written: Routine
    routine: Routine
    seconds: float
    reason: Text
    changes: tuple[Change, ...] = ()
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A routine that is not offered, and why; `elsewhere`: it is for other places."""

    routine: Routine
    why: Text
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Suggested:
    """The choice, best first; `shut`: nothing is offered at all. `left_out` is in the order of the library."""

    offers: tuple[Suggestion, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    shut: NotToday | GetChecked | None = None

    @property
    def closest(self) -> tuple[LeftOut, ...]:
        """The ones that are left out although they are for these places, if there are any, the shortest first."""
        near = [each for each in self.left_out if not each.elsewhere] or list(self.left_out)
        return tuple(sorted(near, key=lambda each: total_seconds(each.routine)))


def suggest(
    routines: Iterable[Routine],
    wish: Wish,
    told: Told,
    rules: Rules,
    library: Mapping[str, Exercise],
    done: Sequence[Done] = (),
) -> Suggested:
    """Choose from `routines`. `library` holds what may stand in, by id; `done` is what was done in the last days.

    Before today's check-in only what is known for long counts, and the door may still say no. Raises ValueError for
    a place that is not on the body map.
    """
    shut = shut_so_far(told, rules)
    if shut is not None:
        return Suggested(shut=shut)
    unknown = [place for place in wish.places if place not in BODY_MAP]
    if unknown:
        raise ValueError(f"not on the body map: {', '.join(unknown)}")
    weighed: list[_Weighed] = []
    left_out: list[LeftOut] = []
    for routine in routines:
        match _allowed(routine, wish, told, rules, library):
            case Text() as why:
                there = not wish.places or reached(routine, wish.places, rules)
                left_out.append(LeftOut(routine, why) if there else _elsewhere(routine))
            case allowed:
                weighed.append(_Weighed(routine, allowed, wish, rules, told, done))
    fitting = [each for each in weighed if each.reached or not wish.places]
    left_out += [_elsewhere(each.written) for each in weighed if each not in fitting]
    best = sorted(fitting, key=lambda each: each.order)[:MOST]
    return Suggested(tuple(each.suggestion() for each in best), tuple(left_out))


@dataclass(frozen=True, slots=True)
class _Allowed:
    """What the door lets through, fitted to the time."""

    routine: Routine
    changes: tuple[Change, ...]
    cuts: tuple[Cut, ...]


def _allowed(
    routine: Routine, wish: Wish, told: Told, rules: Rules, library: Mapping[str, Exercise]
) -> _Allowed | Text:
    """Return what would be played, or why it cannot be."""
    answer = clear(routine, told, rules, library, wish.seconds)
    match answer:
        case NotOffered(changes=changes):
            return too_much(changes)
        case Clearance() as cleared:
            return _in_time(cleared.routine, cleared.changes, cleared.fitted)
        case AskFirst() | NotToday() | GetChecked():
            offer: Offer = preview(routine, told, rules, library)
            if not offer.offered:
                return too_much(offer.changes)
            if wish.seconds is None:
                return _in_time(offer.routine, offer.changes, None)
            settled = settle(offer, wish.seconds, rules.progress.least)
            return _in_time(settled.fitted.routine, settled.changes, settled.fitted)
        case _:
            assert_never(answer)


def _in_time(played: Routine, changes: tuple[Change, ...], fitted: Fitted | None) -> _Allowed | Text:
    if fitted is not None and not fitted.fits:
        return said(tr(_LONGER).format(minutes=ceil(fitted.seconds / 60)))
    return _Allowed(played, changes, fitted.cuts if fitted is not None else ())


class _Weighed:
    """One routine that may be offered, with what decides its place."""

    def __init__(
        self, written: Routine, allowed: _Allowed, wish: Wish, rules: Rules, told: Told, done: Sequence[Done]
    ) -> None:
        self.written = written
        self._allowed = allowed
        self._wish = wish
        self._seconds = total_seconds(allowed.routine)
        self._days = [each.day for each in done if each.routine == written.id]
        self._today = told.now.date()
        steps = (step for step in allowed.routine.played_steps() if isinstance(step, ExerciseStep))
        self._hurts = sum(step.exercise.id in told.hurt for step in steps)
        self._foreign = played_in(written, language()).partition("-")[0] != language()
        self._exact = aimed_at(allowed.routine)
        self.reached = reached(allowed.routine, wish.places, rules)

    @property
    def order(self) -> tuple[float | str, ...]:
        """The points that put it in its place, lowest first."""
        per_day = self.written.frequency.per_day if self.written.frequency else 1
        seconds, last = self._wish.seconds, max(self._days, default=date.min)
        return (
            self._days.count(self._today) >= per_day,
            self._hurts,
            self._foreign,
            -sum(place in self._exact for place in self.reached),
            -len(self.reached),
            -round(10 * sum(self.reached.values()) / max(1, len(self.reached))),
            sum(change.kind in {"out", "replaced"} for change in self._allowed.changes),
            bool(self._allowed.cuts),
            seconds is not None and self._seconds < seconds / 2,
            self.written.level,
            last.toordinal(),
            self.written.id,
        )

    def suggestion(self) -> Suggestion:
        allowed = self._allowed
        reason = reason_for(allowed.routine, self.reached, self.written if allowed.cuts else None)
        return Suggestion(self.written, allowed.routine, self._seconds, reason, allowed.changes, allowed.cuts)


def _elsewhere(routine: Routine) -> LeftOut:
    return LeftOut(routine, said(tr(_ELSEWHERE)), elsewhere=True)


def too_much(changes: tuple[Change, ...]) -> Text:
    """Say why the door does not offer a routine."""
    out = next((change for change in changes if change.kind == "out"), None)
    if out is None:
        return said(tr(_TOO_MUCH))
    return said(tr(_TOO_MUCH_FOR).format(you=out.why[0].you.in_language(language())))


_TOO_MUCH: Final = marked("More than a third of it would be left out.")
_TOO_MUCH_FOR: Final = marked("More than a third of it would be left out, because {you}.")
_LONGER: Final = marked("It takes {minutes} min at least.")
_ELSEWHERE: Final = marked("It is for other places.")
