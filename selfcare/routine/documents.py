"""What an author may write of an exercise, key by key: one description for the reader and for the JSON Schema.

Values are read (45 s is 45.0), nothing is resolved: ids are not looked up, doses not merged. A key that was not
written is None here; what that means is said in `resolving`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast, get_args

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.landmarks import ALIASES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import BODY_MAP, REGIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.routine.declaring import (
    ByForm,
    Document,
    Found,
    ListOf,
    MappingOf,
    Nested,
    optional,
    required,
    usually,
)
from selfcare.routine.kinds import (
    DAY,
    FEELING,
    FIGURE,
    ID,
    LINE,
    RATE,
    REPETITIONS,
    SECONDS,
    SECONDS_OR_NONE,
    VERSION,
    WORDS,
    Kind,
    one_of,
    whole_number,
)
from selfcare.routine.models import FirstSide, Role, SideKind
from selfcare.routine.problems import Place, shortened
from selfcare.translation import marked

OTHER_NAMES: Final[Mapping[str, str]] = {
    "duration": "time",
    "hold": "time",
    "seconds": "time",
    "repetitions": "reps",
    "rounds": "sets",
    "repeat": "sets",
    "series": "sets",
    "pause": "rest",
    "side": "sides",
    "avoid": "mistakes",
    "should_not_feel": "not_feel",
    "position": "start",
    "muscles": "targets",
    "precautions": "tags",
    "steps": "instructions",
    "title": "name",
    "regression": "easier",
    "progression": "harder",
    "intensity": "effort",
    "wiederholungen": "reps", "dauer": "time", "zeit": "time", "haltezeit": "time", "sätze": "sets",
    "serien": "sets", "seite": "sides", "seiten": "sides", "technik": "technique", "übung": "exercise",
    "ausgangsstellung": "start", "anleitung": "instructions", "hinweis": "cue", "druck": "pressure",
    "repeticiones": "reps", "tiempo": "time", "duración": "time", "lado": "sides", "lados": "sides",
    "técnica": "technique", "descanso": "rest", "nombre": "name", "presión": "pressure", "posición": "start",
}  # fmt: skip
"""What other sheets and programs call our keys."""

_AREAS: Final[Mapping[str, str]] = {
    **{place.chip: place.region for place in reversed(tuple(BODY_MAP.values()))},
    **{place.id: place.region for place in BODY_MAP.values()},
    **{muscle.id: muscle.region for muscle in MUSCLES.values()},
    **{other: MUSCLES[muscle].region for other, muscle in ALIASES.items()},
    "hands": "hand",
}
"""Places, muscles and areas of the body map, each with the region it belongs to."""

ROLE = cast("Kind[Role]", one_of(*get_args(Role)))
FIRST_SIDE = cast("Kind[FirstSide]", one_of(*get_args(FirstSide)))
SIDE_KIND = cast("Kind[SideKind]", one_of(*get_args(SideKind)))
LEVEL = whole_number(1, 3)


class TempoDocument(Document):
    """The four moments of one repetition."""

    in_ = required(SECONDS, marked("Seconds of moving in, like `2 s`."), word="in")
    hold = usually(SECONDS_OR_NONE, 0.0, "Seconds of holding; none if left out.")
    out = required(SECONDS, marked("Seconds of moving out, like `2 s`."))
    pause = usually(SECONDS_OR_NONE, 0.0, "Seconds of pause before the next repetition; none if left out.")

    @classmethod
    def example_for(cls, value: object) -> str:
        numbers = re.findall(r"[0-9]+", str(value)[:40])
        seconds = numbers if 2 <= len(numbers) <= 4 else ["2", "1", "2", "1"]
        words = ("in", "out") if len(seconds) == 2 else ("in", "hold", "out", "pause")
        return "{" + ", ".join(f"{word}: {each} s" for word, each in zip(words, seconds, strict=False)) + "}"


class DoseDocument(Document):
    """How much: a time, or repetitions with their tempo; how many sets, with how much rest between them."""

    time = optional(SECONDS, "How long one set lasts on one side: `45 s`, `1 min 30 s`.")
    reps = optional(REPETITIONS, "How many repetitions make one set; of a range like `8-12` the low number is played.")
    tempo = optional(MappingOf(TempoDocument), "One repetition: `{in: 2 s, hold: 3 s, out: 2 s, pause: 1 s}`.")
    sets = optional(whole_number(1, 20), "How many sets; 1 if left out.")
    rest = optional(SECONDS_OR_NONE, "Rest between sets, like `10 s`.")


class SidesDocument(Document):
    """Each side after the other, with which comes first and what differs."""

    first = optional(FIRST_SIDE, "The side that comes first; `worse` asks the user which side is worse.")
    left = optional(MappingOf(DoseDocument, OTHER_NAMES), "A dose for the left side, where it differs.")
    right = optional(MappingOf(DoseDocument, OTHER_NAMES), "A dose for the right side, where it differs.")


class InstructionDocument(Document):
    """One sentence of how to do it."""

    role = required(ROLE, marked("What kind of sentence it is."))
    text = required(WORDS, marked("The sentence: one action."))

    @classmethod
    def example_for(cls, value: object) -> str:
        words = shortened(value) if isinstance(value, str) else "..."
        return f"{{role: step, text: {words if ', ' not in words and ': ' not in words else repr(words)}}}"


def _form_of_sides(value: object, _place: Place, _found: Found) -> str:
    return "mapping" if isinstance(value, dict) else "word"


def _forms_of_sides() -> Mapping[str, Kind[SideKind | SidesDocument] | Nested[SideKind | SidesDocument]]:
    return _FORMS_OF_SIDES


_FORMS_OF_SIDES = cast(
    "Mapping[str, Kind[SideKind | SidesDocument] | Nested[SideKind | SidesDocument]]",
    {"word": SIDE_KIND, "mapping": MappingOf(SidesDocument)},
)
SIDES = ByForm(_forms_of_sides, _form_of_sides)


class ExerciseWords(DoseDocument):
    """Whatever describes an exercise and may be overridden where a routine uses it."""

    name = optional(WORDS, "What it is called: one string, or one per language.")
    technique = optional(one_of(*TECHNIQUES), "What is done: one of the eleven techniques.")
    targets = optional(ListOf(one_of(*MUSCLES, *ALIASES)), "The muscles, joints or tissues it is for.")
    start = optional(one_of(*START_POSITIONS), "The position it starts from.")
    sides = optional(SIDES, "Which sides are worked; or `{first: ..., left: ..., right: ...}` for each in turn.")
    pressure = optional(FEELING, "Massage: how strong it feels, 0-10. Over 6 is too much at home.")
    stretch = optional(FEELING, "Stretches: how strong the pull feels, 0-10.")
    effort = optional(FEELING, "Strengthening: how hard it feels, 0-10.")
    rate = optional(RATE, "Massage: strokes a minute, like `40 / min`.")
    equipment = optional(ListOf(one_of(*EQUIPMENT)), "What is needed.")
    level = optional(LEVEL, "1 anyone after screening, 2 some experience, 3 confident.")
    cue = optional(WORDS, "The line that is spoken and shown: up to 110 letters, the first sentence stands alone.")
    instructions = optional(ListOf(MappingOf(InstructionDocument)), "How to do it, sentence by sentence.")
    feel = optional(WORDS, "What it should feel like.")
    not_feel = optional(WORDS, "What it should not feel like.")
    mistakes = optional(ListOf(WORDS), "What commonly goes wrong.")
    tags = optional(ListOf(one_of(*CAUTIONS)), "Caution tags: what it loads or touches.")
    easier = optional(ID, "The id of an exercise that is gentler.")
    harder = optional(ID, "The id of an exercise that asks for more.")
    sources = optional(ListOf(LINE), "Where the dose or a claim comes from.")
    reviewed = optional(DAY, "The day a physiotherapist reviewed it; left out if nobody has.")
    recording = optional(LINE, "A file with the author's own voice.")
    prep = optional(SECONDS_OR_NONE, "Time to get into position, if not the usual one.")
    switch = optional(SECONDS_OR_NONE, "Time to change sides, if not the usual 8 s.")
    figure = optional(FIGURE, "The picture, in words.")


class WrittenExercise(ExerciseWords):
    """An exercise: written in place, inside a routine, or in a file of its own."""

    exercise = optional(VERSION, "The format version; may be left out here.")
    id = required(ID, marked("Small letters, numbers and hyphens; the only one of this name in the library."))
    name = required(WORDS, marked("What it is called: one string, or one per language."))
    technique = required(one_of(*TECHNIQUES), marked("What is done: one of the eleven techniques."))
    region = required(one_of(*REGIONS, also=_AREAS), marked("The part of the body it is for."))
    start = required(one_of(*START_POSITIONS), marked("The position it starts from."))


class ExerciseDocument(WrittenExercise):
    """A file with one exercise."""

    exercise = required(VERSION, marked("The format version: 1."))


EXERCISE_FILE = MappingOf(ExerciseDocument, OTHER_NAMES)
