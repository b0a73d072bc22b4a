"""Which locked regions stand in the way of a routine."""

from __future__ import annotations

from selfcare.record.locked import locked_in
from selfcare.routine.models import RepeatStep, RestStep, Timed
from tests.session.build import exercise, knead, routine, step

HIP = step(exercise("Roll", Timed(30), region="hip"))
EVENING = routine(knead(30, "left"), RestStep(5), HIP)


def test_a_routine_is_locked_by_any_of_its_regions_rounds_included() -> None:
    assert locked_in(EVENING, frozenset({"hip", "low_back"})) == {"hip"}
    assert locked_in(routine(RepeatStep(2, (HIP,))), frozenset({"hip"})) == {"hip"}
    assert locked_in(EVENING, frozenset()) == frozenset()
