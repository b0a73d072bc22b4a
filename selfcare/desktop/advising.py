"""Tells the page Today what suits, with the reason for each, what would suit if something is let go, and the week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Slot

from selfcare.care.answers import Told
from selfcare.care.door import NotToday
from selfcare.care.rules import Rules
from selfcare.care.screening import GetChecked
from selfcare.care.suggesting import Done, Suggested, Suggestion, Wish, suggest
from selfcare.desktop.cards import face_of
from selfcare.desktop.pictures import Pictures, subject_of
from selfcare.desktop.widgets.suggestion_card import Suited
from selfcare.desktop.window import Window
from selfcare.record.history import History, PastSession
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise


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
        title = "Please get checked first" if isinstance(found.shut, GetChecked) else "Not today"
        self._today.shut.say(shut_words(found.shut), title)
        nothing = not found.offers and found.shut is None
        self._loosened = self._loosen_one(told, over) if nothing else None
        words = self._loosened.words if self._loosened else _NOTHING if nothing else ""
        label = self._loosened.label if self._loosened else ""
        self._today.show_suited([self._suited(each) for each in found.offers], words, label)
        self._tell_week(told, over)

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
        at_hand = _at_hand(seconds)
        for key, more, said in _MORE:
            if seconds is not None and (more is None or more > seconds):
                fitting = self._suggest(Wish(places, more), told, over).offers
                if fitting:
                    words = f"Nothing fits {at_hand}. With {said}: {_named(fitting[0])}."
                    return Loosened(words, key, f"Take {said}")
        fitting = self._suggest(Wish((), seconds), told, over).offers if places else ()
        if not fitting:
            return None
        closest = self._suggest(Wish(places), told, over).closest
        near = next((each for each in closest if not each.elsewhere), None)
        why = f" “{near.routine.name.in_language('en')}”: {near.why}" if near is not None else ""
        words = f"Nothing fits these places {at_hand}.{why} For other places: {_named(fitting[0])}."
        return Loosened(words, None, "Look everywhere")

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
        picture = self._pictures.still(subject_of(face, None)) if face is not None else None
        changed = len({change.place for change in offer.changes})
        note = f"{changed} step{'s' if changed != 1 else ''} fitted to you" if changed else ""
        return Suited(offer.written.id, _name(offer), offer.reason.in_language("en"), note, picture)


def _at_hand(seconds: float | None) -> str:
    return "today" if seconds is None else f"in {seconds / 60:g} min"


def _named(offer: Suggestion) -> str:
    return f"“{_name(offer)}”"


def _name(offer: Suggestion) -> str:
    return offer.written.name.in_language("en")


def shut_words(shut: NotToday | GetChecked | None) -> str:
    """Return the first thing to know where nothing is offered."""
    if isinstance(shut, GetChecked):
        return " ".join(words.in_language("en") for words in shut.do)
    if isinstance(shut, NotToday):
        told = [(_sentence(str(reason.you)), str(reason.because) if reason.because else "") for reason in shut.why]
        lines = [*(part for pair in told for part in pair), *map(str, shut.advice)]
        return " ".join(dict.fromkeys(line for line in lines if line))
    return ""


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


_MORE: Final = (("10", 600.0, "10 min"), ("20", 1200.0, "20 min"), ("any", None, "any time"))
_NOTHING: Final = "Nothing suits you as things are today. Rest is a good choice, and Health shows what decides it."
