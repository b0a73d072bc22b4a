"""Rows of the history as values again, each looked at: what was not written by this program raises UnreadableError."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final, TypeVar, get_args

from selfcare.record.encoding import UnreadableError, command_from_text
from selfcare.record.results import PartResult
from selfcare.record.store import Row, Store, Value
from selfcare.routine.models import Side
from selfcare.session.commands import Command, PainKind
from selfcare.session.events import HurtAnswered, Outcome

Word = TypeVar("Word", bound=str)

_SIDES: Final[tuple[Side, ...]] = get_args(Side)
_OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
_KINDS: Final[tuple[PainKind, ...]] = get_args(PainKind)


def commands_of(store: Store, session: int) -> Iterator[tuple[int, float, Command]]:
    """Yield (number, session second, command) of a session in order."""
    query = "SELECT number, elapsed, command FROM command WHERE session = ? ORDER BY number"
    for number, at, command in store.rows(query, (session,)):
        yield whole(number), real(at), command_from_text(words(command))


def results_of(store: Store, session: int) -> tuple[PartResult, ...]:
    """Return what became of each side of each step of a session, by step."""
    return tuple(_result(row) for row in store.rows(_PARTS, (session,)))


def hurts_of(store: Store, session: int) -> Iterator[tuple[int, HurtAnswered]]:
    """Yield (number, what was answered) for each time it hurt in a session."""
    for number, at, step, region, kind, score in store.rows(_HURTS, (session,)):
        region_id = None if region is None else words(region)
        level = None if score is None else whole(score)
        yield whole(number), HurtAnswered(real(at), whole(step), region_id, one_of(_KINDS, kind), level)


def side(value: Value) -> Side | None:
    """Return a side; None and no words at all mean no side."""
    return one_of(_SIDES, value) if value else None


def moment(value: Value) -> datetime:
    """Return a wall time with its offset."""
    try:
        return datetime.fromisoformat(words(value)).astimezone()
    except ValueError as wrong:
        raise UnreadableError("This is no time.") from wrong


def whole(value: Value) -> int:
    """Return a whole number."""
    if not isinstance(value, int):
        raise UnreadableError("This is no whole number.")
    return value


def real(value: Value) -> float:
    """Return a number."""
    if not isinstance(value, int | float):
        raise UnreadableError("This is no number.")
    return float(value)


def words(value: Value) -> str:
    """Return words."""
    if not isinstance(value, str):
        raise UnreadableError("These are no words.")
    return value


def one_of(known: tuple[Word, ...], value: Value) -> Word:
    """Return the one of `known` that `value` is."""
    for word in known:
        if word == value:
            return word
    raise UnreadableError(f"{value} is none of {', '.join(known)}.")


def _result(row: Row) -> PartResult:
    step, where, exercise, region, planned, done, counted, outcome, repeats = row
    return PartResult(
        step=whole(step),
        side=side(where),
        exercise=words(exercise),
        region=words(region),
        planned=real(planned),
        done=real(done),
        counted=bool(counted),
        outcome=one_of(_OUTCOMES, outcome),
        repeats=whole(repeats),
    )


_PARTS: Final = """
    SELECT step, side, exercise, region, planned, done, counted, outcome, repeats
    FROM part WHERE session = ? ORDER BY step, side
"""
_HURTS: Final = """
    SELECT number, elapsed, step, region, kind, score FROM hurt WHERE session = ? ORDER BY number
"""
