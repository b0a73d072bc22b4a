"""What a person has told: the standing conditions, today's check-in, the red flags. Facts, each with its moment.

Moments are datetimes of one kind (all with a time zone or all without), in the person's own day: "today" ends at
midnight.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Held:
    """One condition or sign that is true, by its id; `places` are body-map regions, where it asks for them."""

    id: str
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person lives with. `added` is the moment something was last ticked."""

    held: tuple[Held, ...] = ()
    added: datetime | None = None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Today's answers, given at one moment.

    `pain` and `before` (the numbers last known) are 0-10 by exercise region. `signs` is None as long as the safety
    question has no answer; "none of these" is an empty tuple.
    """

    at: datetime
    pain: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    signs: tuple[Held, ...] | None = None
    before: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def known(self) -> Mapping[str, int]:
        """The pain of each region: today's number, else the last one known."""
        return {**self.before, **self.pain}


@dataclass(frozen=True, slots=True)
class RedFlagAnswers:
    """The red flags as they were answered: those `ticked`, and those a professional has since `checked`.

    `at` is the latest moment; `whole` the one when all were asked, where some were asked once more since.
    """

    at: datetime
    ticked: frozenset[str] = frozenset()
    checked: frozenset[str] = frozenset()
    whole: datetime | None = None

    @property
    def all_at(self) -> datetime:
        """The moment all of them were last asked."""
        return self.whole or self.at

    @property
    def open(self) -> frozenset[str]:
        return self.ticked - self.checked


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is known when somebody wants to start.

    `locked` are exercise regions locked until tomorrow; `ask_again` is the moment a check-out called for the red flags;
    `stopped` the one when a session last ended for a warning sign; `behind` the one when the clock was first found to
    show an earlier day than such a session, None where it does not. `hurt` are exercises, by id, that hurt when they
    were last done: what holds one of them is suggested later.
    """

    now: datetime
    profile: Profile = Profile()
    check_in: CheckIn | None = None
    red_flags: RedFlagAnswers | None = None
    locked: frozenset[str] = frozenset()
    ask_again: datetime | None = None
    stopped: datetime | None = None
    behind: datetime | None = None
    hurt: frozenset[str] = frozenset()
