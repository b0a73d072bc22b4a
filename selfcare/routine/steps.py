"""From an author's routine to the routine that is played: ids looked up, overrides laid on, sides with their doses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from selfcare.routine.claim_check import check_claims
from selfcare.routine.documents import WrittenExercise
from selfcare.routine.exercise_checks import aspects, check_amounts, check_exercise, doubts, lacks_tempo, tempo_missing
from selfcare.routine.models import (
    Author,
    EndsBy,
    Exercise,
    ExerciseStep,
    Frequency,
    RepeatStep,
    Repetitions,
    RestStep,
    Routine,
    SayStep,
    Step,
)
from selfcare.routine.problems import MOST_PROBLEMS, Finding, Place
from selfcare.routine.resolving import (
    HOUSE_LANGUAGE,
    amount_of,
    changed_names,
    exercise_of,
    exercise_with,
    optional_text,
    overridden,
    text_of,
)
from selfcare.routine.routine_checks import Placed, check_routine, most_sets
from selfcare.routine.routine_documents import (
    AnyStep,
    AuthorDocument,
    FrequencyDocument,
    OwnStepDocument,
    PlayedWords,
    RepeatStepDocument,
    RestStepDocument,
    RoutineDocument,
    SayStepDocument,
    UseStepDocument,
)
from selfcare.routine.shelf import LADDERS, Shelf, gentler_than, unknown_exercise, unknown_ladders
from selfcare.routine.units import written_time
from selfcare.translation import tr


def routine_of(written: RoutineDocument, shelf: Shelf) -> tuple[Routine, list[Finding]]:
    """Return the routine and everything that is wrong or doubtful in it; with errors it must not be played."""
    language = written.language or HOUSE_LANGUAGE
    reading = _Reading(shelf, language)
    steps, placed = reading.steps(written.steps, ("steps",))
    routine = Routine(
        id=written.id,
        name=text_of(written.name, language),
        steps=steps,
        author=_author(written.author),
        purpose=optional_text(written.purpose, language),
        suits=optional_text(written.suits, language),
        not_for=optional_text(written.not_for, language),
        level=written.level or 1,
        frequency=_frequency(written.frequency),
        language=language,
        voice=written.voice or "full",
    )
    claims = [
        finding
        for key, text in (("name", routine.name), ("purpose", routine.purpose), ("suits", routine.suits))
        for finding in check_claims((key,), text)
    ]
    return routine, [*claims, *reading.findings, *check_routine(placed)]


class _Reading:
    """One routine while its steps are read; what is found on the way is kept in `findings`."""

    def __init__(self, shelf: Shelf, language: str) -> None:
        self.shelf = shelf
        self.language = language
        self.findings: list[Finding] = []

    def steps(self, written: tuple[AnyStep | None, ...], place: Place) -> tuple[tuple[Step, ...], list[Placed]]:
        """Return the steps, and where each one that is played was written; rounds stay folded."""
        steps: list[Step] = []
        placed: list[Placed] = []
        for index, each in enumerate(written):
            here = (*place, index)
            if each is None or len(self.findings) > MOST_PROBLEMS:
                continue
            if isinstance(each, RepeatStepDocument):
                inner, inner_placed = self.steps(each.steps, (*here, "steps"))
                step: Step | None = RepeatStep(each.repeat, inner)
                if inner_placed:  # rounds of nothing are left out: many of them would still take time to unroll
                    placed.append(Placed(here, each.repeat, tuple(inner_placed)))
            else:
                step = self._step(each, here)
                if step is not None:
                    placed.append(Placed(here, step))
            if step is not None:
                steps.append(step)
        return tuple(steps), placed

    def _step(
        self, written: UseStepDocument | OwnStepDocument | SayStepDocument | RestStepDocument, place: Place
    ) -> ExerciseStep | SayStep | RestStep | None:
        match written:
            case UseStepDocument():
                return self._use(written, place)
            case OwnStepDocument():
                return self._own(written, place)
            case SayStepDocument():
                return SayStep(text_of(written.say, self.language), written.for_)
            case RestStepDocument():
                return RestStep(written.rest)
            case _:
                assert_never(written)

    def _use(self, written: UseStepDocument, place: Place) -> ExerciseStep | None:
        known = self.shelf.find(written.use)
        if known is None:
            self.findings.append(unknown_exercise((*place, "use"), written.use, self.shelf))
            return None
        if known.written is None or known.exercise is None:
            what = tr("`{word}` has errors in its own file.").format(word=written.use)
            self.findings.append(
                Finding((*place, "use"), what, tr("Mend {path} first.").format(path=known.path), "broken-exercise")
            )
            return None
        names = changed_names(written)
        exercise = self._changed(known.written, known.exercise, written, names, place) if names else known.exercise
        if written.rest is not None and most_sets(exercise) == 1:
            what = tr("There is one set: `rest` beside `use` is the rest between sets, and is never played.")
            mend = tr("For a rest after it write `- rest: {time}`, in line with `- use`.")
            mend = mend.format(time=written_time(written.rest))
            self.findings.append(Finding((*place, "rest"), what, mend, "no-sets", "warning", on_key=True))
        return self._played(written, exercise, place)

    def _changed(
        self, base: WrittenExercise, as_it_is: Exercise, step: UseStepDocument, names: frozenset[str], place: Place
    ) -> Exercise:
        """Return the exercise with the step's words on it; only what the step wrote is judged here."""
        changed = overridden(base, step, names, self.language)
        exercise = exercise_with(as_it_is, changed, names)
        found = list(check_amounts(step))
        touched = aspects(names, as_it_is, exercise)
        new = list(doubts(changed, exercise, touched))
        if new:
            found += _new_doubts(new, doubts(base, as_it_is, touched), names)
        if step.reps is not None and lacks_tempo(amount_of(changed)):
            found.append(tempo_missing())
        if not names.isdisjoint(LADDERS):
            found += [each for each in unknown_ladders(exercise, self.shelf) if each.place[0] in names]
        self.findings += [each.under(*place) for each in found]
        return exercise

    def _own(self, written: OwnStepDocument, place: Place) -> ExerciseStep:
        exercise = exercise_of(written.exercise, self.language)
        found = [*check_exercise(written.exercise, exercise), *unknown_ladders(exercise, self.shelf)]
        self.findings += [each.under(*place, "exercise") for each in found]
        return self._played(written, exercise, place)

    def _played(self, written: PlayedWords, exercise: Exercise, place: Place) -> ExerciseStep:
        return ExerciseStep(
            exercise=exercise,
            ends_by=self._ends_by(written, exercise, place),
            note=optional_text(written.note, self.language),
            optional=written.optional_,
            least=written.least,
            gentler=gentler_than(exercise, self.shelf),
        )

    def _ends_by(self, written: PlayedWords, exercise: Exercise, place: Place) -> EndsBy:
        usual: EndsBy = "reps" if isinstance(exercise.dose.work, Repetitions) else "time"
        asked = written.ends_by or usual
        if asked not in (usual, "tap"):
            what = (
                tr("It cannot end by `{word}`: its dose is repetitions.")
                if usual == "reps"
                else tr("It cannot end by `{word}`: its dose is a time.")
            ).format(word=asked)
            self.findings.append(
                Finding((*place, "ends_by"), what, tr("Write `{word}` or `tap`.").format(word=usual), "ends-by")
            )
        return asked


def _new_doubts(found: list[Finding], before: Iterable[Finding], names: frozenset[str]) -> list[Finding]:
    """Return the doubts that a step's own words bring in; where they show in the library's words, at the step."""
    known = {(each.place, each.code) for each in before}
    new = [each for each in found if each.place[0] in names or (each.place, each.code) not in known]
    return [each if each.place[0] in names else each._replace(place=()) for each in new]


def _author(written: AuthorDocument | None) -> Author | None:
    return None if written is None else Author(written.name, written.role, written.reviewed)


def _frequency(written: FrequencyDocument | None) -> Frequency | None:
    return None if written is None else Frequency(written.per_day, written.days_per_week)
