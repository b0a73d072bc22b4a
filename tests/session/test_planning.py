"""Room for every sentence: the important ones first, none over another, none longer than its window."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from selfcare.session.planning import Wish, estimate, place, quiet_between
from selfcare.session.timeline import SpokenKind

HAIR = 1e-5  # seconds: sums of the same numbers differ by less


def test_a_sentence_without_room_is_dropped_and_the_more_important_one_stays() -> None:
    long = "x" * 70
    wishes = [Wish("cue", long, 0, 6, 0), Wish("name", long, 1, 7, 0), Wish("half", "Half-way.", 0.0, 9, 0)]
    placed, dropped = place(wishes)
    assert [(spoken.kind, spoken.at) for spoken in placed] == [("name", 1), ("half", 6.5)]
    assert [spoken.kind for spoken in dropped] == ["cue"]


def test_a_lower_sentence_waits_for_the_end_of_a_higher_one() -> None:
    placed, dropped = place([Wish("cue", "b" * 28, 0, 10, 0), Wish("name", "a" * 28, 0, 10, 0)])
    assert [spoken.kind for spoken in placed] == ["name", "cue"]
    assert placed[1].at >= placed[0].end
    assert not dropped


def test_the_estimate_is_fourteen_letters_a_second() -> None:
    assert estimate("a" * 28) == 2.2


tenths = st.integers(0, 300).map(lambda number: number / 10)
wishes = st.builds(
    lambda kind, letters, earliest, room, exact: Wish(kind, "a" * letters, earliest, earliest + room, 0, exact=exact),
    st.sampled_from(get_args(SpokenKind)),
    st.integers(1, 60),
    tenths,
    tenths,
    st.booleans(),
)


@given(st.lists(wishes, max_size=12))
def test_every_sentence_is_over_in_its_window_none_is_over_another_and_none_is_forgotten(wished: list[Wish]) -> None:
    placed, dropped = place(wished)
    assert len(placed) + len(dropped) == len(wished)
    for one, other in pairwise(placed):
        assert one.end + quiet_between(one.kind, other.kind) <= other.at + HAIR
    windows = {
        (wish.kind, wish.text, wish.earliest if wish.exact else wish.deadline - estimate(wish.text)) for wish in wished
    }
    for spoken in placed:
        assert (spoken.kind, spoken.text, spoken.latest) in windows
        assert spoken.at <= spoken.latest
    first = min(wished, key=lambda wish: (wish.priority, wish.earliest), default=None)
    if first is not None and (first.exact or first.earliest + estimate(first.text) <= first.deadline):
        assert any((each.text, each.at) == (first.text, first.earliest) for each in placed)


def test_a_sentence_begins_only_where_it_is_over_in_time() -> None:
    placed, dropped = place([Wish("cue", "a" * 28, 0, 2.2, 0), Wish("note", "b" * 28, 0, 4.5, 0)])
    assert [spoken.kind for spoken in placed] == ["cue"]
    assert [spoken.kind for spoken in dropped] == ["note"], "it would take until 4.7"
