"""Who can read a sentence aloud: the Narrator every voice is, and the choice among them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from selfcare.sound.spoken_text import spoken_text
from selfcare.translation import marked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NOBODY = marked("There is no voice for this language here: tones and large words lead.")
MADE_AS = 1  # raise it when clips are made in another way, so that old ones are made anew


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words as written, in a language; `recording` is the author's own reading of them, if there is one."""

    text: str
    language: str = "en"
    recording: Path | None = None

    @property
    def spoken(self) -> str:
        """The words as a narrator is given them, "" if there is nothing to say."""
        return spoken_text(self.text, self.language)


@dataclass(frozen=True, slots=True)
class Speech:
    """Mono samples from -1 to 1 at `rate` a second, as a narrator made them: not yet trimmed or levelled."""

    samples: NDArray[np.float32]
    rate: int


class NotSaid(Exception):  # noqa: N818 - it says what happened
    """A narrator could not read a sentence; the message tells a person why."""


class Narrator(Protocol):
    """Reads sentences aloud, into samples. `name` is short and stays the same: settings and caches hold it.

    `can` and `edition` are cheap and load nothing; `render` may load a model and take its time, so it is called in
    the worker process only.
    """

    @property
    def name(self) -> str: ...

    def can(self, sentence: Sentence) -> bool:
        """Whether it reads this language (or this very sentence)."""

    def edition(self, sentence: Sentence) -> str:
        """Return what the sound depends on beside words, language and speed: a version, a recording's content."""

    def render(self, sentence: Sentence, speed: float) -> Speech:
        """Read a sentence; `speed` 1 is the narrator's calm pace. Raises NotSaid."""


def house_narrators(wanted: str = "") -> tuple[Narrator, ...]:
    """Return the narrators of this machine, best first; the one called `wanted` before the others.

    The author's own recording always comes first. None of them is loaded by this.
    """
    from selfcare.sound.narrators.espeak import Espeak
    from selfcare.sound.narrators.hibari import HibariVoice
    from selfcare.sound.narrators.recordings import Recordings
    from selfcare.sound.narrators.system import MacVoice, WindowsVoice

    voices: Iterable[Narrator] = (HibariVoice(), MacVoice(), WindowsVoice(), Espeak())
    return (Recordings(), *sorted(voices, key=lambda voice: voice.name != wanted))


def choose(narrators: Sequence[Narrator], sentence: Sentence) -> Narrator | None:
    """Return the first narrator that can read a sentence, None if nobody can (or there is nothing to say)."""
    if not sentence.spoken and sentence.recording is None:
        return None
    return next((each for each in narrators if each.can(sentence)), None)


def clip_key(narrator: Narrator, sentence: Sentence, speed: float) -> str:
    """Return the name of the clip that this narrator makes of a sentence: the same whenever it would sound the same."""
    parts = [MADE_AS, narrator.name, narrator.edition(sentence), sentence.language, round(speed, 2), sentence.spoken]
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()
