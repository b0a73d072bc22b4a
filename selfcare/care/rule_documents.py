"""What may be written in the files of rules, key by key. Values are read, nothing is looked up in other files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from selfcare.care.rule_kinds import (
    BLOCK,
    CAP,
    COUNT,
    DAYS,
    HOURS,
    MINUTES,
    REGION,
    SCORE,
    SHARE,
    TAG,
    TECHNIQUE,
    THEN,
    THING,
    URGENCY,
    WORD,
)
from selfcare.routine.declaring import ByForm, Document, Found, ListOf, MappingOf, Nested, optional, required, usually
from selfcare.routine.kinds import FEELING, LINE, SECONDS, VERSION, WORDS, YES_NO, Kind, one_of
from selfcare.routine.problems import Place


class SourceDocument(Document):
    """Something that rules lean on."""

    id = required(WORD, "A short name for it.")
    is_ = required(LINE, "Where it can be found.", word="is")


class ActionDocument(Document):
    """What to do about a red flag."""

    action = required(URGENCY, "How pressing it is.")
    when = required(WORDS, "How soon, in words.")
    do = required(ListOf(WORDS), "What to do, in order; the first thing first.")
    goes_on = usually(YES_NO, default=False, about="Whether massage and stretching may go on meanwhile.")


class RedFlagDocument(Document):
    """A sign that somebody has to look at first."""

    id = required(WORD, "Its id.")
    ask = required(WORDS, "The question, answered with yes or no.")
    action = required(URGENCY, "How pressing it is.")
    because = required(WORDS, "Why, in plain words and without a diagnosis.")
    tell = required(WORDS, "What to say to the doctor.")
    also = optional(WORDS, "What else to do, or to leave alone.")
    suspects = required(LINE, "For professionals; never shown.")
    sources = required(ListOf(WORD), "Ids of sources.")


class RedFlagsFile(Document):
    """All red flags."""

    red_flags = required(VERSION, "The format version: 1.")
    every = required(DAYS, "After how many days they are asked again.")
    rise = required(SCORE, "They are asked again when pain is this much higher.")
    actions = required(ListOf(MappingOf(ActionDocument)), "What to do, for each urgency.")
    sources = required(ListOf(MappingOf(SourceDocument)), "What the rules lean on.")
    questions = required(ListOf(MappingOf(RedFlagDocument)), "The red flags.")


def _form_of_where(value: object, _place: Place, _found: Found) -> str:
    return "regions" if isinstance(value, list) else "asked"


def _forms_of_where() -> Mapping[str, Kind[str | tuple[str, ...]] | Nested[str | tuple[str, ...]]]:
    return _FORMS_OF_WHERE


_FORMS_OF_WHERE = cast(
    "Mapping[str, Kind[str | tuple[str, ...]] | Nested[str | tuple[str, ...]]]",
    {"asked": one_of("asked"), "regions": ListOf(REGION)},
)


class EffectDocument(Document):
    """What a rule takes away, marks and limits."""

    block = optional(BLOCK, "What is not offered at all.")
    block_tags = optional(ListOf(TAG), "Exercises with one of these tags are not offered.")
    without_techniques = optional(ListOf(TECHNIQUE), "These techniques are not offered.")
    without_equipment = optional(ListOf(THING), "Exercises with these things are not offered.")
    caution_tags = optional(ListOf(TAG), "Exercises with one of these tags are offered with a note.")
    cap = optional(CAP, "The most pressure of any massage.")


class ConditionDocument(EffectDocument):
    """Something that is true of a person, for long or today."""

    id = required(WORD, "Its id.")
    ask = required(WORDS, "The question, answered with yes or no.")
    you = required(WORDS, "Ends the sentence `... because you ...`.")
    because = required(WORDS, "Why, in plain words and without a diagnosis.")
    group = optional(WORD, "The id of its group.")
    where = optional(ByForm(_forms_of_where, _form_of_where), "`asked`, or the regions where the rules act.")
    advice = optional(WORDS, "What is said once, above the routine.")
    refer = optional(URGENCY, "Nothing is offered; this action is shown instead.")
    today = usually(YES_NO, default=False, about="Whether it is a matter of today.")
    red_flags = usually(YES_NO, default=False, about="Whether the red flags are asked first.")
    sources = required(ListOf(WORD), "Ids of sources.")


class GroupDocument(Document):
    """Conditions that are asked together."""

    id = required(WORD, "Its id.")
    name = required(WORDS, "Its heading.")


class ConditionsFile(Document):
    """All standing conditions."""

    conditions = required(VERSION, "The format version: 1.")
    groups = required(ListOf(MappingOf(GroupDocument)), "The groups, in the order they are asked.")
    sources = required(ListOf(MappingOf(SourceDocument)), "What the rules lean on.")
    questions = required(ListOf(MappingOf(ConditionDocument)), "The conditions.")


class BandDocument(Document):
    """What follows from pain of this much in one region."""

    from_ = required(SCORE, "The lowest number.", word="from")
    to = required(SCORE, "The highest number.")
    then = required(THEN, "What follows.")
    because = optional(WORDS, "Why, in plain words; not needed for `go`.")
    red_flags = usually(YES_NO, default=False, about="Whether the red flags are asked first.")


class UnknownDocument(EffectDocument):
    """What follows where no number is known."""

    because = required(WORDS, "Why, in plain words.")


class CheckInFile(Document):
    """What is asked before each session."""

    check_in = required(VERSION, "The format version: 1.")
    again_after = required(MINUTES, "A session that lay longer than this asks once more.")
    quiet = required(ListOf(TECHNIQUE), "The techniques that a painful region may still have.")
    pain = required(ListOf(MappingOf(BandDocument)), "What follows from pain of 0-10, without a gap.")
    unknown = required(MappingOf(UnknownDocument), "What follows where no number is known.")
    signs = required(ListOf(MappingOf(ConditionDocument)), "The safety question, sign by sign.")
    sources = required(ListOf(MappingOf(SourceDocument)), "What the rules lean on.")


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
