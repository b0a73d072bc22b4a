"""Sessions told as tables: what the user does at which second, and what happens.

The left column is session seconds, except in the scripts, which are told in seconds of the user's clock.
"""

from __future__ import annotations

from selfcare.routine.models import Dose, ExerciseStep, RepeatStep, Repetitions, RestStep, Sides, Tempo, Timed
from selfcare.session import commands
from selfcare.session.engine import Session
from tests.session.build import exercise, knead, lines, played, routine, step, tuck


def neck_back_neck() -> tuple[ExerciseStep, ...]:
    back = exercise("Roll", Timed(20), region="low_back")
    return knead(30), step(back), step(exercise("Neck turn", Timed(20)))


def test_a_session_from_start_to_done() -> None:
    script = """
        0 start
        200
    """
    assert played(script, knead(60)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 60s left
        95 done: step 0 left 60 of 60s
        95 switch 8s right
        103 work 60s right
        163 done: step 0 right 60 of 60s
        163 finished done
    """)


def test_a_pause_costs_nothing_and_a_get_ready_count_comes_first() -> None:
    script = """
        0 start
        40 pause
        100 resume
        104
        105
        106 pause
        110 resume
        130
    """
    assert played(script, knead(20, "none")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 work 20s
        40 paused asked
        40 resuming 5.0
        40 resumed
        41 paused asked
        41 resuming 5.0
        41 resumed
        55 done: step 0 20 of 20s
        55 finished done
    """)


def test_a_pause_before_the_work_goes_on_without_a_count_of_its_own() -> None:
    script = """
        0 start
        26 pause
        100 resume
        106 pause
        120 resume
        122 pause
        130 resume
        133.9
        135
    """
    assert played(script, knead(20, "none")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        26 paused asked
        26 resuming 0.0
        26 resumed
        32 paused asked
        32 resuming 2.0
        32 resumed
        32 paused asked
        32 resuming 2.0
        32 resumed
        35 work 20s
    """)


def test_a_tap_ends_a_step_done_at_the_users_own_pace() -> None:
    script = """
        0 start
        60 tap
        61
    """
    assert played(script, step(tuck(8).exercise, "tap")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 tap 0s
        35 tapawaited
        35 done: step 0 8 of 8x
        35 finished done
    """)


def test_a_side_repeated_at_the_users_own_pace_counts_its_sets_anew() -> None:
    script = """
        0 start
        60 tap
        66
        70 repeat
        80 tap
        86
        90 tap
    """
    assert played(script, step(tuck(4, dose=Dose(Repetitions(4), 2, 5)).exercise, "tap")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 tap 0s
        35 tapawaited
        35 rest 5s
        40 tap 0s
        40 tapawaited
        40 skipped: step 0 4 of 8x
        40 planned
        40 ready 5s
        45 tap 0s
        45 tapawaited
        45 rest 5s
        50 tap 0s
        50 tapawaited
        50 done: step 0 8 of 8x
        50 finished done
    """)


def test_own_pace_does_not_count_while_paused() -> None:
    script = """
        0 start
        60 pause
        100 resume
        120 tap
        121
    """
    assert played(script, step(knead(30, "none").exercise, "tap")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 tap 0s
        35 tapawaited
        35 paused asked
        35 resuming 5.0
        35 resumed
        35 tapawaited
        35 done: step 0 40 of 30s
        35 finished done
    """)


def test_stop_tells_how_every_side_ended() -> None:
    script = """
        0 start
        40 stop
    """
    assert played(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 stopped: step 0 left 5 of 30s
        40 stopped: step 0 right 0 of 30s
        40 stopped: step 1 0 of 20s
        40 stopped: step 2 0 of 20s
        40 finished stopped
    """)


def test_sets_have_rests_between_them() -> None:
    script = """
        0 start
        200
    """
    assert played(script, step(exercise("Ball", Timed(30), dose=Dose(Timed(30), 2, 15)))) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 work 30s
        65 rest 15s
        80 work 30s
        110 done: step 0 60 of 60s
        110 finished done
    """)


def test_both_sides_of_an_alternating_exercise_take_turns() -> None:
    script = """
        0 start
        100
    """
    assert played(script, tuck(2, Tempo(1, 0, 1, 0), sides=Sides("alternating", "right"))) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 in 1s right no. 1
        36 out 1s right no. 1
        37 in 1s left no. 1
        38 out 1s left no. 1
        39 in 1s right no. 2
        40 out 1s right no. 2
        41 in 1s left no. 2
        42 out 1s left no. 2
        43 done: step 0 4 of 4x
        43 finished done
    """)


def test_rounds_are_played_one_after_the_other() -> None:
    script = """
        0 start
        100
    """
    assert played(script, RepeatStep(2, (tuck(1, Tempo(1, 0, 1, 0)), RestStep(5)))) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 in 1s no. 1
        36 out 1s no. 1
        37 done: step 0 1 of 1x
        37 rest 5s
        42 announce 5s
        47 position 10s
        57 in 1s no. 1
        58 out 1s no. 1
        59 done: step 2 1 of 1x
        59 rest 5s
        64 finished done
    """)


def test_everything_can_be_skipped_at_the_very_first_second() -> None:
    session = Session(routine(RestStep(5)))
    session.send(commands.Start(), 0.0)
    session.send(commands.Skip(), 0.0)
    session.send(commands.Skip(), 0.0)
    assert session.state == "finished"
    assert not session.can(commands.Pause())
    assert session.moment().phase.seconds == 0
