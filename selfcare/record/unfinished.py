"""Sessions that nobody ended: found again, to go on with or to be closed as what was done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from selfcare.record import sentences
from selfcare.record.choice import choice_of, chosen
from selfcare.record.encoding import UnreadableError, routine_from_text
from selfcare.record.reading import commands_of, hurts_of, moment, real, results_of, side, whole, words
from selfcare.record.recorder import Page
from selfcare.record.store import Statement, Store
from selfcare.routine.models import ExerciseStep, Routine, Side
from selfcare.session.commands import Command, Pause
from selfcare.session.engine import Session

TOO_OLD: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session that was cut off at session second `elapsed`, at local wall time `seen`: all to rebuild it.

    `page` is what the history knows of it.
    """

    routine: Routine
    worse: Side | None
    language: str
    pain_before: int | None
    journal: tuple[tuple[float, Command], ...]
    elapsed: float
    begun: datetime
    seen: datetime
    page: Page

    @property
    def session(self) -> int:
        return self.page.session

    def age(self, now: datetime) -> timedelta:
        """Return how long ago it was cut off; nothing if the clock was set back since."""
        return max(now - self.seen, timedelta())

    def too_old(self, now: datetime) -> bool:
        """Return whether it is to be closed without asking."""
        return self.age(now) > TOO_OLD

    def restored(self, now: float) -> Session:
        """Return the session, paused at the second it had reached; `now` as in `Session.advance`."""
        return Session.restored(
            self.routine,
            self.journal,
            self.elapsed,
            now,
            worse=self.worse,
            language=self.language,
            pain_before=self.pain_before,
        )

    def going_on(self) -> Page:
        """Return its page with a new line: that it stood still from the second it was cut off.

        Without that line a second crash would rebuild a session that never paused.
        """
        pause = sentences.commanded(self.session, self.page.number, self.elapsed, Pause("crash"))
        return replace(
            self.page, lines=(*self.page.lines, pause), known=len(self.page.lines), number=self.page.number + 1
        )


def rest_of(routine: Routine, session: Session) -> Routine:
    """Return `routine` with the exercises that its `session` still has ahead of it, for the door of safety."""
    moment = session.moment()
    parts = moment.timeline.parts
    ahead = (parts[index] for index in range(moment.phase.part, len(parts)) if index not in moment.timeline.left_out)
    numbers = dict.fromkeys(part.step for part in ahead)
    steps = (moment.timeline.steps[number] for number in numbers)
    return replace(routine, steps=tuple(step for step in steps if isinstance(step, ExerciseStep)))


def open_sessions(store: Store) -> list[int]:
    """Return the ids of all sessions that have no ending, the latest first."""
    return [whole(row[0]) for row in store.rows(_OPEN)]


def read_unfinished(store: Store, session: int) -> Unfinished:
    """Return what was written of a session; raises UnreadableError where that is not enough to rebuild it."""
    rows = store.rows(_SESSION, (session,))
    if not rows:
        raise UnreadableError("There is no such session.")
    digest, text, worse, language, pain, begun, elapsed, seen = rows[0]
    if sentences.digest(words(text)) != digest:
        raise UnreadableError("The routine is not what was written.")
    found = Unfinished(
        routine=routine_from_text(words(text)),
        worse=side(worse),
        language=words(language),
        pain_before=None if pain is None else whole(pain),
        journal=tuple((at, command) for _, at, command in commands_of(store, session)),
        elapsed=real(elapsed),
        begun=moment(begun),
        seen=moment(seen),
        page=Page(session),
    )
    return replace(found, page=_page(store, found))


def _page(store: Store, found: Unfinished) -> Page:
    session = found.session
    results = results_of(store, session)
    numbered = dict(_numbered(store, session))
    choice = choice_of(store, session)
    lines = [
        *sentences.begun(session, found.routine, found.worse, found.language, found.pain_before, found.begun),
        *((chosen(session, choice),) if choice is not None else ()),
        *numbered.values(),
        *(sentences.part_ended(session, result) for result in results),
    ]
    return Page(session, lines, known=len(lines), number=max(numbered, default=-1) + 1, results=results)


def _numbered(store: Store, session: int) -> Iterator[tuple[int, Statement]]:
    for number, at, command in commands_of(store, session):
        yield number, sentences.commanded(session, number, at, command)
    for number, answered in hurts_of(store, session):
        yield number, sentences.hurt(session, number, answered)


_OPEN: Final = "SELECT id FROM session WHERE ending IS NULL ORDER BY julianday(begun) DESC, id DESC"
_SESSION: Final = """
    SELECT plan.digest, plan.routine, worse, language, pain_before, begun, elapsed, seen
    FROM session JOIN plan ON plan.id = session.plan JOIN reached ON reached.session = session.id
    WHERE session.id = ?
"""
