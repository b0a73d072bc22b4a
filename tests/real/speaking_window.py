"""A real window with its real voice, in a process of its own.

    python -m tests.real.speaking_window ROUTINE [SECONDS]

It plays as a user who looks away would let it, for so many seconds or until it was paused and gone on with by media
keys from outside, and prints what happened when as lines of JSON.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.wiring import App
from selfcare.routine.models import Routine
from selfcare.session.timeline import Timeline
from selfcare.sound.sentences import Recording
from tests.journeys.evening import Journey
from tests.real.events import run_for
from tools.quiet_app import HandClock

BEFORE_PAUSE = 14.0  # seconds of session that are listened to undisturbed
AFTERWARDS = 9.0
PATIENCE = 20.0
FIRST_WORDS = 3.0
LOOKED_FOR = 0.5  # seconds that a user looks at the library, while the pictures of its cards are painted


class RealClock(HandClock):
    """The machine's."""

    def monotonic(self) -> float:
        return time.monotonic()

    def boot(self) -> float | None:
        return SystemClock.boot(self)

    def wall(self) -> float:
        return time.time()


class HeardApp(App):
    """The app of somebody who knows that they hear it."""

    def __init__(self, application: QApplication, clock: SystemClock, startup: Startup) -> None:
        super().__init__(application, clock, startup)
        self._heard.asked = True


class Waiting:
    """As much of a QtBot as a journey needs, outside of a test."""

    @contextmanager
    def waitExposed(self, _window: QWidget) -> Iterator[None]:  # noqa: N802 - pytest-qt's name
        yield
        run_for(0.3)

    def waitUntil(self, true: Callable[[], bool], timeout: float = 1000 * PATIENCE) -> None:  # noqa: N802
        deadline = time.monotonic() + timeout / 1000
        while not true():
            assert time.monotonic() < deadline, "waited in vain"
            run_for(0.005)


def main(routine: str, seconds: float) -> None:
    application = QApplication(["selfcare", "-style", "fusion"])
    user = Waiting()
    journey = Journey(cast("QtBot", user), RealClock(), HeardApp)
    opened = Opened(journey)
    first = begin(journey, user, routine, opened)
    before, zero = memory(), Zero(journey)
    if seconds:
        tell("running", zero=time.monotonic() - journey.moment.elapsed)
        user.waitUntil(lambda: zero.passed(seconds), timeout=1000 * (seconds + PATIENCE))
        tell("said", zero=zero.moment, said=said(journey), line=journey.app._heard.sounds.line)
        journey.window.close()
        run_for(0.3)
        return
    user.waitUntil(lambda: zero.passed(BEFORE_PAUSE))
    tell("said", zero=zero.moment, said=said(journey))
    user.waitUntil(lambda: journey.state == "paused")
    tell("paused", at=time.monotonic())
    user.waitUntil(lambda: journey.state == "running")
    since, zero = journey.moment.elapsed, Zero(journey)
    user.waitUntil(lambda: zero.passed(since + AFTERWARDS))
    tell("gone on", zero=zero.moment, said=said(journey), since=since)
    grown = memory() - before
    presses = Presses(journey)
    waited, starts = [], []
    for _ in range(3):
        waited.append(again(journey, user, routine, opened))
        starts.append((presses.last, said(journey)[0][2]))
        user.waitUntil(lambda: journey.moment.elapsed > FIRST_WORDS)
    tell("end", first=first, again=min(waited), grown=grown, starts=starts)
    journey.window.close()
    run_for(0.3)
    del application


class Zero:
    """The moment of session second 0. Time is seen late, never early, so the earliest sight is the true one."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self.moment = math.inf

    def passed(self, second: float) -> bool:
        """Whether the session has passed a second."""
        elapsed = self._journey.moment.elapsed
        self.moment = min(self.moment, time.monotonic() - elapsed)
        return elapsed > second


class Presses:
    """Notes when a button was pressed last."""

    def __init__(self, journey: Journey) -> None:
        self._click = journey.click
        self.last = 0.0
        journey.click = self._note  # type: ignore[method-assign]

    def _note(self, words: str) -> None:
        self.last = time.monotonic()
        self._click(words)


class Opened:
    """Notes when the voice was asked for a session last."""

    def __init__(self, journey: Journey) -> None:
        voicing = journey.app._heard.sounds.voicing
        self._open = voicing.open
        self.moment = 0.0
        voicing.open = self._note  # type: ignore[method-assign]

    def _note(
        self, timeline: Timeline, routine: Routine, *, language: str, recording: Recording, since: float = 0.0
    ) -> None:
        self.moment = time.monotonic()
        self._open(timeline, routine, language=language, recording=recording, since=since)


def begin(journey: Journey, user: Waiting, routine: str, opened: Opened) -> float:
    """Start a routine; returns the seconds from the moment its words were wanted to the running session."""
    journey.app.go("library")
    run_for(LOOKED_FOR)
    journey.start(routine)
    user.waitUntil(lambda: journey.state == "running")
    return time.monotonic() - opened.moment


def again(journey: Journey, user: Waiting, routine: str, opened: Opened) -> float:
    """End the session and start it anew; returns what `begin` does."""
    journey.player.end_sheet.confirmed.emit()
    run_for(0.2)
    return begin(journey, user, routine, opened)


def said(journey: Journey) -> list[tuple[float, float, str]]:
    script = journey.app._heard.sounds.voicing.voice.script
    return [(each.placed.at, each.end, each.placed.clip) for each in script.said]


def tell(what: str, **facts: object) -> None:
    print(json.dumps({"what": what, **facts}), flush=True)


def memory() -> float:
    """MB this process holds."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(float(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.0)
