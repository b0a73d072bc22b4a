"""Every kind of routine, and every way to behave, for the laws of this room."""

from __future__ import annotations

from hypothesis import strategies as st

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.models import (
    Dose,
    EndsBy,
    Exercise,
    ExerciseStep,
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

SECONDS = st.integers(1, 240).map(lambda tenths: tenths / 2)
MOMENTS = st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0, 4.0])
texts = st.text("abcdefgh ", min_size=1, max_size=120).map(lambda words: Text((("en", words),)))
tempos = st.builds(Tempo, in_=st.sampled_from([0.5, 1.0, 2.0, 4.0]), hold=MOMENTS, out=MOMENTS, pause=MOMENTS)
works = st.one_of(st.builds(Timed, SECONDS), st.builds(Repetitions, st.integers(1, 12), tempos))
doses = st.builds(Dose, works, sets=st.integers(1, 3), rest=st.sampled_from([0.0, 8.0, 15.0]))
sides = st.builds(
    Sides,
    kind=st.sampled_from(["none", "each", "alternating", "left", "right"]),
    first=st.sampled_from(["left", "right", "worse"]),
    left=st.none() | doses,
    right=st.none() | doses,
)
exercises = st.builds(
    Exercise,
    id=st.sampled_from(["one", "two", "three"]),
    name=texts,
    technique=st.sampled_from(["kneading", "pressure", "stretch", "mobility"]),
    region=st.sampled_from(["neck", "low_back"]),
    start=st.sampled_from(sorted(START_POSITIONS)),
    dose=doses,
    sides=sides,
    target=st.none() | st.builds(Target, st.just("pressure"), st.integers(0, 4), st.integers(4, 6)),
    cue=st.none() | texts,
    prep=st.sampled_from([None, 0.0, 12.0]),
    switch=st.sampled_from([None, 0.0, 20.0]),
    tags=st.sampled_from([(), ("sciatic_notch",)]),
)


@st.composite
def exercise_steps(draw: st.DrawFn) -> ExerciseStep:
    exercise = draw(exercises)
    kind: EndsBy = "reps" if isinstance(exercise.dose.work, Repetitions) else "time"
    ends_by: EndsBy = draw(st.sampled_from([kind, kind, "tap"]))
    return ExerciseStep(exercise, ends_by, draw(st.none() | texts), gentler=draw(st.none() | exercises))


single_steps: st.SearchStrategy[Step] = st.one_of(
    exercise_steps(), exercise_steps(), st.builds(RestStep, SECONDS), st.builds(SayStep, texts, SECONDS)
)
steps = st.one_of(
    single_steps, st.builds(RepeatStep, st.integers(1, 2), st.lists(single_steps, min_size=1, max_size=2).map(tuple))
)
routines = st.builds(Routine, id=st.just("law"), name=texts, steps=st.lists(steps, min_size=1, max_size=4).map(tuple))

wishes: st.SearchStrategy[Command] = st.one_of(
    st.builds(commands.Pause),
    st.builds(commands.Resume),
    st.builds(commands.Resume),
    st.builds(commands.Skip),
    st.builds(commands.Back),
    st.builds(commands.Repeat),
    st.builds(commands.AddTime, st.sampled_from([15.0, 60.0])),
    st.builds(commands.Ease),
    st.builds(commands.Hurts),
    st.builds(commands.Answer, st.sampled_from(["dull"]), st.integers(0, 10)),
    st.builds(commands.Answer, st.sampled_from(["sharp", "mistake"])),
    st.builds(commands.Tap),
    st.builds(commands.Tap),
)
waits = st.integers(0, 600).map(lambda tenths: tenths / 8)
behaviours = st.lists(st.tuples(waits, wishes), max_size=25)
