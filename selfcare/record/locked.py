"""Which of today's locked regions a routine would work."""

from selfcare.routine.models import ExerciseStep, Routine


def locked_in(routine: Routine, locked: frozenset[str]) -> frozenset[str]:
    """Return the locked regions that this routine works."""
    return locked & {step.exercise.region for step in routine.played_steps() if isinstance(step, ExerciseStep)}
