"""From what was asked for to what may be played: agreed progress, the minutes at hand, the door, the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from selfcare.care.door import Clearance, NotOffered, carry_on, clear, stood_too_long
from selfcare.care.progress import more_words
from selfcare.care.rule_reader import built_in_rules
from selfcare.care.rules import Rules
from selfcare.cli import asking, reading
from selfcare.cli.clock import local_now
from selfcare.cli.given import Said, given_of
from selfcare.cli.safety import changes_of, regions_of, through_the_door
from selfcare.cli.screening import Interview
from selfcare.desktop.words import listed, named
from selfcare.record import soreness
from selfcare.record.choice import Choice
from selfcare.record.coming import Coming, coming
from selfcare.record.history import History
from selfcare.record.recorder import Recorder
from selfcare.record.unfinished import Unfinished, rest_of
from selfcare.routine.languages import played_in
from selfcare.routine.models import Exercise, Routine, Side
from selfcare.session.engine import Session
from selfcare.translation import language, tr

WentOn = tuple[Unfinished, Session, Recorder]


@dataclass(frozen=True, slots=True)
class Cleared:
    """A routine that the door let through; `pain` is the highest of today's numbers where it works, if any."""

    clearance: Clearance
    coming: Coming
    pain: int | None

    @property
    def routine(self) -> Routine:
        return self.clearance.routine


def starting_of(history: History, said: Said, libraries: Sequence[Path], *, asked: bool) -> Starting:
    """Return what a session is started with; what was `said` in options need not be asked."""
    rules = built_in_rules()
    exercises = {each.id: each for each in reading.library(*libraries).exercises()}
    interview = Interview(history.health, rules, given_of(said, rules), asked=asked)
    return Starting(history, rules, exercises, interview, asked=asked)


class Starting:
    """Everything a session is started with. `library` holds the exercises by id."""

    def __init__(
        self, history: History, rules: Rules, library: Mapping[str, Exercise], interview: Interview, *, asked: bool
    ) -> None:
        self.history = history
        self.interview = interview
        self.asked = asked
        self._rules = rules
        self._library = library

    def cleared(self, routine: Routine, seconds: float | None) -> Cleared | None:
        """Return the routine as the door lets it through; None, and the reason said, if it does not."""
        self._ask_how_sore()
        settled = coming(routine, self.history.health, self._library, self._rules, local_now().date())
        answer = self._clear(settled, seconds)
        if isinstance(answer, Clearance):
            self._say_what_is_lighter(settled, answer.routine)
        more = self._with_more(settled) if isinstance(answer, Clearance) else None
        if more is not None:
            settled, answer = more, self._clear(more, seconds)
        if not isinstance(answer, Clearance):
            return None
        return Cleared(answer, settled, self._pain(answer.routine))

    def begin(self, cleared: Cleared, worse: Side | None) -> Recorder:
        """Begin the record of a session that was cleared, with what was settled for it."""
        fitted = cleared.clearance.fitted
        check_in = self.history.health.check_in_today()
        choice = Choice(
            minutes=None if fitted is None else fitted.asked / 60,
            changes=tuple(line.removeprefix("  - ") for line in changes_of(cleared.clearance)),
            grown=cleared.coming.grown,
            before=check_in.pain if check_in else {},
        )
        cleared.coming.keep(self.history.health)
        routine = cleared.routine
        return self.history.begin(
            routine, worse=worse, language=played_in(routine, language()), pain_before=cleared.pain, choice=choice
        )

    def cut_off(self) -> WentOn | Literal["not today"] | None:
        """Return the session that was cut off, if the user wants to go on with it and the door lets them."""
        found = self.history.unfinished()
        if found is None:
            return None
        session = found.restored(0.0)
        if asking.wants_to_go_on(found, session.moment(), local_now()):
            rest = rest_of(found.routine, session)
            match self._carry_on(rest, found.seen):
                case Clearance():
                    return found, session, self.history.go_on(found)
                case None:
                    return "not today"
                case NotOffered():
                    pass
        self.history.give_up(found)
        return None

    def stood_too_long(self, recorder: Recorder) -> bool:
        """Whether a session has stood still for so long that the door is to be asked before it goes on."""
        return stood_too_long(recorder.seen, local_now(), self._rules)

    def asked_again(self, played: Routine, session: Session, recorder: Recorder) -> Clearance | NotOffered | None:
        """Ask the door about a session that stood still for too long; None where it may not go on today."""
        if not self.asked:
            return None
        self.interview.ask_all()
        answer = self._carry_on(rest_of(played, session), recorder.seen)
        if isinstance(answer, Clearance):
            recorder.seen = local_now()
        return answer

    def _carry_on(self, rest: Routine, seen: datetime) -> Clearance | NotOffered | None:
        answer = through_the_door(
            lambda: carry_on(rest, seen, self.history.health.told(), self._rules), self.interview, regions_of(rest)
        )
        if isinstance(answer, NotOffered):
            click.echo(tr("So the session that was cut off counts as stopped."))
        return answer

    def _say_what_is_lighter(self, settled: Coming, played: Routine) -> None:
        for why, exercises in settled.lighter_in(played):
            names = [named(self._library[each].name) if each in self._library else each for each in exercises]
            click.echo(f"  - {listed(names)}. {why}")

    def _ask_how_sore(self) -> None:
        """Ask once, on a later day, what the last session left behind; too much of it makes the next one lighter."""
        past = soreness.to_be_asked(self.history, local_now()) if self.asked else None
        if past is None:
            return
        words = tr('After "{name}" last time, how many hours were you sore? 0 = not at all').format(name=past.name)
        hours: int = click.prompt(words, type=click.IntRange(0, 168), default=0)
        bruised = asking.agreed(tr("Was there a bruise"), default=False)
        soreness.keep(self.history, past.session, hours, bruised=bruised)

    def _clear(self, settled: Coming, seconds: float | None) -> Clearance | NotOffered | None:
        return through_the_door(
            lambda: clear(settled.routine, self.history.health.told(), self._rules, self._library, seconds),
            self.interview,
            regions_of(settled.routine),
        )

    def _with_more(self, settled: Coming) -> Coming | None:
        """Offer a little more, where there was enough that was easy; None if nobody wants it."""
        if not self.asked or settled.offered is None:
            return None
        exercise, proposal = settled.offered
        name = named(self._library[exercise].name) if exercise in self._library else exercise
        click.echo(f"{name}: {proposal.why}")
        for number, more in enumerate(proposal.choices, start=1):
            click.echo(f"  {number}  {more_words(more, self._library)}")
        most = len(proposal.choices)
        chosen: int = click.prompt(
            tr("The number, or 0 for the same as last time"), type=click.IntRange(0, most), default=0
        )
        return settled.with_more(exercise, proposal.choices[chosen - 1]) if chosen else None

    def _pain(self, routine: Routine) -> int | None:
        check_in = self.history.health.check_in_today()
        numbers = [check_in.pain[each] for each in regions_of(routine) if each in check_in.pain] if check_in else []
        return max(numbers, default=None)
