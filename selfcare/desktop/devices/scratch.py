"""A folder for files that are needed for seconds. What a killed process left behind, the next one clears away."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from PySide6.QtCore import QLockFile

PREFIX = "selfcare-pieces-"
LOCK = "lock"


class Scratch:
    """A new folder, this process's own until `close`."""

    def __init__(self) -> None:
        sweep()
        self.path = Path(mkdtemp(prefix=PREFIX))
        self._lock = QLockFile(str(self.path / LOCK))
        self._lock.tryLock(0)
        self._made = 0

    def new_file(self) -> Path:
        """Return the path of a WAV file that is not there yet."""
        self._made += 1
        return self.path / f"{self._made}.wav"

    def close(self) -> None:
        """Remove the folder with all that is in it."""
        self._lock.unlock()
        shutil.rmtree(self.path, ignore_errors=True)


def sweep() -> None:
    """Remove the folders of processes that are no more: the lock of one that lives cannot be taken."""
    for folder in Path(gettempdir()).glob(f"{PREFIX}*"):
        lock = QLockFile(str(folder / LOCK))
        if lock.tryLock(0):
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)
