"""Drawings for files: rooms, pages, insets and lines."""

from array import array
from dataclasses import replace
from xml.etree import ElementTree as ET

from selfcare.body.drawing import Drawing, Inset, Layer, inserted, mirrored
from selfcare.body.figure import FigureSpec
from selfcare.body.line_art import outlined
from selfcare.body.picture import draw
from selfcare.body.sheet import in_room, page
from selfcare.body.svg import written
from selfcare.body.themes import THEMES, palette

BRIDGE = draw(FigureSpec("hook_lying", {"props": ["mat"]}, ("quadriceps", "gluteus_maximus")), size=(400, 300))


def square(name: str, clip: int | None = None) -> Layer:
    return Layer(name, array("d", [0, 0, 9, 0, 9, 9]).tobytes(), (0,), fill="f-skin", clip=clip)


def test_clips_follow_what_they_refer_to() -> None:
    drawing = Drawing(20, 20, (square("a"), square("b"), square("c", clip=1)), 18, 15, 10, still=1)
    more = inserted(drawing, 1, (square("x"), square("y")))
    assert [layer.name for layer in more.layers] == ["a", "x", "y", "b", "c"]
    assert more.layers[more.layers[-1].clip or 0].name == "b"
    assert more.still == 3
    assert inserted(drawing, 2, (square("x"),)).still == 1


def test_a_room_stands_behind_the_figure_and_its_floor_begins_at_the_horizon() -> None:
    room = in_room(BRIDGE)
    assert [layer.name for layer in room.layers[:3]] == ["wall", "floor", "sun"]
    assert min(room.layers[1].coordinates()[1::2]) == BRIDGE.horizon
    above = in_room(draw(FigureSpec("supine", {"view": {"camera": "top"}})))
    assert min(above.layers[1].coordinates()[1::2]) == 0


def test_a_page_has_every_drawing_once_and_none_over_another() -> None:
    sheet = page([(f"Number {at}", BRIDGE) for at in range(5)], 2)
    assert [inset.label for inset in sheet.insets] == [f"Number {at}" for at in range(5)]
    assert len({(inset.left, inset.top) for inset in sheet.insets}) == 5
    assert all(inset.left + 400 <= sheet.width and inset.top + 300 <= sheet.height for inset in sheet.insets)
    assert sheet.insets[1].left >= 400
    assert sheet.insets[2].top >= 300


def test_ids_in_a_document_are_unique_and_all_references_are_met() -> None:
    text = written(page([("One & two", in_room(BRIDGE)), ("Three", in_room(BRIDGE))], 2), palette("light"))
    root = ET.fromstring(text)  # noqa: S314 - our own words
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    used = [value for element in root.iter() for value in element.attrib.values() if value.startswith("url(#")]
    assert used
    assert {value[5:-1] for value in used} <= set(ids)
    assert [element.text for element in root.iter() if element.tag.endswith("text")] == ["One & two", "Three"]


def test_insets_are_mirrored_with_their_sheet() -> None:
    small = Drawing(100, 80, (square("a"),), 70, 60, 50)
    drawing = replace(small, width=400, insets=(Inset(10, 20, small),))
    assert mirrored(drawing).insets[0].left == 400 - 10 - 100
    assert mirrored(mirrored(drawing)) == drawing


def test_lines_run_round_the_figure_and_keep_its_layers() -> None:
    lined = outlined(BRIDGE)
    names = [layer.name for layer in lined.layers]
    assert [name for name in names if name != "outline"] == [layer.name for layer in BRIDGE.layers]
    first = names.index("outline")
    assert names.index("mat") < first < names.index("face")
    assert {layer.fill for layer in lined.layers if layer.name.endswith("contact")} == {"line-art"}
    assert any(layer.line == "line-art" for layer in lined.layers if layer.name == "mat")


def test_every_theme_draws_every_role() -> None:
    for theme in THEMES:
        assert written(in_room(outlined(BRIDGE)), palette(theme)).startswith("<svg")
