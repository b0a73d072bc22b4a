"""A session as a file: the same cues at the same seconds, with its name and chapters, whole or not at all."""

from __future__ import annotations

import os
import stat
import struct
import subprocess
import sys
import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from selfcare.routine.models import Repetitions, Timed
from selfcare.session.engine import Session
from selfcare.session.leading import AT_ONCE
from selfcare.session.timeline import Spoken, Timeline, Tone
from selfcare.sound.audio_file import NotWritten, write_audio
from selfcare.sound.clip import Clip
from selfcare.sound.ducking import DUCKED
from selfcare.sound.mix import Samples, Shelf, render, rendered
from selfcare.sound.performance import HEAD, TAIL, TAP, Chapter, Performance, performed
from selfcare.sound.tones import tones_folder
from selfcare.sound.track import RATE, Placed, Track
from selfcare.sound.workplace import HIDDEN
from tests.session.build import exercise, knead, routine, step

SHORT = (Chapter(0.0, "Kneading, left side"), Chapter(2.0, "Chin tucks; slow = good"))


def plan(*, tap: bool = False) -> Timeline:
    own_pace = step(exercise("Breathing", Timed(60)), ends_by="tap")
    return Session(routine(*([own_pace] if tap else []), knead(20))).timeline


def short_clip(cue: Spoken) -> Clip:
    return Clip(tones_folder() / "half.wav", 0.9, 0.05, 0.4) if cue.text else Clip(Path(), 0, 0, 0)


def brief(seconds: float = 3.0) -> Performance:
    track = Track((Placed(0.5, "three"), Placed(1.5, "two"), Placed(2.2, "one")))
    return Performance(track, seconds, SHORT, (), ())


def told(share: float) -> None:
    assert 0 < share <= 1


def test_a_session_nobody_touches_is_its_timeline() -> None:
    timeline = plan()
    whole = performed(timeline, short_clip, "en")
    tones = [(cue.at, cue.name) for cue in timeline.cues if isinstance(cue, Tone)]
    assert [(each.at, each.clip) for each in whole.track.placed if each.bus == "tones"] == tones
    assert whole.seconds >= timeline.end + TAIL
    assert [chapter.title for chapter in whole.chapters] == ["Kneading, left side", "Kneading, right side"]
    assert whole.chapters[0].at == 0
    assert whole.chapters[1].at == 55


def test_a_file_begins_with_a_moment_without_words_and_a_live_session_does_not() -> None:
    assert performed(plan(), short_clip, "en").said[0].at == HEAD
    assert performed(plan(), short_clip, "en", keys=True).said[0].at == AT_ONCE


def test_a_tone_under_words_is_ducked_in_a_file_too() -> None:
    whole = performed(plan(), lambda _cue: Clip(tones_folder() / "half.wav", 3.1, 0.05, 3.05), "en")
    tones = [each for each in whole.track.placed if each.bus == "tones"]
    under = [tone for tone in tones if any(said.at <= tone.at < said.end for said in whole.said)]
    assert under
    assert {tone.gain for tone in under} == {DUCKED}
    assert {tone.gain for tone in tones} == {DUCKED, 1.0}


def test_what_waits_for_a_tap_lasts_a_while_and_the_rest_follows() -> None:
    timeline = plan(tap=True)
    whole = performed(timeline, short_clip, "en")
    assert whole.seconds >= timeline.end + TAP + TAIL
    moments = [placed.at for placed in whole.track.placed]
    assert len({(placed.at, placed.clip) for placed in whole.track.placed}) == len(moments)
    kneading = next(said for said in whole.said if "Next: Kneading" in said.cue.text)
    assert kneading.at >= 35 + TAP
    assert kneading.at - TAP < 37
    assert whole.chapters[1].at == 35 + TAP
    assert sorted(said.at for said in whole.said) == [said.at for said in whole.said]


def test_second_by_second_is_the_same_as_at_once() -> None:
    track = Track((Placed(0.9, "done"), Placed(1.95, "three", gain=0.5)))
    pieces = list(rendered(track, Shelf(), 4.5))
    assert [len(piece) for piece in pieces] == [RATE, RATE, RATE, RATE, RATE // 2]
    assert np.array_equal(np.concatenate(pieces), render(track, Shelf(), 4.5))
    assert np.any(pieces[3])


def test_a_wave_file_holds_the_sound_the_title_and_labelled_points(tmp_path: Path) -> None:
    path = tmp_path / "neck.wav"
    write_audio(brief(), path, "Desk reset", told)
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getnframes()) == (RATE, 1, 3 * RATE)
    chunks = dict(riff(path.read_bytes()))
    assert struct.unpack_from("<I", chunks[b"cue "])[0] == 2
    assert struct.unpack_from("<II", chunks[b"cue "], 4 + 24) == (2, 2 * RATE)
    assert path.stat().st_size == struct.unpack_from("<I", path.read_bytes(), 4)[0] + 8
    assert b"Chin tucks; slow = good\0" in path.read_bytes()
    assert b"INAM\x0b\0\0\0Desk reset\0" in path.read_bytes()


