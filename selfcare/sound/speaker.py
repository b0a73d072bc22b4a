"""Who can be heard: the Speaker every device is, and the one that stands in when there is none."""

from __future__ import annotations

from typing import Protocol

from selfcare.sound.track import Bus, Track
from selfcare.translation import marked, tr

SILENT_LINE = marked("No sound here: each cue flashes instead.")


class Speaker(Protocol):
    """Plays one planned track at a time, and single clips beside it. No call waits or raises.

    Two kinds of device fit: one that is given the plan and keeps the time itself (then `due` does nothing), and one
    that can only play a clip at once (then `play` does nothing and every `due` is heard, a moment late).
    """

    @property
    def line(self) -> str:
        """One honest sentence for the window, empty while all is well."""

    def open(self) -> None:
        """Get ready to be heard. Opening what is open does nothing."""

    def play(self, track: Track, at: float) -> None:
        """Sound `track` from now on, where now is its second `at`.

        Replaces what was planned before: a clip that is sounding and is not in the new track fades out.
        """

    def sync(self, at: float) -> None:
        """Now is second `at` of the track. Said again and again, for a word can be late but never early."""

    def hold(self) -> None:
        """Fade out within 100 ms and forget the track."""

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Sound one clip now, outside of any plan. On the voice's bus it takes the place of words that sound."""

    def due(self, clip: str, bus: Bus = "tones") -> None:
        """Take notice that a planned clip is due at this moment."""

    def set_volume(self, volume: float, bus: Bus = "tones") -> None:
        """Set how loud one bus is, from 0 to 1."""

    def close(self) -> None:
        """Be silent and let the device go; `open` makes it sound again."""


class SilentSpeaker:
    """Plays nothing, and says so."""

    @property
    def line(self) -> str:
        return tr(SILENT_LINE)

    def open(self) -> None:
        """Nothing to open."""

    def play(self, track: Track, at: float) -> None:
        """Nothing to play on."""

    def sync(self, at: float) -> None:
        """Nothing to keep in time."""

    def hold(self) -> None:
        """Nothing sounds."""

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        """Nothing to play on."""

    def due(self, clip: str, bus: Bus = "tones") -> None:
        """Whoever watches the session shows it."""

    def set_volume(self, volume: float, bus: Bus = "tones") -> None:
        """Silence has no volume."""

    def close(self) -> None:
        """Nothing to close."""
