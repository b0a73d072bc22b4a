"""What may be written in the files of rules that ask: red flags, conditions, the check-in; and whom to call.

Key by key; values are read, nothing is looked up in other files. How much is done stands in `dose_documents`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from selfcare.care.rule_kinds import (
    BLOCK,
    CAP,
    COUNTRY,
    DAYS,
    MINUTES,
    REGION,
    SCORE,
    TAG,
    TECHNIQUE,
    THEN,
    THING,
    URGENCY,
    WORD,
)
from selfcare.routine.declaring import ByForm, Document, Found, ListOf, MappingOf, Nested, optional, required, usually
from selfcare.routine.kinds import LINE, VERSION, WORDS, YES_NO, Kind, one_of
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
    group = required(WORD, "The id of its group.")
    action = required(URGENCY, "How pressing it is.")
    because = required(WORDS, "Why, in plain words and without a diagnosis.")
    tell = required(WORDS, "What to say to the doctor.")
    also = optional(WORDS, "What else to do, or to leave alone.")
    suspects = required(LINE, "For professionals; never shown.")
    sources = required(ListOf(WORD), "Ids of sources.")


class GroupDocument(Document):
    """Questions that are asked together."""

    id = required(WORD, "Its id.")
    name = required(WORDS, "Its heading.")


class AgainDocument(Document):
    """What is asked once more after one thing that today's check-in said."""

    after = required(WORD, "The id of a sign, or `pain`.")
    ask = required(ListOf(WORD), "The ids of the red flags it may have to do with.")


class RedFlagsFile(Document):
    """All red flags."""

    red_flags = required(VERSION, "The format version: 1.")
    every = required(DAYS, "After how many days they are asked again.")
    rise = required(SCORE, "They are asked again when pain is this much higher.")
    again_within = required(MINUTES, "Where all were answered so shortly before, only some are asked again.")
    again = required(ListOf(MappingOf(AgainDocument)), "Which ones; after what is not named here, all.")
    groups = required(ListOf(MappingOf(GroupDocument)), "The groups, in the order they are asked.")
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
    without_exercises = optional(ListOf(WORD), "These exercises are not offered, whatever their tags say.")
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


class CountryDocument(Document):
    """The number to call in one country."""

    code = required(COUNTRY, "Its two letters, as in `GB`.")
    name = required(LINE, "Its name.")
    number = required(LINE, "The number, or two of them.")


class EmergencyNumbersFile(Document):
    """Whom to call in an emergency."""

    emergency_numbers = required(VERSION, "The format version: 1.")
    elsewhere = required(LINE, "The number where the country is not named.")
    countries = required(ListOf(MappingOf(CountryDocument)), "The countries, in the order of their names.")
    sources = required(ListOf(MappingOf(SourceDocument)), "Where the numbers are from.")
