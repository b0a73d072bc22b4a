"""The voice of a window: made when a routine is first chosen, and got ready for one session at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from selfcare.desktop.sound_settings import SoundSettings
from selfcare.translation import tr

if TYPE_CHECKING:
    from selfcare.desktop.devices.narration import Narration
    from selfcare.routine.models import Routine, VoiceLevel
    from selfcare.session.timeline import Timeline
    from selfcare.sound.sentences import Recording
    from selfcare.sound.voice import Voice

PATIENCE = 12_000  # ms after which a session may begin though its first words are not ready: they join it later


class Voicing(QObject):
    """Nothing here waits: sentences are rendered in a process of their own, which ends when it has nothing to do.

    `progressed` brings "Preparing the voice, 14 of 52", "" once all is ready; `ready` comes when the session that was
    opened last may begin; `line_changed` brings what is wrong in one sentence, "" while all is well; `sampled` the
    path of the sample sentence, "" where nobody can read it.
    """

    progressed = Signal(str)
    ready = Signal()
    line_changed = Signal(str)
    sampled = Signal(str)

    def __init__(
        self,
        clock: Callable[[], float],
        settings: SoundSettings,
        make: Callable[[SoundSettings], Voice],
        parent: QObject,
    ) -> None:
        """Take the machine's monotonic `clock` and what makes a voice that reads as the settings say."""
        super().__init__(parent)
        self._clock = clock
        self._settings = settings
        self._make = make
        self._narration: Narration | None = None
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up_waiting)
        self._waits = False
        self._sampling = False
        self.progress, self.line = "", ""

    @property
    def voice(self) -> Voice:
        """The voice for a sounder."""
        return self._ready().voice

    @property
    def waits(self) -> bool:
        """Whether the session that was opened last should not begin yet."""
        return self._waits

    @property
    def unread(self) -> bool:
        """Whether sentences are to be said that nobody here can read into a clip."""
        from selfcare.sound.narrator import NOBODY

        return self.line == tr(NOBODY)

    def level(self) -> VoiceLevel:
        """Return how much is said in the session that was opened last."""
        return self.voice.level

    def open(
        self, timeline: Timeline, routine: Routine, *, language: str, recording: Recording, since: float = 0.0
    ) -> None:
        """Get ready to say a session from second `since` on, instead of what was opened before."""
        narration = self._ready()
        narration.voice.set_level(self._settings.level)
        narration.open(timeline, routine, language=language, recording=recording, since=since)
        self._waits = not narration.voice.ready_to_start
        if self._waits:
            self._patience.start(PATIENCE)

    def use(self, settings: SoundSettings) -> None:
        """Read as much, as fast and by whom the settings say from now on."""
        self._settings = settings
        if self._narration is not None:
            voice = self._narration.voice
            voice.set_level(settings.level)
            voice.set_narrator(settings.narrator)
            voice.set_speed(settings.speed)
            self._narration.beat()

    def ask_sample(self, language: str) -> None:
        """Have the sample sentence read; `sampled` brings it."""
        self._sampling = True
        self._ready().voice.open_sample(language)
        self._ready().beat()
        self._look_for_sample()

    def close(self) -> None:
        """End the process that renders."""
        self._patience.stop()
        if self._narration is not None:
            self._narration.close()

    def _ready(self) -> Narration:
        if self._narration is None:
            from selfcare.desktop.devices.narration import Narration

            self._narration = Narration(self._make(self._settings), self._clock, self)
            self._narration.progressed.connect(self._tell_progress)
            self._narration.ready.connect(self._tell_ready)
            self._narration.line_changed.connect(self._tell_line)
            self._narration.changed.connect(self._look_for_sample)
        return self._narration

    @Slot(str)
    def _tell_progress(self, words: str) -> None:
        self.progress = words
        self.progressed.emit(words)

    @Slot(str)
    def _tell_line(self, line: str) -> None:
        self.line = line
        self.line_changed.emit(line)

    @Slot()
    def _tell_ready(self) -> None:
        self._patience.stop()
        if self._waits:
            self._waits = False
            self.ready.emit()

    @Slot()
    def _give_up_waiting(self) -> None:
        self._tell_ready()

    @Slot()
    def _look_for_sample(self) -> None:
        if not self._sampling:
            return
        clip = self.voice.sample()
        if clip is not None or self.voice.lost_sample:
            self._sampling = False
            self.sampled.emit("" if clip is None else str(clip.path))
