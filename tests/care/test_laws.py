"""What is true of every profile, every check-in and every routine."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from selfcare.anatomy.regions import BODY_MAP, REGIONS
from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers, Told
from selfcare.care.door import AskFirst, Clearance, NotOffered, NotToday, carry_on, clear, preview
from selfcare.care.judging import Judge, felt_pressure
from selfcare.care.limits import limits_today
from selfcare.care.screening import GetChecked
from selfcare.routine.models import ExerciseStep, Routine
from tests.care.reference_case import MORNING, exercises_of, library, routines, rules

scores = st.integers(0, 10)
places = st.frozensets(st.sampled_from(sorted(BODY_MAP)), max_size=3)
pain = st.dictionaries(st.sampled_from(sorted(REGIONS)), st.integers(0, 7) | scores, max_size=6)
conditions = st.builds(Held, st.sampled_from(sorted(rules().conditions)), places)
signs = st.builds(Held, st.sampled_from(sorted(rules().check_in.signs)), places)
profiles = st.builds(Profile, st.lists(conditions, max_size=5).map(tuple))
check_ins = st.builds(CheckIn, st.just(MORNING), pain, st.none() | st.lists(signs, max_size=2).map(tuple), pain)
flags = st.frozensets(st.sampled_from(sorted(rules().red_flags.flags)), max_size=2)
answers = st.builds(RedFlagAnswers, st.just(MORNING), st.just(frozenset()) | flags, flags)
anybody = st.builds(
    Told,
    st.just(MORNING + timedelta(minutes=5)),
    profiles,
    st.none() | check_ins,
    st.none() | answers,
    st.frozensets(st.sampled_from(sorted(REGIONS)), max_size=2),
)
somebody = st.builds(
    Told,
    st.just(MORNING + timedelta(minutes=5)),
    profiles,
    st.builds(CheckIn, st.just(MORNING), pain, st.lists(signs, max_size=1).map(tuple), pain),
    st.just(RedFlagAnswers(MORNING)),
    st.frozensets(st.sampled_from(sorted(REGIONS)), max_size=1),
)
any_routine = st.sampled_from(sorted(routines().values(), key=lambda each: each.id))


@given(anybody, any_routine)
def test_everybody_gets_an_answer_and_only_who_told_everything_gets_in(known: Told, routine: Routine) -> None:
    answer = clear(routine, known, rules(), library())
    assert isinstance(answer, Clearance | AskFirst | NotToday | GetChecked | NotOffered)
    if isinstance(answer, Clearance):
        assert known.red_flags is not None
        assert known.check_in is not None
        assert known.check_in.signs is not None


@given(somebody, any_routine)
def test_what_is_cleared_holds_nothing_barred_and_no_pressure_over_the_cap(known: Told, routine: Routine) -> None:
    answer = clear(routine, known, rules(), library())
    if not isinstance(answer, Clearance):
        return
    assert known.check_in is not None
    limits = limits_today(known, known.check_in, rules())
    judge = Judge(limits, rules().stack, library(), ease=False)
    for step in answer.routine.played_steps():
        assert isinstance(step, ExerciseStep)
        verdict = judge.verdict(step.exercise)
        assert not verdict.barred
        assert not verdict.too_low
        felt = felt_pressure(step.exercise, rules().stack)
        assert felt is None or verdict.cap is None or felt.high <= verdict.cap


@given(somebody, any_routine)
def test_what_was_cleared_may_be_carried_on_with_the_same_answers(known: Told, routine: Routine) -> None:
    answer = clear(routine, known, rules(), library())
    if isinstance(answer, Clearance):
        again = carry_on(answer.routine, known.now, known, rules())
        assert isinstance(again, Clearance)
        assert again.routine == answer.routine


@given(somebody, conditions, any_routine)
def test_one_more_condition_never_allows_more(known: Told, more: Held, routine: Routine) -> None:
    judge, stricter = _judge(known), _judge(replace(known, profile=Profile((*known.profile.held, more))))
    for each in exercises_of(routine):
        exercise = library()[each]
        verdict, strict = judge.verdict(exercise), stricter.verdict(exercise)
        assert verdict.played is not None or strict.played is None
        if strict.played is not None and verdict.played is not None:
            felt, less = verdict.played.target, strict.played.target
            assert felt is None or (less is not None and less.high <= felt.high)


@given(somebody, any_routine)
def test_the_order_of_what_was_told_changes_nothing_that_is_played(known: Told, routine: Routine) -> None:
    turned = replace(known, profile=Profile(known.profile.held[::-1]))
    first, second = (preview(routine, each, rules(), library()) for each in (known, turned))
    assert (first.routine, first.lost, first.offered) == (second.routine, second.lost, second.offered)


@given(somebody, any_routine)
def test_every_step_that_differs_has_its_reason(known: Told, routine: Routine) -> None:
    answer = clear(routine, known, rules(), library())
    if isinstance(answer, Clearance | NotOffered):
        assert all(change.why and change.words() for change in answer.changes)
    if isinstance(answer, Clearance) and not answer.changes:
        assert answer.routine == routine


@given(scores)
def test_every_number_of_pain_falls_into_one_band(score: int) -> None:
    assert sum(band.low <= score <= band.high for band in rules().check_in.bands) == 1


def _judge(known: Told) -> Judge:
    assert known.check_in is not None
    return Judge(limits_today(known, known.check_in, rules()), rules().stack, library())
