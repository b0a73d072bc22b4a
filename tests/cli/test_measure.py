"""Questionnaires in the terminal: answered, scored, kept with their raw answers, and compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.cli import main
from selfcare.cli.clock import local_now
from selfcare.record.history import History


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path))
    return tmp_path


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["measure", *arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_a_score_is_said_kept_and_compared(home: Path) -> None:
    assert run("peg", "--answers", "7,6,7") == "6.7 of 10\n"
    assert "1.7 better than on" in run("peg", "--answers", "5 5 5")
    kept = History(home, local_now, print)
    first, second = kept.measures("peg")
    kept.close()
    assert (first.instrument, first.version, first.language, first.score) == ("peg", "2009", "en", 6.7)
    assert dict(first.answers) == {"pain": 7, "enjoyment": 6, "activity": 7}
    assert second.score == 5.0


def test_activities_and_ticks() -> None:
    assert run("psfs", "--answers", "walking=4, stairs=3, sleeping=8") == "5 of 10\n"
    assert run("roland-morris", "--answers", "1,13,24") == "3 of 24\n"
    assert "3 better than" in run("roland-morris", "--answers", "0")


def test_scores_are_listed_and_the_weekly_one_says_that_it_is_due() -> None:
    assert "peg: Pain and what it keeps you from (PEG). Not answered yet." in run()
    run("peg", "--answers", "7,6,7")
    told = run()
    assert "6.7 of 10" in told
    assert "time for it" not in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("peg", "--answers", "7,6"), "All 3 are needed"),
        (("peg", "--answers", "seven"), "Write numbers with commas"),
        (("psfs", "--answers", "walking=4"), "Name 3 to 5 activities"),
        (("roland-morris", "--answers", "25"), "There is no question 25"),
        (("peg",), "Nobody can be asked here. Add --answers."),
    ],
)
def test_a_slip_keeps_nothing_and_says_what_to_write(arguments: tuple[str, ...], words: str) -> None:
    assert words in run(*arguments, code=1)
    assert "of 10" not in run()


def test_what_is_no_number_is_named() -> None:
    told = run("peg", "--answers", "3,x,14", code=1)
    assert "Answer 2, “x”, is no whole number from 0 to 10. Answer 3, “14”, is no whole number" in told
    assert "Write numbers with commas" in told
