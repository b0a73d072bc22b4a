"""The window with everything behind it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.door import Door
from selfcare.app.latch import Latch
from selfcare.routine.places import data_folder


def main(files: Sequence[str] = ()) -> int:
    """Open the window, with routines from files if they are given; return the exit code once it is closed.

    Where it is open already, it comes to the front and takes the files: two would write one record.
    """
    # Qt hands every fill to a pool of threads; for a figure's small paths the hand-over costs more than the fill.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Asking for the style by argument is ten milliseconds cheaper than by call.
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("Selfcare")
    application.setDesktopFileName("selfcare")  # Wayland finds icon and name of the window by it
    clock, latch = SystemClock(), Latch(data_folder())
    if not latch.take():
        from selfcare.app.bell import ring

        if ring(latch, files, clock):
            return 0
        if not latch.taken:
            return _tell_unheard()
    door = Door(application, clock, Startup(), files, latch)
    door.open()
    ended = application.exec()
    latch.release()  # not before: all that the window still had to write is written
    return ended


def _tell_unheard() -> int:
    from selfcare.translation import language_of, speak, tr

    speak(language_of(os.environ))
    said = tr("Selfcare is open already, but its window does not answer. Close it, then try again.")
    sys.stderr.write(f"{said}\n")
    return 1
