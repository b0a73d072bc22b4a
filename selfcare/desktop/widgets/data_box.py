"""What is kept of somebody: where it is, and the ways to change it, to delete it, or to begin anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.words import breakable
from selfcare.translation import marked, tr


class DataBox(QWidget):
    """`profile_wanted` to see what one lives with, `folder_wanted` to see the files, and what is to be deleted."""

    profile_wanted = Signal()
    folder_wanted = Signal()
    forget_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = NoteBox(theme, "news", self)
        self._where = Words(theme, tr(_LOCAL), "small", colour="muted", wrap=True, parent=self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Words(theme, tr("Your profile and your data"), "lead", parent=self))
        rows.addWidget(self._where)
        rows.addWidget(self.note)
        asked = QWidget(self)
        flow = FlowLayout(asked, gap=4)
        profile, folder, forget, self.reset = (
            Button(theme, tr(words), shape=SMALL, parent=self) for words in (_PROFILE, _FOLDER, _FORGET, _RESET)
        )
        profile.clicked.connect(self.profile_wanted)
        folder.clicked.connect(self.folder_wanted)
        forget.clicked.connect(self.forget_wanted)
        self.reset.clicked.connect(self.reset_wanted)
        for button in (profile, folder, forget, self.reset):
            flow.addWidget(button)
        rows.addWidget(asked)

    def show_place(self, folder: str) -> None:
        """Say where the files are."""
        self._where.setText(f"{tr(_LOCAL)} {tr(_PLACE).format(folder=breakable(folder))}")


_LOCAL = marked("Selfcare works without a network. Your history and your settings stay on this computer.")
_PLACE = marked("They are in {folder}. To delete all of it, close Selfcare and delete this folder.")
_PROFILE = marked("What I live with")
_FOLDER = marked("Show the folder")
_FORGET = marked("Delete the history")
_RESET = marked("Settings as at first")
