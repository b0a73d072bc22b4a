"""The sheet a script is written on: a plan, and what a writer asks about any phase of it."""

from __future__ import annotations

from selfcare.routine.duration import dose_on
from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep
from selfcare.routine.pacing import Pace, paces_of
from selfcare.session.phrases import Line, Phrases, sentences, told
from selfcare.session.timeline import WORKING, Part, Phase

LONG_HOLD = 8.0
STILL = frozenset({"stretch", "hold_relax", "pressure"})  # techniques whose timed work is one long hold


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
        self._step_of = tuple(parts[phase.part].step for phase in phases)
        self._known_paces: dict[int, tuple[Pace, ...]] = {}
        self._repetitions = _repetitions(phases)
        self._last_works = {phase.part: index for index, phase in enumerate(phases) if phase.kind in WORKING}

    def is_still(self, index: int) -> bool:
        """Whether the move is one long hold, which is left in peace."""
        return any(pace.hold >= LONG_HOLD for pace in self.paces(index))

    def step(self, index: int) -> PlayedStep:
        return self.steps[self._step_of[index]]

    def exercise(self, index: int) -> Exercise | None:
        step = self.step(index)
        return step.exercise if isinstance(step, ExerciseStep) else None

    def paces(self, index: int) -> tuple[Pace, ...]:
        step = self._step_of[index]
        if step not in self._known_paces:
            exercise = self.exercise(index)
            self._known_paces[step] = paces_of(exercise, self.phrases.language) if exercise else ()
        return self._known_paces[step]

    def same_step(self, one: int, other: int) -> bool:
        """Whether two phases belong to the same step."""
        return self._step_of[one] == self._step_of[other]

    def kind_before(self, index: int) -> str:
        return self.phases[index - 1].kind if index else ""

    def next_exercise(self, index: int) -> Exercise | None:
        later = (self.exercise(other) for other in range(index + 1, len(self.phases)))
        return next((exercise for exercise in later if exercise is not None), None)

    def last_set(self, phase: Phase, later: int = 0) -> bool:
        """Whether the set of this phase, or the one `later`, is the last of its side."""
        part = self.parts[phase.part]
        step = self.steps[part.step]
        return isinstance(step, ExerciseStep) and phase.set + later >= dose_on(step, part.side).sets

    def worked_before(self, index: int) -> int | None:
        """Phase in which the exercise before this one was worked last, None if there is none.

        An exercise that was skipped before its work began leaves nobody in its position.
        """
        before = (each for each in range(index - 1, -1, -1) if self.phases[each].kind in WORKING)
        return next((each for each in before if not self.same_step(each, index)), None)

    def start_before(self, index: int) -> str | None:
        """Start position in which the exercise before this one was worked, None if there is none."""
        before = self.worked_before(index)
        exercise = self.exercise(before) if before is not None else None
        return exercise.start if exercise else None

    def settled(self, index: int) -> frozenset[str]:
        """Sentences about how to settle in that are true already: they were for the exercise before this one.

        None are where one has moved since, or lies, sits or stands in another way.
        """
        before, here = self.worked_before(index), self.exercise(index)
        known = self.exercise(before) if before is not None else None
        if before is None or known is None or here is None or known.start != here.start:
            return frozenset()
        if any(phase.kind == "say" for phase in self.phases[before:index]):
            return frozenset()
        where = told(known, "preparation")
        return frozenset(sentences(self.phrases.own(where, self.phases[before].side)[0])) if where else frozenset()

    def felt_before(self, index: int) -> bool:
        """Whether what is to be felt here was told on its scale before."""
        here = self.exercise(index)
        if here is None or here.target is None:
            return False
        earlier = (self.exercise(each) for each in range(index) if self.phases[each].kind in WORKING)
        return any(each and each.target and each.target.feeling == here.target.feeling for each in earlier)

    def came_back(self, index: int) -> bool:
        """Whether this phase was gone back to."""
        return index > 0 and self.phases[index - 1].part > self.phases[index].part

    def swapped(self, index: int) -> bool:
        """Whether this phase names a gentler exercise: then a short get-ready is all that follows."""
        return index + 1 < len(self.phases) and self.phases[index + 1].kind == "ready"

    def released(self, index: int) -> str:
        """Return what ends the hold before this phase, "" where none was held: the author's word, or the house's."""
        before = index - 1
        if before < 0 or self.phases[before].kind != "work" or not self.is_held(before):
            return ""
        paces = self.paces(before)
        return f"{paces[-1].say}." if len(paces) > 1 and paces[-1].say else self.wording.fixed["let go"]

    def ending(self, index: int) -> Line:
        """Return the author's words for how one comes out of the set before this phase, or rests from it."""
        before = index - 1
        exercise = self.exercise(before) if before >= 0 and self.phases[before].kind in WORKING else None
        if exercise is None:
            return "", ""
        part, how = self.phases[before].part, told(exercise, "rest")
        if self._last_works[part] < index:
            how = told(exercise, "end") or how  # the side is over
        return self.phrases.own(how, self.phases[before].side) if how is not None else ("", "")

    def is_held(self, index: int) -> bool:
        """Whether timed work is one hold, that is gone into and let go of; not where one moves all the time."""
        exercise = self.exercise(index)
        if exercise is None or exercise.technique not in STILL:
            return False
        return self.is_still(index) or not self.paces(index)

    def work_end(self, index: int) -> float:
        """End of the first set that this lead leads into: by then its words must have been said."""
        work, here = self.phases[self.work_index(index)], self.phases[index]
        if work.part != here.part:
            return work.start
        return work.end if work.kind in WORKING else self.end

    def work_index(self, index: int) -> int:
        """Return the phase in which the work begins that this lead leads into; the next part's where there is none."""
        here, later = self.phases[index].part, range(index, len(self.phases))
        found = (each for each in later if self.phases[each].kind in WORKING or self.phases[each].part != here)
        return next(found, len(self.phases) - 1)

    def moves_told(self, index: int) -> bool:
        """Whether the moves of a loop that runs through this timed set are told as they begin."""
        timed = self.phases[index].kind == "work" and not self.is_still(index)
        return timed and any(pace.say or pace.breath for pace in self.paces(index))

    def gaps_after(self, index: int) -> list[int]:
        """Return the rests and changes of sides in this step after phase `index`."""
        gaps = (each for each in range(index + 1, len(self.phases)) if self.phases[each].kind in {"rest", "switch"})
        return [each for each in gaps if self.same_step(each, index)]

    def repetitions_left(self, index: int, phase: Phase) -> int:
        """Return how many repetitions of this set are still to come after this one."""
        return self._repetitions[index] - phase.repetition

    def is_last(self, index: int, phase: Phase) -> bool:
        """Whether this is the last repetition of a set, and not its only one."""
        return phase.repetition > 1 and not self.repetitions_left(index, phase)


def _repetitions(phases: tuple[Phase, ...]) -> list[int]:
    """Return for each phase how far the repetitions of its set are counted from there on."""
    counted = [phase.repetition for phase in phases]
    for index in range(len(phases) - 2, -1, -1):
        here, after = phases[index], phases[index + 1]
        if (after.part, after.set) == (here.part, here.set) and after.kind in WORKING:
            counted[index] = max(counted[index], counted[index + 1])
    return counted
