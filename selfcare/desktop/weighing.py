"""Weighs the routines of the library for one person: what is not offered today, what is adapted, and why.

It asks the door for its preview, which opens nothing; what may really be played the door says at each start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, Literal, assert_never

from PySide6.QtCore import QObject, QTimer, Slot

from selfcare.care.answers import Told
from selfcare.care.door import preview, shut_so_far
from selfcare.care.offering import Change, ChangeKind
from selfcare.care.rules import Rules
from selfcare.care.suggesting import too_much
from selfcare.desktop.advising import shut_words
from selfcare.desktop.card import Fit
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.words import listed, named
from selfcare.routine.models import Exercise, Routine
from selfcare.translation import tr, tr_number

_AT_ONCE: Final = 40  # routines; half a millisecond each
_LATER: Final = 10


class Weighing(QObject):
    """Tells the page of the library; a large library is weighed bit by bit, between two events."""

    def __init__(self, page: LibraryPage, rules: Rules, exercises: Mapping[str, Exercise], parent: QObject) -> None:
        """Take the exercises that may stand in, by id; the map may change later."""
        super().__init__(parent)
        self._page = page
        self._rules = rules
        self._exercises = exercises
        self._weighed: tuple[Told, tuple[Routine, ...]] | None = None
        self._left: list[Routine] = []
        self._fits: dict[str, Fit] = {}
        self._shut = ""
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def weigh(self, routines: Iterable[Routine], told: Told) -> None:
        """Weigh these by what is known; nothing is done where neither has changed since the last time on this day."""
        known = (replace(told, now=told.now.replace(hour=0, minute=0, second=0, microsecond=0)), tuple(routines))
        if known == self._weighed:
            return
        self._weighed, self._left, self._fits = known, list(known[1]), {}
        self._shut = shut_words(shut_so_far(told, self._rules))
        self._take(_AT_ONCE, told)

    def _fit(self, routine: Routine, told: Told) -> Fit:
        if self._shut:
            return Fit(barred=self._shut)
        offer = preview(routine, told, self._rules, self._exercises)
        if offer.offered:
            return Fit(adapted=_adapted(offer.changes))
        without = preview(routine, replace(told, locked=frozenset()), self._rules, self._exercises)
        return Fit(barred=str(too_much(offer.changes)), locked=without.offered)

    @Slot()
    def _go_on(self) -> None:
        if self._weighed is not None:
            self._take(_LATER, self._weighed[0])

    def _take(self, count: int, told: Told) -> None:
        now, self._left = self._left[:count], self._left[count:]
        for routine in now:
            self._fits[routine.id] = self._fit(routine, told)
        self._page.show_fits(self._fits)
        if self._left:
            self._next.start()


def _adapted(changes: tuple[Change, ...]) -> str:
    counts = [(len({change.place for change in changes if change.kind in kinds}), done) for kinds, done in _DONE]
    found = [(count, done) for count, done in counts if count]
    if not found:
        return ""
    done = listed([_steps(*found[0]), *(_more(count, done) for count, done in found[1:])])
    whys = list(dict.fromkeys(named(change.why[0].you) for change in changes if change.why))
    if not whys:
        return tr("{changes}. You see each before it starts.").format(changes=done)
    words = tr("{changes}, because {reasons}. You see each before it starts.")
    return words.format(changes=done, reasons=listed(whys[:2]))


_Done = Literal["out", "replaced", "lighter"]


def _steps(count: int, done: _Done) -> str:
    match done:
        case "out":
            return tr_number("{count} step left out", "{count} steps left out", count).format(count=count)
        case "replaced":
            return tr_number("{count} step replaced", "{count} steps replaced", count).format(count=count)
        case "lighter":
            return tr_number("{count} step made lighter", "{count} steps made lighter", count).format(count=count)
        case _:
            assert_never(done)


def _more(count: int, done: _Done) -> str:
    """Return the same where the first part of the sentence has named the steps."""
    match done:
        case "out":
            return tr_number("{count} left out", "{count} left out", count).format(count=count)
        case "replaced":
            return tr_number("{count} replaced", "{count} replaced", count).format(count=count)
        case "lighter":
            return tr_number("{count} made lighter", "{count} made lighter", count).format(count=count)
        case _:
            assert_never(done)


_DONE: Final[tuple[tuple[frozenset[ChangeKind], _Done], ...]] = (
    (frozenset({"out"}), "out"),
    (frozenset({"replaced"}), "replaced"),
    (frozenset({"capped", "lighter", "caution"}), "lighter"),
)
