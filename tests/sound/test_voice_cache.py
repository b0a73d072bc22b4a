"""What was rendered before: found again whole, or made again; bounded; never half an entry."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfcare.sound.track import RATE
from selfcare.sound.voice_cache import ABANDONED, VoiceCache

FRAMES = bytes(range(256)) * 40


@pytest.fixture
def cache(tmp_path: Path) -> VoiceCache:
    return VoiceCache(tmp_path / "voice")


def test_what_is_kept_is_found_by_another(cache: VoiceCache) -> None:
    kept = cache.keep("a", FRAMES, 0.04, 0.08)
    assert VoiceCache(cache.folder).find("a") == kept
    assert kept.seconds == len(FRAMES) / 2 / RATE
    assert (kept.onset, kept.end) == (0.04, 0.08)


def test_what_was_never_kept_is_not_found(cache: VoiceCache) -> None:
    assert cache.find("a") is None


def test_an_entry_is_a_file_that_any_player_plays(cache: VoiceCache) -> None:
    with wave.open(str(cache.keep("a", FRAMES, 0.04, 0.08).path), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        assert file.readframes(file.getnframes()) == FRAMES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, len(FRAMES) + 80), flipped=st.integers(1, 255))
def test_a_single_changed_byte_is_found_out_and_the_entry_made_anew(
    cache: VoiceCache, place: int, flipped: int
) -> None:
    path = cache.keep("a", FRAMES, 0.04, 0.08).path
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= flipped
    path.write_bytes(content)
    assert cache.find("a") is None
    assert not path.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(left=st.integers(0, len(FRAMES)))
def test_a_file_cut_short_is_found_out(cache: VoiceCache, left: int) -> None:
    path = cache.keep("a", FRAMES, 0.04, 0.08).path
    path.write_bytes(path.read_bytes()[:left])
    assert cache.find("a") is None


def test_the_least_recently_used_go_first(cache: VoiceCache) -> None:
    small = VoiceCache(cache.folder, limit=3 * (len(FRAMES) + 100))
    for age, key in enumerate("abcd"):
        used = 1_000_000.0 + age
        os.utime(small.keep(key, FRAMES, 0.04, 0.08).path, (used, used))
    small.find("a")  # used just now
    small.trim()
    assert {key for key in "abcd" if small.find(key)} == {"a", "c", "d"}


def test_what_was_never_finished_is_cleared_away_but_not_while_it_may_be_written(cache: VoiceCache) -> None:
    now = cache.keep("a", FRAMES, 0.04, 0.08).path.stat().st_mtime
    old, new = cache.folder / "old.part", cache.folder / "new.part"
    for part, used in ((old, now - ABANDONED - 1), (new, now - 1)):
        part.write_bytes(b"half")
        os.utime(part, (used, used))
    cache.trim()
    assert (old.exists(), new.exists()) == (False, True)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "nowhere")
    cache.trim()
    assert cache.find("a") is None


def test_a_folder_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="file"):
        VoiceCache(tmp_path / "file" / "voice").keep("a", FRAMES, 0.04, 0.08)


WRITER = """
import sys
from pathlib import Path
from selfcare.sound.voice_cache import VoiceCache
cache = VoiceCache(Path(sys.argv[1]))
print("begun", flush=True)
while True:
    for key in "abcdefgh":
        cache.keep(key, key.encode() * 400_000, 0.04, 0.08)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only POSIX kills so hard")
def test_a_kill_in_the_middle_of_a_write_leaves_only_whole_entries(cache: VoiceCache) -> None:
    for _ in range(6):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(cache.folder)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            while not any(cache.folder.glob("*.part")):
                pass
            writer.send_signal(signal.SIGKILL)
        for path in cache.folder.glob("*.wav"):
            assert cache.find(path.stem) is not None
