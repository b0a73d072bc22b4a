"""Figure blocks as physiotherapists write them after reading the guide: each looks right, or its author is told."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from selfcare.body.check import check
from selfcare.body.drawing import mirrored
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.fitting import inside, missed
from selfcare.body.ground import lowest
from selfcare.body.motion import main_pose
from selfcare.body.picture import Picture, draw
from selfcare.body.placing import Posture, Stance
from selfcare.body.pose import INDEX
from selfcare.body.props import scene_of
from selfcare.body.space import Array
from selfcare.routine.parser import parse
from selfcare.routine.problems import Place
from selfcare.routine.reader import read_file
from tests.body.test_picture import EXERCISES, coordinates

BLOCKS = Path(__file__).parent / "authors"
TWO_CENTIMETRES = 0.02 / 1.75

TOLD: Mapping[str, Mapping[Place, str]] = {
    "calf-into-the-wall": {("poses", "back"): "inside"},
    "deep-squat-at-wall": {("keep", 0): "contact"},
    "forward-bend": {("hands", "down", "both", "on"): "reach"},
    "hinge-at-wall": {("poses", "down"): "inside"},
    "kept-hands-nothing": {("keep", 1): "contact"},
    "kneel-hip-flexor-lean": {("keep", 2): "contact"},
    "lunge-deep": {("poses", "down"): "contact"},
    "seated-twist": {("hands", "turned", "working", "on"): "reach"},
    "side-lunge": {("poses", "over"): "contact"},
    "single-leg-heel-raise": {("poses", "up"): "contact"},
    "standing-quad-chair": {("hands", "heel_to_seat", "working", "on"): "reach"},
    "table-press-up": {("poses", "lean"): "inside"},
    "tall-kneel-hinge": {("keep", 1): "contact"},
    "wall-squat-unkept": {("poses", "down"): "inside"},
}
"""What is told of blocks that no body can do as they are written, by the keys; of all others nothing is."""


def block_of(name: str) -> FigureSpec:
    words = parse((BLOCKS / f"{name}.yaml").read_bytes()).value
    assert isinstance(words, Mapping)
    return FigureSpec(str(words["start"]), words)


NAMES = sorted(path.stem for path in BLOCKS.glob("*.yaml"))
SOUND = [name for name in NAMES if name not in TOLD]


def placed(name: str) -> tuple[Stance, dict[str, Posture]]:
    """Return a block's stance and every posture that its motion visits."""
    stance = Stance(figure_of(block_of(name), "right"))
    return stance, {move.to: stance.posture(move.to) for move in stance.figure.motion}


def at(posture: Posture, bone: str) -> Array:
    return np.asarray(posture.skeleton.origins[INDEX[bone]])


def pitch(posture: Posture) -> float:
    """Return by how many degrees the trunk leans ahead of upright."""
    ahead, up, _aside = at(posture, "T3") - posture.skeleton.origins[0]
    return float(np.degrees(np.arctan2(ahead, up)))


@pytest.mark.parametrize("name", NAMES)
def test_authors_are_told_what_no_body_can_do(name: str) -> None:
    findings = {(finding.place, finding.code) for finding in check(block_of(name))}
    assert set(TOLD.get(name, {}).items()) <= findings
    assert bool(findings) == (name in TOLD)


@pytest.mark.parametrize("name", SOUND)
def test_what_is_not_told_keeps_its_contacts_and_is_inside_of_nothing(name: str) -> None:
    stance, postures = placed(name)
    scene = scene_of(stance.figure, stance.home, postures[main_pose(stance.figure.motion)])
    for start, end in pairwise((stance.home, *postures.values())):
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            posture = stance.between(start, end, share)
            misses = missed(stance, stance.home, posture)
            assert max(misses.values(), default=0.0) < TWO_CENTIMETRES, (share, misses)
            assert lowest(posture.skeleton, posture.pose) > -0.002
    for posture in postures.values():
        assert max((found.deep for found in inside(scene, posture)), default=0.0) < TWO_CENTIMETRES


@pytest.mark.parametrize("name", SOUND)
def test_nothing_jumps_on_the_way(name: str) -> None:
    """Between two frames of a thirtieth of a second no joint changes its way by more than .012 body heights."""
    stance, postures = placed(name)
    moves = stance.figure.motion
    befores = [postures[moves[at - 1].to] for at in range(len(moves))]
    for move, before in zip(moves, befores, strict=True):
        shares = np.linspace(0, 1, round(30 * move.over) + 1)
        ways = [stance.between(before, postures[move.to], s * s * (3 - 2 * s)).skeleton.origins for s in shares]
        assert float(np.linalg.norm(np.diff(ways, n=2, axis=0), axis=2).max()) < 0.012


@pytest.mark.parametrize("name", NAMES)
def test_blocks_of_authors_draw_on_both_sides(name: str) -> None:
    spec = block_of(name)
    assert draw(spec, side="left") == mirrored(draw(spec))
    picture = Picture(spec)
    assert np.isfinite(coordinates(picture.at(0.4 * picture.seconds))).all()


def test_who_leans_to_a_wall_from_the_ankles_stays_straight() -> None:
    _stance, postures = placed("wall-calf")
    leaned = postures["back"]
    ankles = (at(leaned, "foot_w") + at(leaned, "foot_o")) / 2
    legs = leaned.skeleton.origins[0] - ankles
    assert float(np.degrees(np.arctan2(legs[0], legs[1]))) == pytest.approx(15, abs=3)
    assert pitch(leaned) == pytest.approx(15, abs=6)
    assert max(leaned.missing.values()) < 0.001


