"""The wiring of the window: clock, settings, library, history, sound; and the order in which they are fetched.

The first frame is an empty window in the user's colours; rail and pages are put in place right after it. What is heavy
(YAML, checks, history, figures, sound) is fetched after them, one idle step at a time.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from selfcare.desktop.window import Window
from selfcare.routine.places import cache_file, data_folder, library_folders, user_folder

if TYPE_CHECKING:
    from datetime import datetime

    from selfcare.desktop.desk import Desk
    from selfcare.desktop.librarian import Librarian
    from selfcare.desktop.pages.rules import RulesPage
    from selfcare.desktop.reception import Reception
    from selfcare.player import Effect
    from selfcare.record.history import History
    from selfcare.record.notice import Notice
    from selfcare.routine.library import Library
    from selfcare.routine.models import Routine
    from selfcare.session.engine import Session

STARTUP_LOG = "SELFCARE_STARTUP_LOG"
SETTLED = 500  # ms that a routine is looked at before its words are made ready
LINGERED = 2000  # ms that Today is looked at before those of its first suggestion are


def main(files: Sequence[str] = ()) -> int:
    """Open the window, with routines from files if they are given; return the exit code once it is closed."""
    # Qt hands every fill to a pool of threads; for a figure's small paths the hand-over costs more than the fill.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Asking for the style by argument is ten milliseconds cheaper than by call.
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("Selfcare")
    door = Door(application, SystemClock(), Startup(), files)
    door.open()
    return application.exec()


def window_place() -> Path:
    """Return the file that remembers where the window was."""
    return data_folder() / "window.place"


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        return time.monotonic()

    def boot(self) -> float | None:
        return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else None

    def wall(self) -> float:
        return time.time()

    def now(self) -> datetime:
        """Return the local wall time with its offset."""
        from datetime import datetime

        return datetime.now().astimezone()


class Startup:
    """Notes the moments of a start in the file that SELFCARE_STARTUP_LOG names, if it names one."""

    def __init__(self) -> None:
        name = os.environ.get(STARTUP_LOG)
        self._file = Path(name) if name else None

    @property
    def measured(self) -> bool:
        """Whether this start is only made to be measured."""
        return self._file is not None

    def note(self, moment: str) -> None:
        """Write down that `moment` has come."""
        if self._file is not None:
            with self._file.open("a", encoding="ascii") as lines:
                lines.write(f"{moment} {time.monotonic_ns()}\n")


class Door(QObject):
    """Opens an empty window, and puts everything in it and behind it once its first frame is on the screen."""

    def __init__(
        self, application: QApplication, clock: SystemClock, startup: Startup, files: Sequence[str] = ()
    ) -> None:
        super().__init__(application)
        self._application = application
        self._clock = clock
        self._startup = startup
        self._files = files
        self.window = Window()
        self.window.show_opening(data_folder() / "settings.json")
        self.app: App | None = None
        self.window.opened.connect(self._fill)

    def open(self) -> None:
        """Show the window."""
        self.window.open_sized(self._application.primaryScreen().availableGeometry(), window_place())

    @Slot()
    def _fill(self) -> None:
        from selfcare.desktop.reading import install
        from selfcare.desktop.trouble import Trouble

        self._startup.note("first-frame")
        install()
        Trouble(self.window, data_folder() / "trouble.log", self._clock.now).watch()
        self.app = App(self._application, self._clock, self._startup, self.window, self._files)


class App(QObject):
    """One window with everything behind it."""

    def __init__(
        self,
        application: QApplication,
        clock: SystemClock,
        startup: Startup,
        window: Window | None = None,
        files: Sequence[str] = (),
    ) -> None:
        """Wire a window, an open one if it is given; take `files` in once the library has been read."""
        from selfcare.desktop.listening import Listening
        from selfcare.desktop.preferences import Preferences

        super().__init__(application)
        self._application = application
        self._clock = clock
        self._startup = startup
        self._preferences = Preferences(application, self)
        self._theme = self._preferences.theme
        self._history: History | None = None
        self._library: Library | None = None
        self._desk: Desk | None = None
        self._reception: Reception | None = None
        self._rules: RulesPage | None = None
        self._librarian: Librarian | None = None
        self._stale = False
        self._files = files
        self.window = window or Window()
        self.window.furnish(self._theme)
        self._heard = Listening(clock.monotonic, self._preferences, self.window, self)
        self._looked_at = QTimer(self, singleShot=True, interval=SETTLED)
        self._looked_at.timeout.connect(self._prepare)
        self._lingers = QTimer(self, singleShot=True, interval=LINGERED)
        self._lingers.timeout.connect(self._prepare_first)
        self._steps: list[Callable[[], None]] = [
            self._show_kept_shelf,
            self._look_back,
            self._read_library,
            self._receive,
            self._show_icon,
            self._draw_cards,
            self._open_files,
        ]
        self._connect()

    @property
    def fetching(self) -> bool:
        """Whether something of the start is still to come."""
        return bool(self._steps)

    def open(self) -> None:
        """Show the window."""
        self.window.open_sized(self._application.primaryScreen().availableGeometry(), window_place())

    def _connect(self) -> None:
        self.window.drawn.connect(self._after_first_frame)
        self.window.went.connect(self.go)
        self.window.handed.connect(self.add)
        self.window.closed.connect(self._close)

    def _connect_library(self) -> None:
        library = self.window.library
        library.started.connect(self.start)
        library.asked.connect(self._explain)
        library.panel.save_wanted.connect(self._save)
        library.grid.opened.connect(self._looked_at.start)
        self._heard.answered.connect(self.start)
        self._heard.left.connect(self.go)

    # ---- after the first frame, one idle step after the other ------------------------------------------------

    @Slot()
    def _after_first_frame(self) -> None:
        self._startup.note("today")
        QTimer.singleShot(0, self._step)

    @Slot()
    def _step(self) -> None:
        if not self._steps:
            gc.freeze()
            gc.enable()  # __main__ has put it off: nothing that a start makes is garbage
            return
        step = self._steps.pop(0)
        step()
        QTimer.singleShot(0, self._step)

    def _look_back(self) -> None:
        """See which side was worse the last time."""
        worse = self._open_history().last_worse()
        if worse is not None:
            self.window.library.prefill(worse)

    def _show_kept_shelf(self) -> None:
        """Show the library as the last start left it; whoever starts something now waits a moment for it to be read."""
        from selfcare.desktop.card import kept

        self._connect_library()
        shelf = kept(cache_file())
        if shelf is not None:
            self.window.library.show_shelf(shelf, ready=True)
            self._tell_usable()

    def _tell_usable(self) -> None:
        self._startup.note("library-usable")
        if self._startup.measured:
            self._steps.clear()
            self.window.close()

    def _open_history(self) -> History:
        if self._history is None:
            from selfcare.record.history import History

            self._history = History(data_folder(), self._clock.now, self._tell)
        return self._history

    def _read_library(self) -> None:
        from selfcare.desktop.card import keep
        from selfcare.desktop.cards import shelf_of

        self._library = self._heard.library = self._ask_librarian().read()
        shelf = shelf_of(self._library)
        self.window.library.show_shelf(shelf, ready=True)
        keep(shelf, cache_file())
        if self._startup.measured:
            self._tell_usable()

    def _ask_librarian(self) -> Librarian:
        if self._librarian is None:
            from selfcare.desktop.librarian import Librarian

            self._librarian = Librarian(library_folders(), user_folder(), self)
            self._librarian.changed.connect(self._read_again)
        return self._librarian

    @Slot()
    def _read_again(self) -> None:
        """Read the library anew, once no session is in its way: a session keeps the routine that it began with."""
        if self._desk is not None and self._desk.running:
            self._stale = True
            return
        self._stale = False
        self._read_library()
        if self._heard.audio is not None:
            self._heard.audio.use(self._library)
        if self._reception is not None and self._library is not None:
            self._reception.use(self._library)
        self._draw_cards()

    @Slot()
    def _catch_up(self) -> None:
        self._weigh()
        if self._stale:
            self._read_again()

    @Slot(list)
    def add(self, paths: Sequence[str]) -> None:
        """Take files and folders into the user's library, show the first routine, and say what happened."""
        self._hurry()
        if self._desk is not None and self._desk.running:
            self._desk.page.show_notice("A session is going on. Add the file once it is over.")
            return
        self.go("library")
        self.window.library.notice.say("Checking the files. This takes a moment where there are many.")
        self.window.repaint()
        added = self._ask_librarian().add([Path(path) for path in paths])
        self._read_again()
        self.window.library.search.clear()
        self.window.library.open_routine(added.first or self.window.library.chosen)
        self.window.library.notice.say(added.words, added.title)

    def _open_files(self) -> None:
        if self._files:
            self.add(self._files)

    def _show_icon(self) -> None:
        from selfcare.desktop.widgets.logo import window_icon

        self.window.setWindowIcon(window_icon(self._theme))

    def _hurry(self) -> None:
        """Fetch at once what a session needs: somebody was faster than the idle steps."""
        while self._reception is None and self._steps:
            self._steps.pop(0)()

    def set_desk(self) -> Desk:
        """Return the desk, set when it is first wanted."""
        if self._desk is None:
            from selfcare.care.rule_reader import built_in_rules
            from selfcare.desktop.desk import Desk

            self._desk = Desk(
                self.window,
                self._open_history(),
                self._clock,
                self._clock.now,
                self._devices,
                self._heard.waits,
                built_in_rules(),
            )
            self._desk.over.connect(self._catch_up)
            self._heard.tell(self._desk)
        return self._desk

    def _draw_cards(self) -> None:
        from selfcare.desktop.cards import face_of
        from selfcare.desktop.pictures import subject_of

        if self._library is None or self._desk is None:
            return
        faces = {routine.id: face_of(routine) for routine in self._library.routines()}
        pictures = {
            name: self._desk.pictures.still(subject_of(face, None)) for name, face in faces.items() if face is not None
        }
        self.window.library.show_pictures(pictures)

    @Slot(str, int)
    def _explain(self, routine: str, step: int) -> None:
        """Show how a step of a routine is done."""
        from selfcare.desktop.pictures import subject_of
        from selfcare.routine.models import ExerciseStep

        self._hurry()
        read = self._library.routine(routine) if self._library else None
        steps = list(read.routine.played_steps()) if read and read.routine else []
        asked = steps[step] if step < len(steps) else None
        if isinstance(asked, ExerciseStep) and read and read.routine:
            picture = self.set_desk().pictures.still(subject_of(asked.exercise, None))
            self.window.library.explain(asked.exercise, picture, read.routine.language)

    # ---- sessions --------------------------------------------------------------------------------------------

    @Slot(str, str)
    def start(self, routine: str, worse: str) -> None:
        """Start a routine; `worse` is "left", "right", or anything else where no side is worse."""
        self._hurry()
        if self._reception is not None and not self._heard.asks(routine, worse):
            self._warm_up()
            self._make_ready(routine)  # while the questions before a start are answered
            self._reception.start(routine, worse)

    @Slot(str, str)
    def _save(self, routine: str, worse: str) -> None:
        """Save a routine as a file of sound."""
        self._hurry()
        if self._reception is not None:
            self._reception.save(routine, worse)

    def _receive(self) -> None:
        """Open the way to sessions, and show what suits; the library has been read by now."""
        if self._library is not None:
            from selfcare.desktop.reception import Reception
            from selfcare.desktop.whereabouts import Whereabouts

            whereabouts = Whereabouts(self._preferences, self)
            self._reception = Reception(self.window, self._open_history(), self._library, self.set_desk(), whereabouts)
            self._reception.elsewhere.connect(self.go)
            self._reception.wanted.connect(self.start)
            self._reception.file_cleared.connect(self._heard.save)
            self._reception.welcome(self._locked())
            self._lingers.start()

    @Slot()
    def _prepare(self) -> None:
        """Make the words of the routine that is looked at ready, so that Start need not wait for them."""
        if self.window.page is self.window.library:
            self._make_ready(self.window.library.chosen)

    @Slot()
    def _prepare_first(self) -> None:
        if self.window.page is self.window.today and self._heard.asked:
            self._make_ready(self.window.today.first)

    def _make_ready(self, routine: str) -> None:
        read = self._library.routine(routine) if self._library and routine else None
        if read is not None and read.routine is not None and not self.set_desk().running:
            self._heard.prepare(read.routine)

    def _warm_up(self) -> None:
        self._heard.sounds.warm_up()

    def _devices(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        return self._heard.effects(routine, session, language)

    # ---- places and settings ---------------------------------------------------------------------------------

    @Slot(str)
    def go(self, place: str) -> None:
        """Go to one of the places of the rail."""
        if place == "safety":
            self._show_rules()
        elif place == "health":
            self._show_health()
        elif place == "settings":
            self._show_settings()
        elif place == "today":
            self._show_today()
        else:
            self._weigh()
            self.window.show_page(self.window.library, "library")

    def _show_today(self) -> None:
        if self._reception is not None:
            self._reception.suggest()
        self.window.show_page(self.window.today, "today")
        self._lingers.start()

    def _show_health(self) -> None:
        if self._reception is not None:
            self._reception.show_health()

    def _show_rules(self) -> None:
        if self._rules is None:
            from selfcare.desktop.pages.rules import RulesPage

            self._rules = RulesPage(self._theme, asking=False, parent=self.window)
        self.window.show_page(self._rules, "safety")

    def _show_settings(self) -> None:
        self.window.show_once(self._heard.settings_page(), "settings")

    def _weigh(self) -> None:
        if self._reception is not None:
            self._reception.weigh()

    def _locked(self) -> frozenset[str]:
        return self._history.locked_regions(self._clock.now().date()) if self._history else frozenset()

    def _tell(self, notice: Notice) -> None:
        for page in (self.window.today, self.window.library):
            page.notice.say(notice.advice, notice.what)
        if self._desk is not None:
            self._desk.page.show_notice(str(notice))

    @Slot()
    def _close(self) -> None:
        """Let a running session stand still, to be gone on with at the next start, and let everything go."""
        from selfcare.desktop.place import remember

        remember(self.window, window_place())
        if self._desk is not None:
            self._desk.pause()
        self._heard.close()
        if self._history is not None:
            self._history.close()
