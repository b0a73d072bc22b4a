"""Every start position and every built-in exercise draws, on either side, and keeps its promises while it moves."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.anatomy.figure_words import CAMERAS, FRAMES
from selfcare.anatomy.joints import JOINT_WORDS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.body.camera import Camera, looking_from
from selfcare.body.check import check
from selfcare.body.drawing import Drawing, Layer, mirrored
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.ground import lowest
from selfcare.body.picture import Picture, draw
from selfcare.body.placing import Stance
from selfcare.body.pose import INDEX
from selfcare.body.starts import STARTS
from selfcare.routine.parser import parse

ROUTINES = Path(__file__).parents[2] / "routines" / "exercises"


def built_in() -> dict[str, FigureSpec]:
    specs = {}
    for path in sorted(ROUTINES.rglob("*.yaml")):
        words = parse(path.read_bytes()).value
        assert isinstance(words, Mapping)
        figure, targets = words["figure"], words["targets"]
        assert isinstance(figure, Mapping)
        assert isinstance(targets, list | tuple)
        family = TECHNIQUES[str(words["technique"])].family
        specs[path.stem] = FigureSpec(str(words["start"]), figure, tuple(str(target) for target in targets), family)
    return specs


EXERCISES = built_in()


def coordinates(drawing: Drawing) -> list[float]:
    return [number for layer in drawing.layers for number in layer.coordinates()]


def parts(drawing: Drawing) -> list[str]:
    return [layer.name for layer in drawing.layers]


def test_every_start_position_has_angles() -> None:
    assert set(STARTS) == set(START_POSITIONS)


@pytest.mark.parametrize("start", sorted(STARTS))
def test_a_start_alone_is_a_picture(start: str) -> None:
    drawing = draw(FigureSpec(start))
    assert np.isfinite(coordinates(drawing)).all()
    body = [layer for layer in drawing.layers if layer.name.startswith(("shirt", "foot", "hand", "face", "hair"))]
    xs = [x for layer in body for x in layer.coordinates()[::2]]
    ys = [y for layer in body for y in layer.coordinates()[1::2]]
    assert 0 < min(xs) < max(xs) < drawing.width
    assert 0 < min(ys) < max(ys) < drawing.height


@pytest.mark.parametrize("start", sorted(STARTS))
def test_nothing_sinks_into_the_floor(start: str) -> None:
    home = Stance(figure_of(FigureSpec(start), "right")).home
    assert lowest(home.skeleton, home.pose) > -0.02


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_exercises_draw_on_both_sides_throughout(name: str) -> None:
    for side in ("left", "right"):
        picture = Picture(EXERCISES[name], "left" if side == "left" else "right", (400, 300))
        for share in (0.0, 0.2, 0.5, 0.9):
            assert np.isfinite(coordinates(picture.at(share * picture.seconds))).all()


def seen_from_above(name: str) -> bool:
    """Say whether one of an exercise's views is from above, where the viewer keeps the place."""
    figure = figure_of(EXERCISES[name], "right")
    return "top" in (figure.camera, figure.second)


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_exercises_show_their_target_or_are_told(name: str) -> None:
    shown = {layer for layer in parts(draw(EXERCISES[name])) if layer.startswith("target")}
    told = {finding.code for finding in check(EXERCISES[name])}
    assert bool(shown) != ("out-of-sight" in told)


@pytest.mark.parametrize("name", [name for name in sorted(EXERCISES) if not seen_from_above(name)])
def test_the_left_side_is_the_mirror_image(name: str) -> None:
    left, right = draw(EXERCISES[name], side="left"), mirrored(draw(EXERCISES[name], side="right"))
    # A second view stays on the right, where there are no words.
    assert replace(left, insets=()) == replace(right, insets=())
    assert [inset.drawing for inset in left.insets] == [inset.drawing for inset in right.insets]


def test_a_second_view_is_drawn_where_there_is_room() -> None:
    spec = EXERCISES["neck-to-shoulder-rubbing"]
    assert not draw(spec, size=(300, 200)).insets
    (inset,) = draw(spec, size=(800, 600)).insets
    assert inset.drawing.width < 0.4 * 800
    assert 0 < inset.left < 800 - inset.drawing.width
    assert 0 < inset.top < 600 - inset.drawing.height
    picture = Picture(spec, size=(800, 600))
    assert picture.at(0.0).insets == picture.at(2.0).insets