def test_who_steps_back_from_a_wall_stands_upright_on_both_feet() -> None:
    stance, postures = placed("wall-calf-one-leg")
    stepped = postures["back"]
    assert abs(pitch(stepped)) < 12
    assert at(stepped, "foot_w")[0] < at(stance.home, "foot_w")[0] - 0.1
    for foot in ("foot_w", "foot_o"):
        assert lowest(stepped.skeleton, stepped.pose, (foot,)) == pytest.approx(0, abs=0.004)
    knee = at(stepped, "shank_w") - at(stepped, "thigh_w"), at(stepped, "foot_w") - at(stepped, "shank_w")
    assert np.degrees(np.arccos(knee[0] @ knee[1] / np.linalg.norm(knee[0]) / np.linalg.norm(knee[1]))) < 8


@pytest.mark.parametrize("name", ["table-lean", "standing-keep-hands"])
def test_hands_that_are_kept_lie_on_the_table(name: str) -> None:
    stance, postures = placed(name)
    scene = scene_of(stance.figure, stance.home, postures[main_pose(stance.figure.motion)])
    for posture in postures.values():
        for side in "wo":
            assert stance.contacts(posture)[f"hand {side}"][1] == pytest.approx(scene.table, abs=0.003)


def test_a_back_that_is_kept_slides_down_the_wall() -> None:
    stance, postures = placed("wall-squat")
    down = postures["down"]
    assert at(down, "pelvis")[1] < at(stance.home, "pelvis")[1] - 0.12
    assert at(down, "pelvis")[0] == pytest.approx(at(stance.home, "pelvis")[0], abs=0.01)
    assert abs(pitch(down)) < 10


def test_who_opens_hips_and_knees_stands_up_from_the_chair() -> None:
    stance, postures = placed("sit-to-stand")
    assert at(postures["up"], "pelvis")[1] > at(stance.home, "pelvis")[1] + 0.18
    assert abs(pitch(postures["up"])) < 10


def test_heels_rise_over_the_toes_and_lift_the_body() -> None:
    for name in ("heel-raise", "heel-raise-chair"):
        stance, postures = placed(name)
        for bone in ("foot_w", "foot_o", "pelvis", "head"):
            assert at(postures["up"], bone)[1] > at(stance.home, bone)[1] + 0.02, (name, bone)


def test_hands_that_do_not_get_to_the_wall_are_told_in_plain_words() -> None:
    (finding,) = check(block_of("deep-squat-at-wall"))
    assert finding.what == "In the pose `down` the hands end 11 cm from the wall."
    assert finding.mend == "Bend the elbows, or stand nearer."


def test_knees_that_bend_alone_do_not_throw_a_body_over() -> None:
    _stance, postures = placed("mini-squat-knees-only")
    assert abs(pitch(postures["down"])) < 15


@pytest.mark.parametrize(
    ("name", "hips", "shoulders"),
    [
        ("plank", 0.17, 0.17),
        ("press-up-toes", 0.22, 0.31),
        ("plank-from-quadruped", 0.22, 0.25),
        ("bear-hold", 0.36, 0.32),
        ("down-dog", 0.50, 0.33),
    ],
)
def test_arms_and_toes_alone_lift_the_body(name: str, hips: float, shoulders: float) -> None:
    stance, postures = placed(name)
    up = postures["up"]
    assert (at(up, "pelvis")[1], at(up, "upper_arm_w")[1]) == pytest.approx((hips, shoulders), abs=0.03)
    for share in np.linspace(0, 1, 9):
        posture = stance.between(stance.home, up, float(share))
        assert max(missed(stance, stance.home, posture).values()) < 0.002 / 1.75, share
    assert lowest(up.skeleton, up.pose, ("shank", "thigh", "pelvis", "shirt")) > 0.03


def test_a_back_that_only_arches_leaves_the_hips_on_the_floor() -> None:
    _stance, postures = placed("cobra")
    assert lowest(postures["up"].skeleton, postures["up"].pose, ("pelvis", "thigh")) < 0.01


def test_one_leg_lifts_the_hips_of_a_bridge() -> None:
    stance, postures = placed("bridge-one-leg")
    assert at(postures["up"], "pelvis")[1] > at(stance.home, "pelvis")[1] + 0.05


def test_nothing_is_told_of_the_exercises_that_come_along() -> None:
    told = {name: [finding.what for finding in check(spec)] for name, spec in EXERCISES.items()}
    assert {name: whats for name, whats in told.items() if whats} == {}


def test_a_finding_has_its_line_and_column(tmp_path: Path) -> None:
    from selfcare.routine.reader import open_source

    file = tmp_path / "wall-sit.yaml"
    lines = (BLOCKS / "wall-squat-unkept.yaml").read_text(encoding="utf-8").splitlines()
    head = ["exercise: 1", "id: wall-sit", "name: Wall sit", "technique: activation", "region: thigh"]
    head += ["start: wall_back_standing", "time: 20 s", "figure:"]
    file.write_text("\n".join([*head, *(f"  {line}" for line in lines)]), encoding="utf-8")
    assert read_file(file).exercise is not None
    (finding,) = check(block_of("wall-squat-unkept"))
    problem = open_source(file).problem(str(file), finding.under("figure"))
    assert file.read_text(encoding="utf-8").splitlines()[problem.line - 1].strip().startswith("down:")
    assert "inside the wall" in problem.what
    assert "`back` under `keep`" in problem.mend
