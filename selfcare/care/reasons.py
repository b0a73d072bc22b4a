"""Why a routine is offered, in a line: where it works, in which position, with what, and how long it takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final, assert_never

from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.positions import START_POSITIONS, Level
from selfcare.anatomy.regions import BODY_MAP, REGIONS
from selfcare.care.places import aimed_at, mainly_for
from selfcare.care.saying import listed, said
from selfcare.routine.duration import total_seconds
from selfcare.routine.models import ExerciseStep, Routine, Text
from selfcare.translation import tr, tr_in

NAMED: Final = 2
"""So many places are named, and one more where three areas were chosen."""


def reason_for(played: Routine, reached: Iterable[str], written: Routine | None = None) -> Text:
    """Return what speaks for a routine; `reached` are the chosen places it works, those with most of its work first.

    Where nothing was chosen, it is named what the routine is mainly for. `written` is what it was shortened from.
    """
    facts = [_where(played, reached), _position(played), _tools(played), _minutes(played)]
    if written is not None:
        facts.append(tr("shortened from {minutes}").format(minutes=_minutes(written)))
    return said(", ".join(fact for fact in facts if fact))


def _where(played: Routine, reached: Iterable[str]) -> str:
    places = list(_each_area_first(reached, aimed_at(played)))
    areas = {BODY_MAP[place].chip for place in places}
    chosen = places[: NAMED + (len(areas) > NAMED)]
    if not any(isinstance(step, ExerciseStep) for step in played.played_steps()):
        return ""
    words = [BODY_MAP[place].words for place in chosen or mainly_for(played)] or [REGIONS["whole"].words]
    return tr("for {places}").format(places=listed(words))


def _each_area_first(reached: Iterable[str], aimed: Collection[str]) -> Iterator[str]:
    """Yield the best place of each area that was chosen, so that none goes unnamed, then what else is aimed at."""
    later: list[str] = []
    areas: set[str] = set()
    for place in reached:
        if BODY_MAP[place].chip not in areas:
            areas.add(BODY_MAP[place].chip)
            yield place
        elif place in aimed:
            later.append(place)
    yield from later


def _position(routine: Routine) -> str:
    """Return where it is done, in the order of the routine."""
    found: dict[Level, None] = {}
    for step in routine.played_steps():
        if isinstance(step, ExerciseStep):
            found[START_POSITIONS[step.exercise.start].level] = None
    return listed([_done(level) for level in found])


def _done(level: Level) -> str:
    match level:
        case "sitting":
            return tr("on a chair")
        case "standing":
            return tr_in("where a routine is done", "standing")
        case "wall":
            return tr("at a wall")
        case "floor":
            return tr("on the floor")
        case _:
            assert_never(level)


def _tools(routine: Routine) -> str:
    """Return what has to be at hand besides what every home has."""
    found: dict[str, None] = {}
    for step in routine.played_steps():
        if isinstance(step, ExerciseStep):
            found |= dict.fromkeys(thing for thing in step.exercise.equipment if thing in _TOOLS)
    return listed([EQUIPMENT[thing].beside for thing in found])


def _minutes(routine: Routine) -> str:
    return tr("{minutes} min").format(minutes=max(1, round(total_seconds(routine) / 60)))


_TOOLS: Final = frozenset({"ball", "cane", "massage_stick", "roller", "strap"})
