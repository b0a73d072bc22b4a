"""How it went before, and what that makes of the next time: sore, stopped, easy, or never reached."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfcare.care.aftercare import CheckOut, Hard, Past
from selfcare.player import Player
from selfcare.record.choice import Choice
from selfcare.record.coming import coming
from selfcare.session.commands import Answer, Hurts, Start, Stop
from selfcare.session.engine import Session
from tests.care.reference_case import rules
from tests.record.life import EVENING, Life
from tests.session.build import knead, tuck
from tests.session.build import routine as built

HOUR = 3600.0
DAY = 24 * HOUR


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path / "data")


def wait(life: Life, seconds: float) -> None:
    life.clock.seconds += seconds


def play(life: Life, hard: Hard | None = None, pain: int | None = None) -> int:
    """Play a routine through, check out, and return the session."""
    evening = built(knead(30))
    recorder = life.history.begin(evening, choice=Choice(before={"neck": 2}))

    player = Player(Session(evening), life.clock, [recorder])
    assert player.do(Start())
    for _ in range(2000):
        life.clock.seconds += 0.5
        player.beat()
    after = {} if pain is None else {"neck": pain}
    life.history.health.check_out(recorder.session, {"neck": 2}, CheckOut(after, hard), rules())
    return recorder.session


def test_the_past_of_an_exercise_is_told_from_old_to_new(life: Life) -> None:
    first = play(life, "easy", 2)
    wait(life, DAY)
    play(life, "hard", 5)
    life.history.health.sore(first, 30.0, bruised=True)
    past = life.crash().history.health.past("a-routine", "kneading")
    assert past == (
        Past(EVENING.date(), 2, 2, "easy", sore_hours=30.0, bruised=True),
        Past(past[1].day, 2, 5, "hard"),
    )
    assert past[1].day > past[0].day


def test_an_exercise_that_hurt_and_was_left_out_is_known_as_stopped(life: Life) -> None:
    run = life.begin(built(knead(30), tuck(3))).do(Start()).wait(40)
    run.do(Hurts()).do(Answer("sharp")).to_the_end()
    assert [past.stopped for past in life.history.health.past("a-routine", "kneading")] == [True]


def test_soreness_counts_even_where_the_check_out_was_left_out(life: Life) -> None:
    run = life.begin(built(knead(30))).do(Start()).to_the_end()
    life.history.health.sore(run.recorder.session, 72.0, bruised=False)
    [past] = life.history.health.past("a-routine", "kneading")
    assert (past.sore_hours, past.bruised, past.hard) == (72.0, False, None)


def test_three_easy_sessions_bring_one_choice_and_taking_it_is_kept(life: Life) -> None:
    for _ in range(3):
        play(life, "easy", 1)
        wait(life, DAY)
    next_one = coming(built(knead(30)), life.history.health, {}, rules(), life.clock.now().date())
    assert next_one.routine == built(knead(30))
    assert next_one.offered is not None
    exercise, proposal = next_one.offered
    more = next_one.with_more(exercise, proposal.choices[0])
    assert more.routine != built(knead(30))
    assert more.offered is None
    assert more.grown == {"kneading": 1}
    more.keep(life.history.health)
    assert life.crash().history.health.agreed("a-routine") == {"kneading": (proposal.choices[0],)}


def test_a_session_that_hurt_begins_lighter_next_time(life: Life) -> None:
    play(life, "hard", 7)
    next_one = coming(built(knead(30)), life.history.health, {}, rules(), life.clock.now().date())
    assert [exercise for exercise, _ in next_one.held_back] == ["kneading"]
    assert next_one.routine != built(knead(30))


def test_what_hurt_in_one_routine_begins_lighter_in_another(life: Life) -> None:
    run = life.begin(built(knead(30), tuck(3))).do(Start()).wait(40)
    run.do(Hurts()).do(Answer("sharp")).to_the_end()
    wait(life, DAY)
    other = replace(built(knead(30)), id="another-routine")
    next_one = coming(other, life.history.health, {}, rules(), life.clock.now().date())
    assert [(exercise, proposal.kind) for exercise, proposal in next_one.held_back] == [("kneading", "back")]
    assert next_one.routine != other


def test_what_was_never_reached_did_not_hurt_but_begins_lighter_with_its_region(life: Life) -> None:
    reached, never = knead(30), replace(knead(30), exercise=replace(knead(30).exercise, id="rubbing"))
    evening = built(reached, never)
    run = life.begin(evening).do(Start()).wait(40)
    run.do(Hurts()).do(Answer("sharp")).to_the_end()
    health = life.history.health
    assert (health.past("a-routine", "rubbing"), health.told().hurt) == ((), frozenset({"kneading"}))
    wait(life, DAY)
    next_one = coming(evening, health, {}, rules(), life.clock.now().date())
    assert {each: str(proposal.why) for each, proposal in next_one.held_back} == {
        "kneading": "Last time it hurt, so it goes back one step.",
        "rubbing": "Something hurt in your neck last time, so it begins lighter.",
    }
    assert next_one.lighter_in(built(never)) == [
        ("Something hurt in your neck last time, so it begins lighter.", ("rubbing",))
    ]
    life.begin(built(never)).do(Start()).to_the_end()
    wait(life, DAY)
    again = coming(evening, health, {}, rules(), life.clock.now().date())
    assert [each for each, _ in again.held_back] == ["kneading"]
    life.begin(built(reached)).do(Start()).to_the_end()
    assert health.told().hurt == frozenset()


def test_what_was_skipped_or_left_is_no_easy_session(life: Life) -> None:
    life.begin(built(knead(30), tuck(3))).do(Start()).wait(40).do(Stop()).to_the_end()
    health = life.history.health
    assert len(health.past("a-routine", "kneading")) == 1
    assert health.past("a-routine", "chin-tucks") == ()
    assert health.last_in("foot") is None
