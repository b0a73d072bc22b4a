"""A routine and too little time: what is shortened first, what never is, and what is true of every routine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.care.door import Clearance, clear
from selfcare.care.fitting import Cut, Fitted, fit
from selfcare.routine.duration import dose_on, sides_of, total_seconds
from selfcare.routine.models import (
    Dose,
    Exercise,
    ExerciseStep,
    RepeatStep,
    Repetitions,
    RestStep,
    Routine,
    SayStep,
    Sides,
    Step,
    Tempo,
    Timed,
)
from tests.care.reference_case import check_in, held, library, routine, routines, rules, text, told
from tests.care.reference_case import step as step_of

LEAST = rules().progress.least
TEMPO = Tempo(2, 1, 2, 1)


def stretch(name: str = "Stretch", **facts: object) -> ExerciseStep:
    """Return 2 x 30 s on a chair: 15 s to get there, 70 s with its rest."""
    exercise = Exercise(name.lower(), text(name), "stretch", "neck", "sitting_chair", Dose(Timed(30), 2, 10))
    return replace(ExerciseStep(exercise, "time"), **facts)  # type: ignore[arg-type]


def nods(count: int = 8, sets: int = 1, **facts: object) -> ExerciseStep:
    dose = Dose(Repetitions(count, TEMPO), sets)
    exercise = Exercise("nods", text("Nods"), "mobility", "neck", "sitting_chair", dose)
    return replace(ExerciseStep(exercise, "reps"), **facts)  # type: ignore[arg-type]


def breath(seconds: float = 120, **facts: object) -> ExerciseStep:
    exercise = Exercise("breath", text("Long breath"), "breathing", "whole", "sitting_chair", Dose(Timed(seconds)))
    return replace(ExerciseStep(exercise, "time"), **facts)  # type: ignore[arg-type]


def of(*steps: Step) -> Routine:
    return Routine("a-routine", text("A routine"), steps)


def words(fitted: Fitted) -> list[str]:
    return [cut.words() for cut in fitted.cuts]


def test_a_step_that_waits_for_a_tap_takes_no_time_that_could_be_saved() -> None:
    own_pace = breath(least=30.0, ends_by="tap")
    assert words(fit(of(own_pace), 1, LEAST)) == []


def test_what_fits_stays_as_it_is_written() -> None:
    whole = of(stretch(), nods())
    fitted = fit(whole, total_seconds(whole), LEAST)
    assert (fitted.routine, fitted.seconds, fitted.cuts, fitted.fits) == (whole, 168.0, (), True)


def test_rounds_go_first_then_sets_then_time_then_optional_steps() -> None:
    whole = of(stretch(), RepeatStep(3, (nods(),)), breath(optional=True, least=60.0))
    assert total_seconds(whole) == 20 + 85 + 3 * 63 + 135
    assert words(fit(whole, 400, LEAST)) == ["Nods: 2 rounds in place of 3"]
    assert words(fit(whole, 300, LEAST)) == ["Stretch: 1 set in place of 2", "Nods: 1 round in place of 3"]
    shorter = ["Stretch: 1 set in place of 2", "Nods: 1 round in place of 3", "Long breath: 85 s in place of 120 s"]
    assert words(fit(whole, 230, LEAST)) == shorter
    least = fit(whole, 120, LEAST)
    assert words(least) == [*shorter[:2], "Long breath: left out, to save time"]
    assert (least.seconds, least.fits) == (128.0, False)


def test_the_last_of_equals_gives_way_first() -> None:
    whole = of(stretch("First"), stretch("Second"))
    assert words(fit(whole, 160, LEAST)) == ["Second: 1 set in place of 2"]


def test_where_there_are_most_sets_one_goes_first() -> None:
    whole = of(nods(8, sets=3), stretch())
    assert words(fit(whole, total_seconds(whole) - 1, LEAST)) == ["Nods: 2 sets in place of 3"]


@pytest.mark.parametrize(("technique", "seconds"), [(each, floor.time) for each, floor in sorted(LEAST.items())])
def test_a_dose_never_falls_below_what_is_worth_doing(technique: str, seconds: float) -> None:
    two = stretch()
    at = replace(two.exercise, technique=technique, dose=Dose(Timed(seconds), 2))
    under = replace(two.exercise, technique=technique, dose=Dose(Timed(seconds - 1), 2))
    assert fit(of(replace(two, exercise=at)), 1, LEAST).cuts
    assert not fit(of(replace(two, exercise=under)), 1, LEAST).cuts


def test_an_authors_least_counts_in_place_of_the_general_one() -> None:
    assert words(fit(of(stretch(least=20.0)), 1, LEAST)) == [
        "Stretch: 1 set in place of 2",
        "Stretch: 20 s in place of 30 s",
    ]
    assert words(fit(of(stretch(least=60.0)), 1, LEAST)) == []
    assert words(fit(of(nods(8, least=20.0)), 1, LEAST)) == ["Nods: 4 repetitions in place of 8"]


def test_least_means_all_rounds_and_sets_of_one_side_together() -> None:
    thrice = of(RepeatStep(3, (stretch(least=100.0),)))
    assert words(fit(thrice, 270, LEAST)) == ["Stretch: 2 rounds in place of 3"]
    assert words(fit(thrice, 1, LEAST)) == ["Stretch: 2 rounds in place of 3", "Stretch: 25 s in place of 30 s"]


def test_the_rest_behind_an_optional_step_goes_with_it_and_the_last_exercise_stays() -> None:
    fitted = fit(of(nods(), stretch(optional=True, least=60.0), RestStep(15)), 1, LEAST)
    assert fitted.routine == of(nods())
    assert fit(of(breath(optional=True, least=120.0)), 1, LEAST).routine.steps


def test_rounds_without_anything_left_in_them_are_left_out() -> None:
    fitted = fit(of(nods(), RepeatStep(2, (breath(optional=True),))), 1, LEAST)
    assert fitted.routine == of(nods())


def test_sides_with_a_dose_of_their_own_are_shortened_together() -> None:
    sides = Sides("each", left=Dose(Timed(60)), right=Dose(Timed(90)))
    kneading = replace(stretch().exercise, technique="kneading", sides=sides)
    fitted = fit(of(replace(stretch(), exercise=kneading, least=45.0)), 150, LEAST)
    (step,) = fitted.routine.steps
    assert isinstance(step, ExerciseStep)
    assert [dose_on(step, side).work for side in sides_of(step)] == [Timed(45), Timed(60)]
    assert words(fitted) == ["Stretch: 60 s in place of 90 s"]


def test_the_door_fits_what_it_lets_through() -> None:
    answer = clear(routines()["morning-back"], told(), rules(), library(), seconds=8 * 60)
    assert isinstance(answer, Clearance)
    assert answer.fitted is not None
    assert answer.routine == answer.fitted.routine
    assert answer.fitted.seconds == total_seconds(answer.routine) < total_seconds(routines()["morning-back"])
    assert clear(routine("chin-tucks"), told(), rules(), library()) == clear(
        routine("chin-tucks"), told(), rules(), library(), seconds=None
    )


tempos = st.builds(Tempo, st.sampled_from([0.0, 1.0, 2.0]), st.just(1.0), st.just(2.0), st.sampled_from([0.0, 1.0]))
works = st.builds(Timed, st.integers(1, 240).map(float)) | st.builds(Repetitions, st.integers(1, 20), tempos)
doses = st.builds(Dose, works, st.integers(1, 4), st.sampled_from([0.0, 10.0]))
kinds = st.sampled_from(["none", "each", "alternating", "left", "right"])
exercises = st.builds(
    Exercise,
    id=st.sampled_from(["one", "two", "three"]),
    name=st.just(text("One")),
    technique=st.sampled_from(sorted(LEAST)),
    region=st.just("neck"),
    start=st.sampled_from(["standing", "sitting_chair", "hook_lying"]),
    dose=doses,
    sides=st.builds(Sides, kind=kinds, left=st.none() | doses, right=st.none() | doses),
)
exercise_steps = st.builds(
    ExerciseStep,
    exercises,
    st.sampled_from(["time", "reps", "tap"]),
    optional=st.booleans(),
    least=st.none() | st.integers(1, 300).map(float),
)
others = st.builds(RestStep, st.just(15.0)) | st.builds(SayStep, st.just(text("Sit up.")), st.just(20.0))
single = exercise_steps | exercise_steps | others
rounds = st.builds(RepeatStep, st.integers(1, 5), st.lists(single, min_size=1, max_size=3).map(tuple))
nested = st.builds(RepeatStep, st.integers(1, 3), st.lists(single | rounds, min_size=1, max_size=2).map(tuple))
any_routine = st.lists(single | rounds | nested, min_size=1, max_size=6).map(lambda steps: of(*steps))
times = st.integers(0, 3600).map(float)


@given(any_routine, times)
def test_it_is_never_longer_than_asked_unless_it_says_so(whole: Routine, seconds: float) -> None:
    fitted = fit(whole, seconds, LEAST)
    assert fitted.seconds == pytest.approx(total_seconds(fitted.routine))
    assert fitted.fits == (fitted.seconds <= seconds + 1e-6)
    assert fitted.seconds <= total_seconds(whole) + 1e-6
    if fitted.routine == whole:
        assert not fitted.cuts
    else:
        assert fitted.cuts
        assert total_seconds(whole) > seconds


@given(any_routine, times)
def test_nobody_gets_less_than_is_worth_doing(whole: Routine, seconds: float) -> None:
    before, now = (worked(each) for each in (whole, fit(whole, seconds, LEAST).routine))
    for name, amounts in now.items():
        for step, amount in amounts:
            assert any(enough(step, amount, was) for _step, was in before[name])


@given(any_routine, times)
def test_what_comes_later_in_the_order_waits_until_nothing_before_it_is_left(whole: Routine, seconds: float) -> None:
    """Once sets are cut, no round more can go; once time is cut, no round and no set."""
    fitted = fit(whole, seconds, LEAST)
    cut = kinds_of(fitted)
    if "left_out" in cut:  # a step that went may have been what held a round
        # with no time at all a step may go that only lost a set before
        assert "left_out" in kinds_of(fit(whole, 0, LEAST))
        return
    still = kinds_of(fit(fitted.routine, 0, LEAST))
    for earlier, later in (("rounds", "sets"), ("rounds", "time"), ("sets", "time")):
        assert later not in cut or earlier not in still


@given(any_routine, times, times)
def test_less_time_never_gives_more(whole: Routine, one: float, other: float) -> None:
    little, much = sorted((one, other))
    assert fit(whole, little, LEAST).seconds <= fit(whole, much, LEAST).seconds + 1e-6


@given(any_routine, times)
def test_fitting_twice_changes_nothing_more(whole: Routine, seconds: float) -> None:
    once = fit(whole, seconds, LEAST)
    if once.fits:
        assert fit(once.routine, seconds, LEAST).cuts == ()


def kinds_of(fitted: Fitted) -> set[str]:
    return {"time" if each.kind == "reps" else each.kind for each in fitted.cuts}


def worked(whole: Routine) -> dict[str, list[tuple[ExerciseStep, tuple[float, float]]]]:
    """Return what each exercise gets on its least-worked side: seconds and repetitions of all rounds and sets."""
    found: dict[str, list[tuple[ExerciseStep, tuple[float, float]]]] = {}

    def walk(steps: tuple[Step, ...], times: int) -> None:
        for step in steps:
            if isinstance(step, RepeatStep):
                walk(step.steps, times * step.count)
            elif isinstance(step, ExerciseStep):
                doses = [dose_on(step, side) for side in sides_of(step)]
                seconds = min(dose.sets * dose.work.seconds for dose in doses) * times
                counts = [dose.sets * dose.work.count for dose in doses if isinstance(dose.work, Repetitions)]
                found.setdefault(step.exercise.id, []).append((step, (seconds, min(counts, default=0) * times)))

    walk(whole.steps, 1)
    return found


def enough(step: ExerciseStep, amount: tuple[float, float], was: tuple[float, float]) -> bool:
    if amount == was:
        return True
    if step.least is not None:
        return amount[0] >= step.least - 1e-6
    floor = LEAST[step.exercise.technique]
    return amount[0] >= floor.time - 1e-6 or amount[1] >= floor.reps


def test_a_set_is_not_shortened_to_less_than_a_hold_nor_by_less_than_is_worth_a_word() -> None:
    two_of_fourteen = replace(stretch().exercise, dose=Dose(Timed(14), 2))
    assert fit(of(replace(stretch(least=15.0), exercise=two_of_fourteen)), 1, LEAST).cuts == ()
    of_21 = replace(stretch().exercise, dose=Dose(Timed(21)))
    assert fit(of(replace(stretch(least=20.0), exercise=of_21)), 1, LEAST).cuts == ()
    of_31 = replace(stretch().exercise, dose=Dose(Timed(31.5)))
    assert words(fit(of(replace(stretch(least=20.0), exercise=of_31)), 1, LEAST)) == ["Stretch: 20 s in place of 32 s"]


def test_what_is_left_out_to_save_time_is_not_called_lighter_as_well() -> None:
    whole = of(step_of(library()["neck-turns"]), replace(step_of(library()["ankle-pumps-and-circles"]), optional=True))
    sore = told(check_in=check_in(pain={"neck": 5, "lower_leg": 4}))
    answer = clear(whole, sore, rules(), library(), seconds=1)
    assert isinstance(answer, Clearance)
    assert answer.fitted is not None
    assert [change.exercise.id for change in answer.changes] == ["neck-turns"]
    assert [cut.words() for cut in answer.fitted.cuts if cut.kind == "left_out"] == [
        "Ankle pumps and circles: left out, to save time"
    ]


def test_a_stand_in_that_goes_to_save_time_leaves_out_what_it_stood_for() -> None:
    whole = of(step_of(library()["neck-turns"]), replace(step_of(library()["sitting-on-the-ball"]), optional=True))
    answer = clear(whole, told(held("no_floor")), rules(), library(), seconds=1)
    assert isinstance(answer, Clearance)
    assert answer.fitted is not None
    assert [(change.kind, change.exercise.id) for change in answer.changes] == [("out", "sitting-on-the-ball")]
    assert all(cut.kind != "left_out" for cut in answer.fitted.cuts)


def test_a_cut_is_told_in_whole_seconds() -> None:
    cut = Cut("time", (text("Side bend"),), before=14.0, now=7.6)
    assert cut.words() == "Side bend: 8 s in place of 14 s"
