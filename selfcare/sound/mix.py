"""Clips over each other, to the sample. The same mix is played live and written to a file."""

from __future__ import annotations

import math
import wave
from collections import OrderedDict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from selfcare.sound.tones import clip_path, tones_folder
from selfcare.sound.track import BUSES, RATE, Bus, Placed, Track

FADE = round(0.030 * RATE)  # long enough not to click, short enough that a pause is heard at once

FULL = np.float32(32768.0)
KEPT = 60 * RATE  # frames a shelf keeps: the tones and the words of the next minute, in 6 MB

Samples = NDArray[np.float32]
Frames = NDArray[np.int16]


class Shelf:
    """The clips, read from their files when they are wanted; those used longest ago make room for others."""

    def __init__(self, folder: Path | None = None, most: int = KEPT) -> None:
        self._folder = folder or tones_folder()
        self._most = most
        self._clips: OrderedDict[str, Frames] = OrderedDict()
        self._kept = 0

    def frames(self, clip: str) -> Frames:
        """Return a clip as its file holds it, 48 kHz, mono, 16 bit; one that cannot be read is silence."""
        self.fetch(clip)
        return self._clips[clip]

    def samples(self, clip: str) -> Samples:
        """Return a clip as numbers from -1 to 1."""
        return self.frames(clip).astype(np.float32) / FULL

    def fetch(self, clip: str) -> bool:
        """Have a clip ready; returns whether a file had to be read for it."""
        if clip in self._clips:
            self._clips.move_to_end(clip)
            return False
        frames = read_frames(clip_path(clip, self._folder))
        self._clips[clip] = frames
        self._kept += len(frames)
        while self._kept > self._most and len(self._clips) > 1:
            self._kept -= len(self._clips.popitem(last=False)[1])
        return True


def read_frames(path: Path) -> Frames:
    """Read a WAV file of 48 kHz, mono, 16 bit; anything else is silence, for a missing sound must stop nobody."""
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE, 1, 2):
                return np.zeros(0, np.int16)
            frames = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error):
        return np.zeros(0, np.int16)
    return np.frombuffer(frames, "<i2").astype(np.int16, copy=False)


@dataclass(slots=True)
class Sounding:
    """A clip that has begun at `frame`. `fade_from` is the frame from which it fades, once it has to."""

    placed: Placed
    frames: Frames
    frame: int
    fade_from: int | None = None

    @property
    def end(self) -> int:
        """The first frame at which nothing of it is left."""
        whole = self.frame + len(self.frames)
        return whole if self.fade_from is None else min(whole, self.fade_from + FADE)

    def add_to(self, block: Samples, first: int) -> None:
        """Add what sounds of it in the block that begins at frame `first`."""
        begin, end = max(first, self.frame), min(first + len(block), self.end)
        if begin >= end:
            return
        part = self.frames[begin - self.frame : end - self.frame] * np.float32(self.placed.gain / FULL)
        if self.fade_from is not None:
            part = part * _falling(np.arange(begin, end), self.fade_from)
        block[begin - first : end - first] += part


class Mixer:
    """Sums the clips that have begun, each bus at its own volume, into 16-bit frames."""

    def __init__(self, volumes: Mapping[Bus, float] | None = None) -> None:
        self.sounding: list[Sounding] = []
        self._volumes: dict[Bus, float] = dict.fromkeys(BUSES, 1.0) | dict(volumes or {})
        self._reached = dict(self._volumes)

    def begin(self, placed: Placed, frames: Frames, frame: int) -> None:
        """Let a clip begin at a frame; from then on nothing moves it."""
        self.sounding.append(Sounding(placed, frames, frame))

    def fade(self, frame: int, keep: tuple[Placed, ...] = ()) -> None:
        """Fade out what sounds, from `frame` on, except what was placed like one of `keep`."""
        for each in self.sounding:
            if each.fade_from is None and each.placed not in keep:
                each.fade_from = frame

    def set_volume(self, volume: float, bus: Bus) -> None:
        """Set a bus's volume; the next block glides there."""
        self._volumes[bus] = min(1.0, max(0.0, volume))

    def mix(self, first: int, count: int) -> Frames:
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


def render(track: Track, shelf: Shelf, seconds: float) -> Frames:
    """Return the track as it sounds from second 0 on, `seconds` long."""
    return np.concatenate([np.zeros(0, np.int16), *rendered(track, shelf, seconds)])


def rendered(track: Track, shelf: Shelf, seconds: float) -> Iterator[Frames]:
    """Yield the track second by second, from 0 on, as it sounds live; nothing but the present second is in memory."""
    mixer = Mixer()
    waiting = deque(sorted(track.placed, key=attrgetter("at")))
    whole = math.ceil(seconds * RATE)
    for first in range(0, whole, RATE):
        count = min(RATE, whole - first)
        while waiting and round(waiting[0].at * RATE) < first + count:
            placed = waiting.popleft()
            mixer.begin(placed, shelf.frames(placed.clip), round(placed.at * RATE))
        yield mixer.mix(first, count)


def _falling(frames: NDArray[np.int64], fade_from: int) -> Samples:
    gone = np.clip((frames - fade_from) / FADE, 0.0, 1.0)
    falling: Samples = (0.5 + 0.5 * np.cos(math.pi * gone)).astype(np.float32)
    return falling
