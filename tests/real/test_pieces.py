"""Where Qt finds no output, a real player of files plays a session with its voice: recorded, in its place, and whole.

Qt knows PulseAudio alone. Here it is told of a server that is not there, while ALSA's `aplay` is led to the real one.
"""

from __future__ import annotations

import logging
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from numpy.linalg import norm
from PySide6.QtCore import QObject

from selfcare.desktop.devices.scratch import PREFIX
from selfcare.desktop.devices.speaker_link import IN_PIECES
from selfcare.session.commands import Pause, Resume
from selfcare.sound.performance import performed
from selfcare.sound.placing import Said
from selfcare.sound.tones import tones_folder
from selfcare.sound.track import RATE, Placed
from selfcare.sound.voice import Voice, house_voice
from tests.real.events import run_for
from tests.real.sound_server import Recorder, SoundServer
from tests.real.stage import Stage
from tests.real.test_voice_session import CUE, Heard, prepare
from tests.real.voice import need_package
from tests.session.build import knead, routine

pytestmark = [pytest.mark.device, pytest.mark.timeout(150)]

LOG = logging.getLogger(__name__)
SESSION = routine(knead(16, "none", cue=CUE, prep=5.0))
NOWHERE = "unix:/nowhere/pulse.sock"
PAUSE = 2.5  # seconds


@pytest.fixture
def voice(tmp_path: Path, absent: Callable[[str], NoReturn]) -> Iterator[Voice]:
    need_package("hibari", absent)
    with closing(house_voice(folder=tmp_path)) as voice:
        yield voice


@pytest.fixture
def aplay(
    server: SoundServer,
    need: Callable[[str], str],
    absent: Callable[[str], NoReturn],
    monkeypatch: pytest.MonkeyPatch,
) -> SoundServer:
    """The server as ALSA's players reach it, and Qt does not."""
    for program in ("aplay", "mpg123"):  # playsound3 takes both together
        need(program)
    config = server.folder / "alsa.conf"
    config.write_text(f'pcm.!default {{ type pulse server "{server.address}" }}\n')
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    monkeypatch.setenv("PULSE_SERVER", NOWHERE)
    monkeypatch.setenv("PLAYSOUND3_BACKEND", "alsa")
    monkeypatch.setenv("TMPDIR", str(server.folder))
    played = subprocess.run(
        ["aplay", "--quiet", str(tones_folder() / "one.wav")], capture_output=True, check=False, timeout=20
    )
    if played.returncode:
        absent("ALSA has no way to PulseAudio (libasound2-plugins)")
    return server


def opened(stage: Stage) -> None:
    stage.speaker.open()
    deadline = time.monotonic() + 20.0
    while not stage.lines or stage.speaker.opening:
        assert time.monotonic() < deadline, "waited in vain"
        run_for(0.05)
    assert stage.speaker.line == IN_PIECES


def listening(server: SoundServer, room: QObject) -> Recorder:
    """Return a recorder, once what a player had ahead (two seconds) has passed: nobody records those."""
    recorder = Recorder(server, "cap", room)
    run_for(4.0)
    return recorder


def left_over(server: SoundServer) -> list[Path]:
    return [path for folder in server.folder.glob(f"{PREFIX}*") for path in folder.iterdir() if path.suffix == ".wav"]


def test_words_and_tones_come_in_their_place_through_a_player_of_files(
    aplay: SoundServer, room: QObject, voice: Voice
) -> None:
    stage = Stage(SESSION, room, voice)
    prepare(voice, stage, SESSION)
    opened(stage)
    recorder = listening(aplay, room)
    stage.start()
    run_for(stage.session.timeline.end + 5.0)
    recorder.stop()
    heard = Heard(recorder, stage.zero)
    errors = []
    for said in voice.script.said:
        match = heard.find(said.placed)
        errors.append((match.begin - heard.index(said.placed.at)) / RATE)
        LOG.info("%5.1f s %+4.0f ms %.2f %s", said.at, 1000 * errors[-1], match.share, said.cue.text)
        assert 0.8 < match.share < 1.2, (said, match)
        heard.take_out(said.placed, match.begin)
    assert len(errors) >= 10
    assert float(np.median(np.abs(errors))) < 0.060
    assert max(np.abs(errors)) < 0.250, "where the machine was too busy to start a player at once"
    planned = performed(stage.session.timeline, voice.clip, "en", keys=True).track.placed
    found = [heard.find(each) for each in planned if each.bus == "tones" and each.gain == 1.0]
    LOG.info("%d tones, of each at least %.2f", len(found), min(each.share for each in found))
    assert min(each.share for each in found) > 0.7
    assert stage.flashes == []
    stage.speaker.close()
    run_for(0.5)
    assert list(aplay.folder.glob(f"{PREFIX}*")) == [], "no file is left"


def test_a_pause_stops_the_piece_and_a_sentence_begins_what_follows(
    aplay: SoundServer, room: QObject, voice: Voice
) -> None:
    stage = Stage(SESSION, room, voice)
    prepare(voice, stage, SESSION)
    opened(stage)
    recorder = listening(aplay, room)
    stage.start()
    cut = next(said for said in voice.script.said if said.clip.spoken > 2.0 and said.at > 3.0)
    run_for(cut.at + 0.8)
    paused = time.monotonic()
    stage.player.do(Pause())
    run_for(PAUSE)
    stage.player.do(Resume())
    run_for(0.1)
    stage.player.beat()
    run_for(12.0)
    stage.player.beat()
    zero = time.monotonic() - stage.session.elapsed
    recorder.stop()
    heard = Heard(recorder, stage.zero)
    rest = recorder.heard[recorder.index_of(paused) :][: 2 * RATE]
    went_on = silent_after(heard, cut, recorder.index_of(paused))
    resumed = next(said for said in voice.script.said if said.at > cut.at + 0.7)
    LOG.info("the words went on for %.0f ms; resumed with %s", 1000 * went_on, resumed.cue.text)
    assert went_on < 0.25
    assert float(np.max(np.abs(rest))) > 0.01, "the pause is answered"
    after = Heard(recorder, zero).find(resumed.placed)
    assert 0.8 < after.share < 1.2, "a sentence is said from its beginning"
    assert len(left_over(aplay)) <= 3


def silent_after(heard: Heard, said: Said, paused: int) -> float:
    """Return for how many seconds after the pause, until it ended, the words went on: looked for every 20 ms.

    Each piece that is looked for is 60 ms long: one of 20 ms is found by chance in other words.
    """
    clip = heard._shelf.samples(said.placed.clip)
    begin = heard.find(Placed(said.placed.at, said.placed.clip, "voice")).begin
    last = 0.0
    for at in range(paused - begin, min(len(clip), paused - begin + int(PAUSE * RATE)), RATE // 50):
        part = clip[at : at + 3 * RATE // 50]
        there = heard.samples[begin + at : begin + at + len(part)]
        same = float(np.dot(part, there))
        if np.sum(part**2) > 3e-3 and same > 0.5 * np.sum(part**2) and same > 0.5 * norm(part) * norm(there):
            last = (begin + at + len(part) - paused) / RATE
    return last
