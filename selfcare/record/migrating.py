"""Bringing a database to the version of this program, and proving that it is sound."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from selfcare.record.schema import APPLICATION, Migration
from selfcare.record.troubles import DamagedError


def is_fresh(connection: sqlite3.Connection) -> bool:
    """Return whether nothing has been written into this database."""
    return version_of(connection) == 0 and not _tables(connection)


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many migrations this database has been through."""
    return _number(connection, "PRAGMA user_version")


def bring_up(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Run the migrations that are missing, all or none of them; raises where the database takes no writes."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        missing = migrations[version_of(connection) :]
        for statement in (statement for migration in missing for statement in migration):
            connection.execute(statement)
        if missing:
            connection.execute(f"PRAGMA user_version = {len(migrations)}")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def prove(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Raise DamagedError unless this is a sound database of ours that went through exactly `migrations`."""
    if _number(connection, "PRAGMA application_id") != APPLICATION:
        raise DamagedError("This is some other program's database.")
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise DamagedError("The database is not sound.")
    if _tables(connection) != _expected(migrations):
        raise DamagedError("The tables are not ours.")


def _expected(migrations: Sequence[Migration]) -> dict[str, str]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        bring_up(model, migrations)
        return _tables(model)


def _tables(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    return dict(rows.fetchall())


def _number(connection: sqlite3.Connection, query: str) -> int:
    row: tuple[int] = connection.execute(query).fetchone()
    return row[0]
