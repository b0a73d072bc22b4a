"""What is answered on the way to a start, kept at once, and what need not be asked again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from selfcare.care.answers import Held
from selfcare.record import soreness
from selfcare.record.history import History, PastSession


class Answering:
    """`settled` are the warning signs that a professional has looked at: they are not asked again this time."""

    def __init__(self, history: History) -> None:
        self._history, self._health = history, history.health
        self.settled: frozenset[str] = frozenset()
        self._flags: frozenset[str] | None = None
        self._last: PastSession | None = None
        self._asked: tuple[date | None, frozenset[str]] = (None, frozenset())

    def asked_today(self) -> frozenset[str]:
        """Return the regions that need no question: those with a number of today, and those it was left out for."""
        check_in = self._health.check_in_today()
        if check_in is None:
            return frozenset()
        day, regions = self._asked
        return frozenset(check_in.pain) | (regions if day == check_in.at.date() else frozenset())

    def ask_red_flags(self, flags: Iterable[str], only: frozenset[str] | None) -> frozenset[str]:
        """Return which of the `flags` are left out where `only` some are asked, or all that are not settled."""
        self._flags = only
        return self.settled if only is None else frozenset(flags) - only

    def ask_soreness(self) -> str:
        """Return the name of the session whose soreness is to be asked about, "" for none."""
        self._last = soreness.to_be_asked(self._history, self._health.told().now)
        return self._last.name if self._last is not None else ""

    def keep_red_flags(self, ticked: frozenset[str]) -> None:
        """Keep the warning signs that are ticked, with those that are settled."""
        settled, self.settled = self.settled, frozenset()
        self._health.answer_red_flags(ticked | settled, self._flags)
        self._health.looked_at(settled)

    def keep_soreness(self, hours: float, *, bruised: bool) -> None:
        """Keep how long the last session was felt."""
        if self._last is not None:
            soreness.keep(self._history, self._last.session, hours, bruised=bruised)

    def keep_check_in(self, pain: Mapping[str, int], signs: tuple[Held, ...], asked: Iterable[str]) -> None:
        """Keep the numbers and signs of today; `asked` are the regions, with those whose number was left out."""
        earlier = self.asked_today()
        given = self._health.check_in(pain, signs)
        self._asked = (given.at.date(), frozenset(asked) | earlier)
