"""Where Qt finds no output: the mix of words and tones in pieces of some seconds, each played from a file.

A player of files (GStreamer, aplay, ffplay ..., by playsound3) can only begin and be stopped. So a piece ends where it
is silent, the next is begun on time, and a plan that has changed stops the piece that it no longer agrees with.
"""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from selfcare.desktop.devices.file_player import Player, Playing
from selfcare.desktop.devices.scratch import Scratch
from selfcare.sound.mix import Frames, Shelf
from selfcare.sound.pieces import Piece, made_up_for, mixed, pieces
from selfcare.sound.track import BUSES, RATE, Bus, Placed, Track

HUSH = 0.3  # seconds of silence that tell whether anything can be played ...
ENOUGH = 0.8  # ... by a player that ended well, or is still at it after so many: libpulse makes one wait for two
STARTS = 0.035  # seconds from the start of a player to its first sound: 30 ms seen of aplay, 70 of GStreamer
AHEAD = 1.0  # seconds before its beginning that a piece is mixed
LATE = 0.5  # seconds that a clip may be late and still be worth hearing
SAME = 0.05  # seconds within which one clip, planned twice, is the same sound
LOOKS = 100  # ms between looks at what is being played


@dataclass(slots=True)
class Running:
    """A piece that is being played; the sounds of an answer to a command have no `piece`."""

    playing: Playing
    path: Path
    begun: float
    seconds: float
    piece: Piece | None = None
    words: bool = False

    def cut_short(self, now: float) -> bool:
        """Whether its player gave up, by its own word or by ending long before its time."""
        return self.playing.failed or now - self.begun < self.seconds / 2


class PieceSpeaker(QObject):
    """Plays one plan at a time. `ready` once a player has played something, `lost` when one has failed.

    `clock` is the monotonic clock on which plans are given.
    """

    ready = Signal()
    lost = Signal()

    def __init__(self, player: Player, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._clock = player, clock
        self._shelf, self._scratch = Shelf(), Scratch()
        self._volumes: dict[Bus, float] = dict.fromkeys(BUSES, 1.0)
        self._runs: list[Running] = []
        self._pieces: Iterator[Piece] = iter(())
        self._next: Piece | None = None
        self._mixed: Path | None = None
        self._asked: list[Placed] = []  # answers that begin together
        self._wake = self._timer(self._go_on)
        self._answer = self._timer(self._sound_answers)
        self._watch = QTimer(self, interval=LOOKS)
        self._watch.timeout.connect(self._look)
        self._tried: Running | None = None

    def open(self) -> None:
        """Play a moment of silence; either `ready` or `lost` follows."""
        path = self._written(np.zeros(round(HUSH * RATE), np.int16))
        self._tried = self._run(path, HUSH)

    def close(self) -> None:
        """Be silent, and leave no file behind."""
        self.hold()
        self._watch.stop()
        self._scratch.close()

    def play(self, track: Track, zero: float) -> None:
        """Sound a track whose second 0 is at moment `zero`; what sounds and is not part of it stops."""
        now = self._clock()
        coming = [Placed(zero + each.at, each.clip, each.bus, each.gain) for each in track.placed]
        kept = next((run.piece for run in self._runs if run.piece and self._agree(run.piece, coming, now)), None)
        if kept is None:
            since = now + STARTS
            coming = [late for each in coming if (late := made_up_for(each, since, LATE))]
        else:
            since = kept.end
        self._stop([run for run in self._runs if run.words or run.piece not in {None, kept}])
        self._forget_next()
        self._pieces = pieces(coming, self._seconds_of, since)
        self._go_on()

    def hold(self) -> None:
        """Stop what sounds, and forget the track."""
        self._stop(self._runs)
        self._asked.clear()
        self._pieces = iter(())
        self._forget_next()
        self._wake.stop()

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now, together with what else is asked for in this moment."""
        if bus == "voice":
            self._stop([run for run in self._runs if run.words])
        self._asked.append(Placed(0.0, clip, bus))
        self._answer.start(0)

    def set_volume(self, volume: float, bus: Bus) -> None:
        """Set how loud a bus is, from 0 to 1; heard from the next piece on."""
        self._volumes[bus] = min(1.0, max(0.0, volume))

    # ---- pieces ---------------------------------------------------------------------------------------------

    @Slot()
    def _go_on(self) -> None:
        """Mix what is heard soon, begin what is due, and come back for the next."""
        now = self._clock()
        self._next = self._next or next(self._pieces, None)
        if self._next is None:
            return
        begins = self._next.at - STARTS
        if self._mixed is None and now >= begins - AHEAD:
            self._mixed = self._written(mixed(self._next, self._shelf, self._volumes))
        if self._mixed is not None and now >= begins - 0.0005:
            piece, path = self._next, self._mixed
            self._next = self._mixed = None
            self._run(path, piece.seconds, piece)
            self._wake.start(0)
            return
        wait = begins - now if self._mixed is not None else begins - AHEAD - now
        self._wake.start(max(0, round(1000 * wait)))

    def _agree(self, piece: Piece, coming: list[Placed], now: float) -> bool:
        """Whether what is still to be heard of a piece is what is wanted now."""
        begun = [each for each in piece.placed if each.at + self._seconds_of(each.clip) > now + SAME]
        wanted = [each for each in coming if now + SAME < each.at < piece.end - SAME]
        here = [each for each in begun if any(each.is_same(other, SAME) for other in coming)]
        there = [each for each in wanted if any(each.is_same(other, SAME) for other in piece.placed)]
        return len(here) == len(begun) and len(there) == len(wanted)

    def _forget_next(self) -> None:
        if self._mixed is not None:
            self._mixed.unlink(missing_ok=True)
        self._next = self._mixed = None

    @Slot()
    def _sound_answers(self) -> None:
        asked, self._asked = tuple(self._asked), []
        if asked:
            piece = Piece(0.0, max(self._seconds_of(each.clip) for each in asked), asked)
            path = self._written(mixed(piece, self._shelf, self._volumes))
            self._run(path, piece.seconds, words=any(each.bus == "voice" for each in asked))

    # ---- players --------------------------------------------------------------------------------------------

    def _run(self, path: Path, seconds: float, piece: Piece | None = None, *, words: bool = False) -> Running | None:
        try:
            playing = self._player(path)
        except OSError:
            self.lost.emit()
            return None
        run = Running(playing, path, self._clock(), seconds, piece, words)
        self._runs.append(run)
        self._watch.start()
        return run

    @Slot()
    def _look(self) -> None:
        """See who has ended, and how."""
        now = self._clock()
        for run in [run for run in self._runs if run.playing.over]:
            self._clear(run)
            if run.cut_short(now):
                self.lost.emit()
            elif run is self._tried:
                self._be_ready()
        if self._tried is not None and now - self._tried.begun > ENOUGH:
            self._be_ready()
        if not self._runs:
            self._watch.stop()

    def _be_ready(self) -> None:
        self._tried = None
        self.ready.emit()

    def _stop(self, runs: list[Running]) -> None:
        for run in list(runs):
            run.playing.stop()
            self._clear(run)

    def _clear(self, run: Running) -> None:
        self._runs.remove(run)
        run.path.unlink(missing_ok=True)

    def _written(self, frames: Frames) -> Path:
        path = self._scratch.new_file()
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", "not compressed"))
            file.writeframes(frames.astype("<i2").tobytes())
        return path

    def _seconds_of(self, clip: str) -> float:
        return len(self._shelf.frames(clip)) / RATE

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        return timer
