"""How loud a sound is to the ear: ITU-R BS.1770 (the measure of EBU R128), for mono samples at 48 kHz."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from selfcare.sound.mix import Samples
from selfcare.sound.track import RATE

BLOCK = round(0.4 * RATE)
HOP = round(0.1 * RATE)
ABSOLUTE_GATE = -70.0  # LUFS
RELATIVE_GATE = -10.0  # LU under what has passed the absolute gate
OFFSET = -0.691  # dB: a 997 Hz sine at full scale is then -3.01 LUFS
SILENCE = -math.inf

# The two filters at 48 kHz as (forward, feedback): the head's shelf, then a high-pass.
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def loudness(samples: Samples) -> float:
    """Return the gated loudness in LUFS; minus infinity for silence. A sound under 400 ms is one block of its own."""
    powers = _block_powers(k_weighted(samples))
    heard = powers[powers > _power(ABSOLUTE_GATE)]
    if not len(heard):
        return SILENCE
    loud = heard[heard > _power(_level(float(heard.mean())) + RELATIVE_GATE)]
    return _level(float(loud.mean()))


def k_weighted(samples: Samples) -> Samples:
    """Return the samples as the ear weighs them."""
    # Both filters ring for less than half a second: so much silence keeps the end from wrapping to the beginning.
    length = fast_length(len(samples) + RATE // 2)
    weighted = np.fft.irfft(np.fft.rfft(samples, length) * _response(length), length)[: len(samples)]
    return weighted.astype(np.float32)


def fast_length(least: int) -> int:
    """Return a length of at least `least` whose transform is quick: a power of two times a few small factors."""
    return min(odd << max(0, (-(-least // odd) - 1).bit_length()) for odd in (1, 3, 5, 9, 15, 25, 27))


def _block_powers(weighted: Samples) -> NDArray[np.float64]:
    energy = np.concatenate([[0.0], np.cumsum(weighted.astype(np.float64) ** 2)])
    block = min(BLOCK, len(weighted))
    starts = np.arange(0, len(weighted) - block + 1, HOP)
    powers: NDArray[np.float64] = (energy[starts + block] - energy[starts]) / max(block, 1)
    return powers


def _response(length: int) -> NDArray[np.complex128]:
    """What both filters do to each frequency of a transform of this length."""
    whole = np.ones(length // 2 + 1, np.complex128)
    for forward, feedback in (_SHELF, _HIGH_PASS):
        whole *= np.fft.rfft(forward, length) / np.fft.rfft(feedback, length)
    return whole


def _level(power: float) -> float:
    return OFFSET + 10.0 * math.log10(power)


def _power(level: float) -> float:
    return float(10.0 ** ((level - OFFSET) / 10.0))
