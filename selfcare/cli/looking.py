"""What of a file only a body or a planned session can tell: pictures nobody can do, words that are heard too late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.cli.heard import check_heard, check_heard_as_used

if TYPE_CHECKING:
    from selfcare.routine.models import Exercise, Step, Text
    from selfcare.routine.problems import Finding, Place
    from selfcare.routine.reader import Read
    from selfcare.routine.shelf import Shelf
    from selfcare.routine.source import Value

_HURRIED: Final = 0.5
"""Share of the time an exercise takes for its words below which a step is measured: a folder may hold thousands."""


def look(read: Read, shelf: Shelf) -> list[Finding]:
    """Return what is found in a file without errors, whose tree is at hand."""
    if read.exercise is not None:
        return _of_exercise(read.exercise)
    tree = read.source.value if read.source is not None else None
    if read.routine is None or not isinstance(tree, dict):
        return []
    steps = _steps(read.routine.steps, tree.get("steps"), ("steps",))
    return [found.under(*place) for place, step, written in steps for found in _of_step(step, written, shelf)]


def _steps(steps: Sequence[Step], value: Value, place: Place) -> Iterator[tuple[Place, Step, dict[str, Value]]]:
    """Yield each step, also those in rounds, where it stands and what is written of it."""
    from selfcare.routine.models import RepeatStep

    for number, (step, written) in enumerate(zip(steps, value if isinstance(value, list) else (), strict=False)):
        if not isinstance(written, dict):
            continue
        if isinstance(step, RepeatStep):
            yield from _steps(step.steps, written.get("steps"), (*place, number, "steps"))
        else:
            yield (*place, number), step, written


def _of_step(step: Step, written: dict[str, Value], shelf: Shelf) -> list[Finding]:
    from selfcare.routine.models import ExerciseStep

    if not isinstance(step, ExerciseStep):
        return []
    if "exercise" in written:
        return [found.under("exercise") for found in _of_exercise(step.exercise)]
    known = shelf.find(step.exercise.id)
    key = _hurried_by(step.exercise, known.exercise) if known is not None and known.exercise is not None else None
    return list(check_heard_as_used(step.exercise, key)) if key is not None else []


def _hurried_by(used: Exercise, exercise: Exercise) -> str | None:
    """Return the key by which a step leaves much less room for words than the exercise does, None if it does not."""
    if _room(used) <= _HURRIED * _room(exercise):
        return "prep"
    if used.cue is not exercise.cue and _letters(exercise.cue) < _HURRIED * _letters(used.cue):
        return "cue"
    return None


def _room(exercise: Exercise) -> float:
    return START_POSITIONS[exercise.start].prep_seconds if exercise.prep is None else exercise.prep


def _letters(cue: Text | None) -> int:
    return max((len(words) for _language, words in cue.entries), default=0) if cue is not None else 0


def _of_exercise(exercise: Exercise) -> list[Finding]:
    return [*_of_figure(exercise), *check_heard(exercise)]


def _of_figure(exercise: Exercise) -> list[Finding]:
    """Return what no body can do in a figure; only here is the body's room paid for."""
    if not exercise.figure:
        return []
    from selfcare.body.check import check as check_figure
    from selfcare.body.subject import spec_of

    return [finding.under("figure") for finding in check_figure(spec_of(exercise))]
