"""Whoever plays files on this machine (GStreamer, aplay, ffplay ...), found by playsound3."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

GSTREAMER = "gstreamer"
MAKES = 'creating element "'
IN_ANY_CASE = 2


class Playing(Protocol):
    """A file that was started: `over` once its player has ended, `failed` if that gave up."""

    @property
    def over(self) -> bool: ...

    @property
    def failed(self) -> bool: ...

    def stop(self) -> None: ...


class Player(Protocol):
    """Starts to play a WAV file and returns at once; raises OSError where nothing can play."""

    def __call__(self, path: Path) -> Playing: ...


def file_player(*, logs: bool = False) -> Player | None:
    """Return what plays files on this machine, None if nothing does; `logs` may be written beside those files.

    Looking for it starts each player that playsound3 knows once, so this is asked only when it is needed.
    """
    logging.getLogger("playsound3").addHandler(logging.NullHandler())  # the window says it in its own words
    from playsound3 import DEFAULT_BACKEND

    if DEFAULT_BACKEND == GSTREAMER and logs:
        return _start_gstreamer
    return _Started if DEFAULT_BACKEND else None


class _Started:
    """A player's process."""

    def __init__(self, path: Path) -> None:
        from playsound3 import PlaysoundException, playsound

        try:
            self._sound = playsound(path, block=False)
        except PlaysoundException as problem:
            raise OSError(str(problem)) from problem
        self._stopped = False

    @property
    def over(self) -> bool:
        return not self._sound.is_alive()

    @property
    def failed(self) -> bool:
        ended = self._sound.subprocess.poll()
        return not self._stopped and ended is not None and ended != 0

    def stop(self) -> None:
        self._stopped = True
        self._sound.stop()
        self._sound.is_alive()  # collects the process, if it has gone by now


class _Streamed(_Started):
    """GStreamer's: without an output it plays to nobody, and ends as if all were well. Only its log tells."""

    def __init__(self, path: Path) -> None:
        self._log = path.with_suffix(".log")
        with _told_to_log(self._log):
            super().__init__(path)
        self._heard: bool | None = None

    @property
    def failed(self) -> bool:
        if self._heard is None and self.over:
            self._heard = not plays_to_nobody(self._log)
            self._log.unlink(missing_ok=True)
        return super().failed or (self._heard is False and not self._stopped)

    def stop(self) -> None:
        super().stop()
        self._log.unlink(missing_ok=True)


def _start_gstreamer(path: Path) -> Playing:
    return _Streamed(path)


def plays_to_nobody(log: Path) -> bool:
    """Whether GStreamer, by its log, made one that throws all away once every output had failed.

    Two of these it makes in any case: one while it gets ready, one beside the video that is not there.
    """
    try:
        lines = log.read_text(errors="replace").splitlines()
    except OSError:
        return False
    return sum(f'{MAKES}fakesink"' in line for line in lines) > IN_ANY_CASE


@contextmanager
def _told_to_log(log: Path) -> Iterator[None]:
    """Have the player that is started within write down which elements it makes."""
    wanted = {"GST_DEBUG": "GST_ELEMENT_FACTORY:4", "GST_DEBUG_FILE": str(log), "GST_DEBUG_NO_COLOR": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
