"""A session with its voice: what is got ready before it, and what is on the track while commands change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from selfcare.player import Player
from selfcare.routine.models import Routine, Timed, VoiceLevel
from selfcare.session.engine import Session
from selfcare.session.timeline import Spoken
from selfcare.sound.ducking import DUCKED
from selfcare.sound.placing import Said
from selfcare.sound.rendering import Rendering
from selfcare.sound.sounder import Sounder
from selfcare.sound.speaker import SilentSpeaker
from selfcare.sound.track import Bus, Placed, Track
from selfcare.sound.voice import NOT_AT_THIS_LEVEL, NOT_YET, Voice
from selfcare.sound.voice_cache import VoiceCache
from tests.clock import HandClock
from tests.session.build import WORDS, exercise, knead, routine, step, text
from tests.sound.bench import Bench, Hummer

DESK = routine(knead(60, cue=text("Squeeze and roll.")))


@dataclass
class Ear(SilentSpeaker):
    """Remembers the last plan, and what is sounded beside it."""

    track: Track = field(default_factory=Track)
    at: float = 0.0
    plans: int = 0
    chirps: list[tuple[Bus, str]] = field(default_factory=list)
    dues: list[str] = field(default_factory=list)

    def play(self, track: Track, at: float) -> None:
        self.track, self.at, self.plans = track, at, self.plans + 1

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        self.chirps.append((bus, clip))

    def due(self, clip: str, bus: Bus = "tones") -> None:
        if bus == "voice":
            self.dues.append(clip)

    @property
    def words(self) -> list[Placed]:
        return [placed for placed in self.track.placed if placed.bus == "voice"]


class Room:
    """A session, its voice and whoever hears it, on a clock of our own."""

    def __init__(self, folder: Path, played: Routine = DESK, *, rendered: bool = True) -> None:
        cache = VoiceCache(folder)
        self.hummer = Hummer()
        self.bench = Bench(cache, [self.hummer])
        self.voice = Voice(Rendering(cache, [self.hummer], self.bench.start), lambda _: [self.hummer])
        self.session = Session(played)
        self.voice.open(self.session.timeline, played)
        if rendered:
            self.render()
        self.ear, self.clock = Ear(), HandClock()
        self.player = Player(self.session, self.clock, [Sounder(self.ear, self.voice)])

    def render(self) -> None:
        for beat in range(200):
            self.voice.beat(beat / 10)
        assert self.voice.progress.done

    def to(self, second: float, word: str = "") -> None:
        while self.clock.seconds < second - 0.5 and self.player.interval is not None:
            self.clock.seconds += 0.5
            self.player.beat()
        self.clock.seconds = second
        if word:
            self.player.do(WORDS[word])
        else:
            self.player.beat()

    def said(self, words: str) -> Said | None:
        return next((said for said in self.voice.script.said if words in said.cue.text), None)

    def clip(self, name: str) -> str:
        return self.clip_of(self.voice.phrases.wording.answers[name])  # type: ignore[index]

    def clip_of(self, text: str) -> str:
        clip = next(clip for sentence, clip in self.voice._rendering._clips.items() if sentence.text == text)
        return str(clip.path)


Open = Callable[..., Room]


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


@pytest.mark.parametrize(("level", "absent"), [("brief", "Squeeze"), ("tones", "First")])
def test_a_quieter_level_leaves_out_words_and_gets_fewer_ready(room: Open, level: VoiceLevel, absent: str) -> None:
    here = room(replace(DESK, voice=level))
    here.to(0, "start")
    assert absent not in " ".join(said.cue.text for said in here.voice.script.said)
    assert NOT_AT_THIS_LEVEL in {dropped.reason for dropped in here.voice.script.dropped}
    assert here.voice.progress.whole < Room(here.voice._rendering._cache.folder).voice.progress.whole


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
