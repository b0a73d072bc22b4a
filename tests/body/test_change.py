"""From frame to frame: what nobody sees move stays the very layer it was, and the differences never add up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfcare.body.change import UNSEEN, boxes, steadied
from selfcare.body.drawing import Drawing, Layer
from selfcare.body.picture import Picture
from selfcare.body.subject import spec_of
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder


@pytest.fixture(scope="module")
def frames() -> list[Drawing]:
    """Half a second of a seated body that turns on a chair."""
    exercises = {exercise.id: exercise for exercise in Library([built_in_folder()]).exercises()}
    picture = Picture(spec_of(exercises["seated-trunk-turns"]), size=(640.0, 400.0))
    return [picture.at(number / 30) for number in range(30, 45)]


def off(one: Layer, other: Layer) -> float:
    return max(abs(a - b) for a, b in zip(one.coordinates(), other.coordinates(), strict=True))


def test_what_stands_still_is_the_same_layer(frames: list[Drawing]) -> None:
    shown = steadied(frames[0], frames[1])
    kept = [new for old, new in zip(frames[0].layers, shown.layers, strict=True) if old is new]
    assert {"chair", "shadow"} <= {layer.name for layer in kept}
    assert "head" not in {layer.name for layer in kept}
    assert len(kept) < len(shown.layers)


def test_differences_do_not_add_up(frames: list[Drawing]) -> None:
    shown = frames[0]
    for frame in frames[1:]:
        shown = steadied(shown, frame)
        pairs = list(zip(shown.layers, frame.layers, strict=True))
        assert all((one.name, one.fill, one.clip) == (two.name, two.fill, two.clip) for one, two in pairs)
        assert max(off(one, two) for one, two in pairs) <= UNSEEN


def test_a_layer_that_looks_different_is_another_one(frames: list[Drawing]) -> None:
    first = frames[0]
    for other in (
        replace(first.layers[-1], fill="f-hi"),
        replace(first.layers[-1], opacity=0.5),
        replace(first.layers[-1], name="other"),
    ):
        changed = replace(first, layers=(*first.layers[:-1], other))
        assert steadied(first, changed).layers[-1] is other
    fewer = replace(first, layers=first.layers[:-1])
    assert steadied(first, fewer) is fewer


def test_a_box_holds_a_layer_with_its_line_and_its_soft_edge(frames: list[Drawing]) -> None:
    layers = [*frames[0].layers, replace(frames[0].layers[0], line="f-go", width=6.0)]
    for layer, (left, top, right, bottom) in zip(layers, boxes(layers), strict=True):
        numbers, seam = layer.coordinates(), 1 + layer.width / 2
        assert (left, top) == (min(numbers[::2]) - seam, min(numbers[1::2]) - seam)
        assert (right, bottom) == (max(numbers[::2]) + seam, max(numbers[1::2]) + seam)
