"""What is known of a session that was cut off: what was settled before it, and what it still has ahead."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.player import Player
from selfcare.record.choice import Choice, choice_of
from selfcare.record.unfinished import rest_of
from selfcare.routine.models import Routine
from selfcare.session.commands import Answer, Hurts, Pause, Resume, Start, Tap
from selfcare.session.engine import Session
from tests.record.life import Life
from tests.session.build import knead, step, tuck
from tests.session.build import routine as built

HOUR = 3600.0


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path / "data")


def test_what_was_settled_is_kept_with_the_session_and_survives_a_crash(life: Life) -> None:
    settled = Choice(7.5, ("Cat-cow is left out.",), {"kneading": 2}, {"neck": 3})
    evening = built(knead(30), tuck(3))
    recorder = life.history.begin(evening, choice=settled)
    player = Player(Session(evening), life.clock, [recorder])
    player.do(Start())
    again = life.crash()
    assert choice_of(again.history._store, recorder.session) == settled
    found = again.history.unfinished()
    assert found is not None
    assert any("INTO choice" in line[0] for line in found.page.lines)


def ids(routine: Routine) -> list[str]:
    return [step.exercise.id for step in routine.played_steps() if hasattr(step, "exercise")]


def test_the_rest_of_a_session_is_what_lies_ahead(life: Life) -> None:
    evening = built(knead(30), tuck(3))
    run = life.begin(evening).do(Start()).wait(120)
    rest = rest_of(evening, run.session)
    assert ids(rest) == ["chin-tucks"]


def test_what_was_left_out_does_not_lie_ahead(life: Life) -> None:
    evening = built(knead(30), tuck(3), knead(20, "none"))
    run = life.begin(evening).do(Start()).wait(40)
    assert ids(rest_of(evening, run.session)) == ["kneading", "chin-tucks", "kneading"]
    run.do(Hurts(), Answer("sharp"))
    assert ids(rest_of(evening, run.session)) == []


def test_a_session_that_stands_still_can_be_left_and_gone_on_with_by_the_same_program(life: Life) -> None:
    run = life.begin(built(knead(30), tuck(3), knead(20, "none", region="foot"))).do(Start()).wait(40)
    run.do(Hurts(), Answer("sharp")).wait(12).do(Pause())
    stood = run.moment.elapsed
    life.clock.seconds += 2 * HOUR
    left = life.history.leave(run.recorder)
    assert left is not None
    assert (left.elapsed, left.seen) == (stood, life.clock.now() - timedelta(hours=2))
    again = life.go_on(left).do(Resume()).to_the_end()
    assert again.recorder.locks == run.recorder.locks
    assert again.recorder.hurts == run.recorder.hurts
    assert [past.ending for past in life.history.sessions()] == ["done"]


def test_who_leaves_a_session_and_the_window_finds_it_at_the_next_start(life: Life) -> None:
    run = life.begin(built(knead(30), tuck(3))).do(Start()).wait(40).do(Pause())
    assert life.history.leave(run.recorder) is not None
    found = life.history.unfinished()
    assert found is not None
    assert found.session == run.recorder.session


def test_a_machine_that_slept_worked_last_when_it_fell_asleep(life: Life) -> None:
    run = life.begin(built(knead(30), tuck(3))).do(Start()).wait(40)
    fell_asleep = life.clock.now()
    life.clock.seconds += 3 * HOUR
    run.player.beat()
    assert run.session.state == "paused"
    found = life.crash().history.unfinished()
    assert found is not None
    assert found.seen == pytest.approx(fell_asleep, abs=timedelta(seconds=0.2))


def test_what_waits_for_a_tap_all_night_ran_last_when_it_began_to_wait(life: Life) -> None:
    run = life.begin(built(step(knead(30, "none").exercise, "tap"), tuck(3))).do(Start()).wait(60)
    assert run.session.state == "tapping"
    begun_to_wait = run.recorder.seen
    assert begun_to_wait < life.clock.now() - timedelta(seconds=20)
    run.wait(HOUR)
    run.do(Tap(), Pause())
    assert run.recorder.seen == begun_to_wait
