"""One open history that takes statements and gives rows, and raises for nothing that a disk can do to it."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from selfcare.record import notice
from selfcare.record.notice import Tell, Told
from selfcare.record.opening import Opened, open_history, put_aside
from selfcare.record.troubles import ERRORS, notice_of, trouble_of

Value = None | int | float | str
Statement = tuple[str, tuple[Value, ...]]
Row = tuple[Value, ...]

# kept: written. later: not now, try again. anew: the file was damaged and another begun, all of it is to be written.
Outcome = Literal["kept", "later", "anew"]

_PATIENCE: Final = 5  # a history that is busy so often in a row is worth a word


class Store:
    """The history in `folder`. `now` gives the local wall time with its offset; `tell` hears each trouble once.

    `times_anew` counts how often the file was found damaged and another was begun: that one knows nothing of before.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime], tell: Tell) -> None:
        self.folder = folder
        self.now = now
        self._told = Told(tell)
        self._opened: Opened = open_history(folder, now(), self._told)
        self._busy = 0
        self.times_anew = 0

    @property
    def kept(self) -> bool:
        """Whether what is written stays when the program ends."""
        return self._opened.path is not None

    def write(self, statements: Sequence[Statement], *, surely: bool = False) -> Outcome:
        """Write all statements or none. `surely` waits until the disk has them, so that a power cut cannot take them.

        Without it they are safe from the end of this program, however it ends, at a fiftieth of the time.
        """
        try:
            self._transaction(statements, "FULL" if surely else "NORMAL")
        except ERRORS as error:
            return self._failed(error)
        self._busy = 0
        return "kept"

    def keep(self, *statements: Statement) -> None:
        """Write statements that stand by themselves, surely; in the new file too where the old one was damaged."""
        if self.write(statements, surely=True) == "anew":
            self.write(statements, surely=True)

    def rows(self, query: str, values: tuple[Value, ...] = ()) -> list[Row]:
        """Return what `query` finds; nothing where the history cannot be read."""
        try:
            return self._opened.connection.execute(query, values).fetchall()
        except ERRORS as error:
            self._failed(error)
            return []

    def copied(self) -> sqlite3.Connection | None:
        """Return a copy of all of it in memory; None where it cannot be read."""
        copy = sqlite3.connect(":memory:")
        try:
            self._opened.connection.backup(copy)
        except ERRORS as error:
            copy.close()
            self._failed(error)
            return None
        return copy

    def put_back(self, copy: sqlite3.Connection) -> bool:
        """Be as that copy again; return whether the disk has it."""
        try:
            copy.backup(self._opened.connection)
        except ERRORS as error:
            self._failed(error)
            return False
        return True

    def wipe(self) -> None:
        """Leave nothing in the file of what was deleted."""
        with suppress(*ERRORS):
            self._opened.connection.execute("VACUUM")
            self._opened.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        with suppress(sqlite3.Error):
            self._opened.connection.close()

    def _transaction(self, statements: Sequence[Statement], synchronous: str) -> None:
        connection = self._opened.connection
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            for query, values in statements:
                connection.execute(query, values)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _failed(self, error: sqlite3.Error | UnicodeDecodeError) -> Outcome:
        trouble = trouble_of(error)
        self._busy = self._busy + 1 if trouble == "busy" else 0
        if trouble == "damaged" and self._opened.path:
            return self._begin_anew(self._opened.path)
        if trouble != "busy" or self._busy >= _PATIENCE:
            self._told.once(notice_of(trouble, self.folder))
        return "later"

    def _begin_anew(self, path: Path) -> Outcome:
        self.close()
        with suppress(OSError):
            self._told.once(notice.damaged(put_aside(path, self.now())))
        self._opened = open_history(self.folder, self.now(), self._told)
        self.times_anew += 1
        return "anew"
