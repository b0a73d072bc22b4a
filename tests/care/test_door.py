"""Who gets through the one door, told as stories: what was answered, and what the answer is."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from selfcare.care import door
from selfcare.care.answers import RedFlagAnswers, Told
from selfcare.care.door import AskFirst, Clearance, NotOffered, NotToday, carry_on, clear, preview
from selfcare.care.screening import GetChecked
from selfcare.routine.models import ExerciseStep, RepeatStep, RestStep, Routine, SayStep, Target
from tests.care.reference_case import (
    MORNING,
    asked,
    check_in,
    cleared,
    exercises_of,
    held,
    library,
    routine,
    routines,
    rules,
    step,
    text,
    told,
    words,
)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NECK = ("neck-to-shoulder-rubbing", "upper-trapezius-kneading", "chin-tucks", "shoulder-rolls")


def test_somebody_without_any_trouble_gets_the_routine_as_it_is_written() -> None:
    for each in routines():
        answer = cleared(each, told())
        assert answer.routine == routines()[each]
        assert (answer.changes, answer.notes, answer.day) == ((), (), MORNING.date())


def test_a_clearance_is_made_by_the_door_alone_and_ends_at_midnight() -> None:
    answer = cleared("desk-reset", told())
    with pytest.raises(TypeError, match="door"):
        Clearance(answer.routine, answer.day)
    with pytest.raises(TypeError, match="door"):
        replace(answer, routine=routines()["neck-hands"], seal=object())
    assert answer.holds(MORNING.replace(hour=23, minute=59))
    assert not answer.holds(MORNING + DAY)


FLAGGED = """
rf_ces_bladder                | emergency | Call your emergency number now, or ask somebody to call for you.
rf_no_better rf_dvt rf_cancer | emergency | Call your emergency number now, or ask somebody to call for you.
rf_kidney rf_cancer           | same_day  | Phone a doctor or an out-of-hours clinic today, and say what you noticed.
rf_cancer                     | soon      | Ask for an early appointment with a doctor, in the next few days.
"""


@pytest.mark.parametrize("line", FLAGGED.strip().splitlines())
def test_a_red_flag_says_first_what_to_do(line: str) -> None:
    flags, urgency, first = (part.strip() for part in line.split("|"))
    answer = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING, frozenset(flags.split()))))
    assert isinstance(answer, GetChecked)
    assert answer.urgency == urgency
    assert answer.words()[0] == first
    reasons = [str(rules().red_flags.flags[each].because) for each in flags.split() if each != "rf_no_better"]
    assert set(answer.words()[-len(reasons) :]) == set(reasons)


def test_a_swollen_calf_is_not_to_be_touched_is_said_right_after_the_call() -> None:
    answer = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING, frozenset({"rf_dvt"}))))
    assert isinstance(answer, GetChecked)
    assert answer.words() == (
        "Call your emergency number now, or ask somebody to call for you.",
        "Do not rub or press the leg.",
        "Stay where you are and rest. Do not drive yourself.",
        "Leave massage and stretching alone.",
        "Say: “One of my calves has been swollen, hot, red or painful since (day).”",
        "A leg like this has to be checked at once, and pressing on it could do harm.",
    )


def test_a_flag_stands_until_it_was_looked_at_and_a_mild_one_goes_along() -> None:
    ticked = RedFlagAnswers(MORNING, frozenset({"rf_cancer", "rf_age"}))
    assert isinstance(asked("desk-reset", told(red_flags=ticked)), GetChecked)
    answer = cleared("desk-reset", told(red_flags=replace(ticked, checked=frozenset({"rf_cancer"}))))
    assert str(answer.notes[0]) == "Book a normal appointment with a doctor or physiotherapist."
    assert str(answer.notes[-1]) == str(rules().red_flags.flags["rf_age"].because)


def test_a_heart_that_is_not_stable_is_sent_to_a_doctor_before_anything_is_asked() -> None:
    answer = asked("desk-reset", Told(MORNING, held("heart_unstable")))
    assert isinstance(answer, GetChecked)
    assert answer.words()[0].startswith("If your chest hurts now")
    assert answer.urgency == "same_day"


def test_a_condition_that_no_rule_knows_any_more_shuts_the_door() -> None:
    assert isinstance(asked("desk-reset", told(held("something-of-an-older-version"))), NotToday)


def test_advice_of_conditions_is_said_once_above_the_routine() -> None:
    answer = cleared("desk-reset", told(held("pregnancy_t1", "pregnancy_t2_t3")))
    assert list(map(str, answer.notes)) == ["Tell your midwife or doctor that you do massage and stretching at home."]


def test_every_change_is_told_in_a_plain_sentence() -> None:
    answer = cleared("neck-cane", told(held("numb_skin")))
    assert words(answer)[0] == (
        "Back-of-neck squeeze and lift takes the place of Upper-trapezius pressure with hook cane, "
        "because you cannot feel pressure well everywhere. It needs more pressure than 3 out of 10."
    )
    capped = cleared("desk-reset", told(held("bleeding_disorder")))
    assert (
        "Upper-trapezius kneading: press 2 out of 10 at most, because you bruise or bleed easily." in words(capped)[1]
    )
    noted = clear(routine("cat-cow"), told(held("cancer_active")), rules(), library())
    assert isinstance(noted, Clearance)
    assert words(noted)[0] == (
        "Cat-cow includes kneeling. Start lighter, because you are being treated for cancer, "
        "or it has been in your bones. "
        "Only light touch is safe without a word from the people who look after you."
    )


def test_rounds_rests_and_words_go_with_the_steps_they_belong_to() -> None:
    roll, breathe = step(library()["calf-foam-rolling"]), step(library()["seated-long-out-breath"])
    rounds = RepeatStep(2, (roll, RestStep(15), breathe, RestStep(10)))
    whole = Routine("rounds", text("Rounds"), (rounds, RepeatStep(3, (roll, RestStep(5))), SayStep(text("Rest."), 5)))
    answer = preview(whole, told(held("anticoagulant")), rules(), {})
    assert answer.routine.steps == (RepeatStep(2, (breathe, RestStep(10))), SayStep(text("Rest."), 5))
    assert [change.place for change in answer.changes if change.kind == "out"] == [0, 2]


def test_what_ease_would_swap_to_is_weighed_as_well() -> None:
    kneading = replace(step(library()["chin-tucks"]), gentler=library()["upper-trapezius-kneading"])
    whole = Routine("one", text("One"), (kneading,))
    barred = clear(whole, told(locked=frozenset({"low_back"})), rules(), library())
    assert isinstance(barred, Clearance)
    light = clear(whole, told(held("cancer_active")), rules(), library())
    assert isinstance(light, Clearance)
    (played,) = light.routine.played_steps()
    assert isinstance(played, ExerciseStep)
    assert played.gentler is not None
    assert played.gentler.target == Target("pressure", 2, 2)


def test_massage_without_a_pressure_is_taken_for_the_usual_one() -> None:
    bare = replace(library()["upper-trapezius-kneading"], id="bare", target=None)
    ball = replace(library()["ball-on-the-chest-muscle"], id="bare-ball", target=None)
    answer = preview(routine(bare, bare, bare, ball), told(held("vertebral_fracture")), rules(), {})
    assert [change.kind for change in answer.changes] == ["capped", "capped", "capped", "out"]


def test_resuming_asks_again_after_an_hour_and_refuses_what_has_since_been_barred() -> None:
    rest = cleared("desk-reset", told(held("bleeding_disorder"))).routine
    known = told(held("bleeding_disorder"))
    stopped = MORNING + 10 * MINUTE
    soon, late = replace(known, now=stopped + HOUR), replace(known, now=stopped + HOUR + MINUTE)
    assert isinstance(carry_on(rest, stopped, soon, rules()), Clearance)
    asks = carry_on(rest, stopped, late, rules())
    assert isinstance(asks, AskFirst)
    assert asks.what == "check_in"
    fresh = replace(late, check_in=replace(check_in(), at=late.now))
    assert isinstance(carry_on(rest, stopped, fresh, rules()), Clearance)
    locked = replace(fresh, locked=frozenset({"neck"}))
    assert isinstance(carry_on(rest, stopped, locked, rules()), NotOffered)
    as_written = carry_on(routines()["desk-reset"], stopped, fresh, rules())
    assert isinstance(as_written, NotOffered)
    assert {change.kind for change in as_written.changes} == {"capped"}
    assert isinstance(carry_on(rest, stopped, replace(fresh, red_flags=None), rules()), AskFirst)


def test_a_check_in_of_the_moment_one_stopped_counts_as_before_it() -> None:
    rest = cleared("desk-reset", told()).routine
    late = replace(told(), now=MORNING + HOUR + MINUTE)
    assert isinstance(carry_on(rest, MORNING, late, rules()), AskFirst)


def test_what_was_told_yesterday_weighs_nothing_in_the_library_of_today() -> None:
    sore = told(check_in=check_in(pain={"neck": 7}))
    assert not preview(routines()["desk-reset"], sore, rules(), library()).offered
    assert preview(routines()["desk-reset"], replace(sore, now=MORNING + DAY), rules(), library()).untouched


def test_two_that_are_left_out_are_not_both_replaced_by_the_same() -> None:
    cane, fingertips = library()["upper-trapezius-pressure-with-hook-cane"], library()["skull-base-fingertip-pressure"]
    offer = preview(routine(cane, fingertips), told(held("anticoagulant")), rules(), library())
    played = exercises_of(offer.routine)
    assert played[0] == "back-of-neck-squeeze-and-lift"
    assert len(set(played)) == len(played)


def test_the_door_can_be_reached_before_the_first_frame() -> None:
    reached = "import sys, selfcare.care.door, selfcare.care.progress; "
    slow = "print(sorted({'yaml', 'pydantic', 'numpy', 'PySide6'} & sys.modules.keys()))"
    told = subprocess.run([sys.executable, "-c", reached + slow], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def called(path: Path) -> set[str]:
    """Return the names that a file calls; a pattern that only looks at something calls nothing."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return {ast.unparse(each).rpartition(".")[2] for each in calls}


def test_nobody_but_the_door_makes_a_clearance() -> None:
    room = Path(door.__file__).parent
    makers = {path.name for path in room.parent.rglob("*.py") if "Clearance" in called(path)}
    assert makers == {"door.py"}


def test_the_library_is_weighed_before_any_check_in() -> None:
    nothing = Told(MORNING, held("no_floor"))
    offers = {each: preview(found, nothing, rules(), library()).offered for each, found in routines().items()}
    assert sum(offers.values()) == 14
