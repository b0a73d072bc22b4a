"""How a user wants to be told: how much, by whom, how fast, how loud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.sound_settings import SPEEDS, SoundSettings, level_of
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.option_lines import OptionLines
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sound_row import SoundRow
from selfcare.desktop.words import offered
from selfcare.translation import marked, tr

_LEVELS: Final = (
    ("", marked("As the routine asks")),
    ("full", marked("Full")),
    ("brief", marked("Brief")),
    ("tones", marked("Tones only")),
)
_PACES: Final = tuple(
    (str(speed), words)
    for speed, words in zip(SPEEDS, (marked("Slower"), marked("Calm"), marked("Quicker"), marked("Quick")), strict=True)
)
_FLASHES: Final = (("", marked("Only where nothing is heard")), ("always", marked("With every tone")))
_BEST: Final = ("", marked("Best for the language"))
_READERS: Final = {
    "hibari": marked("Heart (English)"),
    "espeak-ng": "espeak-ng",
    "say": marked("The Mac’s"),
    "sapi": marked("Windows’"),
}


class VoiceChoices(QWidget):
    """`changed` carries the SoundSettings; `check` asks for the sound check. Volumes and test stand in `row`."""

    changed = Signal(object)
    check = Signal()

    def __init__(
        self, theme: Theme, settings: SoundSettings, readers: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Offer the `readers` of this machine, by their names."""
        super().__init__(parent)
        self._settings = settings
        self._level = Choice(theme, tr("The voice says"), offered(_LEVELS), self)
        self._pace = Choice(theme, tr("Pace"), offered(_PACES), self)
        readers_offered = (_BEST, *((name, _READERS.get(name, name)) for name in readers))
        self._reader = Choice(theme, tr("Who reads"), offered(readers_offered), self)
        self._flash = Choice(theme, tr("Flash"), offered(_FLASHES), self)
        self.row = SoundRow(theme, settings, self)
        self.row.setAccessibleName(tr("Volume"))
        self._check = Button(theme, tr("Check the sound step by step"), "link", shape=SMALL, parent=self)
        self._missing = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._missing.hide()
        self._lay_out(theme, several=len(readers) > 1)
        self._show(settings)
        for choice in (self._level, self._pace, self._reader, self._flash):
            choice.chosen.connect(self._take)
        self.row.changed.connect(self._take)
        self._check.clicked.connect(self.check)

    def say_missing(self, line: str) -> None:
        """Say what this computer does not allow beside sound; nothing while all is well."""
        self._missing.setText(line)
        self._missing.setVisible(bool(line))

    @Slot()
    def _take(self) -> None:
        self._settings = replace(
            self._settings,
            level=level_of(self._level.key),
            speed=float(self._pace.key or 1.0),
            narrator=self._reader.key or "",
            flash=self._flash.key == "always",
            voice=self.row.voice,
            tones=self.row.tones,
        )
        self.changed.emit(self._settings)

    def _show(self, settings: SoundSettings) -> None:
        self._level.choose(settings.level or "")
        self._pace.choose(str(settings.speed))
        self._reader.choose("")
        self._reader.choose(settings.narrator)
        self._flash.choose("always" if settings.flash else "")

    def _lay_out(self, theme: Theme, *, several: bool) -> None:
        readers = (self._reader,) if several else ()
        lines = (self._level, self._pace, *readers, self.row, self._flash, self._check)
        self._reader.setVisible(several)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(OptionLines(theme, lines, self))
        rows.addWidget(self._missing)
