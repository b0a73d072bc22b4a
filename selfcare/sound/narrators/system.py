"""The voices that Windows and macOS bring along, rendering into a WAV file by programs of the system.

Qt's own way would be QTextToSpeech.synthesize, which its Python package leaves out. Neither has been seen running:
they were written after the systems' documentation and are tried with stand-in programs.
"""

from __future__ import annotations

import math
import os
import platform
import shutil
import subprocess
import sys
import wave
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from selfcare.sound.narrator import NotSaid, Sentence, Speech
from selfcare.sound.voice_link import NO_CONSOLE
from selfcare.translation import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PATIENCE = 20.0  # seconds
PACE = 165  # words a minute of the Mac's voices at speed 1

# Words come by standard input and everything else by the environment: nothing has to be quoted.
WINDOWS_SCRIPT = """
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$reader = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice = $reader.GetInstalledVoices() | Where-Object {
  $_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $env:SELFCARE_LANGUAGE
} | Select-Object -First 1
if (-not $voice) { exit 3 }
$reader.SelectVoice($voice.VoiceInfo.Name)
$reader.Rate = [int]$env:SELFCARE_RATE
$reader.SetOutputToWaveFile($env:SELFCARE_WAV)
$reader.Speak([Console]::In.ReadToEnd())
$reader.Dispose()
"""


class MacVoice:
    """Reads what macOS has a voice for, by `say`. `program` is its path, "" where there is none."""

    name = "say"

    def __init__(self, program: str | None = None) -> None:
        self._program = (shutil.which("say") or "") if program is None and sys.platform == "darwin" else program or ""

    def can(self, sentence: Sentence) -> bool:
        """Whether this is a Mac with a voice for the language."""
        return bool(self._program) and _base(sentence.language) in self._voices

    def edition(self, sentence: Sentence) -> str:
        """Return the system's version and the voice for this language."""
        return f"{platform.mac_ver()[0]} {self._voices.get(_base(sentence.language), '')}"

    def render(self, sentence: Sentence, speed: float) -> Speech:
        """Read a sentence. Raises NotSaid."""
        with TemporaryDirectory(prefix="selfcare-say-") as folder:
            path = Path(folder) / "said.wav"
            options = ["-v", self._voices[_base(sentence.language)], "-r", str(round(PACE * speed)), "-f", "-"]
            form = ["-o", str(path), "--file-format=WAVE", "--data-format=LEI16@22050"]
            _run([self._program, *options, *form], sentence.spoken)
            return _speech(path)

    @cached_property
    def _voices(self) -> Mapping[str, str]:
        """The first voice of each language. A line of `say -v ?` is: name, locale, # and a sample."""
        try:
            lines = _run([self._program, "-v", "?"]).splitlines()
        except NotSaid:
            return {}
        voices: dict[str, str] = {}
        for line in lines:
            *name, locale = line.split("#", maxsplit=1)[0].split() or [""]
            voices.setdefault(_base(locale.replace("_", "-")), " ".join(name))
        return voices


class WindowsVoice:
    """Reads what Windows has a voice for, by System.Speech in PowerShell. `program` is its path, "" for none."""

    name = "sapi"

    def __init__(self, program: str | None = None) -> None:
        self._program = (
            (shutil.which("powershell") or "") if program is None and sys.platform == "win32" else program or ""
        )

    def can(self, sentence: Sentence) -> bool:  # noqa: ARG002 - which languages there are is found out by reading
        """Whether this is Windows; a language it has no voice for is refused when it is read."""
        return bool(self._program)

    def edition(self, sentence: Sentence) -> str:  # noqa: ARG002 - the same for every sentence
        """Return the system's version."""
        return platform.version()

    def render(self, sentence: Sentence, speed: float) -> Speech:
        """Read a sentence. Raises NotSaid."""
        with TemporaryDirectory(prefix="selfcare-sapi-") as folder:
            path = Path(folder) / "said.wav"
            rate = round(10 * math.log(speed) / math.log(3))  # from -10 to 10, three times as fast at its end
            facts = {
                "SELFCARE_WAV": str(path),
                "SELFCARE_LANGUAGE": _base(sentence.language),
                "SELFCARE_RATE": str(rate),
            }
            command = [self._program, "-NoProfile", "-NonInteractive", "-Command", WINDOWS_SCRIPT]
            _run(command, sentence.spoken, facts)
            return _speech(path)


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()


def _run(command: Sequence[str], words: str = "", facts: Mapping[str, str] | None = None) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - our own options; the words go in by its standard input
            command,
            input=words.encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=True,
            env={**os.environ, **(facts or {})},
            creationflags=NO_CONSOLE,
        )
    except (OSError, subprocess.SubprocessError) as problem:
        raise NotSaid(tr("The system has no voice for this language, or it did not answer.")) from problem
    return done.stdout.decode(errors="replace")


def _speech(path: Path) -> Speech:
    """Read what was written. Raises NotSaid."""
    import numpy as np

    try:
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise NotSaid(tr("The system's voice gave a sound of another form."))
            frames, rate = np.frombuffer(file.readframes(file.getnframes()), "<i2"), file.getframerate()
    except (OSError, EOFError, wave.Error) as problem:
        raise NotSaid(tr("The system's voice gave no sound for this sentence.")) from problem
    samples: NDArray[np.float32] = frames.astype(np.float32) / np.float32(32768.0)
    return Speech(samples, rate)
