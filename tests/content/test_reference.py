"""What ships has the facts of the reference library, field by field, in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from selfcare.anatomy.figure_words import OVERLAYS
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.duration import preparation
from selfcare.routine.models import (
    Dose,
    Exercise,
    ExerciseStep,
    PlayedStep,
    Repetitions,
    SayStep,
    Target,
    Timed,
)
from selfcare.session.layout import total_seconds
from tests.content.reference import ReferenceDose, reference
from tests.content.shipped import EXERCISES, ROUTINES, exercise, library, routine

FEELING_OF = {
    **dict.fromkeys(("rubbing", "kneading", "friction", "pressure", "rolling"), "pressure"),
    **dict.fromkeys(("stretch", "hold_relax"), "stretch"),
}
MOST_TO_LISTEN = 25
"""Seconds within which the words before an exercise are said."""
PUT_AWAY = {"glute-release": (3,), "thoracic-roller": (3, 5)}
"""Steps between two exercises in which a roller is put away and a towel is laid out."""
STRICTER_TAGS = {
    # The arm goes up beside the head, to 168 degrees: who guards a shoulder is asked about it as for any arm overhead.
    "seated-side-bend": ("shoulder_overhead",),
}
"""Caution tags of ours that the reference does not have."""
LONGEST_SHARED_RUN = 5
"""Words in a row that one of our sentences may share with the reference's cue."""


def test_exactly_these_ship_and_nothing_in_them_is_doubtful() -> None:
    assert sorted(each.id for each in library().exercises()) == sorted(EXERCISES)
    assert sorted(each.id for each in library().routines()) == sorted(ROUTINES)
    assert [problem for read in library().reads for problem in read.problems] == []


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_an_exercise_is_what_the_reference_says(exercise_id: str) -> None:
    ours, facts = exercise(exercise_id), reference().exercise(exercise_id)
    assert str(ours.name) == facts.name
    assert (ours.technique, ours.region, ours.start) == (facts.technique, facts.region, facts.start)
    assert ours.targets == facts.targets
    assert ours.sides.kind == facts.sides
    assert ours.equipment == facts.equipment
    assert ours.level == facts.level
    assert ours.tags == (*facts.tags, *STRICTER_TAGS.get(exercise_id, ()))
    assert ours.dose == _dose(facts.dose)
    assert ours.target == _target(facts.technique, facts.intensity)


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_an_exercise_takes_as_long_as_in_the_reference(exercise_id: str) -> None:
    ours, facts = exercise(exercise_id), reference().exercise(exercise_id)
    prepared = preparation(ExerciseStep(ours, "time"))
    # What is said before it begins may need longer than getting there; nobody waits longer than that.
    assert facts.prep_s <= prepared <= max(facts.prep_s, MOST_TO_LISTEN)
    assert _seconds(ours) + facts.prep_s == facts.total_s


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_routine_has_the_steps_and_the_length_of_the_reference(routine_id: str) -> None:
    ours, facts = routine(routine_id), reference().routine(routine_id)
    assert [step.exercise.id for step in ours.steps if isinstance(step, ExerciseStep)] == list(facts.steps)
    assert ours.level == facts.level
    assert total_seconds(ours) == pytest.approx(facts.total_s, rel=0.05)


def test_every_routine_of_the_reference_ships() -> None:
    assert {facts.id for facts in reference().routines} == set(ROUTINES)


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_what_is_said_between_the_exercises_is_how_to_get_up(routine_id: str) -> None:
    steps = tuple(routine(routine_id).played_steps())
    between = [number for number, step in enumerate(steps) if not isinstance(step, ExerciseStep)]
    assert between == sorted([*_rising(steps), *PUT_AWAY.get(routine_id, ())])
    assert all(isinstance(steps[number], SayStep) for number in between)


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_short_version_keeps_the_heart_of_a_routine(routine_id: str) -> None:
    steps = [step for step in routine(routine_id).played_steps() if isinstance(step, ExerciseStep)]
    kept = [step for step in steps if not step.optional]
    assert len(kept) >= max(3, len(steps) / 2)
    for step in steps:
        assert step.least is None or step.least < step.exercise.dose.work.seconds


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_the_worse_side_is_first_in_all_steps_of_a_routine_that_asks_for_it(routine_id: str) -> None:
    steps = [step.exercise for step in routine(routine_id).played_steps() if isinstance(step, ExerciseStep)]
    assert len({each.sides.first for each in steps if each.sides.kind == "each"}) <= 1


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_a_routine_leaves_the_doses_as_they_are(routine_id: str) -> None:
    for step in routine(routine_id).played_steps():
        if not isinstance(step, ExerciseStep):
            continue
        known = exercise(step.exercise.id)
        assert (step.exercise.dose, step.exercise.target) == (known.dose, known.target)
        assert step.exercise.sides.kind == known.sides.kind


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_the_sentences_are_our_own(exercise_id: str) -> None:
    theirs = _runs(reference().exercise(exercise_id).cue)
    for sentence in _sentences(exercise(exercise_id)):
        assert not _runs(sentence) & theirs, sentence


