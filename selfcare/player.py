"""Where a session meets a clock: the player asks the clock, moves the session, and tells the effects.

Effects are everything that is seen, heard, remembered or kept awake. They are told what happened and what is true
now; they decide nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from selfcare.session.commands import Command, Pause, Resume
from selfcare.session.engine import Session
from selfcare.session.events import Event, Refused
from selfcare.session.moment import Moment
from selfcare.session.timeline import PhaseKind

GAP = 3.0
CLOCKS_APART = 5.0
MOVING_BEAT = 0.033
STILL_BEAT = 0.1
MOVING: frozenset[PhaseKind] = frozenset({"position", "work", "in", "out", "switch", "tap"})


class Clock(Protocol):
    """Three ways to read the time, in seconds. The player compares them; it trusts `monotonic` alone."""

    def monotonic(self) -> float:
        """Seconds that never go back and may stand still while the machine sleeps."""
        ...

    def boot(self) -> float | None:
        """Seconds since boot, sleep included; None where the system does not tell."""
        ...

    def wall(self) -> float:
        """Seconds of the clock on the wall, which people and networks set."""
        ...


class Effect(Protocol):
    """Something that follows a session."""

    def obey(self, elapsed: float, command: Command) -> None:
        """A command is about to be done at session second `elapsed`."""
        ...

    def hear(self, events: Sequence[Event], moment: Moment) -> None:
        """Time has run (on every beat, events or not); this happened, and this is true now."""
        ...


def never() -> bool:
    """Return that a session has not stood still for too long: nobody follows how long it did."""
    return False


class Player:
    """Plays a session on a clock.

    `too_long` tells whether it has stood still for so long that the door of safety is to be asked before it goes on.
    `lapsed` is whether the last command would have let it go on all the same: what was told is done, and it stands.
    """

    def __init__(
        self, session: Session, clock: Clock, effects: Sequence[Effect], too_long: Callable[[], bool] = never
    ) -> None:
        self._session = session
        self._clock = clock
        self._effects = tuple(effects)
        self._too_long = too_long
        self.lapsed = False
        self._beat_at = clock.monotonic()
        self._asleep = self._seconds_asleep(self._beat_at)

    @property
    def moment(self) -> Moment:
        """What is true as of the last beat."""
        return self._session.moment()

    @property
    def interval(self) -> float | None:
        """Seconds until the next beat is wanted; None while nothing can happen by time alone."""
        moment = self._session.moment()
        if moment.state in {"running", "tapping"}:
            return MOVING_BEAT if moment.phase.kind in MOVING else STILL_BEAT
        return STILL_BEAT if moment.state == "resuming" else None

    def can(self, command: Command) -> bool:
        """Whether the session would take `command` now."""
        return self._session.can(command)

    def beat(self) -> None:
        """Let time run to now. A gap (sleep, a closed lid, a stopped process) becomes a pause at the last beat."""
        last, now = self._beat_at, self._clock.monotonic()
        asleep_before, self._asleep = self._asleep, self._seconds_asleep(now)
        self._beat_at = now
        gap = now - last > GAP or self._asleep - asleep_before > CLOCKS_APART
        if gap and self.interval is not None:
            self._send(Pause("gap"), last)
        else:
            self._tell(self._session.advance(now))

    def do(self, command: Command) -> bool:
        """Let time run, then do `command`; False, and no more than a refusal is told, if it cannot (any more).

        A session that has stood still for too long does not go on by it, whatever it stood at.
        """
        too_long = self._too_long()
        if too_long and self.interval is not None:
            self.beat()  # a machine that slept stands paused
        self.lapsed = too_long and isinstance(command, Resume) and self._session.can(command)
        if self.lapsed:
            return False
        done = self.do_anyway(command)
        if too_long and self.interval is not None:
            self.lapsed = self.do_anyway(Pause())
        return done

    def do_anyway(self, command: Command) -> bool:
        """Do `command` as `do` does, however long the session has stood still."""
        if self.interval is None:
            self._wake()
        else:
            self.beat()
        if not self._session.can(command):
            if self._session.state != "finished":
                self._tell([Refused(self._session.elapsed)])
            return False
        self._send(command, self._beat_at)
        return True

    def _wake(self) -> None:
        # While nothing runs nobody beats, so the time that has passed is no gap.
        self._beat_at = self._clock.monotonic()
        self._asleep = self._seconds_asleep(self._beat_at)

    def _send(self, command: Command, at: float) -> None:
        for effect in self._effects:
            effect.obey(self._session.elapsed, command)
        events = self._session.send(command, at)
        self._tell([*events, *self._session.advance(at)])

    def _seconds_asleep(self, monotonic: float) -> float:
        """How far the clock that counts sleep has run ahead of the one that does not."""
        boot = self._clock.boot()
        return (self._clock.wall() if boot is None else boot) - monotonic

    def _tell(self, events: Sequence[Event]) -> None:
        moment = self._session.moment()
        for effect in self._effects:
            effect.hear(events, moment)
