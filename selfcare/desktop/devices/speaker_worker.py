"""The process that plays: told by the window what to sound, it ends with the window or with its sound server.

python -m selfcare.desktop.devices.speaker_worker NAME [any]

NAME is the local socket the window listens on; "any" leaves the choice of Qt's sound backend to Qt.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtNetwork import QLocalSocket

from selfcare.sound.message import Chirp, Hold, Message, Play, Volume, message_of

READY = b"ready\n"
# Milliseconds that libpulse asks the server to hold. Qt would ask for 21, and any busy moment would be heard as a gap.
SERVER_HOLDS = 50


class Worker(QObject):
    """Does what the lines from the window say."""

    def __init__(self, name: str, parent: QObject) -> None:
        from selfcare.desktop.devices.speaker_qt import Output  # after `_set_up`

        super().__init__(parent)
        # The one other place that owns a clock: a process of its own. Monotonic time is the same in all of them.
        self._output = Output(time.monotonic, self)  # noqa: TID251
        self._output.ready.connect(self._say_ready)
        self._output.lost.connect(self._end)
        self._name = name
        self._window = QLocalSocket(self)
        self._window.readyRead.connect(self._listen)
        self._window.disconnected.connect(self._end_with_window)
        self._window.errorOccurred.connect(self._end_with_window)
        self._window.connected.connect(self._output.open)
        self._window.connectToServer(name)

    @Slot()
    def _say_ready(self) -> None:
        self._window.write(READY)

    @Slot()
    def _listen(self) -> None:
        while self._window.canReadLine():
            message = message_of(bytes(self._window.readLine().data()))
            if message is not None:
                self._do(message)

    def _do(self, message: Message) -> None:
        stream = self._output.stream
        match message:
            case Play():
                stream.play(message.track, message.zero)
            case Hold():
                stream.hold()
            case Chirp():
                stream.chirp(message.clip, message.bus)
            case Volume():
                stream.set_volume(message.volume, message.bus)
            case _:
                assert_never(message)

    @Slot()
    def _end_with_window(self) -> None:
        with suppress(OSError):  # a window that was killed leaves its end of the socket behind, as a file
            Path(self._name).unlink()
        self._end()

    @Slot()
    def _end(self) -> None:
        # At once, without taking Qt's sound down in order: with a dead server that ends in an assertion, and a
        # desktop would show the user a crash where nothing was lost.
        os._exit(0)


def main() -> None:
    """Play until there is nobody to play for."""
    _set_up(any_backend="any" in sys.argv[2:])
    app = QCoreApplication(sys.argv)
    app.setApplicationName("Selfcare")
    Worker(sys.argv[1], app)
    app.exec()


def _set_up(*, any_backend: bool) -> None:
    """Set what Qt's sound and libpulse read from their surroundings, before they are loaded."""
    # Qt and libpulse tell stderr what they miss; the window says it in its own words.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.environ.setdefault("PULSE_LATENCY_MSEC", str(SERVER_HOLDS))
    if not any_backend:  # PipeWire understands PulseAudio's words too, and those are the ones that were measured
        os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")


if __name__ == "__main__":
    main()
