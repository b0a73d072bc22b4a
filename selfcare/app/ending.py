"""Ctrl+C, and a system that asks its programs to end: the window closes as if its user had closed it.

Python hears of a signal between two steps of its own, and while nothing happens in a window there are none. So each
signal is written into a socket, which wakes Qt.
"""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from types import FrameType

_ASKED = [each for each in signal.Signals if each.name in {"SIGINT", "SIGTERM", "SIGHUP"}]


class Ending(QObject):
    """Closes the window when its process is asked to end; what is ignored from outside (nohup) stays ignored."""

    def __init__(self, application: QCoreApplication, window: QWidget) -> None:
        """Answer from now on, until the application has come to its end by whatever way."""
        super().__init__(application)
        self._window = window
        self._heard, self._rung = socket.socketpair()
        self._heard.setblocking(False)
        self._rung.setblocking(False)
        self._woken = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._woken.activated.connect(self._close)
        signal.set_wakeup_fd(self._rung.fileno(), warn_on_full_buffer=False)
        answered = [each for each in _ASKED if signal.getsignal(each) != signal.SIG_IGN]
        self._before = {each: signal.signal(each, _wake) for each in answered}
        application.aboutToQuit.connect(self._let_go)

    @Slot()
    def _close(self) -> None:
        self._heard.recv(64)
        self._window.close()

    @Slot()
    def _let_go(self) -> None:
        for each, handler in self._before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(-1)
        self._woken.setEnabled(False)
        self._heard.close()
        self._rung.close()


def _wake(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the socket has woken Qt by now."""
