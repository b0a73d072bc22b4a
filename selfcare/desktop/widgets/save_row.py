"""Saving a routine as audio: one link, then how far it is, then where it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.translation import tr

_LARGE = 130  # percent


class SaveRow(QWidget):
    """`wanted` to save, `cancelled` to give up, `folder_wanted` to see where the file is."""

    wanted = Signal()
    cancelled = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._line = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._save = Button(theme, tr("Save as audio"), "link", shape=SMALL, parent=self)
        self._cancel = Button(theme, tr("Cancel"), "link", shape=SMALL, parent=self)
        self._show = Button(theme, tr("Show folder"), "link", shape=SMALL, parent=self)
        line = self._layout = QHBoxLayout(self)
        line.setContentsMargins(RING, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._line, 1)
        for button in (self._save, self._cancel, self._show):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self.restyle)
        self.restyle()
        self._save.clicked.connect(self.wanted)
        self._cancel.clicked.connect(self.cancelled)
        self._show.clicked.connect(self.folder_wanted)
        self.rest()

    @Slot()
    def restyle(self) -> None:
        """Put the button below the words where both are large."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(below if self._line.theme.text_size >= _LARGE else beside)

    @property
    def text(self) -> str:
        """What it says."""
        return self._line.text()

    @Slot()
    def rest(self) -> None:
        """Offer to save."""
        self._say(tr("To take along on a phone"), self._save)

    def turn(self) -> None:
        """Offer to save what is looked at now; a file that is being written goes on, and can be cancelled from here."""
        if self._cancel.isHidden():
            self.rest()

    def begin(self, name: str) -> None:
        """Say that a file of this name is being written."""
        self._name = name
        self.show_percent(0)

    @Slot(int)
    def show_percent(self, percent: int) -> None:
        """Say how far it is."""
        self._say(tr("Saving {file}, {percent} %").format(file=self._name, percent=percent), self._cancel)

    @Slot(str)
    def show_saved(self, path: str) -> None:
        """Say that it is there."""
        self._say(tr("Saved as {file}.").format(file=Path(path).name), self._show)

    @Slot(str)
    def show_failed(self, why: str) -> None:
        """Say why it is not there."""
        self._say(why, self._save)

    def _say(self, words: str, offered: Button) -> None:
        self._line.setText(words)
        for button in (self._save, self._cancel, self._show):
            button.setVisible(button is offered)
