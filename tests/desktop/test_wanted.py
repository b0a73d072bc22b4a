"""What somebody wants to start: what they are asked about before it."""

from pathlib import Path

from selfcare.care.places import reached
from selfcare.care.rule_reader import built_in_rules
from selfcare.desktop.wanted import Wanted, regions_of
from selfcare.routine.library import Library
from selfcare.routine.models import Routine

LIBRARY = Library([Path(__file__).parents[2] / "routines"])


def chair_mobility() -> Routine:
    read = LIBRARY.routine("chair-mobility")
    assert read is not None
    assert read.routine is not None
    return read.routine


def test_the_place_that_was_chosen_is_asked_about_first_wherever_its_exercise_is_filed() -> None:
    routine = chair_mobility()
    assert "low_back" not in regions_of(routine)
    places = tuple(reached(routine, ("low_back", "sacrum", "sole"), built_in_rules()))
    wanted = Wanted(routine, places=places)
    assert wanted.regions == ["low_back", *regions_of(routine)]


def test_without_a_place_the_routine_decides() -> None:
    assert Wanted(chair_mobility()).regions == regions_of(chair_mobility())
