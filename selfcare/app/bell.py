"""The bell: whoever starts Selfcare while its window is open rings there, hands over files, and goes."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUuid, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from selfcare.app.clock import SystemClock
from selfcare.app.latch import Latch

_NAME: Final = "selfcare-"
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - Wayland's leave to come to the front, no secret
_HEARD: Final = b"heard\n"
_PATIENCE: Final = 15.0  # s: a window that has just begun to open answers once its pages are there
_PAUSE: Final = 0.05
_TALK: Final = 15_000  # ms for an answer: a window may be reading a thousand files just now


class Bell(QObject):
    """`rung` carries the paths of the files that came with it, maybe none."""

    rung = Signal(list)

    def __init__(self, latch: Latch, parent: QObject) -> None:
        super().__init__(parent)
        self._latch = latch
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        self._callers: list[QLocalSocket] = []

    def hang(self) -> None:
        """Hear whoever rings from now on; what a window left that was killed is cleared away."""
        old = self._latch.address
        if Path(old).name.startswith(_NAME):
            QLocalServer.removeServer(old)
        if self._server.listen(_NAME + QUuid.createUuid().toString(QUuid.StringFormat.Id128)):
            self._latch.tell(self._server.fullServerName())

    @Slot()
    def take_down(self) -> None:
        """Hear nobody any more: who rings now and gets no answer opens a window."""
        self._latch.tell("")
        self._server.close()

    @Slot()
    def _let_in(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            self._callers.append(caller)
            caller.readyRead.connect(self._listen)
            caller.disconnected.connect(self._forget)
            caller.disconnected.connect(caller.deleteLater)
        self._listen()

    @Slot()
    def _listen(self) -> None:
        """Take what has come, answer, and only then tell: the caller need not wait for what is made of it."""
        for caller in tuple(self._callers):
            if caller.canReadLine():
                said = bytes(caller.readLine().data())
                self._callers.remove(caller)
                caller.write(_HEARD)
                caller.flush()
                caller.disconnectFromServer()
                self._tell(said)

    @Slot()
    def _forget(self) -> None:
        """Let go whoever has hung up."""
        gone = [each for each in self._callers if each.state() == QLocalSocket.LocalSocketState.UnconnectedState]
        for caller in gone:
            self._callers.remove(caller)

    def _tell(self, said: bytes) -> None:
        try:
            paths, token = json.loads(said)
        except (ValueError, TypeError):
            return
        if token:
            os.environ[_TOKEN] = str(token)  # Qt reads it there when the window asks for the front
        self.rung.emit([str(path) for path in paths])


def ring(latch: Latch, files: Sequence[str], clock: SystemClock) -> bool:
    """Ring at the open window and hand over files; return whether it was heard.

    False too where that window has just closed: then `latch` is this process's own.
    """
    said = json.dumps([[str(Path(file).absolute()) for file in files], os.environ.get(_TOKEN, "")]).encode() + b"\n"
    until = clock.monotonic() + _PATIENCE
    while not (heard := _told(latch.address, said)) and not latch.take() and clock.monotonic() < until:
        clock.wait(_PAUSE)
    return heard


def _told(address: str, said: bytes) -> bool:
    if not address:
        return False
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_TALK):
        return False
    socket.write(said)
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_TALK):
            return False
    return socket.readLine().data() == _HEARD
