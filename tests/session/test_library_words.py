"""What the routines that ship are told by: where to sit or lie, and what to do, before it begins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.routine.library import Library
from selfcare.routine.models import ExerciseStep, Routine, Timed
from selfcare.routine.places import built_in_folder
from selfcare.session.engine import Session
from selfcare.session.timeline import WORKING, Spoken, Timeline

ROUTINES = {each.id: each for each in Library([built_in_folder()]).routines()}


def spoken(routine: Routine) -> Iterator[Timeline]:
    """Yield a routine in every language in which it has a name."""
    for language, _name in routine.name.entries:
        yield Session(routine, language=language).timeline


def step_of(timeline: Timeline, phase: int) -> int:
    return timeline.parts[timeline.phases[phase].part].step


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_how_to_settle_and_what_to_do_are_told_before_it_begins(name: str) -> None:
    for timeline in spoken(ROUTINES[name]):
        told = [cue for cue in timeline.cues if isinstance(cue, Spoken) and cue.kind in {"where", "cue", "position"}]
        assert told
        for cue in told:
            begins = next(phase.start for phase in timeline.phases[cue.phase :] if phase.kind in WORKING)
            assert cue.end <= begins, cue.text
        assert not [cue.text for cue in timeline.dropped if cue.kind in {"where", "cue", "position"}]


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_the_rule_when_to_stop_is_told_in_every_exercise_and_before_a_beat(name: str) -> None:
    for timeline in spoken(ROUTINES[name]):
        for number, step in enumerate(timeline.steps):
            if not isinstance(step, ExerciseStep):
                continue
            told = [cue for cue in timeline.cues if isinstance(cue, Spoken) and cue.kind == "care"]
            first = next((cue for cue in told if step_of(timeline, cue.phase) == number), None)
            assert first is not None, step.exercise.id
            works = (n for n, phase in enumerate(timeline.phases) if phase.kind in WORKING)
            begins = next(timeline.phases[n].start for n in works if step_of(timeline, n) == number)
            assert isinstance(step.exercise.dose.work, Timed) or first.end <= begins, first.text


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_how_hard_is_told_before_one_sits_or_rolls_on_something_on_the_floor(name: str) -> None:
    for timeline in spoken(ROUTINES[name]):
        for number, step in enumerate(timeline.steps):
            if not isinstance(step, ExerciseStep) or not {"tool_ball", "tool_roller"} & {*step.exercise.tags}:
                continue
            if "floor_transfer" not in step.exercise.tags or step.exercise.target is None:
                continue
            works = (phase for phase in timeline.phases if phase.kind in WORKING)
            begins = next(each.start for each in works if timeline.parts[each.part].step == number)
            of_step = [
                cue for cue in timeline.cues if isinstance(cue, Spoken) and step_of(timeline, cue.phase) == number
            ]
            first = {cue.kind: cue.end for cue in reversed(of_step) if cue.kind == "care" or "ressure" in cue.text}
            assert all(end <= begins for end in first.values()), (step.exercise.id, first, begins)


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_notes_and_the_words_a_hold_begins_with_are_never_lost(name: str) -> None:
    for timeline in spoken(ROUTINES[name]):
        assert not [cue.text for cue in timeline.dropped if cue.kind in {"note", "begin", "release", "things", "keys"}]
