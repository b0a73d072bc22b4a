"""What is written of a session, what is found again after a crash, and what is locked until tomorrow."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from selfcare.record.results import PartResult
from selfcare.routine.models import ExerciseStep, Routine, Timed
from selfcare.session.commands import Answer, Back, Ease, Hurts, Pause, Repeat, Resume, Skip, Start, Stop, Tap
from tests.record.life import EVENING, EVENING_OF_WORK, HandClock, Life
from tests.session.build import exercise, knead, routine, step, tuck
from tests.session.strategies import behaviours, routines
from tests.session.test_laws import Behaviour

TODAY = EVENING.date()


def told(results: tuple[PartResult, ...]) -> list[str]:
    return [
        f"{one.step} {one.exercise} {one.side or 'both'}: {one.outcome} {one.done:g} of {one.planned:g}"
        + (f", again {one.repeats}" if one.repeats else "")
        for one in results
    ]


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path / "data")


def test_a_session_played_to_the_end_is_written_side_by_side(life: Life) -> None:
    run = life.begin(EVENING_OF_WORK).do(Start()).to_the_end()
    assert told(life.history.results(run.recorder.session)) == [
        "0 kneading left: done 30 of 30",
        "0 kneading right: done 30 of 30",
        "2 chin-tucks both: done 3 of 3",
    ]
    assert life.history.results(run.recorder.session) == run.recorder.results
    [past] = life.history.sessions()
    assert (past.ending, past.routine, past.name) == ("done", "a-routine", "A routine")
    assert past.begun == EVENING
    assert past.elapsed == run.moment.timeline.end
    assert run.recorder.all_kept
    assert not life.notices


def test_a_session_stopped_half_way_counts_as_what_was_done(life: Life) -> None:
    run = life.begin(EVENING_OF_WORK).do(Start()).wait(20 + 15 + 30 + 8 + 12).do(Stop())
    assert told(life.history.results(run.recorder.session)) == [
        "0 kneading left: done 30 of 30",
        "0 kneading right: stopped 12 of 30",
        "2 chin-tucks both: stopped 0 of 3",
    ]
    assert life.history.sessions()[0].ending == "stopped"
    assert life.crash().history.unfinished() is None


def test_the_best_of_all_attempts_is_kept_and_repeats_are_counted(life: Life) -> None:
    run = life.begin(routine(knead(30, "left"), tuck())).do(Start()).wait(50)
    run.do(Repeat()).wait(40).do(Back()).wait(12).do(Skip())
    assert told(run.recorder.results) == ["0 kneading left: done 30 of 30, again 2"]
    assert life.history.results(run.recorder.session) == run.recorder.results


def test_nothing_is_written_of_a_session_that_never_began(life: Life) -> None:
    life.begin(EVENING_OF_WORK).wait(30)
    life.history.close()
    assert Life(life.folder).history.sessions() == []


def test_going_back_to_a_side_that_was_skipped_and_doing_it_makes_it_done(life: Life) -> None:
    run = life.begin(routine(knead(30, "each"))).do(Start()).wait(40).do(Skip()).wait(1).do(Back()).to_the_end()
    left, right = told(run.recorder.results)
    assert left.startswith("0 kneading left: done 30 of 30, again")
    assert right.startswith("0 kneading right: done 30 of 30")


def test_after_a_crash_the_session_goes_on_at_the_second_side_and_step(life: Life) -> None:
    life.begin(EVENING_OF_WORK, worse="right").do(Start()).wait(85.55)
    later = life.crash()
    later.clock.seconds += 600
    found = later.history.unfinished()
    assert found is not None
    assert found.routine == EVENING_OF_WORK
    assert (found.begun, found.worse) == (EVENING, "right")
    assert 84.5 < found.elapsed <= 85.55
    assert timedelta(seconds=600) <= found.age(later.clock.now()) < timedelta(seconds=602)
    run = later.go_on(found)
    assert (run.moment.state, run.moment.side, run.moment.step) == ("paused", "right", EVENING_OF_WORK.steps[0])
    run.do(Resume()).wait(5)
    assert run.moment.state == "running"
    assert run.moment.elapsed == pytest.approx(found.elapsed, abs=0.11)
    run.to_the_end()
    assert [one.split(":")[1] for one in told(run.recorder.results)] == [
        " done 30 of 30", " done 30 of 30", " done 3 of 3",
    ]  # fmt: skip
    assert later.history.results(run.recorder.session) == run.recorder.results
    assert [past.ending for past in later.history.sessions()] == ["done"]
    assert later.history.unfinished() is None


def test_a_second_crash_finds_the_same_plan_again(life: Life) -> None:
    life.begin(routine(knead(60), knead(60))).do(Start()).wait(50).do(Ease()).wait(10).do(Pause()).wait(100)
    second = life.crash()
    found = second.history.unfinished()
    assert found is not None
    run = second.go_on(found).do(Resume()).wait(12).do(Skip()).wait(9.95)
    expected = run.moment.timeline
    third = second.crash()
    again = third.history.unfinished()
    assert again is not None
    assert again.restored(0).timeline == expected
    assert again.restored(0).elapsed == pytest.approx(run.moment.elapsed, abs=1)


def test_a_session_left_for_more_than_a_day_is_closed_as_what_was_done(life: Life) -> None:
    run = life.begin(EVENING_OF_WORK).do(Start()).wait(50)
    later = life.crash()
    later.clock.seconds += timedelta(hours=25).total_seconds()
    assert later.history.unfinished() is None
    [past] = later.history.sessions()
    assert past.ending == "stopped"
    [first, *rest] = later.history.results(run.recorder.session)
    assert first.outcome == "stopped"
    assert first.done == pytest.approx(15, abs=1)
    assert [(one.outcome, one.done) for one in rest] == [("stopped", 0), ("stopped", 0)]


def test_just_under_a_day_it_is_still_offered_and_may_be_given_up(life: Life) -> None:
    life.begin(EVENING_OF_WORK).do(Start()).wait(50)
    later = life.crash()
    later.clock.seconds += timedelta(hours=23).total_seconds()
    found = later.history.unfinished()
    assert found is not None
    later.history.give_up(found)
    assert later.history.unfinished() is None
    assert later.history.sessions()[0].ending == "stopped"


def test_of_two_that_were_cut_off_the_later_is_offered_and_the_other_closed(life: Life) -> None:
    life.begin(routine(tuck())).do(Start()).wait(25)
    life.clock.seconds += 3600
    life.begin(EVENING_OF_WORK).do(Start()).wait(25)
    later = life.crash()
    found = later.history.unfinished()
    assert found is not None
    assert found.routine == EVENING_OF_WORK
    assert [past.ending for past in later.history.sessions()] == [None, "stopped"]


def test_a_clock_set_back_makes_no_session_older(life: Life) -> None:
    life.begin(EVENING_OF_WORK).do(Start()).wait(25)
    later = life.crash()
    later.clock.seconds -= 86400 * 365
    found = later.history.unfinished()
    assert found is not None
    assert found.age(later.clock.now()) == timedelta()


def test_a_region_that_was_sharp_is_locked_until_local_midnight(life: Life) -> None:
    life.begin(EVENING_OF_WORK).do(Start()).wait(40).do(Hurts(), Answer("sharp"))
    assert life.history.locked_regions(TODAY) == {"neck"}
    later = life.crash()
    assert later.history.locked_regions(TODAY) == {"neck"}
    assert later.history.locked_regions(TODAY + timedelta(days=1)) == frozenset()


def test_a_region_that_was_sharp_on_a_clock_years_ahead_rests_for_one_day(life: Life) -> None:
    life.begin(EVENING_OF_WORK).do(Start()).wait(40).do(Hurts(), Answer("sharp"))
    later = life.crash()
    back = TODAY - timedelta(days=1500)
    assert later.history.locked_regions(back) == {"neck"}
    assert later.crash().history.locked_regions(back) == {"neck"}
    assert later.history.locked_regions(back + timedelta(days=1)) == frozenset()


def test_a_dull_pain_locks_nothing(life: Life) -> None:
    life.begin(EVENING_OF_WORK).do(Start()).wait(40).do(Hurts(), Answer("dull", 7))
    assert life.history.locked_regions(TODAY) == frozenset()
    rows = life.history._store.rows("SELECT step, region, kind, score FROM hurt")
    assert rows == [(0, "neck", "dull", 7)]


def test_what_was_confirmed_stays_confirmed(life: Life) -> None:
    assert not life.history.confirmed("stop-rules-1")
    life.history.confirm("stop-rules-1")
    assert life.history.confirmed("stop-rules-1")
    later = life.crash().history
    assert later.confirmed("stop-rules-1")
    assert not later.confirmed("stop-rules-2")


def test_the_last_answer_about_the_worse_side_is_remembered(life: Life) -> None:
    assert life.history.last_worse() is None
    for worse in ("left", "right", None):
        life.begin(EVENING_OF_WORK, worse).do(Start()).wait(2).do(Stop())
        life.clock.seconds += 60
    assert life.history.last_worse() == "right"


def test_a_routine_is_kept_once_however_often_it_is_played(life: Life) -> None:
    for _ in range(3):
        life.begin(EVENING_OF_WORK).do(Start(), Stop())
    life.begin(routine(tuck())).do(Start(), Stop())
    assert life.history._store.rows("SELECT count(*) FROM plan") == [(2,)]


def test_a_step_that_waits_for_a_tap_is_found_waiting(life: Life) -> None:
    tapped = routine(step(exercise("Shake", Timed(20)), ends_by="tap"), tuck())
    life.begin(tapped).do(Start()).wait(60)
    later = life.crash()
    found = later.history.unfinished()
    assert found is not None
    run = later.go_on(found).do(Resume()).wait(6)
    assert run.moment.state == "tapping"
    run.do(Tap()).to_the_end()
    assert [one.outcome for one in run.recorder.results] == ["done", "done"]


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE plan SET routine = routine || ' '",
        "UPDATE plan SET routine = replace(routine, 'neck', 'foot')",
        'UPDATE command SET command = \'{"is": "Fly"}\'',
        "UPDATE session SET begun = 'yesterday'",
        "UPDATE part SET outcome = 'splendid'",
        "DELETE FROM plan",
    ],
)
def test_a_session_that_cannot_be_rebuilt_is_closed_with_what_was_written(life: Life, spoilt: str) -> None:
    life.begin(EVENING_OF_WORK).do(Start()).wait(85)
    life.history._store.write([(spoilt, ())])
    later = life.crash()
    assert later.history.unfinished() is None
    assert later.history._store.rows("SELECT ending FROM session") == [("stopped",)]
    assert len(later.history._store.rows("SELECT * FROM part")) == 1


def test_a_history_kept_busy_by_others_is_told_once_and_written_when_they_let_go(life: Life) -> None:
    run = life.begin(EVENING_OF_WORK).do(Start()).wait(25)
    with closing(sqlite3.connect(life.folder / "history.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        run.wait(2)
        assert not life.notices
        run.do(Pause(), Resume()).wait(8)
        assert [notice.what.split(" keeps")[0] for notice in life.notices] == ["Another program"]
        assert not run.recorder.all_kept
        other.execute("COMMIT")
    run.wait(1)
    assert run.recorder.all_kept


@settings(max_examples=40)
@given(routines, behaviours)
def test_cut_off_at_any_moment_every_side_still_has_its_place(
    tmp_path_factory: pytest.TempPathFactory, played: Routine, behaviour: Behaviour
) -> None:
    life = Life(tmp_path_factory.mktemp("law"), HandClock())
    run = life.begin(played).do(Start())
    for wait, wish in behaviour:
        run.clock.seconds += min(wait, 2.9)
        run.player.do(wish)
    cut, written = run.session, run.recorder.results
    later = life.crash()
    found = later.history.unfinished()
    if cut.state == "finished":
        assert found is None
        return
    assert found is not None
    again = later.go_on(found)
    assert again.session.timeline == cut.timeline
    assert cut.elapsed - 1 <= again.session.elapsed <= cut.elapsed
    assert again.recorder.results == tuple(sorted(written, key=lambda one: (one.step, one.side or "")))
    again.to_the_end()
    steps, parts = cut.timeline.steps, cut.timeline.parts
    asked = {(part.step, part.side) for part in parts if isinstance(steps[part.step], ExerciseStep)}
    assert {(one.step, one.side) for one in again.recorder.results} == asked
    later.crash()
