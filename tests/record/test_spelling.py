"""What a person has told, as text and back: nothing is lost on the way."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers
from selfcare.care.progress import More
from selfcare.record.spelling import (
    check_in_from_text,
    check_in_to_text,
    profile_from_text,
    profile_to_text,
    red_flags_from_text,
    red_flags_to_text,
    steps_from_text,
    steps_to_text,
)
from tests.record.life import EVENING

IDS = st.text("abcdefgh_", min_size=1, max_size=8)
HELD = st.lists(st.builds(Held, IDS, st.frozensets(IDS, max_size=3)), max_size=4).map(tuple)
SCORES = st.dictionaries(IDS, st.integers(0, 10), max_size=4)
PROFILES = st.builds(Profile, HELD, st.none() | st.just(EVENING))
DAYS = st.builds(CheckIn, st.just(EVENING), SCORES, st.none() | HELD, SCORES)
FLAGS = st.builds(
    RedFlagAnswers, st.just(EVENING), st.frozensets(IDS), st.frozensets(IDS), st.none() | st.just(EVENING)
)


@settings(max_examples=50)
@given(PROFILES, DAYS, FLAGS)
def test_text_and_back_is_the_same(profile: Profile, day: CheckIn, flags: RedFlagAnswers) -> None:
    assert profile_from_text(profile_to_text(profile)) == profile
    assert check_in_from_text(check_in_to_text(day), EVENING) == day
    assert red_flags_from_text(red_flags_to_text(flags), EVENING) == flags


def test_steps_of_progress_are_text_and_back() -> None:
    steps = (More("time", 10.0), More("sets", 1, rest=10.0), More("exercise", exercise="cat-cow"))
    assert steps_from_text(steps_to_text(steps)) == steps
