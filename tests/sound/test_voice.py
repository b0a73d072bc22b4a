"""A session with its voice: what is got ready before it, and what is on the track."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfcare.routine.models import Timed, VoiceLevel
from selfcare.session.engine import Session
from selfcare.session.timeline import Spoken
from selfcare.sound.ducking import DUCKED
from selfcare.sound.rendering import Rendering
from selfcare.sound.voice import NOT_AT_THIS_LEVEL, NOT_YET, Voice
from selfcare.sound.voice_cache import VoiceCache
from tests.session.build import exercise, knead, routine, step
from tests.sound.bench import Bench, Hummer
from tests.sound.listening import DESK, Open, Room


@pytest.fixture
def room(tmp_path: Path) -> Open:
    return lambda *played, **facts: Room(tmp_path, *played, **facts)


def test_the_first_minute_and_every_answer_are_ready_before_the_rest(room: Open) -> None:
    here = room(rendered=False)
    assert not here.voice.ready_to_start
    assert str(here.voice.progress).startswith("Preparing the voice, 0 of ")
    for beat in range(200):
        here.voice.beat(beat / 10)
        if here.voice.ready_to_start:
            break
    assert not here.voice.progress.done
    assert here.voice.word("Paused.") is not None
    assert here.voice.opening(here.session.timeline, 0.0) is not None


def test_the_same_routine_is_ready_at_once_the_next_time(room: Open, tmp_path: Path) -> None:
    room()
    again = Room(tmp_path, rendered=False)
    assert again.voice.progress.done
    assert again.voice.ready_to_start
    assert again.bench.workers == []


def test_words_and_tones_are_on_one_track_in_order(room: Open) -> None:
    here = room()
    here.to(0, "start")
    moments = [placed.at for placed in here.ear.track.placed]
    assert moments == sorted(moments)
    assert len(here.ear.words) == len(here.voice.script.said) > 10
    assert {placed.gain for placed in here.ear.words} == {1.0}


def test_a_tone_under_words_is_ducked_and_the_others_are_not(room: Open) -> None:
    here = room()
    here.to(0, "start")
    tones = {(placed.clip, placed.at): placed.gain for placed in here.ear.track.placed if placed.bus == "tones"}
    assert tones["three", 92.0] == DUCKED, "the word three is said on this second"
    assert tones["half", 65.0] == 1.0
    assert tones["next", 20.15] == 1.0, "its words wait until it has rung"


def test_words_that_become_ready_in_mid_session_are_said_from_then_on(room: Open) -> None:
    here = room(rendered=False)
    here.to(0, "start")
    assert here.ear.words == []
    assert here.voice.script.dropped[0].reason == NOT_YET
    here.render()
    here.to(2)
    assert here.ear.plans == 2
    assert here.said("First: Kneading") is not None


@pytest.mark.parametrize(("level", "absent"), [("brief", "Squeeze"), ("tones", "First")])
def test_a_quieter_level_leaves_out_words_and_gets_fewer_ready(
    room: Open, tmp_path: Path, level: VoiceLevel, absent: str
) -> None:
    here = room(replace(DESK, voice=level))
    here.to(0, "start")
    assert absent not in " ".join(said.cue.text for said in here.voice.script.said)
    assert NOT_AT_THIS_LEVEL in {dropped.reason for dropped in here.voice.script.dropped}
    assert here.voice.progress.whole < Room(tmp_path).voice.progress.whole


def test_the_users_level_counts_more_than_the_routines(room: Open) -> None:
    here = room(replace(DESK, voice="tones"))
    assert here.voice.level == "tones"
    here.voice.set_level("full")
    here.render()
    here.to(0, "start")
    assert here.said("Squeeze and roll") is not None
    here.voice.set_level("brief")
    here.to(2)
    assert here.said("Squeeze and roll") is None
    here.voice.set_level(None)
    assert here.voice.level == "tones"


def test_another_speed_is_rendered_anew(room: Open) -> None:
    here = room()
    here.voice.set_speed(0.8)
    assert not here.voice.progress.done
    here.render()
    assert here.hummer.speeds[-1] == 0.8
    worked = len(here.hummer.speeds)
    here.voice.set_narrator("hummer")
    assert here.voice.progress.done
    assert len(here.hummer.speeds) == worked


def test_a_sample_of_the_voice_can_be_heard_without_a_session_and_at_another_speed(tmp_path: Path) -> None:
    hummer, cache = Hummer(), VoiceCache(tmp_path)
    voice = Voice(Rendering(cache, [hummer], Bench(cache, [hummer]).start), lambda _: [hummer])
    voice.open_sample("en")
    assert voice.sample() is None
    for beat in range(5):
        voice.beat(beat / 10)
    assert voice.sample() is not None
    voice.set_speed(1.2)
    assert voice.sample() is None
    for beat in range(5, 10):
        voice.beat(beat / 10)
    assert voice.sample() is not None
    assert hummer.speeds == [1.0, 1.2]


def test_a_sample_asked_for_in_a_session_leaves_the_session_its_words(tmp_path: Path) -> None:
    hummer, cache = Hummer(), VoiceCache(tmp_path)
    voice = Voice(Rendering(cache, [hummer], Bench(cache, [hummer]).start), lambda _: [hummer])
    played = routine(knead(20, "none"))
    voice.open(Session(played).timeline, played)
    whole = voice.progress.whole
    voice.open_sample("en")
    assert voice.progress.whole == whole + 1
    beat = 0
    while not voice.progress.done:
        beat += 1
        voice.beat(beat / 10)
    assert voice.sample() is not None
    assert voice.ready_to_start


def test_a_session_that_is_gone_on_with_has_the_words_of_its_next_minute_first(tmp_path: Path) -> None:
    hummer, cache = Hummer(), VoiceCache(tmp_path)
    bench = Bench(cache, [hummer])
    voice = Voice(Rendering(cache, [hummer], bench.start), lambda _: [hummer])
    rub = step(exercise("Rubbing", Timed(90)))
    played = routine(knead(90, "none"), rub)
    timeline = Session(played).timeline
    rubbed = (cue.at for cue in timeline.cues if isinstance(cue, Spoken) and cue.text.startswith("Next: Rubbing"))
    middle = max(rubbed)
    voice.open(timeline, played, since=middle - 1)
    beat = 0
    while not voice.ready_to_start:
        beat += 1
        voice.beat(beat / 10)
    assert any("Rubbing" in told for told in bench.told)
    assert not any("Kneading" in told for told in bench.told)


def test_after_a_tap_the_words_go_on_and_none_is_planned_behind_it_before(room: Open) -> None:
    own_pace = step(exercise("Breathing", Timed(60)), ends_by="tap")
    here = room(routine(own_pace, knead(20, "none")))
    here.to(0, "start")
    later = here.said("Next: Kneading")
    assert later is not None
    assert later.placed not in here.ear.words
    waiting = here.said("Press Space")
    assert waiting is not None
    assert here.ear.words[-1] == waiting.placed
    here.to(60, "tap")
    later = here.said("Next: Kneading")
    assert later is not None
    assert later.placed in here.ear.words


def test_a_speaker_that_cannot_plan_hears_of_each_word_once_when_it_is_due(room: Open) -> None:
    here = room()
    here.to(0, "start")
    here.to(200)
    spoken = [str(said.clip.path) for said in here.voice.script.said]
    assert here.ear.dues == spoken


def test_without_a_narrator_the_line_says_so_and_tones_lead(room: Open, tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path)
    voice = Voice(Rendering(cache, [], Bench(cache, []).start), lambda _: [])
    voice.open(Session(DESK).timeline, DESK)
    assert voice.ready_to_start
    assert "tones and large words lead" in voice.line
    voice.set_level("tones")
    assert voice.line == ""
    del room
