"""Easing and "this hurts", told as tables (see test_stories)."""

from __future__ import annotations

from selfcare.routine.models import ExerciseStep, Sides, Timed
from tests.session.build import exercise, knead, lines, played, step, tuck


def knead_with_a_gentler_rub() -> ExerciseStep:
    gentler = exercise("Rubbing", Timed(40), technique="rubbing", sides=Sides("each"))
    return step(knead(60).exercise, gentler=gentler)


def neck_back_neck() -> tuple[ExerciseStep, ...]:
    back = exercise("Roll", Timed(20), region="low_back")
    return knead(30), step(back), step(exercise("Neck turn", Timed(20)))


def test_ease_shortens_what_is_left_and_the_other_side_twice_at_most() -> None:
    script = """
        0 start
        45 ease
        60
        80 ease
        90 ease
        200
    """
    assert played(script, knead(60)) == lines("""
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
    assert played(script, tuck(6)) == lines("""
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
    assert played(script, knead_with_a_gentler_rub()) == lines("""
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
    assert played(script, *neck_back_neck()) == lines("""
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
    assert played(script, *neck_back_neck()) == lines("""
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
    assert played(script, *neck_back_neck()) == lines("""
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
    assert played(script, *neck_back_neck()) == lines("""
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
    assert played(script, here, step(rolls), step(legs)) == lines("""
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
    assert played(script, *neck_back_neck()) == lines("""
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
    assert played(script, *neck_back_neck()) == lines("""
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
