"""After a session: how it went, whether somebody should look, and what soreness means for the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from selfcare.care.rules import Colours, Lighter, Rules, StopRules
from selfcare.care.saying import amount, said
from selfcare.routine.models import Text
from selfcare.translation import marked, tr

Hard = Literal["easy", "right", "hard"]
Colour = Literal["green", "amber", "red"]


@dataclass(frozen=True, slots=True)
class CheckOut:
    """What is told right after: pain 0-10 by exercise region, how hard it was, whether anything is new."""

    pain: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    hard: Hard | None = None
    something_new: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """One exercise in one past session, with the pain (0-10) of its region before and after.

    `stopped`: it hurt and was left out. `grown` is how many steps of progress were in force. Soreness is asked next
    time: hours, and whether there was a bruise.
    """

    day: date
    before: int | None = None
    after: int | None = None
    hard: Hard | None = None
    stopped: bool = False
    grown: int = 0
    sore_hours: float = 0.0
    bruised: bool = False


@dataclass(frozen=True, slots=True)
class Aftercare:
    """What to say after a session; `red_flags`: the questions come before the next one."""

    colour: Colour
    red_flags: bool
    words: tuple[Text, ...]


def colour_of(before: int | None, after: int | None, rules: Colours) -> Colour:
    """Judge by pain: red from a number or a rise, amber below it or if nobody said, else green."""
    if after is None:
        return "amber"
    if after >= rules.red or (before is not None and after >= before + rules.rise):
        return "red"
    return "amber" if after >= rules.amber else "green"


def colour_of_past(past: Past, rules: Colours) -> Colour:
    """Judge one exercise in one session; one that had to be stopped is red."""
    return "red" if past.stopped else colour_of(past.before, past.after, rules)


def after_session(before: Mapping[str, int], told: CheckOut, rules: Rules) -> Aftercare:
    """Return what to say now. `before` is the pain of the check-in by region."""
    colours = [colour_of(before.get(region), after, rules.stop.colours) for region, after in told.pain.items()]
    colour: Colour = next((each for each in _WORST_FIRST if each in colours), "amber")
    strong = any(rules.check_in.band(after).red_flags for after in told.pain.values())
    rise = rules.red_flags.rise
    risen = any(after >= before[region] + rise for region, after in told.pain.items() if region in before)
    soreness = rules.stop.soreness
    sore = tr(_SORE).format(fine=amount(soreness.fine_hours), most=amount(soreness.most_hours))
    red = [tr(_RED)] if colour == "red" else []
    # Beside something new, a word that soreness is fine would be taken for the answer to it.
    words = [tr(_NEW), *red] if told.something_new else [*red, sore]
    return Aftercare(colour, told.something_new or strong or risen, tuple(map(said, words)))


def was_too_much(past: Past, rules: StopRules) -> bool:
    """Whether a bruise, or soreness for too long, says that it was too much."""
    return past.bruised or past.sore_hours > rules.soreness.most_hours


def less_next_time(rules: Rules) -> Lighter:
    """Return how much less it is after that."""
    soreness, least = rules.stop.soreness, rules.stack.lighter
    return Lighter(soreness.pressure, 1.0, soreness.work, least.least_time, least.least_reps)


_WORST_FIRST: Final[tuple[Colour, ...]] = ("red", "amber", "green")
_SORE: Final = marked("Feeling sore for up to {fine} hours is fine, {most} hours at most.")
_RED: Final = marked("That was too much for today. Rest, and start with less next time.")
_NEW: Final = marked("Something is new. A few questions come before your next session.")
