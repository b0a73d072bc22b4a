"""A session that was cut off goes on where it was."""

from __future__ import annotations

import pytest

from selfcare.routine.models import Dose, Timed
from selfcare.session import commands
from selfcare.session.commands import Command
from selfcare.session.engine import Session
from tests.session.build import exercise, knead, lines, routine, step, tell

STARTED: list[tuple[float, Command]] = [(0.0, commands.Start())]


def restored(elapsed: float, *more: tuple[float, Command], seconds: float = 60) -> Session:
    return Session.restored(routine(knead(seconds)), [*STARTED, *more], elapsed, now=0.0)


def test_it_waits_paused_at_the_exact_second_and_side() -> None:
    moment = restored(60.25).moment()
    assert (moment.state, moment.elapsed, moment.phase.kind, moment.side) == ("paused", 60.25, "work", "left")


def test_after_a_get_ready_count_it_goes_on_to_the_end() -> None:
    assert tell(restored(150.0), "0 resume\n100") == lines("""
        150 resuming 5.0
        150 resumed
        163 done: step 0 right 60 of 60s
        163 finished done
    """)


def test_a_side_of_which_almost_nothing_was_left_begins_again() -> None:
    session = restored(90.0)
    again = session.after_crash()
    assert again == commands.Repeat()
    session.send(again, 0.0)
    assert tell(session, "0 resume\n66") == lines("""
        90 resuming 5.0
        90 resumed
        150 done: step 0 left 60 of 60s
        150 switch 8s right
    """)


def test_a_side_with_enough_left_goes_on_as_it_was() -> None:
    assert restored(84.0).after_crash() is None


def test_what_was_asked_for_before_is_still_so() -> None:
    session = restored(80.0, (40.0, commands.Skip()), (60.0, commands.AddTime()))
    assert session.moment().side == "right"
    assert session.timeline.end == 48 + 75


def test_one_that_was_hurting_asks_again() -> None:
    assert restored(50.0, (50.0, commands.Hurts())).state == "hurt"


def test_one_that_was_finished_stays_finished() -> None:
    assert restored(50.0, (50.0, commands.Stop())).state == "finished"


def test_what_was_asked_right_after_a_pause_that_needed_no_count_is_asked_again() -> None:
    session = Session(routine(knead(60)))
    for now, command in ((0.0, commands.Start()), (28.0, commands.Pause()), (50.0, commands.Resume())):
        session.advance(now)
        session.send(command, now)
    session.advance(50.0)
    session.send(commands.Ease(), 50.0)
    journal: list[tuple[float, Command]] = [
        (28.0, commands.Pause()),
        (28.0, commands.Resume()),
        (28.0, commands.Ease()),
    ]
    again = restored(28.0, *journal)
    assert again.timeline == session.timeline


def test_what_was_asked_at_the_very_end_of_a_count_is_asked_again() -> None:
    session = Session(routine(knead(60)))
    for now, command in ((0.0, commands.Start()), (40.0, commands.Pause()), (60.0, commands.Resume())):
        session.advance(now)
        session.send(command, now)
    session.advance(65.0)
    session.send(commands.Back(), 65.0)
    again = restored(40.0, (40.0, commands.Pause()), (40.0, commands.Resume()), (40.0, commands.Back()))
    assert again.timeline == session.timeline


@pytest.mark.parametrize("wish", [commands.Ease(), commands.AddTime()])
def test_what_no_count_would_have_taken_was_asked_when_it_had_ended(wish: Command) -> None:
    session = Session(routine(knead(60)))
    for now, command in ((0.0, commands.Start()), (40.0, commands.Pause()), (60.0, commands.Resume())):
        session.advance(now)
        session.send(command, now)
    session.advance(65.0)
    session.send(wish, 65.0)
    again = restored(40.0, (40.0, commands.Pause()), (40.0, commands.Resume()), (40.0, wish))
    assert again.timeline == session.timeline


def test_what_was_gone_back_to_right_after_a_pause_that_needed_no_count_begins_as_it_did() -> None:
    two_sets = routine(step(exercise("Kneading", Timed(30), dose=Dose(Timed(30), 2, 20))))
    session = Session(two_sets)
    for now, command in ((0.0, commands.Start()), (70.0, commands.Pause()), (90.0, commands.Resume())):
        session.advance(now)
        session.send(command, now)
    session.advance(90.0)
    assert session.state == "running"
    session.send(commands.Repeat(), 90.0)
    asked = (commands.Pause(), commands.Resume(), commands.Repeat())
    again = Session.restored(two_sets, [*STARTED, *((70.0, command) for command in asked)], 70.0, now=0.0)
    assert again.timeline == session.timeline
