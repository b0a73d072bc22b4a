"""Where it is tight and how long there is: what is offered, in which order, and that it is always the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.anatomy.regions import BODY_MAP
from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers, Told
from selfcare.care.door import Clearance, NotToday, clear, preview
from selfcare.care.screening import GetChecked
from selfcare.care.suggesting import MOST, Done, Suggested, Wish, suggest
from selfcare.routine.duration import total_seconds
from selfcare.routine.models import ExerciseStep, Frequency, RestStep, Routine, SayStep
from selfcare.translation import speaking
from tests.care.reference_case import MORNING, check_in, held, library, routine, routines, rules, text, told

MINUTE = 60.0
TODAY = MORNING.date()
YESTERDAY = TODAY - timedelta(days=1)


def chosen(*places: str, minutes: float | None = None, known: Told | None = None, **facts: object) -> Suggested:
    wish = Wish(places, minutes and minutes * MINUTE)
    given_routines = facts.pop("of", None) or routines().values()
    known = known or told(check_in=None)
    return suggest(given_routines, wish, known, rules(), library(), **facts)  # type: ignore[arg-type]


def ids(suggested: Suggested) -> list[str]:
    return [each.written.id for each in suggested.offers]


def reasons(suggested: Suggested) -> dict[str, str]:
    return {each.written.id: str(each.reason) for each in suggested.offers}


def test_tops_of_the_shoulders_in_ten_minutes_with_a_blood_thinner() -> None:
    suggested = chosen("upper_trapezius", minutes=10, known=told(held("anticoagulant"), check_in=None))
    assert reasons(suggested)["desk-reset"] == "for the tops of the shoulders, on a chair, 7 min"
    left_out = {each.routine.id: str(each.why) for each in suggested.left_out}
    assert left_out["upper-back-ball"].endswith("would be left out, because you take a blood thinner.")
    assert left_out["feet-evening"] == "It is for other places."


def test_what_must_be_shortened_says_so_and_comes_later() -> None:
    long = routine("neck-side-tilts", "seated-upper-trapezius-stretch", "seated-levator-stretch", name="long")
    short = routine("upper-trapezius-kneading", "neck-side-tilts", name="short")
    suggested = chosen("upper_trapezius", minutes=7, of=[long, short])
    assert ids(suggested) == ["short", "long"]
    assert reasons(suggested)["long"] == "for the tops of the shoulders, on a chair, 6 min, shortened from 8 min"
    assert suggested.offers[1].cuts


def test_what_does_not_fit_says_what_it_takes() -> None:
    suggested = chosen("low_back", minutes=2)
    assert suggested.offers == ()
    assert {"It takes 8 min at least."} < {str(each.why) for each in suggested.left_out}


def test_what_comes_closest_is_for_these_places_and_the_shortest_first() -> None:
    calves = routine("calf-kneading", "calf-rubbing", "calf-foam-rolling", name="calves")
    short, chest = routine("calf-kneading", name="short"), routine("doorway-chest-stretch", name="chest")
    suggested = chosen("calf", minutes=1, of=[calves, chest, short])
    assert [each.routine.id for each in suggested.closest] == ["short", "calves"]
    nowhere = chosen("neck_front", minutes=1, of=[calves, short])
    assert [each.routine.id for each in nowhere.closest] == ["short", "calves"]


def test_rests_and_words_between_do_not_change_where_it_is_done_or_what_is_needed() -> None:
    plain = routine("ball-under-the-foot", name="plain")
    rests = replace(plain, steps=(SayStep(text("Sit down."), 10), *plain.steps, RestStep(20)))
    one, other = chosen("sole", of=[plain]), chosen("sole", of=[rests])
    assert reasons(one)["plain"] == "for the soles of the feet, on a chair, with a tennis ball, 3 min"
    assert reasons(other)["plain"] == reasons(one)["plain"]


def test_the_muscles_that_are_aimed_at_count_more_than_the_region() -> None:
    aimed = routine("upper-trapezius-kneading", name="z-aimed")
    near = routine("lying-head-nods", name="a-near")
    assert ids(chosen("upper_trapezius", of=[near, aimed])) == ["z-aimed", "a-near"]


def test_two_places_go_before_one() -> None:
    both = routine("calf-kneading", "ball-under-the-foot", name="z-both")
    one = routine("calf-kneading", name="a-one")
    assert ids(chosen("calf", "sole", of=[one, both])) == ["z-both", "a-one"]


def test_what_was_done_often_enough_today_comes_last_and_the_longest_ago_first() -> None:
    names = ("a", "b", "c")
    three = [routine("chin-tucks", name=name) for name in names]
    assert ids(chosen("neck_back", of=three)) == ["a", "b", "c"]
    assert ids(chosen("neck_back", of=three, done=[Done("a", YESTERDAY)])) == ["b", "c", "a"]
    both = [Done("a", YESTERDAY), Done("b", TODAY)]
    assert ids(chosen("neck_back", of=three, done=both)) == ["c", "a", "b"]
    twice = [replace(each, frequency=Frequency(per_day=2)) for each in three]
    assert ids(chosen("neck_back", of=twice, done=[*both, Done("a", TODAY), Done("a", TODAY)])) == ["c", "b", "a"]


def test_what_holds_an_exercise_that_hurt_comes_after_the_others() -> None:
    hurt, other = routine("upper-trapezius-kneading", name="a-hurt"), routine("neck-side-tilts", name="z-other")
    wish = ("neck_back", "upper_trapezius")
    assert ids(chosen(*wish, of=[other, hurt], known=told(check_in=None))) == ["a-hurt", "z-other"]
    known = told(check_in=None, hurt=frozenset({"upper-trapezius-kneading"}))
    assert ids(chosen(*wish, of=[hurt, other], known=known)) == ["z-other", "a-hurt"]


def test_half_of_the_minutes_should_be_used_and_the_gentler_level_goes_first() -> None:
    little, much = routine("chin-tucks", name="a-little"), routine("chin-tucks", "chin-tucks", "chin-tucks", name="z")
    assert total_seconds(little) < 180 < total_seconds(much) < 360
    assert ids(chosen("neck_back", minutes=6, of=[little, much])) == ["z", "a-little"]
    assert ids(chosen("neck_back", of=[replace(little, level=2), much])) == ["z", "a-little"]


def test_untouched_goes_before_replaced() -> None:
    touched = routine("upper-trapezius-pressure-with-hook-cane", "neck-turns", name="a-touched")
    plain = routine("upper-trapezius-kneading", "neck-turns", name="z-plain")
    suggested = chosen("upper_trapezius", of=[touched, plain], known=told(held("anticoagulant"), check_in=None))
    assert ids(suggested) == ["z-plain", "a-touched"]


def test_nowhere_marked_offers_anything_and_names_what_it_is_for() -> None:
    suggested = chosen(minutes=10)
    assert len(suggested.offers) == MOST
    assert all(str(each.reason).startswith("for the ") for each in suggested.offers)


def test_every_area_that_was_chosen_is_named_before_a_second_place_of_one() -> None:
    neck = ("neck-turns", "upper-trapezius-kneading", "back-of-neck-squeeze-and-lift")
    whole = routine(*neck, "seated-side-bend", name="whole")
    (reason,) = reasons(chosen("neck_back", "upper_trapezius", "low_back", "sacrum", of=[whole])).values()
    assert reason.startswith("for the back of the neck and the lower back, on a chair")
    (three,) = reasons(chosen("neck_back", "low_back", "sacrum", "side_ribs", of=[whole])).values()
    assert three.startswith("for the back of the neck, the lower back and the sides of the ribs, on a chair")


def test_with_nothing_chosen_the_belly_is_not_what_a_routine_is_for() -> None:
    breathing_and_bends = routine("seated-long-out-breath", "seated-trunk-turns", "chair-back-extension", name="back")
    assert reasons(chosen(of=[breathing_and_bends]))["back"].startswith("for the mid-back and the chest, on a chair")
    everywhere = reasons(chosen(of=[routines()["chair-mobility"]]))["chair-mobility"]
    assert everywhere.startswith("for your whole body, on a chair")


def test_the_throat_and_the_hollow_of_the_knee_are_for_nothing() -> None:
    assert chosen("neck_front").offers == ()
    assert chosen("knee_back").offers == ()


def test_a_place_that_is_not_on_the_map_is_an_error() -> None:
    with pytest.raises(ValueError, match="left_wing"):
        chosen("left_wing")


def test_a_bad_day_or_a_red_flag_shuts_the_choice() -> None:
    unwell = chosen("low_back", known=told(check_in=check_in(Held("unwell"))))
    assert (unwell.offers, type(unwell.shut)) == ((), NotToday)
    flag = RedFlagAnswers(MORNING, frozenset({"rf_chest"}))
    assert isinstance(chosen("low_back", known=told(red_flags=flag)).shut, GetChecked)


places = st.lists(st.sampled_from(sorted(BODY_MAP)), max_size=3, unique=True).map(tuple)
minutes = st.none() | st.integers(1, 30).map(lambda number: number * MINUTE)
conditions = st.builds(Held, st.sampled_from(sorted(rules().conditions)), places.map(frozenset))
pain = st.dictionaries(st.sampled_from(["neck", "low_back", "hip", "calf", "shoulder"]), st.integers(0, 9), max_size=3)
check_ins = st.builds(CheckIn, st.just(MORNING), pain, st.just(()))
somebody = st.builds(
    Told,
    st.just(MORNING + timedelta(minutes=5)),
    st.lists(conditions, max_size=3).map(lambda each: Profile(tuple(each))),
    st.none() | check_ins,
    st.just(RedFlagAnswers(MORNING + timedelta(minutes=1))),
    st.frozensets(st.sampled_from(["neck", "low_back"]), max_size=1),
)
dones = st.lists(st.builds(Done, st.sampled_from(sorted(routines())), st.sampled_from([TODAY, YESTERDAY])), max_size=5)


@given(somebody, places, minutes, dones)
def test_nothing_is_offered_that_the_door_refuses(
    known: Told, where: tuple[str, ...], seconds: float | None, done: list[Done]
) -> None:
    suggested = suggest(routines().values(), Wish(where, seconds), known, rules(), library(), done)
    assert len(suggested.offers) <= MOST
    for each in suggested.offers:
        if known.check_in is None:
            assert preview(each.written, known, rules(), library()).offered
        else:
            answer = clear(each.written, known, rules(), library(), seconds)
            assert isinstance(answer, Clearance)
            assert (answer.routine, answer.changes) == (each.routine, each.changes)
        assert each.seconds == total_seconds(each.routine)
        assert seconds is None or each.seconds <= seconds
    accounted = {each.written.id for each in suggested.offers} | {each.routine.id for each in suggested.left_out}
    assert accounted <= set(routines())


@given(somebody, places, minutes, dones, st.randoms())
def test_the_same_question_has_the_same_answer_in_whatever_order_it_is_put(
    known: Told, where: tuple[str, ...], seconds: float | None, done: list[Done], chance: st.DataObject
) -> None:
    shuffled: list[Routine] = list(routines().values())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis' own random numbers
    wish = Wish(where, seconds)
    first = suggest(routines().values(), wish, known, rules(), library(), done)
    second = suggest(shuffled, wish, known, rules(), library(), done[::-1])
    assert first.offers == second.offers
    assert first.shut == second.shut


def test_what_is_told_in_the_readers_language_comes_first_however_well_another_suits() -> None:
    both = replace(text("Neck"), entries=(("en", "Neck"), ("de", "Hals")))
    told_in_both = routine("neck-side-tilts", name="z-both")
    steps = tuple(
        replace(step, exercise=replace(step.exercise, name=both, cue=None, instructions=()), note=None)
        if isinstance(step, ExerciseStep)
        else step
        for step in told_in_both.steps
    )
    told_in_both = replace(told_in_both, name=both, steps=steps, level=3)
    english = routine("neck-side-tilts", name="a-english")
    assert ids(chosen(of=[told_in_both, english])) == ["a-english", "z-both"]
    with speaking("de"):
        assert ids(chosen(of=[told_in_both, english])) == ["z-both", "a-english"]
