"""Other languages: the espeak-ng program, rendering into a WAV on its standard output."""

from __future__ import annotations

import shutil
import subprocess
from functools import cached_property
from typing import TYPE_CHECKING

from selfcare.sound.narrator import NotSaid, Sentence, Speech
from selfcare.sound.voice_link import NO_CONSOLE
from selfcare.translation import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PROGRAM = "espeak-ng"
PACE = 150  # words a minute at speed 1
VARIANT = {"en": "en-us", "zh": "cmn"}  # where espeak's own name differs from the language's
HEADER = 44  # bytes; its length fields are fillers, for a pipe cannot be wound back
PATIENCE = 20.0  # seconds


class Espeak:
    """Reads the languages espeak-ng has a voice for. `program` is its path; "" if it is not on this machine."""

    name = "espeak-ng"

    def __init__(self, program: str | None = None) -> None:
        self._program = (shutil.which(PROGRAM) or "") if program is None else program

    def can(self, sentence: Sentence) -> bool:
        """Whether espeak-ng is here and has this language."""
        return bool(self._program) and bool(self._voice(sentence.language))

    def edition(self, sentence: Sentence) -> str:
        """Return espeak-ng's version and the voice for this language."""
        return f"{self._version} {self._voice(sentence.language)}"

    def render(self, sentence: Sentence, speed: float) -> Speech:
        """Read a sentence. Raises NotSaid."""
        import numpy as np

        voice, pace = self._voice(sentence.language), str(round(PACE * speed))
        sound = self._run("-v", voice, "-s", pace, "-b", "1", "--stdin", "--stdout", words=sentence.spoken)
        if sound[:4] != b"RIFF" or len(sound) <= HEADER:
            raise NotSaid(tr("espeak-ng gave no sound for this sentence."))
        rate = int.from_bytes(sound[24:28], "little")
        frames = np.frombuffer(sound[HEADER : len(sound) - len(sound) % 2], "<i2")
        samples: NDArray[np.float32] = frames.astype(np.float32) / np.float32(32768.0)
        return Speech(samples, rate)

    def _voice(self, language: str) -> str:
        """Return espeak's name of the voice for a language: the regional one, else the general one, else ""."""
        names = (language.lower(), language.split("-", maxsplit=1)[0].lower())
        wanted = [VARIANT.get(name, name) for name in names]
        return next((name for name in wanted if name in self._languages), "")

    @cached_property
    def _languages(self) -> frozenset[str]:
        try:
            lines = self._run("--voices").decode(errors="replace").splitlines()[1:]
        except NotSaid:
            return frozenset()
        # A voice under mb/ needs the mbrola program, which may be absent.
        rows = [line.split() for line in lines if " mb/" not in line]
        return frozenset(row[1].lower() for row in rows if len(row) > 1)

    @cached_property
    def _version(self) -> str:
        try:
            words = self._run("--version").decode(errors="replace").split("Data at")[0]
        except NotSaid:
            return ""
        return words.rsplit(":", maxsplit=1)[-1].strip()

    def _run(self, *options: str, words: str = "") -> bytes:
        try:
            done = subprocess.run(  # noqa: S603 - our own options; the words go in by its standard input
                [self._program, *options],
                input=words.encode(),
                capture_output=True,
                timeout=PATIENCE,
                check=True,
                creationflags=NO_CONSOLE,
            )
        except (OSError, subprocess.SubprocessError) as problem:
            raise NotSaid(tr("espeak-ng did not answer as it should.")) from problem
        return done.stdout
