"""What is true of every figure at every moment, whatever its author wrote."""

import os
from collections.abc import Sequence
from itertools import islice, pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.anatomy.joints import JOINT_WORDS
from selfcare.body.bearing import back_at
from selfcare.body.check import check
from selfcare.body.drawing import mirrored
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.ground import heights, lowest, rows_of
from selfcare.body.motion import Motion
from selfcare.body.picture import Picture, draw
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import BONES, INDEX, Side
from selfcare.body.skeleton import OFFSETS, PARENT_INDEX, Skeleton
from selfcare.body.space import Array
from selfcare.body.starts import STARTS
from selfcare.routine.figure_check import check_figure
from tests.body.mutants import mutants
from tests.body.test_picture import EXERCISES, coordinates

TWO_MILLIMETRES, FIVE_MILLIMETRES = 0.002 / 1.75, 0.005 / 1.75
ON_FLOOR = {"foot": 0.004, "hand": 0.004, "knee": 0.004, "toes": 0.004, "elbow": 0.004}

JOINTS_SEEN = [INDEX[bone] for bone in ("head", "forearm_w", "hand_w", "forearm_o", "hand_o", "foot_w", "foot_o")]
MUTANTS = int(os.environ.get("FIGURE_MUTANTS", "150"))
"""How many changed figure blocks are tried; for more: FIGURE_MUTANTS=10000 make test ARGS="tests/body -k mutants"."""


def moved(name: str, side: Side = "right") -> tuple[Stance, list[tuple[Posture, Posture, float]]]:
    """Return an exercise's stance, and every way of its loop: from, to, and how many seconds it takes."""
    stance = Stance(figure_of(EXERCISES[name], side))
    moves = Motion(stance.figure.motion).moves
    postures = {pose: stance.posture(pose) for pose in ("start", *(move.to for move in moves))}
    ways = [(moves[-1] if at == 0 else moves[at - 1], move) for at, move in enumerate(moves)]
    return stance, [(postures[before.to], postures[move.to], move.over) for before, move in ways]


@pytest.mark.parametrize("side", ["right", "left"])
@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_contacts_keep_their_places(name: str, side: Side) -> None:
    """Whatever `keep` names stays within 2 mm of where it was, through the whole loop; on the floor it stays there."""
    stance, ways = moved(name, side)
    held: dict[str, Array] = {}
    for start, end, _over in ways:
        for share in (0.0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 1.0):
            posture = stance.between(start, end, share)
            for contact, place in (stance.contacts(posture) | lain(stance, posture)).items():
                away = float(np.linalg.norm(held.setdefault(contact, place) - place))
                assert away < TWO_MILLIMETRES, (contact, share, away * 1750)


