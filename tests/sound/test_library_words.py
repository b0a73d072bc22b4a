"""What is heard of the routines that ship, in every language they are told in, by a voice slower than the house's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from selfcare.routine.library import Library
from selfcare.routine.models import ExerciseStep
from selfcare.routine.places import built_in_folder
from selfcare.session.engine import Session
from selfcare.session.timeline import WORKING, Spoken, SpokenKind, Timeline
from selfcare.sound.clip import Clip
from selfcare.sound.placing import Script, place_speech

ROUTINES = {each.id: each for each in Library([built_in_folder()]).routines()}
PACE = 0.75
"""Share of the plan's estimate that the words take: the house's voice needs 0.70, espeak 0.76 in German and Spanish."""


def clip(cue: Spoken) -> Clip:
    seconds = PACE * cue.estimate
    return Clip(Path("clip.wav"), seconds + 0.12, 0.04, seconds + 0.04)


@cache
def heard(name: str) -> tuple[tuple[str, Timeline, Script], ...]:
    """Return a routine in every language in which it has a name, as it is heard."""
    plans = ((each, Session(ROUTINES[name], language=each).timeline) for each, _name in ROUTINES[name].name.entries)
    return tuple((language, timeline, place_speech(timeline, clip)) for language, timeline in plans)


def step_of(timeline: Timeline, cue: Spoken) -> int:
    return timeline.parts[timeline.phases[cue.phase].part].step


def begins(timeline: Timeline, step: int) -> float:
    works = (phase for phase in timeline.phases if phase.kind in WORKING)
    return next(each.start for each in works if timeline.parts[each.part].step == step)


def ends_of(timeline: Timeline, script: Script, step: int, *kinds: SpokenKind) -> list[tuple[float, str]]:
    """Return when each sentence of these kinds is over, in playing order, and last those that are not said."""
    said = [(each.end, each.cue.text) for each in script.said if _is_of(timeline, each.cue, step, kinds)]
    lost = [(timeline.end, each.cue.text) for each in script.dropped if _is_of(timeline, each.cue, step, kinds)]
    return [*said, *lost]


def _is_of(timeline: Timeline, cue: Spoken, step: int, kinds: tuple[SpokenKind, ...]) -> bool:
    return cue.kind in kinds and step_of(timeline, cue) == step


def exercises(timeline: Timeline) -> Iterator[int]:
    return (number for number, step in enumerate(timeline.steps) if isinstance(step, ExerciseStep))


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_how_to_settle_and_what_to_do_are_told_before_it_begins(name: str) -> None:
    for _language, timeline, script in heard(name):
        for step in exercises(timeline):
            words = ends_of(timeline, script, step, "where", "cue", "position")
            assert [text for end, text in words if end > begins(timeline, step)] == []


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_the_rule_when_to_stop_is_told_in_every_exercise(name: str) -> None:
    for _language, timeline, script in heard(name):
        steps = {step_of(timeline, each.cue) for each in script.said if each.cue.kind == "care"}
        assert steps == set(exercises(timeline))


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_how_hard_is_told_before_one_sits_or_rolls_on_something_on_the_floor(name: str) -> None:
    for _language, timeline, script in heard(name):
        for step in exercises(timeline):
            here = timeline.steps[step]
            if not isinstance(here, ExerciseStep) or "floor_transfer" not in here.exercise.tags:
                continue
            if {"tool_ball", "tool_roller"} & {*here.exercise.tags} and here.exercise.target is not None:
                words = ends_of(timeline, script, step, "dose", "care", "note")
                assert [text for end, text in words if end > begins(timeline, step)] == []


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_notes_and_the_words_a_hold_begins_with_are_never_lost(name: str) -> None:
    for _language, _timeline, script in heard(name):
        kinds = {"note", "begin", "release", "things", "keys", "side", "name", "rest"}
        assert [each.cue.text for each in script.dropped if each.cue.kind in kinds] == []


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_a_change_of_sides_has_time_for_what_is_said_in_it(name: str) -> None:
    for _language, timeline, script in heard(name):
        for each in script.said:
            phase = timeline.phases[each.cue.phase]
            assert phase.kind != "switch" or each.cue.kind != "side" or each.end <= phase.end, each.cue.text


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_what_to_keep_off_is_told_before_the_work(name: str) -> None:
    for _language, timeline, script in heard(name):
        for step in exercises(timeline):
            words = ends_of(timeline, script, step, "care", "note")
            assert [text for end, text in words if end > begins(timeline, step)] == []
