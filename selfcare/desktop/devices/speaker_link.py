"""The window's end of what plays: starts that process, tells it the plan, starts it again when it ends."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QTimer, QUuid, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from selfcare.sound.message import Chirp, Hold, Message, Play, Volume, line_of
from selfcare.sound.track import BUSES, Bus, Track
from selfcare.translation import marked, tr

WORKER = "selfcare.desktop.devices.speaker_worker"
IN_PIECES = marked("Sound comes in pieces here, and may come a moment late.")
PAUSES = (0.3, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)  # seconds before each further try
CLOSE = 0.002  # seconds by which two words about the time may differ
PATIENCE = 10_000  # ms for a worker to be heard of
FRESH = 4.0  # seconds for which a sound that was asked for before the worker could play it is still worth hearing


class LinkedSpeaker(QObject):
    """A Speaker whose sound is made in another process. `changed` tells that it can be heard, or no longer.

    `clock` is the machine's monotonic clock in seconds. The last plan is kept, so that a new worker goes on where
    the session is by then. With `in_pieces` the worker plays pieces through a player of files, and says so in `line`.
    After `most` failures in a row no further worker is started before the next `open`.
    """

    changed = Signal()

    def __init__(
        self, clock: Callable[[], float], parent: QObject, *, in_pieces: bool = False, most: float = math.inf
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._in_pieces, self._most = in_pieces, most
        self.line = tr(IN_PIECES) if in_pieces else ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._worker: QLocalSocket | None = None
        self._plan: Play | None = None
        self._volumes: dict[Bus, float] = dict.fromkeys(BUSES, 1.0)
        self._kept: list[tuple[float, Chirp]] = []  # asked for while there was no worker that could play them
        self._failures = 0
        self._ready = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._start)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._try_again)

    @property
    def unheard(self) -> bool:
        """Whether it should be heard and cannot be (the first try, a second long, is not yet held against it)."""
        return self._server.isListening() and not self._ready and self._failures > 0

    @property
    def opening(self) -> bool:
        """Whether the first worker is on its way: whoever plays now is heard a second late."""
        return self._server.isListening() and not self._ready and self._failures == 0

    def open(self) -> None:
        """Start a worker, unless there is one."""
        if self._failures >= self._most:
            self.rest()
        if not self._server.isListening():
            self._failures = 0
            self._server.listen(f"selfcare-{QUuid.createUuid().toString(QUuid.StringFormat.Id128)}")
            self._start()

    def play(self, track: Track, at: float) -> None:
        """Sound `track`; now is its second `at`."""
        self._plan = Play(track, self._clock() - at)
        self._tell(self._plan)

    def sync(self, at: float) -> None:
        """Now is second `at`: if that is earlier than was thought, the first word of it had come late."""
        zero = self._clock() - at
        if self._plan is not None and zero < self._plan.zero - CLOSE:
            self._plan = Play(self._plan.track, zero)
            self._tell(self._plan)

    def hold(self) -> None:
        """Fade out and forget the track."""
        self._plan = None
        self._kept.clear()
        self._tell(Hold())

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now, or as soon as a worker that is being started can be heard."""
        if self._ready:
            self._tell(Chirp(clip, bus))
        elif self._server.isListening():
            self._kept = [*self._kept[-1:], (self._clock(), Chirp(clip, bus))]

    def due(self, clip: str, bus: Bus = "tones") -> None:
        """The worker knows by itself when a clip is due."""

    def set_volume(self, volume: float, bus: Bus = "tones") -> None:
        """Set how loud one bus is, from 0 to 1."""
        self._volumes[bus] = volume
        self._tell(Volume(volume, bus))

    def rest(self) -> None:
        """Let the worker end, and keep what it was told for the next one."""
        self._again.stop()
        self._patience.stop()
        self._server.close()
        self._ready, self._failures = False, 0
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.disconnected.disconnect(self._part)
            worker.disconnected.connect(worker.deleteLater)
            worker.disconnectFromServer()

    def close(self) -> None:
        """Let the worker end."""
        self.rest()
        self._plan = None
        self._kept.clear()

    @Slot()
    def _start(self) -> None:
        if self._launch():
            self._patience.start(PATIENCE)
        else:
            self._try_again()

    def _launch(self) -> bool:
        # Detached: it ends by itself when the socket closes, however this process ends, and nobody waits for it.
        words = ["-P", "-m", WORKER, self._server.fullServerName()]
        if self._in_pieces:
            words.append("pieces")
        elif self._failures % 2:
            words.append("any")
        started, _ = QProcess.startDetached(sys.executable, words)
        return started

    @Slot()
    def _meet(self) -> None:
        self._patience.stop()
        self._worker = self._server.nextPendingConnection()
        self._worker.readyRead.connect(self._hear)
        self._worker.disconnected.connect(self._part)

    @Slot()
    def _hear(self) -> None:
        if self._worker is None or not self._worker.canReadLine():
            return
        self._worker.readAll()
        self._ready = True
        self._failures = 0
        for bus, volume in self._volumes.items():
            self._tell(Volume(volume, bus))
        if self._plan is not None:
            self._tell(self._plan)
        for asked, chirp in self._kept:
            if self._clock() - asked < FRESH:
                self._tell(chirp)
        self._kept.clear()
        self.changed.emit()

    @Slot()
    def _part(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
        self._worker = None
        self._try_again()

    @Slot()
    def _try_again(self) -> None:
        self._ready = False
        if self._server.isListening():
            self._failures += 1
            if self._failures < self._most:
                self._again.start(round(1000 * PAUSES[min(self._failures, len(PAUSES)) - 1]))
        self.changed.emit()

    def _tell(self, message: Message) -> None:
        if self._worker is not None and self._ready:
            self._worker.write(line_of(message))
            self._worker.flush()
