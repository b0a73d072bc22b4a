"""The routine laid out in time: phases that follow each other without a gap, and cues at exact moments.

All offsets are session seconds: 0 is Start, pauses do not count. A timeline only ever grows at its end or is laid
out anew behind the cursor (skip, back, ease ...), so what has been played keeps its place.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep, Side

PhaseKind = Literal[
    "ready",  # the first seconds of a session, and again after going back
    "announce",  # what comes next is named
    "position",  # time to get into the start position
    "work",  # a timed set
    "in",  # the four moments of one repetition
    "hold",
    "out",
    "pause",
    "switch",  # change sides
    "rest",  # between sets, and rest steps
    "say",  # the author's own words
    "tap",  # takes as long as the user takes: no session time
]
WORKING: frozenset[PhaseKind] = frozenset({"work", "in", "hold", "out", "pause", "tap"})

ToneName = Literal["ready", "work", "half", "three", "two", "one", "switch", "rest", "next", "done"]

SpokenKind = Literal[
    "safety", "side", "name", "position", "cue", "note", "dose", "where", "care", "begin", "breath", "tempo", "half",
    "last-ten", "count", "rest", "next", "say", "done", "ready", "repetition",
    "keys", "release", "things",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One side of one step (or one rest, one spoken note): what skip, back, repeat and the record speak of.

    `step` counts the played steps from 0. `side` is None where sides are not worked separately ("none" and
    "alternating"). `planned` is seconds of work, or repetitions where `counted` is true; 0 for rest, say and tap.
    """

    step: int
    side: Side | None
    planned: float
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of session time. `repetition` and `set` count from 1; 0 where there is none.

    `side` is the side worked in this very phase (for "alternating" it changes with every repetition); in a switch
    it is the side that comes.
    """

    kind: PhaseKind
    start: float
    seconds: float
    part: int
    side: Side | None = None
    set: int = 0
    repetition: int = 0

    @property
    def end(self) -> float:
        return self.start + self.seconds


@dataclass(frozen=True, slots=True)
class Tone:
    """A sound at an exact session second; `phase` is the index of the phase it speaks for."""

    at: float
    name: ToneName
    phase: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words with their window: they begin at `at`, may begin as late as `latest`, and take about `estimate` s.

    `at` is already planned: by the estimate no two spoken cues overlap. Lower `priority` numbers win. `language` is
    the one the words are in, "" for the session's own.
    """

    at: float
    latest: float
    text: str
    estimate: float
    kind: SpokenKind
    priority: int
    phase: int
    language: str = ""

    @property
    def end(self) -> float:
        return self.at + self.estimate


Cue = Tone | Spoken


@dataclass(frozen=True, slots=True)
class Timeline:
    """Phases in order, cues in order of `at`, words that found no room, and the parts they belong to.

    `steps[part.step]` is what is played there, with every easing already in it. `left_out` are parts that will
    not be played any more because something hurt.
    """

    phases: tuple[Phase, ...]
    cues: tuple[Cue, ...]
    parts: tuple[Part, ...]
    steps: tuple[PlayedStep, ...]
    dropped: tuple[Spoken, ...] = ()
    left_out: frozenset[int] = frozenset()

    @property
    def end(self) -> float:
        """Session second at which everything is done."""
        return self.phases[-1].end if self.phases else 0.0

    def phase_at(self, elapsed: float) -> int:
        """Index of the phase that holds session second `elapsed` (a boundary belongs to the phase it opens)."""
        starts = self.phases
        return max(0, min(bisect_right(starts, elapsed, key=_start) - 1, len(starts) - 1))

    def exercise_of(self, part: int) -> Exercise | None:
        """Return the exercise of a part, None for rest and say."""
        step = self.steps[self.parts[part].step]
        return step.exercise if isinstance(step, ExerciseStep) else None

    def parts_hurting(self, part: int, region: str) -> tuple[int, ...]:
        """Return the parts from `part` on that work a region, or a target of what is worked there."""
        here = self.exercise_of(part)
        hurting = frozenset(here.targets) if here else frozenset[str]()
        coming = ((other, self.exercise_of(other)) for other in range(part, len(self.parts)))
        return tuple(other for other, each in coming if each and (each.region == region or hurting & {*each.targets}))

    def steps_after(self, part: int, parts: tuple[int, ...]) -> int:
        """Return how many steps later than that of `part` are among `parts` and were to be played."""
        here = self.parts[part].step
        return len({self.parts[other].step for other in parts if other not in self.left_out} - {here})

    def steps_left_out(self) -> int:
        """Return how many steps will not be played at all any more, beside the one that hurt first."""
        left_out = {self.parts[part].step for part in self.left_out}
        return max(0, len(left_out) - 1)


def _start(phase: Phase) -> float:
    return phase.start
