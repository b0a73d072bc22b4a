"""A little more, the same, or a step back: one thing at a time, and always the person's own choice.

What was agreed on is a tuple of `More`, one for each step of progress, kept by whoever keeps the record. It is laid
over a routine before the routine goes through the door, so that no progress gets past the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, assert_never

from selfcare.anatomy.regions import REGIONS
from selfcare.care.aftercare import Past, colour_of_past, less_next_time, was_too_much
from selfcare.care.lighter import lightened
from selfcare.care.offering import in_place_of
from selfcare.care.rules import AS_WRITTEN, Ceiling, Lighter, ProgressRules, Rules
from selfcare.care.saying import amount, said
from selfcare.routine.models import Dose, Exercise, ExerciseStep, RepeatStep, Repetitions, Routine, Step, Text, Timed
from selfcare.translation import language, marked, tr, tr_number


@dataclass(frozen=True, slots=True)
class More:
    """One step of progress: so many seconds, repetitions or sets more, or the harder `exercise`."""

    what: Literal["time", "reps", "sets", "exercise"]
    amount: float = 0.0
    exercise: str = ""
    rest: float = 0.0


@dataclass(frozen=True, slots=True)
class Agreed:
    """How an exercise is done: the steps of progress in force, and how much less after a session that was too much."""

    steps: tuple[More, ...] = ()
    less: Lighter = AS_WRITTEN


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to propose for the next time, and why. `then` is what is in force if it is taken up.

    For "more", each of `choices` may be added to `then.steps`; adding none is as good.
    """

    kind: Literal["same", "more", "back", "less"]
    why: Text
    then: Agreed
    choices: tuple[More, ...] = ()


def next_time(
    exercise: Exercise, past: Sequence[Past], agreed: Agreed, today: date, library: Mapping[str, Exercise], rules: Rules
) -> Proposal:
    """Propose how to go on with an exercise of a routine. `past` goes from old to new."""
    if not past:
        return Proposal("same", said(tr(_FIRST)), agreed)
    if was_too_much(past[-1], rules.stop):
        return Proposal("less", rules.stop.soreness.because, Agreed(agreed.steps, less_next_time(rules)))
    colours = [colour_of_past(each, rules.stop.colours) for each in past]
    if colours[-rules.progress.back_after :] == ["red"] * rules.progress.back_after:
        return _back(agreed, _HURT if past[-1].stopped else _WORSE, rules)
    if agreed.steps and (today - past[-1].day).days > rules.progress.away_days:
        return _back(agreed, _AWAY, rules)
    easy = _easy_in_a_row(past, len(agreed.steps), rules)
    choices = tuple(_choices(as_agreed(exercise, agreed, library), library, rules.progress))
    if easy >= rules.progress.sessions and choices:
        return Proposal("more", said(tr(_MORE).format(sessions=rules.progress.sessions)), Agreed(agreed.steps), choices)
    return Proposal("same", said(tr(_SAME)), Agreed(agreed.steps))


def after_pain_near(region: str, last: Past | None, agreed: Agreed, rules: Rules) -> Proposal | None:
    """Propose to begin lighter where something else hurt in the same region `last` time; None if nothing did."""
    if last is None or colour_of_past(last, rules.stop.colours) != "red":
        return None
    why = said(tr(_NEAR).format(where=REGIONS[region].where))
    return Proposal("less", why, Agreed(agreed.steps, rules.stack.lighter))


def as_agreed(exercise: Exercise, agreed: Agreed, library: Mapping[str, Exercise]) -> Exercise:
    """Return the exercise as it was agreed on; a harder one that is no longer there is passed over."""
    for step in agreed.steps:
        exercise = library.get(step.exercise, exercise) if step.what == "exercise" else _grown(exercise, step)
    return lightened(exercise, agreed.less)


def routine_as_agreed(routine: Routine, agreed: Mapping[str, Agreed], library: Mapping[str, Exercise]) -> Routine:
    """Return the routine with what was agreed on for its exercises, by their ids."""
    return replace(routine, steps=tuple(_step_as_agreed(step, agreed, library) for step in routine.steps))


