"""Routines and exercises as authors write them: what is read."""

import pytest

from selfcare.routine.models import Dose, ExerciseStep, RepeatStep, Repetitions, RestStep, SayStep, Target, Tempo, Timed
from selfcare.routine.reader import read_text
from tests.routine.written import KNEADING, NODS, RUBBING, SHELF, exercise, only_step, read_steps


def test_an_exercise_is_read_with_units_resolved() -> None:
    read = exercise(KNEADING)
    assert read.dose == Dose(Timed(90), 2, 10)
    assert read.target == Target("pressure", 3, 5)
    assert read.targets == ("upper_trapezius",)
    assert (read.rate, read.level, read.sides.kind, read.easier) == (40, 1, "each", "rubbing")
    assert (str(read.name), read.name.in_language("de")) == ("Kneading", "Kneten")


def test_repetitions_play_the_low_number_and_keep_the_range() -> None:
    assert exercise(NODS).dose.work == Repetitions(8, Tempo(2, 5, 2, 0), 12)


def test_a_step_takes_the_exercise_as_it_is() -> None:
    step = only_step("  - use: kneading\n")
    assert step.exercise == exercise(KNEADING)
    assert (step.ends_by, step.optional, step.least, step.note) == ("time", False, None, None)


def test_ease_may_swap_to_an_easier_exercise_that_starts_the_same() -> None:
    assert only_step("  - use: kneading\n").gentler == exercise(RUBBING)
    assert only_step("  - {use: kneading, easier: nods}\n").gentler is None


def test_a_step_overrides_what_it_writes_and_nothing_else() -> None:
    step = only_step(
        "  - {use: kneading, time: 45 s, pressure: 2, cue: Softly., optional: yes, least: 20 s, note: Now.}\n"
    )
    assert step.exercise.dose == Dose(Timed(45), 2, 10)
    assert step.exercise.target == Target("pressure", 2, 2)
    assert (str(step.exercise.cue), str(step.note), step.optional, step.least) == ("Softly.", "Now.", True, 20)
    assert step.exercise.tags == ("neck_posterior",)


def test_repetitions_replace_a_time_and_keep_the_tempo() -> None:
    assert only_step("  - {use: nods, reps: 6}\n").exercise.dose.work == Repetitions(6, Tempo(2, 5, 2, 0))
    assert only_step("  - {use: nods, time: 30 s}\n").exercise.dose.work == Timed(30)


def test_each_side_may_have_a_dose_of_its_own() -> None:
    step = only_step("  - {use: kneading, sides: {first: worse, left: {time: 60 s}, right: {sets: 1}}}\n")
    sides = step.exercise.sides
    assert (sides.kind, sides.first) == ("each", "worse")
    assert (sides.left, sides.right) == (Dose(Timed(60), 2, 10), Dose(Timed(90), 1, 10))


def test_rests_words_rounds_and_exercises_in_place() -> None:
    read = read_steps(
        "  - rest: 15 s\n  - {say: Stand up., for: 20 s}\n  - repeat: 2\n    steps:\n"
        "      - {use: nods, ends_by: tap}\n"
        "  - exercise: {id: own, name: Own, technique: breathing, region: whole, start: sitting_chair,\n"
        "      time: 1 min, cue: In.}\n"
    )
    assert read.problems == ()
    assert read.routine is not None
    rest, say, rounds, own = read.routine.steps
    assert rest == RestStep(15)
    assert isinstance(say, SayStep)
    assert say.seconds == 20
    assert isinstance(rounds, RepeatStep)
    assert (rounds.count, len(list(read.routine.played_steps()))) == (2, 5)
    assert isinstance(own, ExerciseStep)
    assert own.exercise.id == "own"


def test_plain_text_is_in_the_language_of_its_file() -> None:
    read = read_text(
        "routine: 1\nid: test\nname: Probe\nlanguage: de\nsteps: [{use: kneading, cue: Langsam., note: Gut.}]", SHELF
    )
    assert read.routine is not None
    assert read.routine.name.entries == (("de", "Probe"),)
    (step,) = read.routine.steps
    assert isinstance(step, ExerciseStep)
    assert step.exercise.cue is not None
    assert step.exercise.cue.entries == (("de", "Langsam."),)
    assert step.exercise.name.entries == (("en", "Kneading"), ("de", "Kneten"))


def test_the_keys_may_come_in_any_order() -> None:
    read = read_text("steps: [{rest: 5 s}]\nname: Test\nid: test\nroutine: 1\n")
    assert (read.kind, read.id, read.problems) == ("routine", "test", ())


def test_an_exercise_in_place_speaks_the_language_of_its_routine() -> None:
    read = read_text(
        "routine: 1\nid: test\nname: Probe\nlanguage: de\nsteps:\n"
        "  - {use: kneading, mistakes: [Zu fest.], instructions: [{role: step, text: {en: Lift., de: Heben.}}]}\n",
        SHELF,
    )
    assert read.routine is not None
    (step,) = read.routine.steps
    assert isinstance(step, ExerciseStep)
    assert [each.entries for each in step.exercise.mistakes] == [(("de", "Zu fest."),)]
    assert step.exercise.instructions[0].text.entries == (("en", "Lift."), ("de", "Heben."))


def test_documents_are_frozen() -> None:
    written = read_text(KNEADING).written
    assert written is not None
    with pytest.raises(AttributeError, match="frozen"):
        written.level = 3
