"""What may be written in the files of rules that say how much: how rules add up, stop rules, progression."""

from __future__ import annotations

from selfcare.care.rule_kinds import (
    COUNT,
    DAYS,
    HOURS,
    REGION,
    SCORE,
    SHARE,
    TAG,
    TECHNIQUE,
)
from selfcare.routine.declaring import Document, ListOf, MappingOf, optional, required, usually
from selfcare.routine.kinds import FEELING, LINE, SECONDS, VERSION, WORDS, YES_NO


class PressureDocument(Document):
    """The usual felt pressure of a technique."""

    technique = required(TECHNIQUE, "The technique.")
    pressure = required(FEELING, "Its pressure, like `3-5`.")


class LighterDocument(Document):
    """How a step is made lighter."""

    feeling = usually(SCORE, 0, "So much less pressure, stretch or effort.")
    range_ = usually(SHARE, 1.0, "The share of the range of motion that is left.", word="range")
    work = usually(SHARE, 1.0, "The share of time or repetitions that is left.")
    least_time = usually(SECONDS, 0.5, "Never less time than this.")
    least_reps = usually(COUNT, 1, "Never fewer repetitions than this.")


class HoldsDocument(Document):
    """A region that holds others."""

    region = required(REGION, "The larger region.")
    regions = required(ListOf(REGION), "The regions inside.")


class LoadDocument(Document):
    """What loads a region from elsewhere."""

    region = required(REGION, "The region.")
    tags = required(ListOf(TAG), "Exercises with one of these tags load it.")
    hands = usually(YES_NO, default=False, about="Whether massage with the bare hands uses it.")


class StackFile(Document):
    """How rules add up."""

    stack = required(VERSION, "The format version: 1.")
    most_lost = required(SHARE, "The share of work time a routine may lose and still be offered.")
    most_gone = required(SHARE, "The share of it that may be left out with what another step of it stands in for.")
    below_cap = required(ListOf(TECHNIQUE), "What is played at a cap under its least pressure.")
    usual_pressure = required(ListOf(MappingOf(PressureDocument)), "Felt pressure where an author wrote none.")
    caution = required(MappingOf(LighterDocument), "How an exercise with a caution starts.")
    lighter = required(MappingOf(LighterDocument), "How a region with some pain is worked.")
    holds = required(ListOf(MappingOf(HoldsDocument)), "Regions that hold others.")
    loaded_by = required(ListOf(MappingOf(LoadDocument)), "What loads each region from elsewhere.")


class SignDocument(Document):
    """One line: a few words that stand out, and the rest of the sentence."""

    sign = required(LINE, "The words that stand out.")
    rest = optional(LINE, "How the sentence goes on.")


class LessDocument(Document):
    """How much less after too much soreness."""

    pressure = required(SCORE, "So much less pressure.")
    work = required(SHARE, "The share of time or repetitions that is left.")


class SorenessDocument(Document):
    """What soreness after a session means."""

    fine = required(HOURS, "Soreness up to here is fine.")
    most = required(HOURS, "Soreness longer than this was too much.")
    less = required(MappingOf(LessDocument), "How much less next time.")
    because = required(WORDS, "Why, in plain words.")


class ColoursDocument(Document):
    """How a session is judged by its pain."""

    amber = required(SCORE, "Amber from this number.")
    red = required(SCORE, "Red from this number.")
    rise = required(SCORE, "Red as well if pain rose by this much.")


class StopRulesFile(Document):
    """When to stop, and what then."""

    stop_rules = required(VERSION, "The format version: 1.")
    stop = required(ListOf(MappingOf(SignDocument)), "When to stop, in any session.")
    now = required(ListOf(MappingOf(SignDocument)), "Signs that need emergency help.")
    first = required(ListOf(MappingOf(SignDocument)), "Reasons to have somebody look first.")
    afterwards = required(ListOf(MappingOf(SignDocument)), "What to do after a warning sign, in order.")
    soreness = required(MappingOf(SorenessDocument), "What soreness afterwards means.")
    colours = required(MappingOf(ColoursDocument), "How a session is judged by its pain.")


class MoreDocument(Document):
    """How much more at a time."""

    time = required(SECONDS, "So much longer.")
    reps = required(COUNT, "So many repetitions more.")
    sets = required(COUNT, "So many sets more.")
    rest = required(SECONDS, "The rest between sets, where there was only one.")


class CeilingDocument(Document):
    """Where a technique's dose ends."""

    technique = required(TECHNIQUE, "The technique.")
    time = optional(SECONDS, "The longest set on one side.")
    reps = optional(COUNT, "The most repetitions of a set.")
    sets = optional(COUNT, "The most sets.")


class FloorDocument(Document):
    """The least of one technique that is worth doing."""

    technique = required(TECHNIQUE, "The technique.")
    time = required(SECONDS, "The least time on one side, all sets together.")
    reps = required(COUNT, "The least repetitions on one side, all sets together.")


class ShortDocument(Document):
    """Where one bout stays short."""

    tag = required(TAG, "The caution tag.")
    time = required(SECONDS, "The longest bout.")


class ProgressionFile(Document):
    """When a little more may be offered."""

    progression = required(VERSION, "The format version: 1.")
    sessions = required(COUNT, "So many easy green sessions in a row come before more.")
    back_after = required(COUNT, "So many red sessions lead one step back.")
    away = required(DAYS, "Longer than this without it leads one step back.")
    more = required(MappingOf(MoreDocument), "How much more at a time; one of these.")
    most = required(ListOf(MappingOf(CeilingDocument)), "Beyond this nothing is added.")
    least = required(ListOf(MappingOf(FloorDocument)), "Below this no routine is shortened.")
    short = required(MappingOf(ShortDocument), "Where one bout stays short.")