def more_words(more: More, library: Mapping[str, Exercise]) -> str:
    """Return one thing more in plain words."""
    match more.what:
        case "time":
            return tr("{amount} s longer each time").format(amount=amount(more.amount))
        case "reps":
            count = round(more.amount)
            return tr_number("One more repetition", "{count} more repetitions", count).format(count=count)
        case "sets":
            count = round(more.amount)
            return tr_number("One more set", "{count} more sets", count).format(count=count)
        case "exercise":
            harder = library.get(more.exercise)
            if harder is None:
                return tr("The next level")
            return tr("The next level: {name}").format(name=harder.name.in_language(language()))
        case _:
            assert_never(more.what)


def _step_as_agreed(step: Step, agreed: Mapping[str, Agreed], library: Mapping[str, Exercise]) -> Step:
    if isinstance(step, RepeatStep):
        return replace(step, steps=tuple(_step_as_agreed(each, agreed, library) for each in step.steps))
    if not isinstance(step, ExerciseStep) or step.exercise.id not in agreed:
        return step
    exercise = as_agreed(step.exercise, agreed[step.exercise.id], library)
    return replace(step, exercise=exercise) if exercise.id == step.exercise.id else in_place_of(step, exercise)


def _back(agreed: Agreed, why: str, rules: Rules) -> Proposal:
    """Go back one step; where there is none, begin lighter."""
    less = AS_WRITTEN if agreed.steps else rules.stack.lighter
    return Proposal("back", said(tr(why)), Agreed(agreed.steps[:-1], less))


def _easy_in_a_row(past: Sequence[Past], grown: int, rules: Rules) -> int:
    """Count the last sessions at this step that were green and felt easy."""
    count = 0
    for each in reversed(past):
        green = colour_of_past(each, rules.stop.colours) == "green"
        if each.grown != grown or each.hard != "easy" or not green:
            break
        count += 1
    return count


def _choices(exercise: Exercise, library: Mapping[str, Exercise], rules: ProgressRules) -> Iterator[More]:
    dose, most = exercise.dose, _ceiling(exercise, rules)
    if isinstance(dose.work, Timed) and dose.work.seconds + rules.more_time <= (most.time or 0):
        yield More("time", rules.more_time)
    if isinstance(dose.work, Repetitions) and dose.work.count + rules.more_reps <= (most.reps or 0):
        yield More("reps", rules.more_reps)
    if dose.sets + rules.more_sets <= (most.sets or 0):
        yield More("sets", rules.more_sets, rest=rules.more_rest)
    if exercise.harder is not None and exercise.harder in library:
        yield More("exercise", exercise=exercise.harder)


def _ceiling(exercise: Exercise, rules: ProgressRules) -> Ceiling:
    most = rules.most[exercise.technique]
    if rules.short_tag in exercise.tags and most.time is not None:
        return replace(most, time=min(most.time, rules.short_time))
    return most


def _grown(exercise: Exercise, more: More) -> Exercise:
    left, right = exercise.sides.left, exercise.sides.right
    sides = replace(exercise.sides, left=left and _more(left, more), right=right and _more(right, more))
    return replace(exercise, dose=_more(exercise.dose, more), sides=sides)


def _more(dose: Dose, more: More) -> Dose:
    if more.what == "sets":
        return replace(dose, sets=dose.sets + round(more.amount), rest=dose.rest or more.rest)
    if more.what == "time" and isinstance(dose.work, Timed):
        return replace(dose, work=Timed(dose.work.seconds + more.amount))
    if more.what == "reps" and isinstance(dose.work, Repetitions):
        return replace(dose, work=Repetitions(dose.work.count + round(more.amount), dose.work.tempo))
    return dose


_FIRST: Final = marked("The first time is as it is written.")
_SAME: Final = marked("The same again suits you for now.")
_MORE: Final = marked("It was easy {sessions} times in a row. If you like, add one of these.")
_HURT: Final = marked("Last time it hurt, so it goes back one step.")
_WORSE: Final = marked("It hurt afterwards last time, so it goes back one step.")
_NEAR: Final = marked("Something hurt {where} last time, so it begins lighter.")
_AWAY: Final = marked("You have been away for a while, so it begins one step back.")
