"""Deleting what happened, at once and off the disk; and bringing it back while somebody may still change their mind.

What protects somebody stays: what they told about their health, regions that rest until tomorrow, a session of today,
or dated ahead of it, that ended for a warning sign. So does a session that was cut off and can still be gone on with.
"""

from datetime import date
from typing import Final

from selfcare.record.store import Statement

_STAYS: Final = "SELECT id FROM session WHERE ending IS NULL OR (ending = 'safety' AND substr(ended, 1, 10) >= ?)"
_OF_SESSIONS: Final = ("reached", "command", "part", "hurt", "choice", "check_out")
_WHOLE: Final = ("pain", "agreed", "measure")


def forgotten(today: date) -> list[Statement]:
    """Return the statements that delete the history."""
    day = (today.isoformat(),)
    return [
        *((f"DELETE FROM {table} WHERE session NOT IN ({_STAYS})", day) for table in _OF_SESSIONS),  # noqa: S608 - ours
        (f"DELETE FROM session WHERE id NOT IN ({_STAYS})", day),  # noqa: S608 - our own words
        ("DELETE FROM plan WHERE id NOT IN (SELECT plan FROM session)", ()),
        ("DELETE FROM region_lock WHERE until <= ?", day),
        ("DELETE FROM confirmation WHERE topic LIKE 'soreness, %'", ()),
        *((f"DELETE FROM {table}", ()) for table in _WHOLE),  # noqa: S608 - our own words
    ]
