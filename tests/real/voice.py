"""What the tests of the real voice share: narrators that are here, and a rendering with a real process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import numpy as np

from selfcare.sound.mix import Samples, Shelf
from selfcare.sound.narrator import Narrator, Sentence, house_narrators
from selfcare.sound.rendering import Rendering
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_link import Link, ProcessLink

SILENCE: Samples = np.zeros(0, np.float32)


def need_package(name: str, absent: Callable[[str], NoReturn]) -> None:
    if find_spec(name) is None:
        absent(f"the package {name} is not installed")


class Workshop:
    """A rendering with real workers, the last of which can be reached."""

    def __init__(self, folder: Path, narrators: Iterable[Narrator] | None = None) -> None:
        self.links: list[ProcessLink] = []
        who = tuple(narrators) if narrators is not None else house_narrators()
        self.rendering = Rendering(VoiceCache(folder), who, self._start_in(folder))

    def finish(self, seconds: float = 60.0, until: Callable[[], bool] | None = None) -> float:
        """Let it go on until everything is settled (or `until` says so); returns the seconds it took."""
        begun = time.perf_counter()
        while not (until or self._done)():
            self.rendering.beat(time.perf_counter() - begun)
            self.rendering.wait(0.02)
            assert time.perf_counter() - begun < seconds, str(self.rendering.progress)
        return time.perf_counter() - begun

    def close(self) -> None:
        self.rendering.close()

    def samples(self, sentence: Sentence) -> Samples:
        clip = self.rendering.clip(sentence)
        return SILENCE if clip is None else Shelf().samples(str(clip.path))

    def _done(self) -> bool:
        return self.rendering.progress.done

    def _start_in(self, folder: Path) -> Callable[[], Link]:
        def start() -> Link:
            self.links.append(ProcessLink(folder))
            return self.links[-1]

        return start
