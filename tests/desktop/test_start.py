"""What a start costs before its first frame, seen from a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("yaml", "pydantic", "numpy", "PySide6.QtMultimedia", "qtawesome", "sqlite3", "rich", "click", "wakepy")

SPY = f"""
import sys
from PySide6.QtWidgets import QApplication
from selfcare.app import App, Startup, SystemClock

application = QApplication(sys.argv)
app = App(application, SystemClock(), Startup())

def look():
    print(*[name for name in {HEAVY!r} if name in sys.modules], sep=",")
    print(app.window.page is app.window.today)
    application.quit()

app.window.drawn.disconnect()
app.window.drawn.connect(look)
app.open()
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
    assert names == ("first-frame", "library-usable")
    assert int(stamps[0]) < int(stamps[1])


def test_nothing_heavy_comes_before_the_first_frame_and_today_is_there(tmp_path: Path) -> None:
    run(["-m", "selfcare"], tmp_path, SELFCARE_STARTUP_LOG=str(tmp_path / "log"))  # leaves the library's index
    heavy, today = run(["-c", SPY], tmp_path).splitlines()
    assert heavy == ""
    assert today == "True"
