"""What the rules of safety say, once their files have been read: plain frozen values, no logic.

The files lie in `data/`, one for each kind of rule, so that a physiotherapist can read and change them; `rule_reader`
turns them into these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from selfcare.care.emergency import EmergencyNumbers
from selfcare.care.stop_rules import Rule
from selfcare.routine.models import Target, Text
from selfcare.translation import tr

Urgency = Literal["emergency", "same_day", "soon", "routine"]
Block = Literal["all", "deep", "region", "region_contact"]
Then = Literal["go", "lighter", "quiet", "not_today"]

URGENCIES: Final[tuple[Urgency, ...]] = ("emergency", "same_day", "soon", "routine")
"""From the most pressing on."""


@dataclass(frozen=True, slots=True)
class Action:
    """What to do about a red flag: `do` in order; `goes_on` where massage and stretching may go on meanwhile."""

    urgency: Urgency
    when: Text
    do: tuple[Text, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign that somebody has to look at first.

    `also` is said right after the first thing to do; `tell` is what to say on the phone; `suspects` is for
    professionals and never shown.
    """

    id: str
    ask: Text
    urgency: Urgency
    because: Text
    tell: Text
    suspects: str
    group: str = ""
    also: Text | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """What is asked once more of red flags that were all answered in the last `within` seconds.

    `asks` are their ids by the sign that calls for them, or "pain"; what is not named calls for all of them.
    """

    within: float
    asks: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class RedFlags:
    """The first gate: asked before the first session, every so many days, and when pain rises by `rise`.

    `groups` name the groups of flags in the order they are asked.
    """

    flags: Mapping[str, RedFlag]
    actions: Mapping[Urgency, Action]
    groups: Mapping[str, Text]
    every_days: int
    rise: int
    again: Again


@dataclass(frozen=True, slots=True)
class Effect:
    """What a rule takes away, marks and limits.

    `tags`, `techniques`, `equipment` and `exercises` are barred, as is what `block` says; `cautions` are tags that are
    offered with a note; `cap` is the most massage pressure, 0-10.
    """

    block: Block | None = None
    tags: frozenset[str] = frozenset()
    techniques: frozenset[str] = frozenset()
    equipment: frozenset[str] = frozenset()
    exercises: frozenset[str] = frozenset()
    cautions: frozenset[str] = frozenset()
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that is true of a person, for long (a condition) or today (a sign).

    `you` ends "... because you ..."; `asks_where`: the place is marked on the body map; `regions`: the effect is
    felt in these exercise regions alone (empty: everywhere). `refer`: nothing is offered, this is to be done
    instead; `red_flags`: they are asked before anything else.
    """

    id: str
    ask: Text
    you: Text
    because: Text
    effect: Effect
    group: str = ""
    asks_where: bool = False
    regions: frozenset[str] = frozenset()
    advice: Text | None = None
    refer: Urgency | None = None
    today: bool = False
    red_flags: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PainBand:
    """What follows from pain of `low` to `high` in one region."""

    low: int
    high: int
    then: Then
    because: Text | None = None
    red_flags: bool = False


@dataclass(frozen=True, slots=True)
class CheckInRules:
    """The third gate: pain by region and the signs of today. `again_after` is seconds a session may lie."""

    bands: tuple[PainBand, ...]
    signs: Mapping[str, Condition]
    quiet: frozenset[str]
    unknown: Effect
    unknown_because: Text
    again_after: float

    def band(self, pain: int) -> PainBand:
        """Return the band that pain of 0-10 falls into."""
        return next(band for band in self.bands if band.low <= pain <= band.high)


@dataclass(frozen=True, slots=True)
class Lighter:
    """How a step is made lighter: `feeling` less of its target, shares of range and work, seconds and reps at least."""

    feeling: int = 0
    range: float = 1.0
    work: float = 1.0
    least_time: float = 0.0
    least_reps: int = 0


AS_WRITTEN: Final = Lighter()
"""Not lighter at all."""


@dataclass(frozen=True, slots=True)
class Load:
    """What loads a region besides the exercises for it: caution tags, and massage with the bare `hands`."""

    tags: frozenset[str] = frozenset()
    hands: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    """How rules add up; `holds` names the regions inside a larger one.

    `most_lost` is the share of a routine's work that nothing may stand in for, `most_gone` that with what is left out
    because its stand-in is in the routine already: more than either, and the routine is not offered.
    """

    most_lost: float
    most_gone: float
    below_cap: frozenset[str]
    usual_pressure: Mapping[str, Target]
    caution: Lighter
    lighter: Lighter
    holds: Mapping[str, frozenset[str]]
    loaded_by: Mapping[str, Load]


@dataclass(frozen=True, slots=True)
class Soreness:
    """Hours of soreness that are fine, and at most; beyond them next time is `pressure` less and `work` its share."""

    fine_hours: float
    most_hours: float
    pressure: int
    work: float
    because: Text


@dataclass(frozen=True, slots=True)
class Colours:
    """From which pain on a session was amber or red; red as well if it rose by `rise`."""

    amber: int
    red: int
    rise: int


@dataclass(frozen=True, slots=True)
class StopRules:
    """When to stop, who should be looked at first, what to do afterwards, and how a session is judged.

    `lines` are the rules as their file has them; each list is read in the language that is spoken.
    """

    lines: Mapping[Literal["stop", "now", "first", "afterwards"], tuple[Rule, ...]]
    soreness: Soreness
    colours: Colours

    @property
    def stop(self) -> tuple[Rule, ...]:
        """When to stop, in any session."""
        return tuple(map(_translated, self.lines["stop"]))

    @property
    def now(self) -> tuple[Rule, ...]:
        """Signs that need emergency help."""
        return tuple(map(_translated, self.lines["now"]))

    @property
    def first(self) -> tuple[Rule, ...]:
        """Reasons to have somebody look first."""
        return tuple(map(_translated, self.lines["first"]))

    @property
    def afterwards(self) -> tuple[Rule, ...]:
        """What to do after a warning sign, in order."""
        return tuple(map(_translated, self.lines["afterwards"]))


@dataclass(frozen=True, slots=True)
class Ceiling:
    """Where a technique's dose ends: seconds of one set, repetitions, sets; None where it has no such thing."""

    time: float | None = None
    reps: int | None = None
    sets: int | None = None


@dataclass(frozen=True, slots=True)
class Floor:
    """The least of a technique that is worth doing: seconds or repetitions on one side, all sets together."""

    time: float
    reps: int


@dataclass(frozen=True, slots=True)
class ProgressRules:
    """When a little more may be offered (after so many `sessions`), how much, and when to go back a step.

    `most` and `least` are where a technique's dose ends, both ways.
    """

    sessions: int
    back_after: int
    away_days: int
    more_time: float
    more_reps: int
    more_sets: int
    more_rest: float
    most: Mapping[str, Ceiling]
    least: Mapping[str, Floor]
    short_tag: str
    short_time: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Every rule of this room. `groups` names the groups of conditions in the order they are asked."""

    red_flags: RedFlags
    conditions: Mapping[str, Condition]
    groups: Mapping[str, Text]
    check_in: CheckInRules
    stack: Stack
    stop: StopRules
    progress: ProgressRules
    emergency: EmergencyNumbers


def _translated(rule: Rule) -> Rule:
    return Rule(tr(rule.sign), tr(rule.rest))
