"""Opening the history, whatever state its folder and its file are in.

Sound and of this version: opened. Older: a migrated copy takes its place. Newer: left alone, a file beside it is
used. Damaged: put aside under a dated name, a new one is begun. Not writable: a copy in memory, gone at the end.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Final

from selfcare.record import notice
from selfcare.record.migrating import bring_up, is_fresh, prove, version_of
from selfcare.record.notice import Told
from selfcare.record.schema import MIGRATIONS, Migration
from selfcare.record.troubles import ERRORS, DamagedError, notice_of, trouble_of

NAME: Final = "history.db"
_WAIT: Final = 0.25  # seconds: longer than any write of ours takes, shorter than anybody notices
_COMPANIONS: Final = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database, and the file it is kept in: None where it lives in memory alone."""

    connection: sqlite3.Connection
    path: Path | None


def open_history(folder: Path, now: datetime, told: Told, migrations: Sequence[Migration] = MIGRATIONS) -> Opened:
    """Open the history in `folder`, making both if need be; never raises for what is wrong with them."""
    path = folder / NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # what hurts is nobody else's to read
        return _open(path, now, told, migrations)
    except ERRORS as error:
        told.once(notice_of(trouble_of(error), folder))
    except OSError:
        told.once(notice.unwritable(folder))
    return Opened(_in_memory(path, migrations), None)


def put_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged history and what belongs to it; return its new name, which no other file had."""
    aside = _free_name(path, f"damaged-{now:%Y-%m-%d-%H%M%S}")
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            Path(f"{path}{companion}").rename(f"{aside}{companion}")
    return aside


def _open(path: Path, now: datetime, told: Told, migrations: Sequence[Migration]) -> Opened:
    try:
        version = _version(path, migrations)
    except ERRORS as error:
        if trouble_of(error) != "damaged":
            raise
        told.once(notice.damaged(put_aside(path, now)))
        version = 0
    if version > len(migrations):
        beside = path.with_stem(f"{NAME.partition('.')[0]}-version-{len(migrations)}")
        told.once(notice.newer(path, beside))
        return _open(beside, now, told, migrations)
    if 0 < version < len(migrations) and not _migrated_copy(path, version, now, migrations):
        told.once(notice.not_moved(path))
        return Opened(_in_memory(path, migrations), None)
    return Opened(_ready(path, migrations), path)


def _version(path: Path, migrations: Sequence[Migration]) -> int:
    """Return the version of a sound file, 0 for one that is new or empty; raises DamagedError."""
    with closing(_connect(path)) as connection:
        try:
            if is_fresh(connection):
                return 0
            version = version_of(connection)
            if version <= len(migrations):
                prove(connection, migrations[:version])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # what is asked here has no fault: the file has
                raise DamagedError(str(error)) from error
            raise
        return version


def _ready(path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    connection = _connect(path)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        bring_up(connection, migrations)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _migrated_copy(path: Path, version: int, now: datetime, migrations: Sequence[Migration]) -> bool:
    """Put a migrated copy in the place of `path`, the old one kept beside it; False and untouched if that fails."""
    copy = path.with_name(f"{path.name}.moving")
    try:
        copy.unlink(missing_ok=True)
        with closing(_connect(path)) as old, closing(_connect(copy)) as new:
            # Nobody else may have the file open while another takes its place.
            old.execute("PRAGMA locking_mode = EXCLUSIVE")
            old.execute("BEGIN EXCLUSIVE")
            old.execute("ROLLBACK")
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")
            bring_up(new, migrations)
            prove(new, migrations)
        if Path(f"{path}-wal").exists():  # would be taken for the new file's own
            return False
        copyfile(path, _free_name(path, f"version-{version}-{now:%Y-%m-%d-%H%M%S}"))
        copy.replace(path)
    except (*ERRORS, OSError):
        with suppress(OSError):
            copy.unlink(missing_ok=True)
        return False
    return True


def _in_memory(path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    """Return a history in memory that begins with what could be read of `path`."""
    with suppress(*ERRORS, OSError), TemporaryDirectory() as borrowed:
        copied = Path(borrowed) / path.name
        for companion in _COMPANIONS[:2]:
            if Path(f"{path}{companion}").exists():
                copyfile(f"{path}{companion}", f"{copied}{companion}")
        return _read_into_memory(copied, migrations)
    connection = _connect(None)
    bring_up(connection, migrations)
    return connection


def _read_into_memory(path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    with closing(_connect(path)) as source:
        if version := version_of(source):
            prove(source, migrations[:version])
        connection = _connect(None)
        source.backup(connection)
    bring_up(connection, migrations)
    return connection


def _connect(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", timeout=_WAIT, isolation_level=None)
    connection.text_factory = _decoded
    return connection


def _decoded(text: bytes) -> str:
    return text.decode(errors="replace")


def _free_name(path: Path, word: str) -> Path:
    """Return a name beside `path` with `word` in it that no file has."""
    wanted = path.with_stem(f"{path.stem}.{word}")
    number = 1
    while wanted.exists():
        number += 1
        wanted = path.with_stem(f"{path.stem}.{word}-{number}")
    return wanted
