"""The terminal's clocks: the machine's own, and one that runs faster for trying out."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Final

from selfcare.player import Clock

LONGEST: Final = 2.5  # seconds a fast clock moves at once: a slow beat is not to look like a machine that slept


class MachineClock:
    """The clocks of this machine."""

    def monotonic(self) -> float:
        return time.monotonic()

    def boot(self) -> float | None:
        # Linux alone has one that both counts sleep and is never set.
        return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else None

    def wall(self) -> float:
        return time.time()


class FastClock:
    """A clock that runs `speed` times as fast as the machine's, from 0."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._real, self._seconds = time.monotonic(), 0.0

    def monotonic(self) -> float:
        real = time.monotonic()
        self._seconds += min((real - self._real) * self._speed, LONGEST)
        self._real = real
        return self._seconds

    def boot(self) -> float | None:
        return self._seconds

    def wall(self) -> float:
        return self._seconds


def clock_of(speed: float) -> Clock:
    """Return the machine's clock, or a faster one."""
    return MachineClock() if speed == 1 else FastClock(speed)


def local_now() -> datetime:
    """Return the wall time here, with its offset."""
    return datetime.now().astimezone()
