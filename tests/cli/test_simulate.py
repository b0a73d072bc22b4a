"""The cue log: the whole session on paper, the same every time."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from hypothesis import given

from selfcare.cli import main
from selfcare.cli.simulate import TAP, Line, simulate
from selfcare.routine.models import Routine, SayStep, Sides, Timed
from selfcare.session.layout import total_seconds
from tests.session.build import exercise, knead, routine, step, text
from tests.session.strategies import routines


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result.output


def test_a_log_is_read_line_by_line() -> None:
    lines = simulate(routine(knead(10, "none"), SayStep(text("Well rested."), 5)))
    assert [str(line) for line in lines if line.kind in {"phase", "tone", "finished"}] == [
        "00:00.000 phase      ready, 20 s",
        "00:00.150 tone       ready",
        "00:20.000 phase      announce, 5 s",
        "00:20.150 tone       next",
        "00:25.000 phase      position, 10 s",
        "00:32.000 tone       three",
        "00:33.000 tone       two",
        "00:34.000 tone       one",
        "00:35.000 phase      work, set 1, 10 s",
        "00:35.000 tone       work",
        "00:42.000 tone       three",
        "00:43.000 tone       two",
        "00:44.000 tone       one",
        "00:45.000 phase      say, 5 s",
        "00:45.150 tone       next",
        "00:50.000 tone       done",
        "00:50.000 finished   done",
    ]
    assert any((line.kind, line.text) == ("say", "Well rested.") for line in lines)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "00:00.000"), (59.9996, "01:00.000"), (61.25, "01:01.250"), (6000.001, "100:00.001")]
)
def test_moments_are_minutes_seconds_and_thousandths(seconds: float, words: str) -> None:
    assert str(Line(seconds, "tone", "one")).split(" ")[0] == words


def test_a_step_that_waits_is_tapped_after_half_a_minute() -> None:
    tapped = routine(step(exercise("Shake", Timed(20)), ends_by="tap"), knead(10, "none"))
    lines = simulate(tapped)
    assert lines[-1].at == total_seconds(tapped) + TAP
    waits = next(line for line in lines if line.text.endswith("until you tap"))
    following = next(line for line in lines if line.at > waits.at and line.kind == "phase")
    assert following.at == waits.at + TAP


def test_the_worse_side_comes_first() -> None:
    worse = routine(step(exercise("Kneading", Timed(10), sides=Sides("each", first="worse"))))
    firsts = {
        side: next(line.text for line in simulate(worse, worse=side) if "work" in line.text)
        for side in ("left", "right")
    }
    assert firsts == {"left": "work, left, set 1, 10 s", "right": "work, right, set 1, 10 s"}


@given(routines)
def test_every_log_is_in_order_ends_once_and_is_the_same_again(played: Routine) -> None:
    lines = simulate(played)
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert [line.kind for line in lines].count("finished") == 1
    assert lines[-1].kind == "finished"
    assert simulate(played) == lines


def test_the_command_prints_a_built_in_routine_the_same_every_time() -> None:
    first, second = (run("simulate", "desk-reset") for _ in range(2))
    assert first == second
    assert first.splitlines()[0] == "00:00.000 phase      ready, left, 20 s"
    assert first.split("\n\n")[0].splitlines()[-1].endswith("finished   done")


def test_json_says_the_same() -> None:
    facts = json.loads(run("simulate", "desk-reset", "--json", "--side", "worse=right"))
    printed = run("simulate", "desk-reset", "--side", "worse=right").split("\n\n")[0].splitlines()
    assert (facts["routine"], facts["worse"]) == ("desk-reset", "right")
    assert [str(Line(**line)) for line in facts["lines"]] == printed
    assert facts["seconds"] == facts["lines"][-1]["at"]


def test_an_unknown_id_is_told_with_the_nearest_one() -> None:
    assert "Did you mean `desk-reset`?" in run("simulate", "desk-rset", code=2)


def test_an_unknown_side_is_told_with_the_right_spelling() -> None:
    assert "Write worse=left or worse=right." in run("simulate", "desk-reset", "--side", "worst", code=2)


def test_a_session_is_heard_in_another_language_that_it_is_written_in() -> None:
    told = run("simulate", "desk-reset", "--language", "de")
    assert "Linke Seite." in told
    assert "left side" not in told.lower()


def test_a_language_it_is_not_written_in_is_told() -> None:
    told = run("simulate", "desk-reset", "--language", "fr", code=2)
    assert "is not written in “fr”" in told
    assert "hear it in “en”" in told
