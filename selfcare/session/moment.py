"""What is true right now in a session: one frozen value that a page, a terminal and a test can all read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from types import MappingProxyType

from selfcare.routine.models import Exercise, PlayedStep, Side
from selfcare.session.events import Ending, Outcome
from selfcare.session.states import State
from selfcare.session.timeline import WORKING, Part, Phase, Timeline


@dataclass(frozen=True, slots=True)
class Moment:
    """A look at a session at `elapsed` session seconds.

    `resume_in` is the seconds of get-ready count left while `resuming`, `resume_of` the whole of that count; both
    are else 0. `eases` counts how often the current step was eased. `ending` says how it ended, once it has;
    `outcomes` how each part that is over ended, the best of all the times it was played.
    """

    state: State
    elapsed: float
    timeline: Timeline
    phase_index: int
    resume_in: float = 0.0
    resume_of: float = 0.0
    eases: int = 0
    ending: Ending | None = None
    outcomes: Mapping[int, Outcome] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    @property
    def phase(self) -> Phase:
        return self.timeline.phases[self.phase_index]

    @property
    def phase_left(self) -> float:
        """Seconds left of this phase."""
        return max(0.0, self.phase.end - self.elapsed)

    @property
    def left(self) -> float:
        """Seconds left of the whole plan."""
        return max(0.0, self.timeline.end - self.elapsed)

    @property
    def part(self) -> Part:
        return self.timeline.parts[self.phase.part]

    @property
    def step(self) -> PlayedStep:
        return self.timeline.steps[self.part.step]

    @property
    def exercise(self) -> Exercise | None:
        return self.timeline.exercise_of(self.phase.part)

    @property
    def side(self) -> Side | None:
        """The side worked in this very phase, None for both or none."""
        return self.phase.side

    @property
    def working(self) -> bool:
        """Whether the user is at work (not getting ready, changing sides or resting)."""
        return self.phase.kind in WORKING

    @property
    def bout_left(self) -> float:
        """Seconds until the present work ends: a timed set, or all repetitions of a set; else `phase_left`."""
        return max(0.0, self._bout_end() - self.elapsed)

    @property
    def bout_seconds(self) -> float:
        """Length of the present work, or of this phase where nothing is worked."""
        return max(0.0, self._bout_end() - self._bout_start())

    @property
    def repetitions(self) -> int:
        """Repetitions asked for in this set (both sides of an alternating one); 0 if the work is timed."""
        if not self.working:
            return 0
        return max(phase.repetition for phase in self.timeline.phases if self._same_bout(phase))

    @property
    def count(self) -> int:
        """The number to show large: the repetition in a counted set, else whole seconds left (never 0 early)."""
        if self.state == "resuming":
            return ceil(self.resume_in - 1e-6)
        if self.working and self.phase.repetition:
            return self.phase.repetition
        return ceil(self.phase_left - 1e-6)

    def next_part(self) -> Part | None:
        """The part that will be played after this one, None at the end."""
        for phase in self.timeline.phases[self.phase_index + 1 :]:
            if phase.part != self.phase.part:
                return self.timeline.parts[phase.part]
        return None

    def next_exercise(self) -> Exercise | None:
        """The exercise that will be played in a step after this one, None if there is none."""
        for phase in self.timeline.phases[self.phase_index + 1 :]:
            if self.timeline.parts[phase.part].step != self.part.step:
                exercise = self.timeline.exercise_of(phase.part)
                if exercise is not None:
                    return exercise
        return None

    def _same_bout(self, phase: Phase) -> bool:
        here = self.phase
        return phase.kind in WORKING and (phase.part, phase.set) == (here.part, here.set)

    def _bout_start(self) -> float:
        if not self.working:
            return self.phase.start
        index = self.phase_index
        while index > 0 and self._same_bout(self.timeline.phases[index - 1]):
            index -= 1
        return self.timeline.phases[index].start

    def _bout_end(self) -> float:
        if not self.working:
            return self.phase.end
        index, phases = self.phase_index, self.timeline.phases
        while index + 1 < len(phases) and self._same_bout(phases[index + 1]):
            index += 1
        return phases[index].end