def lain(stance: Stance, posture: Posture) -> dict[str, Array]:
    """Return where pelvis, back and head lie that are kept: they roll, but neither slide nor come off the floor."""
    if abs(stance.start.pitch) < 60 or "chair" in stance.figure.props:
        return {}
    found = heights(posture.skeleton, posture.pose)
    flat, keep = np.array((1.0, 0.0, 1.0)), stance.figure.keep
    low = {part: np.array((0, found[rows_of((part,))].min(), 0)) for part in ("pelvis", "shirt", "head")}
    lying = {
        "pelvis": posture.skeleton.origins[0] * flat + low["pelvis"],
        "back": back_at(posture.skeleton, 9.0).point * flat + low["shirt"],
        "head": low["head"],
    }
    return {contact: place for contact, place in lying.items() if contact in keep}


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_what_is_kept_on_the_floor_is_on_the_floor(name: str) -> None:
    stance, ways = moved(name)
    names = {"foot": ("foot",), "hand": ("hand",), "knee": ("shank", "thigh"), "toes": ("foot",), "elbow": ("forearm",)}
    for posture in (way[1] for way in ways):
        found = heights(posture.skeleton, posture.pose)
        for contact in stance.contacts(posture):
            kind, side = contact.split()
            higher = (stance.start.roll != 0 and side == "w") or stance.figure.start == "standing_lean"
            if kind in names and (not higher or kind == "elbow"):
                low = found[rows_of(tuple(f"{bone}_{side}" for bone in names[kind]))].min()
                assert abs(low) < ON_FLOOR[kind], (contact, low * 1750)


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_hands_are_on_what_they_hold(name: str) -> None:
    """Through the whole loop a hand that is laid on something is there, to 5 mm: the shoulder comes along for it."""
    stance, ways = moved(name)
    for start, end, _over in ways:
        for share in (0.1, 0.3, 0.5, 0.7, 0.9, 1.0):
            missing = stance.between(start, end, share).missing
            assert max(missing.values(), default=0.0) < FIVE_MILLIMETRES, (share, missing)


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_bones_keep_their_lengths(name: str) -> None:
    stance, ways = moved(name)
    for start, end, _over in ways:
        for share in (0.0, 0.15, 0.5, 0.85):
            skeleton = stance.between(start, end, share).skeleton
            assert np.allclose(lengths(skeleton), np.linalg.norm(OFFSETS, axis=1), atol=1e-6)


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_nothing_goes_through_the_floor(name: str) -> None:
    stance, ways = moved(name)
    for start, end, _over in ways:
        for share in (0.0, 0.1, 0.3, 0.5, 0.7, 0.9):
            posture = stance.between(start, end, share)
            assert lowest(posture.skeleton, posture.pose) > -TWO_MILLIMETRES


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_nothing_jumps(name: str) -> None:
    """Between two frames of a thirtieth of a second no joint changes its way by more than .012 body heights."""
    stance, ways = moved(name)
    for start, end, over in ways:
        step = 1 / (30 * max(over, 0.5))
        for share in (0.0, *np.linspace(0.04, 0.94, 10), 1 - 2 * step):
            eased = [s * s * (3 - 2 * s) for s in (share, share + step, share + 2 * step)]
            frames = [stance.between(start, end, s).skeleton.origins[JOINTS_SEEN] for s in eased]
            change = frames[2] - 2 * frames[1] + frames[0]
            assert float(np.linalg.norm(change, axis=1).max()) < 0.012, share


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_key_poses_are_met_exactly(name: str) -> None:
    stance, ways = moved(name)
    for start, end, _over in ways:
        assert stance.between(start, end, 0.0) is start
        assert stance.between(start, end, 1.0) is end


def test_key_poses_are_met_at_their_times() -> None:
    for spec in EXERCISES.values():
        motion = Motion(figure_of(spec, "right").motion)
        at = 0.0
        for move in motion.moves:
            met = motion.at(at + move.over + move.hold / 2)
            if move.hold:
                assert (met.start, met.end) == (move.to, move.to)
            at += move.over + move.hold


@pytest.mark.parametrize("name", [name for name, spec in EXERCISES.items() if "tool_contact" in str(spec.block)])
def test_a_tool_that_is_kept_touches_throughout(name: str) -> None:
    stance, ways = moved(name)
    for start, end, _over in ways:
        for share in (0.0, 0.25, 0.6, 1.0):
            posture = stance.between(start, end, share)
            assert posture.tool is not None
            assert stance.gap(posture) < TWO_MILLIMETRES


def lengths(skeleton: Skeleton) -> Array:
    parents = np.array([max(parent, 0) for parent in PARENT_INDEX])
    return np.asarray(np.linalg.norm(skeleton.origins - skeleton.origins[parents], axis=1))


ANY_WORDS = st.dictionaries(
    st.sampled_from(sorted(JOINT_WORDS)),
    st.dictionaries(
        st.sampled_from(["flexion", "extension", "abduction", "adduction", "internal_rotation", "bend_to_working"]),
        st.floats(0, 200),
        max_size=3,
    ),
    max_size=7,
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(STARTS)), ANY_WORDS, st.floats(0, 1))
def test_any_pose_stays_above_the_floor_with_bones_of_their_length(
    start: str, words: dict[str, dict[str, float]], share: float
) -> None:
    stance = Stance(figure_of(FigureSpec(start, {"poses": {"any": words}}), "right"))
    posture = stance.between(stance.home, stance.posture("any"), share)
    assert np.isfinite(posture.skeleton.origins).all()
    assert np.isfinite(posture.skeleton.turns).all()
    assert lowest(posture.skeleton, posture.pose) > -TWO_MILLIMETRES
    assert np.allclose(lengths(posture.skeleton), np.linalg.norm(OFFSETS, axis=1), atol=1e-6)


