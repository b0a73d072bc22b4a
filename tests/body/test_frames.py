"""Frames of a movement are drawn once and come back, and nobody sees that they do."""

from __future__ import annotations

import numpy as np
import pytest

from selfcare.anatomy.figure_words import OVERLAYS
from selfcare.body.beat import FRAMES, QUICK, Beat
from selfcare.body.drawing import Drawing
from selfcare.body.figure import FigureSpec
from selfcare.body.frames import Frames
from selfcare.body.picture import Picture

BEND = {
    "poses": {"bent": {"shoulders": {"flexion": 90}}},
    "motion": [
        {"to": "bent", "over": "2 s", "hold": "1 s", "breath": "out"},
        {"to": "start", "over": "2 s", "hold": "1 s", "breath": "in"},
    ],
    "view": {"camera": "three_quarter"},
}
NODDING = {**BEND, "overlay": {"kind": "arrow", "at": "hand"}}
HELD = {
    "poses": {"bent": {"shoulders": {"flexion": 40}}},
    "motion": [{"to": "bent", "over": "2 s", "hold": "30 s"}],
    "view": {"camera": "three_quarter"},
}


class Counted(Picture):
    """Counts what is drawn."""

    drawn = 0

    def bare(self, instant: object) -> Drawing:
        self.drawn += 1
        return super().bare(instant)  # type: ignore[arg-type]


def kept(picture: Picture, room: int = 8_000_000) -> Frames:
    return Frames(picture, lambda drawing: drawing, room)


def look(drawing: Drawing) -> list[tuple[str, object, object, float]]:
    return [(layer.name, layer.fill, layer.line, round(layer.opacity, 1)) for layer in drawing.layers]


def apart(one: Drawing, other: Drawing) -> float:
    """Return by how many pixels two drawings of the same layers differ at most."""
    assert look(one) == look(other)
    pairs = [(np.frombuffer(a.points), np.frombuffer(b.points)) for a, b in zip(one.layers, other.layers, strict=True)]
    return max(float(np.abs(a - b).max()) for a, b in pairs)


@pytest.mark.parametrize("kind", OVERLAYS)
def test_a_kept_frame_looks_like_one_drawn_anew(kind: str) -> None:
    at = {"breath": "belly", "arrow": "hand"}.get(kind, "quadriceps")
    picture = Picture(FigureSpec("sitting_chair", {**BEND, "overlay": {"kind": kind, "at": at, "of": "working"}}))
    frames = kept(picture)
    for tick in range(0, 15 * FRAMES, 3):
        frames.during("work", tick / FRAMES, 60, timed=True)
    for tick in range(0, 15 * FRAMES, 21):
        at_second = tick / FRAMES
        frame = frames.during("work", at_second, 60, timed=True)
        assert apart(frame, picture.during("work", at_second, 60, timed=True)) < 1.5


def test_the_way_back_is_the_way_forth_but_for_its_arrow() -> None:
    picture = Counted(FigureSpec("sitting_chair", NODDING))
    frames = kept(picture)
    forth, back = (frames.during("work", at, 60, timed=True) for at in (0.75, 4.25))
    assert picture.drawn == 1
    assert [layer for layer in forth.layers if "arrow" not in layer.name] == [
        layer for layer in back.layers if "arrow" not in layer.name
    ]
    arrows = [[layer for layer in frame.layers if "arrow" in layer.name] for frame in (forth, back)]
    assert arrows[0]
    assert arrows[0] != arrows[1]


def test_a_hand_that_works_does_not_go_back_the_way_it_came() -> None:
    circling = {**BEND, "overlay": {"kind": "circles", "at": "quadriceps"}}
    picture = Counted(FigureSpec("sitting_chair", circling, rate=10.0))
    frames = kept(picture)
    for at in (0.75, 4.25):
        frames.during("work", at, 60, timed=True)
    assert picture.drawn == 2


def test_a_loop_is_drawn_once() -> None:
    picture = Counted(FigureSpec("sitting_chair", NODDING))
    frames = kept(picture)
    ticks = range(6 * FRAMES)
    for tick in ticks:
        frames.during("work", tick / FRAMES, 60, timed=True)
    once = picture.drawn
    for tick in ticks:
        frames.during("work", 6 + tick / FRAMES, 60, timed=True)
    assert picture.drawn == once


@pytest.mark.parametrize("kind", ["arrow", "roll", "stretch_line", "press_hold"])
def test_in_a_position_that_is_held_only_the_breath_is_drawn(kind: str) -> None:
    picture = Counted(FigureSpec("sitting_chair", {**HELD, "overlay": {"kind": kind, "at": "quadriceps"}}))
    frames = kept(picture)
    for tick in range(10 * FRAMES, 20 * FRAMES):
        frames.during("work", tick / FRAMES, 60, timed=True)
    assert 10 < picture.drawn < 20


def test_frames_share_what_is_the_same_in_them() -> None:
    frames = kept(Picture(FigureSpec("sitting_chair", NODDING)))
    one, other = (frames.during("work", at, 60, timed=True) for at in (0.5, 1.0))
    feet = [[layer for layer in frame.layers if layer.name == "foot_w"] for frame in (one, other)]
    assert feet[0]
    assert all(mine is yours for mine, yours in zip(*feet, strict=True))


def test_what_has_no_room_is_drawn_anew() -> None:
    picture = Counted(FigureSpec("sitting_chair", NODDING))
    frames = kept(picture, room=1)
    first = frames.during("work", 0.5, 60, timed=True)
    second = frames.during("work", 1.0, 60, timed=True)
    assert frames.during("work", 1.0, 60, timed=True) is second, "the latest is there until another one is wanted"
    assert frames.during("work", 0.5, 60, timed=True).layers == first.layers
    assert picture.drawn == 2, "the first was kept"
    frames.during("work", 1.0, 60, timed=True)
    assert picture.drawn == 3
    frames.forget()
    assert frames.during("work", 0.5, 60, timed=True).layers == first.layers
    assert picture.drawn == 4


def test_a_stroke_goes_on_with_every_frame_and_begins_anew_with_the_next() -> None:
    steps = [Beat(tick / FRAMES).step("strokes", 12.0) for tick in range(10 * FRAMES)]
    assert steps == [*range(5 * FRAMES), *range(5 * FRAMES)]
    quick = [Beat(tick / QUICK).step("circles", 60.0) for tick in range(2 * QUICK)]
    assert quick == [*range(QUICK), *range(QUICK)]
