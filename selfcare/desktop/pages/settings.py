"""Settings: how it looks, how large it is, how it moves, how it sounds. Every choice counts at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from selfcare.desktop.settings import Settings
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.sound_row import SoundRow

_SCHEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
_SIZES = (("100", "100 %"), ("115", "115 %"), ("130", "130 %"))
_MOVES = (("moving", "Moving"), ("still", "Less movement"))


class SettingsPage(QWidget):
    """`changed` carries the settings as they are now; `test` asks for a test sound."""

    changed = Signal(object)
    test = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scheme = Choice(theme, "Colours", _SCHEMES, self)
        self._size = Choice(theme, "Text size", _SIZES, self)
        self._movement = Choice(theme, "Movement", _MOVES, self)
        self.sound = SoundRow(theme, settings.volume, self)
        self._scheme.choose(settings.scheme)
        self._size.choose(str(settings.text_size))
        self._movement.choose("still" if settings.still else "moving")
        self._lay_out(theme)
        for choice in (self._scheme, self._size, self._movement):
            choice.chosen.connect(self._take)
        self.sound.changed.connect(self._take)
        self.sound.test.connect(self.test)

    def show_volume(self, volume: int) -> None:
        """Show the volume as it was set elsewhere."""
        self._settings = self._settings.but(volume=volume)
        self.sound.show_volume(volume)

    @Slot()
    def _take(self) -> None:
        scheme = self._scheme.key
        self._settings = self._settings.but(
            scheme="light" if scheme == "light" else "dark" if scheme == "dark" else "system",
            text_size=int(self._size.key or 100),
            still=self._movement.key == "still",
            volume=self.sound.volume,
        )
        self.changed.emit(self._settings)

    def _lay_out(self, theme: Theme) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 20, 28, 20)
        rows.setSpacing(18)
        rows.addWidget(Words(theme, "Settings", "page", parent=self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        lines = (
            ("Colours", self._scheme),
            ("Text size", self._size),
            ("Movement", self._movement),
            ("Sound", self.sound),
        )
        for row, (words, part) in enumerate(lines):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            grid.addWidget(Words(theme, words, "lead", parent=self), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(part, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        rows.addLayout(grid)
        note = Words(theme, _LOCAL, "small", colour="muted", wrap=True, parent=self)
        note.setContentsMargins(0, RING, 0, 0)
        rows.addWidget(note)
        rows.addStretch(1)


_LOCAL = "Selfcare works without a network. Your history and your settings stay on this computer."