PLURALS = st.dictionaries(
    st.sampled_from(["hips", "knees", "ankles", "shoulders", "elbows", "lumbar", "thoracic", "neck"]),
    st.dictionaries(st.sampled_from(["flexion", "extension", "abduction"]), st.floats(0, 120), min_size=1, max_size=2),
    max_size=5,
)
SYMMETRIC = ("standing", "supine", "quadruped", "tall_kneeling", "long_sitting")


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(SYMMETRIC), PLURALS)
def test_both_sides_of_an_even_pose_mirror_each_other(start: str, words: dict[str, dict[str, float]]) -> None:
    spec = FigureSpec(start, {"poses": {"even": words}})
    skeleton = Stance(figure_of(spec, "right")).posture("even").skeleton
    for bone in (bone for bone in BONES if bone.endswith("_w")):
        near, far = (skeleton.origins[INDEX[f"{bone[:-1]}{side}"]] for side in "wo")
        assert np.allclose(near, far * (1, 1, -1), atol=1e-6), bone
    right, left = draw(spec, side="right"), draw(spec, side="left")
    assert left == mirrored(right)
    assert mirrored(mirrored(right)) == right


def test_an_eased_step_moves_less() -> None:
    whole, eased = (Stance(figure_of(spec, "right")) for spec in (cat(1.0), cat(0.7)))
    middle = [stance.posture("rounded").skeleton.origins[INDEX["T9"]][1] for stance in (whole, eased)]
    start = whole.home.skeleton.origins[INDEX["T9"]][1]
    assert start < middle[1] < middle[0]


def cat(share: float) -> FigureSpec:
    spec = EXERCISES["cat-cow"]
    return FigureSpec(spec.start, spec.block, spec.targets, spec.family, range=share)


def test_a_breath_fills_the_chest() -> None:
    picture = Picture(EXERCISES["legs-on-chair-rest"])
    shirts = [
        area(layer.coordinates())
        for drawing in (picture.at(0.01), picture.at(4.0))
        for layer in drawing.layers
        if layer.name == "shirt" and layer.fill == "f-top-s"
    ]
    assert shirts[1] > 1.005 * shirts[0]


def area(coordinates: Sequence[float]) -> float:
    """Return what an outline encloses."""
    x, y = np.array(coordinates[0::2]), np.array(coordinates[1::2])
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def test_a_working_hand_moves_on_its_place() -> None:
    picture = Picture(EXERCISES["jaw-and-temple-circles"])
    first, second = (
        next(layer for layer in picture.at(at).layers if layer.name == "hand_w").coordinates() for at in (3.0, 3.6)
    )
    assert first != second


def test_mutants_end_in_a_drawing_or_in_problems() -> None:
    blocks = [spec.block for spec in EXERCISES.values()]
    starts = [spec.start for spec in EXERCISES.values()]
    random = Random(7)
    for block in islice(mutants(blocks, random), MUTANTS):
        assert all(finding.what for finding in check_figure(block))
        spec = FigureSpec(random.choice(starts), block)
        drawing = draw(spec, size=(200.0, 150.0))
        assert np.isfinite(coordinates(drawing)).all(), block
        check(spec)


def test_a_loop_has_no_seam() -> None:
    for name in ("cat-cow", "knee-rolls", "mid-back-foam-rolling"):
        stance, ways = moved(name)
        for (_start, end, _over), (start, _end, _later) in pairwise((*ways, ways[0])):
            assert stance.between(_start, end, 1.0) is start
