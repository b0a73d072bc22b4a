"""What carries the body stays; the rest of it moves as the pose says."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from selfcare.body.check import check
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.ground import heights, lowest, rows_on
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.body.space import Array
from tests.body.test_picture import EXERCISES

MILLIMETRE = 0.001 / 1.75


def posture(name: str, pose: str) -> Posture:
    return Stance(figure_of(EXERCISES[name], "right")).posture(pose)


def posed(start: str, words: Mapping[str, object], **block: object) -> tuple[Posture, Posture]:
    """Return the start and one pose of a figure."""
    stance = Stance(figure_of(FigureSpec(start, {**block, "poses": {"posed": words}}), "right"))
    return stance.home, stance.posture("posed")


def hips(body: Posture) -> Array:
    return np.asarray(body.skeleton.origins[0]) / MILLIMETRE


@pytest.mark.parametrize(
    ("name", "before", "after", "ahead", "up"),
    [
        ("rocking-back-on-hands-and-knees", "start", "back", -260, -90),
        ("bridge", "start", "raised", -80, 160),
        ("side-plank-on-knees", "lowered", "raised", 40, 100),
        ("straight-knee-calf-stretch", "ready", "leaned", 40, -15),
        ("bent-knee-calf-stretch", "ready", "sunk", -112, -45),
        ("standing-hip-flexor-stretch-with-chair", "tall", "sunk", 65, -33),
        ("half-kneeling-hip-flexor-stretch", "tucked", "forward", 100, -10),
    ],
)
def test_the_hips_go_where_the_legs_say(name: str, before: str, after: str, ahead: float, up: float) -> None:
    moved = hips(posture(name, after)) - hips(posture(name, before))
    assert moved == pytest.approx((ahead, up, 0), abs=25)


@pytest.mark.parametrize(("name", "below"), [("clamshell", "o"), ("side-plank-on-knees", "w")])
def test_the_side_that_works_is_on_top_unless_it_holds_the_body_up(name: str, below: str) -> None:
    skeleton, figure = posture(name, "start").skeleton, figure_of(EXERCISES[name], "right")
    heights = {side: float(skeleton.origins[INDEX[f"upper_arm_{side}"]][1]) for side in "wo"}
    assert min(heights, key=lambda side: heights[side]) == below
    assert {side for _muscle, side, _role in figure.show} == {"w"}


def test_a_side_plank_on_the_feet_rises_from_forearm_and_lower_foot() -> None:
    straight = {"hips": {"flexion": 2}, "knees": {"flexion": 2}}
    poses = {"low": {**straight, "lumbar": {"bend_to_other": 24}, "working_hip": {"adduction": 9}}, "high": straight}
    motion = [{"to": "high", "over": "2 s", "hold": "8 s"}, {"to": "low", "over": "2 s"}]
    spec = FigureSpec("side_lying", {"keep": ["forearms", "feet"], "poses": poses, "motion": motion})
    assert check(spec) == []
    stance = Stance(figure_of(spec, "right"))
    low, high = stance.posture("low"), stance.posture("high")
    assert hips(high)[1] - hips(low)[1] > 60
    before, after = stance.contacts(low), stance.contacts(high)
    assert before.keys() == {"foot w", "elbow w", "wrist w"}
    assert max(float(np.linalg.norm(after[name] - before[name])) for name in before) < 2 * MILLIMETRE


def test_who_sits_leans_as_far_as_the_hips_bend() -> None:
    home, leaned = posed("sitting_chair", {"hips": {"flexion": 112}})
    tilt = [np.degrees(np.arctan2(*body.skeleton.turns[INDEX["T5"]][:2, 1])) for body in (home, leaned)]
    assert tilt[1] - tilt[0] == pytest.approx(24, abs=0.5)


def test_a_left_foot_that_is_kept_is_the_working_one_on_the_left() -> None:
    spec = FigureSpec("standing", {"keep": ["left_foot"]})
    assert figure_of(spec, "left").keep == ("working_foot",)
    assert figure_of(spec, "right").keep == ("other_foot",)


@pytest.mark.parametrize("start", ["supine", "hook_lying", "supine_90_90"])
def test_a_body_on_its_back_lies_on_pelvis_ribs_and_head(start: str) -> None:
    body = posed(start, {"lumbar": {"flexion": 6}}, keep=["back", "head"])[1]
    found = heights(body.skeleton, body.pose)
    for first, last in (("pelvis", "pelvis"), ("T11", "T1"), ("head", "head")):
        assert abs(found[rows_on(first, last)].min()) < 2 * MILLIMETRE, first


def test_a_nod_on_the_back_turns_the_head_and_keeps_it_down() -> None:
    home, nodded = (posture("lying-head-nods", pose) for pose in ("start", "nodded"))
    way = nodded.skeleton.looking("head", np.array((1.0, 0, 0))) - home.skeleton.looking("head", np.array((1.0, 0, 0)))
    assert float(np.linalg.norm(way)) > 0.2
    assert abs(lowest(nodded.skeleton, nodded.pose, ("head",))) < 2 * MILLIMETRE


def test_elbows_that_an_author_bends_bring_the_chest_down() -> None:
    both: tuple[dict[str, object], ...] = ({}, {"elbows": {"flexion": 80}})
    straight, bent = (posed("quadruped", words, keep=["hands", "knees"])[1] for words in both)
    assert bent.skeleton.origins[INDEX["T3"]][1] < straight.skeleton.origins[INDEX["T3"]][1] - 60 * MILLIMETRE


def test_heels_rise_over_toes_that_are_kept() -> None:
    stance = Stance(figure_of(EXERCISES["standing-hip-flexor-stretch-with-chair"], "right"))
    heels = [stance.posture(pose).skeleton.origins[INDEX["foot_w"]][1] for pose in ("tall", "sunk")]
    assert heels[1] > heels[0] + 20 * MILLIMETRE


def test_a_cushion_lifts_who_sits_on_it() -> None:
    floor, cushion = (
        posed("floor_sitting", {}, tool=tool)[0]
        for tool in ({}, {"type": "pillow", "at": "sacrum", "against": "floor"})
    )
    assert hips(cushion)[1] > hips(floor)[1] + 40


def test_an_arm_that_a_pose_moves_leaves_its_thigh() -> None:
    home, raised = posed("sitting_chair", {"working_shoulder": {"abduction": 90}, "working_elbow": {"flexion": 5}})
    assert set(home.missing) == {"w", "o"}
    assert set(raised.missing) == {"o"}
    assert raised.skeleton.origins[INDEX["hand_w"]][1] > home.skeleton.origins[INDEX["hand_w"]][1] + 0.2


def test_an_arm_on_the_floor_leaves_it_only_if_nobody_keeps_it() -> None:
    words = {"working_shoulder": {"flexion": 170}, "working_elbow": {"flexion": 5}}
    free, kept = posed("quadruped", words)[1], posed("quadruped", words, keep=["hands", "knees"])[1]
    assert set(free.missing) == {"o"}
    assert set(kept.missing) == {"w", "o"}


@pytest.mark.parametrize(
    ("start", "place", "props", "whose"),
    [
        ("wall_side_standing", "wall_side", ["wall"], "working"),
        ("sitting_chair", "table_edge", ["chair", "table"], "both"),
        ("standing", "doorframe_side", ["doorframe"], "both"),
        ("standing", "chair_back", ["chair"], "other"),
        ("lunge_standing", "chair_back", ["chair"], "other"),
        ("standing_lean", "chair_back", ["chair"], "both"),
    ],
)
def test_hands_reach_what_stands_around(start: str, place: str, props: list[str], whose: str) -> None:
    spec = FigureSpec(start, {"props": props, "hands": {"always": {whose: {"on": place}}}})
    assert check(spec) == []
    missing = Stance(figure_of(spec, "right")).home.missing
    assert set(missing) >= ({"w", "o"} if whose == "both" else {whose[0]})
    assert max(missing.values()) < 12 * MILLIMETRE


def test_an_eased_step_leans_less_and_keeps_its_contacts() -> None:
    whole = EXERCISES["rocking-back-on-hands-and-knees"]
    stances = [Stance(figure_of(replace(whole, range=share), "right")) for share in (1.0, 0.7)]
    back = [hips(stance.posture("back"))[0] - hips(stance.home)[0] for stance in stances]
    assert back[0] < back[1] - 40 < back[1] < -100
    for stance in stances:
        home, moved = stance.contacts(stance.home), stance.contacts(stance.posture("back"))
        assert all(float(np.linalg.norm(moved[name] - home[name])) < 2 * MILLIMETRE for name in home)


@pytest.mark.parametrize(
    ("name", "pose", "feet"),
    [
        ("both-knees-to-chest", "start", ("foot_w", "foot_o")),
        ("single-knee-to-chest", "start", ("foot_w",)),
        ("hamstring-stretch-with-strap", "stretched", ("foot_o",)),
        ("lying-figure-four", "crossed", ("foot_o",)),
    ],
)
def test_a_leg_that_a_lying_body_leaves_alone_is_down_on_the_floor(name: str, pose: str, feet: tuple[str, ...]) -> None:
    body = posture(name, pose)
    for foot in feet:
        assert lowest(body.skeleton, body.pose, (foot,)) / MILLIMETRE == pytest.approx(0, abs=4)


def test_a_leg_that_a_lying_body_lifts_is_off_the_floor() -> None:
    body = posture("hamstring-stretch-with-strap", "stretched")
    assert lowest(body.skeleton, body.pose, ("foot_w",)) / MILLIMETRE > 300
