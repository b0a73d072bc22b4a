"""What was settled before a session: kept with it, so that later it can be told how it was done and why."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType

from selfcare.record.encoding import UnreadableError
from selfcare.record.reading import real, words
from selfcare.record.spelling import scores_from_text, text_of, words_from_text
from selfcare.record.store import Statement, Store


@dataclass(frozen=True, slots=True)
class Choice:
    """The minutes a routine was fitted to (None: as written), and each change in plain words.

    `grown` counts the steps of progress in force by exercise; `before` is the pain 0-10 by region at the check-in.
    """

    minutes: float | None = None
    changes: tuple[str, ...] = ()
    grown: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    before: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


def chosen(session: int, choice: Choice) -> Statement:
    """Say that this was settled for a session."""
    texts = (text_of(list(choice.changes)), text_of(dict(choice.grown)), text_of(dict(choice.before)))
    line = "INSERT OR REPLACE INTO choice (session, minutes, changes, grown, before) VALUES (?, ?, ?, ?, ?)"
    return line, (session, choice.minutes, *texts)


def choice_of(store: Store, session: int) -> Choice | None:
    """Return what was settled for a session; None where nothing was written or cannot be read."""
    for minutes, changes, grown, before in store.rows(
        "SELECT minutes, changes, grown, before FROM choice WHERE session = ?", (session,)
    ):
        with suppress(UnreadableError):
            return Choice(
                None if minutes is None else real(minutes),
                words_from_text(words(changes)),
                scores_from_text(words(grown)),
                scores_from_text(words(before)),
            )
    return None
