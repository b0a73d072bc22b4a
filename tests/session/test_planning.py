"""Room for every sentence: the important ones first, none over another, none longer than its window."""

from __future__ import annotations

from selfcare.session.planning import Wish, estimate, place


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
