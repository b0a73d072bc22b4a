"""A routine and a command come back from their text as they were, and nothing else comes back at all."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.record.encoding import (
    UnreadableError,
    command_from_text,
    command_to_text,
    routine_from_text,
    routine_to_text,
)
from selfcare.routine.models import (
    Author,
    Dose,
    Exercise,
    ExerciseStep,
    Frequency,
    Instruction,
    RepeatStep,
    Repetitions,
    RestStep,
    Routine,
    SayStep,
    Sides,
    Step,
    Target,
    Tempo,
    Text,
    Timed,
)
from selfcare.session import commands
from selfcare.session.commands import Command
from tests.session.build import knead, routine, tuck

numbers = st.floats(0, 1e6) | st.integers(0, 600).map(float)
languages = st.sampled_from(["en", "de", "pt-BR"])
texts = st.builds(Text, st.lists(st.tuples(languages, st.text()), min_size=1, max_size=3).map(tuple))
words = st.lists(st.text(), max_size=3).map(tuple)
maybe_text = st.none() | texts
tempos = st.builds(Tempo, numbers, numbers, numbers, numbers)
works = st.builds(Timed, numbers) | st.builds(Repetitions, st.integers(1, 99), tempos, st.none() | st.integers(1, 99))
doses = st.builds(Dose, works, st.integers(1, 9), numbers)
sides = st.builds(
    Sides, st.sampled_from(["none", "each", "left"]), st.sampled_from(["worse", "left"]), st.none() | doses, st.none()
)
targets = st.builds(Target, st.sampled_from(["pressure", "stretch"]), st.integers(0, 10), st.integers(0, 10))
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
exercises = st.builds(
    Exercise,
    id=st.text(),
    name=texts,
    technique=st.text(),
    region=st.text(),
    start=st.text(),
    dose=doses,
    targets=words,
    sides=sides,
    target=st.none() | targets,
    rate=st.none() | numbers,
    equipment=words,
    level=st.integers(1, 3),
    cue=maybe_text,
    instructions=st.lists(st.builds(Instruction, st.sampled_from(["step", "safety"]), texts), max_size=2).map(tuple),
    feel=maybe_text,
    not_feel=maybe_text,
    mistakes=st.lists(texts, max_size=2).map(tuple),
    tags=words,
    easier=st.none() | st.text(),
    sources=words,
    prep=st.none() | numbers,
    figure=st.dictionaries(st.text(), plain, max_size=3),
)
exercise_steps = st.builds(
    ExerciseStep,
    exercises,
    st.sampled_from(["time", "reps", "tap"]),
    maybe_text,
    st.booleans(),
    st.none() | numbers,
    st.none() | exercises,
)
single_steps: st.SearchStrategy[Step] = (
    exercise_steps | st.builds(RestStep, numbers) | st.builds(SayStep, texts, numbers)
)
steps: st.SearchStrategy[Step] = st.recursive(
    single_steps,
    lambda inner: st.builds(RepeatStep, st.integers(1, 3), st.lists(inner, min_size=1, max_size=2).map(tuple)),
    max_leaves=3,
)
routines = st.builds(
    Routine,
    st.text(),
    texts,
    st.lists(steps, max_size=3).map(tuple),
    st.none() | st.builds(Author, st.text(), st.none() | st.text(), st.none() | st.text()),
    frequency=st.none() | st.builds(Frequency, st.integers(1, 5), st.integers(1, 7)),
    voice=st.sampled_from(["full", "brief", "tones"]),
)
all_commands: st.SearchStrategy[Command] = st.one_of(
    st.sampled_from([kind() for kind in get_args(Command) if kind is not commands.Answer]),
    st.builds(commands.Pause, st.sampled_from(["asked", "gap", "crash"])),
    st.builds(commands.AddTime, numbers),
    st.builds(commands.Answer, st.sampled_from(["dull", "sharp", "numb", "mistake"]), st.none() | st.integers(0, 10)),
)


@given(routines)
def test_a_routine_comes_back_as_it_was(before: Routine) -> None:
    text = routine_to_text(before)
    after = routine_from_text(text)
    assert after == before
    assert routine_to_text(after) == text


@given(all_commands)
def test_a_command_comes_back_as_it_was(before: Command) -> None:
    assert command_from_text(command_to_text(before)) == before


def test_every_command_has_a_text() -> None:
    names = {
        json.loads(command_to_text(kind("dull") if kind is commands.Answer else kind()))["is"]
        for kind in get_args(Command)
    }
    assert names == {kind.__name__ for kind in get_args(Command)}


@given(st.text() | plain.map(json.dumps))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    for read in (routine_from_text, command_from_text):
        with pytest.raises(UnreadableError):
            read(text)


def test_what_a_later_program_wrote_is_refused() -> None:
    written = json.loads(routine_to_text(routine(knead())))
    with pytest.raises(UnreadableError, match="newer"):
        routine_from_text(json.dumps(written | {"version": 2}))
    written["routine"]["steps"][0]["exercise"]["scent"] = "lavender"
    with pytest.raises(UnreadableError, match="Exercise has no scent"):
        routine_from_text(json.dumps(written))


def test_what_an_earlier_program_did_not_know_takes_its_default() -> None:
    written = json.loads(routine_to_text(routine(tuck())))
    del written["routine"]["steps"][0]["exercise"]["mistakes"]
    assert routine_from_text(json.dumps(written)) == routine(tuck())


def test_a_routine_is_no_command() -> None:
    with pytest.raises(UnreadableError):
        command_from_text(json.dumps({"is": "RestStep", "seconds": 3}))
    with pytest.raises(UnreadableError):
        routine_from_text(json.dumps({"version": 1, "routine": {"is": "RestStep", "seconds": 3}}))
