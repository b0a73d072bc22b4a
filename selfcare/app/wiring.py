"""The wiring of the window: settings, library, history, sound; and the order in which they are fetched.

Rail and pages are put in place right after the first frame. What is heavy (YAML, checks, history, figures, sound) is
fetched after them, one idle step at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from selfcare.app.arrivals import Arrivals
from selfcare.app.belongings import Belongings
from selfcare.app.clock import Startup, SystemClock
from selfcare.app.door import window_place
from selfcare.app.errands import Errands
from selfcare.app.memory import Memory
from selfcare.app.preparing import Preparing
from selfcare.app.shelves import Shelves
from selfcare.desktop.place import remember
from selfcare.desktop.window import Window
from selfcare.translation import tr

if TYPE_CHECKING:
    from selfcare.desktop.desk import Desk
    from selfcare.desktop.pages.health import HealthPage
    from selfcare.desktop.reception import Reception
    from selfcare.desktop.settings import Settings
    from selfcare.player import Effect
    from selfcare.routine.models import Routine
    from selfcare.session.engine import Session


class App(QObject):
    """One window with everything behind it. `respoken` where all of it is to be built again in another language."""

    respoken = Signal()

    def __init__(
        self,
        application: QApplication,
        clock: SystemClock,
        startup: Startup,
        window: Window | None = None,
        files: Sequence[str] = (),
        *,
        greets: bool = False,
        chosen: Settings | None = None,
    ) -> None:
        """Wire a window, an open one if it is given; take `files` in once the library has been read.

        With `greets` somebody who starts for the first time is welcomed. `chosen` are the settings one before it left.
        """
        from selfcare.app.respeaking import Respeaking
        from selfcare.app.ways import Ways
        from selfcare.desktop.greeting import Greeting
        from selfcare.desktop.listening import Listening
        from selfcare.desktop.preferences import Preferences

        super().__init__(application)
        self._application, self._clock, self._startup = application, clock, startup
        self._preferences = Preferences(application, self, chosen)
        self._desk: Desk | None = None
        self._reception: Reception | None = None
        self._files = files
        self._greets = greets
        self.window = window or Window()
        self.window.furnish(self._preferences.theme)
        self._memory = Memory(self.window, clock)
        self._shelves = Shelves(self.window, self)
        self._arrivals = Arrivals(self._shelves, self._is_running, self._renew, self)
        self._heard = Listening(clock.monotonic, self._preferences, self.window, self)
        self._preparing = Preparing(self.window, self._heard, self._shelves, self._is_running, self._warm_up, self)
        belongings = Belongings(self.window, self._preferences, self._memory, self._shelves, self._renew)
        self._ways = Ways(self.window, self._heard, self._preparing, belongings, self)
        self.greeting = Greeting(self.window, self._preferences, self._heard, self._ask_health, self)
        self._respeaking = Respeaking(self.window, self._heard, self.greeting, self)
        self._errands = Errands(self._all_errands(), self)
        self._connect()

    @property
    def fetching(self) -> bool:
        """Whether something of the start is still to come."""
        return self._errands.left

    def open(self) -> None:
        """Show the window."""
        self.window.open_sized(self._application.primaryScreen().availableGeometry(), window_place())

    def _all_errands(self) -> tuple[Callable[[], None], ...]:
        return (
            self._show_kept_shelf,
            self._memory.look_back,
            self._greet,
            self._read_library,
            self._receive,
            self.window.show_icon,
            self._draw_cards,
            self._open_files,
        )

    def _connect(self) -> None:
        self.window.drawn.connect(self._after_first_frame)
        self.window.went.connect(self.go)
        self.window.handed.connect(self.add)
        self.window.closed.connect(self._close)
        self._preferences.respoken.connect(self._respeaking.ask)
        self._respeaking.respoken.connect(self.respoken)
        self.greeting.left.connect(self.go)

    def _connect_library(self) -> None:
        library = self.window.library
        library.started.connect(self.start)
        library.asked.connect(self._explain)
        library.panel.save_wanted.connect(self._save)
        self._preparing.watch_library()
        self._heard.answered.connect(self.start)
        self._heard.left.connect(self.go)

    # ---- after the first frame, one idle step after the other ------------------------------------------------

    @Slot()
    def _after_first_frame(self) -> None:
        self._startup.note("today")
        self._errands.begin()

    def _greet(self) -> None:
        """Welcome somebody who has never been here."""
        history = self._memory.open()
        if self._greets and not self._preferences.chosen.welcomed and not history.sessions(1):
            self.greeting.begin()

    def _ask_health(self) -> HealthPage | None:
        self._hurry()
        return self._reception.ask_health() if self._reception is not None else None

    def _show_kept_shelf(self) -> None:
        """Show the library as the last start left it; whoever starts something now waits a moment for it to be read."""
        self._connect_library()
        if self._shelves.show_kept():
            self._tell_usable()

    def _tell_usable(self) -> None:
        self._startup.note("library-usable")
        if self._startup.measured:
            self._errands.drop()
            self.window.close()

    def _read_library(self) -> None:
        self._heard.library = self._shelves.read()
        if self._startup.measured:
            self._tell_usable()

    def _renew(self) -> None:
        """Read the library anew, and hand it to whoever uses it."""
        self._read_library()
        library = self._shelves.library
        if self._heard.audio is not None:
            self._heard.audio.use(library)
        if self._reception is not None and library is not None:
            self._reception.use(library)
        self._draw_cards()

    @Slot()
    def _catch_up(self) -> None:
        self._ways.weigh()
        self._arrivals.catch_up()

    @Slot(list)
    def add(self, paths: Sequence[str]) -> None:
        """Take files and folders into the user's library, show the first routine, and say what happened."""
        self._hurry()
        if self._desk is not None and self._desk.running:
            self._desk.page.show_notice(tr("A session is going on. Add the file once it is over."))
            return
        self.go("library")
        self._arrivals.take_in(paths)

    def _open_files(self) -> None:
        if self._files:
            self.add(self._files)

    def _hurry(self) -> None:
        """Fetch at once what a session needs: somebody was faster than the idle steps."""
        self._errands.hurry(until=self._receive)

    def set_desk(self) -> Desk:
        """Return the desk, set when it is first wanted."""
        if self._desk is None:
            from selfcare.care.rule_reader import built_in_rules
            from selfcare.desktop.desk import Desk

            self._desk = Desk(
                self.window,
                self._memory.open(),
                self._clock,
                self._clock.now,
                self._devices,
                self._heard.waits,
                built_in_rules(),
            )
            self._memory.desk = self._desk
            self._desk.over.connect(self._catch_up)
            self._heard.tell(self._desk)
        return self._desk

    def _draw_cards(self) -> None:
        if self._desk is not None:
            self._shelves.draw(self._desk.pictures)
            self.greeting.draw(self._desk.pictures)

    @Slot(str, int)
    def _explain(self, routine: str, step: int) -> None:
        self._hurry()
        self._shelves.explain(routine, step, self.set_desk().pictures)

    # ---- sessions --------------------------------------------------------------------------------------------

    @Slot(str, str)
    def start(self, routine: str, worse: str) -> None:
        """Start a routine; `worse` is "left", "right", or anything else where no side is worse."""
        self._hurry()
        if self._reception is not None and not self._heard.asks(routine, worse):
            self._warm_up()
            self._reception.start(routine, worse)
            self._make_ready(routine)  # while questions are answered, if there are any: then it does not run yet

    @Slot(str, str)
    def _save(self, routine: str, worse: str) -> None:
        self._hurry()
        if self._reception is not None:
            self._reception.save(routine, worse)

    def _receive(self) -> None:
        """Open the way to sessions, and show what suits; the library has been read by now."""
        library = self._shelves.library
        if library is not None:
            from selfcare.desktop.reception import Reception
            from selfcare.desktop.whereabouts import Whereabouts

            whereabouts = Whereabouts(self._preferences, self)
            self._reception = Reception(self.window, self._memory.open(), library, self.set_desk(), whereabouts)
            self._ways.reception = self._reception
            self._reception.elsewhere.connect(self.go)
            self._reception.wanted.connect(self.start)
            self._reception.file_cleared.connect(self._heard.save)
            self._reception.welcome(self._memory.locked())
            self._preparing.linger()

    def _warm_up(self) -> None:
        self._heard.sounds.warm_up()

    def _make_ready(self, routine: str) -> None:
        self._preparing.make_ready(routine)

    def _is_running(self) -> bool:
        return self._desk is not None and self._desk.running

    def _devices(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        return self._heard.effects(routine, session, language)

    # ---- places and settings ---------------------------------------------------------------------------------

    @Slot(str)
    def go(self, place: str) -> None:
        """Go to one of the places of the rail."""
        self._ways.go(place)

    def show_language(self, *, greeting: bool = False) -> None:
        """Go to where the language is chosen: the settings, or the introduction if that was shown."""
        if greeting:
            self.greeting.begin(at_language=True)
        else:
            self._ways.show_language()

    def leave(self) -> Settings:
        """Let everything go: another takes its place in the window. Returns what has been chosen, for that one."""
        self.window.drawn.disconnect(self._after_first_frame)
        self.window.went.disconnect(self.go)
        self.window.handed.disconnect(self.add)
        self.window.closed.disconnect(self._close)
        self._let_go()
        return self._preferences.chosen

    @Slot()
    def _close(self) -> None:
        """Let a running session stand still, to be gone on with at the next start, and let everything go."""
        remember(self.window, window_place())
        if self._desk is not None:
            self._desk.pause()
        self._let_go()

    def _let_go(self) -> None:
        self._errands.drop()
        self._heard.close()
        self._memory.close()
