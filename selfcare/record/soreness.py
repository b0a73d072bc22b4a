"""Whether a past session left somebody sore: asked once for each, at the first start on a later day."""

from datetime import datetime, timedelta
from typing import Final

from selfcare.record.history import History, PastSession

ASKED_WITHIN: Final = timedelta(days=7)
"""Later than this nobody remembers."""


def to_be_asked(history: History, now: datetime) -> PastSession | None:
    """Return the latest session that is over, of an earlier day, if nobody was asked about it yet."""
    over = next((each for each in history.sessions(5) if each.ending is not None), None)
    if over is None or over.begun.date() >= now.date() or now - over.begun > ASKED_WITHIN:
        return None
    return None if history.confirmed(_topic(over.session)) else over


def keep(history: History, session: int, hours: float, *, bruised: bool) -> None:
    """Keep how long the soreness lasted, and that it was asked."""
    history.health.sore(session, hours, bruised=bruised)
    history.confirm(_topic(session))


def _topic(session: int) -> str:
    return f"soreness, {session}"
