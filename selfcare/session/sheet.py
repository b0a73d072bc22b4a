"""The sheet a script is written on: a plan, and what a writer asks about any phase of it."""

from __future__ import annotations

from selfcare.routine.duration import dose_on
from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep
from selfcare.routine.pacing import Pace, paces_of
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import WORKING, Part, Phase

LONG_HOLD = 8.0


class Sheet:
    """A plan of phases, and the words to write on it. `title` is the routine's name."""

    def __init__(
        self,
        phases: tuple[Phase, ...],
        parts: tuple[Part, ...],
        steps: tuple[PlayedStep, ...],
        title: str,
        phrases: Phrases,
    ) -> None:
        self.phases, self.parts, self.steps = phases, parts, steps
        self.title, self.phrases, self.wording = title, phrases, phrases.wording
        self.end = phases[-1].end if phases else 0.0
        self._known_paces: dict[int, tuple[Pace, ...]] = {}

    def is_still(self, index: int) -> bool:
        """Whether the move is one long hold, which is left in peace."""
        return max((pace.hold for pace in self.paces(index)), default=0.0) >= LONG_HOLD

    def step(self, index: int) -> PlayedStep:
        return self.steps[self.parts[self.phases[index].part].step]

    def exercise(self, index: int) -> Exercise | None:
        step = self.step(index)
        return step.exercise if isinstance(step, ExerciseStep) else None

    def paces(self, index: int) -> tuple[Pace, ...]:
        step = self.parts[self.phases[index].part].step
        if step not in self._known_paces:
            exercise = self.exercise(index)
            self._known_paces[step] = paces_of(exercise, self.phrases.language) if exercise else ()
        return self._known_paces[step]

    def kind_before(self, index: int) -> str:
        return self.phases[index - 1].kind if index else ""

    def next_exercise(self, index: int) -> Exercise | None:
        later = (self.exercise(other) for other in range(index + 1, len(self.phases)))
        return next((exercise for exercise in later if exercise is not None), None)

    def last_set(self, phase: Phase) -> bool:
        part = self.parts[phase.part]
        step = self.steps[part.step]
        return isinstance(step, ExerciseStep) and phase.set >= dose_on(step, part.side).sets

    def start_before(self, index: int) -> str | None:
        """Start position of the exercise step before this one, None if this is the first."""
        for step in reversed(self.steps[: self.parts[self.phases[index].part].step]):
            if isinstance(step, ExerciseStep):
                return step.exercise.start
        return None

    def work_end(self, index: int) -> float:
        """End of the first set that this lead leads into: by then its words must have been said."""
        here = self.phases[index]
        for phase in self.phases[index:]:
            if phase.kind in WORKING or phase.part != here.part:
                return phase.end if phase.part == here.part else phase.start
        return self.end

    def is_last(self, index: int, phase: Phase) -> bool:
        """Whether this is the last repetition of a set, and not its only one."""
        for later in self.phases[index + 1 :]:
            if (later.part, later.set) != (phase.part, phase.set) or later.kind not in WORKING:
                break
            if later.repetition > phase.repetition:
                return False
        return phase.repetition > 1
