"""The speaker of the window: always as good as the machine allows, and honest about it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from selfcare.desktop.devices.speaker import ChosenSpeaker, best_speaker
from selfcare.desktop.devices.speaker_link import IN_PIECES, LinkedSpeaker
from selfcare.sound.message import Chirp, Hold, Message, Play, Volume, message_of
from selfcare.sound.speaker import SILENT_LINE
from selfcare.sound.track import Placed, Track

TRACK = Track((Placed(1.0, "work"),))


class WorkerlessLink(LinkedSpeaker):
    """The window's end, with the test in the place of the process that plays."""

    tries = 0

    def _launch(self) -> bool:
        self.tries += 1
        return True

    @property
    def name(self) -> str:
        return self._server.fullServerName()


@dataclass
class Ear:
    """The other end: connects as the process that plays does."""

    socket: QLocalSocket
    qtbot: QtBot

    def ready(self) -> None:
        self.socket.write(b"ready\n")
        self.socket.flush()

    def heard(self, count: int) -> list[Message]:
        lines: list[bytes] = []

        def enough() -> bool:
            while self.socket.canReadLine():
                lines.append(bytes(self.socket.readLine().data()))
            return len(lines) >= count

        self.qtbot.waitUntil(enough)
        return [message for line in lines if (message := message_of(line)) is not None]


@dataclass
class Watched:
    """A chosen speaker and what the window is told by it."""

    link: WorkerlessLink
    pieces: WorkerlessLink
    speaker: ChosenSpeaker
    qtbot: QtBot
    lines: list[str] = field(default_factory=list)
    flashes: list[str] = field(default_factory=list)

    def worker(self, link: WorkerlessLink | None = None) -> Ear:
        wanted = link or self.link
        socket = QLocalSocket(self.speaker)
        socket.connectToServer(wanted.name)
        self.qtbot.waitUntil(lambda: wanted._worker is not None)
        return Ear(socket, self.qtbot)


@dataclass
class Now:
    second: float = 100.0

    def __call__(self) -> float:
        return self.second


def watched(qtbot: QtBot, room: QObject) -> Watched:
    now = Now()
    link, pieces = WorkerlessLink(now, room), WorkerlessLink(now, room, in_pieces=True, most=1)
    speaker = ChosenSpeaker(link, pieces, room)
    result = Watched(link, pieces, speaker, qtbot)
    speaker.line_changed.connect(result.lines.append)
    speaker.flashed.connect(result.flashes.append)
    return result


@pytest.fixture
def room(qapp: QObject) -> QObject:
    return QObject(qapp)


