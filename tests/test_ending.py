"""A window whose process is asked to end: it closes as if its user had closed it, and remembers what it should."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from selfcare.app.latch import NAME

#: Whoever runs the tests in the background may have them ignore Ctrl+C, and a program then goes on ignoring it.
HEARING = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
"""

#: The program as it starts.
STARTING = f"{HEARING}import runpy; runpy.run_module('selfcare', run_name='__main__')"

#: The same, but it says when nothing is left to do, and when it is over.
IDLE = f"""{HEARING}
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import selfcare.app
from selfcare.app.door import Door

def idle():
    if made[0]._bell is None or made[0].app.fetching:
        QTimer.singleShot(20, idle)
    else:
        QTimer.singleShot(200, lambda: print("idle", flush=True))

class Watched(Door):
    def __init__(self, *parts):
        super().__init__(*parts)
        made.append(self)
        QTimer.singleShot(0, idle)

made = []
selfcare.app.Door = Watched
ended = selfcare.app.main()
print("over", flush=True)
sys.exit(ended)
"""


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program by its window")


def started(home: Path, script: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "SELFCARE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("asked", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_window_that_stands_idle_closes_when_it_is_asked_to_end(asked: str, tmp_path: Path) -> None:
    with started(tmp_path, IDLE) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "idle\n"
            program.send_signal(getattr(signal, asked))
            said, _ = program.communicate(timeout=30)
        finally:
            program.kill()
    assert (said, program.returncode) == ("over\n", 0)
    assert (tmp_path / "window.place").is_file()
    assert not (tmp_path / "history.db-wal").exists(), "the history was closed"


def test_a_window_that_is_still_being_made_ends_too(tmp_path: Path) -> None:
    with started(tmp_path, STARTING) as program:
        try:
            until = time.monotonic() + 60
            while not (tmp_path / NAME).exists() and time.monotonic() < until:
                os.sched_yield()
            program.send_signal(signal.SIGINT)
            assert program.wait(timeout=30) in {0, -signal.SIGINT}
        finally:
            program.kill()
