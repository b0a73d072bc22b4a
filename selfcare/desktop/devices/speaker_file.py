"""For the terminal, which has no event loop: one short-lived player for each cue."""

from __future__ import annotations

import wave
from array import array
from pathlib import Path
from tempfile import TemporaryDirectory

from selfcare.desktop.devices.file_player import Player, Playing, file_player
from selfcare.sound.tones import clip_path, tones_folder
from selfcare.sound.track import BUSES, Bus, Track
from selfcare.translation import marked, tr

LINE = marked("Sound plays one cue at a time here and may come a moment late.")


class FileSpeaker:
    """A Speaker that plays each cue when it is due. `broken` as soon as a player has failed."""

    def __init__(self, player: Player, folder: Path | None = None) -> None:
        self._player = player
        self._folder = folder or tones_folder()
        self._playing: list[Playing] = []
        self._volumes: dict[Bus, float] = dict.fromkeys(BUSES, 1.0)
        self._quieter: TemporaryDirectory[str] | None = None
        self._broken = False

    @property
    def line(self) -> str:
        """What a user should know."""
        return tr(LINE)

    @property
    def broken(self) -> bool:
        """Whether the last clips were heard by nobody."""
        self._broken = self._broken or any(each.failed for each in self._playing)
        return self._broken

    def open(self) -> None:
        """Nothing to open, but new hope."""
        self._playing.clear()
        self._broken = False

    def play(self, track: Track, at: float) -> None:
        """Plans are not for it: it hears of each cue when it is due."""

    def sync(self, at: float) -> None:
        """It keeps no time."""

    def hold(self) -> None:
        """Stop what sounds."""
        for each in self._playing:
            each.stop()
        self._playing.clear()

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now."""
        self.due(clip, bus)

    def due(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now, unless the last one failed."""
        if self.broken or self._volumes[bus] <= 0.0:
            return
        del self._playing[:-3]
        try:
            self._playing.append(self._player(self._file(clip, self._volumes[bus])))
        except OSError:
            self._broken = True

    def set_volume(self, volume: float, bus: Bus = "tones") -> None:
        """Set how loud one bus is, from 0 to 1; what sounds already stays as it is."""
        self._volumes[bus] = volume

    def close(self) -> None:
        """Stop what sounds and leave no file behind."""
        self.hold()
        if self._quieter is not None:
            self._quieter.cleanup()
            self._quieter = None

    def _file(self, clip: str, volume: float) -> Path:
        """Return the clip's file, or a copy of it at the volume asked for: the players have no volume of their own."""
        original = clip_path(clip, self._folder)
        if volume >= 1.0:
            return original
        if self._quieter is None:
            self._quieter = TemporaryDirectory(prefix="selfcare-sound-")
        copy = Path(self._quieter.name) / f"{original.stem}-{round(100 * volume)}.wav"
        if not copy.exists():
            write_quieter(original, copy, volume)
        return copy


def write_quieter(original: Path, copy: Path, volume: float) -> None:
    """Write a 16-bit WAV file anew with every sample times `volume`. Raises OSError."""
    with wave.open(str(original), "rb") as source, wave.open(str(copy), "wb") as target:
        target.setparams(source.getparams())
        samples = array("h", source.readframes(source.getnframes()))
        target.writeframes(array("h", [round(each * volume) for each in samples]).tobytes())


def file_speaker() -> FileSpeaker | None:
    """Return a speaker where this machine has a player of files, else None."""
    player = file_player()
    return None if player is None else FileSpeaker(player)
