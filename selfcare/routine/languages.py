"""In which language a routine is played: a listener's own where its author, or a translator, has written it in it."""

from __future__ import annotations

from collections.abc import Iterator

from selfcare.routine.models import ExerciseStep, PlayedStep, Routine, SayStep, Text


def played_in(routine: Routine, wanted: str) -> str:
    """Return the language that is wanted where all that is said of a routine is written in it, else its own."""
    if _short(routine.language) == _short(wanted):
        return routine.language
    said = (routine.name, *(text for step in routine.played_steps() for text in _said(step)))
    return wanted if all(_is_in(text, wanted) for text in said) else routine.language


def _said(step: PlayedStep) -> Iterator[Text]:
    """Yield what is said of a step, whatever the level of the voice."""
    if isinstance(step, SayStep):
        yield step.text
    elif isinstance(step, ExerciseStep):
        exercise = step.exercise
        yield exercise.name
        yield from (text for text in (exercise.cue, step.note) if text is not None)
        yield from (each.text for each in exercise.instructions)


def _is_in(text: Text, wanted: str) -> bool:
    return any(_short(tag) == _short(wanted) for tag, _words in text.entries)


def _short(code: str) -> str:
    return code.partition("-")[0].lower()
