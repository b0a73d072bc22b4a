"""What is written into the history, as statements: each can be run again on an empty database of the same tables."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from selfcare.record.encoding import command_to_text, routine_to_text
from selfcare.record.results import PartResult
from selfcare.record.store import Statement
from selfcare.routine.models import Routine, Side
from selfcare.session.commands import Command
from selfcare.session.events import Ending, HurtAnswered


def digest(text: str) -> str:
    """Return the short name of a routine's text: the same text has the same one, another text another."""
    return sha256(text.encode()).hexdigest()


def begun(
    session: int, routine: Routine, worse: Side | None, language: str, pain_before: int | None, now: datetime
) -> list[Statement]:
    """A session begins; its routine is kept as it was read."""
    text = routine_to_text(routine)
    name = routine.name.in_language(language)
    return [
        ("INSERT OR IGNORE INTO plan (digest, routine) VALUES (?, ?)", (digest(text), text)),
        (_BEGUN, (session, routine.id, name, worse, language, pain_before, _time(now), digest(text))),
        ("INSERT INTO reached (session, elapsed, seen) VALUES (?, 0, ?)", (session, _time(now))),
    ]


def reached(session: int, elapsed: float, now: datetime) -> Statement:
    """The session has come to this second."""
    return "UPDATE reached SET elapsed = ?, seen = ? WHERE session = ?", (elapsed, _time(now), session)


def commanded(session: int, number: int, elapsed: float, command: Command) -> Statement:
    """The user asked for something; `number` tells what came first in a session."""
    values = (session, number, elapsed, command_to_text(command))
    return "INSERT INTO command (session, number, elapsed, command) VALUES (?, ?, ?, ?)", values


def part_ended(session: int, result: PartResult) -> Statement:
    """A side of a step is over; an earlier result of it is replaced."""
    return _PART_ENDED, (
        session,
        result.step,
        result.side or "",
        result.exercise,
        result.region,
        result.planned,
        result.done,
        int(result.counted),
        result.outcome,
        result.repeats,
    )


def hurt(session: int, number: int, answered: HurtAnswered) -> Statement:
    """It hurt, and the user said how; `number` tells what came first in a session."""
    values = (session, number, answered.at, answered.step, answered.region, answered.kind, answered.score)
    return _HURT, values


def locked(session: int, region: str, until: date) -> Statement:
    """A region is not to be worked before the day `until`."""
    values = (region, until.isoformat(), session)
    return "INSERT OR IGNORE INTO region_lock (region, until, session) VALUES (?, ?, ?)", values


def unlocked_by(day: date) -> Statement:
    """Every region that is locked for longer can be worked again on a day."""
    return "UPDATE OR REPLACE region_lock SET until = ? WHERE until > ?", (day.isoformat(), day.isoformat())


def ended(session: int, ending: Ending, now: datetime) -> Statement:
    """The session is over; the first ending counts."""
    return "UPDATE session SET ending = ?, ended = ? WHERE id = ? AND ending IS NULL", (ending, _time(now), session)


def reopened(session: int, number: int, results: Sequence[PartResult]) -> list[Statement]:
    """The session is not over: what came of it from command `number` on is gone, and these are its results so far."""
    return [
        ("UPDATE session SET ending = NULL, ended = NULL WHERE id = ?", (session,)),
        ("DELETE FROM command WHERE session = ? AND number >= ?", (session, number)),
        ("DELETE FROM part WHERE session = ?", (session,)),
        *(part_ended(session, result) for result in results),
    ]


def unlocked(session: int) -> Statement:
    """What a session has locked is not locked any more."""
    return "DELETE FROM region_lock WHERE session = ?", (session,)


def confirmed(topic: str, now: datetime) -> Statement:
    """The user confirmed having read something."""
    return "INSERT OR REPLACE INTO confirmation (topic, given) VALUES (?, ?)", (topic, _time(now))


_BEGUN: Final = """
    INSERT INTO session (id, routine, name, worse, language, pain_before, begun, plan)
    VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM plan WHERE digest = ?))
"""
_PART_ENDED: Final = """
    INSERT OR REPLACE INTO part
        (session, step, side, exercise, region, planned, done, counted, outcome, repeats)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HURT: Final = """
    INSERT INTO hurt (session, number, elapsed, step, region, kind, score) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def _time(now: datetime) -> str:
    return now.isoformat(timespec="milliseconds")
