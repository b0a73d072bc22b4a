"""Tells a screen reader what a session's milestones are: phases, half, the last ten seconds. Never every second."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.scenes import scene_of
from selfcare.session.commands import Command
from selfcare.session.events import CueDue, Event, Finished, Paused, PhaseStarted, Resuming
from selfcare.session.moment import Moment
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import Spoken

_SAID = frozenset({"half", "last-ten", "side"})


class Announcer:
    """An effect of the player. Names a phase when it begins, unless it is one of a repetition's moments."""

    def __init__(self, page: QWidget, language: str) -> None:
        self._page = page
        self._language = language
        self._phrases = Phrases("en")  # as the rest of what a screen reader is told

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing: what a command leads to is heard of."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Announce milestones."""
        words = [text for event in events if (text := self._words(event, moment))]
        if words:
            self.announce(". ".join(dict.fromkeys(word.rstrip(".") for word in words)))

    def announce(self, words: str) -> None:
        """Have a screen reader say `words`."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, words))

    def _words(self, event: Event, moment: Moment) -> str:
        match event:
            case PhaseStarted(phase=phase) if phase.kind not in ("in", "hold", "out", "pause"):
                scene = scene_of(moment, self._language)
                side = f"{phase.side} side" if phase.side else ""
                seconds = f"{round(phase.seconds)} seconds" if phase.seconds else ""
                return ", ".join(part for part in (scene.word, scene.name, side, seconds) if part)
            case CueDue(cue=Spoken(kind=kind, text=text)) if kind in _SAID:
                return text
            case Paused():
                return "Paused"
            case Resuming(seconds=seconds):
                return f"Going on in {round(seconds)} seconds" if seconds else "Going on"
            case Finished():
                return "Finished"
            case _:
                return self._phrases.changed(event, moment.timeline)
