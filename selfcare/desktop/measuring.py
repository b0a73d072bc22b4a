"""Measuring: shows the published measures, keeps what is answered, and says when one is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from selfcare.care.instruments import INSTRUMENTS, PEG, PSFS
from selfcare.care.measures import Taken, due, take
from selfcare.desktop.pages.measures import InstrumentPage, MeasuresPage
from selfcare.desktop.window import Window
from selfcare.record.history import History
from selfcare.translation import marked, tr


class Measuring(QObject):
    """`left` on the way back to where the measures were asked for."""

    left = Signal()

    def __init__(self, window: Window, history: History) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._asked = PEG

    @Slot()
    def show_all(self, now: Taken | None = None) -> None:
        """Show every measure with its results, and what was answered `now`."""
        taken = {name: self._history.measures(name) for name in INSTRUMENTS}
        page = MeasuresPage(self._window.theme, taken, now, self._window)
        page.wanted.connect(self.ask)
        page.left.connect(self.left)
        self._window.show_once(page, "health")

    @Slot(str)
    def ask(self, name: str) -> None:
        """Show the questions of one measure."""
        self._asked = INSTRUMENTS[name]
        earlier = self._history.measures(PSFS.id) if name == PSFS.id else []
        named = tuple(earlier[-1].answers) if earlier else ()
        page = InstrumentPage(self._window.theme, self._asked, named, self._window)
        page.answered.connect(self._keep)
        page.left.connect(self.show_all)
        self._window.show_once(page, "health")

    @Slot()
    def ask_weekly(self) -> None:
        """Show the questions that come once a week."""
        self.ask(PEG.id)

    def offer(self) -> str:
        """Return what to say on Today if the weekly measure is due; empty if not, or if it was put off."""
        today = self._today()
        if self._history.confirmed(_week(today)) or not any(past.ending for past in self._history.sessions(5)):
            return ""
        return tr(_DUE) if due(PEG, self._history.measures(PEG.id), today) else ""

    def put_off(self) -> None:
        """Ask no more this week."""
        self._history.confirm(_week(self._today()))

    @Slot(object)
    def _keep(self, answers: Mapping[str, int]) -> None:
        taken = take(self._asked, answers, self._history.health.told().now)
        self._history.keep_measure(taken)
        self.show_all(taken)

    def _today(self) -> date:
        return self._history.health.told().now.date()


def _week(today: date) -> str:
    year, week, _day = today.isocalendar()
    return f"peg not in week {year}-{week}"


_DUE: Final = marked("Once a week: three questions about pain and what it keeps you from.")
