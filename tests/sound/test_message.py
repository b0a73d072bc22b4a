"""What is said to the process that plays arrives as it was said, or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selfcare.sound.message import Chirp, Hold, Message, Play, Volume, line_of, message_of
from selfcare.sound.track import Bus, Placed, Track

seconds = st.floats(-1e6, 1e6)
buses: st.SearchStrategy[Bus] = st.sampled_from(("tones", "voice"))
tracks = st.builds(Track, st.lists(st.builds(Placed, seconds, st.text(), buses, st.floats(0, 1))).map(tuple))
messages: st.SearchStrategy[Message] = st.one_of(
    st.builds(Play, tracks, seconds),
    st.just(Hold()),
    st.builds(Chirp, st.text(), buses),
    st.builds(Volume, st.floats(0, 1), buses),
)


@given(messages)
def test_a_message_is_one_line_and_comes_back_whole(message: Message) -> None:
    line = line_of(message)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert message_of(line) == message


@given(messages, st.data())
def test_a_line_that_was_cut_short_is_no_message(message: Message, data: st.DataObject) -> None:
    line = line_of(message).rstrip()
    assert message_of(line[: data.draw(st.integers(0, len(line) - 1))]) is None


@given(st.one_of(st.binary(), st.just(b"[" * 100_000)))
def test_no_bytes_do_harm(line: bytes) -> None:
    message = message_of(line)
    assert message is None or message_of(line_of(message)) == message
