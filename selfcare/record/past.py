"""How it went before, read from the history: one exercise, or one region. What was never reached did not go at all."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from selfcare.care.aftercare import Hard, Past
from selfcare.record.encoding import UnreadableError
from selfcare.record.reading import moment, one_of, real, words
from selfcare.record.spelling import scores_from_text
from selfcare.record.store import Row, Store


def past_of(store: Store, exercise: str, routine: str | None = None) -> tuple[Past, ...]:
    """Return how an exercise went in all sessions that played it, from old to new; with `routine`, in its sessions."""
    rows = store.rows(_PAST, (exercise,)) if routine is None else store.rows(_PAST_HERE, (exercise, routine))
    return tuple(_readable(rows, exercise))


def last_in(store: Store, region: str) -> Past | None:
    """Return how it went in a region the last time that anything was worked there; None if nothing ever was."""
    return next(_readable(store.rows(_LAST_IN, (region,)), ""), None)


def hurt_last(store: Store) -> frozenset[str]:
    """Return the exercises that hurt, and were left out for it, when they were last done."""
    found: set[str] = set()
    for (exercise,) in store.rows(_HURT_LAST):
        with suppress(UnreadableError):
            found.add(words(exercise))
    return frozenset(found)


def _readable(rows: list[Row], exercise: str) -> Iterator[Past]:
    for row in rows:
        with suppress(UnreadableError):
            yield _past(row, exercise)


def _past(row: Row, exercise: str) -> Past:
    begun, region, stopped, grown, before, after, hard, hours, bruised = row
    place = words(region)
    return Past(
        day=moment(begun).date(),
        before=None if before is None else scores_from_text(words(before)).get(place),
        after=None if after is None else scores_from_text(words(after)).get(place),
        hard=None if hard is None else one_of(_HARD, hard),
        stopped=bool(stopped),
        grown=0 if grown is None else scores_from_text(words(grown)).get(exercise, 0),
        sore_hours=0.0 if hours is None else real(hours),
        bruised=bool(bruised),
    )


_HARD: Final[tuple[Hard, ...]] = ("easy", "right", "hard")
# A step that somebody skipped, or never came to, was not done; one that hurt on the way into it was tried.
_TRIED: Final = """
    part.outcome <> 'skipped' AND session.ending IS NOT NULL
    AND (part.done > 0 OR EXISTS (SELECT 1 FROM hurt WHERE hurt.session = session.id AND hurt.step = part.step))
"""
# Where a step that ended because it hurt is of this exercise, or of this region.
_STOPPED: Final = """
    EXISTS (
        SELECT 1 FROM hurt JOIN part AS own ON own.session = hurt.session AND own.step = hurt.step
        WHERE hurt.session = session.id AND own.outcome = 'stopped' AND own.{same} = part.{same}
    )
"""
_WENT: Final = """
    SELECT session.begun, MIN(part.region), {stopped},
        choice.grown, choice.before, check_out.pain, check_out.hard, check_out.sore_hours, check_out.bruised
    FROM session
    JOIN part ON part.session = session.id
    LEFT JOIN choice ON choice.session = session.id
    LEFT JOIN check_out ON check_out.session = session.id
    WHERE part.{same} = ? {also} AND {tried}
    GROUP BY session.id
"""
_OLD_TO_NEW: Final = " ORDER BY julianday(session.begun), session.id"
_PAST: Final = (
    _WENT.format(stopped=_STOPPED.format(same="exercise"), same="exercise", also="", tried=_TRIED) + _OLD_TO_NEW
)
_PAST_HERE: Final = (
    _WENT.format(
        stopped=_STOPPED.format(same="exercise"), same="exercise", also="AND session.routine = ?", tried=_TRIED
    )
    + _OLD_TO_NEW
)
_LAST_IN: Final = (
    _WENT.format(stopped=_STOPPED.format(same="region"), same="region", also="", tried=_TRIED)
    + " ORDER BY julianday(session.begun) DESC, session.id DESC LIMIT 1"
)
_HURT_LAST: Final = """
    SELECT DISTINCT own.exercise
    FROM hurt
    JOIN session AS its ON its.id = hurt.session AND its.ending IS NOT NULL
    JOIN part AS own ON own.session = hurt.session AND own.step = hurt.step AND own.outcome = 'stopped'
    WHERE NOT EXISTS (
        SELECT 1 FROM part JOIN session ON session.id = part.session
        WHERE part.exercise = own.exercise AND julianday(session.begun) > julianday(its.begun) AND {tried}
    )
""".replace("{tried}", _TRIED)
