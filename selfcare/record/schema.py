"""The tables of the history, as the list of migrations that builds them.

A migration once released is never changed: a new one is added at the end. The version of a database is the number
of migrations it has been through.
"""

from typing import Final

APPLICATION: Final = 0x5E1FCA2E  # says "ours" in the file's header

Migration = tuple[str, ...]

_FIRST: Final[Migration] = (
    # The routine as it was read, once for all sessions that played the same text.
    """
    CREATE TABLE plan (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        routine TEXT NOT NULL
    ) STRICT
    """,
    # Times are local wall time with its offset: what came first is told by `julianday`, not by their letters.
    # `ending` is empty while a session is unfinished.
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        routine TEXT NOT NULL,
        name TEXT NOT NULL,
        plan INTEGER NOT NULL REFERENCES plan,
        worse TEXT,
        language TEXT NOT NULL,
        pain_before INTEGER,
        begun TEXT NOT NULL,
        ended TEXT,
        ending TEXT
    ) STRICT
    """,
    # How far it has come: written every second, so kept apart and small.
    """
    CREATE TABLE reached (
        session INTEGER PRIMARY KEY REFERENCES session,
        elapsed REAL NOT NULL,
        seen TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE command (
        session INTEGER NOT NULL REFERENCES session,
        number INTEGER NOT NULL,
        elapsed REAL NOT NULL,
        command TEXT NOT NULL,
        PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID
    """,
    # The best result of each side of each step; `side` is empty where sides are not worked apart.
    """
    CREATE TABLE part (
        session INTEGER NOT NULL REFERENCES session,
        step INTEGER NOT NULL,
        side TEXT NOT NULL,
        exercise TEXT NOT NULL,
        region TEXT NOT NULL,
        planned REAL NOT NULL,
        done REAL NOT NULL,
        counted INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        repeats INTEGER NOT NULL,
        PRIMARY KEY (session, step, side)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE hurt (
        session INTEGER NOT NULL REFERENCES session,
        number INTEGER NOT NULL,
        elapsed REAL NOT NULL,
        step INTEGER NOT NULL,
        region TEXT,
        kind TEXT NOT NULL,
        score INTEGER,
        PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID
    """,
    # `until` is the first local day on which the region may be worked again.
    """
    CREATE TABLE region_lock (
        region TEXT NOT NULL,
        until TEXT NOT NULL,
        session INTEGER NOT NULL,
        PRIMARY KEY (region, until)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE confirmation (
        topic TEXT PRIMARY KEY,
        given TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX session_unfinished ON session (ending) WHERE ending IS NULL",
    "CREATE INDEX session_begun ON session (begun)",
)

_HEALTH: Final[Migration] = (
    # What the person has told, the newest answer by topic. Today's answers do not outlive the day.
    """
    CREATE TABLE answer (
        topic TEXT PRIMARY KEY,
        given TEXT NOT NULL,
        answer TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # Every number that was given for pain, 0-10: `moment` is "before" or "after" a session.
    """
    CREATE TABLE pain (
        given TEXT NOT NULL,
        moment TEXT NOT NULL,
        region TEXT NOT NULL,
        score INTEGER NOT NULL,
        PRIMARY KEY (given, moment, region)
    ) STRICT, WITHOUT ROWID
    """,
    # What was settled before a session: minutes at hand, what was changed, steps of progress, pain by region.
    """
    CREATE TABLE choice (
        session INTEGER PRIMARY KEY,
        minutes REAL,
        changes TEXT NOT NULL,
        grown TEXT NOT NULL,
        before TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE check_out (
        session INTEGER PRIMARY KEY,
        given TEXT NOT NULL,
        pain TEXT NOT NULL,
        hard TEXT,
        something_new INTEGER NOT NULL,
        sore_hours REAL NOT NULL,
        bruised INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE agreed (
        routine TEXT NOT NULL,
        exercise TEXT NOT NULL,
        given TEXT NOT NULL,
        steps TEXT NOT NULL,
        PRIMARY KEY (routine, exercise)
    ) STRICT, WITHOUT ROWID
    """,
    # Questionnaires, with all that is needed to score them again.
    """
    CREATE TABLE measure (
        given TEXT NOT NULL,
        instrument TEXT NOT NULL,
        version TEXT NOT NULL,
        language TEXT NOT NULL,
        answers TEXT NOT NULL,
        score REAL,
        PRIMARY KEY (given, instrument)
    ) STRICT, WITHOUT ROWID
    """,
)

MIGRATIONS: Final[tuple[Migration, ...]] = (_FIRST, _HEALTH)