def test_the_micro_break_takes_about_four_minutes() -> None:
    assert 210 <= total_seconds(routine("micro-break")) <= 270


def test_what_ships_covers_every_kind_of_thing_that_the_reference_has() -> None:
    shipped, known = [exercise(each) for each in EXERCISES], reference().exercises
    assert {each.technique for each in shipped} == {each.technique for each in known}
    assert {each.region for each in shipped} == {each.region for each in known}
    assert {each.start for each in shipped} == {each.start for each in known}
    assert {thing for each in shipped for thing in each.equipment} == {
        thing for each in known for thing in each.equipment
    }


def test_what_ships_shows_every_kind_of_mark() -> None:
    written = [exercise(each).figure.get("overlay", ()) for each in EXERCISES]
    drawn = [mark for each in written for mark in (each if isinstance(each, (list, tuple)) else (each,))]
    assert {mark["kind"] for mark in drawn if isinstance(mark, dict)} == set(OVERLAYS)


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_ladder_leads_down_to_the_easier_and_up_to_the_harder(exercise_id: str) -> None:
    ours = exercise(exercise_id)
    below, above = ours.easier, ours.harder
    assert exercise_id not in (below, above)
    if below is not None:
        assert exercise(below).level <= ours.level
        assert exercise(below).easier != exercise_id
    if above is not None:
        assert exercise(above).level >= ours.level
        assert exercise(above).easier == exercise_id


def test_a_gentler_exercise_can_be_eased_into() -> None:
    (step,) = (
        step
        for step in routine("morning-back").played_steps()
        if isinstance(step, ExerciseStep) and step.exercise.id == "single-knee-to-chest"
    )
    assert step.gentler == exercise("lying-pelvic-tilts")


def _rising(steps: tuple[PlayedStep, ...]) -> Iterator[int]:
    """Find where a step between two exercises leads up from the floor; 10 s to stand are too short for that."""
    low = False
    for number, step in enumerate(steps):
        position = START_POSITIONS[step.exercise.start] if isinstance(step, ExerciseStep) else None
        if position is not None and low and not position.on_floor:
            yield number - 1
        low = low if position is None else position.on_floor


def _dose(facts: ReferenceDose) -> Dose:
    if facts.work_s is not None:
        return Dose(Timed(facts.work_s), facts.sets, facts.rest_s)
    assert facts.reps is not None
    work = Repetitions(facts.reps)
    tempo = type(work.tempo)(facts.in_s or 0, facts.hold_s or 0, facts.out_s or 0, facts.pause_s or 0)
    return Dose(Repetitions(facts.reps, tempo), facts.sets, facts.rest_s)


def _target(technique: str, intensity: str | None) -> Target | None:
    if intensity is None:
        return None
    low, high = map(int, intensity.split("-"))
    feeling = FEELING_OF[technique]
    assert feeling in ("pressure", "stretch")
    return Target("pressure" if feeling == "pressure" else "stretch", low, high)


def _seconds(ours: Exercise) -> float:
    """Work and rests on all sides and the changes between them: the reference's formula without the preparation."""
    sides = 1 if ours.sides.kind == "none" else 2
    switches = 8.0 if ours.sides.kind == "each" else 0.0
    return sides * ours.dose.seconds + switches


def _sentences(ours: Exercise) -> list[str]:
    texts = [ours.cue, ours.feel, ours.not_feel, *ours.mistakes, *(each.text for each in ours.instructions)]
    return [str(text) for text in texts if text is not None]


def _runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words that is too long to be shared by chance."""
    words = re.findall(r"[a-z]+", text.lower())
    length = LONGEST_SHARED_RUN + 1
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}
