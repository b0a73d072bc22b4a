"""The quiet line above the stage: end, the routine and how far, a notice if there is one, time left, sound."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sound_panel import SoundPanel


class PlayerTop(QWidget):
    """Announces `end`; volume and test sound stand in `panel`."""

    end = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._end = Button(theme, "End", "quiet", icon="close", shape=SMALL, parent=self)
        self._name = Words(theme, "", "body", bold=True, parent=self)
        self._count = Words(theme, "", "body", colour="muted", parent=self)
        self._left = Words(theme, "", "body", colour="muted", parent=self)
        self._sound = Button(theme, "Sound", icon="speaker", shape=SMALL, parent=self)
        self.panel = SoundPanel(theme, self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        for part in (self._end, self._name, self._count):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._left)
        line.addWidget(self._sound)
        self._end.clicked.connect(self.end)
        self._sound.clicked.connect(self._open_sound)

    def show_routine(self, name: str, count: str) -> None:
        """Show which routine this is and which exercise of it."""
        self._name.setText(name)
        self._count.setText(count)

    def show_left(self, left: str) -> None:
        """Show the time that is left."""
        if left != self._left.text():
            self._left.setText(left)

    def show_sound(self, *, works: bool) -> None:
        """Show whether sound can be heard."""
        self._sound.picture("speaker" if works else "speaker-off")

    @Slot()
    def _open_sound(self) -> None:
        self.panel.open_below(self._sound)
