"""`selfcare check` as an author sees it."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from selfcare.cli.check import check
from selfcare.cli.schema import schema

EXERCISE = (
    "exercise: 1\nid: {}\nname: Neck turns\ntechnique: mobility\nregion: neck\nstart: sitting_chair\n"
    "time: 30 s\ncue: Turn.\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(check, arguments)


def test_a_clean_folder(here: Path) -> None:
    (here / "a.yaml").write_text(EXERCISE.format("a"), encoding="utf-8")
    result = run(".")
    assert (result.exit_code, result.output) == (0, "1 file checked, nothing to mend.\n")


def test_a_problem_shows_the_line_a_caret_and_the_mend(here: Path) -> None:
    text = "routine: 1\nid: mine\nname: Mine\nsteps:\n  - {use: chin-tucks, time: 45, sides: worse_first}\n"
    (here / "mine.yaml").write_text(text, encoding="utf-8")
    result = run("mine.yaml")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "mine.yaml:5:29: error: `45` has no unit.  [unit]",
        "    5 |   - {use: chin-tucks, time: 45, sides: worse_first}",
        "      |                             ^^",
        "      Write `45 s`.",
        "",
        "mine.yaml:5:40: error: `worse_first` is not a word that is known here.  [unknown-word]",
        "    5 |   - {use: chin-tucks, time: 45, sides: worse_first}",
        "      |                                        ^^^^^^^^^^^",
        "      Write `sides: {first: worse}`.",
        "",
        "1 file checked: 2 errors, 0 warnings.",
    ]


def test_the_caret_stands_right_in_long_lines(here: Path) -> None:
    (here / "a.yaml").write_text(f"{{exercise: 1, id: a, name: {'x' * 300}, level: 9}}\n", encoding="utf-8")
    lines = run("a.yaml").output.splitlines()
    shown, carets = next((one, two) for one, two in pairwise(lines) if "level: 9" in one)
    assert len(shown) <= 120
    assert shown[carets.index("^")] == "9"


def test_the_caret_stands_right_behind_tabs(here: Path) -> None:
    (here / "a.yaml").write_text("exercise: 1\nid:\t\tA\n", encoding="utf-8")
    lines = run("a.yaml").output.splitlines()
    assert ("    2 | id:\t\tA", "      |    \t\t^") in list(pairwise(lines))


def test_warnings_alone_exit_with_0(here: Path) -> None:
    (here / "a.yaml").write_text(EXERCISE.format("a").replace("cue: Turn.\n", ""), encoding="utf-8")
    result = run("a.yaml")
    assert result.exit_code == 0
    assert result.output.endswith("1 file checked: 0 errors, 1 warning.\n")


def test_json_is_for_programs(here: Path) -> None:
    (here / "a.yaml").write_text("exercise: 1\nid: A\n", encoding="utf-8")
    result = run("--format", "json", "a.yaml")
    assert result.exit_code == 1
    problems = json.loads(result.output)
    assert problems[0].keys() == {
        "path", "line", "column", "length", "words", "what", "mend", "severity", "code"
    }  # fmt: skip
    assert {problem["code"] for problem in problems} == {"id", "missing"}
    assert run("--format", "json", str(Path(__file__).parent)).output == "[]\n"


def test_github_marks_the_line(here: Path) -> None:
    (here / "a,b.yaml").write_text(EXERCISE.format("a").replace("30 s", "30"), encoding="utf-8")
    result = run("--format", "github", "a,b.yaml")
    assert result.output == (
        "::error file=a%2Cb.yaml,line=7,col=7,endColumn=9,title=unit::`30` has no unit. Write `30 s`.\n"
    )


def test_a_further_library_lends_its_exercises(here: Path) -> None:
    (here / "lib").mkdir()
    (here / "lib" / "a.yaml").write_text(EXERCISE.format("a"), encoding="utf-8")
    (here / "r.yaml").write_text("routine: 1\nid: r\nname: R\nsteps: [{use: a}]\n", encoding="utf-8")
    assert run("r.yaml").exit_code == 1
    assert run("r.yaml", "--library", "lib").exit_code == 0


def test_nothing_to_check_is_said(here: Path) -> None:
    result = run(str(here))
    assert (result.exit_code, result.output) == (1, "There are no routine or exercise files here.\n")
    assert run("absent.yaml").exit_code == 2


def test_schema_prints_json() -> None:
    result = CliRunner().invoke(schema)
    assert result.exit_code == 0
    assert "$defs" in json.loads(result.output)
