"""Tells a screen reader what a session's milestones are: phases, half, the last ten seconds. Never every second."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.scenes import scene_of
from selfcare.desktop.words import in_line, side_words
from selfcare.session.commands import Command
from selfcare.session.events import CueDue, Event, Finished, Paused, PhaseStarted, Resuming
from selfcare.session.moment import Moment
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import Spoken
from selfcare.translation import language, tr, tr_number

_SAID = frozenset({"half", "last-ten", "side"})


class Announcer:
    """An effect of the player. Names a phase when it begins, unless it is one of a repetition's moments."""

    def __init__(self, page: QWidget, language: str) -> None:
        self._page = page
        self._language = language
        self._phrases = _phrases()  # as the rest of what a screen reader is told

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
                seconds = _seconds(phase.seconds) if phase.seconds else ""
                return in_line((scene.word, scene.name, side_words(phase.side or ""), seconds))
            case CueDue(cue=Spoken(kind=kind, text=text)) if kind in _SAID:
                return text
            case Paused():
                return tr("Paused")
            case Resuming(seconds=seconds):
                going = tr_number("Going on in {count} second", "Going on in {count} seconds", round(seconds))
                return going.format(count=round(seconds)) if seconds else tr("Going on")
            case Finished():
                return tr("Finished")
            case _:
                return self._phrases.changed(event, moment.timeline)


def _phrases() -> Phrases:
    return Phrases(language())


def _seconds(seconds: float) -> str:
    whole = round(seconds)
    return tr_number("{count} second", "{count} seconds", whole).format(count=whole)
