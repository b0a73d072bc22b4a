"""The reference library as typed facts, read from tests/data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import TypeAdapter

_FILE = Path(__file__).resolve().parent.parent / "data" / "reference_library.yaml"


@dataclass(frozen=True)
class ReferenceDose:
    """A dose: `work_s` for a timed one, else `reps` with the four moments of the tempo."""

    kind: Literal["time", "reps"]
    sets: int
    rest_s: float
    work_s: float | None = None
    reps: int | None = None
    in_s: float | None = None
    hold_s: float | None = None
    out_s: float | None = None
    pause_s: float | None = None


@dataclass(frozen=True)
class ReferenceExercise:
    id: str
    name: str
    technique: str
    region: str
    targets: tuple[str, ...]
    start: str
    sides: str
    dose: ReferenceDose
    equipment: tuple[str, ...]
    level: int
    cue: str
    tags: tuple[str, ...]
    intensity: str | None
    prep_s: float
    total_s: float


@dataclass(frozen=True)
class ReferenceRoutine:
    id: str
    name: str
    region: str
    level: int
    total_s: float
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    exercises: tuple[ReferenceExercise, ...]
    routines: tuple[ReferenceRoutine, ...]

    def exercise(self, exercise_id: str) -> ReferenceExercise:
        return next(exercise for exercise in self.exercises if exercise.id == exercise_id)

    def routine(self, routine_id: str) -> ReferenceRoutine:
        return next(routine for routine in self.routines if routine.id == routine_id)


@cache
def reference() -> Reference:
    """Return the reference library; its conditions, red flags and zones are left to others."""
    tree: object = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return TypeAdapter(Reference).validate_python(tree)
