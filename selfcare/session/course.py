"""Where a session stands in its plan: moves along it, says what was passed, and takes a new plan for the rest.

A course knows session seconds alone. Whether they pass is the session's business.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from selfcare.routine.duration import dose_on
from selfcare.routine.models import ExerciseStep, PlayedStep
from selfcare.session.events import CueDue, Event, Outcome, PartEnded, PhaseStarted, Planned
from selfcare.session.layout import part_on
from selfcare.session.progress import repetitions_worked, seconds_worked
from selfcare.session.replan import Place
from selfcare.session.timeline import WORKING, Part, Phase, Timeline

_WORTH: tuple[Outcome, ...] = ("skipped", "stopped", "eased", "done")


class Course:
    """The cursor on a timeline. `over` is true once the plan has run out."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.elapsed = 0.0
        self.over = False
        self.eases: dict[int, int] = {}
        self._phase = 0
        self._cues_out = 0
        self.outcomes: Mapping[int, Outcome] = MappingProxyType({})
        self._attempt = 0
        self._tapped = False
        self._taps = 0
        self._own_pace = 0.0

    @property
    def place(self) -> Place:
        return Place(self.timeline, self.elapsed, self._phase, self._cues_out, self._attempt)

    @property
    def here(self) -> Phase:
        return self.timeline.phases[self._phase]

    @property
    def step_index(self) -> int:
        return self.timeline.parts[self.here.part].step

    @property
    def step(self) -> PlayedStep:
        return self.timeline.steps[self.step_index]

    @property
    def times_eased(self) -> int:
        return self.eases.get(self.step_index, 0)

    @property
    def waits_for_tap(self) -> bool:
        return self.here.kind == "tap" and not self._tapped and not self.over

    @property
    def seconds_left_of_part(self) -> float:
        return max(phase.end for phase in self.timeline.phases if phase.part == self.here.part) - self.elapsed

    @property
    def working(self) -> bool:
        """Whether the user is at work in this phase."""
        return self.here.kind in WORKING

    @property
    def seconds_to_work(self) -> float:
        """Seconds until work begins, without end if none follows."""
        coming = (phase.start for phase in self.timeline.phases[self._phase :] if phase.kind in WORKING)
        return next(coming, math.inf) - self.elapsed

    def begin(self) -> list[Event]:
        """Enter the first phase."""
        return [PhaseStarted(0.0, self.here)]

    def run_to(self, second: float) -> list[Event]:
        """Go on to session second `second`, or to the first tap or the end before it."""
        events: list[Event] = []
        while True:
            boundary = self.here.end
            events += self._cues_until(min(boundary, second))
            if boundary > second or self.waits_for_tap:
                self.elapsed = max(self.elapsed, min(second, boundary))
                return events
            if self._phase + 1 == len(self.timeline.phases):
                return events + self._end()
            events += self._enter(self._phase + 1)

    def tap(self, seconds: float) -> None:
        """The user is done with a step at their own pace, which took `seconds`."""
        self.wait(seconds)
        self._tapped, self._taps = True, self._taps + 1

    def wait(self, seconds: float) -> None:
        """Count `seconds` of work at the user's own pace, where no session time passes."""
        self._own_pace += max(0.0, seconds)

    def take(self, timeline: Timeline) -> list[Event]:
        """Take a plan in which the present phase goes on."""
        self.timeline = timeline
        return [Planned(self.elapsed, timeline)]

    def take_from_here(self, timeline: Timeline) -> list[Event]:
        """Take a plan whose next phase begins at this very second; without one, the course is over."""
        index = self._phase + (self.elapsed > self.here.start)
        if not timeline.phases:  # everything was skipped at the very first second: what is left is where that was
            index, timeline = 1, replace(timeline, phases=(replace(self.here, seconds=0.0),))
        self._cues_out = sum(cue.phase < index for cue in self.timeline.cues[: self._cues_out])
        self.timeline = timeline
        planned: list[Event] = [Planned(self.elapsed, timeline)]
        if index >= len(timeline.phases):
            self._phase = len(timeline.phases) - 1
            self.over = True
            return planned + self._cues_until(timeline.end)
        self._phase = index
        self._begin_attempt(index)
        return [*planned, PhaseStarted(self.elapsed, self.here)]

    def part_over(self, outcome: Outcome, part: int | None = None) -> list[Event]:
        """Say that a part (the present one, if none is named) is over; rests and spoken notes are no parts of it."""
        here = self.here.part
        index = here if part is None else part
        step_index, side = self.timeline.parts[index].step, self.timeline.parts[index].side
        step = self.timeline.steps[step_index]
        if not isinstance(step, ExerciseStep):
            return []
        best = max(outcome, self.outcomes.get(index, outcome), key=_WORTH.index)
        self.outcomes = MappingProxyType({**self.outcomes, index: best})
        planned = self._asked(index, step)
        done = self.worked() if index == here else 0.0
        return [PartEnded(self.elapsed, step_index, side, outcome, planned.planned, done, planned.counted)]

    def not_ended(self) -> list[int]:
        """The present part and all later ones that nothing was said of yet."""
        here = self.here.part
        return [part for part in range(here, len(self.timeline.parts)) if part == here or part not in self.outcomes]

    def worked(self) -> float:
        """Seconds, or repetitions where they are counted, worked of the present part in this attempt."""
        step, here = self.step, self.here.part
        if not isinstance(step, ExerciseStep):
            return 0.0
        phases = [phase for phase in self.timeline.phases[self._attempt : self._phase + 1] if phase.part == here]
        side = self.timeline.parts[here].side
        asked = part_on(self.step_index, step, side)
        if not asked.counted:
            return seconds_worked(phases, self.elapsed) + self._own_pace
        a_set = asked.planned / dose_on(step, side).sets
        return repetitions_worked(phases, self.elapsed) + self._taps * a_set

    def _asked(self, index: int, step: ExerciseStep) -> Part:
        """What the routine asked for; what the gentler exercise asks where that counts in another way."""
        part = self.timeline.parts[index]
        now = part_on(part.step, step, part.side)
        return part if now.counted == part.counted else now

    def _enter(self, index: int) -> list[Event]:
        phase = self.timeline.phases[index]
        self.elapsed = phase.start
        events: list[Event] = []
        if phase.part != self.here.part:
            events += self.part_over(self._outcome())
            self._begin_attempt(index)
        self._phase, self._tapped = index, False
        return [*events, PhaseStarted(phase.start, phase)]

    def _end(self) -> list[Event]:
        self.elapsed, self.over = self.timeline.end, True
        return [*self.part_over(self._outcome()), *self._cues_until(self.elapsed)]

    def _outcome(self) -> Outcome:
        return "eased" if self.times_eased else "done"

    def _begin_attempt(self, index: int) -> None:
        self._attempt = index
        self._tapped, self._taps, self._own_pace = False, 0, 0.0

    def _cues_until(self, second: float) -> list[Event]:
        """Hand out what is due by session second `second`, as far as its phase has begun."""
        cues, first, last = self.timeline.cues, self._cues_out, self._cues_out
        while last < len(cues) and cues[last].at <= second and cues[last].phase <= self._phase:
            last += 1
        self._cues_out = last
        return [CueDue(cue.at, cue) for cue in cues[first:last]]
