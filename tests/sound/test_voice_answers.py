"""What a command is answered by, beside the plan or in it: pause, ease, skip, hurt, a warning sign."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.routine.models import Timed
from tests.session.build import exercise, knead, routine, step
from tests.sound.listening import Open, Room


@pytest.fixture
def room(tmp_path: Path) -> Open:
    return lambda *played, **facts: Room(tmp_path, *played, **facts)


def test_a_pause_is_answered_and_the_sentence_is_said_again_from_its_beginning(room: Open) -> None:
    here = room()
    here.to(0, "start")
    name = here.said("First: Kneading")
    assert name is not None
    here.to(name.at + 0.5, "pause")
    assert here.ear.chirps == [("tones", "rest"), ("voice", here.clip("pause"))]
    here.to(100, "resume")
    again = here.said("First: Kneading")
    assert again is not None
    assert again.at == pytest.approx(name.at + 0.5)
    assert here.ear.words[0] == again.placed


def test_easing_sounds_at_once_and_is_answered_after_the_sentence_that_sounds(room: Open) -> None:
    here = room()
    here.to(0, "start")
    half = here.said("Half-way")
    assert half is not None
    here.to(half.at + 0.1, "ease")
    assert here.ear.chirps == [("tones", "ready")]
    answer = here.said("Easier: less pressure, shorter.")
    assert answer is not None
    assert half.end < answer.at < half.end + 1.0
    assert half.placed in here.ear.words, "and is not cut off"
    here.voice.version += 1
    here.to(half.at + 1.2)
    assert here.said("Easier: less pressure") == answer, "nor is the answer, by a plan that only has more words"


def test_skipping_while_paused_says_what_was_chosen(room: Open) -> None:
    here = room()
    here.to(0, "start")
    here.to(50, "pause")
    here.ear.chirps.clear()
    here.to(60, "skip")
    here.to(61, "+15")
    (tone, word, *_) = here.ear.chirps
    opening = here.voice.opening(here.session.timeline, here.session.elapsed)
    assert opening is not None
    assert (tone, word) == (("tones", "next"), ("voice", str(opening.path)))


def test_hurting_and_stopping_are_answered(room: Open) -> None:
    here = room()
    here.to(0, "start")
    here.to(50, "hurts")
    here.to(51, "mistake")
    here.to(52, "stop")
    words = [clip for bus, clip in here.ear.chirps if bus == "voice"]
    assert words == [here.clip("hurts"), here.clip("stop")]


def test_after_a_pause_in_work_the_count_says_where_one_is(room: Open) -> None:
    here = room()
    here.to(0, "start")
    here.to(50, "pause")
    here.to(100, "resume")
    assert [placed.clip for placed in here.ear.words] == [here.clip_of("Get ready: Kneading. Left side.")]


def test_what_cannot_be_done_now_is_answered(room: Open) -> None:
    here = room()
    here.to(0, "start")
    here.to(28, "+15")
    assert here.ear.chirps == [("tones", "rest")]
    assert here.said("Not now.") is not None


def test_a_region_left_out_is_told_with_its_steps(room: Open) -> None:
    here = room(routine(knead(60), knead(60), step(exercise("Back", Timed(60), region="low_back"))))
    here.to(0, "start")
    here.to(50, "hurts")
    here.to(51, "sharp")
    told = here.said("The rest for your neck is left out today: 1 step.")
    following = here.said("Next: Back")
    assert told is not None
    assert following is not None
    assert told.at < following.at


def test_a_warning_sign_ends_the_session_with_its_word(room: Open) -> None:
    here = room()
    here.to(0, "start")
    here.to(50, "hurts")
    here.to(51, "numb")
    assert here.ear.chirps[-1] == ("voice", here.clip("safety"))
