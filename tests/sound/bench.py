"""Narrators and workers that live in the test's own process: they hum, work when told to, and die when asked to."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from selfcare.sound.narrator import Narrator, NotSaid, Sentence, Speech
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_link import Link
from selfcare.sound.voice_message import Render, message_of
from selfcare.sound.voice_worker import Studio, serve


@dataclass
class Hummer:
    """A narrator that hums as long as the words are, in the languages it knows, but not what is in `refuses`."""

    name: str = "hummer"
    language: str = "en"
    refuses: str = "nothing at all"
    speeds: list[float] = field(default_factory=list)

    def can(self, sentence: Sentence) -> bool:
        return sentence.language == self.language

    def edition(self, sentence: Sentence) -> str:
        return str(len(sentence.language))

    def render(self, sentence: Sentence, speed: float) -> Speech:
        self.speeds.append(speed)
        if self.refuses in sentence.text:
            raise NotSaid("It is too hard to hum.")
        if "break" in sentence.text:
            raise ZeroDivisionError
        time = np.arange(1000 * len(sentence.text)) / 24_000
        return Speech((0.1 * np.sin(2 * math.pi * 300 * time)).astype(np.float32), 24_000)


class Bench:
    """Starts workers that live in this process, work when told to, and die when asked to."""

    def __init__(self, cache: VoiceCache, narrators: Iterable[Narrator]) -> None:
        self.studio = Studio(list(narrators), cache)
        self.workers: list[Worker] = []
        self.broken = False
        self.poison = "no such words"
        self.stuck = False

    def start(self) -> Link:
        if self.broken:
            raise OSError("no more processes")
        self.workers.append(Worker(self))
        return self.workers[-1]

    @property
    def told(self) -> list[str]:
        return [sentence for worker in self.workers for sentence in worker.told]


class Worker:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._answers: list[bytes] = []
        self.told: list[str] = []
        self.alive = True
        self._stuck = bench.stuck

    def tell(self, line: bytes) -> None:
        message = message_of(line)
        assert isinstance(message, Render)
        self.told.append(message.sentence.text)
        if self._bench.poison in message.sentence.text:
            self.alive = False
        if self.alive and not self._stuck:
            serve(self._bench.studio, [line], self._answers.append)

    def heard(self) -> list[bytes]:
        answers, self._answers = self._answers, []
        return answers

    def wait(self, seconds: float) -> None:
        assert seconds >= 0

    def kill(self) -> None:
        self.alive = False
