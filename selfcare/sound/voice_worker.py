"""The process that renders sentences: `python -m selfcare.sound.voice_worker FOLDER LANGUAGE`.

It reads messages from its standard input, one a line, keeps each clip in the cache at FOLDER and answers on its
standard output. A voice's model takes some 200 MB: they are here, and gone when this process ends, which it does as
soon as its input is closed, however that came about.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from selfcare.routine.refusals import said_by
from selfcare.sound.narrator import Narrator, NotSaid, house_narrators
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_message import Failed, Kept, Render, line_of, message_of
from selfcare.translation import speak, tr

TIDY_EVERY = 50  # clips


class Studio:
    """Renders into a cache with the narrators it is given."""

    def __init__(self, narrators: Sequence[Narrator], cache: VoiceCache) -> None:
        self._narrators = {narrator.name: narrator for narrator in narrators}
        self._cache = cache
        self._made = 0

    def make(self, wanted: Render) -> Kept | Failed:
        """Render one sentence into the cache; whatever goes wrong is told and hurts no other sentence."""
        try:
            self._make(wanted)
        except NotSaid as refusal:
            return Failed(wanted.key, str(refusal))
        except OSError as problem:
            return Failed(wanted.key, tr("The voice cannot be kept: {why}.").format(why=said_by(problem)))
        except Exception as problem:  # noqa: BLE001 - a voice is another's code: no sentence may end the others
            return Failed(
                wanted.key, tr("The voice stumbled over this sentence ({name}).").format(name=type(problem).__name__)
            )
        return Kept(wanted.key)

    def tidy(self) -> None:
        """Bring the cache back under its limit."""
        self._cache.trim()

    def _make(self, wanted: Render) -> None:
        from selfcare.sound.mastering import mastered

        narrator = self._narrators.get(wanted.narrator)
        if narrator is None:
            raise NotSaid(tr("There is no voice called {name} here.").format(name=wanted.narrator))
        clip = mastered(narrator.render(wanted.sentence, wanted.speed))
        self._cache.keep(wanted.key, clip.frames, clip.onset, clip.end)
        self._made += 1
        if self._made % TIDY_EVERY == 0:
            self.tidy()


def serve(studio: Studio, lines: Iterable[bytes], answer: Callable[[bytes], object]) -> None:
    """Answer messages until there are no more lines."""
    studio.tidy()
    for line in lines:
        message = message_of(line)
        if isinstance(message, Render):
            answer(line_of(studio.make(message)))


def main(folder: Path, language: str) -> None:
    """Serve the process that started this one, in the language that it speaks."""
    speak(language)
    with suppress(AttributeError, OSError):  # Windows knows no niceness
        os.nice(5)  # the window and the sound come first
    with os.fdopen(os.dup(1), "wb", buffering=0) as answers:
        os.dup2(2, 1)  # what a library prints must not get between the answers
        with suppress(BrokenPipeError):
            serve(Studio(house_narrators(), VoiceCache(folder)), sys.stdin.buffer, answers.write)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
