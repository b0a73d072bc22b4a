"""What is said to the process that renders, and by it: one line each, so that either side can die in the middle."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from selfcare.sound.narrator import Sentence


@dataclass(frozen=True, slots=True)
class Render:
    """Let the narrator of this name read a sentence, and keep the clip under `key`."""

    key: str
    narrator: str
    sentence: Sentence
    speed: float


@dataclass(frozen=True, slots=True)
class Kept:
    """The clip of `key` is in the cache."""

    key: str


@dataclass(frozen=True, slots=True)
class Failed:
    """There will be no clip of `key`; `reason` is for a person."""

    key: str
    reason: str


VoiceMessage = Render | Kept | Failed


def line_of(message: VoiceMessage) -> bytes:
    """Return the line that carries a message."""
    match message:
        case Render(key, narrator, sentence, speed):
            recording = None if sentence.recording is None else str(sentence.recording)
            words: list[object] = ["render", key, narrator, sentence.text, sentence.language, recording, speed]
        case Kept(key):
            words = ["kept", key]
        case Failed(key, reason):
            words = ["failed", key, reason]
        case _:
            assert_never(message)
    return json.dumps(words).encode() + b"\n"


def message_of(line: bytes) -> VoiceMessage | None:
    """Return the message a line carries, None if it carries none (a half-written line of a dying process)."""
    try:
        words: object = json.loads(line)
    except ValueError:
        return None
    match words:
        case [
            "render",
            str(key),
            str(narrator),
            str(text),
            str(language),
            str() | None as path,
            float() | int() as speed,
        ]:
            recording = None if path is None else Path(path)
            return Render(key, narrator, Sentence(text, language, recording), float(speed))
        case ["kept", str(key)]:
            return Kept(key)
        case ["failed", str(key), str(reason)]:
            return Failed(key, reason)
        case _:
            return None
