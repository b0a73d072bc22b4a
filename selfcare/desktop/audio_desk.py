"""Asks where a routine is to be saved as audio, has it written, and shows in the routine's panel how that goes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from selfcare.desktop.preferences import Preferences
from selfcare.desktop.saving import Order, Saving
from selfcare.desktop.window import Window
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from selfcare.routine.library import Library

#: Best for a phone first; M4A needs the ffmpeg program.
KINDS: Final[tuple[tuple[str, str], ...]] = (
    (marked("MP3, for every player"), "mp3"),
    ("M4A", "m4a"),
    ("FLAC", "flac"),
    ("WAV", "wav"),
)


class AudioDesk(QObject):
    """One file at a time, while the window goes on."""

    def __init__(self, window: Window, preferences: Preferences, library: Library | None, parent: QObject) -> None:
        """Take the window whose panel asks, and the library it asks about."""
        super().__init__(parent)
        self._window, self._preferences, self._library = window, preferences, library
        self.saving = Saving(self)
        self._order: Order | None = None
        self._saved = ""
        self._row = window.library.panel.save
        self.dialog: QFileDialog | None = None
        self._row.cancelled.connect(self.saving.cancel)
        self._row.folder_wanted.connect(self._show_folder)
        self.saving.progressed.connect(self._row.show_percent)
        self.saving.saved.connect(self._keep_path)
        self.saving.saved.connect(self._row.show_saved)
        self.saving.failed.connect(self._row.show_failed)
        self.saving.cancelled.connect(self._row.rest)

    def use(self, library: Library | None) -> None:
        """Ask about another library from now on."""
        self._library = library

    @Slot(str, str)
    def ask(self, routine: str, worse: str) -> None:
        """Ask for a file's name; `worse` is the side that was chosen."""
        read = self._library.routine(routine) if self._library else None
        if read is None or self.saving.busy:
            return
        self._order = Order(read.path, worse, self._preferences.chosen.sound)
        music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        self.dialog = QFileDialog(self._window, tr("Save as audio"), str(Path(music or Path.home()) / f"{routine}.mp3"))
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setNameFilters([f"{tr(words)} (*.{ending})" for words, ending in offered_kinds()])
        self.dialog.setDefaultSuffix("mp3")
        self.dialog.filterSelected.connect(self._follow_filter)
        self.dialog.fileSelected.connect(self.save)
        self.dialog.open()

    @Slot(str)
    def save(self, path: str) -> None:
        """Write what was asked for to `path`."""
        if self._order is not None:
            self._row.begin(Path(path).name)
            self.saving.start(self._order, Path(path))

    def close(self) -> None:
        """Give up what is not finished."""
        self.saving.close()

    @Slot(str)
    def _follow_filter(self, chosen: str) -> None:
        if self.dialog is not None:
            self.dialog.setDefaultSuffix(chosen.rsplit("*.", maxsplit=1)[-1].rstrip(")"))

    @Slot(str)
    def _keep_path(self, path: str) -> None:
        self._saved = path

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._saved).parent)))
        self._row.rest()


def offered_kinds() -> tuple[tuple[str, str], ...]:
    """Return the formats that this machine can write: words and ending."""
    return tuple(kind for kind in KINDS if kind[1] != "m4a" or shutil.which("ffmpeg"))
