"""The front door: an empty window first, everything in it and behind it once its first frame is on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from selfcare.app.clock import Startup, SystemClock
from selfcare.desktop.window import Window
from selfcare.routine.places import data_folder

if TYPE_CHECKING:
    from selfcare.app.bell import Bell
    from selfcare.app.latch import Latch
    from selfcare.app.wiring import App
    from selfcare.desktop.settings import Settings


def window_place() -> Path:
    """Return the file that remembers where the window was."""
    return data_folder() / "window.place"


class Door(QObject):
    """Opens an empty window, and puts everything in it and behind it once its first frame is on the screen.

    With a `latch` it has a bell: whoever starts Selfcare again brings this window to the front, and files into it; and
    whoever asks the process to end closes the window.
    """

    def __init__(
        self,
        application: QApplication,
        clock: SystemClock,
        startup: Startup,
        files: Sequence[str] = (),
        latch: Latch | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._clock = clock
        self._startup = startup
        self._files = files
        self._latch = latch
        self._bell: Bell | None = None
        self.window = Window()
        self.window.show_opening(data_folder() / "settings.json")
        self.app: App | None = None
        self.window.opened.connect(self._fill)

    def open(self) -> None:
        """Show the window."""
        self.window.open_sized(self._application.primaryScreen().availableGeometry(), window_place())

    @Slot()
    def _fill(self) -> None:
        from PySide6.QtCore import QTimer

        from selfcare.desktop.reading import install
        from selfcare.desktop.trouble import Trouble

        self._startup.note("first-frame")
        install()
        Trouble(self.window, data_folder() / "trouble.log", self._clock.now).watch()
        greets = not self._files and not self._startup.measured
        self.app = self._made(self._files, greets=greets)
        if self._latch is not None:
            self._idle = QTimer(self, singleShot=True, interval=0)  # after the library is there to be used
            self._idle.timeout.connect(self._listen)
            self.window.drawn.connect(self._idle.start)

    @Slot()
    def _listen(self) -> None:
        if self._latch is not None and self._bell is None:
            from selfcare.app.bell import Bell
            from selfcare.app.ending import Ending

            Ending(self._application, self.window)
            self._bell = Bell(self._latch, self)
            self._bell.rung.connect(self._answer)
            self._bell.hang()
            self.window.closed.connect(self._bell.take_down)

    @Slot(list)
    def _answer(self, files: list[str]) -> None:
        self.window.come_forward()
        if files:
            self.window.handed.emit(files)

    def _made(self, files: Sequence[str] = (), *, greets: bool = False, chosen: Settings | None = None) -> App:
        from PySide6.QtCore import Qt

        from selfcare.app.wiring import App

        app = App(self._application, self._clock, self._startup, self.window, files, greets=greets, chosen=chosen)
        app.respoken.connect(self._begin_anew, Qt.ConnectionType.QueuedConnection)
        return app

    @Slot()
    def _begin_anew(self) -> None:
        """Build everything in the window and behind it again: another language is spoken."""
        if self.app is not None:
            greeting = self.app.greeting.shown
            chosen = self.app.leave()
            self.app.deleteLater()
            self.window.clear()
            self.app = self._made(chosen=chosen)
            self.app.show_language(greeting=greeting)
