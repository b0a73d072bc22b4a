"""What an author wrote, as pydantic models: the one description that both the reader and the JSON Schema follow.

Every field is optional where a default or the library fills it in. Values are read (45 s is 45.0), nothing is
resolved: ids are not looked up, doses not merged.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Strict, Tag

from selfcare.routine.fields import (
    Day,
    EquipmentWord,
    Felt,
    FigureBlock,
    Id,
    LanguageTag,
    PerMinute,
    RegionWord,
    RepetitionRange,
    Seconds,
    SecondsOrNone,
    StartWord,
    TagWord,
    TargetWord,
    TechniqueWord,
    TextLine,
    TextWords,
    YesNo,
    one_of,
)
from selfcare.routine.models import EndsBy, FirstSide, Role, SideKind, VoiceLevel

FORMAT_VERSION = 1
SIDE_WORDS: tuple[str, ...] = get_args(SideKind)


class Document(BaseModel):
    """A mapping in a file: unknown keys are mistakes, nothing is guessed."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class TempoDocument(Document):
    """The four moments of one repetition."""

    in_: Seconds = Field(alias="in", description="Seconds of moving in, like `2 s`.")
    hold: SecondsOrNone = Field(0.0, description="Seconds of holding; none if left out.")
    out: Seconds = Field(description="Seconds of moving out, like `2 s`.")
    pause: SecondsOrNone = Field(0.0, description="Seconds of pause before the next repetition; none if left out.")


class DoseDocument(Document):
    """How much: a time, or repetitions with their tempo; how many sets, with how much rest between them."""

    time: Seconds | None = Field(None, description="How long one set lasts on one side: `45 s`, `1 min 30 s`.")
    reps: RepetitionRange | None = Field(
        None, description="How many repetitions make one set; of a range like `8-12` the low number is played."
    )
    tempo: TempoDocument | None = Field(
        None, description="Seconds of one repetition: `{in: 2 s, hold: 3 s, out: 2 s, pause: 1 s}`."
    )
    sets: Annotated[int, Field(ge=1, le=20)] | None = Field(None, description="How many sets; 1 if left out.")
    rest: SecondsOrNone | None = Field(None, description="Rest between sets, like `10 s`.")


class SidesDocument(Document):
    """Each side after the other, with which comes first and what differs."""

    first: Annotated[FirstSide, one_of(*get_args(FirstSide))] | None = Field(
        None, description="The side that comes first; `worse` asks the user which side is worse."
    )
    left: DoseDocument | None = Field(None, description="A dose for the left side, where it differs.")
    right: DoseDocument | None = Field(None, description="A dose for the right side, where it differs.")


class InstructionDocument(Document):
    """One sentence of how to do it."""

    role: Annotated[Role, one_of(*get_args(Role))] = Field(description="What kind of sentence it is.")
    text: TextWords = Field(description="The sentence: one action.")


def _sides_form(value: object) -> str:
    return "<sides>" if isinstance(value, dict) else "<word>"


SidesWritten = Annotated[
    Annotated[str, one_of(*SIDE_WORDS), Tag("<word>")] | Annotated[SidesDocument, Tag("<sides>")],
    Discriminator(_sides_form),
]


class ExerciseWords(DoseDocument):
    """Whatever describes an exercise and may be overridden where a routine uses it."""

    name: TextWords | None = Field(None, description="What it is called: one string, or one per language.")
    technique: TechniqueWord | None = Field(None, description="What is done: one of the eleven techniques.")
    targets: Annotated[tuple[TargetWord, ...], Strict(strict=False)] | None = Field(
        None, description="The muscles, joints or tissues it is for."
    )
    start: StartWord | None = Field(None, description="The position it starts from.")
    sides: SidesWritten | None = Field(
        None, description="Which sides are worked; or a mapping with `first`, `left`, `right` for each side in turn."
    )
    pressure: Felt | None = Field(None, description="Massage: how strong it feels, 0-10. Over 6 is too much at home.")
    stretch: Felt | None = Field(None, description="Stretches: how strong the pull feels, 0-10.")
    effort: Felt | None = Field(None, description="Strengthening: how hard it feels, 0-10.")
    rate: PerMinute | None = Field(None, description="Massage: strokes a minute, like `40 / min`.")
    equipment: Annotated[tuple[EquipmentWord, ...], Strict(strict=False)] | None = Field(
        None, description="What is needed."
    )
    level: Annotated[int, Field(ge=1, le=3)] | None = Field(
        None, description="1 anyone after screening, 2 some experience, 3 confident."
    )
    cue: TextWords | None = Field(
        None, description="The one line that is spoken and shown; up to 110 letters, the first sentence stands alone."
    )
    instructions: Annotated[tuple[InstructionDocument, ...], Strict(strict=False)] | None = Field(
        None, description="How to do it, sentence by sentence."
    )
    feel: TextWords | None = Field(None, description="What it should feel like.")
    not_feel: TextWords | None = Field(None, description="What it should not feel like.")
    mistakes: Annotated[tuple[TextWords, ...], Strict(strict=False)] | None = Field(
        None, description="What commonly goes wrong."
    )
    tags: Annotated[tuple[TagWord, ...], Strict(strict=False)] | None = Field(
        None, description="Caution tags: what it loads or touches."
    )
    easier: Id | None = Field(None, description="The id of an exercise that is gentler.")
    harder: Id | None = Field(None, description="The id of an exercise that asks for more.")
    sources: Annotated[tuple[TextLine, ...], Strict(strict=False)] | None = Field(
        None, description="Where the dose or a claim comes from."
    )
    reviewed: Day | None = Field(None, description="The day a physiotherapist reviewed it; left out if nobody has.")
    recording: TextLine | None = Field(None, description="A file with the author's own voice.")
    prep: SecondsOrNone | None = Field(None, description="Time to get into position, if not the usual one.")
    switch: SecondsOrNone | None = Field(None, description="Time to change sides, if not the usual 8 s.")
    figure: FigureBlock | None = Field(None, description="The picture, in words.")


