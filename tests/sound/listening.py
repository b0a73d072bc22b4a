"""A session, its voice and whoever hears it, on a clock of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from selfcare.player import Player
from selfcare.routine.models import Routine
from selfcare.session.engine import Session
from selfcare.sound.narrator import Sentence
from selfcare.sound.placing import Said
from selfcare.sound.rendering import Rendering
from selfcare.sound.sounder import Sounder
from selfcare.sound.speaker import SilentSpeaker
from selfcare.sound.track import Bus, Placed, Track
from selfcare.sound.voice import Voice
from selfcare.sound.voice_cache import VoiceCache
from tests.clock import HandClock
from tests.session.build import WORDS, knead, routine, text
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
        self.rendering = Rendering(cache, [self.hummer], self.bench.start)
        self.voice = Voice(self.rendering, lambda _: [self.hummer])
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
        clip = self.rendering.clip(Sentence(text, "en"))
        assert clip is not None
        return str(clip.path)


Open = Callable[..., Room]
"""Opens a room with a routine."""
