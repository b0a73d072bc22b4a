"""What the terminal offers: `suggest` for where it is tight, `list` with what is not for you, `simulate --minutes`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.care.answers import Held
from selfcare.cli import main
from selfcare.cli.clock import local_now
from selfcare.player import Player
from selfcare.record.history import History
from selfcare.session.commands import Answer, Hurts, Start
from selfcare.session.engine import Session
from tests.clock import HandClock
from tests.session.build import knead, routine

BLOOD_THINNER = "would be left out, because you take a blood thinner."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result.output


def line_of(words: str, told: str) -> str:
    return next(line for line in told.splitlines() if line.startswith(words))


def test_the_tops_of_the_shoulders_in_ten_minutes_with_a_blood_thinner(home: Path) -> None:
    told = run("suggest", "--region", "upper_trapezius", "--minutes", "10", "--condition", "anticoagulant")
    assert told.startswith("desk-reset: ")
    assert "for the tops of the shoulders, on a chair, 8 min" in told.splitlines()[0]
    assert "press 3 out of 10 at most, because you take a blood thinner." in told
    assert told == run("suggest", "--region", "upper_trapezius", "--minutes", "10", "--condition", "anticoagulant")
    assert not home.exists()


def test_too_little_time_says_what_comes_closest() -> None:
    told = run("suggest", "--region", "calf", "--minutes", "2")
    assert told.splitlines()[0] == "Nothing here suits this. These come closest:"
    assert "min at least." in told
    assert "other places" not in told


def test_pain_that_is_tried_out_is_weighed_and_not_kept(home: Path) -> None:
    told = run("suggest", "--region", "neck_back", "--pain", "neck=9")
    assert told.startswith("Not today, because you feel pain of 9 out of 10 in your neck.")
    assert not home.exists()


def test_a_place_nobody_knows_is_told_with_its_mend() -> None:
    assert "Did you mean `upper_trapezius`?" in run("suggest", "--region", "trapezius", code=2)


def test_what_was_told_before_counts_in_list_and_suggest(home: Path) -> None:
    assert BLOOD_THINNER not in run("list")
    kept = History(home, local_now, print)
    kept.health.set_profile([Held("anticoagulant")])
    kept.close()
    assert BLOOD_THINNER in line_of("upper-back-ball", run("list"))
    assert BLOOD_THINNER not in line_of("desk-reset", run("list"))
    assert "because you take a blood thinner" in run("suggest", "--region", "upper_trapezius")


def test_a_region_that_hurt_sharply_is_not_offered_today(home: Path) -> None:
    neck = routine(knead(60, "none"))
    kept = History(home, local_now, print)
    session = Session(neck)
    player = Player(session, HandClock(), [kept.begin(neck, worse=None, language="en")])
    for command in (Start(), Hurts(), Answer("sharp")):
        player.do(command)
    kept.close()
    assert "Not today: it hurt sharply in your neck." in line_of("desk-reset", run("list"))
    assert "Not today" not in line_of("morning-back", run("list"))


def test_list_tries_a_condition_out(home: Path) -> None:
    assert BLOOD_THINNER in line_of("upper-back-ball", run("list", "--condition", "anticoagulant"))
    assert not home.exists()


def test_simulate_shortens_to_the_minutes_and_says_what() -> None:
    plain, short = run("simulate", "morning-back"), run("simulate", "morning-back", "--minutes", "9.5")
    cut = [line for line in short.splitlines() if "in place of" in line]
    assert cut == short.splitlines()[: len(cut)] != []
    ends = [next(line for line in log.splitlines() if " finished " in line) for log in (short, plain)]
    assert ends[0] < ends[1]
    facts = json.loads(run("simulate", "morning-back", "--minutes", "9.5", "--json"))
    assert facts["shortened"] == cut
    assert facts["seconds"] <= 9.5 * 60
    assert "It cannot be made to fit 1 min." in run("simulate", "morning-back", "--minutes", "1")


def test_the_places_can_be_listed_and_an_area_or_a_muscle_means_its_places() -> None:
    listed = run("suggest", "--regions")
    assert line_of("neck_back ", listed).endswith("Back of the neck")
    assert line_of("neck_front ", listed).endswith("(not for massage)")
    places = ("--region", "neck_back", "--region", "upper_trapezius")
    assert run("suggest", "--region", "Neck") == run("suggest", *places)
    assert run("suggest", "--region", "forearm-flexors") == run("suggest", "--region", "forearm_palm_side")
    assert "--regions" in run("suggest", "--region", "elsewhere", code=2)
