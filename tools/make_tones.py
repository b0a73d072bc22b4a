"""Make the tones: one small WAV file for each kind of moment, the same bytes every time.

    python tools/make_tones.py [FOLDER]        FOLDER: assets/tones of this repository

The family is calm on purpose: notes of one A major chord (so that whatever follows whatever, it fits), in the middle
register where small speakers are at their best, each a sine with a few soft partials that fade sooner than their
ground note, with an attack slow enough never to click. Rising means work, falling means rest, there-and-back means
the other side. All are brought to one loudness, measured as the ear weighs it (ITU-R BS.1770, momentary maximum).
"""

from __future__ import annotations

import math
import sys
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
Note = tuple[float, float, float]  # seconds from the start, pitch in Hz, seconds until it has faded by 60 dB

RATE = 48_000
LOUDNESS = -23.0  # LUFS, momentary maximum
ATTACK = 0.018  # seconds; a raised cosine
RELEASE = 0.060  # seconds; the last bit of every file, so that it ends in true silence
PARTIALS = ((1, 1.0, 1.0), (2, 0.22, 0.62), (3, 0.07, 0.45), (4, 0.02, 0.35))  # multiple, level, share of the fade

A4, B4, CIS5, E5, A5 = 440.0, 493.88, 554.37, 659.26, 880.0

TONES: dict[str, tuple[Note, ...]] = {
    "ready": ((0.0, CIS5, 1.0),),
    "work": ((0.0, A4, 0.7), (0.15, E5, 1.2)),
    "half": ((0.0, CIS5, 0.4), (0.2, CIS5, 0.7)),
    "three": ((0.0, A4, 0.42),),
    "two": ((0.0, B4, 0.42),),
    "one": ((0.0, CIS5, 0.42),),
    "switch": ((0.0, E5, 0.5), (0.16, A4, 0.5), (0.32, E5, 1.0)),
    "rest": ((0.0, E5, 0.9), (0.18, A4, 1.3)),
    "next": ((0.0, A4, 0.6), (0.14, CIS5, 0.7), (0.28, E5, 1.1)),
    "done": ((0.0, A4, 1.2), (0.24, CIS5, 1.4), (0.48, E5, 1.7), (0.72, A5, 2.0)),
}


def main(folder: Path) -> None:
    """Write every tone of the family into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in TONES.items():
        samples = levelled(sound_of(notes))
        write(folder / f"{name}.wav", samples)
        print(f"{name:8}{len(samples) / RATE:6.2f} s{loudness(samples):8.1f} LUFS{peak(samples):8.1f} dBFS peak")


def sound_of(notes: tuple[Note, ...]) -> Samples:
    """Play notes over each other; the file lasts until the last of them has faded."""
    seconds = max(start + fade for start, _, fade in notes)
    whole = np.zeros(round(seconds * RATE))
    for start, pitch, fade in notes:
        first = round(start * RATE)
        whole[first:] += note(pitch, fade, len(whole) - first)
    tail = round(RELEASE * RATE)
    whole[-tail:] *= raised_cosine(tail)[::-1]
    return whole


def note(pitch: float, fade: float, length: int) -> Samples:
    """One struck note of `length` samples, 60 dB down after `fade` seconds."""
    time = np.arange(length) / RATE
    sounding = np.zeros(length)
    for multiple, level, share in PARTIALS:
        decay = np.exp(-time * (math.log(1000.0) / (fade * share)))
        sounding += level * decay * np.sin(2.0 * math.pi * pitch * multiple * time)
    attack = min(length, round(ATTACK * RATE))
    sounding[:attack] *= raised_cosine(attack)
    return sounding


def raised_cosine(length: int) -> Samples:
    """Rise from 0 to 1 without a corner at either end."""
    return 0.5 - 0.5 * np.cos(math.pi * np.arange(length) / length)


def levelled(samples: Samples) -> Samples:
    """Bring to the loudness of the family."""
    # Rounded, so that the last bits of a sum (they differ between processors) never reach a sample.
    gain = round(10.0 ** ((LOUDNESS - loudness(samples)) / 20.0), 6)
    louder: Samples = samples * gain
    return louder


def loudness(samples: Samples) -> float:
    """Loudness in LUFS: K-weighted, the loudest 400 ms."""
    weighted = k_weighted(np.concatenate([samples, np.zeros(RATE)]))
    energy = np.concatenate([[0.0], np.cumsum(weighted**2)])
    window = round(0.4 * RATE)
    return -0.691 + 10.0 * math.log10(float(np.max(energy[window:] - energy[:-window])) / window)


def k_weighted(samples: Samples) -> Samples:
    """The two filters of ITU-R BS.1770 at 48 kHz: the head's shelf, then a high-pass."""
    shelf = filtered(
        samples, (1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585)
    )
    return filtered(shelf, (1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


def filtered(samples: Samples, forward: tuple[float, float, float], feedback: tuple[float, float]) -> Samples:
    """Run one biquad filter over the samples."""
    (b0, b1, b2), (a1, a2) = forward, feedback
    out = np.empty_like(samples)
    held1 = held2 = 0.0
    for index, value in enumerate(samples.tolist()):
        result = b0 * value + held1
        held1 = b1 * value - a1 * result + held2
        held2 = b2 * value - a2 * result
        out[index] = result
    return out


def peak(samples: Samples) -> float:
    """Highest sample in dB under full scale."""
    return 20.0 * math.log10(float(np.max(np.abs(samples))))


def write(path: Path, samples: Samples) -> None:
    """Write as 16-bit mono WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(samples * 32767.0).astype("<i2").tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "assets" / "tones")
