"""The history of one user: begins and finds sessions, knows what is locked, and what was done when.

history = History(data_folder(), now=..., tell=...)
recorder = history.begin(routine, worse=None, language="en", pain_before=None)   # first effect of the player
told = history.health.told()                                                     # for the door of safety
...
unfinished = history.unfinished()                                                # at the next start
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from secrets import randbits
from sqlite3 import Connection
from typing import Final, get_args

from selfcare.care.measures import Taken
from selfcare.record import sentences
from selfcare.record.choice import Choice, chosen
from selfcare.record.claims import Claims
from selfcare.record.encoding import UnreadableError
from selfcare.record.forgetting import forgotten
from selfcare.record.health import Health
from selfcare.record.measures import keep_measure, measures_of
from selfcare.record.notice import Tell
from selfcare.record.reading import moment, one_of, real, results_of, side, whole, words
from selfcare.record.recorder import Page, Recorder
from selfcare.record.results import PartResult
from selfcare.record.store import Row, Store
from selfcare.record.unfinished import Unfinished, open_sessions, read_unfinished
from selfcare.routine.models import Routine, Side
from selfcare.session.commands import Stop
from selfcare.session.events import Ending

CLAIMS: Final = "running.lock"
_ENDINGS: Final[tuple[Ending, ...]] = get_args(Ending)


@dataclass(frozen=True, slots=True)
class PastSession:
    """One session that is over (or not: then `ending` is None). `elapsed` is its session seconds."""

    session: int
    routine: str
    name: str
    begun: datetime
    elapsed: float
    ending: Ending | None


class History:
    """What happened, kept in `folder`. `now` gives the local wall time with its offset.

    No trouble with disk or file is raised: `tell` hears of each once, and sessions run all the same.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime], tell: Tell) -> None:
        self._store = Store(folder, now, tell)
        self._claims = Claims(folder / CLAIMS)
        self._recorders: list[Recorder] = []
        self._left: Recorder | None = None  # what is known of pain in it goes on with its session
        self._confirmed: set[str] = set()
        self.health = Health(self._store, self.locked_regions)

    @property
    def kept(self) -> bool:
        """Whether what is written now will be there at the next start."""
        return self._store.kept

    def begin(
        self,
        routine: Routine,
        *,
        worse: Side | None = None,
        language: str = "en",
        pain_before: int | None = None,
        choice: Choice | None = None,
    ) -> Recorder:
        """Return the recorder of a new session; nothing is written before its first command."""
        session = randbits(62)
        lines = sentences.begun(session, routine, worse, language, pain_before, self._store.now())
        lines += [chosen(session, choice)] if choice is not None else []
        return self._recorder(Page(session, lines))

    def unfinished(self) -> Unfinished | None:
        """Return the latest session that was cut off within a day and that no other program is in.

        All others that were cut off are closed as stopped: what was done in them counts.
        """
        offered: Unfinished | None = None
        for session in open_sessions(self._store):
            if self._claims.holds(session) or not self._claims.take(session):
                continue
            found = self._found(session)
            if found and offered is None and not found.too_old(self._store.now()):
                offered = found
            elif found:
                self.give_up(found)
            else:
                self._store.keep(sentences.ended(session, "stopped", self._store.now()))
                self._over(session)
        return offered

    def go_on(self, unfinished: Unfinished) -> Recorder:
        """Return the recorder that writes on where the session was cut off."""
        recorder = self._recorder(unfinished.going_on())
        if self._left is not None and self._left.session == unfinished.session:
            recorder.follow(self._left)
        return recorder

    def leave(self, standing: Recorder) -> Unfinished | None:
        """Return a session that stands still as one that was cut off; it can be gone on with.

        None, and nothing has changed, where the history does not have all of it.
        """
        found = self._found(standing.session) if standing.finish() else None
        if found is None:
            return None
        self._recorders.remove(standing)
        self._left = standing
        self._over(standing.session)
        return found

    def give_up(self, unfinished: Unfinished) -> None:
        """Close a session as stopped where it was cut off; its remaining sides count as stopped."""
        self._store.keep(sentences.ended(unfinished.session, "stopped", unfinished.seen))
        recorder = Recorder(self._store, unfinished.page, self._over)
        # A later program may lay out or allow things differently; then what was written so far is what was done.
        with suppress(ValueError, LookupError, ArithmeticError):
            session = unfinished.restored(0.0)
            if session.can(Stop()):
                recorder.obey(session.elapsed, Stop())
                recorder.hear(session.send(Stop(), 0.0), session.moment())
        self._over(unfinished.session)

    def reopen(self, stopped: Recorder) -> tuple[Unfinished, Recorder] | None:
        """Take back that the user ended a session, so that it can be gone on with where it stood.

        Return it and its new recorder; None, and nothing has changed, where the history does not have all of it.
        """
        before = stopped.before_stop
        if before is None or not stopped.finish():
            return None
        lines = sentences.reopened(before.session, before.number, before.results)
        if self._store.write(lines, surely=True) != "kept":
            return None
        found = self._found(before.session)
        if found is None:
            return None
        self._recorders.remove(stopped)
        self._left = stopped
        recorder = self.go_on(found)
        recorder.stand_as(stopped)
        return found, recorder

    def locked_regions(self, today: date) -> frozenset[str]:
        """Return the regions that are not to be worked today, because something was sharp in them.

        Those of a session that is dated ahead of the clock rest for the day on which that is found, and no longer.
        """
        rows = self._store.rows("SELECT region, until FROM region_lock WHERE until > ?", (today.isoformat(),))
        tomorrow = today + timedelta(days=1)
        if any(words(row[1]) > tomorrow.isoformat() for row in rows):
            self._store.keep(sentences.unlocked_by(tomorrow))
        unwritten = {
            region for recorder in self._recorders for region, until in recorder.locks.items() if today < until
        }
        return frozenset(words(row[0]) for row in rows) | unwritten

    def unlock(self, recorder: Recorder) -> None:
        """Let the regions that a session has locked be worked again: its answer was a slip of the finger."""
        recorder.locks.clear()
        self._store.keep(sentences.unlocked(recorder.session))

    def confirm(self, topic: str) -> None:
        """Keep that the user has read and confirmed something, as for the stop rules."""
        self._confirmed.add(topic)
        self._store.keep(sentences.confirmed(topic, self._store.now()))

    def confirmed(self, topic: str) -> bool:
        """Return whether the user has confirmed this, now or before."""
        return topic in self._confirmed or bool(
            self._store.rows("SELECT 1 FROM confirmation WHERE topic = ?", (topic,))
        )

    def last_worse(self) -> Side | None:
        """Return which side was worse when it was last asked, None if never or if both were the same."""
        rows = self._store.rows(_WORSE)
        with suppress(UnreadableError):
            return side(rows[0][0]) if rows else None
        return None

    def sessions(self, last: int = 50) -> list[PastSession]:
        """Return the latest sessions, the newest first."""
        found: list[PastSession] = []
        for row in self._store.rows(_SESSIONS, (last,)):
            with suppress(UnreadableError):
                found.append(_past(row))
        return found

    def results(self, session: int) -> tuple[PartResult, ...]:
        """Return what became of each side of each step of a session, by step."""
        with suppress(UnreadableError):
            return results_of(self._store, session)
        return ()

    def keep_measure(self, taken: Taken) -> None:
        """Keep a questionnaire that was answered."""
        keep_measure(self._store, taken)

    def measures(self, instrument: str) -> list[Taken]:
        """Return every time a measure was taken, from old to new."""
        return measures_of(self._store, instrument)

    def forget(self) -> Connection | None:
        """Delete what happened, off the disk too (see `forgetting`); None, and nothing has changed, where that fails.

        Return what was there, for `bring_back`: as long as it is held, and nothing else is written meanwhile.
        """
        copy = self._store.copied()
        if copy is not None and self._store.write(forgotten(self._store.now().date()), surely=True) == "kept":
            self._store.wipe()
            return copy
        return None

    def bring_back(self, deleted: Connection) -> bool:
        """Have what was deleted back; return whether the disk took it."""
        return self._store.put_back(deleted)

    def close(self) -> None:
        """Write what is still to be written, and let go of everything."""
        for recorder in self._recorders:
            recorder.finish()
        self._claims.close()
        self._store.close()

    def _recorder(self, page: Page) -> Recorder:
        self._claims.take(page.session)
        recorder = Recorder(self._store, page, self._over)
        self._recorders.append(recorder)
        return recorder

    def _over(self, session: int) -> None:
        self._claims.let_go(session)

    def _found(self, session: int) -> Unfinished | None:
        with suppress(UnreadableError):
            return read_unfinished(self._store, session)
        return None


_SESSIONS: Final = """
    SELECT id, routine, name, begun, elapsed, ending
    FROM session JOIN reached ON reached.session = session.id ORDER BY julianday(begun) DESC LIMIT ?
"""
_WORSE: Final = "SELECT worse FROM session WHERE worse IS NOT NULL ORDER BY julianday(begun) DESC LIMIT 1"


def _past(row: Row) -> PastSession:
    session, routine, name, begun, elapsed, ending = row
    how = None if ending is None else one_of(_ENDINGS, ending)
    return PastSession(whole(session), words(routine), words(name), moment(begun), real(elapsed), how)
