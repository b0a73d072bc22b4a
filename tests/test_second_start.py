"""Selfcare started a second time: two real processes, one window, one record."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from selfcare.app.bell import ring
from selfcare.app.clock import SystemClock
from selfcare.app.latch import NAME, Latch
from selfcare.routine.places import built_in_folder

SOON = 60.0

#: The window as it starts; it says when the bell hangs, then what it does each time somebody rings.
FIRST = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from selfcare.app.clock import Startup, SystemClock
from selfcare.app.door import Door
from selfcare.app.latch import Latch
from selfcare.routine.places import data_folder

application = QApplication(sys.argv)
latch = Latch(data_folder())
assert latch.take()
door = Door(application, SystemClock(), Startup(), (), latch)

def heard(files):
    window = door.window
    print("front", not window.isMinimized() and window.isActiveWindow(), window.page is window.library, flush=True)

def hung():
    if door._bell is None:
        QTimer.singleShot(0, hung)
        return
    door.window.showMinimized()
    door._bell.rung.connect(heard)
    print("ready", flush=True)

door.window.opened.connect(lambda: door.window.drawn.connect(hung))
door.open()
sys.exit(application.exec())
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    for name in ("SELFCARE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return home


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True) as program:
        try:
            yield program
        finally:
            program.kill()


def line(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def start_again(*files: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "selfcare", *files]
    return subprocess.run(command, capture_output=True, text=True, timeout=SOON, check=False)


def test_the_second_start_brings_the_first_window_to_the_front_and_hands_its_file_over(home: Path) -> None:
    handed = home.parent / "two.yaml"
    written = (built_in_folder() / "micro-break.yaml").read_text(encoding="utf-8")
    handed.write_text(written.replace("id: micro-break", "id: two-minutes"), encoding="utf-8")
    with started("-c", FIRST) as first:
        assert line(first) == "ready"
        assert start_again().returncode == 0
        assert line(first) == "front True False"
        ended = start_again("open", str(handed))
        assert ended.returncode == 0, ended.stderr
        assert line(first).startswith("front True")
        until = time.monotonic() + SOON
        while not list((home / "routines").glob("*.yaml")) and time.monotonic() < until:
            os.sched_yield()
        assert [file.name for file in (home / "routines").glob("*.yaml")] == ["two.yaml"]


def test_after_the_first_was_killed_the_next_one_opens_and_hears_the_one_after_it(home: Path) -> None:
    with started("-c", FIRST) as killed:
        assert line(killed) == "ready"
        left = Latch(home).address
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
    assert Path(left).exists(), "a socket that nobody hears"
    with started("-c", FIRST) as first:
        assert line(first) == "ready"
        assert not Path(left).exists()
        assert Latch(home).address not in {"", left}
        assert start_again().returncode == 0
        assert line(first) == "front True False"


def test_two_at_the_same_moment_open_one_window(home: Path) -> None:
    """The second finds no bell yet, and waits for the first to hang it."""
    with started("-c", FIRST) as first:
        until = time.monotonic() + SOON
        while not (home / NAME).exists() and time.monotonic() < until:
            os.sched_yield()
        assert Latch(home).address == "", "the window is not there yet"
        assert start_again().returncode == 0
        assert line(first) == "ready"


def test_one_latch_shuts_out_the_other_until_it_is_released(home: Path) -> None:
    one, other = Latch(home), Latch(home)
    assert one.take()
    assert not other.take()
    one.tell("where")
    assert other.address == "where"
    one.release()
    assert other.take()
    assert (home / NAME).exists()
    other.release()


def test_where_the_disk_refuses_the_latch_nobody_is_shut_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    latch = Latch(tmp_path / "file")
    assert latch.take()
    assert not latch.taken


class HandClock(SystemClock):
    seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.seconds += seconds


def test_who_rings_at_a_window_that_never_answers_gives_up_and_has_no_latch(home: Path) -> None:
    one, other = Latch(home), Latch(home)
    assert one.take()
    assert not ring(other, [], HandClock())
    assert not other.taken
    one.release()
    assert not ring(other, [], HandClock())
    assert other.taken, "the window has just closed: there is room for another"
    other.release()
