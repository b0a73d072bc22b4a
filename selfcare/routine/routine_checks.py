"""What is wrong or doubtful in a routine as a whole: too long, too much massage, up and down, one side forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.routine.claim_check import check_claims
from selfcare.routine.models import Dose, Exercise, ExerciseStep, PlayedStep, RestStep, SayStep, Side
from selfcare.routine.problems import Finding, Place
from selfcare.routine.text_check import check_dose_words, check_side_words, spoken_seconds
from selfcare.routine.units import written_time
from selfcare.translation import tr

MOST_MASSAGE: Final = 20 * 60.0
MOST_SECONDS: Final = 3 * 3600.0
MOST_STEPS: Final = 400
MOST_FLOOR_CHANGES: Final = 2
BOTH: Final[tuple[Side, Side]] = ("left", "right")

Findings = Iterator[Finding]


class Placed(NamedTuple):
    """A step and where it was written; for rounds the number of them, with the steps of one round inside."""

    place: Place
    step: PlayedStep | int
    inside: tuple[Placed, ...] = ()


def check_routine(placed: list[Placed]) -> list[Finding]:
    """Return everything that is wrong or doubtful in the steps together."""
    if _count(placed) > MOST_STEPS:
        what = tr("With all rounds there are more than {most} steps.").format(most=MOST_STEPS)
        return [Finding(("steps",), what, tr("Repeat less, or make two routines of it."), "too-long", on_key=True)]
    played = list(_unrolled(placed))
    exercises = [(place, step.exercise) for place, step in played if isinstance(step, ExerciseStep)]
    findings = list(_too_long(played))
    findings += _too_much_massage(exercises)
    findings += _floor_changes(exercises)
    findings += _one_sided(exercises)
    for place, step in _written(placed):
        if isinstance(step, SayStep):
            findings += _said(place, step)
            findings += check_claims((*place, "say"), step.text)
        elif isinstance(step, ExerciseStep) and step.note is not None:
            findings += check_dose_words((*place, "note"), step.note, step.exercise.dose)
            findings += check_side_words((*place, "note"), step.note, step.exercise)
            findings += check_claims((*place, "note"), step.note)
    return findings


def massage_seconds(exercise: Exercise) -> float:
    """Return the seconds of massage in an exercise: all sets on all sides, without the rests."""
    if not TECHNIQUES[exercise.technique].massage:
        return 0.0
    return sum(dose.sets * dose.work.seconds for dose in _doses(exercise))


def most_sets(exercise: Exercise) -> int:
    """Return the number of sets of an exercise, on the side that has more."""
    return max(dose.sets for dose in _doses(exercise))


def _count(placed: list[Placed] | tuple[Placed, ...]) -> int:
    """Count the steps with all rounds; nested rounds multiply, so that this is done before unrolling them."""
    return sum(each.step * _count(each.inside) if isinstance(each.step, int) else 1 for each in placed)


def _unrolled(placed: list[Placed] | tuple[Placed, ...]) -> Iterator[tuple[Place, PlayedStep]]:
    for each in placed:
        if isinstance(each.step, int):
            for _round in range(each.step):
                yield from _unrolled(each.inside)
        else:
            yield each.place, each.step


def _written(placed: list[Placed] | tuple[Placed, ...]) -> Iterator[tuple[Place, PlayedStep]]:
    for each in placed:
        if isinstance(each.step, int):
            yield from _written(each.inside)
        else:
            yield each.place, each.step


def _too_long(played: list[tuple[Place, PlayedStep]]) -> Findings:
    seconds = 0.0
    for place, step in played:
        seconds += _seconds(step)
        if seconds > MOST_SECONDS:
            what = tr("Up to here it takes more than {time}.").format(time=written_time(MOST_SECONDS))
            yield Finding(place, what, tr("Do less, or make two routines of it."), "too-long")
            return


def _too_much_massage(exercises: list[tuple[Place, Exercise]]) -> Findings:
    seconds = 0.0
    for place, exercise in exercises:
        seconds += massage_seconds(exercise)
        if seconds > MOST_MASSAGE:
            what = tr("With this step there are {time} of massage; 20 min are enough.").format(
                time=written_time(round(seconds))
            )
            yield Finding(place, what, tr("Massage fewer places, or for less time."), "massage", "warning")
            return


def _floor_changes(exercises: list[tuple[Place, Exercise]]) -> Findings:
    changes, on_floor = 0, None
    for place, exercise in exercises:
        now = START_POSITIONS[exercise.start].on_floor
        changes += on_floor is not None and now is not on_floor
        on_floor = now
        if changes > MOST_FLOOR_CHANGES:
            what = tr("This is the third change between the floor and sitting or standing.")
            mend = tr("Put the exercises of one position together.")
            yield Finding(place, what, mend, "floor-changes", "warning")
            return


def _one_sided(exercises: list[tuple[Place, Exercise]]) -> Findings:
    """Find massage of one side only; another step for the other side counts if it is for the same muscles."""
    alone: dict[tuple[str, ...], tuple[Place, str]] = {}
    for place, exercise in exercises:
        if exercise.sides.kind in BOTH and TECHNIQUES[exercise.technique].massage:
            alone.setdefault(_muscles(exercise), (place, exercise.sides.kind))
    for muscles, (place, side) in alone.items():
        if all(each.sides.kind == side for _place, each in exercises if _muscles(each) == muscles):
            told = tr("Only the left side is massaged.") if side == "left" else tr("Only the right side is massaged.")
            yield Finding(place, told, tr("Add the other side, or write `sides: each`."), "one-side", "warning")


def _muscles(exercise: Exercise) -> tuple[str, ...]:
    return tuple(sorted(exercise.targets)) or (exercise.id,)


def _said(place: Place, step: SayStep) -> Findings:
    for _language, words in step.text.entries:
        if spoken_seconds(words) > step.seconds:
            told = tr("It takes about {seconds:.0f} s to say this, and there are {gap:g} s.").format(
                seconds=spoken_seconds(words), gap=step.seconds
            )
            yield Finding((*place, "say"), told, tr("Make it shorter, or give more time."), "cue-gap", "warning")


def _seconds(step: PlayedStep) -> float:
    if isinstance(step, RestStep | SayStep):
        return step.seconds
    return sum(dose.seconds for dose in _doses(step.exercise))


def _doses(exercise: Exercise) -> tuple[Dose, ...]:
    match exercise.sides.kind:
        case "each":
            return exercise.sides.left or exercise.dose, exercise.sides.right or exercise.dose
        case "alternating":
            return exercise.dose, exercise.dose
        case _:
            return (exercise.dose,)
