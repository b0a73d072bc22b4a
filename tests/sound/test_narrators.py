"""Who reads what: the author before any voice, the voice of the language, nobody where there is none."""

from __future__ import annotations

import stat
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from selfcare.sound.mix import Samples
from selfcare.sound.narrator import Narrator, NotSaid, Sentence, choose, clip_key, house_narrators
from selfcare.sound.narrators.espeak import Espeak
from selfcare.sound.narrators.hibari import HibariVoice
from selfcare.sound.narrators.recordings import LARGEST, LONGEST, Recordings
from selfcare.sound.track import RATE

soundfile = import_module("soundfile")
ENGLISH, GERMAN = Sentence("Left side."), Sentence("Linke Seite.", "de")
NO_ESPEAK = Espeak(program="")


def recording(path: Path, seconds: float = 0.5, rate: int = 44_100) -> Sentence:
    time = np.arange(round(seconds * rate)) / rate
    one: Samples = (0.2 * np.sin(2 * np.pi * 300 * time)).astype(np.float32)
    soundfile.write(path, np.stack([one, np.zeros_like(one)], axis=1), rate)
    return Sentence("Left side.", "en", path)


def name(narrator: Narrator | None) -> str | None:
    return None if narrator is None else narrator.name


def test_the_authors_recording_comes_before_any_voice(tmp_path: Path) -> None:
    assert name(choose(house_narrators(), recording(tmp_path / "cue.wav"))) == "recording"


def test_a_recording_that_is_not_there_is_read_by_a_voice(tmp_path: Path) -> None:
    assert not Recordings().can(Sentence("Left side.", "en", tmp_path / "cue.wav"))
    assert not Recordings().can(ENGLISH)


def test_a_recording_of_no_known_kind_is_not_tried(tmp_path: Path) -> None:
    (tmp_path / "cue.doc").write_bytes(b"words")
    assert not Recordings().can(Sentence("Left side.", "en", tmp_path / "cue.doc"))


def test_the_voice_that_is_asked_for_comes_first() -> None:
    assert [each.name for each in house_narrators()] == ["recording", "hibari", "say", "sapi", "espeak-ng"]
    assert [each.name for each in house_narrators("espeak-ng")] == ["recording", "espeak-ng", "hibari", "say", "sapi"]


def test_the_neural_voice_reads_english_alone() -> None:
    voice = HibariVoice()
    assert not voice.can(GERMAN)
    assert voice.can(ENGLISH) == voice.can(Sentence("Left side.", "en-GB"))


def test_nobody_reads_what_has_no_words() -> None:
    assert choose(house_narrators(), Sentence(" - ")) is None


def test_without_espeak_nobody_reads_german() -> None:
    assert choose((Recordings(), HibariVoice(), NO_ESPEAK), GERMAN) is None


def test_an_espeak_that_does_not_start_reads_nothing(tmp_path: Path) -> None:
    broken = Espeak(program=str(tmp_path / "espeak-ng"))
    assert not broken.can(GERMAN)
    with pytest.raises(NotSaid, match="did not answer"):
        broken.render(GERMAN, 1.0)


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for the program")
def test_an_espeak_that_gives_no_sound_is_said(tmp_path: Path) -> None:
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\nprintf 'Pty Language\\n 5 de M German gmw/de\\n 5 nl M Dutch mb/mb-nl2\\n'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    narrator = Espeak(program=str(program))
    assert narrator.can(Sentence("Links.", "de-AT"))
    assert not narrator.can(Sentence("Links.", "nl"))  # needs a program beside espeak-ng
    with pytest.raises(NotSaid, match="gave no sound"):
        narrator.render(GERMAN, 1.0)


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3"])
def test_each_kind_of_recording_becomes_one_channel_at_its_own_rate(tmp_path: Path, kind: str) -> None:
    speech = Recordings().render(recording(tmp_path / f"cue.{kind}"), 0.8)
    assert speech.rate == 44_100
    assert len(speech.samples) / speech.rate == pytest.approx(0.5, abs=0.1)
    assert float(np.max(np.abs(speech.samples))) == pytest.approx(0.1, abs=0.03)


@pytest.mark.parametrize("content", [b"", b"words", b"RIFF" + bytes(60), b"fLaC" + bytes(200)])
def test_a_recording_that_is_no_sound_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cue.flac"
    path.write_bytes(content)
    with pytest.raises(NotSaid, match=r"cue\.flac cannot be read as sound"):
        Recordings().render(Sentence("Left side.", "en", path), 1.0)


def test_a_recording_longer_than_a_cue_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotSaid, match="longer than 60 seconds"):
        Recordings().render(recording(tmp_path / "cue.wav", LONGEST + 1, 8_000), 1.0)


def test_a_huge_recording_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "cue.wav"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(NotSaid, match="larger than 32 MB"):
        Recordings().render(Sentence("Left side.", "en", path), 1.0)


def test_a_recording_that_went_away_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotSaid, match="cannot be read"):
        Recordings().render(Sentence("Left side.", "en", tmp_path / "cue.wav"), 1.0)


def test_the_same_words_in_the_same_voice_are_the_same_clip(tmp_path: Path) -> None:
    author = Recordings()
    first = clip_key(author, recording(tmp_path / "a.wav"), 1.0)
    assert first == clip_key(author, recording(tmp_path / "b.wav"), 1.0)
    assert first != clip_key(author, recording(tmp_path / "c.wav", 0.6), 1.0)
    voice = HibariVoice()
    keys = [
        clip_key(voice, ENGLISH, 1.0),
        clip_key(voice, ENGLISH, 0.9),
        clip_key(voice, Sentence("Right side."), 1.0),
        clip_key(voice, Sentence("Left side.", "en-GB"), 1.0),
        clip_key(Recordings(), ENGLISH, 1.0),
    ]
    assert len(set(keys)) == len(keys)
    assert clip_key(voice, Sentence("Hold 2 s."), 1.0) == clip_key(voice, Sentence("Hold 2 seconds."), 1.0)


def test_samples_are_those_of_the_recording(tmp_path: Path) -> None:
    path = tmp_path / "cue.wav"
    soundfile.write(path, np.array([0.0, 0.5, -0.5, 0.25], np.float32), RATE, subtype="FLOAT")
    assert Recordings().render(Sentence("x", "en", path), 1.0).samples.tolist() == [0.0, 0.5, -0.5, 0.25]


def test_what_the_window_needs_of_the_voice_imports_no_numpy() -> None:
    rooms = ("clip", "narrator", "placing", "rendering", "sentences", "spoken_text", "voice_cache", "voice_link")
    imports = "; ".join(f"import selfcare.sound.{room}" for room in rooms)
    look = "; import sys; narrators = selfcare.sound.narrator.house_narrators(); sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", imports + look], check=False).returncode == 0
