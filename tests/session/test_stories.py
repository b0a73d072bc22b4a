"""Sessions told as tables: what the user does at which second, and what happens.

The left column is session seconds, except in the scripts, which are told in seconds of the user's clock.
"""

from __future__ import annotations

from selfcare.routine.models import Dose, ExerciseStep, RepeatStep, Repetitions, RestStep, Sides, Step, Tempo, Timed
from selfcare.session import commands
from selfcare.session.engine import Session
from tests.session.build import exercise, knead, lines, routine, step, tell, tuck


def told(script: str, *steps: Step) -> str:
    return tell(Session(routine(*steps)), script)


def knead_with_a_gentler_rub() -> ExerciseStep:
    gentler = exercise("Rubbing", Timed(40), technique="rubbing", sides=Sides("each"))
    return step(knead(60).exercise, gentler=gentler)


def neck_back_neck() -> tuple[ExerciseStep, ...]:
    back = exercise("Roll", Timed(20), region="low_back")
    return knead(30), step(back), step(exercise("Neck turn", Timed(20)))


def test_a_session_from_start_to_done() -> None:
    script = """
        0 start
        200
    """
    assert told(script, knead(60)) == lines("""
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
    assert told(script, knead(20, "none")) == lines("""
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
    assert told(script, knead(20, "none")) == lines("""
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


def test_skip_leaves_out_the_rest_of_this_side_and_then_the_step() -> None:
    script = """
        0 start
        40 skip
        50 skip
        51 skip
        52 skip
    """
    assert told(script, knead(30), tuck(2)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 skipped: step 0 left 5 of 30s
        40 planned
        40 switch 8s right
        48 work 30s right
        50 skipped: step 0 right 2 of 30s
        50 planned
        50 announce 5s
        51 skipped: step 1 0 of 2x
        51 planned
        51 finished done
        refused
    """)


def test_skip_before_the_first_side_began_still_leaves_time_to_get_there() -> None:
    script = """
        0 start
        30 skip
        100
    """
    assert told(script, knead(30)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        30 skipped: step 0 left 0 of 30s
        30 planned
        30 position 10s right
        40 work 30s right
        70 done: step 0 right 30 of 30s
        70 finished done
    """)


def test_skip_in_the_first_seconds_goes_to_the_first_exercise() -> None:
    script = """
        0 start
        3 skip
        10
    """
    assert told(script, knead(30)) == lines("""
        0 started
        0 ready 20s left
        3 planned
        3 announce 5s left
        8 position 10s left
    """)


def test_back_begins_the_side_again_and_soon_after_that_goes_to_the_side_before() -> None:
    script = """
        0 start
        45 back
        52 back
        60
        95 back
        200
    """
    assert told(script, knead(30)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        45 skipped: step 0 left 10 of 30s
        45 planned
        45 ready 5s left
        50 work 30s left
        52 skipped: step 0 left 2 of 30s
        52 planned
        52 ready 5s left
        57 work 30s left
        87 done: step 0 left 30 of 30s
        87 switch 8s right
        95 work 30s right
        95 planned
        95 switch 8s left
        103 work 30s left
        133 done: step 0 left 30 of 30s
        133 switch 8s right
        141 work 30s right
        171 done: step 0 right 30 of 30s
        171 finished done
    """)


def test_back_well_into_the_second_side_begins_that_side_again() -> None:
    script = """
        0 start
        90 back
        95
    """
    assert told(script, knead(30)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        65 done: step 0 left 30 of 30s
        65 switch 8s right
        73 work 30s right
        90 skipped: step 0 right 17 of 30s
        90 planned
        90 ready 5s right
        95 work 30s right
    """)


def test_stop_after_going_back_does_not_speak_again_of_sides_that_ended() -> None:
    script = """
        0 start
        75 back
        80 stop
    """
    assert told(script, knead(30)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        65 done: step 0 left 30 of 30s
        65 switch 8s right
        73 work 30s right
        75 skipped: step 0 right 2 of 30s
        75 planned
        75 switch 8s left
        80 stopped: step 0 left 0 of 30s
        80 finished stopped
    """)


def test_repeat_begins_the_side_again() -> None:
    script = """
        0 start
        40 repeat
        60
    """
    assert told(script, knead(10, "none")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 work 10s
        40 skipped: step 0 5 of 10s
        40 planned
        40 ready 5s
        45 work 10s
        55 done: step 0 10 of 10s
        55 finished done
    """)


def test_fifteen_seconds_more_of_timed_work_but_not_of_getting_ready() -> None:
    script = """
        0 start
        30 +15
        40 +15
        90
    """
    assert told(script, knead(30, "none")) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        refused
        35 work 30s
        40 timeadded 15.0
        40 planned
        80 done: step 0 45 of 30s
        80 finished done
    """)


def test_ease_shortens_what_is_left_and_the_other_side_twice_at_most() -> None:
    script = """
        0 start
        45 ease
        60
        80 ease
        90 ease
        200
    """
    assert told(script, knead(60)) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 60s left
        45 eased 0 1 None
        45 planned
        80 eased: step 0 left 45 of 60s
        80 switch 8s right
        80 eased 0 2 None
        80 planned
        88 work 29s right
        refused
        117 eased: step 0 right 29 of 60s
        117 finished done
    """)


def test_ease_lets_a_repetition_end_and_leaves_three_more() -> None:
    script = """
        0 start
        40 ease
        100
    """
    assert told(script, tuck(6)) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 in 2s no. 1
        37 hold 3s no. 1
        40 out 2s no. 1
        40 eased 0 1 None
        40 planned
        42 pause 1s no. 1
        43 in 2s no. 2
        45 hold 3s no. 2
        48 out 2s no. 2
        50 pause 1s no. 2
        51 in 2s no. 3
        53 hold 3s no. 3
        56 out 2s no. 3
        58 pause 1s no. 3
        59 in 2s no. 4
        61 hold 3s no. 4
        64 out 2s no. 4
        66 pause 1s no. 4
        67 eased: step 0 4 of 6x
        67 finished done
    """)


