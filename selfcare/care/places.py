"""Which places of the body a routine works, and how much of its work is for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from selfcare.anatomy.landmarks import ALIASES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.regions import BODY_MAP
from selfcare.care.offering import work_seconds
from selfcare.care.rules import Rules
from selfcare.routine.models import Exercise, ExerciseStep, Routine

MUCH: Final = 0.3
"""A routine is mainly for a place that has this share of its work."""


def reached(routine: Routine, places: Sequence[str], rules: Rules) -> dict[str, float]:
    """Return which of these places a routine works and with what share of its work, most first.

    Work that aims at a place counts whole, work near it half; where hands may never go, nothing counts.
    """
    near, exact = _near(routine, rules.stack.holds), aimed_at(routine)
    found = {
        place: max(exact.get(place, 0.0), near.get(BODY_MAP[place].region, 0.0) / 2)
        for place in places
        if BODY_MAP[place].massage
    }
    most_first = sorted(found, key=lambda place: (-found[place], places.index(place)))
    return {place: found[place] for place in most_first if found[place] > 0}


def aimed_at(routine: Routine) -> dict[str, float]:
    """Return the share of the work for each place that it aims at, by the muscles its exercises name."""
    return _shares((step, _aim(step.exercise)) for step in _worked(routine))


def mainly_for(routine: Routine) -> tuple[str, ...]:
    """Return the places, two at most, that have much of a routine's work; none where it is spread over the body.

    Breathing and letting go tell nothing about that, nor does the belly, which takes part wherever the trunk moves.
    """
    telling = [step for step in _worked(routine) if step.exercise.technique not in _QUIET] or _worked(routine)
    shares = _shares((step, _aim(step.exercise)) for step in telling)
    told = [place for place in shares if BODY_MAP[place].massage and not BODY_MAP[place].apart] or list(shares)
    most_first = sorted(told, key=lambda place: (-shares[place], _FROM_THE_TOP.index(place)))
    return tuple(place for place in most_first if shares[place] >= MUCH)[:2]


def _worked(routine: Routine) -> list[ExerciseStep]:
    return [step for step in routine.played_steps() if isinstance(step, ExerciseStep)]


def _near(routine: Routine, holds: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """Return the share of the work for each exercise region; one that holds others works them all."""
    regions = ((step, step.exercise.region) for step in _worked(routine))
    return _shares((step, {region} | holds.get(region, frozenset())) for step, region in regions)


def _shares(worked: Iterable[tuple[ExerciseStep, Iterable[str]]]) -> dict[str, float]:
    steps = list(worked)
    whole = sum(work_seconds(step) for step, _ in steps) or 1.0
    found: dict[str, float] = {}
    for step, places in steps:
        for each in places:
            found[each] = found.get(each, 0.0) + work_seconds(step) / whole
    return found


def _aim(exercise: Exercise) -> frozenset[str]:
    named = (ALIASES.get(target, target) for target in exercise.targets)
    return frozenset(MUSCLES[muscle].map_region for muscle in named if muscle in MUSCLES)


_QUIET: Final = frozenset({"breathing", "relaxation"})
_FROM_THE_TOP: Final = tuple(BODY_MAP)
