"""What a routine is, once its file has been read: plain frozen values, units resolved to seconds.

A reader turns a file into these; everything above (timeline, care, player, pages) reads them. No YAML and no file
system here, so that importing the words of a routine costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from types import MappingProxyType
from typing import Literal

Side = Literal["left", "right"]
SideKind = Literal["none", "each", "alternating", "left", "right"]
FirstSide = Literal["left", "right", "worse"]
EndsBy = Literal["time", "reps", "tap"]
Feeling = Literal["pressure", "stretch", "effort"]
Role = Literal["preparation", "step", "form", "breathing", "safety", "rest", "switch", "end"]
VoiceLevel = Literal["full", "brief", "tones"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one or more languages; `entries` holds (language tag, words), the author's own language first."""

    entries: tuple[tuple[str, str], ...]

    def in_language(self, language: str) -> str:
        """Return the words in `language`, else in English, else in the author's own language."""
        words = dict(self.entries)
        return (
            words.get(language)
            or words.get(language.split("-", maxsplit=1)[0])
            or words.get("en")
            or self.entries[0][1]
        )

    def __str__(self) -> str:
        return self.in_language("en")


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of one repetition: moving in, holding, moving out, pausing."""

    in_: float = 2.0
    hold: float = 1.0
    out: float = 2.0
    pause: float = 1.0

    @property
    def seconds(self) -> float:
        return self.in_ + self.hold + self.out + self.pause


@dataclass(frozen=True, slots=True)
class Timed:
    """Work that lasts: seconds of one set on one side."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Repetitions:
    """Work that is counted: `count` is played, `most` is the top of the author's range (8-12), else the same."""

    count: int
    tempo: Tempo = field(default_factory=Tempo)
    most: int | None = None

    @property
    def seconds(self) -> float:
        return self.count * self.tempo.seconds


@dataclass(frozen=True, slots=True)
class Dose:
    """How much on one side: the work of one set, how many sets, seconds of rest between sets."""

    work: Timed | Repetitions
    sets: int = 1
    rest: float = 0.0

    @property
    def seconds(self) -> float:
        return self.sets * self.work.seconds + (self.sets - 1) * self.rest


@dataclass(frozen=True, slots=True)
class Sides:
    """Which sides are worked. `left` and `right` hold a dose where it differs from the step's own."""

    kind: SideKind = "none"
    first: FirstSide = "left"
    left: Dose | None = None
    right: Dose | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What it should feel like, 0-10: pressure (massage), stretch or effort; `low` equals `high` for one number."""

    feeling: Feeling
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Instruction:
    """One sentence of how to do it."""

    role: Role
    text: Text


@dataclass(frozen=True, slots=True)
class Exercise:
    """One technique on one area. Ids of technique, region, targets, start, tags are words of `anatomy`.

    `rate` is strokes a minute; `prep` and `switch` are the author's seconds to get into position and to change
    sides (None: the house's own); `figure` is the author's figure block, checked for words and ranges, read by
    `body` alone.
    """

    id: str
    name: Text
    technique: str
    region: str
    start: str
    dose: Dose
    targets: tuple[str, ...] = ()
    sides: Sides = field(default_factory=Sides)
    target: Target | None = None
    rate: float | None = None
    equipment: tuple[str, ...] = ()
    level: int = 1
    cue: Text | None = None
    instructions: tuple[Instruction, ...] = ()
    feel: Text | None = None
    not_feel: Text | None = None
    mistakes: tuple[Text, ...] = ()
    tags: tuple[str, ...] = ()
    easier: str | None = None
    harder: str | None = None
    sources: tuple[str, ...] = ()
    reviewed: str | None = None
    recording: str | None = None
    prep: float | None = None
    switch: float | None = None
    figure: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def but(self, changes: Mapping[str, object]) -> Exercise:
        """Return the same exercise with some attributes changed. Most steps of a routine change one or two."""
        other = object.__new__(Exercise)
        put = object.__setattr__  # in half the time that `dataclasses.replace` takes
        for name, value in zip(_ATTRIBUTES, _values_of(self), strict=True):
            put(other, name, value)
        for name, value in changes.items():
            put(other, name, value)
        return other


_ATTRIBUTES = tuple(each.name for each in fields(Exercise))
_values_of = attrgetter(*_ATTRIBUTES)


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """An exercise with the routine's own dose on it (everything the step overrides is already in `exercise`).

    `gentler` is the exercise that "ease" may swap to: the one named by `easier`, if it has the same start
    position and adds no caution tag; None otherwise. `range` is the share of the range of motion to be shown and
    done: 1 as written, less once eased.
    """

    exercise: Exercise
    ends_by: EndsBy
    note: Text | None = None
    optional: bool = False
    least: float | None = None
    gentler: Exercise | None = None
    range: float = 1.0


@dataclass(frozen=True, slots=True)
class RestStep:
    """Seconds of nothing to do."""

    seconds: float


@dataclass(frozen=True, slots=True)
class SayStep:
    """The author's own words, spoken and shown for some seconds."""

    text: Text
    seconds: float


@dataclass(frozen=True, slots=True)
class RepeatStep:
    """Rounds: the steps inside, `count` times."""

    count: int
    steps: tuple[Step, ...]


Step = ExerciseStep | RestStep | SayStep | RepeatStep
PlayedStep = ExerciseStep | RestStep | SayStep


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it; `reviewed` is the ISO date of a physiotherapist's review, if any."""

    name: str
    role: str | None = None
    reviewed: str | None = None


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often it is meant to be done."""

    per_day: int = 1
    days_per_week: int = 7


@dataclass(frozen=True, slots=True)
class Routine:
    """An ordered list of steps, ready to be laid out in time."""

    id: str
    name: Text
    steps: tuple[Step, ...]
    author: Author | None = None
    purpose: Text | None = None
    suits: Text | None = None
    not_for: Text | None = None
    level: int = 1
    frequency: Frequency | None = None
    language: str = "en"
    voice: VoiceLevel = "full"

    def played_steps(self) -> Iterator[PlayedStep]:
        """Yield the steps in playing order, rounds unrolled."""
        yield from _unrolled(self.steps)


def _unrolled(steps: tuple[Step, ...]) -> Iterator[PlayedStep]:
    for step in steps:
        if isinstance(step, RepeatStep):
            for _round in range(step.count):
                yield from _unrolled(step.steps)
        else:
            yield step