@pytest.mark.parametrize("start", ["standing", "sitting_chair", "hook_lying", "quadruped", "half_kneeling", "prone"])
def test_the_working_side_is_the_near_side(start: str) -> None:
    """Side rule: seen from the side, the working limbs are nearer than the others, whichever way the body lies."""
    skeleton = Stance(figure_of(FigureSpec(start), "right")).home.skeleton
    camera = Camera(looking_from(*CAMERAS["side"]))
    for bone in ("thigh", "upper_arm"):
        near, far = (camera.depth(skeleton.origins[INDEX[f"{bone}_{side}"]]) for side in "wo")
        assert near > far


def test_lying_with_the_head_on_the_left_shows_the_right_side() -> None:
    picture = draw(FigureSpec("hook_lying"), side="right")
    head = next(layer for layer in picture.layers if layer.name == "face").coordinates()
    foot = next(layer for layer in picture.layers if layer.name == "foot_w").coordinates()
    assert max(head[::2]) < min(foot[::2])


def test_all_fours_facing_left_shows_the_left_side() -> None:
    picture = draw(FigureSpec("quadruped"), side="left")
    head = next(layer for layer in picture.layers if layer.name == "face").coordinates()
    foot = next(layer for layer in picture.layers if layer.name == "foot_w").coordinates()
    assert max(head[::2]) < min(foot[::2])


def test_the_far_leg_is_in_shade() -> None:
    layers = draw(FigureSpec("standing", {"view": {"camera": "side"}})).layers
    lit = {layer.name: layer.opacity for layer in layers if layer.fill == "f-leg"}
    assert lit["thigh_w"] == 1
    assert lit.get("thigh_o", 0) < 0.6


@pytest.mark.parametrize("camera", sorted(CAMERAS))
@pytest.mark.parametrize("frame", FRAMES)
def test_every_camera_and_frame(camera: str, frame: str) -> None:
    drawing = draw(FigureSpec("sitting_chair", {"view": {"camera": camera, "frame": frame}}))
    assert np.isfinite(coordinates(drawing)).all()


def test_feet_do_not_slide() -> None:
    stance = Stance(figure_of(EXERCISES["standing-back-bend"], "right"))
    start, end = stance.posture("start"), stance.posture("leaned")
    for share in np.linspace(0, 1, 9):
        there = stance.between(start, end, float(share)).skeleton.origins[INDEX["foot_w"]]
        assert np.linalg.norm(there - start.skeleton.origins[INDEX["foot_w"]]) < 0.0012


def test_hands_and_knees_stay_through_cat_and_cow() -> None:
    stance = Stance(figure_of(EXERCISES["cat-cow"], "right"))
    start, end = stance.posture("rounded"), stance.posture("sunk")
    home = stance.home.skeleton
    for share in np.linspace(0, 1, 9):
        skeleton = stance.between(start, end, float(share)).skeleton
        for bone in ("hand_w", "hand_o", "shank_w", "foot_o"):
            assert np.linalg.norm(skeleton.origins[INDEX[bone]] - home.origins[INDEX[bone]]) < 0.012, bone


def test_the_cat_lifts_the_back_and_the_cow_lets_it_sink() -> None:
    stance = Stance(figure_of(EXERCISES["cat-cow"], "right"))
    middle = [stance.posture(name).skeleton.origins[INDEX["L1"]][1] for name in ("rounded", "start", "sunk")]
    assert middle[0] > middle[1] > middle[2]


def test_poses_are_met_exactly_at_their_times() -> None:
    picture = Picture(EXERCISES["cat-cow"])
    assert picture.seconds == 10
    assert picture.at(4.0) == picture.at(4.5) == picture.at(14.2)
    assert picture.at(4.0) != picture.at(3.0)
    assert picture.main() == picture.at(4.2)


def test_a_target_behind_the_body_is_not_shown() -> None:
    seen = draw(FigureSpec("standing", {"view": {"camera": "front"}}, ("erector_lumbar",)))
    assert not any(name.startswith("target") for name in parts(seen))


@pytest.mark.parametrize("muscle", sorted(MUSCLES))
def test_every_muscle_can_be_seen_from_somewhere(muscle: str) -> None:
    views = ("front", "back", "side", "three_quarter", "three_quarter_back", "top")
    blocks = [{"view": {"camera": camera}, "show": {"press": [muscle]}} for camera in views]
    starts = ("standing", "supine", "sitting_ankle_on_knee", "prone")
    assert any(f"target {muscle}" in parts(draw(FigureSpec(start, block))) for block in blocks for start in starts)


ANGLES = st.dictionaries(
    st.sampled_from(sorted(JOINT_WORDS)),
    st.dictionaries(st.sampled_from(["flexion", "extension", "abduction", "internal_rotation"]), st.floats(0, 180)),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(STARTS)), ANGLES, st.sampled_from(sorted(CAMERAS)))
