"""What a narrator gave, made fit for the track: 48 kHz, trimmed to the words, at one loudness, nothing clipped."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selfcare.sound.loudness import fast_length, loudness
from selfcare.sound.mix import Samples
from selfcare.sound.narrator import NotSaid, Speech
from selfcare.sound.track import RATE
from selfcare.translation import tr

LOUDNESS = -20.0  # LUFS of every sentence, a little above the tones (-23) for words have to be understood
LOUDEST_GAIN = 30.0  # dB; what is quieter than that is noise
KNEE, CEILING = 0.6, 0.9  # peaks above the knee are bent so that none passes the ceiling

FRAME = RATE // 200  # 5 ms
NOTHING = -120.0  # dB; a bit of 24, or less
UNDER_PEAK = 45.0  # dB under the loudest 5 ms at which sound begins: low enough for a soft f, h or th
OVER_NOISE = 10.0  # dB over the background of a recording
AT_LEAST = 30.0  # dB under the loudest 5 ms is sound, whatever the background
BEFORE, AFTER = round(0.040 * RATE), round(0.080 * RATE)  # samples kept around the words, for what is softer still
FADE_IN, FADE_OUT = round(0.010 * RATE), round(0.040 * RATE)


@dataclass(frozen=True, slots=True)
class Mastered:
    """A sentence ready for the track: samples at 48 kHz; the first sound at `onset`, the last at `end` (seconds)."""

    samples: Samples
    onset: float
    end: float

    @property
    def frames(self) -> bytes:
        """The samples as 16 bit, little-endian."""
        return np.round(self.samples * np.float32(32767.0)).astype("<i2").tobytes()


def mastered(speech: Speech) -> Mastered:
    """Return speech ready for the track. Raises NotSaid if it is silent."""
    samples = resampled(speech.samples, speech.rate)
    first, last = sounding(samples)
    words = samples[first:last]
    level = loudness(words)
    if not math.isfinite(level) or LOUDNESS - level > LOUDEST_GAIN:
        raise NotSaid(tr("Nothing can be heard in it."))
    kept = _kept(samples, first, last)
    gain = np.float32(10.0 ** ((LOUDNESS - level) / 20.0))
    return Mastered(_bent(kept * gain), BEFORE / RATE, (BEFORE + last - first) / RATE)


def resampled(samples: Samples, rate: int) -> Samples:
    """Return samples at 48 kHz, every frequency that both rates can hold kept as it is."""
    if rate == RATE or not len(samples):
        return samples.astype(np.float32)
    wanted = len(samples) * RATE // rate
    common = math.gcd(rate, RATE)
    step = rate // common  # a length that is a multiple of this has a whole length at the other rate
    # A tenth of a second more than there is: for the transform the end lies beside the beginning.
    length = fast_length(-(-(len(samples) + rate // 10) // step)) * step
    there = length // step * (RATE // common)
    bins = np.zeros(there // 2 + 1, np.complex128)
    spectrum = np.fft.rfft(samples, length)
    both = min(len(bins), len(spectrum))
    bins[:both] = spectrum[:both]
    return (np.fft.irfft(bins, there)[:wanted] * (there / length)).astype(np.float32)


def sounding(samples: Samples) -> tuple[int, int]:
    """Return the first sample at which there is sound and the first after which there is none any more.

    Raises NotSaid if there is none at all.
    """
    levels = _levels(samples)
    if not len(levels) or levels.max() <= NOTHING:
        raise NotSaid(tr("Nothing can be heard in it."))
    loudest, background = float(levels.max()), float(np.percentile(levels, 10))
    least = min(loudest - AT_LEAST, max(loudest - UNDER_PEAK, background + OVER_NOISE))
    loud = np.flatnonzero(levels >= least)
    return int(loud[0]) * FRAME, min(len(samples), (int(loud[-1]) + 1) * FRAME)


def _levels(samples: Samples) -> NDArray[np.float64]:
    """Level of each 5 ms in dB; the last, shorter stretch counts too."""
    padded = np.concatenate([samples, np.zeros(-len(samples) % FRAME, np.float32)]).astype(np.float64)
    powers = (padded.reshape(-1, FRAME) ** 2).mean(axis=1)
    levels: NDArray[np.float64] = 10.0 * np.log10(np.maximum(powers, 10.0 ** (NOTHING / 10.0)))
    return levels


def _kept(samples: Samples, first: int, last: int) -> Samples:
    """The words with what lies around them, faded in and out; silence where the narrator left nothing."""
    padded = np.concatenate([np.zeros(BEFORE, np.float32), samples, np.zeros(AFTER, np.float32)])
    kept: Samples = padded[first : last + BEFORE + AFTER].copy()
    kept[:FADE_IN] *= _rising(FADE_IN)
    kept[-FADE_OUT:] *= _rising(FADE_OUT)[::-1]
    return kept


def _rising(length: int) -> Samples:
    return (0.5 - 0.5 * np.cos(math.pi * np.arange(length) / length)).astype(np.float32)


def _bent(samples: Samples) -> Samples:
    room = np.float32(CEILING - KNEE)
    over = np.maximum(np.abs(samples) - np.float32(KNEE), np.float32(0.0))
    bent: Samples = np.where(over > 0.0, np.sign(samples) * (KNEE + room * np.tanh(over / room)), samples)
    return bent.astype(np.float32)
