"""From a routine to its card: the words a person needs to choose it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import FAMILY_WORDS, TECHNIQUES
from selfcare.desktop import words
from selfcare.desktop.card import Broken, Card, Shelf, StepRow
from selfcare.routine.duration import dose_on
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep, RestStep, Routine, SayStep
from selfcare.routine.reader import Read
from selfcare.session.layout import parts_of, settled_steps, total_seconds


def card_of(routine: Routine, language: str = "en") -> Card:
    """Return the card of a routine in the user's language."""
    steps = settled_steps(routine, None)
    exercises = [step.exercise for step in steps if isinstance(step, ExerciseStep)]
    families = _once(TECHNIQUES[exercise.technique].family for exercise in exercises)
    regions = _once(exercise.region for exercise in exercises)
    things = _once(thing for exercise in exercises for thing in exercise.equipment)
    name = routine.name.in_language(language)
    purpose = routine.purpose.in_language(language) if routine.purpose else ""
    shown = _once(exercise.region for exercise in _telling(exercises))
    area = ", ".join([REGIONS[region].word for region in shown[:1]] + _lower(shown[1:2]))
    return Card(
        id=routine.id,
        name=name,
        time=words.minutes(total_seconds(routine)),
        purpose=purpose,
        suits=routine.suits.in_language(language) if routine.suits else "",
        not_for=routine.not_for.in_language(language) if routine.not_for else "",
        level=words.LEVELS.get(routine.level, ""),
        exercises=len(exercises),
        area=area,
        place=_places(exercises),
        things=", ".join(_thing_words(_to_fetch(things))),
        needs=words.listed([words.needed(thing) for thing in things]),
        families=families,
        regions=regions,
        worse=any(exercise.sides.first == "worse" for exercise in _unsettled(routine)),
        reviewed=(routine.author and routine.author.reviewed) or "",
        rows=tuple(row_of(step, language) for step in steps),
        search=_search(name, purpose, exercises, families, regions, things, language),
    )


def row_of(step: PlayedStep, language: str) -> StepRow:
    """Return a step as one line of the panel."""
    match step:
        case RestStep():
            return StepRow("Rest", None, words.clock(step.seconds))
        case SayStep():
            return StepRow(step.text.in_language(language), None, words.clock(step.seconds))
        case ExerciseStep():
            exercise = step.exercise
            family = TECHNIQUES[exercise.technique].family
            return StepRow(exercise.name.in_language(language) + _side_words(exercise), family, _time(step))


def _time(step: ExerciseStep) -> str:
    if step.ends_by == "tap":
        return "your pace"
    parts = parts_of((step,))
    shares = 2 if step.exercise.sides.kind == "alternating" else 1
    return words.clock(sum(dose_on(step, part.side).seconds * shares for part in parts))


def _side_words(exercise: Exercise) -> str:
    match exercise.sides.kind:
        case "each" | "alternating":
            return ", left and right"
        case "left" | "right":
            return f", {exercise.sides.kind}"
        case "none":
            return ""


def _places(exercises: list[Exercise]) -> str:
    places = _once(words.place_of(exercise.start) for exercise in exercises)
    return ", ".join([*places[:1], *(place[0].lower() + place[1:] for place in places[1:2])])


def _thing_words(things: tuple[str, ...]) -> list[str]:
    names = [words.thing(thing) for thing in things]
    short = [*names[:1], *(name[0].lower() + name[1:] for name in names[1:])]
    return short if len(short) <= 2 else [*short[:2], f"+{len(short) - 2}"]


def _to_fetch(things: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what the place says already, and what every home has."""
    return tuple(thing for thing in things if thing not in ("chair", "wall"))


def _lower(regions: tuple[str, ...]) -> list[str]:
    return [REGIONS[region].word.lower() for region in regions]


def _unsettled(routine: Routine) -> list[Exercise]:
    return [step.exercise for step in routine.played_steps() if isinstance(step, ExerciseStep)]


def _search(
    name: str,
    purpose: str,
    exercises: list[Exercise],
    families: tuple[str, ...],
    regions: tuple[str, ...],
    things: tuple[str, ...],
    language: str,
) -> str:
    found = [name, purpose, *(exercise.name.in_language(language) for exercise in exercises)]
    found += [word for family, word in FAMILY_WORDS.items() if family in families]
    found += [TECHNIQUES[exercise.technique].word for exercise in exercises]
    found += [REGIONS[region].word for region in regions]
    found += [words.thing(thing) for thing in things]
    return " ".join(_once(found)).casefold()


def _once(found: Iterable[str]) -> tuple[str, ...]:
    """Return each once, in the order in which they came."""
    return tuple(dict.fromkeys(found))


def shelf_of(library: Library, language: str = "en") -> Shelf:
    """Return everything of a library that the window shows, files with errors as broken ones."""
    cards = tuple(card_of(routine, language) for routine in library.routines())
    broken = tuple(Broken(Path(read.path).name, errors_of(read)) for read in library.reads if read.errors)
    return Shelf(cards, broken)


def face_of(routine: Routine) -> Exercise | None:
    """Return the exercise whose picture stands for a routine: the one that takes longest, breathing left aside."""
    return max(_telling(_unsettled(routine)), key=_worth, default=None)


def _telling(exercises: list[Exercise]) -> list[Exercise]:
    """Return the exercises that tell what a routine is for: not its breathing and letting go, if there is more."""
    return [each for each in exercises if each.technique not in ("breathing", "relaxation")] or exercises


def _worth(exercise: Exercise) -> float:
    return exercise.dose.seconds * (2 if exercise.sides.kind in ("each", "alternating") else 1)


def errors_of(read: Read) -> tuple[str, ...]:
    """Return the errors of a file in plain words, each with its line and what to do."""
    errors = (problem for problem in read.problems if problem.severity == "error")
    return tuple(f"Line {problem.line}: {problem.what} {problem.mend}" for problem in errors)
