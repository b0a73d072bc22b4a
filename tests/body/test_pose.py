"""Joint words become turns of bones: positive numbers, any order, one side said once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.anatomy.joints import JOINT_WORDS
from selfcare.body.pose import BONES, INDEX, Angles, changed, posed
from selfcare.body.shape import thumb
from selfcare.body.skeleton import PARENT_INDEX, Skeleton, stand, turned_against
from selfcare.body.space import Array, Turning, to_quaternion, to_rotation, vector

UPRIGHT = np.eye(3)


def bones(**words: dict[str, float]) -> Skeleton:
    return stand(posed(changed(Angles(), words, "right")), UPRIGHT)


def end(skeleton: Skeleton, bone: str) -> Array:
    return np.asarray(skeleton.origins[INDEX[bone]])


def test_standing_straight() -> None:
    skeleton = bones()
    assert end(skeleton, "T1")[1] == pytest.approx(0.296)
    assert end(skeleton, "foot_w")[1] == pytest.approx(-0.491)
    assert end(skeleton, "foot_w")[2] == pytest.approx(0.05)
    assert end(skeleton, "foot_o")[2] == pytest.approx(-0.05)


@pytest.mark.parametrize(
    ("words", "bone", "way"),
    [
        ({"working_hip": {"flexion": 60}}, "shank_w", (1, 1, 0)),
        ({"working_hip": {"extension": 15}}, "shank_w", (-1, 1, 0)),
        ({"hips": {"abduction": 30}}, "shank_w", (0, 1, 1)),
        ({"hips": {"abduction": 30}}, "shank_o", (0, 1, -1)),
        ({"other_knee": {"flexion": 90}}, "foot_o", (-1, 1, 0)),
        ({"working_shoulder": {"flexion": 90}}, "forearm_w", (1, 1, 0)),
        ({"working_shoulder": {"abduction": 90}}, "forearm_w", (0, 1, 1)),
        ({"working_shoulder": {"elevation": 90, "plane": 90}}, "forearm_w", (1, 1, 0)),
        ({"working_shoulder": {"elevation": 90, "plane": 0}}, "forearm_w", (0, 1, 1)),
        ({"working_shoulder": {"horizontal_adduction": 40}}, "forearm_w", (1, 1, 0)),
        ({"working_elbow": {"flexion": 90}}, "hand_w", (1, 1, 0)),
        ({"lumbar": {"flexion": 40}}, "head", (1, -1, 0)),
        ({"lumbar": {"extension": 20}}, "head", (-1, -1, 0)),
        ({"trunk": {"bend_to_working": 30}}, "head", (0, -1, 1)),
        ({"trunk": {"bend_to_other": 30}}, "head", (0, -1, -1)),
        ({"working_girdle": {"elevation": 80}}, "forearm_w", (0, 1, 0)),
        ({"working_girdle": {"protraction": 80}}, "forearm_w", (1, 0, 0)),
    ],
)
def test_every_word_moves_its_own_way(words: dict[str, dict[str, float]], bone: str, way: tuple[int, int, int]) -> None:
    moved = end(bones(**words), bone) - end(bones(), bone)
    for axis, sign in enumerate(way):
        if sign:
            assert moved[axis] * sign > 0.005, (axis, moved)


def test_turning_looks_to_the_side_it_says() -> None:
    looks = bones(neck={"turn_to_working": 60}).looking("head", vector(1, 0, 0))
    assert looks[2] > 0.7


def test_external_rotation_lifts_the_bent_forearm() -> None:
    arm = {"abduction": 90.0, "external_rotation": 90.0}
    skeleton = bones(working_shoulder=arm, working_elbow={"flexion": 90})
    assert end(skeleton, "hand_w")[1] - end(skeleton, "forearm_w")[1] > 0.13


def test_left_and_right_follow_the_working_side() -> None:
    words = {"left_knee": {"flexion": 50}}
    assert changed(Angles(), words, "left").axis("knee_w", "flex") == 50
    assert changed(Angles(), words, "right").axis("knee_o", "flex") == 50


def test_a_later_word_replaces_its_opposite() -> None:
    start = changed(Angles(), {"hips": {"flexion": 50, "abduction": 4}}, "right")
    later = changed(start, {"working_hip": {"extension": 10}}, "right")
    assert later.axis("hip_w", "flex") == -10
    assert later.axis("hip_w", "side") == 4
    assert later.axis("hip_o", "flex") == 50


def test_a_raise_drops_the_flexion_of_the_start() -> None:
    start = changed(Angles(), {"shoulders": {"elevation": 90, "plane": 80}}, "right")
    assert changed(start, {"shoulders": {"flexion": 10}}, "right").axis("shoulder_w", "raise") == 0


def test_angles_stop_at_the_clamp() -> None:
    assert changed(Angles(), {"lumbar": {"flexion": 900}}, "right").axis("lumbar", "flex") == 65


def test_a_thumb_that_is_opposed_stands_off_the_fingers_toward_the_palm() -> None:
    for side, palm in (("w", -1), ("o", 1)):
        by_hand, opposed = thumb(side, 0.0), thumb(side, 1.0)
        assert (opposed[1:, 0] > by_hand[1:, 0] + 0.01).all()
        assert (palm * opposed[1:, 2] > palm * by_hand[1:, 2]).all()
        near, off = (np.linalg.norm(np.diff(row, axis=0), axis=1) for row in (by_hand, opposed))
        assert np.allclose(near, off, atol=0.003)


def test_hand_shapes() -> None:
    pose = posed(changed(Angles(), {"working_hand_shape": "fist"}, "right"))
    assert pose.fingers("w")[0] > 80 > pose.fingers("o")[0]


SIDED = st.sampled_from(sorted(JOINT_WORDS))


@st.composite
def words(draw: st.DrawFn) -> dict[str, dict[str, float]]:
    said: dict[str, dict[str, float]] = {}
    for name in draw(st.lists(SIDED, max_size=8, unique=True)):
        motions = JOINT_WORDS[name].motions
        motion = draw(st.sampled_from(sorted(motions)))
        said[name] = {motion: draw(st.floats(0, motions[motion].clamp))}
    return said


def lengths(skeleton: Skeleton) -> Array:
    parents = np.array([max(parent, 0) for parent in PARENT_INDEX])
    return np.asarray(np.linalg.norm(skeleton.origins - skeleton.origins[parents], axis=1))


@given(words())
def test_bones_keep_their_lengths(said: dict[str, dict[str, float]]) -> None:
    assert np.allclose(lengths(bones(**said)), lengths(bones()), atol=1e-9)


@given(words())
def test_the_order_of_words_does_not_matter(said: dict[str, dict[str, float]]) -> None:
    backward = dict(reversed(said.items()))
    assert np.allclose(bones(**said).origins, bones(**backward).origins)


def test_the_special_word_wins_over_the_general_one() -> None:
    said = {"working_hip": {"flexion": 30}, "hips": {"flexion": 60}, "lumbar": {"flexion": 5}, "trunk": {"flexion": 50}}
    angles = changed(Angles(), said, "right")
    assert (angles.axis("hip_w", "flex"), angles.axis("hip_o", "flex")) == (30, 60)
    assert angles.axis("lumbar", "flex") == 5
    assert angles.axis("thoracic", "flex") == pytest.approx(22.5)


@given(words(), words(), st.floats(0, 1))
def test_turning_meets_both_ends(a: dict[str, dict[str, float]], b: dict[str, dict[str, float]], share: float) -> None:
    first, second = (posed(changed(Angles(), said, "right")).turns for said in (a, b))
    way = Turning(first, second)
    for at, met in ((0.0, first), (1.0, second)):
        assert np.allclose(to_rotation(way.at(at)), to_rotation(met), atol=1e-7)
    assert np.allclose(np.linalg.norm(way.at(share), axis=1), 1)


@given(words())
def test_a_skeleton_can_be_taken_apart_and_stood_up_again(said: dict[str, dict[str, float]]) -> None:
    pose = posed(changed(Angles(), said, "right"))
    skeleton = stand(pose, UPRIGHT)
    quaternions = np.stack([to_quaternion(turn) for turn in turned_against(skeleton)])
    again = stand(type(pose)(quaternions, pose.girdles, pose.hands), UPRIGHT)
    assert np.allclose(again.origins, skeleton.origins, atol=1e-7)


@given(st.lists(st.floats(-1, 1), min_size=4, max_size=4).filter(lambda row: sum(x * x for x in row) > 0.01))
def test_quaternions_and_rotations_agree(numbers: list[float]) -> None:
    quaternion = np.array(numbers) / np.linalg.norm(numbers)
    turn = to_rotation(quaternion)
    assert np.allclose(to_rotation(to_quaternion(turn)), turn, atol=1e-9)
    assert len(BONES) == 29
