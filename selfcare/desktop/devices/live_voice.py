"""The last resort on Linux: speech-dispatcher reads along, live, where nobody can render sentences ahead.

It cannot be measured, placed or saved, and two sentences may meet: a new one cuts the old one off. Qt's Python
package has no `synthesize`, so on no system does this lead to clips. Heard on its stand-in engine alone so far.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from selfcare.session.commands import Command
from selfcare.session.events import CueDue, Event
from selfcare.session.moment import Moment
from selfcare.session.timeline import Spoken
from selfcare.sound.placing import said_at
from selfcare.sound.spoken_text import spoken_text
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

    from selfcare.routine.models import VoiceLevel

LINE = marked("The computer’s own voice reads along: it may come a moment late.")
ENGINE = "speechd"


class LiveVoice(QObject):
    """An effect of the player: says each sentence when it is due, and nothing while the session stands still."""

    def __init__(
        self, engine: QTextToSpeech, language: str, level: Callable[[], VoiceLevel], volume: float, parent: QObject
    ) -> None:
        """Speak with `engine`, as much as `level` says when asked, at a volume from 0 to 1."""
        super().__init__(parent)
        self._engine = engine
        self._engine.setParent(self)
        self._language = language
        self._level = level
        self._engine.setLocale(QLocale(language))
        self._engine.setVolume(volume)

    @property
    def line(self) -> str:
        """What a user should know."""
        return tr(LINE)

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing: what a command leads to is heard of."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Say what is due."""
        due = [event.cue for event in events if isinstance(event, CueDue) and isinstance(event.cue, Spoken)]
        said = [cue for cue in due if said_at(self._level(), cue.kind)]
        if moment.state not in ("running", "resuming", "tapping"):
            self._engine.stop()
        elif said:
            self._engine.say(spoken_text(said[-1].text, said[-1].language or self._language))

    def close(self) -> None:
        """Be silent."""
        self._engine.stop()


def live_engine(parent: QObject, name: str = ENGINE) -> QTextToSpeech | None:
    """Return speech-dispatcher where it can be reached, else None."""
    if sys.platform != "linux":
        return None
    from PySide6.QtTextToSpeech import QTextToSpeech

    if name not in QTextToSpeech.availableEngines():
        return None
    engine = QTextToSpeech(name, parent)
    if engine.state() == QTextToSpeech.State.Error:
        engine.deleteLater()
        return None
    return engine
