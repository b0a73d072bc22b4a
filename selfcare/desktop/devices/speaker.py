"""The speaker of the window: the stream while it can be heard, else pieces for a player of files, else flashes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.desktop.devices.speaker_link import LinkedSpeaker
from selfcare.sound.speaker import SilentSpeaker, Speaker
from selfcare.sound.track import Bus, Track

TEST_CLIP = "work"
HOPES = 3  # tries to find a player of files, until sound is asked for anew


class ChosenSpeaker(QObject):
    """A Speaker that is always as good as the machine allows, and changes over by itself in mid-session.

    `line_changed` brings the sentence for the window (empty while all is well); `flashed` brings the name of each
    tone that nobody can hear, to be shown instead; `settled` comes when it is known whether the stream is heard.
    """

    line_changed = Signal(str)
    flashed = Signal(str)
    settled = Signal()

    def __init__(
        self,
        stream: LinkedSpeaker,
        pieces: LinkedSpeaker,
        parent: QObject | None = None,
    ) -> None:
        """Take the stream, and what stands in for it: it is opened when the stream cannot be heard."""
        super().__init__(parent)
        self._stream, self._pieces = stream, pieces
        for link in (stream, pieces):
            link.setParent(self)
            link.changed.connect(self._choose)
        self._silent = SilentSpeaker()
        self._now: Speaker = stream

    @property
    def line(self) -> str:
        """One honest sentence, empty while all is well."""
        return self._now.line

    @property
    def opening(self) -> bool:
        """Whether it is not yet known what can be heard."""
        return self._stream.opening or (self._stream.unheard and self._pieces.opening)

    def open(self) -> None:
        """Get ready to be heard: call it when a routine's page opens, well before Start."""
        self._stream.open()
        if self._now is not self._stream:
            self._pieces.open()

    def play(self, track: Track, at: float) -> None:
        """Sound `track` from now on; now is its second `at`."""
        self._stream.play(track, at)
        self._pieces.play(track, at)

    def sync(self, at: float) -> None:
        """Now is second `at` of the track."""
        self._stream.sync(at)
        self._pieces.sync(at)

    def hold(self) -> None:
        """Fade out and forget the track."""
        self._stream.hold()
        self._pieces.hold()

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now."""
        (self._pieces if self._now is self._pieces else self._stream).chirp(clip, bus)
        self.due(clip, bus)

    def due(self, clip: str, bus: Bus = "tones") -> None:
        """Take notice that a clip is due; where nothing can be heard a tone is shown, now."""
        if self._now is self._silent and bus == "tones":
            self.flashed.emit(clip)

    def test(self) -> None:
        """Sound a tone so that the user can hear whether they hear it."""
        self.open()
        self.chirp(TEST_CLIP)

    def set_volume(self, volume: float, bus: Bus = "tones") -> None:
        """Set how loud one bus is, from 0 to 1."""
        self._stream.set_volume(volume, bus)
        self._pieces.set_volume(volume, bus)

    def close(self) -> None:
        """Be silent and let every device go."""
        self._stream.close()
        self._pieces.close()

    @Slot()
    def _choose(self) -> None:
        before = self._now.line
        self._now = self._best()
        if self._now.line != before:
            self.line_changed.emit(self._now.line)
        if not self.opening:
            self.settled.emit()

    def _best(self) -> Speaker:
        if not self._stream.unheard and not (self._stream.opening and self._now is self._pieces):
            self._pieces.rest()
            return self._stream
        if self._now is self._stream:
            self._now = self._pieces  # at once: it may fail while it is being opened
            self._pieces.open()
        return self._silent if self._pieces.unheard else self._pieces


def best_speaker(clock: Callable[[], float], parent: QObject) -> ChosenSpeaker:
    """Return the speaker for a window; `clock` is the machine's monotonic clock in seconds."""
    stream, pieces = LinkedSpeaker(clock, parent), LinkedSpeaker(clock, parent, in_pieces=True, most=HOPES)
    return ChosenSpeaker(stream, pieces, parent)
