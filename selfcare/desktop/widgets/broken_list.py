"""Files that cannot be played, with their problems: they hide nobody else, and they are not hidden."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.card import Broken
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.translation import tr, tr_number

_MOST = 3


class BrokenList(QWidget):
    """Hidden while every file can be played."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._notes: list[NoteBox] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(RING, 8, RING, 0)
        self._rows.setSpacing(8)
        self._title = Words(theme, tr("Cannot be played yet"), "lead", parent=self)
        self._rows.addWidget(self._title)
        self.hide()

    def show_broken(self, broken: tuple[Broken, ...]) -> None:
        """Show other files, each with its first problems."""
        for note in self._notes:
            self._rows.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._notes = [NoteBox(self.theme, "caution", self) for _one in broken]
        for note, one in zip(self._notes, broken, strict=True):
            self._rows.addWidget(note)
            note.say("\n".join([*one.problems[:_MOST], *_more(len(one.problems) - _MOST)]), one.file)
        self.setVisible(bool(broken))


def _more(count: int) -> list[str]:
    words = tr_number(
        "And {count} more: selfcare check prints them all.", "And {count} more: selfcare check prints them all.", count
    )
    return [words.format(count=count)] if count > 0 else []
