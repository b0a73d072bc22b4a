"""Title and chapters of a file, in the way each format has for them: WAV, FLAC, MP3, and ffmpeg's own notes."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

from selfcare.sound.performance import Chapter
from selfcare.sound.track import RATE

VENDOR = b"Selfcare"
FLAC_COMMENTS, FLAC_LAST = 4, 0x80
ID3_MOST = 255  # chapters in a table, which counts them in one byte; further ones are there without standing in it


def into_wave(path: Path, title: str, chapters: Sequence[Chapter]) -> None:
    """Add the title (INFO), and a labelled cue point for each chapter, behind the sound of a WAV file."""
    points = b"".join(
        struct.pack("<II4sIII", number, round(each.at * RATE), b"data", 0, 0, round(each.at * RATE))
        for number, each in enumerate(chapters, start=1)
    )
    labels = b"".join(
        _chunk(b"labl", struct.pack("<I", number) + each.title.encode() + b"\0")
        for number, each in enumerate(chapters, start=1)
    )
    added = _chunk(b"LIST", b"INFO" + _chunk(b"INAM", title.encode() + b"\0"))
    if chapters:
        added += _chunk(b"cue ", struct.pack("<I", len(chapters)) + points) + _chunk(b"LIST", b"adtl" + labels)
    with path.open("r+b") as file:
        file.seek(0, 2)
        file.write(added)
        size = file.tell() - 8
        file.seek(4)
        file.write(struct.pack("<I", size))


def into_flac(path: Path, title: str, chapters: Sequence[Chapter]) -> None:
    """Replace the comments of a FLAC file by the title and the chapters (CHAPTER001, CHAPTER001NAME)."""
    content = path.read_bytes()
    blocks, sound = _flac_blocks(content)
    kept = [(kind, body) for kind, body in blocks if kind != FLAC_COMMENTS]
    kept.insert(1, (FLAC_COMMENTS, _comments([f"TITLE={title}", *_chapter_comments(chapters)])))
    with path.open("wb") as file:
        file.write(content[:4])
        for number, (kind, body) in enumerate(kept, start=1):
            mark = kind | (FLAC_LAST if number == len(kept) else 0)
            file.write(struct.pack(">I", mark << 24 | len(body)) + body)
        file.write(memoryview(content)[sound:])


def into_mp3(path: Path, title: str, chapters: Sequence[Chapter], seconds: float) -> None:
    """Put the title and the chapters (ID3v2.4) before the sound of an MP3 file."""
    ends = [each.at for each in chapters[1:]] + [seconds]
    names = [f"ch{number}".encode() + b"\0" for number in range(len(chapters))]
    frames = [_id3(b"TIT2", b"\x03" + title.encode())]
    if chapters:
        listed = names[:ID3_MOST]
        contents = b"toc\0" + bytes([0x03, len(listed)]) + b"".join(listed)
        frames.append(_id3(b"CTOC", contents))
    for name, chapter, end in zip(names, chapters, ends, strict=False):
        times = struct.pack(">IIII", round(1000 * chapter.at), round(1000 * end), 0xFFFFFFFF, 0xFFFFFFFF)
        frames.append(_id3(b"CHAP", name + times + _id3(b"TIT2", b"\x03" + chapter.title.encode())))
    body = b"".join(frames)
    sound = _without_id3(path.read_bytes())
    path.write_bytes(b"ID3\x04\x00\x00" + _synchsafe(len(body)) + body + sound)


def ffmetadata(title: str, chapters: Sequence[Chapter], seconds: float) -> str:
    """Return title and chapters as ffmpeg reads them."""
    lines = [";FFMETADATA1", f"title={_escaped(title)}"]
    ends = [each.at for each in chapters[1:]] + [seconds]
    for chapter, end in zip(chapters, ends, strict=False):
        times = [f"START={round(1000 * chapter.at)}", f"END={round(1000 * end)}"]
        lines += ["[CHAPTER]", "TIMEBASE=1/1000", *times, f"title={_escaped(chapter.title)}"]
    return "\n".join(lines) + "\n"


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _flac_blocks(content: bytes) -> tuple[list[tuple[int, bytes]], int]:
    """Return the blocks before the sound as (kind, content), and where the sound begins."""
    blocks: list[tuple[int, bytes]] = []
    at, last = 4, False
    while not last:
        (mark,) = struct.unpack_from(">I", content, at)
        length, last = mark & 0xFFFFFF, bool(mark >> 31)
        blocks.append((mark >> 24 & 0x7F, content[at + 4 : at + 4 + length]))
        at += 4 + length
    return blocks, at


def _comments(comments: Sequence[str]) -> bytes:
    written = [comment.encode() for comment in comments]
    head = struct.pack("<I", len(VENDOR)) + VENDOR + struct.pack("<I", len(written))
    return head + b"".join(struct.pack("<I", len(each)) + each for each in written)


def _chapter_comments(chapters: Sequence[Chapter]) -> list[str]:
    comments: list[str] = []
    for number, chapter in enumerate(chapters, start=1):
        minutes, milliseconds = divmod(round(1000 * chapter.at), 60_000)
        at = f"{minutes // 60:02d}:{minutes % 60:02d}:{milliseconds // 1000:02d}.{milliseconds % 1000:03d}"
        comments += [f"CHAPTER{number:03d}={at}", f"CHAPTER{number:03d}NAME={chapter.title}"]
    return comments


def _id3(name: bytes, body: bytes) -> bytes:
    return name + _synchsafe(len(body)) + b"\0\0" + body


def _synchsafe(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


def _without_id3(content: bytes) -> bytes:
    if content[:3] != b"ID3":
        return content
    size = sum((byte & 0x7F) << shift for byte, shift in zip(content[6:10], (21, 14, 7, 0), strict=True))
    return content[10 + size :]


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in "=;#\\\n" else letter for letter in words)
