"""What is done with a routine that loses some of its exercises: stand-ins, caps, and how much it may lose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.care.offering import offer_of, work_seconds
from selfcare.routine.models import Dose, Sides, Timed
from tests.care.reference_case import (
    exercises_of,
    judge,
    library,
    routine,
    step,
)


def test_a_block_wins_over_a_caution_whichever_comes_first() -> None:
    for ids in (("shoulder_problem", "wrist_problem"), ("wrist_problem", "shoulder_problem")):
        verdict = judge(*ids).verdict(library()["cat-cow"])
        assert [reason.source for reason in verdict.barred] == ["wrist_problem"]
        assert verdict.played is None


def test_kneading_is_played_at_a_low_cap_and_a_tool_is_taken_out() -> None:
    weighs = judge("cancer_active")
    kneading = weighs.verdict(library()["upper-trapezius-kneading"])
    assert kneading.played is not None
    assert kneading.played.target is not None
    assert (kneading.played.target.low, kneading.played.target.high) == (2, 2)
    rolling = judge("numb_skin").verdict(library()["front-of-thigh-foam-rolling"])
    assert not rolling.barred
    assert [reason.source for reason in rolling.too_low] == ["numb_skin"]


def test_the_easier_exercise_comes_first_then_one_alike_then_none() -> None:
    weighs = judge("no_floor")
    easier = weighs.substitute(library()["sitting-on-the-ball"])
    assert easier is library()["ball-on-the-buttock-at-the-wall"]
    for exercise in library().values():
        other = judge("anticoagulant").substitute(exercise)
        if other is not None and other.id != exercise.easier:
            same = (other.region, other.start, TECHNIQUES[other.technique].family)
            assert same == (exercise.region, exercise.start, TECHNIQUES[exercise.technique].family)
            assert other.level <= exercise.level


def test_a_routine_that_loses_a_third_is_offered_and_one_that_loses_more_is_not() -> None:
    roller, breath = library()["front-of-thigh-foam-rolling"], library()["seated-long-out-breath"]
    weighs = judge("bleeding_disorder", library_left=False)
    third = offer_of(routine(breath, breath, breath, roller), weighs)  # 360 s of 540 s stay
    assert (third.offered, round(third.lost, 4)) == (True, 0.3333)
    more = offer_of(routine(breath, breath, roller), weighs)
    assert (more.offered, exercises_of(more.routine)) == (False, [breath.id, breath.id])


@pytest.mark.parametrize(
    ("sides", "seconds"),
    [
        (Sides("none"), 60),
        (Sides("left"), 60),
        (Sides("right", right=Dose(Timed(90))), 90),
        (Sides("each"), 120),
        (Sides("each", left=Dose(Timed(20), 2, 10)), 100),
        (Sides("alternating"), 120),
    ],
)
def test_work_is_counted_on_every_side_that_is_worked_and_rests_are_not(sides: Sides, seconds: float) -> None:
    exercise = replace(library()["calf-kneading"], dose=Dose(Timed(30), 2, 15), sides=sides)
    assert work_seconds(step(exercise)) == seconds
