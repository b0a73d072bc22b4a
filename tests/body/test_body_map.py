"""The body map: every region can be hit, on the person's own side, in the views it belongs to."""

import numpy as np
import pytest

from selfcare.anatomy.regions import BODY_MAP, MapView
from selfcare.body.body_map import SMALLEST, BodyMap, MapArea, body_map

SIZE = (500.0, 800.0)
VIEWS: tuple[MapView, ...] = ("front", "back")
MAPS: dict[MapView, BodyMap] = {view: body_map(view, SIZE) for view in VIEWS}


def middle(area: MapArea) -> tuple[float, float]:
    x, y = np.array(area.outline).mean(axis=0)
    return float(x), float(y)


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_has_its_areas_and_no_others(view: MapView) -> None:
    wanted = {
        (region.id, side)
        for region in BODY_MAP.values()
        if view in region.views
        for side in (("left", "right") if region.paired else (None,))
    }
    assert {(area.id, area.side) for area in MAPS[view].areas} == wanted
    assert len(MAPS[view].areas) == len(wanted)


@pytest.mark.parametrize("view", VIEWS)
def test_left_is_the_persons_own_left(view: MapView) -> None:
    for area in MAPS[view].areas:
        if area.side is not None:
            on_the_viewers_right = middle(area)[0] > SIZE[0] / 2
            assert on_the_viewers_right == ((area.side == "left") == (view == "front")), area.id


@pytest.mark.parametrize("view", VIEWS)
def test_pairs_mirror_each_other(view: MapView) -> None:
    areas = {(area.id, area.side): np.array(area.outline) for area in MAPS[view].areas}
    for (name, side), outline in areas.items():
        if side == "left":
            other = areas[name, "right"] * (-1, 1) + (SIZE[0], 0)
            low, high = outline.min(axis=0), outline.max(axis=0)
            assert np.allclose((low, high), (other.min(axis=0), other.max(axis=0)), atol=1.5), name


@pytest.mark.parametrize("view", VIEWS)
def test_the_middle_of_every_area_is_hit(view: MapView) -> None:
    for area in MAPS[view].areas:
        hit = MAPS[view].at(*middle(area))
        assert hit is not None
        assert hit.id == area.id, area.id
        assert hit.side == area.side


def test_small_areas_are_grown_and_nothing_is_hit_outside() -> None:
    small = body_map("front", (250, 400))
    for area in small.areas:
        left, top, right, bottom = area.box()
        assert right - left >= SMALLEST - 1e-6
        assert bottom - top >= SMALLEST - 1e-6
    assert small.at(3, 3) is None
    hand = next(area for area in small.areas if (area.id, area.side) == ("hand", "left"))
    assert small.at(max(x for x, _y in hand.outline) + 4, middle(hand)[1]) == hand


def test_chosen_areas_are_marked_as_targets_are() -> None:
    drawing = MAPS["back"].chosen({("low_back", "left"), ("neck_back", None)})
    added = [layer for layer in drawing.layers if layer.name.startswith("chosen")]
    assert {layer.name for layer in added} == {"chosen low_back", "chosen neck_back"}
    assert {(layer.fill, layer.mark, layer.line) for layer in added} == {
        (None, None, "f-hi-out"),
        ("f-hi", "f-hi-mark", "f-hi-rim"),
    }
    assert MAPS["back"].chosen(()) == MAPS["back"].drawing


@pytest.mark.parametrize("view", VIEWS)
def test_the_body_is_undressed_and_has_its_seams(view: MapView) -> None:
    roles = {layer.fill for layer in MAPS[view].drawing.layers} | {layer.line for layer in MAPS[view].drawing.layers}
    assert {"bm", "bm-s", "bm-line", "f-hair"} <= roles
    assert not any(role.startswith(("f-skin", "f-top", "f-leg")) for role in roles if role)
    seams = [layer for layer in MAPS[view].drawing.layers if layer.name.startswith("seam")]
    assert len(seams) == len(MAPS[view].areas)


def test_regions_that_are_never_massaged_can_still_be_pointed_at() -> None:
    for name, view in (("neck_front", "front"), ("knee_back", "back")):
        assert not BODY_MAP[name].massage
        assert any(area.id == name for area in MAPS["front" if view == "front" else "back"].areas)