def riff(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(content):
        name, length = struct.unpack_from("<4sI", content, at)
        yield name, content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


@pytest.mark.parametrize("kind", ["flac", "ogg", "mp3"])
def test_other_kinds_hold_the_same_sound_and_the_title(kind: str, tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    path = tmp_path / f"neck.{kind}"
    write_audio(brief(), path, "Desk reset", told)
    with soundfile.SoundFile(str(path)) as file:
        assert file.samplerate == RATE
        heard: Samples = file.read(dtype="float32")
        title = file.title
    wanted = render(brief().track, Shelf(), 3.0).astype(np.float32) / 32768
    assert np.corrcoef(heard[: len(wanted)], wanted[: len(heard)])[0, 1] > 0.99
    assert title == "Desk reset" or b"TIT2" in path.read_bytes()[:64]
    assert (b"Chin tucks; slow = good" in path.read_bytes()) == (kind != "ogg")


def test_chapters_are_where_players_look_for_them(tmp_path: Path) -> None:
    pytest.importorskip("soundfile")
    flac, mp3 = tmp_path / "neck.flac", tmp_path / "neck.mp3"
    write_audio(brief(), flac, "Desk reset", told)
    write_audio(brief(), mp3, "Desk reset", told)
    assert b"CHAPTER002=00:00:02.000" in flac.read_bytes()
    assert b"CHAPTER002NAME=Chin tucks; slow = good" in flac.read_bytes()
    assert mp3.read_bytes()[:10] == b"ID3\x04\x00\x00" + mp3.read_bytes()[6:10]
    assert mp3.read_bytes().count(b"CHAP") == 2
    assert b"ch1\0" + struct.pack(">II", 2000, 3000) in mp3.read_bytes()


def test_m4a_is_made_by_ffmpeg_with_what_it_has_to_know(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("the stand-in for ffmpeg is a shell script")
    stand_in = tmp_path / "ffmpeg"
    stand_in.write_text('#!/bin/sh\ncat "${8}" > "$(dirname "$0")/told.txt"\nfor last; do :; done\ncp "$6" "$last"\n')
    stand_in.chmod(stand_in.stat().st_mode | stat.S_IXUSR)
    path = tmp_path / "neck.m4a"
    write_audio(brief(), path, "Desk reset", told, program=str(stand_in))
    assert path.stat().st_size > 3 * RATE
    facts = (tmp_path / "told.txt").read_text()
    assert facts.startswith(";FFMETADATA1\ntitle=Desk reset\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\n")
    assert "title=Chin tucks\\; slow \\= good" in facts


def test_a_failing_ffmpeg_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="ffmpeg could not write M4A"):
        write_audio(brief(), tmp_path / "neck.m4a", "Desk reset", told, program=sys.executable)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("neck.aiff", "give the file one of these endings"),
        ("there/neck.wav", "There is no folder"),
        ("neck.m4a", "ffmpeg"),
    ],
)
def test_what_cannot_be_written_is_told_at_once_in_plain_words(name: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match=words):
        write_audio(brief(), tmp_path / name, "Desk reset", told, program="")


def test_an_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "neck.wav"
    path.write_bytes(b"old")

    def stop(_: float) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(NotWritten, match="no room is left"):
        write_audio(brief(), path, "Desk reset", stop)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_goes_wrong_elsewhere_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    def fail(_share: float) -> None:
        raise RuntimeError("nothing to do with the disk")

    with pytest.raises(RuntimeError, match="nothing to do with the disk"):
        write_audio(brief(), tmp_path / "neck.flac", "Desk reset", fail)
    assert not list(tmp_path.iterdir())


def test_what_a_killed_program_left_is_deleted_a_day_later_and_nothing_else(tmp_path: Path) -> None:
    left, of_today, of_others = (tmp_path / name for name in (f"{HIDDEN}a", f"{HIDDEN}b", ".selfcare-home"))
    for folder in (left, of_today, of_others):
        folder.mkdir()
        (folder / "session.wav").write_bytes(b"half of it")
    for folder in (left, of_others):
        os.utime(folder, (0, 0))
    write_audio(brief(), tmp_path / "neck.wav", "Desk reset", told)
    assert {path.name for path in tmp_path.iterdir()} == {"neck.wav", of_today.name, of_others.name}


# No file may grow beyond a size: what a full disk is like, on any machine.
ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from selfcare.sound.audio_file import NotWritten, write_audio
from tests.sound.test_performance import brief
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
try:
    write_audio(brief(), Path(sys.argv[1]), "Desk reset", lambda share: None)
except NotWritten as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_more_chapters_than_a_table_of_an_mp3_holds_are_written_all_the_same(tmp_path: Path) -> None:
    pytest.importorskip("soundfile")
    many = tuple(Chapter(number / 100, f"Round {number}") for number in range(300))
    write_audio(replace(brief(), chapters=many), tmp_path / "rounds.mp3", "Rounds", told)
    written = (tmp_path / "rounds.mp3").read_bytes()
    assert written.count(b"CHAP") == 300
    assert b"toc\0" + bytes([0x03, 255]) + b"ch0\0" in written


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3"])
def test_a_full_disk_is_told_as_such_and_leaves_nothing_behind(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"neck.{kind}"
    if kind != "wav":
        pytest.importorskip("soundfile")
    told = subprocess.run(
        [sys.executable, "-c", ON_A_FULL_DISK, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.startswith(f"{path} cannot be written: ")
    assert list(tmp_path.iterdir()) == []


def test_a_counted_exercise_has_a_chapter_too() -> None:
    tuck = replace(step(exercise("Chin tucks", Repetitions(2))))
    assert [each.title for each in performed(Session(routine(tuck)).timeline, short_clip, "en").chapters] == [
        "Chin tucks"
    ]
