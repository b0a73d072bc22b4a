"""Three exercises as an author writes them, a shelf that holds them, and what is read with it."""

from selfcare.routine.models import Exercise, ExerciseStep
from selfcare.routine.reader import Read, read_text
from selfcare.routine.shelf import Known, Shelf, ShelfOf

KNEADING = """
exercise: 1
id: kneading
name: {de: Kneten, en: Kneading}
technique: kneading
region: neck
targets: [top_of_shoulder]
start: sitting_chair
sides: each
time: 1 min 30 s
sets: 2
rest: 10 s
pressure: 3-5
rate: 40 / min
equipment: [chair]
level: 1
cue: Lift, roll, let go.
instructions:
  - {role: step, text: Lift and roll the muscle.}
tags: [neck_posterior]
easier: rubbing
"""
RUBBING = """
exercise: 1
id: rubbing
name: Rubbing
technique: rubbing
region: neck
start: sitting_chair
sides: each
time: 45 s
cue: Glide slowly.
tags: [neck_posterior]
"""
NODS = """
exercise: 1
id: nods
name: Nods
technique: activation
region: neck
start: hook_lying
reps: 8-12
tempo: {in: 2 s, hold: 5 s, out: 2 s}
cue: Say a small yes.
tags: [supine_flat, floor_transfer]
"""
WORSE = "Write `sides: {first: worse}`."
HEAD = "routine: 1\nid: test\nname: Test\nsteps:\n"


def shelf_of(*texts: str) -> Shelf:
    known: dict[str, Known] = {}
    for text in texts:
        read = read_text(text)
        assert read.problems == (), read.problems
        known[str(read.id)] = Known("exercise.yaml", read.written, read.exercise)
    return ShelfOf(known)


SHELF = shelf_of(KNEADING, RUBBING, NODS)


def read_steps(steps: str, head: str = HEAD) -> Read:
    return read_text(head + steps, SHELF)


def only_step(steps: str) -> ExerciseStep:
    read = read_steps(steps)
    assert read.problems == ()
    assert read.routine is not None
    (step,) = read.routine.steps
    assert isinstance(step, ExerciseStep)
    return step


def told(read: Read) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.words, problem.code) for problem in read.problems]


def exercise(text: str) -> Exercise:
    found = read_text(text).exercise
    assert found is not None
    return found
