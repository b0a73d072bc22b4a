"""From a routine to its card: the words a person needs to choose it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import FAMILY_WORDS, TECHNIQUES
from selfcare.desktop import words
from selfcare.desktop.card import Broken, Card, Shelf, StepRow
from selfcare.desktop.words import named
from selfcare.routine.duration import dose_on
from selfcare.routine.languages import played_in
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise, ExerciseStep, PlayedStep, RestStep, Routine, SayStep
from selfcare.routine.reader import Read
from selfcare.session.layout import parts_of, settled_steps, total_seconds
from selfcare.translation import language, marked, tr


def card_of(routine: Routine) -> Card:
    """Return the card of a routine in the language that is spoken."""
    steps = settled_steps(routine, None)
    exercises = [step.exercise for step in steps if isinstance(step, ExerciseStep)]
    families = _once(TECHNIQUES[exercise.technique].family for exercise in exercises)
    regions = _once(exercise.region for exercise in exercises)
    things = _once(thing for exercise in exercises for thing in exercise.equipment)
    name = named(routine.name)
    purpose = named(routine.purpose) if routine.purpose else ""
    shown = _once(exercise.region for exercise in _telling(exercises))
    area = words.in_line([*(REGIONS[region].word for region in shown[:1]), *_within(shown[1:2])])
    places = _once(words.place_of(exercise.start) for exercise in exercises)
    return Card(
        id=routine.id,
        name=name,
        time=words.minutes(total_seconds(routine)),
        purpose=purpose,
        suits=named(routine.suits) if routine.suits else "",
        not_for=named(routine.not_for) if routine.not_for else "",
        level=tr(words.LEVELS.get(routine.level, "")),
        exercises=len(exercises),
        area=area,
        place=words.places(places),
        where=words.on_places(places),
        first_place=next(iter(places), ""),
        things=words.in_line(_thing_words(_to_fetch(things))),
        needs=words.listed([words.needed(thing) for thing in things]),
        families=families,
        regions=_once(exercise.region for exercise in _telling(exercises)),
        places=places,
        equipment=things,
        minutes=max(1, round(total_seconds(routine) / 60)),
        grade=routine.level,
        worse=any(exercise.sides.first == "worse" for exercise in _unsettled(routine)),
        reviewed=(routine.author and routine.author.reviewed) or "",
        language=words.foreign(played_in(routine, language())),
        rows=tuple(row_of(step) for step in steps),
        search=_search(routine, exercises, families, regions, things),
    )


def row_of(step: PlayedStep) -> StepRow:
    """Return a step as one line of the panel."""
    match step:
        case RestStep():
            return StepRow(tr("Rest"), None, words.clock(step.seconds))
        case SayStep():
            return StepRow(named(step.text), None, words.clock(step.seconds))
        case ExerciseStep():
            exercise = step.exercise
            family = TECHNIQUES[exercise.technique].family
            return StepRow(_with_sides(exercise), family, _time(step))


def _time(step: ExerciseStep) -> str:
    if step.ends_by == "tap":
        return tr("your pace")
    parts = parts_of((step,))
    shares = 2 if step.exercise.sides.kind == "alternating" else 1
    return words.clock(sum(dose_on(step, part.side).seconds * shares for part in parts))


def _with_sides(exercise: Exercise) -> str:
    name = named(exercise.name)
    match exercise.sides.kind:
        case "each" | "alternating":
            return tr("{exercise}, left and right").format(exercise=name)
        case "left":
            return tr("{exercise}, left").format(exercise=name)
        case "right":
            return tr("{exercise}, right").format(exercise=name)
        case "none":
            return name


def _thing_words(things: tuple[str, ...]) -> list[str]:
    names = [words.thing(thing) for thing in things]
    short = [*names[:1], *(words.within(name) for name in names[1:])]
    return short if len(short) <= 2 else [*short[:2], f"+{len(short) - 2}"]


def _to_fetch(things: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what the place says already, and what every home has."""
    return tuple(thing for thing in things if thing not in ("chair", "wall"))


def _within(regions: tuple[str, ...]) -> list[str]:
    return [words.within(REGIONS[region].word) for region in regions]


def _unsettled(routine: Routine) -> list[Exercise]:
    return [step.exercise for step in routine.played_steps() if isinstance(step, ExerciseStep)]


def _search(
    routine: Routine,
    exercises: list[Exercise],
    families: tuple[str, ...],
    regions: tuple[str, ...],
    things: tuple[str, ...],
) -> str:
    found = [
        routine.id.replace("-", " "),
        *(named(text) for text in (routine.name, routine.purpose, routine.suits) if text),
    ]
    found += [named(exercise.name) for exercise in exercises]
    found += [word for family, word in FAMILY_WORDS.items() if family in families]
    found += [TECHNIQUES[exercise.technique].word for exercise in exercises]
    found += [MUSCLES[target].word for exercise in exercises for target in exercise.targets if target in MUSCLES]
    found += [word for region in regions for word in (REGIONS[region].word, tr(_ALSO.get(region, "")))]
    found += [words.thing(thing) for thing in things]
    return " ".join(_once(found)).casefold()


# What people write when they look for a region; it is never shown.
_ALSO: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Translators: words that people search for, with spaces between; never shown.
        "head": marked("headache migraine jaw teeth temple"),
        "neck": marked("nape cervical headache"),
        "shoulder": marked("shoulders trapezius shoulder blade"),
        "chest": marked("pecs breast rounded posture"),
        "upper_back": marked("thoracic between shoulder blades"),
        "low_back": marked("lower back lumbar backache waist"),
        "hip": marked("hips bottom buttock glutes piriformis groin"),
        "thigh": marked("hamstring quadriceps knee leg"),
        "lower_leg": marked("calf calves shin ankle leg"),
        "foot": marked("feet sole heel arch plantar"),
        "upper_arm": marked("biceps triceps arm"),
        "forearm": marked("wrist elbow arm mouse typing"),
        "hand": marked("fingers thumb palm typing"),
    }
)


def _once(found: Iterable[str]) -> tuple[str, ...]:
    """Return each once, in the order in which they came."""
    return tuple(dict.fromkeys(found))


def shelf_of(library: Library) -> Shelf:
    """Return everything of a library that the window shows, files with errors as broken ones.

    Routines in the language of the window come first.
    """
    cards = sorted((card_of(routine) for routine in library.routines()), key=_is_foreign)
    broken = tuple(Broken(Path(read.path).name, errors_of(read)) for read in library.reads if read.errors)
    return Shelf(tuple(cards), broken)


def _is_foreign(card: Card) -> bool:
    return bool(card.language)


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
    line = tr("Line {line}: {what} {mend}")
    return tuple(line.format(line=each.line, what=each.what, mend=each.mend) for each in errors)
