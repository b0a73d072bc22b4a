"""The measure against what the standard says of a few sounds, and what mastering makes of any."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from selfcare.sound.loudness import SILENCE, fast_length, loudness
from selfcare.sound.mastering import CEILING, LOUDNESS, mastered, resampled, sounding
from selfcare.sound.mix import Samples
from selfcare.sound.narrator import NotSaid, Speech
from selfcare.sound.track import RATE

CHANCE = np.random.default_rng(7)


def sine(pitch: float, seconds: float, level: float = 1.0, rate: int = RATE) -> Samples:
    time = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * math.pi * pitch * time)).astype(np.float32)


def silence(seconds: float, rate: int = RATE) -> Samples:
    return np.zeros(round(seconds * rate), np.float32)


def noise(seconds: float, level: float, rate: int = RATE) -> Samples:
    return (level * CHANCE.standard_normal(round(seconds * rate))).astype(np.float32)


def joined(*parts: Samples) -> Samples:
    whole: NDArray[np.float32] = np.concatenate(parts)
    return whole


# ITU-R BS.1770-4: a 997 Hz sine at full scale in one channel reads -3.01 LKFS.
@pytest.mark.parametrize(
    ("pitch", "level", "lufs"),
    [(997, 1.0, -3.01), (997, 0.1, -23.01), (100, 1.0, -4.8), (38, 1.0, -10.0), (8000, 1.0, 0.3)],
)
def test_a_sine_reads_what_the_filters_promise(pitch: float, level: float, lufs: float) -> None:
    assert loudness(sine(pitch, 3.0, level)) == pytest.approx(lufs, abs=0.7 if pitch != 997 else 0.03)


def test_pauses_do_not_count() -> None:
    with_pauses = joined(sine(997, 2.0, 0.1), silence(5.0), sine(997, 2.0, 0.1))
    assert loudness(with_pauses) == pytest.approx(-23.0, abs=0.5)


def test_silence_has_no_loudness() -> None:
    assert loudness(silence(1.0)) == SILENCE
    assert loudness(silence(0.0)) == SILENCE


def test_a_sound_shorter_than_a_block_is_measured_by_itself() -> None:
    assert loudness(sine(997, 0.15, 0.1)) == pytest.approx(-23.0, abs=0.3)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])
def test_another_rate_keeps_pitch_level_and_length(rate: int) -> None:
    there = resampled(sine(997, 1.0, 0.5, rate), rate)
    assert len(there) == RATE
    inner = slice(RATE // 10, -RATE // 10)
    assert np.max(np.abs(there[inner] - sine(997, 1.0, 0.5)[inner])) < 0.002


def test_what_the_lower_rate_cannot_hold_is_left_out_not_folded() -> None:
    there = resampled(sine(30_000, 1.0, 0.5, 96_000), 96_000)
    assert np.max(np.abs(there[RATE // 10 : -RATE // 10])) < 0.002


@pytest.mark.parametrize("level", [0.01, 0.05, 0.3, 1.0])
@pytest.mark.parametrize("seconds", [0.2, 0.5, 4.0])
def test_each_sentence_has_the_same_loudness(level: float, seconds: float) -> None:
    spoken = joined(silence(0.2), sine(300, seconds, level), silence(0.3))
    clip = mastered(Speech(spoken, RATE))
    words = clip.samples[round(clip.onset * RATE) : round(clip.end * RATE)]
    assert loudness(words) == pytest.approx(LOUDNESS, abs=0.3)
    assert float(np.max(np.abs(clip.samples))) <= CEILING


def test_the_words_are_where_it_says() -> None:
    spoken = joined(silence(0.313), sine(300, 0.5, 0.2), silence(0.1))
    clip = mastered(Speech(spoken, RATE))
    first, last = sounding(clip.samples)
    assert first / RATE == pytest.approx(clip.onset, abs=0.006)
    assert last / RATE == pytest.approx(clip.end, abs=0.006)
    assert len(clip.samples) / RATE == pytest.approx(clip.end + 0.08, abs=0.006)


def test_a_voice_that_begins_at_once_gets_silence_before_it() -> None:
    clip = mastered(Speech(sine(300, 0.5, 0.2), RATE))
    assert clip.onset == pytest.approx(0.04)
    assert np.max(np.abs(clip.samples[: round(0.039 * RATE)])) < 1e-6


def test_a_soft_first_sound_is_kept() -> None:
    breath = noise(0.06, 0.2 * 10 ** (-36 / 20))  # an "h": 36 dB under the vowel
    clip = mastered(Speech(joined(silence(0.2), breath, sine(300, 0.4, 0.2), silence(0.2)), RATE))
    assert clip.end - clip.onset == pytest.approx(0.46, abs=0.011)


def test_the_background_of_a_recording_is_no_speech() -> None:
    room = noise(3.0, 0.001)  # 43 dB under the voice
    room[RATE : 2 * RATE] += sine(300, 1.0, 0.2)
    clip = mastered(Speech(room, RATE))
    assert clip.end - clip.onset == pytest.approx(1.0, abs=0.011)


def test_a_clip_begins_and_ends_in_silence() -> None:
    clip = mastered(Speech(noise(1.0, 0.1), RATE))
    assert abs(float(clip.samples[0])) < 1e-6
    assert abs(float(clip.samples[-1])) < 1e-3
    assert len(clip.frames) == 2 * len(clip.samples)


@pytest.mark.parametrize("nothing", [silence(1.0), silence(0.0), noise(1.0, 1e-6)])
def test_what_cannot_be_heard_is_refused(nothing: Samples) -> None:
    with pytest.raises(NotSaid, match="Nothing can be heard"):
        mastered(Speech(nothing, RATE))


@pytest.mark.parametrize("least", [*range(1, 60), 24_001, 123_457, 2_880_001])
def test_a_quick_length_is_long_enough_and_hardly_longer(least: int) -> None:
    length = fast_length(least)
    assert least <= length <= 1.2 * least + 1
    for factor in (2, 3, 5):
        while length % factor == 0:
            length //= factor
    assert length == 1
