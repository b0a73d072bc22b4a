"""What an error of the database means for the user."""

import sqlite3
from pathlib import Path
from typing import Final, Literal

from selfcare.record import notice
from selfcare.record.notice import Notice

Trouble = Literal["damaged", "unwritable", "full", "busy"]

# The last is how Python reports an error whose very words are damaged.
ERRORS: Final = (sqlite3.Error, UnicodeDecodeError)

_PRIMARY: Final = 0xFF  # an extended code carries its primary code in the low byte

_TROUBLES: Final[dict[int, Trouble]] = {
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_FORMAT: "damaged",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_PROTOCOL: "busy",
    sqlite3.SQLITE_READONLY: "unwritable",
    sqlite3.SQLITE_CANTOPEN: "unwritable",
    sqlite3.SQLITE_PERM: "unwritable",
}


class DamagedError(sqlite3.DatabaseError):
    """The file is no sound history of ours."""


def trouble_of(error: sqlite3.Error | UnicodeDecodeError) -> Trouble:
    """Return what kind of trouble `error` is; what is not known counts as a disk that takes nothing."""
    if isinstance(error, DamagedError | UnicodeDecodeError):
        return "damaged"
    code: int | None = getattr(error, "sqlite_errorcode", None)  # absent where Python itself raised it
    return "full" if code is None else _TROUBLES.get(code & _PRIMARY, "full")


def notice_of(trouble: Trouble, folder: Path) -> Notice:
    """Return what to tell about a trouble in writing; damage is told by whoever puts the file aside."""
    match trouble:
        case "busy":
            return notice.in_use(folder)
        case "unwritable":
            return notice.unwritable(folder)
        case "full" | "damaged":
            return notice.full(folder)
