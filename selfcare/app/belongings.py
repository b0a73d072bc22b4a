"""What belongs to the user, in the settings: folders with routines, the history, the settings themselves.

Nothing is asked twice: what was deleted comes back with Undo, as long as the settings are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtWidgets import QApplication

from selfcare.app.memory import Memory
from selfcare.app.shelves import Shelves
from selfcare.desktop.focus import reason_after
from selfcare.desktop.preferences import Preferences
from selfcare.desktop.settings import Settings
from selfcare.desktop.window import Window
from selfcare.desktop.words import quoted
from selfcare.routine.places import added_folders, data_folder, keep_added
from selfcare.routine.refusals import said_by
from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from sqlite3 import Connection

    from PySide6.QtWidgets import QFileDialog

    from selfcare.desktop.pages.settings import SettingsPage
    from selfcare.desktop.widgets.undo_bar import UndoBar


@dataclass(frozen=True, slots=True)
class Taken:
    """What Undo brings back: the folders there were, the history, or the settings."""

    folders: tuple[Path, ...] | None = None
    history: Connection | None = None
    settings: Settings | None = None


class Belongings(QObject):
    """Answers the page of settings."""

    def __init__(
        self, window: Window, preferences: Preferences, memory: Memory, shelves: Shelves, renew: Callable[[], None]
    ) -> None:
        """`renew` reads the library anew and hands it to whoever uses it."""
        super().__init__(window)
        self._window, self._preferences, self._memory, self._shelves = window, preferences, memory, shelves
        self._renew = renew
        shelves.stocked.connect(self._show_folders)
        self._page: SettingsPage | None = None
        self._again: Callable[[], object] = self._show_profile
        self._taken = Taken()
        self._undo: UndoBar | None = None
        self.dialog: QFileDialog | None = None

    def answer(self, page: SettingsPage, again: Callable[[], object]) -> None:
        """Show on the page what belongs to the user, and do what it asks for; `again` shows such a page anew."""
        if page is not self._page:
            self._page, self._again = page, again
            self._connect(page)
        for note in (page.folders.note, page.data.note):
            note.say("")
        page.folders.show_folders(self._shelves.folders())

    def _connect(self, page: SettingsPage) -> None:
        page.folders.wanted.connect(self._ask_for_folder)
        page.folders.dropped.connect(self._drop_folder)
        page.data.profile_wanted.connect(self._show_profile)
        page.data.folder_wanted.connect(self._show_files)
        page.data.forget_wanted.connect(self._forget)
        page.data.reset_wanted.connect(self._reset)
        page.data.show_place(str(data_folder()))
        self._preferences.unkept.connect(page.say_unkept)
        page.say_unkept(self._preferences.refused)
        self._shelves.reading.connect(page.folders.note.say)

    # ---- folders -----------------------------------------------------------------------------------------------

    @Slot()
    def _show_folders(self) -> None:
        if self._page is not None and self._window.page is self._page:
            self._page.folders.show_folders(self._shelves.folders())

    @Slot()
    def _ask_for_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        self.dialog = QFileDialog(self._window, tr("Add a folder"), str(Path.home()))
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.fileSelected.connect(self.add_folder)
        self.dialog.open()

    @Slot(str)
    def add_folder(self, path: str) -> None:
        """Look through a folder from now on."""
        folder = Path(path).resolve()
        refused = self._shelves.refused(folder)
        if refused:
            self._say(refused)
        elif self._look_through((*added_folders(), folder)):
            held = self._shelves.held_in(folder)
            said = tr("{folder} is looked through from now on. {holds}")
            self._say(said.format(folder=quoted(folder.name), holds=held))

    @Slot(str)
    def _drop_folder(self, path: str) -> None:
        before = added_folders()
        if self._look_through(tuple(folder for folder in before if str(folder) != path)):
            words = tr("{folder} is no longer looked through. Its files stay where they are.")
            self._offer_back(Taken(folders=before), words.format(folder=quoted(Path(path).name)))

    def _look_through(self, folders: Sequence[Path]) -> bool:
        try:
            keep_added(folders)
        except OSError as error:
            words = tr("This cannot be kept: {words}. Nothing was changed.")
            self._say(words.format(words=said_by(error)))
            return False
        self._shelves.look_elsewhere()
        self._renew()
        return True

    def _say(self, words: str) -> None:
        if self._page is not None:
            self._page.folders.note.say("")  # what is said a second time is an answer as well
            self._page.folders.note.say(words)

    # ---- data --------------------------------------------------------------------------------------------------

    @Slot()
    def _show_profile(self) -> None:
        self._window.went.emit("health")

    @Slot()
    def _show_files(self) -> None:
        from PySide6.QtGui import QDesktopServices

        data_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))

    @Slot()
    def _forget(self) -> None:
        deleted = self._memory.open().forget()
        if deleted is not None:
            self._offer_back(Taken(history=deleted), tr(_FORGOTTEN))
        elif self._page is not None:
            self._page.data.note.say(tr(_NOT_FORGOTTEN))

    @Slot()
    def _reset(self) -> None:
        before = self._preferences.chosen
        self._use(before.as_at_first())
        self._offer_back(Taken(settings=before), tr(_AS_AT_FIRST))

    def _use(self, settings: Settings) -> None:
        reason = reason_after(QApplication.focusWidget())
        self._preferences.change(settings)
        self._again()
        if self._page is not None:  # another one than before; who asked for it is where they were
            self._page.data.reset.setFocus(reason)

    # ---- undo --------------------------------------------------------------------------------------------------

    def _offer_back(self, taken: Taken, words: str) -> None:
        from selfcare.desktop.widgets.undo_bar import UndoBar

        if self._undo is None:
            self._undo = UndoBar(self._window.theme, self._window)
            self._undo.undone.connect(self._bring_back)
            self._undo.settled.connect(self._settle)
            self._window.turned.connect(self._undo.settle)
        self._undo.offer(words)
        self._taken = taken

    @Slot()
    def _settle(self) -> None:
        self._taken = Taken()

    @Slot()
    def _bring_back(self) -> None:
        taken, self._taken = self._taken, Taken()
        if taken.history is not None:
            self._memory.open().bring_back(taken.history)
        if taken.settings is not None:
            self._use(taken.settings)
        if taken.folders is not None:
            self._look_through(taken.folders)


_FORGOTTEN = marked("The history is deleted. What you told about your health, and what rests today, stays.")
_NOT_FORGOTTEN = marked("The history could not be deleted: all of it is still there. Free some space and try again.")
_AS_AT_FIRST = marked("Looks, figure and sound are as at first.")
