"""Which unfinished sessions a living program is in the middle of: locks that the system drops with the program.

Each session has one byte of a lock file. Nothing is ever written there; a crash leaves no stale claim behind.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_BYTES: Final = 1 << 30  # where a session's byte lies: far below what any system takes for an offset


class Claims:
    """The claims of this program, in the lock file at `path`; where that cannot be made, everything is free."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        self._held: set[int] = set()

    def take(self, session: int) -> bool:
        """Claim a session until it is let go or this program ends; False if another program has it."""
        if session in self._held:
            return True
        if not self._lock(session % _BYTES):
            return False
        self._held.add(session)
        return True

    def holds(self, session: int) -> bool:
        return session in self._held

    def let_go(self, session: int) -> None:
        if session in self._held and self._file is not None:
            self._held.discard(session)
            with suppress(OSError):
                _unlock_byte(self._file, session % _BYTES)

    def close(self) -> None:
        """Let all go."""
        self._held.clear()
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _lock(self, at: int) -> bool:
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        return _lock_byte(self._file, at)


if sys.platform == "win32":
    import msvcrt

    def _lock_byte(file: int, at: int) -> bool:
        os.lseek(file, at, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock_byte(file: int, at: int) -> None:
        os.lseek(file, at, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock_byte(file: int, at: int) -> bool:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, at)
        except (BlockingIOError, PermissionError):
            return False
        except OSError:  # a file system without locks: better offered twice than never
            return True
        return True

    def _unlock_byte(file: int, at: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN, 1, at)
