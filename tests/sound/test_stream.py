"""The stream on sound cards that run fast, pull late and stumble: every clip at its moment, and whole."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.sound.mix import FADE, Samples, Shelf, render
from selfcare.sound.stream import AHEAD, LEAD, MOST_AHEAD, Stream
from selfcare.sound.track import RATE, Placed, Track

BEYOND = 1728
BLOCK = 600
START = 5000.0  # the monotonic clock when the card starts


class Card:
    """A simulated sound card: takes blocks at its own pace, is given new ones late, and keeps what is heard."""

    def __init__(self, rate: float = RATE) -> None:
        self.now = START
        self.stream = Stream(Shelf(), lambda: self.now, beyond=BEYOND)
        self._rate = rate
        self._ring = bytearray()
        self._taken = 0
        self._pull_at: float | None = None  # when the block asked for last will be given
        self._heard = bytearray()

    def run(self, seconds: float, lateness: Iterable[float] = ()) -> None:
        """Take blocks for some seconds; each pull comes late by the next of `lateness` (then 0)."""
        waiting = iter(lateness)
        for _ in range(round(seconds * self._rate / BLOCK)):
            self._pull_before(self._moment() + BLOCK / self._rate)
            self.take()
            if self._pull_at is None:
                self._pull_at = self._moment() + next(waiting, 0.0)
            self._pull_before(self._moment() + 1e-9)
        self.now = self._moment()

    def take(self) -> None:
        """Take one block, or silence where there is none."""
        block = bytes(self._ring[: 2 * BLOCK])
        del self._ring[: 2 * BLOCK]
        self._heard += block.ljust(2 * BLOCK, b"\0")
        self._taken += BLOCK

    def at(self, moment: float) -> int:
        """The index in what was heard of a true moment."""
        return round((moment - START) * self._rate)

    @property
    def heard(self) -> Samples:
        """What came out, from the first frame taken on."""
        silence = np.zeros(BEYOND, np.float32)
        return np.concatenate([silence, np.frombuffer(bytes(self._heard), "<i2").astype(np.float32) / 32768])

    def _moment(self) -> float:
        return START + self._taken / self._rate

    def _pull_before(self, moment: float) -> None:
        if self._pull_at is None or self._pull_at >= moment:
            return
        self.now, self._pull_at = self._pull_at, None
        held = len(self._ring) // 2
        self._ring += self.stream.read(self.stream.offered(held), held)


def onset(heard: Samples, clip: str, around: int) -> tuple[int, float]:
    """Where a clip begins in what was heard, near an index, and how much of it is there (1 = all)."""
    samples = Shelf().samples(clip)
    first = max(0, around - RATE // 5)
    part = heard[first : around + RATE // 5 + len(samples)]
    size = 1 << (len(part) + len(samples)).bit_length()
    match = np.fft.irfft(np.fft.rfft(part, size) * np.conj(np.fft.rfft(samples, size)), size)[: RATE // 2]
    best = int(np.argmax(match))
    return first + best, float(match[best] / np.sum(samples**2))


def track(*placed: tuple[float, str]) -> Track:
    return Track(tuple(Placed(at, clip) for at, clip in placed))


@settings(max_examples=15)
@given(st.floats(-300e-6, 300e-6), st.lists(st.floats(0.0, 0.010), max_size=200))
def test_clips_are_heard_at_their_moment_on_any_card(drift: float, lateness: list[float]) -> None:
    card = Card(RATE * (1 + drift))
    card.run(0.6, lateness[:50])
    plan = track((0.3, "three"), (1.3, "two"), (2.3, "one"), (6.0, "work"))
    zero = card.now
    card.stream.play(plan, zero)
    card.run(8.0, lateness[50:])
    for placed in plan.placed:
        index, share = onset(card.heard, placed.clip, card.at(zero + placed.at))
        assert abs(index - card.at(zero + placed.at)) < 0.002 * RATE
        assert 0.98 < share < 1.02


def test_a_late_pull_moves_no_clip_while_the_server_still_holds_some() -> None:
    late, moments = 60, [START + number * BLOCK / RATE for number in range(200)]
    moments[late] += 0.020
    now = [START]
    stream = Stream(Shelf(), lambda: now[0], beyond=BEYOND)
    made = bytearray()
    due = late * BLOCK + BLOCK // 2
    for number, now[0] in enumerate(moments):
        if number == late - 10:  # due in the very block that is asked for late
            stream.play(track(((due + BEYOND + BLOCK) / RATE, "work")), START)
        made += stream.read(BLOCK, 0 if number == late else BLOCK)
    heard: Samples = np.frombuffer(bytes(made), "<i2").astype(np.float32) / np.float32(32768)
    index, share = onset(heard, "work", due)
    assert abs(index - due) < 0.002 * RATE
    assert share > 0.98


def test_what_is_heard_is_what_is_rendered_to_a_file() -> None:
    card = Card()
    card.run(0.6)
    plan = track((0.2, "ready"), (1.0, "switch"), (1.5, "three"))
    zero = card.now
    card.stream.play(plan, zero)
    card.run(3.5)
    live = card.heard[card.at(zero) : card.at(zero) + 3 * RATE]
    file = render(plan, Shelf(), 3.0).astype(np.float32) / 32768
    assert np.max(np.abs(live - file)) < 1e-3


def test_a_clip_due_at_once_sounds_as_soon_as_the_buffers_allow() -> None:
    card = Card()
    card.run(0.6)
    zero = card.now
    card.stream.play(track((0.0, "ready")), zero)
    card.run(2.0)
    index, share = onset(card.heard, "ready", card.at(zero))
    assert 0 <= index - card.at(zero) <= AHEAD + BEYOND
    assert share > 0.98


def test_a_clip_that_is_long_past_stays_silent() -> None:
    card = Card()
    card.run(0.6)
    card.stream.play(track((-1.0, "done")), card.now)
    card.run(1.0)
    assert not np.any(card.heard)


def test_holding_fades_out_within_the_buffers_and_a_breath() -> None:
    card = Card()
    card.run(0.6)
    card.stream.play(track((0.2, "done"), (1.0, "work")), card.now)
    card.run(0.7)
    held = card.at(card.now)
    card.stream.hold()
    card.run(2.0)
    silent = held + AHEAD + BEYOND + FADE
    assert (silent - held) / RATE < 0.100
    assert np.max(np.abs(card.heard[held : held + AHEAD])) > 0.1
    assert not np.any(card.heard[silent:])
    assert np.max(np.abs(np.diff(card.heard))) < 0.06, "no step, no click"


def test_a_new_plan_leaves_alone_what_it_shares_with_the_old_one() -> None:
    card = Card()
    card.run(0.6)
    zero = card.now
    card.stream.play(track((0.2, "done"), (0.5, "half")), zero)
    card.run(0.4)
    card.stream.play(track((0.2 - 100, "done"), (3.5 - 100, "one")), zero + 100)
    card.run(5.0)
    index, share = onset(card.heard, "done", card.at(zero + 0.2))
    assert abs(index - card.at(zero + 0.2)) < 0.002 * RATE
    assert 0.98 < share < 1.02, "sounded on, once"
    assert onset(card.heard, "one", card.at(zero + 3.5))[1] > 0.98


def test_words_that_have_begun_go_on_when_the_plan_is_seen_to_have_begun_earlier() -> None:
    card = Card()
    card.run(0.6)
    zero = card.now
    plan = Track((Placed(0.08, "done", "voice"), Placed(3.0, "one")))
    card.stream.play(plan, zero)
    card.run(0.2)
    card.stream.play(plan, zero - 0.12)
    card.run(5.0)
    index, share = onset(card.heard, "done", card.at(zero + 0.08))
    assert abs(index - card.at(zero + 0.08)) < 0.002 * RATE
    assert 0.98 < share < 1.02, "whole, and once"
    assert abs(onset(card.heard, "one", card.at(zero + 2.88))[0] - card.at(zero + 2.88)) < 0.002 * RATE


def test_words_that_come_late_are_said_whole_and_tones_are_left_out() -> None:
    card = Card()
    card.run(0.6)
    card.stream.play(Track((Placed(-0.26, "done", "voice"), Placed(-0.26, "half"))), card.now)
    begun = card.at(card.now)
    card.run(4.0)
    assert onset(card.heard, "done", begun)[1] > 0.9, "all but the silence that words begin with"
    assert onset(card.heard, "half", begun)[1] < 0.5


def test_a_new_plan_fades_out_what_it_does_not_hold_and_nothing_of_the_old_one_follows() -> None:
    card = Card()
    card.run(0.6)
    zero = card.now
    card.stream.play(track((0.2, "done"), (2.0, "half")), zero)
    card.run(0.6)
    card.stream.play(track((10.0, "one")), zero)
    card.run(3.0)
    assert not np.any(card.heard[card.at(zero + 1.0) :])


def test_a_chirp_is_heard_beside_the_plan_and_outlives_a_new_one() -> None:
    card = Card()
    card.run(0.6)
    card.stream.chirp("work")
    begun = card.at(card.now)
    card.run(0.1)
    card.stream.play(track((9.0, "one")), card.now)
    card.run(2.0)
    assert onset(card.heard, "work", begun)[1] > 0.98


def test_a_stumble_costs_a_gap_and_the_next_clips_are_in_time_again() -> None:
    card = Card()
    card.run(0.6)
    zero = card.now
    card.stream.play(track((2.0, "three"), (3.0, "two")), zero)
    card.run(0.5)
    stumble(card)
    card.run(4.0)
    for at, clip in ((2.0, "three"), (3.0, "two")):
        index, share = onset(card.heard, clip, card.at(zero + at))
        assert abs(index - card.at(zero + at)) < 0.012 * RATE
        assert share > 0.98


def test_a_machine_too_busy_for_little_gets_more_ahead_up_to_a_limit() -> None:
    card = Card()
    card.run(0.6)
    wanted = [card.stream.offered(0)]
    for _ in range(4):
        stumble(card)
        card.run(0.6)
        wanted.append(card.stream.offered(0))
    assert wanted == [AHEAD, 2 * AHEAD, 4 * AHEAD, MOST_AHEAD, MOST_AHEAD]


def test_and_less_again_once_it_is_calm() -> None:
    card = Card()
    card.run(0.6)
    stumble(card)
    card.run(1.0)
    assert card.stream.offered(0) == 2 * AHEAD
    card.run(31.0)
    assert card.stream.offered(0) == AHEAD


def stumble(card: Card) -> None:
    """Keep the process waiting for 0.2 s, so that the card runs dry."""
    for _ in range(20):
        card.take()


def test_volumes_glide_and_clips_never_wrap_round() -> None:
    card = Card()
    card.run(0.6)
    card.stream.set_volume(0.25, "tones")
    zero = card.now
    card.stream.play(track((0.3, "work")), zero)
    card.run(2.0)
    assert abs(onset(card.heard, "work", card.at(zero + 0.3))[1] - 0.25) < 0.01
    loud = Track(tuple(Placed(0.0, "three") for _ in range(20)))
    mixed = render(loud, Shelf(), 0.5).astype(np.int32)
    assert np.max(np.abs(mixed)) >= 32767
    # A sum that wrapped would jump from one end to the other.
    assert np.max(np.abs(np.diff(mixed))) < 40_000


def test_a_word_beside_the_plan_takes_the_place_of_words_and_gives_way_to_a_new_plan() -> None:
    card = Card()
    card.run(0.6)
    zero = card.now
    card.stream.play(Track((Placed(0.1, "done", "voice"), Placed(0.1, "rest"))), zero)
    card.run(0.5)
    card.stream.chirp("half", "voice")
    spoken = card.at(card.now)
    card.run(0.3)
    assert onset(card.heard, "rest", card.at(zero + 0.1))[1] > 0.9, "the tone rings on"
    card.stream.play(track((9.0, "one")), card.now)
    card.run(2.0)
    assert onset(card.heard, "half", spoken)[1] < 0.95, "cut off by the plan"


def test_what_is_due_soon_is_read_ahead_and_what_is_not_is_left_alone() -> None:
    card = Card()
    card.stream.play(track((1.0, "three"), (9.0, "two"), (30.0, "done")), card.now)
    card.run(1.5)
    shelf = card.stream._shelf
    assert [shelf.fetch(clip) for clip in ("three", "two", "done")] == [False, False, True]


def test_a_shelf_forgets_what_was_used_longest_ago() -> None:
    shelf = Shelf(most=RATE)
    assert shelf.fetch("one")
    assert shelf.fetch("two")
    assert not shelf.fetch("one")
    assert shelf.fetch("three")
    assert not shelf.fetch("one")
    assert shelf.fetch("two")


def test_words_that_are_wanted_at_once_leave_out_the_silence_before_them() -> None:
    begun = {}
    for bus in ("tones", "voice"):
        card = Card()
        card.run(2.0)
        card.stream.play(Track((Placed(-0.04, "work", bus),)), card.now)
        wanted = card.at(card.now)
        card.run(3.0)
        begun[bus] = (onset(card.heard, "work", wanted)[0] - wanted) / RATE
    soon = AHEAD / RATE + BEYOND / RATE
    assert soon - 0.01 < begun["tones"] < soon + 0.03
    assert begun["tones"] - begun["voice"] == pytest.approx(LEAD, abs=6e-3)  # a tone resembles itself a few periods on
