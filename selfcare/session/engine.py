"""The session: a cursor that time moves along a timeline. It is told the time and never asks.

`now` is seconds of any clock that does not go back. Session seconds (`elapsed`) pass only while the session runs,
so a pause of any length costs nothing. The rules of its states stand in `states.py`, all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from selfcare.routine.models import ExerciseStep, Routine, Side
from selfcare.session import commands, moves, replan
from selfcare.session.commands import Answer, Command
from selfcare.session.course import Course
from selfcare.session.easing import eased_step
from selfcare.session.events import (
    Eased,
    Ending,
    Event,
    Finished,
    HurtAnswered,
    HurtAsked,
    Paused,
    RegionLeftOut,
    Resumed,
    Resuming,
    Started,
    TapAwaited,
    TimeAdded,
)
from selfcare.session.layout import on_floor, parts_of, settled_steps, whole
from selfcare.session.moment import Moment
from selfcare.session.script import Script
from selfcare.session.states import COMMANDS, State
from selfcare.session.timeline import Timeline

GET_READY = 5.0
GET_READY_ON_FLOOR = 10.0
WORTH_GOING_ON = 10.0
MILD, TOO_MUCH, RISE = 3, 6, 2


class NotNow(ValueError):  # noqa: N818 - a plain refusal, named as it reads: raise NotNow
    """A command that the session cannot take in its present state; nothing has changed."""


class Session:
    """One run through a routine.

    `worse` settles "the worse side first"; `pain_before` (0-10, if known) is what "up by 2" is measured against.
    """

    def __init__(
        self, routine: Routine, *, worse: Side | None = None, language: str = "en", pain_before: int | None = None
    ) -> None:
        steps = settled_steps(routine, worse)
        parts = parts_of(steps)
        if not parts:
            raise ValueError("This routine has no steps to play.")
        self.state: State = "waiting"
        self._script = Script(routine.name.in_language(language), language)
        self._course = Course(self._script.timeline(whole(steps, parts), parts, steps))
        self._pain_before = pain_before
        self._ending: Ending | None = None
        self._now = self._zero = self._resume_at = self._tap_since = float("-inf")
        self._resume_of, self._resumed_from = 0.0, float("-inf")

    @classmethod
    def restored(
        cls,
        routine: Routine,
        journal: Sequence[tuple[float, Command]],
        elapsed: float,
        now: float,
        *,
        worse: Side | None = None,
        language: str = "en",
        pain_before: int | None = None,
    ) -> Session:
        """Return a paused session at second `elapsed`, made by sending the same commands at the same seconds."""
        session = cls(routine, worse=worse, language=language, pain_before=pain_before)
        session._now = 0.0
        for at, command in journal:
            session._replay_to(at)
            session._count_out(command)
            if session.can(command):
                session.send(command, session._now)
        session._replay_to(elapsed)
        if session.can(commands.Pause("crash")):
            session.send(commands.Pause("crash"), session._now)
        session._now = now
        return session

    @property
    def elapsed(self) -> float:
        """Session seconds played."""
        return self._course.elapsed

    @property
    def timeline(self) -> Timeline:
        """The plan as it stands."""
        return self._course.timeline

    def moment(self) -> Moment:
        """Return what is true now, as of the last `advance` or `send`."""
        resuming = self.state == "resuming"
        waiting = (max(0.0, self._resume_at - self._now), self._resume_of) if resuming else (0.0, 0.0)
        place, eases = self._course.place, self._course.times_eased
        return Moment(
            self.state, place.elapsed, place.timeline, place.phase, *waiting, eases, self._ending, self._course.outcomes
        )

    def advance(self, now: float) -> list[Event]:
        """Let time run until `now` and return what happened, in order. A clock set back is taken as standing still."""
        self._now = max(now, self._now)
        events: list[Event] = []
        if self.state == "resuming" and self._now >= self._resume_at:
            self.state, self._zero = "running", self._resume_at - self.elapsed
            events.append(Resumed(self.elapsed))
        if self.state == "running":
            events += self._run_to(self._now - self._zero)
        return events

    def can(self, command: Command) -> bool:
        """Whether `send` would take `command` now."""
        return type(command) in COMMANDS[self.state] and self._makes_sense(command)

    def send(self, command: Command, now: float) -> list[Event]:
        """Do what `command` asks and return what happened; time is not let run. Raises NotNow if it cannot be done."""
        if not self.can(command):
            raise NotNow(f"{type(command).__name__} cannot be done while {self.state}")
        self._now = max(now, self._now)
        if self.state == "tapping":
            self._leave_tapping(command)
        return self._obey(command)

    def after_crash(self) -> Command | None:
        """Return what to send to a restored session first: a side of which almost nothing was left begins again."""
        again = commands.Repeat()
        nearly_over = self._course.seconds_left_of_part < WORTH_GOING_ON
        return again if nearly_over and self.can(again) else None

    @property
    def _just_counted(self) -> bool:
        """Whether a get-ready count has ended at this very second."""
        return self._resume_of > 0 and self.elapsed == self._resumed_from

    def _makes_sense(self, command: Command) -> bool:
        place, sense = self._course.place, True
        match command:
            case commands.AddTime(seconds):
                sense = seconds > 0 and moves.may_add(place, seconds)
            case commands.Ease():
                sense = moves.may_ease(place, self._course.times_eased)
            case commands.Back():
                sense = moves.backward(place) is not None
            case commands.Repeat():
                sense = moves.work_begin(place) is not None
            case commands.Answer():
                sense = moves.may_answer(command)
            case _:
                pass
        return sense

    def _run_to(self, second: float) -> list[Event]:
        events = self._course.run_to(second)
        if self._course.over:
            return events + self._finish("done")
        if self._course.waits_for_tap:
            self.state, self._tap_since = "tapping", self._zero + self.elapsed
            events.append(TapAwaited(self.elapsed, self._course.here))
        return events

    def _count_out(self, command: Command) -> None:
        """End the count that a command was sent after: session seconds alone do not tell."""
        if self.state == "resuming" and not self.can(command):
            self.advance(self._resume_at)

    def _replay_to(self, second: float) -> None:
        if self.state == "resuming" and (second > self.elapsed or not self._resume_of):
            self.advance(self._resume_at)
        if self.state == "running":
            self._run_to(second)

    def _obey(self, command: Command) -> list[Event]:  # noqa: C901, PLR0911 - one line for each command
        match command:
            case commands.Start():
                self.state, self._zero = "running", self._now
                return [Started(0.0, self.timeline), *self._course.begin()]
            case commands.Pause(reason):
                self.state = "paused"
                return [Paused(self.elapsed, reason)]
            case commands.Resume():
                return self._resume()
            case commands.Skip():
                return self._skip()
            case commands.Back() | commands.Repeat():
                return self._go_back(command)
            case commands.AddTime(seconds):
                longer = replan.lengthened(self._course.place, self._script, seconds)
                return [TimeAdded(self.elapsed, seconds), *self._course.take(longer)]
            case commands.Ease():
                return self._ease()
            case commands.Hurts():
                self.state = "hurt"
                return [HurtAsked(self.elapsed, self._course.step_index, moves.region_of(self._course.place))]
            case commands.Answer():
                return self._answer(command)
            case commands.Tap():
                return []
            case commands.Stop():
                return self._stop("stopped")
            case _:
                assert_never(command)

    def _leave_tapping(self, command: Command) -> None:
        seconds = self._now - self._tap_since
        if isinstance(command, commands.Tap):
            self._course.tap(seconds)
        else:
            self._course.wait(seconds)
        self.state, self._zero = "running", self._now - self.elapsed

    def _resume(self) -> list[Event]:
        seconds = GET_READY_ON_FLOOR if on_floor(self._course.step) else GET_READY
        if not self._course.working:
            # What leads to the work is a get-ready by itself: one is enough.
            seconds = max(0.0, seconds - self._course.seconds_to_work)
        self.state, self._resume_at, self._resume_of = "resuming", self._now + seconds, seconds
        self._resumed_from = self.elapsed
        return [Resuming(self.elapsed, seconds)]

    def _skip(self) -> list[Event]:
        place = self._course.place
        way = moves.onward(place)
        stays = way is not None and way[0] == place.now.part
        events = [] if stays else self._course.part_over("skipped")
        part, lead = way or (len(self.timeline.parts), "announce")
        return events + self._take(replan.from_part(place, self._script, part, lead), "done")

    def _go_back(self, command: commands.Back | commands.Repeat) -> list[Event]:
        place = self._course.place
        way = moves.backward(place) if isinstance(command, commands.Back) else None
        part, lead = way or (place.now.part, "again")
        if lead == "again" and (self.state != "running" or self._just_counted):
            lead = "none"  # the get-ready count of resuming comes before it anyway, or has this very moment
        events = self._course.part_over("skipped") if self._course.worked() > 0 else []
        return events + self._take(replan.from_part(place, self._script, part, lead), "done")

    def _ease(self) -> list[Event]:
        step, index, times = self._course.step, self._course.step_index, self._course.times_eased + 1
        if not isinstance(step, ExerciseStep):
            return []
        lighter = eased_step(step, times)
        self._course.eases[index] = times
        if lighter.exercise.id == step.exercise.id:
            taken = self._course.take(replan.lightened(self._course.place, self._script, lighter))
            return [Eased(self.elapsed, index, times, None), *taken]
        taken = self._take(replan.swapped(self._course.place, self._script, lighter), "done")
        return [Eased(self.elapsed, index, times, lighter.exercise.id), *taken]

    def _answer(self, answer: Answer) -> list[Event]:
        place, score = self._course.place, answer.score or 0
        region = moves.region_of(place)
        events: list[Event] = [HurtAnswered(self.elapsed, self._course.step_index, region, answer.kind, answer.score)]
        if answer.kind == "numb":
            return events + self._stop("safety")
        risen = self._pain_before is not None and score >= self._pain_before + RISE
        if answer.kind == "sharp" or score >= TOO_MUCH or risen:
            events += self._leave_out(region, locked=answer.kind == "sharp")
        elif score > MILD:
            events += self._ease() if moves.may_ease(place, self._course.times_eased) else self._skip()
        return events if self.state == "finished" else events + self._resume()

    def _leave_out(self, region: str | None, *, locked: bool) -> list[Event]:
        place = self._course.place
        if region is None:
            return self._skip()
        hurting = moves.parts_in(place, region)
        events = [event for part in hurting for event in self._course.part_over("stopped", part)]
        steps = place.timeline.steps_after(place.now.part, hurting)
        rest = replan.without(place, self._script, frozenset(hurting))
        return [*events, RegionLeftOut(self.elapsed, region, locked, steps), *self._take(rest, "stopped")]

    def _stop(self, ending: Ending) -> list[Event]:
        events = [event for part in self._course.not_ended() for event in self._course.part_over("stopped", part)]
        return events + self._finish(ending)

    def _take(self, timeline: Timeline, ending: Ending) -> list[Event]:
        events = self._course.take_from_here(timeline)
        return events + self._finish(ending) if self._course.over else events

    def _finish(self, ending: Ending) -> list[Event]:
        self.state, self._ending = "finished", ending
        return [Finished(self.elapsed, ending)]
