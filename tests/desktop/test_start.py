"""What a start costs before its first frame, seen from a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("yaml", "pydantic", "numpy", "PySide6.QtMultimedia", "qtawesome", "sqlite3", "rich", "click", "wakepy")

#: All of ours that the first frame may bring. Look at `python -m bench startup` before and after adding one.
FIRST = (
    "selfcare",
    "selfcare.app",
    "selfcare.app.clock",
    "selfcare.app.door",
    "selfcare.app.latch",
    "selfcare.body",
    "selfcare.body.themes",
    "selfcare.desktop",
    "selfcare.desktop.languages",
    "selfcare.desktop.opening",
    "selfcare.desktop.place",
    "selfcare.desktop.tokens",
    "selfcare.desktop.window",
    "selfcare.routine",
    "selfcare.routine.places",
    "selfcare.translation",
)

SPY = f"""
import sys
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
from PySide6.QtWidgets import QApplication
from selfcare.app.clock import Startup, SystemClock
from selfcare.app.door import Door

application = QApplication(sys.argv)
door = Door(application, SystemClock(), Startup())

def look():
    print(*[name for name in {HEAVY!r} if name in sys.modules], sep=",")
    print(*sorted(name for name in sys.modules if name.partition(".")[0] == "selfcare"), sep=",")
    # Qt's classes come into being when they are first asked for; these three take a fifth of a bare start.
    print("Qt" in vars(PySide6.QtCore), "QIcon" in vars(PySide6.QtGui), "QStyle" in vars(PySide6.QtWidgets))
    door.window.opened.disconnect()
    door.window.drawn.connect(look_again)
    door._fill()

def look_again():
    print(door.window.page is door.window.today)
    print(*[name for name in {HEAVY!r} if name in sys.modules], sep=",")
    application.quit()

door.window.opened.disconnect()
door.window.opened.connect(look)
door.open()
application.exec()
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    folders = {
        name: str(home / name) for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "SELFCARE_HOME")
    }
    return {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", **more}


def run(arguments: list[str], home: Path, **more: str) -> str:
    command = [sys.executable, *arguments]
    ended = subprocess.run(
        command, env=environment(home, **more), capture_output=True, text=True, check=False, timeout=90
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_start_notes_its_moments_and_ends(tmp_path: Path) -> None:
    log = tmp_path / "log"
    run(["-m", "selfcare"], tmp_path, SELFCARE_STARTUP_LOG=str(log))
    names, stamps = zip(*(line.split() for line in log.read_text("ascii").splitlines()), strict=True)
    assert names == ("first-frame", "today", "library-usable")
    assert [int(stamp) for stamp in stamps] == sorted(int(stamp) for stamp in stamps)


def test_nothing_heavy_comes_before_the_first_frame_or_before_today(tmp_path: Path) -> None:
    run(["-m", "selfcare"], tmp_path, SELFCARE_STARTUP_LOG=str(tmp_path / "log"))  # leaves the library's index
    heavy, ours, qt, today, heavy_on_today = run(["-c", SPY], tmp_path).splitlines()
    assert heavy == heavy_on_today == ""
    assert tuple(ours.split(",")) == FIRST
    assert qt == "False False False"
    assert today == "True"
