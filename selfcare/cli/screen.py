"""What is seen of a session in a terminal: one calm picture where there is a screen, else a line for each thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from rich.console import Console
from rich.live import Live

from selfcare.cli.picture import picture
from selfcare.cli.simulate import lines_of
from selfcare.cli.view import View, view_of
from selfcare.session.commands import Command
from selfcare.session.events import CueDue, Event, HurtAsked, Paused, PhaseStarted, Resumed
from selfcare.session.moment import Moment
from selfcare.session.phrases import Phrases
from selfcare.session.timeline import Spoken
from selfcare.translation import tr

_UNSHOWN: Final = frozenset({"count", "half", "last-ten", "repetition", "tempo", "breath"})


class Screen:
    """An effect that keeps one picture true; it is drawn again only where something in it has changed."""

    def __init__(self, console: Console, live: Live, title: str, language: str) -> None:
        self._console, self._live = console, live
        self._title, self._language = title, language
        self._phrases = Phrases(language)
        self._heard = ""
        self._shown: tuple[View, int, int] | None = None

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing is shown before it is true."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Take what is said, and show what is true now."""
        for event in events:
            match event:
                case CueDue(cue=Spoken(kind=kind, text=text)) if kind not in _UNSHOWN:
                    self._heard = text
                case PhaseStarted(phase=phase) if phase.kind in {"work", "in", "tap"}:
                    self._heard = ""
                case _:
                    self._heard = self._phrases.changed(event, moment.timeline) or self._heard
        self.show(moment)

    def show(self, moment: Moment, typed: str | None = None) -> None:
        """Show a moment; `typed` is the number typed so far, where one is asked for."""
        width, height = self._console.size
        view = view_of(moment, self._title, self._language, self._heard, typed)
        if self._shown != (view, width, height):
            self._shown = (view, width, height)
            self._live.update(picture(view, width, height), refresh=True)


class Lines:
    """An effect that prints a line for each phase, tone and sentence: for a pipe, or a terminal nobody looks at."""

    def __init__(self, write: Callable[[str], None], language: str = "en") -> None:
        self._write = write
        self._phrases = Phrases(language)

    def obey(self, elapsed: float, command: Command) -> None:
        """Nothing is printed before it is true."""

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Print what happened; of a repetition its begin alone."""
        for event in events:
            if isinstance(event, PhaseStarted) and event.phase.kind in {"hold", "out", "pause"}:
                continue
            for line in lines_of([event]):
                self._write(str(line))
            if words := _words(event) or self._phrases.changed(event, moment.timeline):
                self._write(words)


def _words(event: Event) -> str:
    match event:
        case Paused(reason="gap"):
            return tr("The machine slept or was busy: paused where it was.")
        case Paused():
            return tr("Paused.")
        case Resumed():
            return tr("Going on.")
        case HurtAsked():
            return tr("Stopped, because something hurts.")
        case _:
            return ""
