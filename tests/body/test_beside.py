"""A movement that stands still: both ends on one sheet, as large as the sheet allows."""

from __future__ import annotations

import pytest

from selfcare.body.beside import both_ends
from selfcare.body.drawing import Drawing
from selfcare.body.figure import FigureSpec
from selfcare.body.picture import Picture
from selfcare.body.subject import spec_of
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder

SIZE = (600.0, 400.0)


def spec(name: str) -> FigureSpec:
    exercises = {exercise.id: exercise for exercise in Library([built_in_folder()]).exercises()}
    return spec_of(exercises[name])


def middles(drawing: Drawing, part: str) -> list[tuple[float, float]]:
    """The middle of every outline of a part's shade, one for each body on the sheet."""
    found = []
    for layer in drawing.layers:
        if layer.name == part and (layer.fill or "").endswith("-s"):
            points = [point for outline in layer.outlines() for point in outline]
            found.append((sum(x for x, _y in points) / len(points), sum(y for _x, y in points) / len(points)))
    return found


def test_an_upright_movement_has_its_ends_side_by_side() -> None:
    drawing = both_ends(spec("standing-back-bend"), size=SIZE)
    (first, _), (last, _) = middles(drawing, "pelvis")
    assert first < 300 < last
    assert (drawing.width, drawing.height) == SIZE


def test_a_lying_movement_has_its_ends_below_each_other() -> None:
    drawing = both_ends(spec("bridge"), size=SIZE)
    (_, first), (_, last) = middles(drawing, "pelvis")
    assert first < 200 < last
    assert drawing.horizon <= 0


@pytest.mark.parametrize("name", ["standing-back-bend", "bridge", "shoulder-rolls"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_one_arrow_leads_from_one_to_the_other(name: str, side: str) -> None:
    drawing = both_ends(spec(name), "left" if side == "left" else "right", SIZE)
    assert [layer.fill for layer in drawing.layers if layer.name == "mark arrow"] == [None, "f-go"]
    assert all(layer.clip is None or drawing.layers[layer.clip].clip is None for layer in drawing.layers)
    for layer in drawing.layers:
        if layer.clip is not None:
            assert drawing.layers[layer.clip].name in ("shirt", "pelvis", "head", "neck", "face", "hair") or (
                drawing.layers[layer.clip].name.endswith(("_w", "_o"))
                or drawing.layers[layer.clip].name.startswith("skin under ")
            )


@pytest.mark.parametrize("still", [FigureSpec("sitting_chair", {}), spec("upper-trapezius-kneading")])
def test_what_hardly_moves_is_drawn_once(still: FigureSpec) -> None:
    assert both_ends(still, size=SIZE) == Picture(still, size=SIZE).main()
