"""What is told where a routine or exercise cannot be read: the place, the words and how to mend them."""

import pytest

from selfcare.routine.problems import MOST_PROBLEMS
from selfcare.routine.reader import read_text
from selfcare.routine.shelf import Known, ShelfOf
from tests.routine.written import HEAD, KNEADING, SHELF, WORSE, read_steps, told


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
    ("word", "region"),
    [("calf", "lower_leg"), ("lower_back", "low_back"), ("quadriceps", "thigh"), ("sole", "foot"), ("hands", "hand")],
)
def test_a_place_or_a_muscle_tells_which_region_is_meant(word: str, region: str) -> None:
    (problem,) = read_text(KNEADING.replace("region: neck", f"region: {word}")).problems
    assert (problem.words, problem.mend) == (word, f"Write `{region}`.")


def test_an_exercise_file_without_words_can_be_told() -> None:
    assert [each.code for each in read_text("just words").problems] == ["kind"]
    assert [each.code for each in read_text("- a list").problems] == ["kind"]
    assert [each.code for each in read_text("name: A").problems] == ["kind"]


def test_text_that_is_far_too_long_is_refused() -> None:
    assert "length" in {each.code for each in read_text(KNEADING.replace("Lift, roll", "Lift " * 500)).problems}


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
