"""How fast a session is simulated: a year of daily 20-minute sessions, each laid out anew and run to its end."""

import time
from dataclasses import replace

from bench.claim import CannotMeasureError, Claim
from selfcare.routine.library import Library
from selfcare.routine.models import RepeatStep, Routine
from selfcare.routine.places import built_in_folder
from selfcare.session.commands import Start
from selfcare.session.engine import Session
from selfcare.session.events import Event, Finished

DAYS = 365
MINUTES = 20


def claims() -> list[Claim]:
    """Simulate the year once."""
    routine = long_enough("desk-reset")
    events = 0
    started = time.process_time()
    for _ in range(DAYS):
        events += len(simulated(routine))
    seconds = time.process_time() - started
    minutes = Session(routine).timeline.end / 60
    detail = f"{DAYS} sessions of {minutes:.1f} min, {events} events, {1000 * seconds / DAYS:.1f} ms each"
    return [Claim("a year of daily 20-minute sessions simulated", seconds, 2, "s", detail)]


def long_enough(routine_id: str) -> Routine:
    """Return a built-in routine, its steps repeated until it lasts 20 minutes."""
    read = Library([built_in_folder()]).routine(routine_id)
    if read is None or read.routine is None:
        raise CannotMeasureError(f"the built-in routine {routine_id} cannot be read")
    once = read.routine
    times = 1
    while Session(routine := replace(once, steps=(RepeatStep(times, once.steps),))).timeline.end < MINUTES * 60:
        times += 1
    return routine


def simulated(routine: Routine) -> list[Event]:
    """Run one session from start to done, in one leap: the laws say that the size of the leaps changes nothing."""
    session = Session(routine)
    events = [*session.send(Start(), 0.0), *session.advance(24 * 3600.0)]
    if not isinstance(events[-1], Finished):
        raise CannotMeasureError(f"a session of {routine.id} did not come to its end; it ended with {events[-1]}")
    return events
