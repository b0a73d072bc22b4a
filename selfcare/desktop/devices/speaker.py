"""The speaker of the window: the stream while it can be heard, else a player of files, else flashes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.desktop.devices.speaker_file import FileSpeaker, file_speaker
from selfcare.desktop.devices.speaker_link import LinkedSpeaker
from selfcare.sound.speaker import SilentSpeaker, Speaker
from selfcare.sound.track import BUSES, Bus, Track

TEST_CLIP = "work"


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
        find_player: Callable[[], FileSpeaker | None] = file_speaker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stream = stream
        self._stream.setParent(self)
        self._stream.changed.connect(self._choose)
        self._find_player = find_player
        self._looked = False
        self._files: FileSpeaker | None = None
        self._silent = SilentSpeaker()
        self._volumes: dict[Bus, float] = dict.fromkeys(BUSES, 1.0)
        self._now: Speaker = stream

    @property
    def line(self) -> str:
        """One honest sentence, empty while all is well."""
        return self._now.line

    @property
    def opening(self) -> bool:
        """Whether it is not yet known if the stream can be heard."""
        return self._stream.opening

    def open(self) -> None:
        """Get ready to be heard: call it when a routine's page opens, well before Start."""
        self._stream.open()
        if self._files is not None:
            self._files.open()

    def play(self, track: Track, at: float) -> None:
        """Sound `track` from now on; now is its second `at`."""
        self._stream.play(track, at)

    def sync(self, at: float) -> None:
        """Now is second `at` of the track."""
        self._stream.sync(at)

    def hold(self) -> None:
        """Fade out and forget the track."""
        self._stream.hold()
        if self._files is not None:
            self._files.hold()

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now."""
        self._stream.chirp(clip, bus)
        self.due(clip, bus)

    def due(self, clip: str, bus: Bus = "tones") -> None:
        """Take notice that a clip is due; where the stream cannot be heard it is played, or a tone is shown, now."""
        if self._now is self._files:
            self._files.due(clip, bus)
            self._choose()
        if self._now is self._silent and bus == "tones":
            self.flashed.emit(clip)

    def test(self) -> None:
        """Sound a tone so that the user can hear whether they hear it."""
        self.open()
        self.chirp(TEST_CLIP)

    def set_volume(self, volume: float, bus: Bus = "tones") -> None:
        """Set how loud one bus is, from 0 to 1."""
        self._volumes[bus] = volume
        self._stream.set_volume(volume, bus)
        if self._files is not None:
            self._files.set_volume(volume, bus)

    def close(self) -> None:
        """Be silent and let every device go."""
        self._stream.close()
        if self._files is not None:
            self._files.close()

    @Slot()
    def _choose(self) -> None:
        before = self._now.line
        self._now = self._best()
        if self._now.line != before:
            self.line_changed.emit(self._now.line)
        if not self.opening:
            self.settled.emit()

    def _best(self) -> Speaker:
        if not self._stream.unheard:
            return self._stream
        if not self._looked:
            self._looked = True
            self._files = self._find_player()
            for bus, volume in self._volumes.items():
                if self._files is not None:
                    self._files.set_volume(volume, bus)
        return self._silent if self._files is None or self._files.broken else self._files


def best_speaker(clock: Callable[[], float], parent: QObject) -> ChosenSpeaker:
    """Return the speaker for a window; `clock` is the machine's monotonic clock in seconds."""
    return ChosenSpeaker(LinkedSpeaker(clock, parent), parent=parent)
