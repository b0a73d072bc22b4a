"""Tells the page Today what suits, with the reason for each, what would suit if something is let go, and the week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Slot

from selfcare.anatomy.regions import BODY_MAP
from selfcare.care.answers import Told
from selfcare.care.door import NotToday
from selfcare.care.rules import Rules
from selfcare.care.screening import GetChecked
from selfcare.care.suggesting import Done, Suggested, Suggestion, Wish, suggest
from selfcare.desktop.cards import face_of
from selfcare.desktop.pictures import Pictures, subject_of, with_head
from selfcare.desktop.wanted import Wanted
from selfcare.desktop.widgets.suggestion_card import Suited
from selfcare.desktop.window import Window
from selfcare.desktop.words import begun, foreign, in_line, named, number, quoted
from selfcare.record.history import History, PastSession
from selfcare.routine.languages import played_in
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise
from selfcare.translation import language, marked, tr, tr_number

_OTHERS: Final = 2  # routines on a page that says no to another


@dataclass(frozen=True, slots=True)
class Loosened:
    """What would fit if one thing is let go: in words, and what to press for it: minutes, or everywhere if None."""

    words: str
    minutes: str | None
    label: str


class Advising(QObject):
    """Speaks to the page when it is asked to, and after every change of places and minutes."""

    def __init__(
        self, window: Window, history: History, pictures: Pictures, rules: Rules, exercises: Mapping[str, Exercise]
    ) -> None:
        """Take the exercises that may stand in, by id; the map may change later."""
        super().__init__(window)
        self._today, self._history, self._pictures = window.today, history, pictures
        self._rules, self._exercises = rules, exercises
        self._library: Library | None = None
        self._loosened: Loosened | None = None
        self._today.wished.connect(self.tell)
        self._today.loosened.connect(self._loosen)

    def use(self, library: Library) -> None:
        """Choose from another library from now on."""
        self._library = library

    @Slot()
    def tell(self) -> None:
        """Say what suits now, and what was done this week."""
        told = self._history.health.told()
        over = [past for past in self._history.sessions() if past.ending and self._counts(past)]
        found = self._suggest(Wish(self._today.places, self._today.seconds), told, over)
        title = tr("Please get checked first") if isinstance(found.shut, GetChecked) else tr("Not today")
        self._today.shut.say(shut_words(found.shut), title)
        nothing = not found.offers and found.shut is None
        self._loosened = self._loosen_one(told, over) if nothing else None
        words = self._loosened.words if self._loosened else tr(_NOTHING) if nothing else ""
        label = self._loosened.label if self._loosened else ""
        self._today.show_suited([self._suited(each) for each in found.offers], words, label)
        self._tell_week(told, over)

    def instead_of(self, wanted: Wanted) -> Sequence[Suited]:
        """Return what suits now where a routine does not: for its places, else for any."""
        told = self._history.health.told()
        over = [past for past in self._history.sessions() if past.ending and self._counts(past)]
        near = wanted.places or tuple(place for place, each in BODY_MAP.items() if each.region in wanted.regions)
        for places in (near, ()):
            offers = self._suggest(Wish(places, wanted.seconds), told, over).offers
            found = [each for each in offers if each.written.id != wanted.routine.id]
            if found:
                return [self._suited(each) for each in found[:_OTHERS]]
        return ()

    def _counts(self, past: PastSession) -> bool:
        """Whether anything was done in a session: one side of one exercise to its end."""
        return any(result.outcome in {"done", "eased"} for result in self._history.results(past.session))

    def _suggest(self, wish: Wish, told: Told, over: Sequence[PastSession]) -> Suggested:
        done = [Done(past.routine, past.begun.date()) for past in over if past.ending == "done"]
        routines = self._library.routines() if self._library else ()
        return suggest(routines, wish, told, self._rules, self._exercises, done)

    def _loosen_one(self, told: Told, over: Sequence[PastSession]) -> Loosened | None:
        """Find what fits with more minutes, else with no places chosen."""
        places, seconds = self._today.places, self._today.seconds
        for key, more, said, label in _MORE:
            if seconds is not None and (more is None or more > seconds):
                fitting = self._suggest(Wish(places, more), told, over).offers
                if fitting:
                    other = tr("With {time}: {routine}.").format(time=tr(said), routine=_quoted(fitting[0]))
                    return Loosened(f"{_nothing_fits(seconds)} {other}", key, tr(label))
        fitting = self._suggest(Wish((), seconds), told, over).offers if places else ()
        if not fitting:
            return None
        closest = self._suggest(Wish(places), told, over).closest
        near = next((each for each in closest if not each.elsewhere), None)
        why = f"{quoted(named(near.routine.name))}: {near.why}" if near is not None else ""
        other = tr("For other places: {routine}.").format(routine=_quoted(fitting[0]))
        words = " ".join(part for part in (_nothing_fits_there(seconds), why, other) if part)
        return Loosened(words, None, tr("Look everywhere"))

    @Slot()
    def _loosen(self) -> None:
        if self._loosened is None:
            return
        if self._loosened.minutes is None:
            self._today.map.choose(frozenset())
        else:
            self._today.minutes.choose(self._loosened.minutes)
        self.tell()

    def _tell_week(self, told: Told, over: Sequence[PastSession]) -> None:
        monday = told.now.date() - timedelta(days=told.now.weekday())
        week = [past for past in over if past.begun.date() >= monday]
        done = frozenset(past.begun.weekday() for past in week if past.ending == "done")
        begun = frozenset(past.begun.weekday() for past in week)
        early = sum(past.ending != "done" for past in week)
        self._today.show_week(done, begun - done, told.now.weekday(), (len(week), early))

    def _suited(self, offer: Suggestion) -> Suited:
        face = face_of(offer.routine)
        picture = self._pictures.still(with_head(subject_of(face, None))) if face is not None else None
        changed = len({change.place for change in offer.changes})
        fitted = tr_number("{count} step fitted to you", "{count} steps fitted to you", changed).format(count=changed)
        note = in_line((fitted if changed else "", foreign(played_in(offer.written, language()))))
        return Suited(offer.written.id, named(offer.written.name), named(offer.reason), note, picture)


def _nothing_fits(seconds: float | None) -> str:
    if seconds is None:
        return tr("Nothing fits today.")
    return tr("Nothing fits in {minutes} min.").format(minutes=number(seconds / 60))


def _nothing_fits_there(seconds: float | None) -> str:
    if seconds is None:
        return tr("Nothing fits these places today.")
    return tr("Nothing fits these places in {minutes} min.").format(minutes=number(seconds / 60))


def _quoted(offer: Suggestion) -> str:
    return quoted(named(offer.written.name))


def shut_words(shut: NotToday | GetChecked | None) -> str:
    """Return the first thing to know where nothing is offered."""
    if isinstance(shut, GetChecked):
        return " ".join(named(words) for words in shut.do)
    if isinstance(shut, NotToday):
        told = [(f"{begun(named(why.you))}.", named(why.because) if why.because else "") for why in shut.why]
        lines = [*(part for pair in told for part in pair), *map(named, shut.advice)]
        return " ".join(dict.fromkeys(line for line in lines if line))
    return ""


_MORE: Final = (
    ("10", 600.0, marked("10 min"), marked("Take 10 min")),
    ("20", 1200.0, marked("20 min"), marked("Take 20 min")),
    ("any", None, marked("any time"), marked("Take any time")),
)
_NOTHING: Final = marked(
    "Nothing suits you as things are today. Rest is a good choice, and Health shows what decides it."
)
