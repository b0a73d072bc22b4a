"""Which questions stand before a session, and what makes them come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from selfcare.care.answers import Held, Profile, RedFlagAnswers
from selfcare.care.door import AskFirst, Clearance, NotToday, clear, shut_so_far
from tests.care.reference_case import (
    MORNING,
    asked,
    check_in,
    library,
    routines,
    rules,
    text,
    told,
)

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NECK = ("neck-to-shoulder-rubbing", "upper-trapezius-kneading", "chin-tucks", "shoulder-rolls")


def test_nobody_starts_without_the_red_flags_and_the_check_in() -> None:
    first = asked("desk-reset", told(red_flags=None))
    assert first == AskFirst("red_flags", (text("A few questions come before your first session."),))
    assert asked("desk-reset", told(check_in=None)) == AskFirst("check_in")


def test_the_safety_question_has_no_default() -> None:
    assert asked("desk-reset", told(check_in=replace(check_in(), signs=None))) == AskFirst("check_in")


def test_answers_of_yesterday_are_asked_for_again() -> None:
    late = replace(told(), now=MORNING.replace(hour=23, minute=59))
    assert isinstance(asked("desk-reset", late), Clearance)
    assert asked("desk-reset", replace(late, now=MORNING + DAY)) == AskFirst("check_in")


@pytest.mark.parametrize(("days", "due"), [(29, False), (30, True), (400, True)])
def test_the_red_flags_come_back_every_month(days: int, *, due: bool) -> None:
    answer = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING - days * DAY)))
    assert isinstance(answer, AskFirst if due else Clearance)


def test_answers_of_a_clock_that_was_far_ahead_do_not_count_for_years() -> None:
    ahead = asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING + 400 * DAY)))
    assert isinstance(ahead, AskFirst)
    assert isinstance(asked("desk-reset", told(red_flags=RedFlagAnswers(MORNING + HOUR))), Clearance)


def test_a_red_flag_that_was_ticked_and_is_no_longer_known_is_asked_anew() -> None:
    ticked = RedFlagAnswers(MORNING, frozenset({"rf_of_old"}))
    asks = AskFirst("red_flags", (text("The questions have changed since you answered them."),))
    assert asked("desk-reset", told(red_flags=ticked)) == asks
    looked_at = replace(ticked, checked=frozenset({"rf_of_old"}))
    assert isinstance(asked("desk-reset", told(red_flags=looked_at)), Clearance)


def test_the_red_flags_come_back_when_something_is_ticked_in_the_profile() -> None:
    added = Profile((Held("over_65"),), added=MORNING - HOUR)
    assert isinstance(asked("desk-reset", told(added)), AskFirst)
    assert isinstance(asked("desk-reset", told(added, red_flags=RedFlagAnswers(MORNING))), Clearance)


def test_the_red_flags_come_back_when_a_check_out_called_for_them() -> None:
    called = told(ask_again=MORNING - HOUR)
    assert isinstance(asked("desk-reset", called), AskFirst)
    answered = told(ask_again=MORNING - HOUR, red_flags=RedFlagAnswers(MORNING - MINUTE))
    assert isinstance(asked("desk-reset", answered), Clearance)


@pytest.mark.parametrize(("hours", "shut"), [(0, True), (5, True), (24, False)])
def test_after_a_session_that_ended_for_a_warning_sign_nothing_is_done_that_day(hours: int, *, shut: bool) -> None:
    stopped = MORNING - hours * HOUR
    answered = RedFlagAnswers(MORNING)
    answer = asked("desk-reset", told(stopped=stopped, red_flags=answered))
    assert isinstance(answer, NotToday if shut else Clearance)
    assert isinstance(shut_so_far(told(stopped=stopped), rules()), NotToday if shut else type(None))
    if isinstance(answer, NotToday):
        assert "see a doctor today" in str(answer.advice[0])


def test_the_flags_come_back_on_the_day_after_such_a_session() -> None:
    answer = asked("desk-reset", told(stopped=MORNING - DAY))
    assert isinstance(answer, AskFirst)
    assert answer.what == "red_flags"


@pytest.mark.parametrize(("before", "now", "due"), [(1, 2, False), (1, 3, True), (3, 3, False), (6, 5, False)])
def test_the_red_flags_come_back_when_pain_jumps_by_two(before: int, now: int, *, due: bool) -> None:
    today = check_in(pain={"low_back": now}, before={"low_back": before})
    answer = asked("desk-reset", told(check_in=today))
    assert isinstance(answer, AskFirst if due else Clearance)
    again = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING)))
    assert isinstance(again, Clearance)


@pytest.mark.parametrize("sign", ["new_numbness", "new_injury", "something_new"])
def test_something_new_today_asks_for_the_red_flags_first(sign: str) -> None:
    today = check_in(Held(sign, frozenset({"calf"})))
    assert asked("desk-reset", told(check_in=today)) == AskFirst("red_flags", (text("Something is new today."),))
    answer = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING + MINUTE)))
    assert isinstance(answer, Clearance)


AGAIN = """
0  | new_numbness           | some
15 | new_numbness           | some
16 | new_numbness           | all
5  | new_injury             | some
5  | something_new          | some
5  | new_injury, no_such    | some
"""


@pytest.mark.parametrize("line", AGAIN.strip().splitlines())
def test_flags_answered_minutes_before_the_check_in_are_asked_again_only_where_it_touches_them(line: str) -> None:
    minutes, signs, asks = (part.strip() for part in line.split("|"))
    before = RedFlagAnswers(MORNING - int(minutes) * MINUTE - timedelta(seconds=not int(minutes)))
    today = check_in(*(Held(sign.strip(), frozenset({"calf"})) for sign in signs.split(",")))
    answer = asked("desk-reset", told(check_in=today, red_flags=before))
    assert isinstance(answer, AskFirst)
    named = rules().red_flags.again.asks[signs.split(",")[0]]
    assert answer.flags == (named if asks == "some" else None)


@pytest.mark.parametrize("rises", [True, False])
def test_two_things_at_once_ask_what_either_of_them_touches(rises: bool) -> None:  # noqa: FBT001 - a parameter
    pain = {"low_back": 4} if rises else {"low_back": 9}
    today = check_in(Held("new_injury", frozenset({"hip"})), pain=pain, before={"low_back": 1} if rises else {})
    answer = asked("desk-reset", told(check_in=today, red_flags=RedFlagAnswers(MORNING - 2 * MINUTE)))
    asks = rules().red_flags.again.asks
    assert isinstance(answer, AskFirst)
    assert answer.flags == asks["new_injury"] | asks["pain"]


def test_what_the_rules_do_not_name_asks_all_flags_however_young_the_answers_are() -> None:
    """A sign somebody adds to the file is safe before anybody thinks of what it touches."""
    today = check_in(Held("something_new"))
    flags = rules().red_flags
    unnamed = replace(rules(), red_flags=replace(flags, again=replace(flags.again, asks={})))
    known = told(check_in=today, red_flags=RedFlagAnswers(MORNING - MINUTE))
    answer = clear(routines()["desk-reset"], known, unnamed, library())
    assert isinstance(answer, AskFirst)
    assert answer.flags is None


def test_everything_that_calls_for_the_flags_names_some_and_what_cannot_wait_is_asked_for_anything_new() -> None:
    flags, signs = rules().red_flags, rules().check_in.signs
    calling = {sign.id for sign in signs.values() if sign.red_flags}
    assert set(flags.again.asks) == calling | {"pain"}
    assert flags.again.within <= 15 * 60
    cannot_wait = {flag.id for flag in flags.flags.values() if flag.urgency in {"emergency", "same_day"}}
    assert flags.again.asks["something_new"] == cannot_wait
    numb = {flag.id for flag in flags.flags.values() if flag.group == "feeling"}
    assert numb <= flags.again.asks["new_numbness"]


def test_answering_some_does_not_make_the_others_younger() -> None:
    some = RedFlagAnswers(MORNING - MINUTE, whole=MORNING - 31 * DAY)
    answer = asked("desk-reset", told(red_flags=some))
    assert isinstance(answer, AskFirst)
    assert answer.flags is None
    today = check_in(Held("new_injury", frozenset({"calf"})))
    chained = RedFlagAnswers(MORNING - MINUTE, whole=MORNING - 20 * MINUTE)
    answer = asked("desk-reset", told(check_in=today, red_flags=chained))
    assert isinstance(answer, AskFirst)
    assert answer.flags is None
