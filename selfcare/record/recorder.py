"""Writing one session down as it happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from selfcare.record import sentences
from selfcare.record.results import PartResult, better, result_of
from selfcare.record.store import Outcome, Statement, Store
from selfcare.routine.models import Side
from selfcare.session.commands import Command, Hurts, Stop
from selfcare.session.events import Event, Finished, HurtAnswered, PartEnded, RegionLeftOut
from selfcare.session.moment import Moment

_A_MOMENT: Final = 0.001  # seconds: going on from where it stood is no time that passed
WRITE_EVERY: Final = 0.9  # session seconds: with a heart-beat of 0.1 s, a killed program loses at most one


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a session when its writing begins or goes on.

    `lines` say it all again, the history has the first `known` of them; `number` is the first one that is free.
    """

    session: int
    lines: Sequence[Statement] = ()
    known: int = 0
    number: int = 0
    results: Sequence[PartResult] = ()


class Recorder:
    """An effect of the player, to be told before all that show: what they show has been written.

    A command and all that follows from it are written in one piece, with the second they belong to. What the disk
    does not take now is kept and written later, in order. `over` is called with the session's id when it is over.
    `hurts` are the answers to "this hurts" since the program was started, `pained` the sides that ended because of one.
    `seen` is when session time last passed: a machine that slept writes its pause when it wakes, and what waits for
    somebody waits through the night.
    `before_stop` is what there was when the user ended the session: None unless they did, and where it hurt.
    """

    def __init__(self, store: Store, page: Page, over: Callable[[int], None]) -> None:
        self.session = page.session
        self.locks: dict[str, date] = {}
        self.hurts: tuple[HurtAnswered, ...] = ()
        self.pained: frozenset[tuple[int, Side | None]] = frozenset()
        self.before_stop: Page | None = None
        self._store = store
        self._lines = list(page.lines)
        self._written, self._times_anew = page.known, store.times_anew
        self._number = page.number
        self._results: dict[tuple[int, Side | None], PartResult] = {(one.step, one.side): one for one in page.results}
        self._over = over
        self._reached, self._tried = 0.0, float("-inf")
        self.seen = store.now()
        self._news = self._hurting = False

    @property
    def results(self) -> tuple[PartResult, ...]:
        """What became of each side of each step so far, in playing order."""
        return tuple(self._results.values())

    @property
    def all_kept(self) -> bool:
        """Whether all of this session so far will still be there when the program has ended."""
        return self._store.kept and self._known == len(self._lines)

    @property
    def _known(self) -> int:
        """How many lines the history has: none where it was damaged and begun anew, whoever found that."""
        return self._written if self._store.times_anew == self._times_anew else 0

    def obey(self, elapsed: float, command: Command) -> None:
        """Note a command; it is written with what follows from it."""
        if isinstance(command, Stop) and self._number and not self._hurting:
            self.before_stop = Page(self.session, number=self._number, results=self.results)
        self._hurting = isinstance(command, Hurts)
        self._add(sentences.commanded(self.session, self._next_number(), elapsed, command))

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Write what happened; without events, the second that has been reached, about once a second."""
        for event in events:
            self._note(event, moment)
        if any(isinstance(event, RegionLeftOut) for event in events):
            stopped = (event for event in events if isinstance(event, PartEnded) and event.outcome == "stopped")
            self.pained |= {(event.step, event.side) for event in stopped}
        if moment.elapsed > self._reached + _A_MOMENT:
            self.seen = self._store.now()
        self._reached = moment.elapsed
        if self._news or moment.elapsed - self._tried >= WRITE_EVERY:
            self.write()
        if any(isinstance(event, Finished) for event in events):
            self._over(self.session)

    def write(self) -> bool:
        """Write what is not written yet, and how far the session has come; return whether the history took it."""
        # Taken or not: the next try comes with the next second or event, so that a full disk stops no heart-beat.
        self._news, self._tried = False, self._reached
        outcome = self._write_missing()
        return (self._write_missing() if outcome == "anew" else outcome) == "kept"

    def follow(self, before: Recorder) -> None:
        """Take over what another recorder of this session knows of pain: it writes no more."""
        self.hurts, self.pained, self.locks = before.hurts, before.pained, before.locks

    def stand_as(self, before: Recorder) -> None:
        """Have stood still for as long as another recorder of this session: nobody was asked in between."""
        self.seen, self._reached = before.seen, before._reached

    def finish(self) -> bool:
        """Try once more to write what is missing, if anything; return whether the history has all of it."""
        return self._tried < 0 or self._known == len(self._lines) or self.write()

    def _write_missing(self) -> Outcome:
        missing = self._lines[self._known :]
        seen = sentences.reached(self.session, self._reached, self.seen)
        outcome = self._store.write([*missing, seen], surely=bool(missing))
        if outcome == "kept":
            self._written, self._times_anew = len(self._lines), self._store.times_anew
        return outcome

    def _note(self, event: Event, moment: Moment) -> None:
        match event:
            case PartEnded():
                self._end_part(event, moment)
            case HurtAnswered():
                self.hurts = (*self.hurts, event)
                self._add(sentences.hurt(self.session, self._next_number(), event))
            case RegionLeftOut(region=region, locked=True):
                self._lock(region)
            case Finished(ending=ending):
                self._add(sentences.ended(self.session, ending, self._store.now()))
            case _:
                pass

    def _end_part(self, event: PartEnded, moment: Moment) -> None:
        result = result_of(event, moment.timeline.steps[event.step])
        if result is not None:
            key = (event.step, event.side)
            self._results[key] = better(self._results.get(key), result)
            self._add(sentences.part_ended(self.session, self._results[key]))

    def _lock(self, region: str) -> None:
        self.locks[region] = self._store.now().date() + timedelta(days=1)
        self._add(sentences.locked(self.session, region, self.locks[region]))

    def _add(self, line: Statement) -> None:
        self._lines.append(line)
        self._news = True

    def _next_number(self) -> int:
        self._number += 1
        return self._number - 1
