"""The desk: opens sessions, has them written down, and shows the page that follows from how each ended."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.announcer import Announcer
from selfcare.desktop.facts import facts_of
from selfcare.desktop.guide import Guide
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.pictures import SITTING, Pictures
from selfcare.desktop.resuming import Offer, offer_of
from selfcare.desktop.theme import Theme
from selfcare.desktop.window import Window
from selfcare.player import Clock, Effect, Player
from selfcare.record.history import History
from selfcare.record.recorder import Recorder
from selfcare.record.unfinished import Unfinished
from selfcare.routine.models import Routine, Side
from selfcare.session.commands import Command, Pause, Resume, Start
from selfcare.session.engine import Session
from selfcare.session.moment import Moment


@dataclass(frozen=True, slots=True)
class Run:
    """A session that is going on, and what belongs to it."""

    routine: Routine
    player: Player
    recorder: Recorder
    guide: Guide
    language: str


class Desk(QObject):
    """`home` when the user is to see the library; `over` when a session has ended and what is locked may differ."""

    home = Signal()
    over = Signal()

    def __init__(
        self,
        window: Window,
        history: History,
        clock: Clock,
        now: Callable[[], datetime],
        devices: Callable[[Routine, Session, str], Sequence[Effect]],
        waits: Callable[[], bool],
    ) -> None:
        """Take what sessions need.

        `devices` makes the effects of one session in a language (sound, keys, screen); `waits` tells whether it should
        not begin yet, until somebody calls `go`.
        """
        super().__init__(window)
        self._window = window
        self._theme: Theme = window.theme
        self.history = history
        self._clock = clock
        self._now = now
        self._devices = devices
        self._waits = waits
        self.pictures = Pictures()
        self.page = PlayerPage(self._theme, self.pictures, window)
        self._run: Run | None = None
        self._unfinished: Unfinished | None = None
        self._asked: tuple[Routine, Side | None] | None = None

    def begin(self, routine: Routine, worse: Side | None) -> None:
        """Start a session; the very first one asks for the stop rules to be read before."""
        if self.history.confirmed(TOPIC):
            language = routine.language
            session = Session(routine, worse=worse, language=language)
            recorder = self.history.begin(routine, worse=worse, language=language)
            self._play(routine, session, recorder, Start(), language)
            return
        self._asked = (routine, worse)
        rules = RulesPage(self._theme, asking=True, parent=self._window)
        rules.confirmed.connect(self._confirm)
        rules.withdrawn.connect(self._go_home)
        self._show(rules)

    def look_for_unfinished(self, locked: Collection[str]) -> Offer | None:
        """Find a session that was cut off, and return what can be offered of it today."""
        found = self.history.unfinished()
        offer = offer_of(found, locked) if found else None
        self._unfinished = found if offer else None
        return offer

    def carry_on(self) -> None:
        """Go on with the session that was cut off, after a get-ready count."""
        found, self._unfinished = self._unfinished, None
        if found is not None:
            session = found.restored(self._clock.monotonic())
            self._play(found.routine, session, self.history.go_on(found), Resume(), found.language)

    def drop(self) -> None:
        """Close the session that was cut off: what was done in it counts."""
        found, self._unfinished = self._unfinished, None
        if found is not None:
            self.history.give_up(found)

    def moment(self) -> Moment:
        """Return what is true in the session that is going on; LookupError where there is none."""
        if self._run is None:
            raise LookupError("no session is going on")
        return self._run.player.moment

    def beat(self) -> None:
        """Let time run to now, as the heart-beat does by itself."""
        if self._run is not None:
            self._run.guide.beat()

    def pause(self) -> None:
        """Let a running session stand still: the window is about to close, and it can be gone on with."""
        if self._run is not None:
            self._run.player.do(Pause())

    @Slot()
    def go(self) -> None:
        """Begin the session that waits for its voice."""
        if self._run is not None:
            self._run.guide.begin()

    def _play(self, routine: Routine, session: Session, recorder: Recorder, first: Command, language: str) -> None:
        guide = Guide(self.page, self)
        effects = [*self._devices(routine, session, language), recorder, guide, Announcer(self.page, language)]
        player = Player(session, self._clock, effects)
        self._run = Run(routine, player, recorder, guide, language)
        guide.finished.connect(self._end)
        self.page.open_routine(routine.name.in_language(language), language)
        guide.take(player, first, wait=self._waits())
        self._window.show_page(self.page, None)

    @Slot()
    def _confirm(self) -> None:
        self.history.confirm(TOPIC)
        if self._asked is not None:
            routine, worse = self._asked
            self.begin(routine, worse)

    @Slot(str)
    def _end(self, ending: str) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        run.guide.deleteLater()
        self.over.emit()
        if ending == "safety":
            self._show_stopped()
        else:
            self._show_done(run, stopped=ending == "stopped")

    def _show_stopped(self) -> None:
        page = StoppedPage(self._theme, self._window)
        page.card.show_picture(self.pictures.still(SITTING))
        page.left.connect(self._go_home)
        self._show(page)

    def _show_done(self, run: Run, *, stopped: bool) -> None:
        page = DonePage(self._theme, self._window)
        locked = tuple(run.recorder.locks)
        elapsed = run.player.moment.elapsed
        results = run.recorder.results
        facts = facts_of(run.routine, results, "stopped" if stopped else "done", elapsed, locked, run.language)
        page.show_facts(facts)
        page.card.show_picture(self.pictures.still(SITTING))
        page.left.connect(self._go_home)
        self._show(page)

    def _show(self, page: DonePage | RulesPage | StoppedPage) -> None:
        """Show a page that is made for this once and goes when another one is shown."""
        self._window.show_once(page)

    @Slot()
    def _go_home(self) -> None:
        self._asked = None
        self.home.emit()
