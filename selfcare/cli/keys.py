"""Single keys from a terminal, without Enter; the terminal is given back as it was, however the program ends."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections import deque
from types import FrameType, TracebackType
from typing import Final, NoReturn, Protocol, Self

ESCAPE_WAIT: Final = 0.05  # seconds after which an Esc was the key itself and not the first byte of an arrow
_PRESS: Final = re.compile(rb"\x1b(?:\[|O)[0-9;]*[A-Za-z~]|.", re.DOTALL)
_NAMES: Final = {
    b" ": "space",
    b"\r": "enter",
    b"\n": "enter",
    b"\x1b": "esc",
    b"\x7f": "backspace",
    b"\x08": "backspace",
    b"\x1b[C": "right",
    b"\x1bOC": "right",
    b"\x1b[6~": "right",
    b"\x1b[D": "left",
    b"\x1bOD": "left",
    b"\x1b[5~": "left",
}


class Keys(Protocol):
    """Where keys come from, while it is entered as a context."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def read(self, seconds: float | None) -> str | None:
        """Return the next key, None if none came for so many seconds (None: wait as long as it takes).

        A key is its small letter, or one of space, enter, esc, backspace, left, right. Raises EOFError once nobody
        can press any.
        """
        ...


class NoKeys:
    """Nobody is there to press a key; only time passes."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def read(self, seconds: float | None) -> str | None:
        if seconds is None:
            raise EOFError("Nothing can happen by time alone, and nobody can press a key.")
        time.sleep(seconds)
        return None


def keys_in(data: bytes) -> list[str]:
    """Return the keys that a terminal sends as these bytes; what is no key of ours is left out."""
    pressed = [_NAMES.get(press) or _letter(press) for press in _PRESS.findall(data)]
    return [key for key in pressed if key]


def _letter(press: bytes) -> str:
    letter = press.decode("ascii", errors="ignore").lower()
    return letter if len(letter) == 1 and letter.isprintable() else ""


if sys.platform == "win32":
    import msvcrt

    _AFTER_ZERO: Final = {"M": "right", "Q": "right", "K": "left", "I": "left"}

    class TerminalKeys(NoKeys):
        """Keys of a Windows console."""

        def read(self, seconds: float | None) -> str | None:
            until = None if seconds is None else time.monotonic() + seconds
            while not msvcrt.kbhit():
                if until is not None and time.monotonic() >= until:
                    return None
                time.sleep(0.01)
            first = msvcrt.getwch()
            if first in "\x00\xe0":
                return _AFTER_ZERO.get(msvcrt.getwch())
            if first == "\x03":
                raise KeyboardInterrupt
            return next(iter(keys_in(first.encode("ascii", errors="ignore"))), None)

else:
    import select
    import termios
    import tty

    class TerminalKeys:
        """Keys of a POSIX terminal, given back also after a hang-up or a polite kill.

        A signal that asks to end is raised by the next `read`, so that it cuts through nothing that is being done;
        asked a second time, it is raised at once.
        """

        def __init__(self) -> None:
            self._file = sys.stdin.fileno()
            self._waiting: deque[str] = deque()
            self._asked: int | None = None

        def __enter__(self) -> Self:
            self._before = termios.tcgetattr(self._file)
            self._woken, self._wake = os.pipe()
            handlers = {signal.SIGINT: self._ask, signal.SIGTERM: self._ask, signal.SIGHUP: self._ask}
            self._handlers = {number: signal.signal(number, handler) for number, handler in handlers.items()}
            self._handlers[signal.SIGCONT] = signal.signal(signal.SIGCONT, self._continued)
            tty.setcbreak(self._file)
            return self

        def __exit__(
            self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
        ) -> None:
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
            os.close(self._woken)
            os.close(self._wake)
            try:
                termios.tcsetattr(self._file, termios.TCSADRAIN, self._before)
            except termios.error:
                return  # the terminal itself has gone

        def read(self, seconds: float | None) -> str | None:
            if not self._waiting and self._ready(seconds):
                self._waiting.extend(keys_in(self._bytes()))
            return self._waiting.popleft() if self._waiting else None

        def _bytes(self) -> bytes:
            try:
                data = os.read(self._file, 64)
                if data == b"\x1b" and self._ready(ESCAPE_WAIT):
                    data += os.read(self._file, 64)
            except OSError as gone:
                raise EOFError from gone
            if not data:
                raise EOFError
            return data

        def _ready(self, seconds: float | None) -> bool:
            ready = select.select([self._file, self._woken], [], [], seconds)[0]
            if self._asked is not None:
                self._end(self._asked)
            return self._file in ready

        def _ask(self, number: int, _frame: FrameType | None) -> None:
            if self._asked is not None:
                self._end(number)
            self._asked = number
            os.write(self._wake, b"!")

        def _end(self, number: int) -> NoReturn:
            if number == signal.SIGINT:
                raise KeyboardInterrupt
            raise SystemExit(128 + number)

        def _continued(self, _number: int, _frame: FrameType | None) -> None:
            tty.setcbreak(self._file)  # the shell has set its own ways while it had the terminal
