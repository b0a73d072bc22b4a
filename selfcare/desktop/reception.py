"""The reception: everything of the window that has to do with what suits somebody, on the way to a session.

It is set after the first frame: the rules of safety are read from their files, and that brings YAML.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.care.answers import Held
from selfcare.care.places import reached
from selfcare.care.rule_reader import built_in_rules
from selfcare.desktop.advising import Advising
from selfcare.desktop.again import Again
from selfcare.desktop.desk import Desk
from selfcare.desktop.gate import Gate
from selfcare.desktop.measuring import Measuring
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.resuming import Offer, offer_of
from selfcare.desktop.wanted import Cleared, Wanted
from selfcare.desktop.weighing import Weighing
from selfcare.desktop.whereabouts import Whereabouts
from selfcare.desktop.widgets.rail import Place
from selfcare.desktop.window import Window
from selfcare.record.history import History
from selfcare.routine.library import Library
from selfcare.routine.models import Side
from selfcare.translation import tr


class Reception(QObject):
    """`elsewhere` carries a place to go to; `wanted` a routine and its worse side that Today is to start.

    `file_cleared` carries what may be saved as a file of sound: a routine and its worse side.
    """

    elsewhere = Signal(str)
    wanted = Signal(str, str)
    file_cleared = Signal(str, str)

    def __init__(
        self, window: Window, history: History, library: Library, desk: Desk, whereabouts: Whereabouts
    ) -> None:
        """Take what the way to a session needs, and answer the pages Today and Library."""
        super().__init__(window)
        self._window = window
        self._history = history
        self._desk = desk
        self._library = library
        self._home: Place = "library"
        self._seconds: float | None = None
        self._exercises = {exercise.id: exercise for exercise in library.exercises()}
        self.rules = built_in_rules()
        self._advising = Advising(window, history, desk.pictures, self.rules, self._exercises)
        self._advising.use(library)
        others = self._advising.instead_of
        self._gate = Gate(window, history, self.rules, self._exercises, desk.pictures, whereabouts, others)
        self._gate.cleared.connect(self._remember_home)
        self._gate.cleared.connect(desk.begin)
        desk.home.connect(self._go_home)
        desk.lapsed.connect(self._ask_again)
        self._gate.cleared.connect(self._hide_resume)
        self._gate.cleared_for_file.connect(self._let_save)
        self._gate.withdrawn.connect(self._go_home)
        self._gate.anew.connect(self.wanted)
        self._gate.looked.connect(self._look_inside)
        self._gate.health_wanted.connect(self._go_to_health)
        desk.sign_wanted.connect(self._gate.ask_what_is_new)
        self._measuring = Measuring(window, history)
        self._weighing = Weighing(window.library, self.rules, self._exercises, self)
        self._again = Again(window, history, desk)
        self._gate.cleared.connect(self._again.undo.settle)
        self._again.wanted.connect(self._start_again)
        self._connect()

    def _connect(self) -> None:
        today = self._window.today
        today.started.connect(self._start_from_today)
        today.opened.connect(self._look_inside)
        today.barred.connect(self._show_why_barred)
        today.all_wanted.connect(self._show_all)
        today.correcting.connect(self._correct)
        today.due.taken.connect(self._measuring.ask_weekly)
        today.due.put_off.connect(self._put_measure_off)
        self._measuring.left.connect(self._go_to_health)
        for strip in (today.resume, self._window.library.resume):
            strip.carry_on.connect(self._carry_on)
            strip.dropped.connect(self._drop)

    def welcome(self, locked: frozenset[str]) -> None:
        """Offer to go on with what was cut off, and show what suits; `locked` are the regions that rest today."""
        self._offer(self._desk.look_for_unfinished(locked))
        self._window.today.map.prepare()
        self.weigh()
        self.suggest()

    def _offer(self, offer: Offer | None) -> None:
        if offer is not None:
            for strip in (self._window.today.resume, self._window.library.resume):
                strip.offer(offer.name, offer.where, offer.part, offer.done)

    def use(self, library: Library) -> None:
        """Offer what another library has from now on."""
        self._library = library
        self._advising.use(library)
        self._exercises.clear()
        self._exercises.update({exercise.id: exercise for exercise in library.exercises()})
        self.weigh()
        self.suggest()

    def start(self, name: str, worse: str) -> None:
        """Begin the way to a start of a routine; `worse` is "left", "right", or anything else for no side."""
        read = self._library.routine(name)
        seconds, self._seconds = self._seconds, None
        if read is None or read.routine is None:
            return
        if self._window.page is self._window.library:
            self._home, seconds = "library", None
        places = tuple(reached(read.routine, self._window.today.places, self.rules))
        self._gate.ask(Wanted(read.routine, _side_of(worse), seconds, places=places))

    @Slot()
    def weigh(self) -> None:
        """Say in the library what is not offered today, and what is adapted."""
        self._weighing.weigh(self._library.routines(), self._history.health.told())

    @Slot(str, str)
    def save(self, name: str, worse: str) -> None:
        """Begin the way to a file of sound, which asks what the way to a start asks."""
        read = self._library.routine(name)
        if read is not None and read.routine is not None:
            self._home = "library"
            self._gate.ask(Wanted(read.routine, _side_of(worse), file=True))

    @Slot(object)
    def _let_save(self, cleared: Cleared) -> None:
        self._go_home()
        self.file_cleared.emit(cleared.wanted.routine.id, cleared.wanted.worse or "")

    @Slot()
    def suggest(self) -> None:
        """Show on Today what suits, with the reason for each, and what was done this week."""
        self._advising.tell()
        self._window.today.due.offer(self._measuring.offer())
        self._again.offer(self._library)

    def show_health(self) -> None:
        """Show what the person lives with, to be changed."""
        page = HealthPage(
            self._window.theme, self.rules, self._history.health.profile().held, self._window, first=False
        )
        page.saved.connect(self._keep_profile)
        page.measures_wanted.connect(self._measuring.show_all)
        self._window.show_once(page, "health")

    def ask_health(self) -> HealthPage:
        """Ask for the first time what the person lives with, on the whole window; it may be left for later."""
        held = self._history.health.profile().held
        page = HealthPage(self._window.theme, self.rules, held, self._window, first=True, leave=tr("Later"))
        page.saved.connect(self._keep_profile)
        self._window.show_once(page)
        return page

    @Slot()
    def _put_measure_off(self) -> None:
        self._measuring.put_off()
        self._window.today.due.offer("")

    @Slot(object)
    def _keep_profile(self, held: tuple[Held, ...]) -> None:
        self._history.health.set_profile(held)

    @Slot(str)
    def _start_from_today(self, routine: str) -> None:
        today = self._window.today
        self._home, self._seconds = "today", today.seconds
        self.wanted.emit(routine, today.side)

    @Slot(str)
    def _start_again(self, routine: str) -> None:
        self._home, self._seconds = "today", None
        self.wanted.emit(routine, "")

    @Slot()
    def _carry_on(self) -> None:
        """Begin the way back into the session that was cut off."""
        self._home = "library" if self._window.page is self._window.library else "today"
        found = self._desk.unfinished
        if found is not None:
            self._gate.ask(Wanted(found.routine, found.worse, unfinished=found))

    @Slot()
    def _ask_again(self) -> None:
        """Ask the door about a session that stood still for too long; who turns away from that finds it on Today."""
        found, told = self._desk.unfinished, self._history.health.told()
        if found is not None:
            self._offer(offer_of(found, told.locked))
            self._gate.ask(Wanted(found.routine, found.worse, unfinished=found))

    @Slot()
    def _drop(self) -> None:
        self._hide_resume()
        self._again.put_away()

    @Slot()
    def _hide_resume(self) -> None:
        self._window.today.resume.hide()
        self._window.library.resume.hide()

    @Slot(str)
    def _look_inside(self, routine: str) -> None:
        self.elsewhere.emit("library")
        self._window.library.open_routine(routine)

    @Slot(str)
    def _show_why_barred(self, _place: str) -> None:
        self.elsewhere.emit("safety")

    @Slot()
    def _show_all(self) -> None:
        self.elsewhere.emit("library")

    @Slot()
    def _correct(self) -> None:
        self._home = "today"
        self._gate.correct()

    @Slot()
    def _remember_home(self) -> None:
        self._desk.origin = self._home

    @Slot()
    def _go_home(self) -> None:
        self.elsewhere.emit(self._home)

    @Slot()
    def _go_to_health(self) -> None:
        self.elsewhere.emit("health")


def _side_of(worse: str) -> Side | None:
    return "left" if worse == "left" else "right" if worse == "right" else None
