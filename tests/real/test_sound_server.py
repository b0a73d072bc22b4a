"""A session at real speed on a real sound server, recorded: every tone at its moment, whatever happens."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from selfcare.desktop.devices.speaker import best_speaker
from selfcare.desktop.devices.speaker_link import IN_PIECES
from selfcare.routine.models import RestStep
from selfcare.sound.track import Placed, Track
from tests.real.events import run_for
from tests.real.sound_server import Recorder, SoundServer
from tests.real.stage import Stage, open_and_wait
from tests.session.build import knead, routine

pytestmark = [pytest.mark.device, pytest.mark.timeout(300)]

LOG = logging.getLogger(__name__)  # what was measured: pytest --log-level=INFO -rP


def test_every_tone_of_a_session_is_heard_in_time(server: SoundServer, room: QObject) -> None:
    steps = (knead(20, prep=5.0, switch=5.0), RestStep(5), knead(6, prep=5.0, switch=5.0))
    stage = Stage(routine(*steps), room)
    recorder = Recorder(server, "cap", room)
    open_and_wait(stage.speaker)
    stage.start()
    run_for(stage.session.timeline.end + 4.0)
    recorder.stop()

    heard = [(tone, *recorder.error(tone.name, stage.zero + tone.at)) for tone in stage.tones]
    errors = np.array([error for _, error, _ in heard])
    late = np.quantile(np.abs(errors), 0.99)
    drift = float(np.mean(errors[-5:]) - np.mean(errors[:5]))
    LOG.info("%d tones in %.0f s; the first %.1f ms late", len(heard), stage.session.timeline.end, 1e3 * heard[0][1])
    LOG.info("mean %.2f, p99 %.2f, most %.2f ms", 1e3 * errors.mean(), 1e3 * late, 1e3 * np.abs(errors).max())
    LOG.info("drift from the first five to the last five %.2f ms", 1e3 * drift)
    assert len(heard) >= 25
    assert [tone for tone, _, share in heard if not 0.9 < share < 1.1] == [], "every tone is there, and whole"
    assert late < 0.010
    assert abs(drift) < 0.005
    assert stage.lines == []


def test_the_server_dies_and_comes_back_in_mid_session(server: SoundServer, room: QObject) -> None:
    stage = Stage(routine(knead(40, "none", prep=4.0)), room)
    open_and_wait(stage.speaker)
    stage.start()
    run_for(17.0)
    server.kill()
    run_for(8.0)
    assert stage.session.elapsed > 23, "the session goes on"
    assert stage.speaker.line != "", "and says that the sound is gone"
    without = list(stage.lines), list(stage.flashes), stage.speaker.line
    server.start()
    recorder = Recorder(server, "cap", room)
    run_for(49.0)
    recorder.stop()

    LOG.info("without a server: %s; longest beat %.1f ms", without, 1e3 * stage.longest_beat)
    assert stage.longest_beat < 0.5, "nothing hangs"
    assert without[1] or without[2] == IN_PIECES, "shown, or played by something else"
    assert stage.lines[-1] == "", "the sound has come back by itself"
    again = [tone for tone in stage.tones if tone.at > 40]
    errors = [recorder.error(tone.name, stage.zero + tone.at) for tone in again]
    LOG.info("after its return: %s ms", [round(1e3 * error, 1) for error, _ in errors])
    assert [tone.name for tone in again] == ["half", "three", "two", "one", "done"]
    assert max(abs(error) for error, _ in errors) < 0.020
    assert min(share for _, share in errors) > 0.9


def test_a_pause_is_silence_within_a_tenth_of_a_second(server: SoundServer, room: QObject) -> None:
    speaker = best_speaker(time.monotonic, room)
    recorder = Recorder(server, "cap", room)
    open_and_wait(speaker)
    held: list[float] = []
    for _ in range(5):
        speaker.play(Track((Placed(0.2, "done"), Placed(1.4, "work"))), 0.0)
        run_for(1.0)
        held.append(time.monotonic())
        speaker.hold()
        run_for(1.5)
    recorder.stop()
    silent_after = [_silent_after(recorder, moment) for moment in held]
    LOG.info("silent %s ms after the pause", [round(1e3 * seconds) for seconds in silent_after])
    assert float(np.median(silent_after)) < 0.100
    assert max(silent_after) < 0.180, "where the machine was too busy for that, once"


def _silent_after(recorder: Recorder, moment: float) -> float:
    begun = recorder.index_of(moment)
    loud = np.flatnonzero(np.abs(recorder.heard[begun : begun + 48_000]) > 1e-3)
    assert len(loud) > 0, "it had been sounding"
    return float(loud[-1]) / 48_000


WINDOW = """
import sys, time
from PySide6.QtCore import QCoreApplication
from selfcare.desktop.devices.speaker_link import LinkedSpeaker
app = QCoreApplication([])
link = LinkedSpeaker(time.monotonic, app)
link.changed.connect(app.quit)
link.open()
app.exec()
print(link._server.fullServerName(), flush=True)
app.exec()
"""


def test_the_process_that_plays_ends_with_a_window_that_is_killed(server: SoundServer, qapp: QApplication) -> None:
    del qapp  # runs the events while we wait
    window = subprocess.Popen([sys.executable, "-c", WINDOW], stdout=subprocess.PIPE, text=True)
    assert window.stdout is not None
    socket = Path(window.stdout.readline().strip())
    assert socket.exists()
    assert "QtmPulseStream" in server.tell("list", "sink-inputs")
    window.kill()
    window.wait()
    window.stdout.close()
    run_for(1.0)
    assert "QtmPulseStream" not in server.tell("list", "sink-inputs")
    assert not socket.exists()


def test_the_sound_follows_the_default_output(server: SoundServer, room: QObject) -> None:
    speaker = best_speaker(time.monotonic, room)
    open_and_wait(speaker)
    server.tell("load-module", "module-null-sink", "sink_name=headphones", "rate=48000")
    server.tell("set-default-sink", "headphones")
    recorder = Recorder(server, "headphones", room)
    run_for(4.0)
    zero = time.monotonic()
    speaker.play(Track((Placed(0.5, "ready"), Placed(2.0, "work"))), 0.0)
    run_for(4.0)
    recorder.stop()
    for at, clip in ((0.5, "ready"), (2.0, "work")):
        error, share = recorder.error(clip, zero + at)
        LOG.info("%s on the new output: %.1f ms", clip, 1e3 * error)
        assert abs(error) < 0.020
        assert share > 0.9
    assert speaker.line == ""
