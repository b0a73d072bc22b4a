"""The latch: one window at a time writes the record in a user's folder.

The kernel holds it for the process that took it, and lets it go when that process ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

NAME: Final = "window.lock"
_BEYOND: Final = 4096  # bytes: Windows locks a place of the file, and one behind all words leaves these readable


class Latch:
    """Says whether another window is open in this folder, and keeps the `address` where that one hears its bell."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._held: int | None = None

    def take(self) -> bool:
        """Return whether this is the only window, from now on. A disk that cannot tell says yes: nobody is shut out."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            opened = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            _lock(opened)
        except (BlockingIOError, PermissionError):
            os.close(opened)
            return False
        except OSError:
            os.close(opened)
            return True
        self._held = opened
        return True

    @property
    def address(self) -> str:
        """Where the one who has the latch hears its bell, or heard it last; "" before it does."""
        try:
            return self._file.read_text(encoding="utf-8").strip()
        except (OSError, ValueError):
            return ""

    def tell(self, address: str) -> None:
        """Say where the bell is heard; only who has the latch does."""
        if self._held is None:
            return
        try:
            os.ftruncate(self._held, 0)
            os.lseek(self._held, 0, os.SEEK_SET)
            os.write(self._held, address.encode())
        except OSError:
            return

    @property
    def taken(self) -> bool:
        """Whether this process has it."""
        return self._held is not None

    def release(self) -> None:
        """Let the next one in."""
        if self._held is not None:
            os.close(self._held)
            self._held = None


def _lock(opened: int) -> None:
    """Lock a file for this process; raise BlockingIOError or PermissionError where another has done so."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(opened, _BEYOND, os.SEEK_SET)
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
