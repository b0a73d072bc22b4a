"""Playing in a pipe, as `make run` does without a display: rules first, then a line for each thing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.care.rule_reader import built_in_stop_rules
from selfcare.care.stop_rules import TOPIC
from selfcare.cli import main
from selfcare.cli.asking import ago
from selfcare.cli.clock import LONGEST, FastClock, MachineClock, local_now
from selfcare.cli.keys import NoKeys
from selfcare.record.choice import choice_of
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


SHORT = """
routine: 1
id: short
name: Short
steps:
  - use: upper-trapezius-kneading
    sides: left
    time: 30 s
  - use: chin-tucks
    reps: 5
    sets: 2
"""
WELL = ("--yes", "--no-condition", "--no-red-flag", "--nothing-new", "--pain", "neck=1", "--pain", "shoulder=0")


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a recorded session pass at once."""
    monkeypatch.setattr("selfcare.cli.play.clock_of", lambda _speed: FastClock(1000))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def blink(tmp_path: Path) -> str:
    path = tmp_path / "blink.yaml"
    path.write_text(ROUTINE)
    return str(path)


@pytest.fixture
def short(tmp_path: Path) -> str:
    path = tmp_path / "short.yaml"
    path.write_text(SHORT)
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
    first, blink = built_in_stop_rules().stop[0].sign, str(tmp_path / "short.yaml")
    Path(blink).write_text(ROUTINE.partition("  - use")[0])
    assert first in run(blink, "--speed", "1000")
    assert first in run(blink, "--speed", "1000", "--yes")
    assert history(home).confirmed(TOPIC)
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
    told = run("desk-reset", *WELL, code=1)
    assert "because you felt a sharp pain in your neck today. It is left in peace until tomorrow." in told


@pytest.mark.usefixtures("at_once")
def test_a_session_goes_through_the_door_and_is_recorded_with_what_was_settled(home: Path, short: str) -> None:
    told = run(short, *WELL, "--condition", "anticoagulant", code=2)
    assert "Name what is true, or say that nothing is, not both." in told
    given = [each for each in WELL if each != "--no-condition"]
    told = run(short, *given, "--condition", "anticoagulant", "--minutes", "7")
    assert "Upper-trapezius kneading: press 3 out of 10 at most, because you take a blood thinner." in told
    assert told.index("because you take a blood thinner") < told.index("00:00.000")
    kept = history(home)
    (session,) = kept.sessions()
    assert session.ending == "done"
    choice = choice_of(kept._store, session.session)
    assert choice is not None
    assert choice.minutes == 7
    assert any("blood thinner" in each for each in choice.changes)
    assert choice.before == {"neck": 1, "shoulder": 0}
    assert [each.id for each in kept.health.told().profile.held] == ["anticoagulant"]
    kept.close()


@pytest.mark.usefixtures("at_once")
def test_a_shortened_routine_says_so_and_is_recorded_as_such(home: Path, short: str) -> None:
    told = run(short, *WELL, "--minutes", "2.3")
    assert "  - Chin tucks: 1 set in place of 2." in told
    kept = history(home)
    (session,) = kept.sessions()
    choice = choice_of(kept._store, session.session)
    assert choice is not None
    assert (choice.minutes, choice.changes) == (2.3, ("Chin tucks: 1 set in place of 2.",))
    kept.close()


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        ((), "Add --condition ID for each that is true, or --no-condition."),
        (("--no-condition",), "Add --red-flag ID for each that is true, or --no-red-flag."),
        (("--no-condition", "--no-red-flag"), "Add --pain REGION=0-10, and --nothing-new or --sign ID."),
    ],
)
def test_where_nobody_can_be_asked_nothing_starts_without_the_answers(
    home: Path, known: tuple[str, ...], missing: str
) -> None:
    told = run("desk-reset", "--yes", *known, code=1)
    assert "Nobody can be asked here, so nothing starts." in told
    assert missing in told
    assert history(home).sessions() == []


def test_a_warning_sign_says_first_what_to_do_and_stays_until_it_is_answered_anew(home: Path) -> None:
    told = run("desk-reset", *(each for each in WELL if each != "--no-red-flag"), "--red-flag", "rf_chest", code=1)
    lines = told[told.index("Call your emergency number") :].splitlines()
    assert lines[0].startswith("Call your emergency number now")
    assert "Call your emergency number now" in run("desk-reset", "--nothing-new", code=1)
    assert history(home).sessions() == []


def test_somebody_unwell_is_told_not_today(home: Path) -> None:
    told = run("desk-reset", "--yes", "--no-condition", "--no-red-flag", "--sign", "unwell", code=1)
    assert "Not today, because you do not feel well today." in told
    assert history(home).sessions() == []


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("--condition", "anticoagulent"), "Did you mean `anticoagulant`?"),
        (("--condition", "bloodthinner"), "Did you mean `anticoagulant`?"),
        (("--condition", "pregnant"), "Did you mean `pregnancy_t1`, `pregnancy_t2_t3`?"),
        (("--condition", "xyzzy"), "`--conditions` lists them all."),
        (("--condition", "skin_problem=calv"), "Did you mean `calf`?"),
        (("--pain", "neck=11"), "Write neck=0 to neck=10."),
        (("--pain", "nack=1"), "Did you mean `neck`?"),
        (("--sign", "unwel"), "Did you mean `unwell`?"),
        (("--sign", "xyzzy"), "Known words: "),
        (("--red-flag", "chest"), "rf_chest"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_slip_on_the_command_line_is_told_with_its_mend(words: tuple[str, ...], answer: str) -> None:
    assert answer in run("desk-reset", "--yes", *words, code=2)


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


def test_what_is_kept_from_the_command_line_is_said_and_what_it_takes_the_place_of(home: Path) -> None:
    first = run("desk-reset", "--yes", "--condition", "anticoagulant", code=1)
    assert "Kept from now on: you take a blood thinner. `selfcare play --no-condition` takes it back." in first
    again = run("desk-reset", "--yes", "--condition", "anticoagulant", code=1)
    assert "Kept" not in again
    other = run("desk-reset", "--yes", "--condition", "osteoporosis", code=1)
    assert "Kept from now on: your bones may be thin." in other
    assert "No longer kept: you take a blood thinner." in other
    assert "Kept from now on: none of the conditions is true." in run("desk-reset", "--yes", "--no-condition", code=1)
    assert history(home).health.profile().held == ()


@pytest.mark.usefixtures("home")
def test_the_conditions_are_listed_without_a_routine() -> None:
    lines = run("--conditions").splitlines()
    assert lines[0].split(maxsplit=1) == ["anticoagulant", "Do you take tablets or injections that thin your blood?"]
    assert any(line.startswith("skin_problem=PLACE ") for line in lines)
