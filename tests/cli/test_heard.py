"""`selfcare check` on words that come too late, in each language of a file."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.cli.check import check
from selfcare.cli.heard import check_heard
from selfcare.routine.models import Exercise
from selfcare.routine.problems import Finding
from selfcare.routine.reader import read_text

NODS = """exercise: 1
id: nods
name: Nods
technique: stretch
region: neck
start: sitting_chair
sides: none
{prep}time: 30 s
cue: {cue}
instructions:
  - role: preparation
    text: Sit tall.
  - role: safety
    text: {safety}
"""
LONG = "Nod slowly as if you said a small yes to a friend. Keep the back of the neck long and wide. And breathe."
STOP = (
    "Stop and sit back if you feel dizzy, or if anything tingles in an arm or a hand, and tell somebody of it, please."
)


def exercise(cue: str = "Nod.", safety: str = "Stop if you feel dizzy.", prep: str = "") -> Exercise:
    found = read_text(NODS.format(cue=cue, safety=safety, prep=prep)).exercise
    assert found is not None
    return found


def late(**words: str) -> list[Finding]:
    return list(check_heard(exercise(**words)))


def test_a_rule_that_is_heard_in_time_is_not_told() -> None:
    assert late() == []


def test_a_rule_that_comes_when_the_work_has_begun_is_told_with_a_mend_that_works() -> None:
    (finding,) = late(cue=LONG, safety=STOP)
    assert finding.place == ("instructions", 1, "text")
    assert "after the work has begun" in finding.what
    seconds = finding.mend.partition("`prep: ")[2].partition(" s`")[0]
    assert late(cue=LONG, safety=STOP, prep=f"prep: {seconds} s\n") == []
    assert late(cue=LONG, safety=STOP, prep=f"prep: {int(seconds) - 1} s\n") != []


def test_shortened_to_the_letters_it_is_in_time() -> None:
    (finding,) = late(cue=LONG, safety=STOP)
    letters = int(finding.mend.partition("Shorten it to ")[2].partition(" ")[0])
    assert late(cue=LONG, safety=f"{STOP[: letters - 1]}.") == []


def test_only_the_first_sentence_has_to_be_heard_before() -> None:
    assert late(safety=f"Stop if you feel dizzy. {STOP} {STOP}") == []


def test_check_tells_it_in_the_line_of_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    safety = f'{{en: Stop if dizzy., de: "{STOP} {STOP}"}}'.replace(". ", ", ")
    cue = "{en: Nod., de: Nick langsam. Der Nacken bleibt dabei lang und weit.}"
    Path("nods.yaml").write_text(NODS.format(cue=cue, safety=safety, prep=""), encoding="utf-8")
    result = CliRunner().invoke(check, ["nods.yaml"])
    assert result.exit_code == 0
    assert "nods.yaml:14:36: warning: The first sentence is said" in result.output


def test_so_it_does_of_exercises_inside_a_routine_and_inside_its_rounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    inside = NODS.format(cue=LONG, safety=STOP, prep="").removeprefix("exercise: 1\n").rstrip()
    step = "  - exercise:\n      " + inside.replace("\n", "\n      ")
    rounds = "  - repeat: 2\n    steps:\n" + "\n".join(f"    {line}" for line in step.splitlines())
    text = f"routine: 1\nid: neck\nname: Neck\nsteps:\n  - rest: 5 s\n{step}\n{rounds}\n"
    Path("neck.yaml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(check, ["neck.yaml"])
    lines = [number for number, line in enumerate(text.splitlines(), 1) if STOP in line]
    assert [f"neck.yaml:{line}:" in result.output for line in lines] == [True, True]
    assert result.output.count("after the work has begun") == 2


def test_what_no_body_can_do_is_told_inside_a_routine_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inside = NODS.format(cue="Nod.", safety="Stop if you feel dizzy.", prep="").removeprefix("exercise: 1\n").rstrip()
    figure = "figure:\n  start: standing\n  poses: {ready: {}}\n  hands: {ready: {other: {on: calf, with: palm}}}"
    step = "  - exercise:\n      " + f"{inside}\n{figure}".replace("\n", "\n      ").replace(
        "sitting_chair", "standing"
    )
    text = f"routine: 1\nid: neck\nname: Neck\nsteps:\n{step}\n"
    Path("neck.yaml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(check, ["neck.yaml"])
    assert "[reach]" in result.output, result.output


@pytest.mark.parametrize(("own", "told"), [("", 0), ("    prep: 20 s\n", 0), ("    prep: 1 s\n", 1)])
def test_what_a_routine_writes_of_how_an_exercise_of_the_library_begins_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str, told: int
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("neck.yaml").write_text(f"routine: 1\nid: neck\nname: Neck\nsteps:\n  - use: calf-kneading\n{own}", "utf-8")
    result = CliRunner().invoke(check, ["neck.yaml"])
    assert result.output.count("neck.yaml:6:11: warning: With this, when to stop is said only after") == told
