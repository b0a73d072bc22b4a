"""The voices of macOS and Windows, with stand-ins for the programs of those systems: never seen running for real."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from selfcare.sound.narrator import NotSaid, Sentence, house_narrators
from selfcare.sound.narrators.system import MacVoice, WindowsVoice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts with a first line")

SAY = """#!{python}
import sys, wave
words = sys.argv[1:]
if words == ["-v", "?"]:
    print("Alex                en_US    # Most people recognize me by my voice.")
    print("Anna (Premium)      de_DE    # Hallo, ich heisse Anna.")
    sys.exit()
said = sys.stdin.buffer.read().decode()
open({log!r}, "a").write(" ".join(words) + "|" + said + "\\n")
with wave.open(words[words.index("-o") + 1], "wb") as file:
    file.setparams((1, 2, 22050, 0, "NONE", "not compressed"))
    file.writeframes(b"\\1\\2" * 2205)
"""
POWERSHELL = """#!{python}
import os, sys, wave
said = sys.stdin.buffer.read().decode()
if os.environ["SELFCARE_LANGUAGE"] == "fi":
    sys.exit(3)
open({log!r}, "a").write(os.environ["SELFCARE_LANGUAGE"] + os.environ["SELFCARE_RATE"] + "|" + said + "\\n")
with wave.open(os.environ["SELFCARE_WAV"], "wb") as file:
    file.setparams(({channels}, 2, 22050, 0, "NONE", "not compressed"))
    file.writeframes(b"\\1\\2" * 4410)
"""


def stand_in(folder: Path, script: str, **facts: object) -> str:
    path = folder / "program"
    path.write_text(script.format(python=sys.executable, log=str(folder / "log"), **facts))
    path.chmod(0o755)
    return str(path)


def test_the_mac_reads_in_a_voice_of_the_language(tmp_path: Path) -> None:
    voice = MacVoice(stand_in(tmp_path, SAY))
    assert voice.can(Sentence("Links.", "de-AT"))
    assert not voice.can(Sentence("Vasen.", "fi"))
    assert "Anna (Premium)" in voice.edition(Sentence("Links.", "de"))
    speech = voice.render(Sentence("Linke Seite – halten.", "de"), 1.2)
    assert (speech.rate, len(speech.samples)) == (22050, 2205)
    options, said = (tmp_path / "log").read_text().strip().split("|")
    assert options.startswith("-v Anna (Premium) -r 198 ")
    assert "Linke Seite" in said


def test_windows_reads_and_refuses_what_it_has_no_voice_for(tmp_path: Path) -> None:
    voice = WindowsVoice(stand_in(tmp_path, POWERSHELL, channels=1))
    assert voice.can(Sentence("Left.", "en"))
    assert len(voice.render(Sentence("Left side.", "en-GB"), 1.0).samples) == 4410
    assert (tmp_path / "log").read_text().startswith("en0|Left side")
    with pytest.raises(NotSaid):
        voice.render(Sentence("Vasen.", "fi"), 1.0)


def test_a_sound_of_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotSaid):
        WindowsVoice(stand_in(tmp_path, POWERSHELL, channels=2)).render(Sentence("Left.", "en"), 1.0)


def test_elsewhere_there_are_none() -> None:
    here = {voice.name for voice in house_narrators() if voice.can(Sentence("Left.", "en"))}
    if sys.platform == "linux":
        assert here.isdisjoint({"say", "sapi"})
    assert not MacVoice("").can(Sentence("Left.", "en"))
    assert not WindowsVoice("").can(Sentence("Left.", "en"))
    assert not MacVoice("/nowhere/say").can(Sentence("Left.", "en"))
