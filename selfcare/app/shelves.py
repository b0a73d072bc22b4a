"""The library behind the window: shown as the last start left it, read, drawn, and added to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from selfcare.desktop.window import Window
from selfcare.desktop.words import in_line
from selfcare.routine.places import (
    added_folders,
    built_in_folder,
    cache_file,
    data_folder,
    library_folders,
    user_folder,
)
from selfcare.translation import language, tr, tr_number

if TYPE_CHECKING:
    from selfcare.desktop.adding import Added
    from selfcare.desktop.librarian import Librarian
    from selfcare.desktop.pictures import Pictures
    from selfcare.desktop.widgets.folder_list import Folder
    from selfcare.routine.library import Library
    from selfcare.routine.models import Routine

_MANY: Final = 150  # files: fewer are read before one could read how many they are
_EACH: Final = 25


class Shelves(QObject):
    """`changed` comes when a file on the disk is another, to be read again; `reading` says how far a long one is.

    `stocked` once it has been read.
    """

    changed = Signal()
    stocked = Signal()
    reading = Signal(str)

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._librarian: Librarian | None = None
        self._said = False  # how far the reading is
        self.library: Library | None = None

    def show_kept(self) -> bool:
        """Show the library as the last start left it; return whether it left one."""
        from selfcare.desktop.card import kept

        shelf = kept(cache_file())
        if shelf is None:
            return False
        self._window.library.show_shelf(shelf, ready=True)
        return True

    def read(self) -> Library:
        """Read the library, show it, and leave it to the next start."""
        from selfcare.desktop.card import keep
        from selfcare.desktop.cards import shelf_of

        self.library = self._asked().read(self._tell_read)
        if self._said:
            self._say_reading("")
        shelf = shelf_of(self.library)
        self._window.library.show_shelf(shelf, ready=True)
        keep(shelf, cache_file())
        self.stocked.emit()
        return self.library

    def look_elsewhere(self) -> None:
        """Look through the folders that are chosen by now, from the next reading on."""
        if self._librarian is not None:
            self._librarian.changed.disconnect(self.changed)
            self._librarian.deleteLater()
            self._librarian = None

    def folders(self) -> list[Folder]:
        """Return the user's own folder and those they added, with what is in them in words."""
        from selfcare.desktop.widgets.folder_list import Folder

        own = tr("What you drag onto the window is copied here: {holds}").format(holds=self.held_in(user_folder()))
        return [
            Folder(str(user_folder()), own),
            *(Folder(str(folder), self.held_in(folder), added=True) for folder in added_folders()),
        ]

    def held_in(self, folder: Path) -> str:
        """Return what was found in a folder, in words."""
        if not folder.is_dir() and folder != user_folder():
            return tr("It is not there now. Its routines come back as soon as it is.")
        within = f"{folder}{os.sep}"
        reads = [read for read in self.library.reads if str(read.path).startswith(within)] if self.library else []
        count = sum(read.routine is not None for read in reads)
        broken = sum(bool(read.errors) for read in reads)
        said = tr_number("{count} routine", "{count} routines", count).format(count=count)
        left = tr_number("{count} file cannot be played yet", "{count} files cannot be played yet", broken)
        return in_line((said, left.format(count=broken))) if broken else said

    def refused(self, folder: Path) -> str:
        """Return in words why a folder is not to be looked through; "" where it may be."""
        if any(folder.is_relative_to(each.resolve()) for each in library_folders()):
            return tr("This folder is looked through already.")
        if any(each.resolve().is_relative_to(folder) for each in (Path.home(), data_folder(), built_in_folder())):
            return tr("This folder holds much more than routines. Choose the folder inside it that holds them.")
        return ""

    def routine(self, name: str) -> Routine | None:
        """Return a routine by its id; None before the library is read, and for one that cannot be played."""
        read = self.library.routine(name) if self.library is not None and name else None
        return read.routine if read is not None else None

    def add(self, paths: Sequence[str]) -> Added:
        """Take files and folders into the user's library; it is to be read again after that."""
        self._window.library.notice.say(tr("Checking the files. This takes a moment where there are many."))
        self._window.repaint()
        return self._asked().add([Path(path) for path in paths], self._tell_checked)

    def show_added(self, added: Added) -> None:
        """Show the first routine that was added, and say what happened."""
        page = self._window.library
        page.search.clear()
        page.open_routine(added.first or page.chosen)
        page.notice.say(added.words, added.title)

    def draw(self, pictures: Pictures) -> None:
        """Put the pictures on the cards."""
        from selfcare.desktop.cards import face_of
        from selfcare.desktop.pictures import subject_of, with_head

        routines = self.library.routines() if self.library is not None else ()
        faces = {routine.id: face_of(routine) for routine in routines}
        subjects = {name: with_head(subject_of(face, None)) for name, face in faces.items() if face is not None}
        shown = {name: pictures.still(subject) for name, subject in subjects.items()}
        self._window.library.show_pictures(shown)

    def explain(self, name: str, step: int, pictures: Pictures) -> None:
        """Show how a step of a routine is done."""
        from selfcare.desktop.pictures import subject_of
        from selfcare.routine.languages import played_in
        from selfcare.routine.models import ExerciseStep

        routine = self.routine(name)
        steps = list(routine.played_steps()) if routine is not None else []
        asked = steps[step] if step < len(steps) else None
        if routine is not None and isinstance(asked, ExerciseStep):
            picture = pictures.still(subject_of(asked.exercise, None))
            self._window.library.explain(asked.exercise, picture, played_in(routine, language()))

    def _tell_read(self, done: int, count: int) -> None:
        if count >= _MANY and done % _EACH == 0:
            self._say_reading(tr("Reading the routines: {number} of {count} files").format(number=done, count=count))
            self._show_now()

    def _tell_checked(self, done: int, count: int) -> None:
        if count >= _MANY and done % _EACH == 0:
            words = tr("Checking the files: {number} of {count}").format(number=done, count=count)
            self._window.library.notice.say(words)
            self._show_now()

    def _say_reading(self, words: str) -> None:
        self._said = bool(words)
        for page in (self._window.today, self._window.library):
            page.say_reading(words)
        self.reading.emit(words)

    def _show_now(self) -> None:
        """Lay out and paint at once: nothing else is done before the files are read."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._window.repaint()

    def _asked(self) -> Librarian:
        if self._librarian is None:
            from selfcare.desktop.librarian import Librarian

            self._librarian = Librarian(library_folders(), user_folder(), self)
            self._librarian.changed.connect(self.changed)
        return self._librarian
