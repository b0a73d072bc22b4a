"""The process that plays: told by the window what to sound, it ends with the window or with its sound server.

python -m selfcare.desktop.devices.speaker_worker NAME [any | pieces]

NAME is the local socket the window listens on; "any" leaves the choice of Qt's sound backend to Qt, "pieces" plays
through a player of files.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtNetwork import QLocalSocket

from selfcare.sound.message import Chirp, Hold, Message, Play, Volume, message_of
from selfcare.sound.track import Bus, Track

if TYPE_CHECKING:
    from selfcare.desktop.devices.speaker_pieces import PieceSpeaker

READY = b"ready\n"
# Milliseconds that libpulse asks the server to hold. Qt would ask for 21, and any busy moment would be heard as a gap.
SERVER_HOLDS = 50


class Sounding(Protocol):
    """What plays: the stream, or pieces."""

    def play(self, track: Track, zero: float) -> None: ...

    def hold(self) -> None: ...

    def chirp(self, clip: str, bus: Bus = "tones") -> None: ...

    def set_volume(self, volume: float, bus: Bus) -> None: ...


class Worker(QObject):
    """Does what the lines from the window say."""

    def __init__(self, name: str, parent: QObject, *, in_pieces: bool) -> None:
        super().__init__(parent)
        self._name = name
        self._sounding: Sounding | None = None
        self._pieces: PieceSpeaker | None = None
        self._window = QLocalSocket(self)
        self._window.readyRead.connect(self._listen)
        self._window.disconnected.connect(self._end_with_window)
        self._window.errorOccurred.connect(self._end_with_window)
        self._window.connected.connect(self._find_player if in_pieces else self._find_output)
        self._window.connectToServer(name)

    @Slot()
    def _find_output(self) -> None:
        from selfcare.desktop.devices.speaker_qt import Output  # after `_set_up`

        # The one other place that owns a clock: a process of its own. Monotonic time is the same in all of them.
        output = Output(time.monotonic, self)  # noqa: TID251
        output.ready.connect(self._say_ready)
        output.lost.connect(self._end)
        self._sounding = output.stream
        output.open()

    @Slot()
    def _find_player(self) -> None:
        from selfcare.desktop.devices.file_player import file_player
        from selfcare.desktop.devices.speaker_pieces import PieceSpeaker

        player = file_player(logs=True)
        if player is None:
            self._end()
        self._sounding = self._pieces = PieceSpeaker(player, time.monotonic, self)  # noqa: TID251
        self._pieces.ready.connect(self._say_ready)
        self._pieces.lost.connect(self._end)
        self._pieces.open()

    @Slot()
    def _say_ready(self) -> None:
        self._window.write(READY)

    @Slot()
    def _listen(self) -> None:
        while self._window.canReadLine():
            message = message_of(bytes(self._window.readLine().data()))
            if message is not None and self._sounding is not None:
                self._do(message, self._sounding)

    def _do(self, message: Message, sounding: Sounding) -> None:
        match message:
            case Play():
                sounding.play(message.track, message.zero)
            case Hold():
                sounding.hold()
            case Chirp():
                sounding.chirp(message.clip, message.bus)
            case Volume():
                sounding.set_volume(message.volume, message.bus)
            case _:
                assert_never(message)

    @Slot()
    def _end_with_window(self) -> None:
        with suppress(OSError):  # a window that was killed leaves its end of the socket behind, as a file
            Path(self._name).unlink()
        self._end()

    @Slot()
    def _end(self) -> NoReturn:
        if self._pieces is not None:
            self._pieces.close()
        # At once, without taking Qt's sound down in order: with a dead server that ends in an assertion, and a
        # desktop would show the user a crash where nothing was lost.
        os._exit(0)


def main() -> None:
    """Play until there is nobody to play for."""
    in_pieces = "pieces" in sys.argv[2:]
    _set_up(any_backend="any" in sys.argv[2:], in_pieces=in_pieces)
    app = QCoreApplication(sys.argv)
    app.setApplicationName("Selfcare")
    Worker(sys.argv[1], app, in_pieces=in_pieces)
    app.exec()


def _set_up(*, any_backend: bool, in_pieces: bool) -> None:
    """Set what Qt's sound and libpulse read from their surroundings, before they are loaded."""
    # Qt and libpulse tell stderr what they miss; the window says it in its own words.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    if in_pieces:
        return  # aplay never ends where libpulse is asked for so little delay
    os.environ.setdefault("PULSE_LATENCY_MSEC", str(SERVER_HOLDS))
    if not any_backend:  # PipeWire understands PulseAudio's words too, and those are the ones that were measured
        os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")


if __name__ == "__main__":
    main()
