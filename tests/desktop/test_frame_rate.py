"""How many frames a second show a figure that moves: as many as are seen, and no more."""

from __future__ import annotations

import pytest

from selfcare.body.beat import FRAMES, QUICK
from selfcare.desktop.pictures import Pictures, subject_of
from selfcare.routine.library import Library
from selfcare.routine.models import ExerciseStep, Routine, Text
from selfcare.routine.places import built_in_folder
from selfcare.session.commands import Start
from selfcare.session.engine import Session

FINE = 1 / 240


@pytest.mark.parametrize(
    ("name", "frames"),
    [
        ("seated-trunk-turns", FRAMES),
        ("upper-trapezius-kneading", FRAMES),
        ("shoulder-pendulum", QUICK),
        ("outer-forearm-friction", QUICK),
        ("ankle-pumps-and-circles", QUICK),
    ],
)
def test_quick_moves_have_thirty_frames_a_second_and_slow_ones_twenty(name: str, frames: int) -> None:
    exercise = next(each for each in Library([built_in_folder()]).exercises() if each.id == name)
    session = Session(Routine("r", Text((("en", name),)), (ExerciseStep(exercise, "time"),)))
    session.send(Start(), 0.0)
    now = 0.0
    while not session.moment().working:
        now += 0.05
        session.advance(now)
    pictures, seen = Pictures(), set()
    for step in range(240):
        session.advance(now + step * FINE)
        picture = pictures.moving(subject_of(exercise, "right"), session.moment())
        seen.add((picture.kind, picture.elapsed))
    assert abs(len(seen) - frames) <= 2
