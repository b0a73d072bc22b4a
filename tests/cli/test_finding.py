"""What may be typed where a routine is asked for, and what is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.cli import LAZY, main
from selfcare.routine.places import built_in_folder

ROUTINE = """
routine: 1
id: two-rests
name: Two rests
steps:
  - use: chin-tucks
  - rest: 15 s
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "two-rests.yaml"
    path.write_text(ROUTINE)
    return path


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_a_file_is_played_with_the_librarys_exercises(file: Path) -> None:
    assert "First: Chin tucks." in run("simulate", file)


def test_a_folder_given_with_library_is_searched_too(file: Path) -> None:
    assert run("simulate", "two-rests", "--library", file.parent) == run("simulate", file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "There is no file" in run("simulate", tmp_path / "none.yaml", code=2)


def test_an_exercise_is_no_routine() -> None:
    exercise = next(built_in_folder().rglob("chin-tucks.yaml"), None)
    assert exercise is not None
    assert "is an exercise" in run("render", exercise, "-o", "x.wav", code=2)
    assert "type: selfcare simulate chin-tucks" in run("render", "chin-tucks", "-o", "x.wav", code=2)


def test_an_exercise_is_simulated_alone_by_its_id_and_by_its_file() -> None:
    file = next(built_in_folder().rglob("chin-tucks.yaml"))
    told = run("simulate", "chin-tucks")
    assert "First: Chin tucks." in told
    assert "10 times." in told
    assert run("simulate", file) == told


def test_a_broken_routine_is_told_with_its_line_and_where_to_read_more(file: Path) -> None:
    file.write_text(ROUTINE.replace("15 s", "soon"))
    told = run("simulate", file, code=1)
    assert "line 7" in told
    assert f"selfcare check {file}" in told


def test_routines_are_listed_with_time_and_problems(file: Path) -> None:
    (file.parent / "broken.yaml").write_text(ROUTINE.replace("two-rests", "broken-one").replace("15 s", "soon"))
    rows = {line.split()[0]: line for line in run("list", "--library", file.parent).splitlines()}
    assert rows["desk-reset"].split()[1:3] == ["8", "min"]
    assert "1 error" in rows["broken-one"]
    assert "Two rests" in rows["two-rests"]


def test_every_command_can_be_asked_for_help() -> None:
    overview = run("--help")
    for name in LAZY:
        assert name in overview
        assert "Usage" in run(name, "--help")


def test_an_unknown_command_is_told() -> None:
    assert "No such command" in run("stretch", code=2)
