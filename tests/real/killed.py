"""Plays sessions in a folder, fast and with a restless user, until somebody kills it.

Every beat is told on standard output before and after it is written down: state,
session second, step, side, plan.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random
from zlib import crc32

from selfcare.player import Player
from selfcare.record.history import History
from selfcare.record.recorder import Recorder
from selfcare.routine.models import Repetitions, RestStep, Routine, Tempo, Timed
from selfcare.session.commands import (
    AddTime,
    Answer,
    Back,
    Command,
    Ease,
    Hurts,
    Pause,
    Repeat,
    Resume,
    Skip,
    Start,
    Tap,
)
from selfcare.session.engine import Session
from selfcare.session.events import Event
from selfcare.session.moment import Moment
from tests.session.build import exercise, knead, routine, step, text, tuck

SPEED = 40.0
LONGEST_BEAT = 2.5  # session seconds: a busy machine is not to look like one that slept
BEAT = 0.01

PLAYED: Routine = replace(
    routine(
        knead(20),
        RestStep(5),
        tuck(3, Tempo(1, 2, 1, 1)),
        step(exercise("Shake", Timed(10)), ends_by="tap"),
        knead(15, sides="right", region="low_back"),
        step(exercise("Roll", Repetitions(2, Tempo(1, 1, 1, 1)), region="hip")),
    ),
    name=text("Restless evening"),
)
WISHES: tuple[Command, ...] = (
    *[Resume()] * 6,
    *[Tap()] * 4,
    *[Answer("mistake"), Answer("dull", 2), Answer("dull", 4)] * 2,
    *(Pause(), Skip(), Back(), Repeat(), AddTime(), Ease(), Hurts()),
)


class FastClock:
    """Time that passes faster than it does."""

    def __init__(self) -> None:
        self._real, self._seconds = time.monotonic(), 0.0

    def monotonic(self) -> float:
        real = time.monotonic()
        self._seconds += min((real - self._real) * SPEED, LONGEST_BEAT)
        self._real = real
        return self._seconds

    def boot(self) -> float | None:
        return self._seconds

    def wall(self) -> float:
        return self._seconds


class Teller:
    """An effect that says where the session is, as `word`."""

    def __init__(self, word: str) -> None:
        self._word = word

    def obey(self, elapsed: float, command: Command) -> None:
        pass

    def hear(self, _events: Sequence[Event], moment: Moment) -> None:
        say(self._word, moment.state, *place_of(moment))


def say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def place_of(moment: Moment) -> tuple[str, ...]:
    """Return where a session is: second, step and side, and a mark of its plan."""
    plan = repr([(phase.kind, phase.start, phase.seconds, phase.part) for phase in moment.timeline.phases])
    return repr(moment.elapsed), str(moment.part.step), str(moment.side), str(crc32(plan.encode()))


def session_in(history: History) -> tuple[Session, Recorder]:
    found = history.unfinished()
    if found is not None:
        return found.restored(0.0), history.go_on(found)
    return Session(PLAYED), history.begin(PLAYED)


def main(folder: str, seed: str) -> None:
    user = Random(seed)
    history = History(Path(folder), lambda: datetime.now().astimezone(), lambda notice: say("told", str(notice)))
    while True:
        session, recorder = session_in(history)
        player = Player(session, FastClock(), [Teller("will"), recorder, Teller("did")])
        say("begun")
        player.do(Start())
        while session.state != "finished":
            time.sleep(BEAT)
            player.beat()
            if user.random() < 0.15 or player.interval is None:
                player.do(user.choice(WISHES))


if __name__ == "__main__":
    main(*sys.argv[1:])
