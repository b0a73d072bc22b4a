"""The desk: opens sessions, has them written down, and shows the page that follows from how each ended."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.care.aftercare import Aftercare, CheckOut
from selfcare.care.door import stood_too_long
from selfcare.care.rules import Rules
from selfcare.desktop.announcer import Announcer
from selfcare.desktop.facts import resting
from selfcare.desktop.guide import Guide
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.pictures import SITTING, Pictures
from selfcare.desktop.resuming import Offer, offer_of
from selfcare.desktop.runs import Ended, Opening, Run
from selfcare.desktop.theme import Theme
from selfcare.desktop.wanted import Cleared
from selfcare.desktop.widgets.rail import Place
from selfcare.desktop.widgets.undo_bar import UndoBar
from selfcare.desktop.window import Window
from selfcare.player import Clock, Effect, Player
from selfcare.record.history import History
from selfcare.record.unfinished import Unfinished
from selfcare.routine.languages import played_in
from selfcare.routine.models import Routine
from selfcare.session.commands import Command, Pause, Resume, Start
from selfcare.session.engine import Session
from selfcare.session.moment import Moment
from selfcare.translation import language, marked, tr


class Desk(QObject):
    """`home` when the user is to go back to where the session was started, the `origin`.

    `over` when a session has ended and what is locked may differ. `lapsed` when a session stood still for so long that
    the door is to be asked before it goes on: it is then `unfinished`.
    """

    home = Signal()
    over = Signal()
    lapsed = Signal()
    sign_wanted = Signal()

    def __init__(
        self,
        window: Window,
        history: History,
        clock: Clock,
        now: Callable[[], datetime],
        devices: Callable[[Routine, Session, str], Sequence[Effect]],
        waits: Callable[[], bool],
        rules: Rules,
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
        self._rules = rules
        self.pictures = Pictures(self._theme)
        self.page = PlayerPage(self._theme, self.pictures, window)
        self._run: Run | None = None
        self._unfinished: Unfinished | None = None
        self._ended: Ended | None = None
        self._stopped: Run | None = None  # what the user ended, while that can be taken back
        self.undo: UndoBar | None = None
        self.origin: Place = "library"

    @property
    def unfinished(self) -> Unfinished | None:
        """The session that was cut off, while it is on offer."""
        return self._unfinished

    @property
    def running(self) -> bool:
        """Whether a session is going on, or waits for its voice."""
        return self._run is not None

    @Slot(object)
    def begin(self, cleared: Cleared) -> None:
        """Start a session, or go on with the one that was cut off, as the door has cleared it."""
        self._settle()
        if cleared.wanted.unfinished is not None:
            self._carry_on(cleared.before)
            return
        self.drop()
        routine, worse = cleared.clearance.routine, cleared.wanted.worse
        spoken = played_in(routine, language())
        session = Session(routine, worse=worse, language=spoken)
        recorder = self.history.begin(routine, worse=worse, language=spoken, choice=cleared.choice)
        if cleared.coming is not None:
            cleared.coming.keep(self.history.health)
        self._play(Opening(routine, recorder, cleared.before, spoken), session, Start())

    def look_for_unfinished(self, locked: Collection[str]) -> Offer | None:
        """Find a session that was cut off, and return what can be offered of it today."""
        found = self.history.unfinished()
        offer = offer_of(found, locked) if found else None
        self._unfinished = found if offer else None
        return offer

    def _carry_on(self, before: Mapping[str, int]) -> None:
        """Go on with the session that was cut off, after a get-ready count."""
        found, self._unfinished = self._unfinished, None
        if found is not None:
            opening = Opening(found.routine, self.history.go_on(found), before, found.language)
            self._play(opening, found.restored(self._clock.monotonic()), Resume())

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

    def _play(self, opening: Opening, session: Session, first: Command | None) -> None:
        guide = Guide(self.page, self)
        routine, language = opening.routine, opening.language
        effects = [*self._devices(routine, session, language), opening.recorder, guide, Announcer(self.page, language)]
        player = Player(session, self._clock, effects, self._too_long)
        self._run = Run(opening, player, guide)
        guide.finished.connect(self._end)
        guide.lapsed.connect(self._lapse)
        self.page.open_routine(routine.name.in_language(language), language)
        guide.take(player, first, wait=self._waits())
        self._window.show_page(self.page, None)

    def _too_long(self) -> bool:
        return self._run is not None and stood_too_long(self._run.opening.recorder.seen, self._now(), self._rules)

    @Slot()
    def _lapse(self) -> None:
        """Leave a session that stood still for too long as if it had been cut off; it goes on from the door."""
        left = self._run.leave(self.history) if self._run is not None else None
        if left is not None:
            self._run, self._unfinished = None, left
            self.lapsed.emit()

    # ---- afterwards ------------------------------------------------------------------------------------------

    @Slot(str)
    def _end(self, ending: str) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        run.guide.deleteLater()
        self.over.emit()
        self._ended = Ended(run, "stopped" if ending == "stopped" else "done")
        if ending == "safety":
            self._keep(run, CheckOut(something_new=True))  # the red flags come before the next session
            self._show_stopped()
        elif any(result.done > 0 for result in run.opening.recorder.results):
            self._show_check_out(run)
        else:
            self._show_done()
        if ending == "stopped" and run.opening.recorder.before_stop is not None:
            self._offer_undo(run)

    def _offer_undo(self, run: Run) -> None:
        """Let the end be taken back for some seconds, instead of asking before it."""
        if self.undo is None:
            self.undo = UndoBar(self._theme, self._window)
            self.undo.undone.connect(self._reopen)
            self._window.went.connect(self.undo.settle)
        self.undo.offer(tr("Ended."))
        self._stopped = run

    @Slot()
    def _reopen(self) -> None:
        """Show the session that was ended as it stood, paused; what was answered since is dropped."""
        run, self._stopped = self._stopped, None
        reopened = self.history.reopen(run.opening.recorder) if run is not None else None
        if run is not None and reopened is not None:
            self._ended = None
            found, recorder = reopened
            self._play(replace(run.opening, recorder=recorder), found.restored(self._clock.monotonic()), None)

    def _settle(self) -> None:
        if self.undo is not None:
            self.undo.settle()

    def _show_stopped(self) -> None:
        page = StoppedPage(self._theme, tr(_BACK[self.origin]), self._window)
        page.left.connect(self._go_home)
        page.not_meant.connect(self._take_back)
        self._show(page)

    @Slot()
    def _take_back(self) -> None:
        """Let the day go on: the questions that follow a warning sign come before the next session all the same."""
        self.history.health.not_meant()
        self._show_done()

    def _show_check_out(self, run: Run) -> None:
        before = run.opening.before
        worked = dict.fromkeys(result.region for result in run.opening.recorder.results if result.done > 0)
        rests = resting(tuple(run.opening.recorder.locks))
        asked = [each for each in worked if each in before]
        page = CheckOutPage(self._theme, asked, before, self._window, rests=rests)
        page.not_meant.connect(self._unlock)
        page.told.connect(self._check_out)
        page.skipped.connect(self._show_done)
        self._show(page)

    @Slot()
    def _unlock(self) -> None:
        """Let what was locked by a slip be worked again."""
        if self._ended is not None:
            self.history.unlock(self._ended.run.opening.recorder)
            self.over.emit()

    @Slot(object)
    def _check_out(self, told: CheckOut) -> None:
        if self._ended is None:
            return
        self._settle()
        care = self._keep(self._ended.run, told)
        if told.something_new:
            self._ended = replace(self._ended, care=care)
            self._show_what_to_do()
        else:
            self._show_done(care)

    def _show_what_to_do(self) -> None:
        """Say what to do about what is new before anything else is shown."""
        page = StoppedPage(self._theme, tr("Go on"), self._window, afterwards=True)
        page.left.connect(self._show_done)
        page.telling.connect(self._ask_for_the_sign)
        self._show(page)

    @Slot()
    def _ask_for_the_sign(self) -> None:
        self._ended = None
        self.sign_wanted.emit()

    def _keep(self, run: Run, told: CheckOut) -> Aftercare:
        opening = run.opening
        return self.history.health.check_out(opening.recorder.session, opening.before, told, self._rules)

    @Slot()
    def _show_done(self, care: Aftercare | None = None) -> None:
        ended, self._ended = self._ended, None
        if ended is None:
            return
        page = DonePage(self._theme, tr(_BACK[self.origin]), self._window)
        page.show_facts(ended.facts(care or ended.care))
        page.left.connect(self._go_home)
        self._show(page)

    def _show(self, page: CheckOutPage | DonePage | StoppedPage) -> None:
        """Show a page that is made for this once and goes when another one is shown."""
        page.card.show_picture(self.pictures.still(SITTING))
        self._window.show_once(page)

    @Slot()
    def _go_home(self) -> None:
        self._settle()
        self.home.emit()


_BACK: Final[Mapping[Place, str]] = {"today": marked("Back to Today"), "library": marked("Back to the library")}
