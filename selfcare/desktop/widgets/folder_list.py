"""The folders that the library looks through: the user's own, and those they have added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.words import breakable
from selfcare.translation import tr


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder: its path, what is in it in words, and whether it was `added`, so that it can be taken out again."""

    path: str
    holds: str = ""
    added: bool = False


class FolderList(QWidget):
    """`wanted` to add one; `dropped` carries the path of one that is to be looked through no longer."""

    wanted = Signal()
    dropped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: list[_Line] = []
        self.note = NoteBox(theme, "news", self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.add = Button(theme, tr("Add a folder"), icon="plus", shape=SMALL, parent=self)
        self.add.clicked.connect(self.wanted)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Words(theme, tr("Folders with routines"), "lead", parent=self))
        rows.addLayout(self._lines)
        rows.addWidget(self.note)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_folders(self, folders: Sequence[Folder]) -> None:
        """Show other folders; whoever stood on one of them by the keys stands below them then."""
        stands = self.window().focusWidget()
        if any(line.isAncestorOf(stands) for line in self._shown):
            self.add.setFocus(Qt.FocusReason.TabFocusReason)
        for line in self._shown:
            line.hide()
            line.deleteLater()
        self._shown = [_Line(self.theme, folder, self) for folder in folders]
        for line in self._shown:
            line.dropped.connect(self.dropped)
            self._lines.addWidget(line)

    @property
    def text(self) -> str:
        """All that it shows, a line each."""
        return "\n".join(line.text for line in self._shown)


class _Line(QWidget):
    """One folder."""

    dropped = Signal(str)

    def __init__(self, theme: Theme, folder: Folder, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = folder
        path = Words(theme, breakable(folder.path), "body", wrap=True, parent=self)
        path.setAccessibleName(folder.path)
        self._holds = Words(theme, folder.holds, "small", colour="muted", wrap=True, parent=self)
        self._holds.setVisible(bool(folder.holds))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(path)
        words.addWidget(self._holds)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, RING, 0)
        line.addLayout(words, 1)
        if folder.added:
            drop = Button(theme, tr("Take out"), "link", shape=SMALL, parent=self)
            drop.setAccessibleName(tr("Take out: {folder}").format(folder=folder.path))
            drop.clicked.connect(self._drop)
            line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """Where it is, and what it holds."""
        return f"{self._folder.path}: {self._holds.text()}"

    @Slot()
    def _drop(self) -> None:
        self.dropped.emit(self._folder.path)
