"""Figures for what the library does not use: start positions, tools, props and frames draw all the same."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from selfcare.anatomy.figure_words import FRAMES, OVERLAYS, PROPS, TOOLS
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.body.check import check
from selfcare.body.drawing import Drawing, mirrored
from selfcare.body.figure import FigureSpec
from selfcare.body.picture import Picture, draw
from selfcare.routine.parser import parse

EXAMPLES = Path(__file__).parent / "examples"
LIBRARY = Path(__file__).parents[2] / "routines" / "exercises"


def words_of(path: Path) -> Mapping[str, object]:
    words = parse(path.read_bytes()).value
    assert isinstance(words, Mapping)
    figure = words.get("figure", words)
    assert isinstance(figure, Mapping)
    return {"start": words["start"], **figure}


FILES = sorted((*EXAMPLES.glob("*.yaml"), *LIBRARY.rglob("*.yaml")))
FIGURES = {path.stem: words_of(path) for path in FILES}
OURS = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def spec(name: str) -> FigureSpec:
    return FigureSpec(str(FIGURES[name]["start"]), FIGURES[name])


def used(key: str, word: str) -> set[str]:
    found: set[str] = set()
    for figure in FIGURES.values():
        entry = figure.get(key)
        for each in entry if isinstance(entry, list | tuple) else (entry,):
            if isinstance(each, Mapping):
                found.add(str(each.get(word, "whole")))
            elif each is not None:
                found.add(str(each))
    return found


def names(drawing: Drawing) -> set[str]:
    return {layer.name for layer in drawing.layers}


def test_every_word_of_the_picture_is_drawn_somewhere() -> None:
    assert {str(figure["start"]) for figure in FIGURES.values()} == set(START_POSITIONS)
    assert used("tool", "type") == set(TOOLS)
    assert used("overlay", "kind") == set(OVERLAYS)
    assert used("props", "") == set(PROPS)
    assert used("view", "frame") == set(FRAMES)


@pytest.mark.parametrize("name", OURS)
def test_examples_draw_on_both_sides_and_are_sound(name: str) -> None:
    left, right = draw(spec(name), side="left"), draw(spec(name), side="right")
    assert left == mirrored(right)
    assert any(layer.name.startswith("target") for layer in right.layers)
    assert check(spec(name)) == []
    picture = Picture(spec(name))
    for share in (0.2, 0.7):
        numbers = [number for layer in picture.at(share * picture.seconds).layers for number in layer.coordinates()]
        assert np.isfinite(numbers).all()


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("long-sitting-stick", "massage_stick"),
        ("step-up", "step"),
        ("butterfly-sit", "cushion"),
        ("chest-opener-on-a-rolled-towel", "towel"),
        ("hamstring-stretch-with-strap", "strap"),
        ("upper-trapezius-pressure-with-hook-cane", "cane"),
        ("mid-back-foam-rolling", "roller"),
        ("sitting-on-the-ball", "ball"),
        ("doorway-chest-stretch", "door frame"),
        ("table-prayer-stretch-for-the-sides", "table"),
    ],
)
def test_things_are_there(name: str, thing: str) -> None:
    assert thing in names(draw(spec(name)))
