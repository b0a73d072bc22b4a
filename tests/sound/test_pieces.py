"""A track in pieces: together they sound as the track does, none ends within a word, and none lasts long."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from selfcare.sound.mix import Shelf, render
from selfcare.sound.pieces import LONG, Piece, made_up_for, mixed, pieces
from selfcare.sound.track import RATE, Placed, Track

SECONDS = {"work": 1.35, "done": 2.72, "one": 0.42, "short words": 0.9, "long words": 4.5}


def cut(*placed: Placed, since: float = 0.0) -> list[tuple[float, float, list[str]]]:
    found = pieces(placed, SECONDS.__getitem__, since)
    return [(piece.at, round(piece.end, 3), [each.clip for each in piece.placed]) for piece in found]


def word(at: float, clip: str = "short words") -> Placed:
    return Placed(at, clip, "voice")


def test_where_nothing_sounds_for_a_while_no_player_is_needed() -> None:
    assert cut(Placed(1.0, "work"), Placed(20.0, "done")) == [(1.0, 2.35, ["work"]), (20.0, 22.72, ["done"])]


def test_a_count_is_one_piece_for_each_piece_is_a_player_started_anew() -> None:
    assert cut(*(Placed(at, "one") for at in (1.0, 2.0, 3.0))) == [(1.0, 3.42, ["one"] * 3)]


def test_a_long_stretch_ends_in_the_next_silence() -> None:
    assert cut(*(word(at) for at in (0.0, 1.0, 2.0, 3.0, 4.0))) == [
        (0.0, 2.9, ["short words"] * 3),
        (3.0, 4.9, ["short words"] * 2),
    ]


def test_where_it_is_never_silent_a_tone_rings_on_in_the_next_piece_and_no_word_does() -> None:
    rings = [Placed(at, "done") for at in (0.0, 2.5, 5.0, 7.0)]
    assert cut(*rings[:3], word(6.0, "long words"), rings[3]) == [
        (0.0, 6.0, ["done"] * 3),
        (6.0, 10.5, ["done", "long words", "done"]),
    ]


def test_what_has_begun_before_rings_on() -> None:
    assert cut(Placed(0.0, "one"), Placed(0.5, "done"), since=2.0) == [(2.0, 3.22, ["done"])]


@given(
    st.lists(
        st.tuples(st.floats(0.0, 60.0), st.sampled_from(sorted(SECONDS))).map(
            lambda each: Placed(each[0], each[1], "voice" if "words" in each[1] else "tones")
        )
    )
)
def test_every_moment_of_every_clip_is_in_one_piece(placed: list[Placed]) -> None:
    found = list(pieces(placed, SECONDS.__getitem__, 0.0))
    assert all(one.end <= other.at for one, other in pairwise(found))
    for each in placed:
        end = each.at + SECONDS[each.clip]
        within = [piece for piece in found if each in piece.placed and piece.at < end and each.at < piece.end]
        assert within[0].at <= each.at
        assert within[-1].end >= end - 1e-9
        if each.bus == "voice":
            assert len({piece.at for piece in within}) == 1, "no word is cut"


def test_the_pieces_sound_as_the_track_does() -> None:
    track = Track(tuple(Placed(at, "done") for at in (0.5, 2.5, 4.5, 6.5, 8.5)))
    shelf = Shelf()
    whole = render(track, shelf, 14.0)
    found = list(pieces(track.placed, lambda clip: len(shelf.frames(clip)) / RATE, 0.0))
    assert len(found) > 1
    assert max(piece.seconds for piece in found) <= LONG + 3
    for piece in found:
        heard = mixed(piece, shelf, {"tones": 1.0, "voice": 1.0})
        first = round(piece.at * RATE)
        same = whole[first : first + len(heard) - RATE // 20].astype(int)
        assert np.max(np.abs(heard[: len(same)].astype(int) - same)) <= 1


def test_each_bus_has_its_volume_in_a_piece() -> None:
    piece = Piece(0.0, 1.0, (Placed(0.0, "work"),))
    loud, soft = (mixed(piece, Shelf(), {"tones": volume}) for volume in (1.0, 0.25))
    assert np.max(np.abs(soft.astype(int) * 4 - loud)) <= 4


def test_what_is_late_is_heard_whole_or_not_at_all() -> None:
    assert made_up_for(word(9.8), 10.0, 0.5) == word(10.0)
    assert made_up_for(word(10.2), 10.0, 0.5) == word(10.2)
    assert made_up_for(word(9.4), 10.0, 0.5) is None