def test_any_pose_draws_with_finite_coordinates(start: str, pose: dict[str, dict[str, float]], camera: str) -> None:
    block = {"view": {"camera": camera}, "poses": {"odd": pose}, "motion": [{"to": "odd", "over": "1 s"}]}
    for seconds in (0.0, 0.4, 1.0):
        assert np.isfinite(coordinates(draw(FigureSpec(start, block), seconds=seconds))).all()


NONSENSE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=8), inner, max_size=2),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["view", "props", "keep", "poses", "hands", "motion", "tool", "overlay", "show"]), NONSENSE
    )
)
def test_nonsense_in_a_block_still_ends_in_a_drawing(block: dict[str, object]) -> None:
    assert draw(FigureSpec("standing", block)).layers


@pytest.mark.parametrize("camera", ["front", "back", "top", "side"])
def test_from_front_back_and_above_the_viewer_keeps_the_place(camera: str) -> None:
    """Seen from the side the other side's figure looks the other way; from elsewhere only arms and legs change."""
    spec = FigureSpec("supine" if camera == "top" else "standing", {"view": {"camera": camera}})
    heads = [middle(Picture(spec, side).main(), "hair", "head") for side in ("right", "left")]
    if camera == "side":
        assert heads[1] == pytest.approx(640 - heads[0], abs=0.5)
    else:
        assert heads[1] == pytest.approx(heads[0], abs=640 * 0.02)


def middle(drawing: Drawing, *names: str) -> float:
    """Return how far from the left the middle of some layers is."""
    x = [layer.coordinates()[0::2] for layer in drawing.layers if layer.name in names]
    flat = [each for part in x for each in part]
    return (min(flat) + max(flat)) / 2


@pytest.mark.parametrize("name", ["ball-on-the-chest-muscle", "ball-on-the-buttock-at-the-wall"])
def test_a_ball_at_a_wall_is_seen_between_the_wall_and_the_body(name: str) -> None:
    layers = draw(EXERCISES[name], seconds=8.0, size=(640, 480)).layers
    walls, balls = ([box(layer) for layer in layers if layer.name == part] for part in ("wall", "ball"))
    cut, ball = max(walls, key=lambda ends: ends[1] - ends[0]), balls[0]
    overlap = min(cut[1], ball[1]) - max(cut[0], ball[0])
    assert overlap < 0.25 * (ball[1] - ball[0])


@pytest.mark.parametrize("name", ["straight-knee-calf-stretch", "ball-on-the-buttock-at-the-wall", "wall-side-lean"])
def test_a_wall_seen_along_its_face_goes_off_the_sheet_and_back_to_the_room(name: str) -> None:
    drawing = draw(EXERCISES[name], size=(640, 480))
    walls = [np.frombuffer(layer.points).reshape(-1, 2) for layer in drawing.layers if layer.name == "wall"]
    cut = max(walls, key=lambda points: float(np.ptp(points[:, 0])))
    assert cut[:, 0].min() < 0 or cut[:, 0].max() > 640
    assert cut[:, 1].min() < 0 < cut[:, 1].max()
    face = walls[0]
    assert face[:, 1].max() > drawing.ground - 0.01 * drawing.unit
    foot = sorted(face.tolist(), key=lambda point: -point[1])[1]
    assert foot[1] == pytest.approx(drawing.horizon, abs=0.5)


def test_a_hand_that_is_laid_flat_has_its_fingers_apart() -> None:
    spread = draw(FigureSpec("standing", {"view": {"camera": "side"}}), size=(640, 480)).layers
    lines = next(layer for layer in spread if layer.name == "hand_w fingers")
    assert len(lines.starts) == 3


@pytest.mark.parametrize(("camera", "openings"), [("front", 1), ("back", 0)])
def test_an_arm_that_comes_toward_the_viewer_comes_out_of_its_sleeve(camera: str, openings: int) -> None:
    block = {"view": {"camera": camera}, "poses": {"ahead": {"shoulders": {"flexion": 60}}}}
    layers = draw(FigureSpec("standing", block), size=(640, 480)).layers
    roles = [layer.fill for layer in layers if layer.name == "upper_arm_w"]
    cloth, skin = ["f-top-s", "f-top"], ["f-skin-s", "f-skin"]
    assert roles == ([*cloth, "f-top-s", *skin] if openings else [*skin, *cloth])


def box(layer: Layer) -> tuple[float, float]:
    """Return where a layer begins and ends from left to right, in pixels."""
    across = np.frombuffer(layer.points).reshape(-1, 2)[:, 0]
    return float(across.min()), float(across.max())
