"""Marks of techniques: where they lie, how they move, what they leave alone."""

import numpy as np
import pytest

from selfcare.anatomy.figure_words import OVERLAYS
from selfcare.body.beat import STILL, Beat
from selfcare.body.drawing import Drawing, Layer
from selfcare.body.figure import FigureSpec
from selfcare.body.marks import arc, arrow, cut, evenly, lengths, pen
from selfcare.body.picture import Picture, draw

STARTS = {"arrow": "standing", "breath": "standing"}
PLACES = {"breath": "belly", "roll": "plantar_fascia", "circles": "masseter"}
MOVING = {
    "poses": {"up": {"shoulders": {"flexion": 150}}},
    "motion": [{"to": "up", "over": "2 s", "hold": "1 s"}, {"to": "start", "over": "2 s"}],
}


def marked(kind: str, **words: object) -> FigureSpec:
    at = PLACES.get(kind, "hand" if kind == "arrow" else "quadriceps")
    block = {"view": {"camera": "three_quarter"}, "overlay": {"kind": kind, "at": at, "of": "working", **words}}
    return FigureSpec(STARTS.get(kind, "sitting_chair"), {**block, **(MOVING if kind == "arrow" else {})})


def marks_of(drawing: Drawing) -> list[Layer]:
    return [layer for layer in drawing.layers if layer.name.startswith("mark")]


def extent(layers: list[Layer]) -> float:
    numbers = np.concatenate([np.array(layer.coordinates()).reshape(-1, 2) for layer in layers])
    return float(np.ptp(numbers, axis=0).max())


@pytest.mark.parametrize("kind", OVERLAYS)
def test_every_kind_is_drawn_over_a_rim_of_its_own(kind: str) -> None:
    layers = marks_of(draw(marked(kind)))
    assert layers
    assert {layer.name for layer in layers} == {f"mark {kind}"}
    assert {layer.line for layer in layers[::2]} <= {"f-go-rim", "f-hi-out"}
    assert all(np.isfinite(np.array(layer.coordinates())).all() for layer in layers)


@pytest.mark.parametrize("kind", ["strokes", "circles", "lift_and_roll", "zigzag", "pulse", "breath"])
def test_rhythmic_marks_move_with_the_rate_and_come_back(kind: str) -> None:
    spec = marked(kind)
    once = Picture(FigureSpec(spec.start, spec.block, rate=30.0))
    assert marks_of(once.during("work", 0.5, 60, timed=True)) != marks_of(once.during("work", 1.1, 60, timed=True))
    first, second = (marks_of(once.during("work", at, 60, timed=True)) for at in (0.5, 2.5))
    for one, other in zip(first, second, strict=True):
        assert np.allclose(one.coordinates(), other.coordinates(), atol=1e-6)


def test_a_stretch_lengthens_while_it_is_held() -> None:
    picture = Picture(marked("stretch_line"))
    early, late = (extent(marks_of(picture.during("work", at, 30, timed=True))) for at in (0.2, 10))
    assert late > early


def test_firmer_pressure_has_more_rings() -> None:
    spec = marked("press_hold")
    light, firm = (marks_of(draw(FigureSpec(spec.start, spec.block, pressure=number))) for number in (2.0, 6.0))
    assert len(firm) > len(light)


def test_nothing_is_marked_where_nothing_can_be_seen() -> None:
    block = {"view": {"camera": "front"}, "overlay": {"kind": "strokes", "at": "erector_lumbar"}}
    assert not marks_of(draw(FigureSpec("standing", block)))


def test_an_arrow_points_where_the_body_goes() -> None:
    picture = Picture(marked("arrow"))
    tips = [marks_of(picture.at(seconds))[1].coordinates()[1::2] for seconds in (1.0, 4.0)]
    assert min(tips[0]) < min(tips[1])
    assert marks_of(picture.at(2.5)) == marks_of(picture.main())


