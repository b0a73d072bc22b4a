"""The reception: everything of the window that has to do with what suits somebody, on the way to a session.

It is set after the first frame: the rules of safety are read from their files, and that brings YAML.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.care.answers import Held
from selfcare.care.rule_reader import built_in_rules
from selfcare.desktop.desk import Desk
from selfcare.desktop.gate import Gate, Wanted
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.window import Window
from selfcare.record.history import History
from selfcare.routine.library import Library
from selfcare.routine.models import Routine, Side


class Reception(QObject):
    """`begun` when a session begins; `elsewhere` carries a place to go to; `changed`: something else may be offered."""

    begun = Signal()
    elsewhere = Signal(str)
    changed = Signal()

    def __init__(self, window: Window, history: History, library: Library, desk: Callable[[], Desk]) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._desk = desk
        exercises = {exercise.id: exercise for exercise in library.exercises()}
        self.rules = built_in_rules()
        self._gate = Gate(window, history, self.rules, exercises, desk().pictures)
        self._gate.cleared.connect(desk().begin)
        self._gate.cleared.connect(self.begun)
        self._gate.withdrawn.connect(self._go_home)
        self._gate.health_wanted.connect(self._go_to_health)

    def start(self, routine: Routine, worse: str, seconds: float | None = None) -> None:
        """Begin the way to a start; `worse` is "left", "right", or anything else where no side is worse."""
        side: Side | None = "left" if worse == "left" else "right" if worse == "right" else None
        self._gate.ask(Wanted(routine, side, seconds))

    def carry_on(self) -> None:
        """Begin the way back into the session that was cut off."""
        found = self._desk().unfinished
        if found is not None:
            self._gate.ask(Wanted(found.routine, found.worse, unfinished=found))

    def show_health(self) -> None:
        """Show what the person lives with, to be changed."""
        page = HealthPage(
            self._window.theme, self.rules, self._history.health.profile().held, self._window, first=False
        )
        page.saved.connect(self._keep_profile)
        self._window.show_once(page, "health")

    @Slot(object)
    def _keep_profile(self, held: tuple[Held, ...]) -> None:
        self._history.health.set_profile(held)
        self.changed.emit()

    @Slot()
    def _go_home(self) -> None:
        self.elsewhere.emit("library")

    @Slot()
    def _go_to_health(self) -> None:
        self.elsewhere.emit("health")
