"""The voice beside Qt's events: a timer that lets rendering go on, and signals for what a page shows of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from selfcare.routine.models import Routine
from selfcare.session.timeline import Timeline
from selfcare.sound.sentences import Recording, no_recording
from selfcare.sound.voice import Voice

BEAT = 100  # ms between looks at what is being rendered; the timer rests while nothing is


class Narration(QObject):
    """Keeps a Voice going. `clock` is the machine's monotonic clock in seconds.

    `progressed` brings "Preparing the voice, 14 of 52", and "" once all is ready; `ready` comes once for each routine
    that is opened, as soon as it may begin; `line_changed` brings the sentence about what is wrong, "" while all is
    well; `changed` comes when more is ready, or is known never to be.
    """

    progressed = Signal(str)
    ready = Signal()
    line_changed = Signal(str)
    changed = Signal()

    def __init__(self, voice: Voice, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self.voice = voice
        self._clock = clock
        self._told_ready = True
        self._words, self._line = "", ""
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self.beat)

    def open(
        self,
        timeline: Timeline,
        routine: Routine,
        *,
        language: str = "",
        recording: Recording = no_recording,
        since: float = 0.0,
    ) -> None:
        """Get ready to say a session: when the page of its routine opens, and again when its sides are settled."""
        self.voice.open(timeline, routine, language=language, recording=recording, since=since)
        self._told_ready = False
        self.beat()

    @Slot()
    def beat(self) -> None:
        """Let rendering go on, and tell what has changed. Call it after a change of level, speed or narrator too."""
        if self.voice.beat(self._clock()):
            self.changed.emit()
        self._tell()
        if self.voice.working != self._timer.isActive():
            if self.voice.working:
                self._timer.start()
            else:
                self._timer.stop()

    def close(self) -> None:
        """Give up what is not ready, and end the process that renders."""
        self._timer.stop()
        self.voice.close()

    def _tell(self) -> None:
        progress = self.voice.progress
        words = "" if progress.done else str(progress)
        if words != self._words:
            self._words = words
            self.progressed.emit(words)
        if self.voice.line != self._line:
            self._line = self.voice.line
            self.line_changed.emit(self._line)
        if self.voice.ready_to_start and not self._told_ready:
            self._told_ready = True
            self.ready.emit()
