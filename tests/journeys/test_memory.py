"""The window stays small: a whole session leaves little behind in its process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AT_MOST = 20  # MB


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_whole_session_takes_less_than_20_megabytes(home: Path) -> None:
    user = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_NO_GUI_THREADPOOL": "1"}
    command = [sys.executable, "-P", "-m", "tests.journeys.whole_session", "desk-reset"]
    played = subprocess.run(
        command, env=user | {"PYTHONPATH": str(ROOT), "HOME": str(home)}, capture_output=True, text=True, check=False
    )
    assert played.returncode == 0, played.stderr
    seconds, grown = (float(word) for word in played.stdout.split())
    assert seconds > 400, "all of it, with several exercises"
    assert grown < AT_MOST
