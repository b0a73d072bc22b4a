"""The window with everything behind it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.door import Door


def main(files: Sequence[str] = ()) -> int:
    """Open the window, with routines from files if they are given; return the exit code once it is closed."""
    # Qt hands every fill to a pool of threads; for a figure's small paths the hand-over costs more than the fill.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Asking for the style by argument is ten milliseconds cheaper than by call.
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("Selfcare")
    door = Door(application, SystemClock(), Startup(), files)
    door.open()
    return application.exec()
