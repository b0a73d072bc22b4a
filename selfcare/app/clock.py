"""The machine's clocks, and the notes of a start that is measured. Nobody below asks for the time: it is told."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

STARTUP_LOG = "SELFCARE_STARTUP_LOG"


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        return time.monotonic()

    def boot(self) -> float | None:
        return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else None

    def wall(self) -> float:
        return time.time()

    def wait(self, seconds: float) -> None:
        """Let time pass; only for a process that has no window which could wait beside it."""
        time.sleep(seconds)

    def now(self) -> datetime:
        """Return the local wall time with its offset."""
        from datetime import datetime

        return datetime.now().astimezone()


class Startup:
    """Notes the moments of a start in the file that SELFCARE_STARTUP_LOG names, if it names one."""

    def __init__(self) -> None:
        name = os.environ.get(STARTUP_LOG)
        self._file = Path(name) if name else None

    @property
    def measured(self) -> bool:
        """Whether this start is only made to be measured."""
        return self._file is not None

    def note(self, moment: str) -> None:
        """Write down that `moment` has come."""
        if self._file is not None:
            with self._file.open("a", encoding="ascii") as lines:
                lines.write(f"{moment} {time.monotonic_ns()}\n")
