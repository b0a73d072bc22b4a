"""The librarian: reads the library, takes in what is handed over, and tells when a file on the disk has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

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
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=SETTLED)
        self._quiet.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._quiet.start)
        self._watcher.directoryChanged.connect(self._quiet.start)

    def read(self, told: Callable[[int, int], None] | None = None) -> Library:
        """Read all folders, and follow them from now on; `told` hears how many files have been read, of how many."""
        self._seen = self._stamps()
        self._watch()
        self._library = Library(self._folders, told=told)
        return self._library

    def add(self, handed: Sequence[Path], told: Callable[[int, int], None] | None = None) -> Added:
        """Take files and folders in; `told` hears how many files have been checked, of how many."""
        return add(handed, self._own, self._folders, self._library, told)

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
        """Follow every file and every folder; a file that was replaced is followed anew."""
        files = [str(path) for path in routine_files(self._folders).values()]
        folders = {str(Path(file).parent) for file in files} | {str(folder) for folder in self._folders}
        if not self._own.exists() and self._own.parent.exists():
            folders.add(str(self._own.parent))
        followed = {*self._watcher.files(), *self._watcher.directories()}
        new = [path for path in (*files, *sorted(folders)) if path not in followed and Path(path).exists()]
        if new:
            self._watcher.addPaths(new)
