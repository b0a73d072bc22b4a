"""Routines and exercises as authors write them: what is read, and what is told where something is wrong."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine.models import (
    Dose,
    Exercise,
    ExerciseStep,
    RepeatStep,
    Repetitions,
    RestStep,
    SayStep,
    Target,
    Tempo,
    Timed,
)
from selfcare.routine.problems import MOST_PROBLEMS
from selfcare.routine.reader import Read, read_text
from selfcare.routine.shelf import Known, Shelf, ShelfOf

KNEADING = """
exercise: 1
id: kneading
name: {de: Kneten, en: Kneading}
technique: kneading
region: neck
targets: [top_of_shoulder]
start: sitting_chair
sides: each
time: 1 min 30 s
sets: 2
rest: 10 s
pressure: 3-5
rate: 40 / min
equipment: [chair]
level: 1
cue: Lift, roll, let go.
instructions:
  - {role: step, text: Lift and roll the muscle.}
tags: [neck_posterior]
easier: rubbing
"""
RUBBING = """
exercise: 1
id: rubbing
name: Rubbing
technique: rubbing
region: neck
start: sitting_chair
sides: each
time: 45 s
cue: Glide slowly.
tags: [neck_posterior]
"""
NODS = """
exercise: 1
id: nods
name: Nods
technique: activation
region: neck
start: hook_lying
reps: 8-12
tempo: {in: 2 s, hold: 5 s, out: 2 s}
cue: Say a small yes.
tags: [supine_flat, floor_transfer]
"""
WORSE = "Write `sides: {first: worse}`."
HEAD = "routine: 1\nid: test\nname: Test\nsteps:\n"


def shelf_of(*texts: str) -> Shelf:
    known: dict[str, Known] = {}
    for text in texts:
        read = read_text(text)
        assert read.problems == (), read.problems
        known[str(read.id)] = Known("exercise.yaml", read.written, read.exercise)
    return ShelfOf(known)


SHELF = shelf_of(KNEADING, RUBBING, NODS)


def read_steps(steps: str, head: str = HEAD) -> Read:
    return read_text(head + steps, SHELF)


def only_step(steps: str) -> ExerciseStep:
    read = read_steps(steps)
    assert read.problems == ()
    assert read.routine is not None
    (step,) = read.routine.steps
    assert isinstance(step, ExerciseStep)
    return step


def told(read: Read) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.words, problem.code) for problem in read.problems]


def exercise(text: str) -> Exercise:
    found = read_text(text).exercise
    assert found is not None
    return found


# ---- what is read


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


# ---- what is told


@pytest.mark.parametrize(
    ("steps", "line", "words", "code", "mend"),
    [
        ("  - use: kneding\n", 5, "kneding", "unknown-exercise", "Did you mean `kneading`?"),
        ("  - {use: kneading, time: 45}\n", 5, "45", "unit", "Write `45 s`."),
        ("  - {use: kneading, time: 1:30}\n", 5, "1:30", "unit", "Write `1 min 30 s`."),
        ("  - {use: kneading, time: 2 h}\n", 5, "2 h", "unit", "Write it like `45 s` or `1 min 30 s`."),
        ("  - {use: kneading, time: 0.1 s}\n", 5, "0.1 s", "bounds", "Write `0.5 s` to `60 min`."),
        ("  - {use: kneading, tiem: 45 s}\n", 5, "tiem", "unknown-key", "Did you mean `time`?"),
        ("  - {use: kneading, duration: 45 s}\n", 5, "duration", "unknown-key", "Did you mean `time`?"),
        ("  - {use: kneading, start: Half kneeling}\n", 5, "Half kneeling", "unknown-word", None),
        ("  - {use: kneading, sides: worse_first}\n", 5, "worse_first", "unknown-word", WORSE),
        (
            "  - {use: kneading, sides: both}\n",
            5,
            "both",
            "unknown-word",
            "Write `none` for both at once, or `each` for one after the other.",
        ),
        ("  - {use: kneading, hold: 30 s}\n", 5, "hold", "unknown-key", "Did you mean `time`?"),
        ("  - {use: kneading, sides: worse}\n", 5, "worse", "unknown-word", WORSE),
        ("  - {use: kneading, technique: strengthening}\n", 5, "strengthening", "unknown-word", "Write `activation`."),
        ("  - {use: kneading, technique: foam rolling}\n", 5, "foam rolling", "unknown-word", "Write `rolling`."),
        ("  - {use: kneading, id: mine}\n", 5, "id", "unknown-key", None),
        ("  - {use: kneading, region: hip}\n", 5, "region", "unknown-key", None),
        ("  - {use: kneading, equipment: chair}\n", 5, "chair", "type", None),
        ("  - {use: kneading, sets: 2.0}\n", 5, "2.0", "type", "Write a whole number, like `2`."),
        ("  - {use: kneading, pressure: 3 to 5}\n", 5, "3 to 5", "number", None),
        ("  - {use: kneading, pressure: 7}\n", 5, "7", "pressure", None),
        ("  - {use: kneading, pressure: 5-8}\n", 5, "5-8", "pressure", None),
        ("  - {use: kneading, note: 5}\n", 5, "5", "type", 'Put it in quotes: `"5"`.'),
        ("  - {use: kneading, optional: maybe}\n", 5, "maybe", "type", "Write `yes` or `no`."),
        ("  - {use: kneading, time: 30 s, reps: 5}\n", 5, "reps", "two-doses", "Keep one of them."),
        ("  - {use: kneading, pressure: 3, stretch: 3}\n", 5, "stretch", "two-feelings", None),
        ("  - {use: nods, ends_by: time}\n", 5, "time", "ends-by", "Write `reps` or `tap`."),
        ("  - {use: kneading, ends_by: reps}\n", 5, "reps", "ends-by", "Write `time` or `tap`."),
        ("  - {use: nods, tempo: {in: 2 s}}\n", 5, "tempo", "missing", None),
        ("  - {use: nods, tempo: {in: 0.5 s, out: 0.5 s, hold: 0}}\n", 5, "0", "unit", "Write `0 s`."),
        ("  - {use: nods, sides: {left: {tempo: {in: 0.5 s, out: 0 s}}}}\n", 5, "0 s", "bounds", None),
        ("  - {use: kneading, rate: 300 / min}\n", 5, "300 / min", "bounds", None),
        ("  - {use: kneading, reps: 500}\n", 5, "500", "bounds", None),
        ("  - {use: kneading, pressure: 4-3}\n", 5, "4-3", "bounds", None),
        ("  - {use: kneading, reviewed: 2026-13-01}\n", 5, "2026-13-01", "date", None),
        ("  - {use: kneading, cue: {english: x}}\n", 5, "{english: x}", "language", None),
        ("  - {use: kneading, cue: {}}\n", 5, "{}", "empty", None),
        ("  - {use: kneading, sides: {left: {time: 5 s, reps: 3}}}\n", 5, "reps", "two-doses", None),
        ("  - {use: kneading, technique: [a]}\n", 5, "[a]", "type", None),
        ("  - {use: kneading, figure: 3}\n", 5, "3", "type", None),
        ("  - {use: kneading, zzzzz: 3}\n", 5, "zzzzz", "unknown-key", None),
        ("  - {repeat: 2, steps: 5}\n", 5, "5", "type", None),
        ("  - {}\n", 5, "{}", "step", None),
        ("  - {use: kneading, cue: }\n", 5, "cue", "empty", None),
        ("  - {use: kneading, figure: {start: standing}}\n", 5, "standing", "other-start", None),
        ("  - kneading\n", 5, "kneading", "step", "For an exercise write `- use: kneading`."),
        ("  - {us: kneading}\n", 5, "us", "step", "Did you mean `use`?"),
        ("  - {reps: 5}\n", 5, "reps", "step", "Add `use:` with the id of an exercise."),
        ("  - {say: Hello.}\n", 5, "say", "missing", None),
        ("  - {repeat: 2, steps: []}\n", 5, "[]", "empty", None),
        ("  - {repeat: 200, steps: [{rest: 5 s}]}\n", 5, "200", "bounds", None),
        ("  - {repeat: 50, steps: [{repeat: 50, steps: [{rest: 5 s}]}]}\n", 4, "steps", "too-long", None),
        ("  - {repeat: 50, steps: [{rest: 5 min}]}\n", 5, "{rest: 5 min}", "too-long", None),
        ("  - exercise: {id: own, name: Own}\n", 5, "exercise", "missing", None),
    ],
)  # fmt: skip
def test_an_error_is_told_with_its_place_and_mend(
    steps: str, line: int, words: str, code: str, mend: str | None
) -> None:
    read = read_steps(steps)
    found = [each for each in read.problems if (each.line, each.words, each.code) == (line, words, code)]
    assert found, told(read)
    assert found[0].severity == "error"
    assert mend in (None, found[0].mend)
    assert read.routine is None


@pytest.mark.parametrize(
    ("steps", "words", "code"),
    [
        ("  - {use: kneading, pressure: 6.5}\n", "6.5", "pressure"),
        ("  - {use: kneading, sides: left}\n", "{use: kneading, sides: left}", "one-side"),
        ("  - {use: kneading, note: Do it three times.}\n", "Do it three times.", "text-dose"),
        ("  - {use: nods, note: Do nine repetitions.}\n", "Do nine repetitions.", "text-dose"),
        ("  - {use: nods, note: Hold for 9 seconds.}\n", "Hold for 9 seconds.", "text-dose"),
        ("  - {use: kneading, effort: 3}\n", "effort", "feeling"),
        ('  - use: kneading\n    cue: "One.\\nTwo.\\nThree."\n', None, "cue-length"),
        (
            "  - {use: kneading, prep: 0 s, time: 0.5 s, cue: " + "Lift and roll. " * 7 + "}\n",
            None,
            "cue-gap",
        ),
        (
            "  - use: nods\n    figure: {poses: {a: {}}, motion: [{to: a, over: 7 s}, {to: start, over: 2 s}]}\n",
            "motion",
            "loop",
        ),
        ("  - {use: kneading, equipment: [ball]}\n", "{use: kneading, equipment: [ball]}", "tags"),
        ("  - {use: nods, tags: []}\n", "[]", "tags"),
        ("  - {use: kneading, reps: 10}\n", "reps", "no-tempo"),
        ("  - {use: nods, sets: 2}\n", "sets", "no-rest"),
        ("  - {use: kneading, easier: nobody}\n", "nobody", "unknown-exercise"),
        ("  - {use: kneading, time: 6 min}\n", "{use: kneading, time: 6 min}", "massage"),
        ("  - {say: Stand up and walk about for a while now., for: 2 s}\n", None, "cue-gap"),
        ("  - {use: kneading, cue: " + "Lift. " * 20 + "}\n", None, "cue-length"),
        ("  - {use: kneading, cue: one two three four five six}\n", None, "cue-sentence"),
        ("  - use: nods\n  - use: rubbing\n  - use: nods\n  - use: rubbing\n", "use: rubbing", "floor-changes"),
        ("  - {use: nods, figure: {poses: {a: {lumbar: {flexion: 60}}}}}\n", "60", "range"),
        (
            "  - use: nods\n    figure: {poses: {a: {}}, motion: [{to: a, over: 1 s}, {to: start, over: 1 s}]}\n",
            "motion",
            "loop",
        ),
    ],
)  # fmt: skip
def test_a_doubt_is_a_warning_and_can_be_played(steps: str, words: str | None, code: str) -> None:
    read = read_steps(steps)
    found = [each for each in read.problems if each.code == code and words in (None, each.words)]
    assert [each.severity for each in found] == ["warning"], told(read)
    assert read.routine is not None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("tags: [neck_posterior]", "tags: []\nequipment: [ball]"), "duplicate-key"),
        (("technique: kneading", "technique: pressure"), "tags"),
        (("technique: kneading", "technique: rolling"), "tags"),
        (("start: sitting_chair", "start: quadruped"), "tags"),
        (("cue: Lift, roll, let go.\n", ""), "no-cue"),
        (("Lift and roll the muscle.", "Do it three times."), "text-dose"),
        (("Lift and roll the muscle.", "Hold it for ten seconds."), "text-dose"),
        (("region: neck\n", ""), "missing"),
        (("time: 1 min 30 s\n", ""), "missing"),
        (("exercise: 1", "exercise: 2"), "version"),
        (("exercise: 1", "exercise: 1\nroutine: 1"), "kind"),
        (("exercise: 1", ""), "kind"),
        (("id: kneading", "id: Kneading It"), "id"),
    ],
)  # fmt: skip
def test_exercises_are_judged_too(change: tuple[str, str], code: str) -> None:
    assert code in {problem.code for problem in read_text(KNEADING.replace(*change)).problems}


@pytest.mark.parametrize(("time", "doubtful"), [("2 min", False), ("5 min", True)])
def test_one_long_stretch_is_doubtful(time: str, doubtful: bool) -> None:  # noqa: FBT001 - a table
    stretch = KNEADING.replace("technique: kneading", "technique: stretch").replace("pressure: 3-5", "stretch: 3-4")
    codes = {each.code for each in read_text(stretch.replace("1 min 30 s", time)).problems}
    assert ("long-hold" in codes) is doubtful


@pytest.mark.parametrize(
    ("cue", "doubtful"),
    [
        ("Reach across with your right hand.", True),
        ("Lift the left.", True),
        ("Nimm die linke Hand.", True),
        ("Levanta la mano derecha.", True),
        ("Let both knees sink to the left, then to the right.", False),
        ("Press right under the skull.", False),
        ("Reach across with the other hand.", False),
    ],
)
def test_a_side_named_in_words_for_both_sides_is_doubtful(cue: str, doubtful: bool) -> None:  # noqa: FBT001 - a table
    written = KNEADING.replace("Lift, roll, let go.", cue)
    assert ("named-side" in {each.code for each in read_text(written).problems}) is doubtful
    one_side = written.replace("sides: each", "sides: left")
    assert "named-side" not in {each.code for each in read_text(one_side).problems}
    note = read_text(HEAD + f"  - {{use: kneading, note: '{cue}'}}\n", SHELF)
    assert ("named-side" in {each.code for each in note.problems}) is doubtful


def test_a_side_named_in_an_instruction_is_doubtful_too() -> None:
    written = KNEADING.replace("Lift and roll the muscle.", "Step the left foot back.")
    assert "named-side" not in {each.code for each in read_text(KNEADING).problems}
    assert "named-side" in {each.code for each in read_text(written).problems}


@pytest.mark.parametrize(
    ("word", "region"),
    [("calf", "lower_leg"), ("lower_back", "low_back"), ("quadriceps", "thigh"), ("sole", "foot"), ("hands", "hand")],
)
def test_a_place_or_a_muscle_tells_which_region_is_meant(word: str, region: str) -> None:
    (problem,) = read_text(KNEADING.replace("region: neck", f"region: {word}")).problems
    assert (problem.words, problem.mend) == (word, f"Write `{region}`.")


def test_pressing_one_point_for_long_is_doubtful() -> None:
    pressing = KNEADING.replace("technique: kneading", "technique: pressure").replace(
        "tags: [neck_posterior]", "tags: [pressure_sustained{}]"
    )
    assert "long-hold" not in {each.code for each in read_text(pressing.replace("{}", "")).problems}
    longer = pressing.replace("1 min 30 s", "100 s")
    assert "long-hold" in {each.code for each in read_text(longer.replace("{}", "")).problems}
    assert "long-hold" in {each.code for each in read_text(pressing.replace("{}", ", sciatic_notch")).problems}


def test_a_long_press_on_one_side_is_told_at_that_side() -> None:
    pressing = shelf_of(
        KNEADING.replace("technique: kneading", "technique: pressure").replace(
            "posterior]", "posterior, pressure_sustained]"
        ),
        RUBBING,
    )
    read = read_text(HEAD + "  - use: kneading\n    sides: {left: {time: 2 min}, right: {time: 3 min}}\n", pressing)
    assert [(words, code) for _line, words, code in told(read)] == [
        ("{time: 2 min}", "long-hold"), ("{time: 3 min}", "long-hold"),
    ]  # fmt: skip
    assert (read.errors, read.warnings) == (0, 2)


def test_an_exercise_file_without_words_can_be_told() -> None:
    assert [each.code for each in read_text("just words").problems] == ["kind"]
    assert [each.code for each in read_text("- a list").problems] == ["kind"]
    assert [each.code for each in read_text("name: A").problems] == ["kind"]


def test_text_that_is_far_too_long_is_refused() -> None:
    assert "length" in {each.code for each in read_text(KNEADING.replace("Lift, roll", "Lift " * 500)).problems}


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


def test_the_words_of_the_exercise_are_doubted_at_the_step_that_changes_the_dose() -> None:
    twice = shelf_of(KNEADING.replace("Lift and roll the muscle.", "Do it twice."), RUBBING)
    assert read_text(HEAD + "  - use: kneading\n", twice).problems == ()
    assert told(read_text(HEAD + "  - {use: kneading, sets: 3}\n", twice)) == [
        (5, "{use: kneading, sets: 3}", "text-dose")
    ]


def test_every_problem_of_a_file_is_told_at_once() -> None:
    read = read_text(
        "routine: 1\nid: My Desk\nsteps:\n  - use: kneding\n    time: 45\n  - {use: kneading, sides: worse_first}\n"
        "  - {use: nods, ends_by: time}\n  - {use: kneading, pressure: 9}\nlevel: 7\nx: [\n",
        SHELF,
    )
    assert [(line, code) for line, _words, code in told(read)] == [
        (1, "missing"), (2, "id"), (4, "unknown-exercise"), (5, "unit"), (6, "unknown-word"), (7, "ends-by"),
        (8, "pressure"), (9, "bounds"), (10, "unknown-key"), (10, "syntax"),
    ]  # fmt: skip


def test_a_step_that_cannot_be_read_does_not_move_the_others() -> None:
    read = read_steps("  - nonsense\n  - use: kneding\n")
    assert told(read) == [(5, "nonsense", "step"), (6, "kneding", "unknown-exercise")]


def test_what_is_cut_off_is_not_called_missing() -> None:
    assert {code for _line, _words, code in told(read_text("routine: 1\nid: test\n}]: x\n"))} == {"syntax"}


def test_a_broken_exercise_is_told_where_it_is_used() -> None:
    shelf = ShelfOf({"broken": Known("mine/broken.yaml", None, None)})
    (problem,) = read_text(HEAD + "  - use: broken\n", shelf).problems
    assert (problem.code, problem.mend) == ("broken-exercise", "Mend mine/broken.yaml first.")


def test_no_more_is_told_than_anybody_reads() -> None:
    problems = read_text("".join(f"key{number}: 1\n" for number in range(5000)) + "routine: 1").problems
    assert len(problems) == MOST_PROBLEMS
    assert problems[-1].code == "more"


# ---- laws

DOCUMENT = json.loads(
    json.dumps(
        {
            "routine": 1,
            "id": "test",
            "name": {"en": "Test", "de": "Probe"},
            "author": {"name": "A", "role": "physiotherapist", "reviewed": "2026-11-22"},
            "frequency": {"per_day": 2, "days_per_week": 5},
            "language": "en",
            "voice": "brief",
            "steps": [
                {"use": "kneading", "sides": {"first": "worse", "left": {"time": "60 s"}}, "note": "Softly."},
                {"rest": "15 s"},
                {"say": "Stand up.", "for": "20 s"},
                {"repeat": 2, "steps": [{"use": "nods", "reps": "6-8", "ends_by": "tap", "tags": ["prone"]}]},
                {
                    "exercise": {
                        "id": "own", "name": "Own", "technique": "stretch", "region": "hip", "start": "supine",
                        "reps": 5, "tempo": {"in": "2 s", "out": "2 s"}, "stretch": "3-4", "equipment": ["mat"],
                        "instructions": [{"role": "step", "text": "Do it."}], "figure": {"view": {"camera": "side"}},
                    },
                    "optional": "no",
                },
            ],
        }
    )
)  # fmt: skip
JUNK = (
    st.none()
    | st.booleans()
    | st.integers(-2, 300)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["", "45 s", "1:30", "on", "kneading", "each", "3-5", "-", "left", "worse", "yes", "en", "tap"])
    | st.lists(st.sampled_from([1, "a", "5 s"]), max_size=2)
    | st.dictionaries(
        st.sampled_from(["use", "rest", "steps", "first", "in", "x"]), st.sampled_from([1, "5 s"]), max_size=2
    )
)


def _places(value: object, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place, *(found for key, each in inside for found in _places(each, (*place, key)))]


@st.composite
def spoilt(draw: st.DrawFn) -> object:
    """The document above with some values exchanged for junk, taken away or doubled under another key."""
    document = copy.deepcopy(DOCUMENT)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(_places(document)[1:] or [("x",)]))
        inside = document
        for word in place[:-1]:
            inside = inside[word]
        if isinstance(inside, dict) and draw(st.booleans()):
            inside.pop(place[-1], None)
            inside[draw(st.sampled_from(["x", "time", "use", "steps", str(place[-1])]))] = draw(JUNK)
        else:
            inside[place[-1]] = draw(JUNK)
    return document


@given(spoilt())
def test_any_document_ends_in_a_routine_or_in_errors(document: object) -> None:
    read = read_text(json.dumps(document), SHELF)
    assert (read.routine is None) == bool(read.errors)
    assert all(problem.what and problem.mend for problem in read.problems)
