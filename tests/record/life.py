"""A user's evening: a clock that moves when told, a history in a folder, and sessions that are played in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from selfcare.player import Player
from selfcare.record.history import History
from selfcare.record.notice import Notice
from selfcare.record.recorder import Recorder
from selfcare.record.unfinished import Unfinished
from selfcare.routine.models import RestStep, Routine, Side
from selfcare.session import commands
from selfcare.session.commands import Command
from selfcare.session.engine import Session
from selfcare.session.moment import Moment
from tests.session.build import knead, routine, tuck

EVENING_OF_WORK = routine(knead(30), RestStep(5), tuck(3))
EVENING = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


class HandClock:
    """A clock set by hand; all three readings agree. `zone` is where it hangs."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.zone: tzinfo = UTC

    def monotonic(self) -> float:
        return self.seconds

    def boot(self) -> float | None:
        return self.seconds

    def wall(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return (EVENING + timedelta(seconds=self.seconds - 100)).astimezone(self.zone)


class Life:
    """One start of the program on a folder; `crash` leaves it as a killed program would."""

    def __init__(self, folder: Path, clock: HandClock | None = None) -> None:
        self.folder = folder
        self.clock = clock or HandClock()
        self.notices: list[Notice] = []
        self.history = History(folder, self.clock.now, self.notices.append)

    def begin(self, routine: Routine, worse: Side | None = None) -> Run:
        recorder = self.history.begin(routine, worse=worse)
        return Run(self.clock, Session(routine, worse=worse), recorder)

    def go_on(self, unfinished: Unfinished) -> Run:
        return Run(self.clock, unfinished.restored(self.clock.seconds), self.history.go_on(unfinished))

    def crash(self) -> Life:
        """Let go of everything without a word more being written, and start again."""
        self.history._store.close()
        self.history._claims.close()
        return Life(self.folder, self.clock)


class Run:
    """One session being played, in steps of a tenth of a second."""

    def __init__(self, clock: HandClock, session: Session, recorder: Recorder) -> None:
        self.clock, self.session, self.recorder = clock, session, recorder
        self.player = Player(session, clock, [recorder])

    @property
    def moment(self) -> Moment:
        return self.player.moment

    def do(self, *wishes: Command) -> Run:
        for wish in wishes:
            assert self.player.do(wish), f"{wish} is refused while {self.session.state}"
        return self

    def wait(self, seconds: float) -> Run:
        until = self.clock.seconds + seconds
        while self.clock.seconds < until:
            self.clock.seconds = min(until, self.clock.seconds + 0.1)
            if self.player.interval is not None:
                self.player.beat()
        return self

    def to_the_end(self) -> Run:
        while self.session.state != "finished":
            self.wait(2)
            for wish in (commands.Resume(), commands.Tap(), commands.Answer("mistake")):
                if self.player.can(wish):
                    self.do(wish)
        return self


def lived_in(folder: Path) -> Path:
    """Leave a history with one finished session in `folder`, all of it in one file."""
    life = Life(folder)
    life.begin(EVENING_OF_WORK).do(commands.Start()).to_the_end()
    life.history.close()
    return folder / "history.db"


def plays_and_keeps(folder: Path) -> tuple[list[Notice], int]:
    """Play a session on `folder`; return what was told, and how many finished sessions are found afterwards."""
    life = Life(folder)
    run = life.begin(EVENING_OF_WORK).do(commands.Start()).to_the_end()
    assert len(run.recorder.results) == 3
    assert life.history.results(run.recorder.session) == run.recorder.results
    life.history.close()
    again = Life(folder)
    found = len([past for past in again.history.sessions() if past.ending == "done"])
    again.history.close()
    return life.notices, found
