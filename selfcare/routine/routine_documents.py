"""What an author may write of a routine, key by key; the steps that use exercises take the exercise's keys too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias, cast, get_args

from selfcare.routine.declaring import (
    ByForm,
    Document,
    Found,
    MappingOf,
    Nested,
    not_a_list,
    optional,
    required,
    usually,
)
from selfcare.routine.documents import LEVEL, OTHER_NAMES, ExerciseWords, WrittenExercise
from selfcare.routine.kinds import DAY, ID, LANGUAGE, LINE, SECONDS, VERSION, WORDS, YES_NO, Kind, one_of, whole_number
from selfcare.routine.models import EndsBy, VoiceLevel
from selfcare.routine.problems import Finding, Place, Unfit, nearest, shortened
from selfcare.translation import marked, tr

ENDS_BY = cast("Kind[EndsBy]", one_of(*get_args(EndsBy)))
_TWICE = re.compile(r"\btwice\b|\bzweimal\b|\bdos veces\b")
VOICE = cast("Kind[VoiceLevel]", one_of(*get_args(VoiceLevel)))


class PlayedWords(Document):
    """What a routine says of any exercise it uses."""

    ends_by = optional(ENDS_BY, "What ends it: its time, its repetitions, or a tap by the user.")
    note = optional(WORDS, "A word to this user, spoken after the cue.")
    optional_ = usually(YES_NO, False, "Whether it may be left out when time is short.", word="optional")
    least = optional(SECONDS, "The least time it may be shortened to: one side, all sets and rounds together.")


class UseStepDocument(ExerciseWords, PlayedWords):
    """An exercise from the library; whatever else is written here overrides it."""

    use = required(ID, marked("The id of an exercise in the library."))


class OwnStepDocument(PlayedWords):
    """An exercise written in place."""

    exercise = required(
        MappingOf(WrittenExercise, OTHER_NAMES), marked("The exercise, with the keys of an exercise file.")
    )


class RestStepDocument(Document):
    """Time to rest."""

    rest = required(SECONDS, marked("How long, like `15 s`."))


class SayStepDocument(Document):
    """Words that are spoken and shown."""

    say = required(WORDS, marked("The words."))
    for_ = required(SECONDS, marked("How long they stay, like `20 s`."), word="for")


AnyStep: TypeAlias = "UseStepDocument | OwnStepDocument | RepeatStepDocument | SayStepDocument | RestStepDocument"


class StepsOf(Nested[tuple["AnyStep | None", ...]]):
    """A list of steps; a step that cannot be read is None, so that the others keep their places."""

    def read_at(self, value: object, place: Place, found: Found) -> tuple[AnyStep | None, ...] | None:
        if not isinstance(value, list):
            found.unfit(place, not_a_list())
            return None
        if not value:
            found.unfit(
                place,
                Unfit(tr("There are no steps here."), tr("Write at least one, like `- rest: 15 s`."), "empty"),
            )
            return None
        return tuple(STEP.read_at(each, (*place, index), found) for index, each in enumerate(value))


STEPS = StepsOf()


class RepeatStepDocument(Document):
    """Steps that are done several times."""

    repeat = required(whole_number(1, 50), marked("How many rounds."))
    steps = required(STEPS, marked("The steps of one round, each behind `- `, further in than `steps:`."))


def _plainly(value: object) -> str:
    """Return what was written with numbers apart from signs: "2x a day" and "twice a day" are "2 a day"."""
    return _TWICE.sub("2", re.sub(r"(?<=[0-9])[x×]", " ", str(value)[:60].lower()))


class AuthorDocument(Document):
    """Who wrote it."""

    name = required(LINE, marked("The author's name."))
    role = optional(LINE, "What they are, like `physiotherapist`.")
    reviewed = optional(DAY, "The day a physiotherapist reviewed it.")

    @classmethod
    def example_for(cls, value: object) -> str:
        name, _comma, role = shortened(value if isinstance(value, str) else "A. Example").partition(", ")
        return f"{{name: {name}, role: {role}}}" if role else f"{{name: {name}}}"


class FrequencyDocument(Document):
    """How often it is meant to be done."""

    per_day = usually(whole_number(1, 12), 1, "Times a day.")
    days_per_week = usually(whole_number(1, 7), 7, "Days a week.")

    @classmethod
    def example_for(cls, value: object) -> str:
        often = re.search(r"\b([1-9]|1[0-2])\b(?=.*(?:day|tag|täglich|daily|día|diari))", _plainly(value))
        return f"{{per_day: {often[1] if often else 1}, days_per_week: 5}}"


class RoutineDocument(Document):
    """A file with one routine."""

    routine = required(VERSION, marked("The format version: 1."))
    id = required(ID, marked("Small letters, numbers and hyphens; the only one of this name in the library."))
    name = required(WORDS, marked("What it is called: one string, or one per language."))
    author = optional(MappingOf(AuthorDocument), "Who wrote it.")
    purpose = optional(WORDS, "What it is for, in one sentence.")
    suits = optional(WORDS, "Whom it suits.")
    not_for = optional(WORDS, "Who should not do it, or ask first.")
    level = optional(LEVEL, "1 anyone after screening, 2 some experience, 3 confident.")
    frequency = optional(MappingOf(FrequencyDocument), "How often it is meant to be done.")
    language = optional(LANGUAGE, "The language of plain text in this file; `en` if left out.")
    voice = optional(VOICE, "How much is spoken: everything, the necessary, or tones only.")
    steps = required(STEPS, marked("What is done, in order."))


# `rest` comes last: beside `use` it is the rest between sets.
_STEP_FORMS = cast(
    "Mapping[str, Kind[AnyStep] | Nested[AnyStep]]",
    {
        "use": MappingOf(UseStepDocument, OTHER_NAMES),
        "exercise": MappingOf(OwnStepDocument),
        "repeat": MappingOf(RepeatStepDocument),
        "say": MappingOf(SayStepDocument),
        "rest": MappingOf(RestStepDocument),
    },
)


def _forms_of_steps() -> Mapping[str, Kind[AnyStep] | Nested[AnyStep]]:
    return _STEP_FORMS


def _form_of_step(value: object, place: Place, found: Found) -> str | None:
    if isinstance(value, dict):
        for form in _STEP_FORMS:
            if form in value:
                return form
    if not found.full:
        found.findings.append(_not_a_step(value, place))
    return None


def _not_a_step(value: object, place: Place) -> Finding:
    if not isinstance(value, dict):
        words = shortened(str(value)) if isinstance(value, str) else "my-exercise"
        return Finding(
            place,
            tr("This alone is not a step."),
            tr("For an exercise write `- use: {word}`.").format(word=words),
            "step",
        )
    forms = tuple(_STEP_FORMS)
    for key in list(value)[:20]:
        close = None if key in UseStepDocument.keys else nearest(key, forms)
        if close is not None:
            what = tr("`{word}` is not a key that is known here.").format(word=shortened(key))
            return Finding((*place, key), what, tr("Did you mean `{word}`?").format(word=close), "step", on_key=True)
    if any(key in UseStepDocument.keys for key in value):
        mend = tr("Add `use:` with the id of an exercise.")
        return Finding(place, tr("This step does not say which exercise is meant."), mend, "step", absent=forms)
    mend = tr("Begin it with `use`, `rest`, `say`, `repeat` or `exercise`.")
    return Finding(place, tr("This is not a step."), mend, "step", absent=forms)


STEP = ByForm(_forms_of_steps, _form_of_step)
ROUTINE_FILE = MappingOf(RoutineDocument)
