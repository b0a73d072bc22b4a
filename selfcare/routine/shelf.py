"""Where a routine finds the exercises it uses. The library is a shelf; so is a dictionary in a test."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, NamedTuple, Protocol

from selfcare.routine.documents import WrittenExercise
from selfcare.routine.models import Exercise
from selfcare.routine.problems import Finding, Place, Severity, did_you_mean, shortened
from selfcare.translation import tr

Ladder = Literal["easier", "harder"]
LADDERS: Final[tuple[Ladder, ...]] = ("easier", "harder")


class Known(NamedTuple):
    """An exercise of the library: as written and as it is played. Both are None if its file has errors."""

    path: str
    written: WrittenExercise | None
    exercise: Exercise | None


class Shelf(Protocol):
    """Exercises by their ids."""

    def find(self, exercise_id: str) -> Known | None:
        """Return what is known of an id, None if it is not known at all."""

    def ids(self) -> Collection[str]:
        """Return every id there is."""


class ShelfOf:
    """A shelf made of a mapping."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        self._known = known

    def find(self, exercise_id: str) -> Known | None:
        return self._known.get(exercise_id)

    def ids(self) -> Collection[str]:
        return self._known.keys()


EMPTY_SHELF = ShelfOf({})


def gentler_than(exercise: Exercise, shelf: Shelf) -> Exercise | None:
    """Return what "ease" may swap to: the `easier` one, if it starts the same and adds no caution tag."""
    known = shelf.find(exercise.easier) if exercise.easier else None
    easier = known.exercise if known else None
    if easier is None or easier.start != exercise.start or easier.id == exercise.id:
        return None
    return easier if set(easier.tags) <= set(exercise.tags) else None


def next_on(ladder: Ladder, exercise: Exercise) -> str | None:
    """Return the id that an exercise names as easier or harder."""
    return exercise.easier if ladder == "easier" else exercise.harder


def unknown_exercise(place: Place, exercise_id: str, shelf: Shelf, severity: Severity = "error") -> Finding:
    """Return the finding for an id that no exercise has."""
    what = tr("There is no exercise `{word}` in the library.").format(word=shortened(exercise_id))
    return Finding(place, what, did_you_mean(exercise_id, shelf.ids()), "unknown-exercise", severity)


def unknown_ladders(exercise: Exercise, shelf: Shelf) -> Iterator[Finding]:
    """Find `easier` and `harder` that name no exercise; it can be played all the same."""
    for ladder in LADDERS:
        named = next_on(ladder, exercise)
        if named is not None and shelf.find(named) is None:
            yield unknown_exercise((ladder,), named, shelf, "warning")
