"""The author's own voice: a recording beside the file (WAV, FLAC, OGG, MP3)."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from selfcare.sound.narrator import NotSaid, Sentence, Speech
from selfcare.translation import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KINDS = frozenset({".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3"})
LONGEST = 60.0  # seconds; a cue, not a lecture
LARGEST = 32 * 1024 * 1024  # bytes


class Recordings:
    """Reads the sentences that have a recording, at the pace they were spoken in."""

    name = "recording"

    def can(self, sentence: Sentence) -> bool:
        """Whether there is a recording of a kind that can be read."""
        path = sentence.recording
        return path is not None and path.suffix.lower() in KINDS and path.is_file()

    def edition(self, sentence: Sentence) -> str:
        """Return a digest of the recording; "" if it cannot be read (then nothing is found, and `render` tells)."""
        try:
            return hashlib.blake2b(_content(sentence.recording), digest_size=16).hexdigest()
        except NotSaid:
            return ""

    def render(self, sentence: Sentence, speed: float) -> Speech:  # noqa: ARG002 - recorded at a pace of its own
        """Decode the recording; several channels become one. Raises NotSaid."""
        _content(sentence.recording)
        name = sentence.recording.name if sentence.recording else ""
        sounds: _SoundFiles = _soundfile()
        try:
            file = sounds.SoundFile(str(sentence.recording))
        except (OSError, RuntimeError) as problem:
            raise NotSaid(tr("{name} cannot be read as sound: save it as WAV or FLAC.").format(name=name)) from problem
        with file:
            if file.frames > LONGEST * file.samplerate:
                raise NotSaid(
                    tr("{name} is longer than {most:.0f} seconds: cut it to the cue alone.").format(
                        name=name, most=LONGEST
                    )
                )
            samples = file.read(dtype="float32", always_2d=True)
            return Speech(samples.mean(axis=1, dtype="float32"), file.samplerate)


class _SoundFile(Protocol):
    frames: int
    samplerate: int

    def __enter__(self) -> object: ...

    def __exit__(self, *problem: object) -> None: ...

    def read(self, *, dtype: str, always_2d: bool) -> NDArray[np.float32]: ...


class _SoundFiles(Protocol):
    def SoundFile(self, file: str) -> _SoundFile: ...  # noqa: N802 - the library's name


def _soundfile() -> _SoundFiles:
    try:
        return import_module("soundfile")
    except (ImportError, OSError) as problem:  # OSError: there, but without its C library
        raise NotSaid(tr("Recordings cannot be read here: the soundfile package is missing.")) from problem


def _content(path: Path | None) -> bytes:
    if path is None:
        raise NotSaid(tr("There is no recording."))
    try:
        if path.stat().st_size > LARGEST:
            raise NotSaid(
                tr("{name} is larger than {most} MB: cut it to the cue alone.").format(
                    name=path.name, most=LARGEST // 1024**2
                )
            )
        return path.read_bytes()
    except OSError as problem:
        raise NotSaid(tr("{name} cannot be read.").format(name=path.name)) from problem
