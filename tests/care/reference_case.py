"""The reference library as light exercises and routines, its conditions as plain facts, and the rules that ship."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, TypeAdapter

from selfcare.care.answers import CheckIn, Held, Profile, RedFlagAnswers, Told
from selfcare.care.door import Answer, Clearance, NotOffered, clear
from selfcare.care.judging import Judge
from selfcare.care.limits import standing_limits
from selfcare.care.rule_reader import built_in_rules
from selfcare.care.rules import Rules
from selfcare.routine.models import (
    Dose,
    EndsBy,
    Exercise,
    ExerciseStep,
    Feeling,
    Repetitions,
    Routine,
    Sides,
    Target,
    Tempo,
    Text,
    Timed,
)
from tests.content.reference import ReferenceExercise, reference

_FILE = Path(__file__).resolve().parent.parent / "data" / "reference_library.yaml"
MORNING = datetime(2026, 11, 23, 8, 0)  # noqa: DTZ001 - a day of the person's own, as the program counts it
LADDERS = (
    "neck-side-tilts seated-upper-trapezius-stretch hold-relax-for-the-side-of-the-neck",
    "lying-pelvic-tilts single-knee-to-chest both-knees-to-chest child-pose",
    "standing-back-bend propping-on-elbows prone-press-up",
    "heel-slides-with-brace bridge bird-dog side-plank-on-knees",
    "buttock-kneading-with-the-fist ball-on-the-buttock-at-the-wall sitting-on-the-ball buttock-foam-rolling",
    "seated-figure-four lying-figure-four",
    "standing-hip-flexor-stretch-with-chair half-kneeling-hip-flexor-stretch",
    "seated-hamstring-stretch hamstring-stretch-with-strap",
    "chair-back-extension chest-opener-on-a-rolled-towel mid-back-arching-over-roller",
    "calf-rubbing calf-kneading calf-foam-rolling",
)
"""From easier to harder, as the reference has them."""


class RuleFacts(BaseModel):
    """A condition as the reference has it."""

    id: str
    scope: str
    block: Literal["ALL", "DEEP", "REGION", "REGION_CONTACT"] | None
    block_tags: tuple[str, ...]
    caution_tags: tuple[str, ...]
    pressure_cap: int | None


class FlagFacts(BaseModel):
    """A red flag as the reference has it."""

    id: str
    ask: str
    suspects: str
    action: str


class ReferenceRules(BaseModel):
    conditions: tuple[RuleFacts, ...]
    red_flags: tuple[FlagFacts, ...]


@cache
def reference_rules() -> ReferenceRules:
    tree: object = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return TypeAdapter(ReferenceRules).validate_python(tree)


@cache
def rules() -> Rules:
    return built_in_rules()


@cache
def library() -> dict[str, Exercise]:
    easier = {high: low for ladder in LADDERS for low, high in _pairs(ladder.split())}
    return {facts.id: _exercise(facts, easier.get(facts.id)) for facts in reference().exercises}


@cache
def routines() -> dict[str, Routine]:
    return {facts.id: routine(*facts.steps, name=facts.id) for facts in reference().routines}


def routine(*exercises: str | Exercise, name: str = "a-routine") -> Routine:
    found = [library()[each] if isinstance(each, str) else each for each in exercises]
    return Routine(name, text(name), tuple(step(each) for each in found))


def step(exercise: Exercise) -> ExerciseStep:
    ends_by: EndsBy = "reps" if isinstance(exercise.dose.work, Repetitions) else "time"
    return ExerciseStep(exercise, ends_by)


def text(words: str) -> Text:
    return Text((("en", words),))


def held(*ids: str, **places: str) -> Profile:
    """Return a profile: conditions by id, those with places as `id="calf shin"`."""
    marked = (Held(each, frozenset(where.split())) for each, where in places.items())
    return Profile((*map(Held, ids), *marked))


def told(profile: Profile = Profile(), **facts: object) -> Told:  # noqa: B008 - frozen
    """Return what is known of somebody who answered everything this morning and has no pain anywhere."""
    given: dict[str, object] = {"check_in": check_in(), "red_flags": RedFlagAnswers(MORNING - timedelta(days=2))}
    return Told(MORNING, profile, **(given | facts))  # type: ignore[arg-type]  # facts of Told, by name


def check_in(*signs: Held, pain: dict[str, int] | None = None, before: dict[str, int] | None = None) -> CheckIn:
    everywhere = dict.fromkeys({each.region for each in library().values()}, 0)
    return CheckIn(MORNING, {**everywhere, **(pain or {})}, signs, before or {})


@cache
def judge(*conditions: str, library_left: bool = True, **places: str) -> Judge:
    """Return who weighs exercises for somebody with these conditions; without a library nothing stands in."""
    limits = standing_limits(told(held(*conditions, **places)), rules())
    return Judge(limits, rules().stack, library() if library_left else {})


def exercises_of(routine: Routine) -> list[str]:
    return [each.exercise.id for each in routine.played_steps() if isinstance(each, ExerciseStep)]


def _pairs(ladder: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(ladder))


def _exercise(facts: ReferenceExercise, easier: str | None) -> Exercise:
    return Exercise(
        id=facts.id,
        name=text(facts.name),
        technique=facts.technique,
        region=facts.region,
        start=facts.start,
        dose=_dose(facts),
        targets=facts.targets,
        sides=Sides(facts.sides),  # type: ignore[arg-type]  # one of the words of the format, says another test
        target=_target(facts),
        equipment=facts.equipment,
        level=facts.level,
        tags=facts.tags,
        easier=easier,
    )


def _dose(facts: ReferenceExercise) -> Dose:
    dose = facts.dose
    if dose.work_s is not None:
        return Dose(Timed(dose.work_s), dose.sets, dose.rest_s)
    tempo = Tempo(dose.in_s or 0, dose.hold_s or 0, dose.out_s or 0, dose.pause_s or 0)
    return Dose(Repetitions(dose.reps or 0, tempo), dose.sets, dose.rest_s)


def _target(facts: ReferenceExercise) -> Target | None:
    if facts.intensity is None:
        return None
    low, high = map(int, facts.intensity.split("-"))
    feeling: Feeling = "stretch" if facts.technique in {"stretch", "hold_relax"} else "pressure"
    return Target(feeling, low, high)


def asked(routine_id: str, known: Told) -> Answer:
    return clear(routines()[routine_id], known, rules(), library())


def cleared(routine_id: str, known: Told) -> Clearance:
    answer = asked(routine_id, known)
    assert isinstance(answer, Clearance), answer
    return answer


def words(answer: Clearance | NotOffered) -> list[str]:
    return [change.words() for change in answer.changes]
