"""The near end of the process that renders: starts it, writes lines to it, has its answers ready without waiting."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Protocol

from selfcare.translation import language

WORKER = "selfcare.sound.voice_worker"
NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open one


class Link(Protocol):
    """A living worker, or one that has died. No call waits, but for `wait`."""

    @property
    def alive(self) -> bool: ...

    def tell(self, line: bytes) -> None:
        """Write one line; a worker that has died is told nothing."""

    def heard(self) -> list[bytes]:
        """Return the lines that have come since the last call."""

    def wait(self, seconds: float) -> None:
        """Wait until a line has come, the worker has died or the time is over."""

    def kill(self) -> None:
        """End it now; what it was at is not lost, for a clip is kept whole or not at all."""


class ProcessLink:
    """A worker in a process of its own. Raises OSError if none can be started."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-P", "-m", WORKER, str(folder), language()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=NO_CONSOLE,
        )
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._waited_for: list[bytes] = []
        # A pipe cannot be read without waiting on every system: this thread waits, and does nothing else.
        self._reader = Thread(target=_read, args=(self._process.stdout, self._lines), daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def tell(self, line: bytes) -> None:
        """Write one line. It fits into the pipe: no more than a few are on their way at a time."""
        if self._process.stdin is not None:
            with suppress(OSError, ValueError):
                self._process.stdin.write(line)
                self._process.stdin.flush()

    def heard(self) -> list[bytes]:
        """Return the lines that have come since the last call."""
        lines, self._waited_for = self._waited_for, []
        with suppress(Empty):
            while True:
                lines.append(self._lines.get_nowait())
        return lines

    def wait(self, seconds: float) -> None:
        """Wait until a line has come, the worker has died or the time is over; for a terminal, never a window."""
        with suppress(Empty):
            self._waited_for.append(self._lines.get(timeout=seconds))

    def kill(self) -> None:
        """End it now, and collect it."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()


def _read(answers: IO[bytes] | None, lines: SimpleQueue[bytes]) -> None:
    if answers is not None:
        with answers:
            for line in answers:
                lines.put(line)
    lines.put(b"")  # wakes whoever waits for one that will not come