def test_the_plan_goes_to_the_process_that_plays_with_the_moment_of_its_second_0(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    ear = w.worker()
    ear.ready()
    assert ear.heard(2) == [Volume(1.0, "tones"), Volume(1.0, "voice")]
    w.speaker.play(TRACK, 0.25)
    w.speaker.sync(0.2)
    w.speaker.sync(0.3)
    w.speaker.chirp("half")
    w.speaker.hold()
    assert ear.heard(4) == [Play(TRACK, 99.75), Play(TRACK, 99.7), Chirp("half"), Hold()]
    assert (w.lines, w.flashes) == ([], [])
    w.speaker.close()


def test_it_tells_when_it_is_known_whether_it_is_heard(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    assert not w.speaker.opening
    w.speaker.open()
    ear = w.worker()
    assert w.speaker.opening
    with qtbot.waitSignal(w.speaker.settled):
        ear.ready()
    assert not w.speaker.opening
    w.speaker.close()


def test_one_that_fails_is_settled_too(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    w.worker().socket.disconnectFromServer()
    qtbot.waitUntil(lambda: w.pieces.tries == 1)
    assert w.speaker.opening, "it may be heard in pieces"
    with qtbot.waitSignal(w.speaker.settled):
        w.worker(w.pieces).socket.disconnectFromServer()
    assert not w.speaker.opening
    w.speaker.close()


def test_a_sound_that_is_tried_out_waits_for_the_process_that_plays(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.test()
    ear = w.worker()
    ear.ready()
    assert ear.heard(3)[2] == Chirp("work")
    w.speaker.close()


def test_a_sound_whose_moment_has_passed_is_not_made_up_for(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    w.speaker.chirp("work")
    w.speaker.hold()
    w.speaker.chirp("half")
    ear = w.worker()
    ear.ready()
    assert ear.heard(3)[2:] == [Chirp("half")]
    w.speaker.close()


def test_a_new_process_is_told_what_the_old_one_knew(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    ear = w.worker()
    ear.ready()
    ear.heard(2)
    w.speaker.set_volume(0.4)
    w.speaker.play(TRACK, 0.0)
    ear.socket.disconnectFromServer()
    qtbot.waitUntil(lambda: w.pieces.tries == 1)
    w.worker(w.pieces).socket.disconnectFromServer()
    qtbot.waitUntil(lambda: w.link.tries == 2)
    assert w.lines == [IN_PIECES, SILENT_LINE]
    w.speaker.due("work")
    assert w.flashes == ["work"]
    again = w.worker()
    again.ready()
    assert again.heard(3) == [Volume(0.4, "tones"), Volume(1.0, "voice"), Play(TRACK, 100.0)]
    assert w.lines == [IN_PIECES, SILENT_LINE, ""]
    w.speaker.due("work")
    assert w.flashes == ["work"], "it is heard again"
    w.speaker.close()


def test_a_player_of_files_stands_in_with_the_plan_until_the_stream_is_back(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    w.speaker.play(TRACK, 0.0)
    w.worker().socket.disconnectFromServer()
    qtbot.waitUntil(lambda: w.lines == [IN_PIECES])
    stand_in = w.worker(w.pieces)
    with qtbot.waitSignal(w.speaker.settled):
        stand_in.ready()
    assert stand_in.heard(3) == [Volume(1.0, "tones"), Volume(1.0, "voice"), Play(TRACK, 100.0)]
    w.speaker.chirp("half")
    w.speaker.due("work")
    assert stand_in.heard(1) == [Chirp("half")]
    assert w.flashes == []
    qtbot.waitUntil(lambda: w.link.tries == 2)
    back = w.worker()
    with qtbot.waitSignal(stand_in.socket.disconnected):
        back.ready()
    assert back.heard(3)[2] == Play(TRACK, 100.0)
    assert w.lines == [IN_PIECES, ""]
    w.speaker.close()


def test_a_player_that_fails_leaves_flashes_and_is_tried_again_when_sound_is_asked_for_anew(
    qtbot: QtBot, room: QObject
) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    w.worker().socket.disconnectFromServer()
    qtbot.waitUntil(lambda: w.pieces.tries == 1)
    w.worker(w.pieces).socket.disconnectFromServer()
    qtbot.waitUntil(lambda: w.lines == [IN_PIECES, SILENT_LINE])
    w.speaker.due("half")
    assert w.flashes == ["half"]
    w.speaker.open()
    assert w.pieces.tries == 2
    w.speaker.close()


def test_closing_ends_the_process_and_no_other_is_started(qtbot: QtBot, room: QObject) -> None:
    w = watched(qtbot, room)
    w.speaker.open()
    ear = w.worker()
    ear.ready()
    ear.heard(2)
    with qtbot.waitSignal(ear.socket.disconnected):
        w.speaker.close()
    qtbot.wait(400)
    assert w.link.tries == 1
    assert w.lines == []
    w.speaker.open()
    assert w.link.tries == 2
    w.speaker.close()


def test_without_a_sound_server_the_window_says_so_and_each_cue_flashes(
    qtbot: QtBot, room: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real process this time: it finds no output and ends."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/pulse.sock")
    monkeypatch.setenv("ALSA_CONFIG_PATH", os.devnull)
    speaker = best_speaker(time.monotonic, room)
    flashes: list[str] = []
    speaker.flashed.connect(flashes.append)
    speaker.open()
    qtbot.waitUntil(lambda: speaker.line == SILENT_LINE, timeout=15_000)
    speaker.due("work")
    speaker.test()
    assert flashes == ["work", "work"]
    speaker.close()


def test_nothing_slow_is_imported_for_it() -> None:
    told = (
        "import sys\n"
        "import selfcare.desktop.devices.speaker, selfcare.desktop.devices.wakelock, selfcare.sound.sounder\n"
        "slow = {'numpy', 'PySide6.QtMultimedia', 'playsound3', 'wakepy', 'yaml', 'pydantic'}\n"
        "print(sorted(slow & set(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert ran.stdout.strip() == "[]"
