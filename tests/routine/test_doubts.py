"""What is doubted in an exercise and a step: it can be played, and should be looked at."""

import pytest

from selfcare.routine.reader import read_text
from tests.routine.written import HEAD, KNEADING, RUBBING, SHELF, read_steps, shelf_of, told


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


def test_the_words_of_the_exercise_are_doubted_at_the_step_that_changes_the_dose() -> None:
    twice = shelf_of(KNEADING.replace("Lift and roll the muscle.", "Do it twice."), RUBBING)
    assert read_text(HEAD + "  - use: kneading\n", twice).problems == ()
    assert told(read_text(HEAD + "  - {use: kneading, sets: 3}\n", twice)) == [
        (5, "{use: kneading, sets: 3}", "text-dose")
    ]