def test_ease_takes_the_gentler_exercise_from_the_start_of_this_side() -> None:
    script = """
        0 start
        45 ease
        60
        200
    """
    assert told(script, knead_with_a_gentler_rub()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 60s left
        45 eased 0 1 rubbing
        45 planned
        45 announce 5s left
        50 ready 5s left
        55 work 40s left
        95 eased: step 0 left 40 of 60s
        95 switch 8s right
        103 work 40s right
        143 eased: step 0 right 40 of 60s
        143 finished done
    """)


def test_hurts_by_mistake_goes_on_after_a_get_ready_count() -> None:
    script = """
        0 start
        40 hurts
        50 mistake
        52
        55
        60
    """
    assert told(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 hurtasked 0 neck
        40 hurtanswered 0 neck mistake None
        40 resuming 5.0
        40 resumed
    """)


def test_dull_and_mild_carries_on() -> None:
    script = """
        0 start
        40 hurts
        50 dull 2
        56
    """
    assert told(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 hurtasked 0 neck
        40 hurtanswered 0 neck dull 2
        40 resuming 5.0
        40 resumed
    """)


def test_dull_and_stronger_is_eased() -> None:
    script = """
        0 start
        40 hurts
        50 dull 4
        56
        90
    """
    assert told(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 hurtasked 0 neck
        40 hurtanswered 0 neck dull 4
        40 eased 0 1 None
        40 planned
        40 resuming 5.0
        40 resumed
        57.5 eased: step 0 left 22.5 of 30s
        57.5 switch 8s right
        65.5 work 21s right
    """)


def test_dull_and_strong_leaves_the_region_out() -> None:
    script = """
        0 start
        40 hurts
        50 dull 6
        56
        200
    """
    assert told(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 hurtasked 0 neck
        40 hurtanswered 0 neck dull 6
        40 stopped: step 0 left 5 of 30s
        40 stopped: step 0 right 0 of 30s
        40 stopped: step 2 0 of 20s
        40 regionleftout neck False 1
        40 planned
        40 announce 5s
        40 resuming 0.0
        40 resumed
        45 position 10s
        55 work 20s
        75 done: step 1 20 of 20s
        75 finished done
    """)


def test_what_works_the_muscle_that_hurts_is_left_out_too() -> None:
    script = """
        0 start
        40 hurts
        50 dull 6
    """
    here = knead(30, "none", targets=("upper_trapezius",))
    rolls = exercise("Rolls", Timed(20), region="shoulder", targets=("mid_trapezius", "upper_trapezius"))
    legs = exercise("Legs", Timed(20), region="thigh", targets=("quadriceps",))
    assert told(script, here, step(rolls), step(legs)) == lines("""
        0 started
        0 ready 20s
        20 announce 5s
        25 position 10s
        35 work 30s
        40 hurtasked 0 neck
        40 hurtanswered 0 neck dull 6
        40 stopped: step 0 5 of 30s
        40 stopped: step 1 0 of 20s
        40 regionleftout neck False 1
        40 planned
        40 announce 5s
        40 resuming 0.0
        40 resumed
    """)


def test_sharp_leaves_the_region_out_and_locks_it() -> None:
    script = """
        0 start
        40 hurts
        50 sharp
        56
    """
    assert told(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 hurtasked 0 neck
        40 hurtanswered 0 neck sharp None
        40 stopped: step 0 left 5 of 30s
        40 stopped: step 0 right 0 of 30s
        40 stopped: step 2 0 of 20s
        40 regionleftout neck True 1
        40 planned
        40 announce 5s
        40 resuming 0.0
        40 resumed
        45 position 10s
    """)


def test_numb_ends_the_session_at_the_safety_page() -> None:
    script = """
        0 start
        40 hurts
        50 numb
        56
    """
    assert told(script, *neck_back_neck()) == lines("""
        0 started
        0 ready 20s left
        20 announce 5s left
        25 position 10s left
        35 work 30s left
        40 hurtasked 0 neck
        40 hurtanswered 0 neck numb None
        40 stopped: step 0 left 5 of 30s
        40 stopped: step 0 right 0 of 30s
        40 stopped: step 1 0 of 20s
        40 stopped: step 2 0 of 20s
        40 finished safety
    """)


def test_a_tap_ends_a_step_done_at_the_users_own_pace() -> None:
    script = """
        0 start
        60 tap
        61
    """
    assert told(script, step(tuck(8).exercise, "tap")) == lines("""
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
    assert told(script, step(tuck(4, dose=Dose(Repetitions(4), 2, 5)).exercise, "tap")) == lines("""
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
    assert told(script, step(knead(30, "none").exercise, "tap")) == lines("""
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
    assert told(script, *neck_back_neck()) == lines("""
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
    assert told(script, step(exercise("Ball", Timed(30), dose=Dose(Timed(30), 2, 15)))) == lines("""
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
    assert told(script, tuck(2, Tempo(1, 0, 1, 0), sides=Sides("alternating", "right"))) == lines("""
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
    assert told(script, RepeatStep(2, (tuck(1, Tempo(1, 0, 1, 0)), RestStep(5)))) == lines("""
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
