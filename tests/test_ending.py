"""A window whose process is asked to end: it closes as if its user had closed it, and remembers what it should."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

#: The program as it starts; it says when nothing is left to do, and what is done once it is over.
PROGRAM = """
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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program by its window")
@pytest.mark.parametrize("asked", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_window_that_stands_idle_closes_when_it_is_asked_to_end(asked: str, tmp_path: Path) -> None:
    environment = {**os.environ, "SELFCARE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
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
