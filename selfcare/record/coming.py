"""How a routine is done the next time, from how it went before: what was agreed on, a step back, a little more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from selfcare.care.progress import Agreed, More, Proposal, after_pain_near, next_time, routine_as_agreed
from selfcare.care.rules import Rules
from selfcare.record.health import Health
from selfcare.routine.models import Exercise, ExerciseStep, Routine
from selfcare.translation import language


@dataclass(frozen=True, slots=True)
class Coming:
    """`routine` is what to ask the door for; `proposals` say, by exercise, what is proposed and why.

    Nothing is more than last time unless somebody chooses it: see `offered` and `with_more`.
    """

    written: Routine
    routine: Routine
    proposals: Mapping[str, Proposal]
    library: Mapping[str, Exercise]

    @property
    def offered(self) -> tuple[str, Proposal] | None:
        """The one exercise for which a little more may be chosen, and what; None if it is all the same again."""
        return next(((each, one) for each, one in self.proposals.items() if one.kind == "more"), None)

    @property
    def held_back(self) -> tuple[tuple[str, Proposal], ...]:
        """The exercises that begin lighter or a step back, and why."""
        return tuple((each, one) for each, one in self.proposals.items() if one.kind in {"back", "less"})

    def lighter_in(self, played: Routine) -> list[tuple[str, tuple[str, ...]]]:
        """Return why exercises of the routine that is played begin lighter: each reason once, with their ids."""
        there = {step.exercise.id for step in played.played_steps() if isinstance(step, ExerciseStep)}
        found: dict[str, list[str]] = {}
        for exercise, proposal in self.held_back:
            if there & {exercise, *(step.exercise for step in proposal.then.steps)}:
                found.setdefault(proposal.why.in_language(language()), []).append(exercise)
        return [(why, tuple(exercises)) for why, exercises in found.items()]

    @property
    def grown(self) -> dict[str, int]:
        """The number of steps of progress that are in force, by exercise."""
        return {each: len(one.then.steps) for each, one in self.proposals.items() if one.then.steps}

    def with_more(self, exercise: str, more: More) -> "Coming":
        """Return it with one thing more for one exercise, as somebody chose."""
        proposal = self.proposals[exercise]
        then = Agreed((*proposal.then.steps, more), proposal.then.less)
        taken = Proposal("same", proposal.why, then)
        return _laid_over(self.written, {**self.proposals, exercise: taken}, self.library)

    def keep(self, health: Health) -> None:
        """Keep what is in force from now on; called when the session begins."""
        before = health.agreed(self.written.id)
        for exercise, proposal in self.proposals.items():
            if proposal.then.steps != before.get(exercise, ()):
                health.agree(self.written.id, exercise, proposal.then.steps)


def coming(routine: Routine, health: Health, library: Mapping[str, Exercise], rules: Rules, today: date) -> Coming:
    """Return a routine as it is done the next time. `library` holds the exercises by id."""
    agreed = health.agreed(routine.id)
    exercises = {step.exercise.id: step.exercise for step in routine.played_steps() if isinstance(step, ExerciseStep)}
    proposals = {
        each: _proposed(exercise, routine.id, health, Agreed(agreed.get(each, ())), library, rules, today)
        for each, exercise in exercises.items()
    }
    return _laid_over(routine, proposals, library)


def _proposed(
    exercise: Exercise,
    routine: str,
    health: Health,
    agreed: Agreed,
    library: Mapping[str, Exercise],
    rules: Rules,
    today: date,
) -> Proposal:
    """Propose from how it went in this routine; what was too much in another one, since then, counts as well.

    So does what hurt in its region the last time, where the exercise itself was not done then.
    """
    anywhere, here = health.past_anywhere(exercise.id), health.past(routine, exercise.id)
    if anywhere and anywhere[-1:] != here[-1:]:
        careful = next_time(exercise, anywhere[-1:], agreed, today, library, rules)
        if careful.kind in {"back", "less"}:
            return careful
    usual = next_time(exercise, here, agreed, today, library, rules)
    last = health.last_in(exercise.region)
    if usual.kind in {"back", "less"} or (last and anywhere and anywhere[-1].day >= last.day):
        return usual
    return after_pain_near(exercise.region, last, agreed, rules) or usual


def _laid_over(routine: Routine, proposals: Mapping[str, Proposal], library: Mapping[str, Exercise]) -> Coming:
    then = {each: proposal.then for each, proposal in proposals.items() if proposal.then != Agreed()}
    return Coming(routine, routine_as_agreed(routine, then, library), proposals, library)
