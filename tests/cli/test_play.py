"""Playing in a pipe, as `make run` does without a display: rules first, then a line for each thing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.care import stop_rules
from selfcare.cli import main
from selfcare.cli.asking import ago
from selfcare.cli.clock import LONGEST, FastClock, MachineClock, local_now
from selfcare.cli.keys import NoKeys
from selfcare.record.history import History
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder
from selfcare.session.commands import Answer, Hurts, Start
from selfcare.session.engine import Session

ROUTINE = """
routine: 1
id: blink
name: Blink
steps:
  - say: One.
    for: 1 s
  - use: shoulder-rolls
    time: 5 s
  - use: chin-tucks
    time: 5 s
    ends_by: tap
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def blink(tmp_path: Path) -> str:
    path = tmp_path / "blink.yaml"
    path.write_text(ROUTINE)
    return str(path)


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["play", *arguments])
    assert result.exit_code == code, result.output
    return result.output


def history(home: Path) -> History:
    return History(home, local_now, print)


def test_tried_out_fast_it_runs_to_the_end_and_writes_nothing(home: Path, blink: str) -> None:
    told = run(blink, "--speed", "1000")
    lines = told.splitlines()
    assert lines[0].startswith("Before the first session.")
    assert told.index("Stop at once") < told.index("Trying out: nothing is recorded.") < told.index("00:00.000")
    assert "finished   done" in lines[-2]
    assert lines[-1].startswith("Done, after ")
    assert history(home).sessions() == []


def test_the_rules_are_said_each_time_until_they_are_confirmed(home: Path, tmp_path: Path) -> None:
    first, blink = stop_rules.STOP[0].sign, str(tmp_path / "short.yaml")
    Path(blink).write_text(ROUTINE.partition("  - use")[0])
    assert first in run(blink, "--speed", "1000")
    assert first in run(blink, "--speed", "1000", "--yes")
    assert history(home).confirmed(stop_rules.TOPIC)
    assert first not in run(blink, "--speed", "1000")


def test_a_locked_region_is_refused_with_the_reason(home: Path) -> None:
    desk = Library([built_in_folder()]).routine("desk-reset")
    assert desk is not None
    assert desk.routine is not None
    hurting = history(home)
    session, recorder = Session(desk.routine), hurting.begin(desk.routine)
    for command, now in ((Start(), 0.0), (Hurts(), 40.0), (Answer("sharp"), 40.0)):
        session.advance(now)
        recorder.obey(session.elapsed, command)
        recorder.hear(session.send(command, now), session.moment())
    hurting.close()
    told = run("desk-reset", "--yes", "--speed", "1000", code=1)
    assert "This routine works your neck" in told
    assert "tomorrow" in told


def test_an_unknown_routine_begins_nothing(home: Path) -> None:
    assert "Did you mean `micro-break`?" in run("micro-brake", code=2)
    assert not home.exists()


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=20), "a moment ago"),
        (timedelta(seconds=90), "a minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(minutes=61), "an hour ago"),
        (timedelta(hours=23.5), "23 hours ago"),
    ],
)
def test_how_long_ago_is_told_in_one_unit(age: timedelta, words: str) -> None:
    assert ago(age) == words


def test_a_fast_clock_never_looks_like_a_machine_that_slept() -> None:
    clock = FastClock(1_000_000)
    before = clock.monotonic()
    assert 0 < clock.monotonic() - before <= LONGEST
    assert clock.boot() == clock.wall() == clock._seconds


def test_the_machines_clock_goes_on() -> None:
    clock = MachineClock()
    assert clock.monotonic() <= clock.monotonic()
    assert clock.wall() > 1e9


def test_where_nobody_can_press_a_key_nothing_waits_for_ever() -> None:
    with NoKeys() as keys, pytest.raises(EOFError):
        keys.read(None)
