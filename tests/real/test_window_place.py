"""The window on a real X server: moved and sized by another program, and back where it was at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.device

#: The window as it starts, closed as its title bar would once something is written to it: there is no title bar here.
WINDOW = """
import sys
import time
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication
from selfcare.app.clock import Startup, SystemClock
from selfcare.app.door import Door

application = QApplication(sys.argv)
door = Door(application, SystemClock(), Startup())
told = QSocketNotifier(0, QSocketNotifier.Type.Read)
told.activated.connect(lambda *_: door.window.close())
door.open()
door.window.winId()
shown = door.window.windowHandle()
shown.windowStateChanged.connect(lambda state: print(state.name, flush=True))
shown.widthChanged.connect(lambda wide: print(wide, flush=True))
sys.exit(application.exec())
"""


@pytest.fixture
def screen(need: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    command = [need("Xvfb"), "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
        yield
        server.terminate()


def asked(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True, timeout=60)
    return done.stdout


@dataclass(frozen=True)
class Opened:
    """A window by its number on the X server, and the program it belongs to."""

    id: str
    program: subprocess.Popen[str]

    def hears(self, word: str) -> None:
        """Wait until the program itself knows: it is told later than whoever asks the X server."""
        assert self.program.stdout is not None
        while (line := self.program.stdout.readline().strip()) != word:
            assert line, "the program has ended"


@contextmanager
def opened() -> Iterator[Opened]:
    """Open the window; close it, and wait for its end."""
    pipe, command = subprocess.PIPE, [sys.executable, "-c", WINDOW]
    with subprocess.Popen(command, env=os.environ, text=True, stdin=pipe, stdout=pipe) as program:
        try:
            yield Opened(asked("search", "--sync", "--onlyvisible", "--name", "^Selfcare$").split()[0], program)
            assert program.stdin is not None
            program.stdin.close()
            assert program.wait(timeout=60) == 0
        finally:
            program.kill()


def place(window: str) -> dict[str, str]:
    lines = asked("getwindowgeometry", "--shell", window).split()
    return {name: value for name, value in (line.split("=") for line in lines) if name in ("X", "Y", "WIDTH", "HEIGHT")}


@pytest.mark.usefixtures("screen")
def test_the_window_comes_back_where_it_was_put(need: Callable[[str], str]) -> None:
    need("xdotool")
    with opened() as shown:
        window = shown.id
        asked("windowsize", "--sync", window, "1222", "733", "windowmove", "--sync", window, "211", "97")
        before = place(window)
    assert before == {"X": "211", "Y": "97", "WIDTH": "1222", "HEIGHT": "733"}
    with opened() as shown:
        assert place(shown.id) == before


@pytest.fixture
def manager(need: Callable[[str], str], screen: None) -> Iterator[None]:  # noqa: ARG001 - on it
    """A window manager: without one nothing can fill the screen and be small again."""
    with subprocess.Popen([need("openbox")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        yield
        program.terminate()


@pytest.mark.usefixtures("manager")
def test_a_window_that_fills_the_screen_does_so_again_and_knows_what_it_was_before(need: Callable[[str], str]) -> None:
    need("xdotool")
    wmctrl = need("wmctrl")
    with opened() as shown:
        window, usual = shown.id, ("1150", "700")
        until(lambda: size(window) == usual, wmctrl, window, "-e", "0,150,80,1150,700")
        shown.hears("1150")
        until(lambda: size(window) != usual, wmctrl, window, "-b", "add,maximized_vert,maximized_horz")
        shown.hears("WindowMaximized")
        full = size(window)
    with opened() as shown:
        again = shown.id
        until(lambda: size(again) == full)
        until(lambda: size(again) == usual, wmctrl, again, "-b", "remove,maximized_vert,maximized_horz")


def size(window: str) -> tuple[str, str]:
    found = place(window)
    return found["WIDTH"], found["HEIGHT"]


def until(there: Callable[[], bool], wmctrl: str = "", window: str = "", *wish: str) -> None:
    """Wait for something, and ask the window manager for it each second: what comes before it is ready is lost."""
    begun = asked_at = time.monotonic()
    while not there():
        assert time.monotonic() < begun + 30, "the window manager did nothing"
        if wish and time.monotonic() >= asked_at:
            subprocess.run([wmctrl, "-i", "-r", hex(int(window)), *wish], check=False, timeout=60)
            asked_at = time.monotonic() + 1
        time.sleep(0.05)
