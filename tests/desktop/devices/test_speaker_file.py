"""One short-lived player for each cue."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from selfcare.desktop.devices.speaker_file import LINE, FileSpeaker
from selfcare.sound.mix import Shelf
from selfcare.sound.tones import tones_folder


@dataclass
class Clip:
    path: Path
    failed: bool = False
    over: bool = False
    stopped: bool = False

    def stop(self) -> None:
        self.stopped = True


@dataclass
class Shop:
    """Starts clips, or refuses to."""

    clips: list[Clip] = field(default_factory=list)
    refuses: bool = False

    def __call__(self, path: Path) -> Clip:
        if self.refuses:
            raise OSError("nothing can play here")
        self.clips.append(Clip(path))
        return self.clips[-1]


def test_each_clip_is_played_when_it_is_due() -> None:
    shop = Shop()
    speaker = FileSpeaker(shop)
    speaker.due("work")
    speaker.chirp("half")
    assert [clip.path for clip in shop.clips] == [tones_folder() / "work.wav", tones_folder() / "half.wav"]
    assert speaker.line == LINE
    assert not speaker.broken


def test_a_pause_stops_what_sounds() -> None:
    shop = Shop()
    speaker = FileSpeaker(shop)
    speaker.due("done")
    speaker.hold()
    assert shop.clips[0].stopped


def test_who_turns_it_down_hears_a_quieter_copy_and_none_is_left_behind() -> None:
    shop = Shop()
    speaker = FileSpeaker(shop)
    speaker.set_volume(0.5)
    speaker.due("work")
    copy = shop.clips[0].path
    loud, quiet = Shelf().samples("work"), Shelf().samples(str(copy))
    assert np.max(np.abs(quiet - loud / 2)) < 1e-4
    speaker.close()
    assert not copy.exists()


def test_at_volume_nothing_nothing_is_started() -> None:
    shop = Shop()
    speaker = FileSpeaker(shop)
    speaker.set_volume(0.0)
    speaker.due("work")
    assert shop.clips == []


@pytest.mark.parametrize("how", ["refuses to start", "gives up"])
def test_a_player_that_fails_is_not_asked_again_until_the_next_opening(how: str) -> None:
    shop = Shop(refuses=how == "refuses to start")
    speaker = FileSpeaker(shop)
    speaker.due("work")
    for clip in shop.clips:
        clip.failed = True
    assert speaker.broken
    speaker.due("half")
    assert len(shop.clips) <= 1
    speaker.open()
    assert not speaker.broken


@pytest.mark.usefixtures("pseudo_terminals")
def test_a_real_player_of_the_machine_is_found_and_started(tmp_path: Path) -> None:
    """Two stand-ins for ALSA's players on the path: one plays by writing down what it was given."""
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    heard = tmp_path / "heard"
    for name in ("aplay", "mpg123"):
        script = bin_ / name
        script.write_text(f'#!/bin/sh\n[ "$1" = --version ] || echo "{name} $@" >> {heard}\n')
        script.chmod(0o755)
    told = (
        "from selfcare.desktop.devices.speaker_file import file_speaker\n"
        "speaker = file_speaker()\n"
        "speaker.due('work')\n"
        "speaker._playing[0]._sound.wait()\n"
        "print(speaker.broken)\n"
    )
    env = {**os.environ, "PATH": f"{bin_}:/bin", "PLAYSOUND3_BACKEND": "alsa"}
    ran = subprocess.run([sys.executable, "-c", told], env=env, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
    assert heard.read_text().strip() == f"aplay --quiet {tones_folder() / 'work.wav'}"


def test_a_machine_without_any_player_says_so_quietly() -> None:
    told = "from selfcare.desktop.devices.speaker_file import file_speaker\nprint(file_speaker())"
    env = {key: value for key, value in os.environ.items() if key != "PLAYSOUND3_BACKEND"} | {"PATH": "/nowhere"}
    ran = subprocess.run([sys.executable, "-c", told], env=env, capture_output=True, text=True, check=True)
    assert (ran.stdout.strip(), ran.stderr) == ("None", "")
