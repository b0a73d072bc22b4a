"""What a session's sound needs of the machine, made when the first session or a test sound asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from selfcare.desktop.devices.speaker import ChosenSpeaker
    from selfcare.desktop.pages.player import PlayerPage
    from selfcare.player import Effect


class Sounds(QObject):
    """One speaker for all sessions of a window; `clock` is the machine's monotonic clock, `volume` 0 to 100."""

    def __init__(self, clock: Callable[[], float], volume: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._volume = volume
        self._speaker: ChosenSpeaker | None = None
        self._page: PlayerPage | None = None

    def tell(self, page: PlayerPage) -> None:
        """Have `page` say what cannot be heard, and show each cue that was not."""
        self._page = page
        if self._speaker is not None:
            self._introduce(self._speaker, page)

    def effects(self) -> Sequence[Effect]:
        """Return the effects of one session on the machine: its sound, and a screen that stays on."""
        from selfcare.desktop.devices.wakelock import WakeLock, keep_screen_on
        from selfcare.sound.sounder import Sounder

        return (Sounder(self._ready()), WakeLock(keep_screen_on))

    @Slot(int)
    def set_volume(self, volume: int) -> None:
        """Be as loud as that from now on."""
        self._volume = volume
        if self._speaker is not None:
            self._speaker.set_volume(volume / 100)

    @Slot()
    def test(self) -> None:
        """Sound a tone, so that the user can hear whether they hear it."""
        self._ready().test()

    def close(self) -> None:
        """Be silent and let every device go."""
        if self._speaker is not None:
            self._speaker.close()

    def _ready(self) -> ChosenSpeaker:
        if self._speaker is None:
            from selfcare.desktop.devices.speaker import best_speaker

            self._speaker = best_speaker(self._clock, self)
            self._speaker.set_volume(self._volume / 100)
            if self._page is not None:
                self._introduce(self._speaker, self._page)
        self._speaker.open()
        return self._speaker

    def _introduce(self, speaker: ChosenSpeaker, page: PlayerPage) -> None:
        speaker.line_changed.connect(page.show_sound)
        speaker.flashed.connect(page.flash)
        page.show_sound(speaker.line)
