"""Sentences that were rendered before, kept as files in the user's cache folder.

One entry is one WAV file that any player can play; behind its sound it carries where the words are and a checksum.
An entry appears whole or not at all, and one that was damaged since is found out, deleted and made anew. Several
processes may use the folder at once.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from selfcare.sound.clip import Clip
from selfcare.sound.track import RATE

LIMIT = 200 * 1024 * 1024  # bytes; about half an hour of speech
ABANDONED = 3600.0  # seconds after which a file that was never finished is nobody's any more
PART = ".part"

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")  # RIFF, size, WAVE, fmt, its 16 bytes, data, size
_CHUNK = struct.Struct("<4sI")
_CHECK = struct.Struct("<I")  # the last bytes: checksum of all before them
_FACTS = b"scar"


class VoiceCache:
    """Clips by key, in `folder`, the least recently used deleted once they take more than `limit` bytes."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder = folder
        self._limit = limit

    def find(self, key: str) -> Clip | None:
        """Return the clip of a key, None if it is not here or was damaged. What is found counts as just used."""
        path = self._path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        clip = _clip(path, content)
        with suppress(OSError):  # read only, or deleted meanwhile
            if clip is None:
                path.unlink()
            else:
                os.utime(path)
        return clip

    def keep(self, key: str, frames: bytes, onset: float, end: float) -> Clip:
        """Keep a clip: 16-bit mono frames at 48 kHz, its first sound at `onset`, its last at `end` (seconds).

        Raises OSError if the folder cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self._path(key)
        content = _content(frames, onset, end)
        with NamedTemporaryFile(dir=self.folder, prefix=f"{key[:8]}-", suffix=PART, delete=False) as file:
            part = Path(file.name)
            try:
                file.write(content)
                file.close()  # Windows renames closed files only
                part.replace(path)
            except OSError:
                part.unlink(missing_ok=True)
                # Windows also keeps a file in place that is being played: then it is the same sound already.
                if self.find(key) is None:
                    raise
        return Clip(path, len(frames) / 2 / RATE, onset, end)

    def trim(self) -> None:
        """Delete the least recently used clips over the limit, and what a process left behind that was killed."""
        files = sorted(self._files(), reverse=True)  # newest first
        newest = files[0][0] if files else 0.0
        taken = 0
        for used, size, path in files:
            part = path.suffix == PART
            taken += size
            if newest - used > ABANDONED if part else taken > self._limit:
                with suppress(OSError):
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.wav"

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.endswith((".wav", PART)):
                    with suppress(OSError):
                        facts = entry.stat()
                        yield facts.st_mtime, facts.st_size, Path(entry.path)


def _content(frames: bytes, onset: float, end: float) -> bytes:
    facts = json.dumps([onset, end]).encode()
    facts += b" " * (len(facts) % 2)  # chunks lie at even places
    behind = len(facts) + _CHECK.size
    size = _HEADER.size - 8 + len(frames) + _CHUNK.size + behind
    header = _HEADER.pack(b"RIFF", size, b"WAVE", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16, b"data", len(frames))
    content = b"".join((header, frames, _CHUNK.pack(_FACTS, behind), facts))
    return content + _CHECK.pack(zlib.crc32(content))


def _clip(path: Path, content: bytes) -> Clip | None:
    """Read an entry back, None if a single byte of it is not as it was written."""
    everything = memoryview(content)
    try:
        if _CHECK.unpack(everything[-_CHECK.size :])[0] != zlib.crc32(everything[: -_CHECK.size]):
            return None
        length: int = _HEADER.unpack_from(content)[-1]
        facts: object = json.loads(content[_HEADER.size + length + _CHUNK.size : -_CHECK.size])
    except (struct.error, ValueError):
        return None
    match facts:
        case [float() as onset, float() as end]:
            return Clip(path, length / 2 / RATE, onset, end)
        case _:
            return None
