"""What is known of a person without asking: from the history, if there is one, and from the command line."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from selfcare.care.answers import CheckIn, Profile, Told
from selfcare.cli.clock import local_now
from selfcare.cli.given import conditions_of, pain_of
from selfcare.routine.places import data_folder

if TYPE_CHECKING:
    from selfcare.care.rules import Rules
    from selfcare.care.suggesting import Done
    from selfcare.record.notice import Notice

SESSIONS = 200
"""So many past sessions are looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was told, which routines were done on which days, and the regions that rest until tomorrow."""

    told: Told
    done: tuple[Done, ...] = ()
    locked: frozenset[str] = frozenset()


def known_from() -> Known:
    """Return what the history knows; without one nothing is made."""
    from selfcare.care.suggesting import Done
    from selfcare.record.history import History
    from selfcare.record.opening import NAME

    if not (data_folder() / NAME).is_file():
        return Known(Told(local_now()))
    with closing(History(data_folder(), local_now, _tell)) as history:
        past = history.sessions(SESSIONS)
        done = tuple(Done(each.routine, each.begun.date()) for each in past if each.ending == "done")
        return Known(history.health.told(), done, history.locked_regions(local_now().date()))


def conditions_and_pain(told: Told, conditions: Iterable[str], pain: Iterable[str], rules: Rules) -> Told:
    """Return what is known with these standing conditions and this pain in place of it, where any were said."""
    held, numbers = conditions_of(conditions, rules), pain_of(pain)
    if held:
        told = replace(told, profile=Profile(held, told.profile.added))
    if numbers:
        # Only tried out: as if nothing were new today.
        told = replace(told, check_in=CheckIn(told.now, numbers, ()))
    return told


def _tell(notice: Notice) -> None:
    click.echo(f"{notice}\n", err=True)
