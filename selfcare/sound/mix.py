"""Clips over each other, to the sample. The same mix is played live and written to a file."""

from __future__ import annotations

import math
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from selfcare.sound.tones import clip_path, tones_folder
from selfcare.sound.track import BUSES, Bus, Placed, Track

RATE = 48_000
FADE = round(0.030 * RATE)  # long enough not to click, short enough that a pause is heard at once

Samples = NDArray[np.float32]


class Shelf:
    """The clips, read from their files once: mono samples from -1 to 1 at 48 kHz."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or tones_folder()
        self._clips: dict[str, Samples] = {}

    def samples(self, clip: str) -> Samples:
        """Return the samples of a clip; one that cannot be read is silence."""
        if clip not in self._clips:
            self._clips[clip] = read_wave(clip_path(clip, self._folder))
        return self._clips[clip]


def read_wave(path: Path) -> Samples:
    """Read a WAV file of 48 kHz, mono, 16 bit; anything else is silence, for a missing sound must stop nobody."""
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE, 1, 2):
                return np.zeros(0, np.float32)
            frames = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error):
        return np.zeros(0, np.float32)
    return np.frombuffer(frames, "<i2").astype(np.float32) / np.float32(32768.0)


@dataclass(slots=True)
class Sounding:
    """A clip that has begun at `frame`. `fade_from` is the frame from which it fades, once it has to."""

    placed: Placed
    samples: Samples
    frame: int
    fade_from: int | None = None

    @property
    def end(self) -> int:
        """The first frame at which nothing of it is left."""
        whole = self.frame + len(self.samples)
        return whole if self.fade_from is None else min(whole, self.fade_from + FADE)

    def add_to(self, block: Samples, first: int) -> None:
        """Add what sounds of it in the block that begins at frame `first`."""
        begin, end = max(first, self.frame), min(first + len(block), self.end)
        if begin >= end:
            return
        part = self.samples[begin - self.frame : end - self.frame] * np.float32(self.placed.gain)
        if self.fade_from is not None:
            part = part * _falling(np.arange(begin, end), self.fade_from)
        block[begin - first : end - first] += part


class Mixer:
    """Sums the clips that have begun, each bus at its own volume, into 16-bit frames."""

    def __init__(self) -> None:
        self.sounding: list[Sounding] = []
        self._volumes: dict[Bus, float] = dict.fromkeys(BUSES, 1.0)
        self._reached: dict[Bus, float] = dict.fromkeys(BUSES, 1.0)

    def begin(self, placed: Placed, samples: Samples, frame: int) -> None:
        """Let a clip begin at a frame; from then on nothing moves it."""
        self.sounding.append(Sounding(placed, samples, frame))

    def fade(self, frame: int, keep: tuple[Placed, ...] = ()) -> None:
        """Fade out what sounds, from `frame` on, except what was placed like one of `keep`."""
        for each in self.sounding:
            if each.fade_from is None and each.placed not in keep:
                each.fade_from = frame

    def set_volume(self, volume: float, bus: Bus) -> None:
        """Set a bus's volume; the next block glides there."""
        self._volumes[bus] = min(1.0, max(0.0, volume))

    def mix(self, first: int, count: int) -> NDArray[np.int16]:
        """Return the `count` frames from `first` on, and forget the clips that have ended."""
        if not self.sounding:  # most of a session is silence, and it should cost a laptop nothing
            self._reached = dict(self._volumes)
            return np.zeros(count, np.int16)
        whole = np.zeros(count, np.float32)
        for bus in BUSES:
            whole += self._bus(bus, first, count)
        self.sounding = [each for each in self.sounding if each.end > first + count]
        return np.clip(np.round(whole * np.float32(32767.0)), -32768, 32767).astype(np.int16)

    def _bus(self, bus: Bus, first: int, count: int) -> Samples:
        block = np.zeros(count, np.float32)
        for each in self.sounding:
            if each.placed.bus == bus:
                each.add_to(block, first)
        before, now = self._reached[bus], self._volumes[bus]
        self._reached[bus] = now
        glide = np.linspace(before, now, count, dtype=np.float32)
        return block * glide


def render(track: Track, shelf: Shelf, seconds: float) -> NDArray[np.int16]:
    """Return the track as it sounds from second 0 on, `seconds` long."""
    mixer = Mixer()
    for placed in track.placed:
        mixer.begin(placed, shelf.samples(placed.clip), round(placed.at * RATE))
    return mixer.mix(0, math.ceil(seconds * RATE))


def _falling(frames: NDArray[np.int64], fade_from: int) -> Samples:
    gone = np.clip((frames - fade_from) / FADE, 0.0, 1.0)
    falling: Samples = (0.5 + 0.5 * np.cos(math.pi * gone)).astype(np.float32)
    return falling
