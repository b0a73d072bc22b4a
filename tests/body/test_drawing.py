"""Drawings and their SVG: plain values, mirrored exactly, written the same every time."""

from array import array
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.body.drawing import Drawing, Layer, mirrored
from selfcare.body.figure import FigureSpec
from selfcare.body.picture import draw
from selfcare.body.svg import written

ROLES = """
f-skin f-skin-s f-top f-top-s f-leg f-leg-s f-hair f-hair-s f-hi f-hi-mark f-hi-rim f-hi-out shadow f-mat f-mat-s
f-eq f-eq-s f-pillow wall-rest f-hi-stretch f-hi-work f-hi-move f-go f-go-rim f-inset
"""
PALETTE = dict.fromkeys(ROLES.split(), "#123456")


def triangle(*points: float, **look: str) -> Layer:
    return Layer("triangle", array("d", points).tobytes(), (0,), **look)  # type: ignore[arg-type]


def sheet(*layers: Layer) -> Drawing:
    return Drawing(100, 80, layers, ground=70, horizon=60, unit=50)


def test_outlines_are_read_back() -> None:
    layer = Layer("two", array("d", [0, 0, 1, 0, 1, 1, 5, 5, 6, 5, 6, 6]).tobytes(), (0, 3))
    assert list(layer.outlines()) == [[(0, 0), (1, 0), (1, 1)], [(5, 5), (6, 5), (6, 6)]]


def test_bounds_are_those_of_what_is_filled() -> None:
    drawing = sheet(triangle(10, 20, 30, 20, 20, 40, fill="f-skin"), triangle(0, 0, 1, 1, 2, 0, line="f-skin-s"))
    assert drawing.bounds() == (10, 20, 30, 40)
    assert sheet().bounds() == (0, 0, 100, 80)


@given(st.lists(st.integers(-5000, 5000), min_size=6, max_size=12).filter(lambda row: len(row) % 2 == 0))
def test_mirroring_twice_is_nothing(points: list[int]) -> None:
    drawing = sheet(triangle(*points, fill="f-skin"))
    assert mirrored(mirrored(drawing)) == drawing
    assert mirrored(drawing).bounds()[0] == 100 - drawing.bounds()[2]


def test_the_same_drawing_gives_the_same_bytes() -> None:
    spec = FigureSpec("sitting_chair", targets=("upper_trapezius",))
    assert written(draw(spec), PALETTE) == written(draw(spec), PALETTE)


def test_svg_holds_every_part_and_its_dots() -> None:
    text = written(draw(FigureSpec("hook_lying", {"props": ["mat"]}, ("quadriceps",))), PALETTE, "wall-rest")
    root = ET.fromstring(text)  # noqa: S314 - our own words
    parts = {element.get("data-part") for element in root.iter()}
    assert {"head", "shirt", "thigh_w", "hand_o", "mat", "target quadriceps"} - parts == {"head"}
    assert "face" in parts
    assert 'fill="url(#dots-f-hi-mark)"' in text


def test_a_role_without_colour_is_told() -> None:
    with pytest.raises(KeyError, match="f-skin"):
        written(sheet(triangle(0, 0, 1, 0, 1, 1, fill="f-skin")), {})


def test_lines_stay_open_and_clips_are_referred_to() -> None:
    open_line = Layer("line", array("d", [0, 0, 5, 5]).tobytes(), (0,), line="f-skin", width=2, closed=False)
    clipped = triangle(0, 0, 9, 0, 9, 9, fill="f-top")
    clipped = Layer(clipped.name, clipped.points, clipped.starts, fill="f-top", clip=0, opacity=0.5)
    text = written(sheet(triangle(0, 0, 9, 0, 9, 9, fill="f-top"), open_line, clipped), PALETTE)
    assert 'd="M0 0L5 5"' in text
    assert 'clip-path="url(#clip0)"' in text
    assert 'opacity="0.5"' in text


def test_a_colour_to_be_seen_through_is_told_as_colour_and_share() -> None:
    palette = {**PALETTE, "shadow": "rgba(60,40,25,.16)"}
    text = written(sheet(triangle(0, 0, 9, 0, 0, 9, fill="shadow")), palette)
    assert 'fill="#3C2819" fill-opacity="0.16"' in text
    assert "rgba" not in text
