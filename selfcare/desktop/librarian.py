"""The librarian: reads the library, takes in what is handed over, and tells when a file on the disk has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from selfcare.desktop.adding import Added, add
from selfcare.routine.library import Library
from selfcare.routine.places import routine_files

SETTLED: Final = 300  # ms without a further change: editors write a file in several steps


class Librarian(QObject):
    """`changed` comes when another file, or another text in one, is there, to be read."""

    changed = Signal()

    def __init__(self, folders: Sequence[Path], own: Path, parent: QObject) -> None:
        """Take all folders of the library, and the user's `own` one among them."""
        super().__init__(parent)
        self._folders = folders
        self._own = own
        self._library: Library | None = None
        self._seen: frozenset[tuple[str, int, int]] = frozenset()
        self._above: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=SETTLED)
        self._quiet.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._quiet.start)
        self._watcher.directoryChanged.connect(self._stir)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._look_on_return)

    def read(self, told: Callable[[int, int], None] | None = None) -> Library:
        """Read all folders, and follow them from now on; `told` hears how many files have been read, of how many."""
        self._seen = self._stamps()
        self._let_go(self._followed())
        self._watch()
        self._library = Library(self._folders, told=told)
        return self._library

    def add(self, handed: Sequence[Path], told: Callable[[int, int], None] | None = None) -> Added:
        """Take files and folders in; `told` hears how many files have been checked, of how many."""
        return add(handed, self._own, self._folders, self._library, told)

    @Slot(str)
    def _stir(self, folder: str) -> None:
        """Look once a folder is quiet; one above the library may never be, and is not waited for."""
        if folder not in self._above or not self._quiet.isActive():
            self._quiet.start()

    @Slot(Qt.ApplicationState)
    def _look_on_return(self, state: Qt.ApplicationState) -> None:
        """Look when somebody comes back to the window: some disks tell nothing, and not all files can be followed."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._quiet.start()

    @Slot()
    def _look(self) -> None:
        if self._stamps() != self._seen:
            self.changed.emit()
        else:
            self._watch()

    def _stamps(self) -> frozenset[tuple[str, int, int]]:
        found = set()
        for real, path in routine_files(self._folders).items():
            try:
                state = path.stat()
            except OSError:
                continue
            found.add((real, state.st_mtime_ns, state.st_size))
        return frozenset(found)

    def _watch(self) -> None:
        """Follow every file and every folder, and what these are in: a folder that is moved away says nothing itself.

        A file that was replaced is followed anew, and a folder that was not there once it is.
        """
        files = [str(path) for path in routine_files(self._folders).values()]
        folders = {str(Path(file).parent) for file in files} | {str(_nearest(folder)) for folder in self._folders}
        self._above = {str(_nearest(folder.parent)) for folder in self._folders} - folders
        folders |= self._above
        followed = self._followed()
        self._let_go({path for path in followed if not Path(path).exists()})
        new = [path for path in (*files, *sorted(folders)) if path not in followed and Path(path).exists()]
        if new:
            self._watcher.addPaths(new)

    def _followed(self) -> set[str]:
        return {*self._watcher.files(), *self._watcher.directories()}

    def _let_go(self, paths: Collection[str]) -> None:
        if paths:
            self._watcher.removePaths(list(paths))


def _nearest(folder: Path) -> Path:
    """Return a folder, or the nearest one above it that is there."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
