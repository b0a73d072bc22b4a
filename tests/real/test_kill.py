"""A real program is killed at a hundred random moments; nothing but the running second may be lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from selfcare.record.history import History
from selfcare.record.notice import Notice
from selfcare.record.unfinished import Unfinished
from selfcare.session.commands import Answer, Resume, Tap
from selfcare.session.engine import Session
from tests.real.killed import PLAYED, place_of

KILLS = 100
USERS = 4  # side by side: a program that plays mostly waits
STARTING = 0.35  # seconds a start takes about: some kills fall into it, too
PLAYING = 0.4

Place = tuple[str, ...]


@dataclass
class Tally:
    """How many kills hit a start, a session that was found again, and the gap between two; session seconds lost."""

    starting: int = 0
    playing: int = 0
    ended: int = 0
    lost: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, tallies: Iterable[Tally]) -> Tally:
        """Return the sum of some."""
        whole = cls()
        for each in tallies:
            whole.starting += each.starting
            whole.playing += each.playing
            whole.ended += each.ended
            whole.lost += each.lost
        return whole


@pytest.mark.timeout(300)
def test_killed_at_a_hundred_moments_nothing_but_the_running_second_is_lost(tmp_path: Path) -> None:
    with ThreadPoolExecutor(USERS) as users:
        tally = Tally.of(users.map(partial(killed_again_and_again, tmp_path), range(USERS)))
    assert tally.starting + tally.playing + tally.ended == KILLS
    assert max(tally.lost) <= 1
    assert tally.playing >= KILLS * 2 // 3, tally
    assert max(tally.lost) > 0.1, "the kills hit nothing that runs"


def killed_again_and_again(homes: Path, user: int) -> Tally:
    """Let one user with a folder of their own start over after each of their share of the kills."""
    folder, chance, tally = homes / str(user), Random(20260302 + user), Tally()
    folder.mkdir()
    for number in range(user, KILLS, USERS):
        told = played_and_killed(folder, chance, number)
        soundness(folder / "history.db")
        with next_start(folder) as found:
            check(found, told, tally)
    return tally


def played_and_killed(folder: Path, chance: Random, seed: int) -> list[Place]:
    """Let a program play in `folder`, kill it at a random moment; return what it told of its last session."""
    while_starting = chance.random() < 0.15
    with subprocess.Popen(
        [sys.executable, "-m", "tests.real.killed", str(folder), str(seed)], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        first = "" if while_starting else program.stdout.readline()
        killer = Timer(chance.uniform(0, STARTING if while_starting else PLAYING), program.kill)
        killer.start()
        lines = (first + program.stdout.read()).splitlines(keepends=True)
        killer.join()
        assert program.wait() == -9
    whole = [tuple(line.split()) for line in lines if line.endswith("\n")]
    last = max((index for index, line in enumerate(whole) if line == ("begun",)), default=-1)
    return whole[last + 1 :]


def soundness(path: Path) -> None:
    if path.exists():
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@contextmanager
def next_start(folder: Path) -> Iterator[Unfinished | None]:
    notices: list[Notice] = []
    history = History(folder, lambda: datetime.now().astimezone(), notices.append)
    yield history.unfinished()
    history._claims.close()
    history._store.close()
    assert not notices


def check(found: Unfinished | None, told: list[Place], tally: Tally) -> None:
    """Compare what the next start finds with what the killed program had said."""
    if found is None:
        assert all(word == "will" or state == "finished" for word, state, *_ in told[-1:])
        tally.ended += 1
        return
    session = found.restored(0.0)
    assert found.routine == PLAYED
    if told:
        compare(session, told, tally)
    else:
        tally.starting += 1
    to_the_end(session)


def compare(session: Session, told: list[Place], tally: Tally) -> None:
    written = [float(second) for word, _, second, *_ in told if word == "did"]
    if written:
        tally.lost.append(written[-1] - session.elapsed)
        assert tally.lost[-1] <= 1, "more than the running second is lost"
    assert [*place_of(session.moment())] in [place for _, _, *place in told]
    tally.playing += 1


def to_the_end(session: Session) -> None:
    """Go on obediently: every side that is asked for comes to its end, and the session to its own."""
    state, now = session.state, 0.0
    while session.state != "finished":
        now += 30
        session.advance(now)
        for wish in (Resume(), Tap(), Answer("mistake")):
            if session.can(wish):
                session.send(wish, now)
        assert now < 10_000, f"a session that was {state} never ends"
    assert session.moment().ending == "done"
