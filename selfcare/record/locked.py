"""Which of today's locked regions a routine, or the rest of a session, would work."""

from collections.abc import Iterable

from selfcare.routine.models import ExerciseStep, PlayedStep, Routine
from selfcare.session.engine import Session


def locked_in(routine: Routine, locked: frozenset[str]) -> frozenset[str]:
    """Return the locked regions that this routine works."""
    return _regions(routine.played_steps()) & locked


def locked_ahead(session: Session, locked: frozenset[str]) -> frozenset[str]:
    """Return the locked regions that the rest of this session would still work; what was left out does not count."""
    moment = session.moment()
    parts = moment.timeline.parts
    ahead = (parts[index] for index in range(moment.phase.part, len(parts)) if index not in moment.timeline.left_out)
    return _regions(moment.timeline.steps[part.step] for part in ahead) & locked


def _regions(steps: Iterable[PlayedStep]) -> frozenset[str]:
    return frozenset(step.exercise.region for step in steps if isinstance(step, ExerciseStep))
