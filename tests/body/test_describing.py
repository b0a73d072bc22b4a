"""The figure in words: of every exercise there is, of every side, and of what is told where nothing is known."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest

from selfcare.anatomy.positions import START_POSITIONS
from selfcare.body.describing import Description, described
from selfcare.body.english import ENGLISH, Phrases
from selfcare.body.figure import Figure, FigureSpec, figure_of
from selfcare.body.limb_shapes import ARM_NAMES, LEG_SHAPES
from selfcare.body.motion import main_pose
from selfcare.body.pose import Side
from selfcare.body.subject import spec_of
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise
from selfcare.routine.places import library_folders

SIDES: tuple[Side, Side] = ("left", "right")


@cache
def exercises() -> dict[str, Exercise]:
    return {exercise.id: exercise for exercise in Library(library_folders()).exercises()}


def figure(name: str, side: Side) -> Figure:
    return figure_of(spec_of(exercises()[name]), side)


def told(name: str, side: Side = "left", pose: str = "") -> str:
    found = figure(name, side)
    return described(found, pose or main_pose(found.motion), side)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "single-knee-to-chest",
            "On your back, left knee drawn to the chest, right knee bent, both hands behind the left thigh",
        ),
        ("both-knees-to-chest", "On your back, both knees drawn to the chest, both hands behind the thighs"),
        ("bird-dog", "On hands and knees, left leg stretched back, right arm stretched forward"),
        ("cat-cow", "On hands and knees, back rounded, head bowed"),
        ("neck-turns", "Sitting on a chair, head turned to the left, both hands on the thighs"),
        ("bridge", "On your back, knees bent, hips lifted"),
        ("clamshell", "On your right side, knees bent, left knee lifted open"),
        ("knee-rolls", "On your back, knees bent and lowered to the left, arms out to the sides"),
        ("overhead-reach-with-strap-or-stick", "Sitting on a chair, arms overhead, a stick held in both hands"),
        (
            "ball-on-the-buttock-at-the-wall",
            (
                "Standing with your back to a wall, knees bent, both hands on the belly, "
                "a ball between the wall and the left buttock"
            ),
        ),
        (
            "wrist-flexor-stretch",
            (
                "Sitting on a chair, left forearm on the left thigh, right hand on the fingers of the left hand, "
                "left wrist bent back"
            ),
        ),
        ("prone-press-up", "On your front, back arched, arms straight, pushing the chest up"),
        (
            "side-plank-on-knees",
            "On your right side, propped on your forearm, knees bent, hips lifted, left hand on the left hip",
        ),
        ("wall-slides", "Standing, facing a wall, arms up the wall"),
        (
            "seated-levator-stretch",
            (
                "Sitting on a chair, head bowed, head tilted and turned to the right, "
                "left hand holding the edge of the seat, right hand behind the head"
            ),
        ),
    ],
)
def test_an_exercise_in_words(name: str, words: str) -> None:
    assert told(name) == words


def test_every_pose_of_every_exercise_reads_as_a_sentence() -> None:
    assert len(exercises()) >= 94
    for name in exercises():
        for side in SIDES:
            found = figure(name, side)
            for pose in found.poses:
                words = described(found, pose, side)
                assert 8 <= len(words) <= 190, (name, pose, words)
                assert re.fullmatch(r"[A-Z][a-z, ]+[a-z]", words), (name, pose, words)
                assert "  " not in words
                assert ", ," not in words
                clauses = words.split(", ")
                assert len(set(clauses)) == len(clauses), (name, pose, words)


def test_the_other_side_is_the_same_with_left_and_right_exchanged() -> None:
    swapped = {"left": "right", "right": "left"}
    for name in exercises():
        left, right = told(name, "left"), told(name, "right")
        assert re.sub("left|right", lambda found: swapped[found[0]], left) == right, name


def test_whoever_works_on_one_side_hears_which() -> None:
    for name, exercise in exercises().items():
        if exercise.sides.kind != "none" and told(name, "left") == told(name, "right"):
            assert name in _ALIKE_ON_BOTH_SIDES, (name, told(name))


_ALIKE_ON_BOTH_SIDES: frozenset[str] = frozenset()
"""Exercises whose sides cannot be told from the main pose; none."""


def test_what_moves_is_told_as_it_moves() -> None:
    description = Description(spec_of(exercises()["cat-cow"]), "right")
    rounded, sunk = "On hands and knees, back rounded, head bowed", "On hands and knees, back arched, head tilted back"
    assert description.main() == rounded
    heard = [description.during("in", tenth / 10, 4, timed=False) for tenth in range(41)]
    heard += [description.during("out", tenth / 10, 4, timed=False) for tenth in range(41)]
    assert [words for before, words in pairwise(["", *heard]) if words != before] == [sunk, rounded, sunk]


def test_every_start_position_shape_hand_and_place_has_its_words() -> None:
    assert set(START_POSITIONS) <= set(ENGLISH.starts)
    names = {shape.name for shapes in LEG_SHAPES.values() for shape in shapes}
    names |= {name for renamed in ARM_NAMES.values() for name in renamed.values() if name}
    assert names <= set(ENGLISH.shapes)
    for name in exercises():
        for pose in figure(name, "left").poses.values():
            for place in pose.hands.values():
                assert place.on in ENGLISH.places or place.on == "nothing", (name, place)
                assert place.touch in ENGLISH.hands
    tables: tuple[dict[str, Phrases], ...] = (dict(ENGLISH.shapes), dict(ENGLISH.hands), dict(ENGLISH.places))
    for table in tables:
        for phrase, sides in table.items():
            assert {"left", "right", "both"} <= set(sides), phrase


def test_what_is_not_known_is_told_as_standing() -> None:
    assert described(figure_of(FigureSpec("on_the_moon"), "left"), "no such pose", "left") == "Standing"