def arrow_at_the_jaw(moved: dict[str, object]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    motion = [{"to": "moved", "over": "2 s", "hold": "1 s"}, {"to": "start", "over": "2 s"}]
    overlay = {"kind": "arrow", "at": "jaw", "of": "working"}
    block = {"view": {"camera": "side"}, "poses": {"moved": moved}, "motion": motion, "overlay": overlay}
    rim = marks_of(Picture(FigureSpec("sitting_chair", block)).at(1.0))[0]
    return np.array(rim.coordinates()).reshape(-1, 2)


def test_the_arrow_of_a_nod_goes_down_before_the_chin_and_that_of_a_tucked_chin_goes_back() -> None:
    nod = arrow_at_the_jaw({"head": {"flexion": 14}})
    tuck = arrow_at_the_jaw({"cervical": {"flexion": 14}, "head": {"extension": 14}})
    assert np.ptp(nod[:, 1]) > np.ptp(nod[:, 0])
    assert np.ptp(tuck[:, 0]) > np.ptp(tuck[:, 1])
    assert nod[:, 0].mean() > tuck[:, 0].mean()


def test_the_arrow_of_a_turning_trunk_goes_round_before_it() -> None:
    motion = [{"to": "turned", "over": "2 s", "hold": "1 s"}, {"to": "start", "over": "2 s"}]
    poses = {"turned": {"thoracic": {"turn_to_working": 30}}}
    overlay = {"kind": "arrow", "at": "chest_center"}
    block = {"view": {"camera": "front"}, "poses": poses, "motion": motion, "overlay": overlay}
    turning = Picture(FigureSpec("sitting_chair", block))
    there, back = (np.array(marks_of(turning.at(seconds))[1].coordinates()).reshape(-1, 2) for seconds in (1.0, 4.0))
    assert np.ptp(there[:, 0]) > 2 * np.ptp(there[:, 1])
    assert there[0, 0] > there[:, 0].mean()
    assert back[0, 0] < back[:, 0].mean()
    bent = {**block, "poses": {"turned": {"thoracic": {"bend_to_working": 25}}}}
    aside = np.array(marks_of(Picture(FigureSpec("sitting_chair", bent)).at(1.0))[1].coordinates()).reshape(-1, 2)
    assert np.ptp(aside[:, 0]) < np.ptp(there[:, 0])


def test_what_goes_round_a_foot_lies_beneath_it_and_leaves_the_other_arrow() -> None:
    poses = {"up": {"knees": {"flexion": 55}, "ankles": {"dorsiflexion": 15}}}
    motion = [{"to": "up", "over": "2 s", "hold": "1 s"}, {"to": "start", "over": "2 s"}]
    straight = {"kind": "arrow", "at": "toes", "of": "working"}
    block = {"view": {"camera": "side"}, "keep": ["pelvis"], "poses": poses, "motion": motion}
    both = [straight, {**straight, "direction": "clockwise"}]
    one = marks_of(Picture(FigureSpec("sitting_chair", {**block, "overlay": [straight]})).at(1.0))
    two = marks_of(Picture(FigureSpec("sitting_chair", {**block, "overlay": both})).at(1.0))
    assert one
    assert len(two) == 2 * len(one)


def test_a_figure_that_never_moves_has_no_arrow() -> None:
    block = {"overlay": {"kind": "arrow", "at": "hand"}}
    assert not marks_of(draw(FigureSpec("standing", block)))


def test_what_is_shown_to_move_gets_an_arrow_unless_the_author_marks_something_else() -> None:
    block = {**MOVING, "show": {"move": ["deltoid"]}}
    assert {layer.name for layer in marks_of(draw(FigureSpec("standing", block)))} == {"mark arrow"}
    marked_otherwise = {**block, "overlay": {"kind": "breath", "at": "belly"}, "view": {"camera": "front"}}
    assert {layer.name for layer in marks_of(draw(FigureSpec("standing", marked_otherwise)))} == {"mark breath"}


def test_a_beat_is_a_share_of_a_stroke() -> None:
    assert Beat(3.0).share("strokes", 30) == pytest.approx(0.5)
    assert Beat(12.0).share("breath", None) == pytest.approx(0.2)
    assert STILL.share("strokes", 30) == STILL.share("strokes", 90)
    assert STILL.swell() == 1
    assert Beat(0.0, 30.0).swell() == 0
    assert Beat(30.0, 30.0).swell() == 0
    assert Beat(10.0, 30.0).swell() == Beat(10.0).swell() == 1


def test_lines_are_cut_and_carried_on() -> None:
    line = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    assert lengths(line).tolist() == [0, 1, 2]
    assert cut(line, 0.5, 1.0)[0].tolist() == [1, 0]
    assert np.allclose(cut(line, -0.5, 1.5)[[0, -1]], [[-1, 0], [1, 2]])
    assert evenly(np.zeros((3, 2)), 4).tolist() == [[0, 0]] * 4


def test_arrows_end_at_their_tip_and_shrink_with_their_line() -> None:
    line = np.array([[0.0, 0.0], [1.0, 0.0]])
    outline = arrow("a", line, 0.1).points
    assert outline[:, 0].max() == pytest.approx(1)
    tiny = arrow("a", line * 0.05, 0.1).points
    assert np.ptp(tiny[:, 1]) < np.ptp(outline[:, 1]) / 4
    both = arrow("a", line, 0.1, both=True).points
    assert np.allclose(np.sort(both[:, 1]), np.sort(-both[:, 1]))


def test_an_arc_keeps_its_radius() -> None:
    assert np.allclose(np.hypot(*(arc(np.array((1.0, 2.0)), 0.5, 10, 200) - (1, 2)).T), 0.5)


def test_a_pen_is_thicker_on_a_thumbnail() -> None:
    assert pen(100) > pen(400) > pen(1600)
    assert 100 * pen(100) < 1600 * pen(1600)


@pytest.mark.parametrize("kind", ["strokes", "circles", "lift_and_roll"])
def test_what_a_hand_does_lies_beneath_the_hand_and_can_be_seen_round_it(kind: str) -> None:
    """A fault that was: big arrows over the hand, and nobody could see what it did."""
    hands = {"always": {"working": {"on": "quadriceps", "of": "working", "with": "fingers_and_palm"}}}
    overlay = {"kind": kind, "at": "quadriceps", "of": "working"}
    drawing = draw(
        FigureSpec("sitting_chair", {"view": {"camera": "three_quarter"}, "overlay": overlay, "hands": hands})
    )
    names = [layer.name for layer in drawing.layers]
    assert max(at for at, name in enumerate(names) if name == f"mark {kind}") < names.index("hand_w")
    hand = [layer for layer in drawing.layers if layer.name == "hand_w"]
    assert extent(marks_of(drawing)) > extent(hand)


def test_a_line_along_a_narrow_muscle_runs_beside_it() -> None:
    """A fault that was: the arrow lay over its place, and nobody could see what is stretched."""
    overlay = {"kind": "stretch_line", "at": "levator_scapulae", "of": "working"}
    block = {"show": {"stretch": ["levator_scapulae"], "side": "working"}, "view": {"camera": "back"}}
    drawing = draw(FigureSpec("sitting_chair", {**block, "overlay": overlay}))
    area = [layer for layer in drawing.layers if layer.name == "target levator_scapulae"]
    line, place = (np.concatenate([next(each.outlines()) for each in layers]) for layers in (marks_of(drawing), area))
    assert line[:, 0].min() > np.median(place[:, 0])
    assert np.hypot(*(line.mean(axis=0) - place.mean(axis=0))) > 0.02 * drawing.unit
