"""Which locked regions stand in the way of a routine, or of the rest of a session."""

from __future__ import annotations

from selfcare.record.locked import locked_ahead, locked_in
from selfcare.routine.models import RepeatStep, RestStep, Timed
from selfcare.session.commands import Answer, Hurts, Start
from selfcare.session.engine import Session
from tests.session.build import exercise, knead, routine, step

HIP = step(exercise("Roll", Timed(30), region="hip"))
EVENING = routine(knead(30, "left"), RestStep(5), HIP)


def test_a_routine_is_locked_by_any_of_its_regions_rounds_included() -> None:
    assert locked_in(EVENING, frozenset({"hip", "low_back"})) == {"hip"}
    assert locked_in(routine(RepeatStep(2, (HIP,))), frozenset({"hip"})) == {"hip"}
    assert locked_in(EVENING, frozenset()) == frozenset()


def test_what_lies_behind_does_not_lock_the_rest_of_a_session() -> None:
    session = Session(EVENING)
    session.send(Start(), 0)
    session.advance(40)
    assert locked_ahead(session, frozenset({"neck", "hip"})) == {"neck", "hip"}
    session.advance(90)
    assert locked_ahead(session, frozenset({"neck", "hip"})) == {"hip"}


def test_what_was_left_out_does_not_lock_the_rest_of_a_session() -> None:
    session = Session(routine(knead(30, "left"), HIP, knead(20, "none")))
    session.send(Start(), 0)
    session.advance(40)
    for command in (Hurts(), Answer("sharp")):
        session.send(command, 40)
    assert locked_ahead(session, frozenset({"neck"})) == frozenset()