class WrittenExercise(ExerciseWords):
    """An exercise written in place, inside a routine."""

    exercise: Literal[1] | None = Field(None, description="The format version; may be left out here.")
    id: Id = Field(description="Small letters, numbers and hyphens; the only one of this name in the library.")
    name: TextWords = Field(description="What it is called: one string, or one per language.")
    technique: TechniqueWord = Field(description="What is done: one of the eleven techniques.")
    region: RegionWord = Field(description="The part of the body it is for.")
    start: StartWord = Field(description="The position it starts from.")


class ExerciseDocument(WrittenExercise):
    """A file with one exercise."""

    exercise: Literal[1] = Field(description="The format version: 1.")


class PlayedWords(Document):
    """What a routine says of any exercise it uses."""

    ends_by: Annotated[EndsBy, one_of(*get_args(EndsBy))] | None = Field(
        None, description="What ends it: its time, its repetitions, or a tap by the user."
    )
    note: TextWords | None = Field(None, description="A word to this user, spoken after the cue.")
    optional: YesNo | None = Field(None, description="Whether it may be left out when time is short.")
    least: Seconds | None = Field(None, description="The least time it may be shortened to.")


class UseStepDocument(ExerciseWords, PlayedWords):
    """An exercise from the library; whatever else is written here overrides it."""

    use: Id = Field(description="The id of an exercise in the library.")


class OwnStepDocument(PlayedWords):
    """An exercise written in place."""

    exercise: WrittenExercise = Field(description="The exercise, with the same keys as an exercise file.")


class RestStepDocument(Document):
    """Time to rest."""

    rest: Seconds = Field(description="How long, like `15 s`.")


class SayStepDocument(Document):
    """Words that are spoken and shown."""

    say: TextWords = Field(description="The words.")
    for_: Seconds = Field(alias="for", description="How long they stay, like `20 s`.")


class RepeatStepDocument(Document):
    """Steps that are done several times."""

    repeat: Annotated[int, Field(ge=1, le=50)] = Field(description="How many rounds.")
    steps: StepsWritten = Field(description="The steps of one round.", min_length=1)


_STEP_KINDS = ("use", "exercise", "repeat", "say", "rest")


def _step_kind(value: object) -> str | None:
    """Return the tag of the first key that tells the kind; `rest` comes last: beside `use` it is between sets."""
    if isinstance(value, dict):
        return next((f"<{kind}>" for kind in _STEP_KINDS if kind in value), None)
    return None


StepDocument = Annotated[
    Annotated[UseStepDocument, Tag("<use>")]
    | Annotated[OwnStepDocument, Tag("<exercise>")]
    | Annotated[RepeatStepDocument, Tag("<repeat>")]
    | Annotated[SayStepDocument, Tag("<say>")]
    | Annotated[RestStepDocument, Tag("<rest>")],
    Discriminator(_step_kind, custom_error_type="step", custom_error_message="not a step"),
]
StepsWritten = Annotated[tuple[StepDocument, ...], Strict(strict=False)]
AnyStep = UseStepDocument | OwnStepDocument | RepeatStepDocument | SayStepDocument | RestStepDocument


class AuthorDocument(Document):
    """Who wrote it."""

    name: TextLine = Field(description="The author's name.")
    role: TextLine | None = Field(None, description="What they are, like `physiotherapist`.")
    reviewed: Day | None = Field(None, description="The day a physiotherapist reviewed it.")


class FrequencyDocument(Document):
    """How often it is meant to be done."""

    per_day: Annotated[int, Field(ge=1, le=12)] = Field(1, description="Times a day.")
    days_per_week: Annotated[int, Field(ge=1, le=7)] = Field(7, description="Days a week.")


class RoutineDocument(Document):
    """A file with one routine."""

    routine: Literal[1] = Field(description="The format version: 1.")
    id: Id = Field(description="Small letters, numbers and hyphens; the only one of this name in the library.")
    name: TextWords = Field(description="What it is called: one string, or one per language.")
    author: AuthorDocument | None = Field(None, description="Who wrote it.")
    purpose: TextWords | None = Field(None, description="What it is for, in one sentence.")
    suits: TextWords | None = Field(None, description="Whom it suits.")
    not_for: TextWords | None = Field(None, description="Who should not do it, or ask first.")
    level: Annotated[int, Field(ge=1, le=3)] | None = Field(
        None, description="1 anyone after screening, 2 some experience, 3 confident."
    )
    frequency: FrequencyDocument | None = Field(None, description="How often it is meant to be done.")
    language: LanguageTag | None = Field(None, description="The language of plain text in this file; `en` if left out.")
    voice: Annotated[VoiceLevel, one_of(*get_args(VoiceLevel))] | None = Field(
        None, description="How much is spoken: everything, the necessary, or tones only."
    )
    steps: StepsWritten = Field(description="What is done, in order.", min_length=1)


RepeatStepDocument.model_rebuild()
