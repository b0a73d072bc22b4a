"""A session at real speed in a real event loop, for the tests that listen to it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Slot

from selfcare.desktop.devices.speaker import ChosenSpeaker, best_speaker
from selfcare.player import Player
from selfcare.routine.models import Routine
from selfcare.session.commands import Start
from selfcare.session.engine import Session
from selfcare.session.timeline import Tone
from selfcare.sound.sounder import Sounder
from selfcare.sound.voice import Voice
from tests.real.events import run_for

OPENED_IN = 30.0


def open_and_wait(speaker: ChosenSpeaker) -> None:
    """Open an output, and go on when it runs, as a session does (2.3 s seen)."""
    speaker.open()
    deadline = time.monotonic() + OPENED_IN
    while speaker.opening:
        assert time.monotonic() < deadline, "the output never ran"
        run_for(0.02)
    assert speaker.line == ""


class RealClock:
    def monotonic(self) -> float:
        return time.monotonic()

    def boot(self) -> float | None:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def wall(self) -> float:
        return time.time()


class Stage(QObject):
    """A session played at real speed through the speaker that the window uses, with a voice or with tones alone."""

    def __init__(self, routine: Routine, parent: QObject, voice: Voice | None = None) -> None:
        super().__init__(parent)
        self.speaker = best_speaker(time.monotonic, self)
        self.session = Session(routine)
        self.player = Player(self.session, RealClock(), [Sounder(self.speaker, voice)])
        self.lines: list[str] = []
        self.flashes: list[str] = []
        self.zero = 0.0  # the moment of session second 0
        self.longest_beat = 0.0
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._beat)
        self.speaker.line_changed.connect(self.lines.append)
        self.speaker.flashed.connect(self.flashes.append)

    def start(self) -> None:
        self.player.do(Start())
        self.zero = time.monotonic()
        self._heart.start(33)

    @property
    def tones(self) -> list[Tone]:
        return [cue for cue in self.session.timeline.cues if isinstance(cue, Tone)]

    @Slot()
    def _beat(self) -> None:
        begun = time.monotonic()
        self.player.beat()
        self.zero = min(self.zero, begun - self.session.elapsed)
        self.longest_beat = max(self.longest_beat, time.monotonic() - begun)
