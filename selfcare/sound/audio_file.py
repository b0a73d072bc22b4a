"""A performance as a file: WAV by itself, FLAC, OGG and MP3 by soundfile, M4A by the ffmpeg program.

Each carries the routine's name, and its chapters where the format has a place for them (all but OGG). A file appears
whole or not at all.
"""

from __future__ import annotations

import shutil
import subprocess
import wave
from collections.abc import Callable, Iterable, Iterator
from errno import ENOSPC
from importlib import import_module
from os import strerror
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from selfcare.routine.refusals import said_by
from selfcare.sound.chapters import ffmetadata, into_flac, into_mp3, into_wave
from selfcare.sound.mix import Shelf, rendered
from selfcare.sound.performance import Performance
from selfcare.sound.track import RATE
from selfcare.sound.workplace import workplace_beside
from selfcare.translation import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KINDS = (".wav", ".flac", ".ogg", ".mp3", ".m4a")
FFMPEG = "ffmpeg"

Told = Callable[[float], None]  # is told the share that is done, 0 to 1


class NotWritten(Exception):  # noqa: N818 - it says what happened
    """A file could not be written; the message tells a person why and what to do."""


def write_audio(performance: Performance, path: Path, title: str, told: Told, *, program: str | None = None) -> None:
    """Write a performance; the ending of `path` chooses the format. Raises NotWritten.

    `program` is the path of ffmpeg, looked for if None.
    """
    check_writable(path, program=program)
    try:
        folder = workplace_beside(path)
        try:
            part = folder / f"session{path.suffix.lower()}"
            _write(performance, part, title, told, program)
            part.replace(path)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as problem:
        raise NotWritten(tr("{path} cannot be written: {why}.").format(path=path, why=said_by(problem))) from problem


def check_writable(path: Path, *, program: str | None = None) -> None:
    """Raise NotWritten now for what would only show after minutes of rendering."""
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise NotWritten(
            tr("Selfcare writes {names} and {last}: give the file one of these endings.").format(
                names=", ".join(KINDS[:-1]), last=KINDS[-1]
            )
        )
    if not path.absolute().parent.is_dir():
        raise NotWritten(tr("There is no folder {folder}: make it, or choose another one.").format(folder=path.parent))
    if kind == ".m4a":
        _ffmpeg(program)
    elif kind != ".wav":
        _soundfile(kind)


def _write(performance: Performance, part: Path, title: str, told: Told, program: str | None) -> None:
    seconds = _counted(rendered(performance.track, Shelf(), performance.seconds), performance.seconds, told)
    match part.suffix:
        case ".wav":
            _write_wave(part, seconds)
            into_wave(part, title, performance.chapters)
        case ".m4a":
            _write_m4a(performance, part, title, seconds, program)
        case _:
            _write_with_library(part, title, seconds)
            if part.suffix == ".flac":
                into_flac(part, title, performance.chapters)
            elif part.suffix == ".mp3":
                into_mp3(part, title, performance.chapters, performance.seconds)


def _counted(seconds: Iterable[NDArray[np.int16]], whole: float, told: Told) -> Iterator[NDArray[np.int16]]:
    for number, frames in enumerate(seconds, start=1):
        yield frames
        told(min(1.0, number / max(whole, 1.0)))


def _write_wave(part: Path, seconds: Iterable[NDArray[np.int16]]) -> None:
    with wave.open(str(part), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", "not compressed"))
        for frames in seconds:
            file.writeframes(frames.astype("<i2").tobytes())


def _write_with_library(part: Path, title: str, seconds: Iterable[NDArray[np.int16]]) -> None:
    library = _soundfile(part.suffix)
    try:
        file = library.SoundFile(str(part), "w", RATE, 1)
    except library.LibsndfileError as problem:
        raise NotWritten(
            tr("{kind} cannot be written here: choose .wav or .flac.").format(kind=part.suffix[1:].upper())
        ) from problem
    try:
        with file:
            file.title = title
            for frames in seconds:
                file.write(frames)
    except library.LibsndfileError as problem:  # it does not tell what the system refused once a file has begun: room
        raise OSError(ENOSPC, strerror(ENOSPC)) from problem


def _write_m4a(
    performance: Performance, part: Path, title: str, seconds: Iterable[NDArray[np.int16]], program: str | None
) -> None:
    ffmpeg = _ffmpeg(program)
    source, facts = part.with_suffix(".wav"), part.with_suffix(".txt")
    _write_wave(source, seconds)
    facts.write_text(ffmetadata(title, performance.chapters, performance.seconds), encoding="utf-8")
    options = ["-map_metadata", "1", "-map_chapters", "1", "-map", "0:a", "-c:a", "aac", "-b:a", "96k"]
    command = [ffmpeg, "-nostdin", "-loglevel", "error", "-y", "-i", str(source), "-i", str(facts), *options, str(part)]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own options and files
    if done.returncode:
        raise NotWritten(tr("ffmpeg could not write M4A: choose .mp3 or .flac."))


def _ffmpeg(program: str | None) -> str:
    found = shutil.which(FFMPEG) if program is None else program
    if not found:
        raise NotWritten(tr("M4A needs the ffmpeg program, which is not here: install it, or choose .mp3 or .flac."))
    return found


class _SoundFile(Protocol):
    title: str

    def __enter__(self) -> Self: ...

    def __exit__(self, *problem: object) -> None: ...

    def write(self, frames: NDArray[np.int16]) -> None: ...


class _SoundFiles(Protocol):
    LibsndfileError: type[RuntimeError]

    def SoundFile(self, file: str, mode: str, samplerate: int, channels: int) -> _SoundFile: ...  # noqa: N802


def _soundfile(kind: str) -> _SoundFiles:
    try:
        return import_module("soundfile")
    except (ImportError, OSError) as problem:
        what = tr(
            "{kind} needs the soundfile package, which is not here: install Selfcare with its `voice` extra, "
            "or choose .wav."
        )
        raise NotWritten(what.format(kind=kind[1:].upper())) from problem
