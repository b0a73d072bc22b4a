"""A whole session in fast time in a window of its own process; prints by how many megabytes the process grew.

python -m tests.journeys.whole_session ROUTINE
"""

from __future__ import annotations

import gc
import sys
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.player import PlayerPage
from tests.journeys.evening import Journey
from tests.real.speaking_window import Waiting, memory
from tools.quiet_app import HandClock

BEAT = 0.25


def main(routine: str) -> None:
    """Play a routine from its first second to its last, each frame painted."""
    application = QApplication(["selfcare", "-style", "fusion"])
    clock = HandClock()
    journey = Journey(cast("QtBot", Waiting()), clock)
    journey.start(routine)
    application.processEvents()
    gc.collect()
    before = memory()
    beats = 0
    while isinstance(journey.window.page, PlayerPage):
        clock.seconds += BEAT
        journey.desk.beat()
        application.processEvents()
        beats += 1
    gc.collect()
    sys.stdout.write(f"{beats * BEAT} {memory() - before}\n")
    journey.window.close()


if __name__ == "__main__":
    main(sys.argv[1])
