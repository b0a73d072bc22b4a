"""The screen stays on while the session runs, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from selfcare.desktop.devices.wakelock import LINE, WakeLock
from selfcare.session.engine import Session
from tests.session.build import WORDS, knead, routine


@dataclass
class Screen:
    """A screen that can be kept on, or refuses to be."""

    refuses: bool = False
    told: list[str] = field(default_factory=list)

    def ask(self) -> Screen | None:
        self.told.append("refused" if self.refuses else "on")
        return None if self.refuses else self

    def release(self) -> None:
        self.told.append("free")


def play(lock: WakeLock, script: str) -> None:
    session = Session(routine(knead(20, "none")))
    for line in script.strip().splitlines():
        second, _, word = line.strip().partition(" ")
        events = session.advance(float(second))
        if word:
            events += session.send(WORDS[word], float(second))
        lock.hear(events, session.moment())


def test_it_is_kept_on_while_the_session_runs() -> None:
    screen = Screen()
    play(
        WakeLock(screen.ask),
        """
        0 start
        5
        10 pause
        20 resume
        30
        90
        """,
    )
    assert screen.told == ["on", "free", "on", "free"]


def test_stopping_lets_it_sleep() -> None:
    screen = Screen()
    lock = WakeLock(screen.ask)
    play(lock, "0 start")
    assert lock.holds
    play(lock, "0 start\n1 stop")
    assert not lock.holds
    assert screen.told == ["on", "free"]


def test_where_it_cannot_be_kept_on_the_session_goes_on_and_one_line_says_so() -> None:
    screen = Screen(refuses=True)
    lock = WakeLock(screen.ask)
    play(lock, "0 start\n5\n10 pause")
    assert screen.told == ["refused"]
    assert lock.line == LINE


def asked_for_real(**env: str) -> tuple[str, str]:
    told = (
        "from selfcare.desktop.devices.wakelock import keep_screen_on\n"
        "hold = keep_screen_on()\n"
        "print(hold and hold.release() or hold is not None)\n"
    )
    command = [sys.executable, "-W", "error", "-c", told]
    ran = subprocess.run(command, env={**os.environ, **env}, capture_output=True, text=True, check=True)
    return ran.stdout.strip(), ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="asks for a desktop of Linux")
def test_a_machine_without_a_desktop_refuses_without_a_word() -> None:
    assert asked_for_real(DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere") == ("False", "")


def test_a_desktop_that_grants_it_is_told_when_it_is_over() -> None:
    assert asked_for_real(WAKEPY_FAKE_SUCCESS="yes") == ("True", "")
