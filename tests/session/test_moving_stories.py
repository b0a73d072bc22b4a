"""Skip, back, repeat and fifteen seconds more, told as tables (see test_stories)."""

from __future__ import annotations

from tests.session.build import knead, lines, played, tuck


def test_skip_leaves_out_the_rest_of_this_side_and_then_the_step() -> None:
    script = """
        0 start
        40 skip
        50 skip
        51 skip
        52 skip
    """
    assert played(script, knead(30), tuck(2)) == lines("""
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
    assert played(script, knead(30)) == lines("""
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
    assert played(script, knead(30)) == lines("""
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
    assert played(script, knead(30)) == lines("""
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
    assert played(script, knead(30)) == lines("""
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
    assert played(script, knead(30)) == lines("""
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
    assert played(script, knead(10, "none")) == lines("""
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
    assert played(script, knead(30, "none")) == lines("""
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
