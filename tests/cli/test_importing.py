"""`selfcare import`: files are written, what is missing is said, and nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.cli import main

SAMPLE = str(Path(__file__).resolve().parent.parent / "data" / "free_exercise_db_sample.json")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
    return tmp_path


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["import", *arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_files_are_written_and_what_is_missing_is_said_once_for_all(home: Path) -> None:
    folder = home / "mine"
    told = run(SAMPLE, "-o", str(folder))
    assert "12 x The list has no dose." in told
    assert "Its pictures are left out: their rights are unclear." in told
    assert f"12 files written to {folder}." in told
    assert len(list(folder.rglob("*.yaml"))) == 12
    checked = CliRunner().invoke(main, ["check", str(folder)])
    assert "`start` is missing." in checked.output


def test_nothing_is_overwritten(home: Path) -> None:
    folder = home / "mine"
    run(SAMPLE, "-o", str(folder))
    mine = folder / "exercises" / "neck" / "chin-to-chest-stretch.yaml"
    mine.write_text("mine")
    told = run(SAMPLE, "-o", str(folder), code=1)
    assert "There is such a file already; it was left as it is." in told
    assert "Nothing was written." in told
    assert mine.read_text() == "mine"


def test_a_file_of_another_kind_writes_nothing(home: Path) -> None:
    other = home / "other.txt"
    other.write_text("hello")
    told = run(str(other), "-o", str(home / "mine"), code=1)
    assert "It is of no kind that can be imported." in told
    assert not (home / "mine").exists()
