"""Another language: when the window can be built again in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.desktop.greeting import Greeting
from selfcare.desktop.listening import Listening
from selfcare.desktop.window import Window


class Respeaking(QObject):
    """`respoken` once nothing stands in the way of building all of it again."""

    respoken = Signal()

    def __init__(self, window: Window, heard: Listening, greeting: Greeting, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._heard = heard
        self._greeting = greeting

    @Slot()
    def ask(self) -> None:
        """Have all built again, once no file is being written; never while a session or its questions are shown."""
        saving = self._heard.audio.saving if self._heard.audio is not None else None
        if saving is not None and saving.busy:
            for over in (saving.saved, saving.failed, saving.cancelled):
                over.connect(self.ask)
        elif self._window.rail.isVisible() or self._greeting.shown:
            self.respoken.emit()
