"""What a person slips with who writes such files by hand: the first thing told is the slip, and its mend works."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.routine.parser import parse
from selfcare.routine.reader import Read, read_source, read_text
from tests.routine.written import SHELF, told

NODS = """exercise: 1
id: chin-nods
name: Chin nods
technique: mobility
region: neck
targets: [deep_neck_flexors]
start: sitting_chair
sides: none
reps: 8
tempo: {in: 2 s, hold: 1 s, out: 2 s, pause: 1 s}
equipment: [chair]
level: 1
cue: Nod slowly. Keep the neck long.
instructions:
  - role: preparation
    text: Sit tall with both feet on the floor.
  - role: step
    text: Nod as if you said a small yes.
  - role: safety
    text: Stop if you feel dizzy.
feel: an easy pull at the back of the neck
not_feel: dizziness
tags: []
"""
BREAK = """routine: 1
id: my-desk
name: My desk break
purpose: Ease the neck after work.
steps:
  - use: kneading
    time: 60 s
    note: Small circles.
  - rest: 10 s
  - say: Stand up slowly.
    for: 20 s
  - repeat: 2
    steps:
      - use: nods
        reps: 8
"""
LAYOUT = [
    ("reps: 8", "  reps: 8", "9:1 This line begins too far in.", "at the very left, without spaces. `sides` above"),
    ("reps: 8", " reps: 8", "9:1 This line begins too far in.", "at the very left"),
    ("level: 1", "  level: 1", "12:1 This line begins too far in.", "at the very left"),
    ("exercise: 1", "  exercise: 1", "1:1 This line begins too far in.", "at the very left"),
    ("    text: Sit", "   text: Sit", "16:1 This line begins too far left.", "with 4 spaces. `role` above"),
    ("    text: Sit", "text: Sit", "16:1 This line begins too far left.", "with 4 spaces. `role` above"),
    ("    text: Sit", "      text: Sit", "16:1 This line begins too far in.", "with 4 spaces"),
    ("  - role: step", "    - role: step", "17:1 This line begins too far in.", "with 2 spaces"),
    ("  - role: step", "- role: step", "17:1 This line begins too far left.", "with 2 spaces"),
    ("    text: Sit", "\N{NO-BREAK SPACE}text: Sit", "16:1 This line does not begin with ordinary spaces.", "4 spaces"),
    ("cue: Nod slowly. ", "cue: Nod slowly.\n", "14:1 This line begins too far left.", "with 2 spaces"),
    ("cue: ", "cue: >-\n", "14:1 This line begins too far left.", "with 2 spaces"),
    ("reps: 8", "\treps: 8", "9:1 A tab is used as space", "Take it out"),
    ("    text: Sit", "\ttext: Sit", "16:1 A tab is used as space", "Use 4 spaces here"),
    ("reps: 8", "reps 8", "9:1 A colon is missing after `reps`.", "Write `reps: 8`."),
    ("exercise: 1", "exercise 1", "1:1 A colon is missing after `exercise`.", "Write `exercise: 1`."),
    ("reps: 8", "reps = 8", "9:1 A colon is missing after `reps`.", "Write `reps: 8`."),
    ("reps: 8", "reps\N{FULLWIDTH COLON} 8", "9:1 A colon is missing after `reps`.", "Write `reps: 8`."),
    ("reps: 8", "reps:8", "9:1 A space is missing after the colon of `reps`.", "Write `reps: 8`."),
    ("text: Sit", "text:Sit", "16:5 A space is missing after the colon of `text`.", "Write `text: Sit tall"),
    ("{in: 2 s", "{in:2 s", "10:21 A space is missing after the colon of `in`.", "Write `{in: 2 s, hold: 1 s"),
    ("{in: 2 s", "{in: 2,5 s", "10:11 A comma parts two values here", "Write `{in: 2.5 s, hold: 1 s"),
    ("{in: 2 s", "(in: 2 s", "10:11 Several keys on one line", "Write `{in: 2 s, hold: 1 s"),
    ("{in: 2 s", "in: 2 s", "10:10 Several keys on one line", "Write `{in: 2 s, hold: 1 s"),
    ("pause: 1 s}", "pause: 1 s", "10:8 What begins with `{` is not closed.", "pause: 1 s}`."),
    ("flexors]", "flexors", "6:10 What begins with `[` is not closed.", "Write `[deep_neck_flexors]`."),
    ("flexors]", "flexors}", "6:10 What begins with `[` is not closed.", "Write `[deep_neck_flexors]`."),
    ("  - role: step", "    role: step", "17:5 A dash is missing", "2 spaces and `- `: `- role: step`."),
    ("  - role: step", "  -role: step", "17:3 An item of a list begins with a hyphen", "Write `- role: step`."),
    ("  - role: step", "  \N{BULLET} role: step", "17:3 An item of a list begins", "Write `- role: step`."),
    ("  - role: step", "  \N{EN DASH} role: step", "17:3 An item of a list begins", "Write `- role: step`."),
    ("cue: Nod", 'cue: "Nod', '13:6 What begins with `"` is not closed.', 'Write `"Nod slowly. Keep the neck long."`.'),
    ("cue: Nod slowly.", "cue: 'Don't nod.'", "13:6 The quotation marks end before", "Write `"),
    ("cue: Nod", "cue: Remember: nod", "13:14 A colon is not expected here.", 'in quotes: `"Remember: nod slowly.'),
    ("cue: Nod", "cue: *Nod*", "13:6 A text that begins with `*`", 'Write `"*Nod* slowly.'),
    ("cue: Nod", "cue: - Nod", "13:6 A text that begins with `-`", 'Write `"- Nod slowly.'),
    ("cue: Nod", "cue: [slow] Nod", "13:6 A text that begins with `[`", 'Write `"[slow] Nod'),
    ("cue: Nod", "cue: # Nod", "13:6 What stands behind `#` is a remark", 'Write `"# Nod'),
    ("Chin nods", "\N{LEFT DOUBLE QUOTATION MARK}Nods: slow\N{RIGHT DOUBLE QUOTATION MARK}",
     "3:12 These quotation marks do not count", 'Write `"Nods: slow"`'),
    ("{in: 2 s, hold: 1 s", "{in: 2 s; hold: 1 s", "10:11 What stands in braces is parted by commas.",
     "Write `{in: 2 s, hold: 1 s, out"),
    ("role: step", "role; step", "17:3 A colon is missing after `role`.", "Write `- role: step`."),
    ("reps: 8", "reps -> 8", "9:1 A colon is missing after `reps`.", "Write `reps: 8`."),
    ("reps: 8", "reps \N{RIGHTWARDS ARROW} 8", "9:1 A colon is missing after `reps`.", "Write `reps: 8`."),
    ("reps: 8", "/* how many */\nreps: 8", "9:1 A remark begins with `#` here.", "Write `# how many`."),
    ("cue: Nod", "cue: | Nod", "13:6 Behind `|` the text begins on the next line.", 'Write `"Nod slowly. Keep'),
    ("cue: Nod", "cue: >Nod", "13:6 Behind `>` the text begins on the next line.", 'Write `"Nod slowly. Keep'),
    ("exercise: 1", "```yaml\nexercise: 1", "1:1 This line marks a listing", "Take the line out."),
]  # fmt: skip
STEPS = [
    ("    time: 60 s", "      time: 60 s", "7:1 This line begins too far in.", "with 4 spaces. `use` above"),
    ("    time: 60 s", "time: 60 s", "7:1 This line begins too far left.", "with 4 spaces. `use` above"),
    ("    time: 60 s", "  - time: 60 s", "7:3 There is a dash too many: `time`", "spaces instead of the dash"),
    ("  - rest: 10 s", "  rest: 10 s", "9:3 A dash is missing", "`- rest: 10 s`"),
    ("  - say: Stand", "    say: Stand", "10:5 A dash is missing", "`- say: Stand up slowly.`"),
    ("steps:\n  - use", "  - use", "5:3 A list begins here", "Write `steps:` on a line of its own above it."),
    ("steps:\n  - use", "steps\n  - use", "5:1 A colon is missing after `steps`.", "Write `steps:`."),
    ("kneading\n    time: 60 s", "kneading, time: 60 s", "6:20 Two keys stand on one line.", "Write `time: 60 s`"),
    (
        "    steps:\n      - use: nods\n  ",
        "  steps:\n    - use: nods\n",
        "13:1 This line begins too far left.",
        "with 4 spaces",
    ),
    ("Small circles.", "Small circles.\n    // by hand", "9:5 A remark begins with `#` here.", "Write `# by hand`."),
]
VALUES = [
    ("sides: none", "sides: right left", "Write `each` for one side after the other, or `alternating`"),
    ("sides: none", "sides: [left, right]", "Write `each` for one side after the other, or `alternating`"),
    ("sides: none", "sides: beide", "Write `none` for both at once"),
    ("technique: mobility", "technique: [mobility]", "Write `mobility`, without brackets."),
    ("technique: mobility", "technique: Dehnung", "Write `stretch`."),
    ("start: sitting_chair", "start: Rückenlage", "Write `supine`."),
    ("[deep_neck_flexors]", "deep_neck_flexors, scalenes", "Write `[deep_neck_flexors, scalenes]`."),
    ("tags: []", "tags: none", "Write `[]`."),
    ("reps: 8", "time: 1:30", "Write `1 min 30 s`."),
    ("reps: 8", "time: 1,5 min", "Write `1 min 30 s`."),
    ("reps: 8", "time: 90 Sek.", "Write `1 min 30 s`."),
    ("reps: 8", "time: 45 s each side", "Write `45 s`, and `sides: each`"),
    ("reps: 8", "time: 3 x 30 s", "Write `30 s`, and `sets: 3`"),
    ("reps: 8", "time: 30-45 s", "Write `30 s`, or the longer one."),
    ("reps: 8", "reps: 10x", "Write `10`."),
    ("reps: 8", "reps: 8 bis 12", "Write `8-12`."),
    ("reps: 8", "reps: 2 x 10", "Write `10`, and `sets: 2`"),
    ("reps: 8", "Wiederholungen: 8", "Did you mean `reps`?"),
    ("equipment: [chair]", "equipment: [stairs]", "Write `step`."),
    ("level: 1", "level: 2,", "Write `2`."),
    ("level: 1", "level: 1// easy", "Write `1`."),
    ("level: 1", "level: 1,5", "Write a whole number, like `2`."),
    ("level: 1", "effort: 2,5", "Write `2.5`."),
    ("level: 1", "effort: 3/10", "Write `3`."),
    ("level: 1", "reviewed: 22.11.2026", "Write `2026-11-22`."),
    ("id: chin-nods", "id: Nicken für Müde", "Write `nicken-fuer-muede`."),
    ("tempo: {in: 2 s, hold: 1 s, out: 2 s, pause: 1 s}", "tempo: 3-2-3-1", "{in: 3 s, hold: 2 s, out: 3 s"),
    ("cue: Nod slowly. Keep", "cue:\n  - Nod slowly.\n  - Keep", "Write `Nod slowly. Keep the neck long.`."),
    ("not_feel: dizziness", "mistakes:\n  - Too fast: slow down.", 'in quotes: `"Too fast: slow down."`'),
]
FILES = [
    (
        NODS.replace("Chin nods", "Für Müde").encode("latin-1"),
        "3:8 This letter is not written in UTF-8.",
        "Save with encoding",
    ),
    (b"PK\x03\x04" + bytes(400), "1:1 This is a Word document", "Save it as plain text"),
    (b"%PDF-1.7\n%\xe2\xe3\n", "1:1 This is a PDF document", "Save it as plain text"),
    (rb"{\rtf1\ansi exercise: 1}", "1:1 This is a document with formatting", "Save it as plain text"),
    (b"<!DOCTYPE html><html>", "1:1 This is a web page", "Save it as plain text"),
    (b"", "1:1 This file is empty.", "Begin it with"),
    ((NODS + NODS).encode(), "24:1 A second routine or exercise begins here.", "a file of its own"),
    ((BREAK + NODS).encode(), "16:1 A second routine or exercise begins here.", "a file of its own"),
    ((NODS + "---\n" + NODS).encode(), "24:1 A second document begins here.", "Keep one routine or exercise"),
    ((NODS + "---\n").encode(), "24:1 A second document begins here.", "Take this line out."),
]


def read_all() -> Iterator[Read]:
    """Yield what comes of every slip of these tables."""
    for old, new, *_told in (*LAYOUT, *STEPS, *VALUES):
        text = NODS if old in NODS else BREAK
        yield read_text(text.replace(old, new, 1), SHELF)
    for data, _what, _mend in FILES:
        yield read_source("a file", parse(data), SHELF)


def first(read: Read) -> str:
    problem = read.problems[0]
    return f"{problem.line}:{problem.column} {problem.what}"


@pytest.mark.parametrize("text", [NODS, BREAK])
def test_the_files_are_in_order(text: str) -> None:
    assert read_text(text, SHELF).problems == ()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_slip_is_told_where_it_stands_whatever_ends_the_lines(ending: str) -> None:
    text = NODS.replace("reps: 8\n", "reps 8\n", 1).replace("\n", ending)
    line = NODS[: NODS.index("reps: 8")].count("\n") + 1
    assert told(read_text(text, SHELF))[0] == (line, "reps 8", "syntax")


@pytest.mark.parametrize(("old", "new", "what", "mend"), [*LAYOUT, *STEPS])
def test_a_slip_of_the_layout_is_the_first_and_only_error(old: str, new: str, what: str, mend: str) -> None:
    text = NODS if old in NODS else BREAK
    read = read_text(text.replace(old, new, 1), SHELF)
    assert first(read).startswith(what)
    assert mend in read.problems[0].mend
    assert [
        each for each in read.problems[1:] if each.severity == "error" and each.line != len(text.splitlines()) + 2
    ] == []


@pytest.mark.parametrize(("old", "new", "mend"), VALUES)
def test_a_value_spelled_in_another_way_is_told_with_the_right_one(old: str, new: str, mend: str) -> None:
    read = read_text(NODS.replace(old, new, 1), SHELF)
    assert [mend in each.mend for each in read.problems if each.severity == "error"] == [True]


@pytest.mark.parametrize(
    ("old", "new", "mend"),
    [
        ("steps:", "author: A. Example, physiotherapist\nsteps:", "`{name: A. Example, role: physiotherapist}`"),
        ("steps:", "frequency: 2x a day\nsteps:", "`{per_day: 2, days_per_week: 5}`"),
        ("steps:", "frequency: twice daily\nsteps:", "`{per_day: 2, days_per_week: 5}`"),
        ("steps:", "frequency: zweimal am Tag\nsteps:", "`{per_day: 2, days_per_week: 5}`"),
        ("use: kneading", "use: [kneading, nods]", "Keep one of them: `kneading`, `nods`."),
        ("steps:", "language: Deutsch\nsteps:", "Write `de`."),
        ("rest: 10 s", "rest: 10", "Write `10 s`."),
        ("use: kneading", "repeat: 2\n    use: kneading", "Did you mean `sets`?"),
        ("    steps:\n      - use: nods\n        reps: 8\n", "", "further in than `steps:`"),
    ],
)
def test_so_is_what_a_routine_says(old: str, new: str, mend: str) -> None:
    read = read_text(BREAK.replace(old, new, 1), SHELF)
    assert [mend in each.mend for each in read.problems if each.severity == "error"] == [True]


@pytest.mark.parametrize(("data", "what", "mend"), FILES)
def test_a_file_of_another_kind_is_told(data: bytes, what: str, mend: str) -> None:
    read = read_source("a file", parse(data), SHELF)
    assert first(read).startswith(what)
    assert mend in read.problems[0].mend


def test_whatever_else_is_wrong_is_told_in_the_same_go_where_it_is_written() -> None:
    text = NODS.replace("reps: 8", "  reps: 8").replace("level: 1", "level: 7").replace("cue: Nod", "cue: Go: nod")
    read = read_text(text, SHELF)
    assert [(each.line, each.column, each.words) for each in read.problems] == [
        (9, 1, "reps: 8"), (12, 8, "7"), (13, 8, ":")
    ]  # fmt: skip


def test_lines_that_end_as_on_windows_and_a_mark_at_the_start_are_fine() -> None:
    for text in (NODS, NODS.replace("reps: 8", "reps 8")):
        windows = text.replace("\n", "\r\n").encode("utf-8-sig")
        assert read_source("a file", parse(windows)).problems == read_source("a file", parse(text.encode())).problems


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("name: Chin nods", "name: 7", (8, "7", "type")),
        ("reps: 8", "rest:\n      reps: 8", (14, "rest", "empty")),
        ("sides: none", "sides:", (13, "sides", "empty")),
    ],
)
def test_a_value_in_an_exercise_of_a_routine_is_not_taken_for_a_slip_of_the_layout(
    old: str, new: str, problem: tuple[int, str, str]
) -> None:
    inside = NODS.removeprefix("exercise: 1\n").replace("\n", "\n      ").rstrip(" ")
    text = f"{BREAK[: BREAK.index('  - use')]}  - exercise:\n      {inside}  - rest: 10 s\n"
    assert read_text(text, SHELF).problems == ()
    assert told(read_text(text.replace(old, new, 1), SHELF)) == [problem]


@pytest.mark.parametrize("word", ["Exercise", "exercice", "excercise"])
def test_a_first_word_spelled_in_another_way_is_told_where_it_is(word: str) -> None:
    (problem,) = read_text(NODS.replace("exercise: 1", f"{word}: 1"), SHELF).problems
    assert (problem.line, problem.words, problem.mend) == (1, word, "Write `exercise: 1`.")


def test_a_value_before_the_lines_that_belong_to_a_key_is_told() -> None:
    inside = NODS.removeprefix("exercise: 1\n").replace("\n", "\n      ").rstrip(" ")
    text = f"{BREAK[: BREAK.index('  - use')]}  - exercise: chin-nods\n      {inside}"
    (problem,) = read_text(text, SHELF).problems
    assert (problem.line, problem.mend) == (6, "Write `- exercise:` alone, if what is below belongs to it.")
    assert read_text(text.replace("exercise: chin-nods", "exercise:"), SHELF).problems == ()


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85"])
def test_a_break_inside_a_text_that_was_pasted_is_a_space(mark: str) -> None:
    text = NODS.replace("Nod slowly. Keep", f"Nod slowly.{mark}Keep")
    read = read_text(text, SHELF)
    assert (read.exercise, read.problems) == (read_text(NODS, SHELF).exercise, ())


def test_a_list_of_texts_is_not_taken_for_a_slip() -> None:
    sentences = "instructions:\n  - Sit tall.\n  - Nod slowly.\n"
    text = NODS[: NODS.index("instructions")] + sentences + NODS[NODS.index("\nfeel") + 1 :]
    assert [each.mend for each in read_text(text, SHELF).problems] == [
        f"Write it as `{{role: step, text: {words}}}`, or each key on its own line."
        for words in ("Sit tall.", "Nod slowly.")
    ]


def test_a_rest_that_lost_its_dash_is_never_played_and_so_it_is_told() -> None:
    text = BREAK.replace("  - rest: 10 s", "    rest: 10 s").replace("kneading", "rubbing")
    (problem,) = read_text(text, SHELF).problems
    assert (problem.line, problem.severity, problem.code) == (9, "warning", "no-sets")
    assert "`- rest: 10 s`" in problem.mend
