"""What pain, fever, alcohol and a locked region leave of a routine today."""

from __future__ import annotations

from datetime import timedelta

import pytest

from selfcare.care.answers import CheckIn, Held, RedFlagAnswers, Told
from selfcare.care.door import AskFirst, Clearance, NotOffered, NotToday, clear, preview
from selfcare.routine.models import ExerciseStep, Target, Timed
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
    text,
    told,
    words,
)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NECK = ("neck-to-shoulder-rubbing", "upper-trapezius-kneading", "chin-tucks", "shoulder-rolls")


def test_a_place_that_is_newly_numb_is_left_alone_and_the_whole_body_if_nobody_says_where() -> None:
    clear_flags = RedFlagAnswers(MORNING + MINUTE)
    calf = told(check_in=check_in(Held("new_numbness", frozenset({"calf"}))), red_flags=clear_flags)
    legs = routine("calf-kneading", "seated-long-out-breath", "seated-long-out-breath")
    answer = clear(legs, calf, rules(), library())
    assert isinstance(answer, Clearance)
    assert [change.exercise.id for change in answer.changes] == ["calf-kneading"]
    nowhere = told(check_in=check_in(Held("new_numbness")), red_flags=clear_flags)
    assert isinstance(asked("desk-reset", nowhere), NotToday)


def test_fever_ends_the_day_and_says_what_else_to_know() -> None:
    answer = asked("desk-reset", told(check_in=check_in(Held("unwell"))))
    assert isinstance(answer, NotToday)
    assert [str(each.you) for each in answer.why] == ["you do not feel well today"]
    assert [str(each) for each in answer.advice] == ["If your back hurts as well, phone a doctor today and say so."]


PAIN = """
0  | go      |
3  | go      |
4  | lighter | lighter lighter lighter lighter
5  | lighter | lighter lighter lighter lighter
6  | out     | out out replaced replaced
7  | out     | out out replaced replaced
"""


@pytest.mark.parametrize("line", PAIN.strip().splitlines())
def test_pain_in_the_region_decides_how_much_of_it_is_done(line: str) -> None:
    pain, _, kinds = (part.strip() for part in line.split("|"))
    answer = asked("desk-reset", told(check_in=check_in(pain={"neck": int(pain)})))
    assert isinstance(answer, Clearance | NotOffered)
    assert " ".join(change.kind for change in answer.changes) == kinds


@pytest.mark.parametrize("pain", [8, 9, 10])
def test_strong_pain_anywhere_asks_for_the_red_flags_and_ends_the_day(pain: int) -> None:
    today = check_in(pain={"low_back": pain})
    assert asked("desk-reset", told(check_in=today)) == AskFirst("red_flags", (text("Your pain is strong today."),))
    answer = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING)))
    assert isinstance(answer, NotToday)
    assert [str(each.you) for each in answer.why] == [f"you feel pain of {pain} out of 10 in your lower back"]


def test_what_is_in_the_routine_already_takes_no_place_a_second_time() -> None:
    wall = "ball-on-the-buttock-at-the-wall"
    answer = clear(routine(wall, wall, "sitting-on-the-ball"), _no_floor(), rules(), library())
    assert isinstance(answer, Clearance)
    assert exercises_of(answer.routine) == [wall, wall]
    assert [change.kind for change in answer.changes] == ["out"]
    twice = clear(routine("neck-turns", "sitting-on-the-ball", "sitting-on-the-ball"), _no_floor(), rules(), library())
    assert isinstance(twice, Clearance)
    assert exercises_of(twice.routine) == ["neck-turns", wall, wall]


def test_a_routine_of_which_little_would_be_played_is_not_offered_whatever_stands_in() -> None:
    wall, floor = "ball-on-the-buttock-at-the-wall", "sitting-on-the-ball"
    mostly_gone = preview(routine(wall, floor, floor), _no_floor(), rules(), library())
    assert (mostly_gone.lost, mostly_gone.offered) == (0.0, False)


def test_a_stand_in_is_the_best_of_what_is_not_there() -> None:
    two = clear(routine("prone-press-up", "propping-on-elbows"), _no_floor(), rules(), library())
    assert isinstance(two, NotOffered)
    assert [change.now and change.now.id for change in two.changes] == [None, "standing-back-bend"]


def test_a_painful_region_still_has_its_quiet_exercises() -> None:
    low_back = routine("legs-on-chair-rest", "legs-on-chair-rest", "legs-on-chair-rest", "knee-rolls")
    answer = clear(low_back, told(check_in=check_in(pain={"low_back": 6})), rules(), library())
    assert isinstance(answer, Clearance)
    assert exercises_of(answer.routine) == ["legs-on-chair-rest"] * 3


def test_a_region_with_some_pain_is_lighter_in_every_way() -> None:
    answer = cleared("desk-reset", told(check_in=check_in(pain={"neck": 4})))
    kneading = next(each for each in answer.routine.played_steps() if _is(each, "upper-trapezius-kneading"))
    assert isinstance(kneading, ExerciseStep)
    assert (kneading.exercise.target, kneading.exercise.dose.work) == (Target("pressure", 2, 4), Timed(42))
    assert kneading.range == pytest.approx(0.7)


def test_without_a_number_it_stays_gentle_unless_one_is_known_from_before() -> None:
    skipped = CheckIn(MORNING, {}, ())
    answer = asked("upper-back-ball", told(check_in=skipped))
    assert isinstance(answer, NotOffered)
    assert {change.exercise.technique for change in answer.changes if change.kind == "out"} == {"pressure"}
    assert "because you gave no number for this region" in " ".join(words(answer))
    known = CheckIn(MORNING, {}, (), {each.region: 2 for each in library().values()})
    assert cleared("upper-back-ball", told(check_in=known)).changes == ()


def test_a_strong_number_of_last_time_leaves_the_region_quiet_and_ends_no_day() -> None:
    known = CheckIn(MORNING, {"neck": 0, "shoulder": 0}, (), {"low_back": 9})
    assert cleared("desk-reset", told(check_in=known)).changes == ()


def test_after_alcohol_there_is_no_tool_no_deep_pressure_and_no_more_than_three() -> None:
    today = told(check_in=check_in(Held("alcohol_or_sedatives")))
    for each in routines():
        answer = asked(each, today)
        if isinstance(answer, Clearance):
            for played in answer.routine.played_steps():
                assert isinstance(played, ExerciseStep)
                assert played.exercise.technique not in {"pressure", "rolling", "friction"}
                assert not {"ball", "roller", "cane", "massage_stick"} & set(played.exercise.equipment)
                assert played.exercise.target is None or played.exercise.target.high <= _most(played, 3)


def test_a_lock_on_a_region_that_is_no_longer_known_shuts_no_door() -> None:
    assert isinstance(asked("desk-reset", told(locked=frozenset({"region_of_old"}))), Clearance)


def test_a_locked_region_is_left_alone_until_tomorrow() -> None:
    answer = asked("desk-reset", told(locked=frozenset({"neck"})))
    assert isinstance(answer, NotOffered)
    assert words(answer)[0] == (
        "Neck-to-shoulder rubbing is left out, because you felt a sharp pain in your neck today. "
        "It is left in peace until tomorrow."
    )


def _no_floor() -> Told:
    return told(held("no_floor"))


def _is(played: object, exercise_id: str) -> bool:
    return isinstance(played, ExerciseStep) and played.exercise.id == exercise_id


def _most(played: ExerciseStep, cap: int) -> int:
    return cap if played.exercise.target and played.exercise.target.feeling == "pressure" else 10
