"""Figure blocks: known words and ranges pass, everything else is told with its place and its mend."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.routine.figure_check import check_figure
from selfcare.routine.parser import parse
from selfcare.routine.problems import Finding

CAT_COW = {
    "start": "quadruped",
    "view": {"camera": "side", "facing": "right", "frame": "whole"},
    "props": ["mat"],
    "keep": ["hands", "knees", "toes"],
    "poses": {
        "cat": {"lumbar": {"flexion": 35}, "thoracic": {"flexion": 30}, "cervical": {"flexion": 35}},
        "cow": {"lumbar": {"extension": 22}, "thoracic": {"extension": 12}, "cervical": {"extension": 25}},
    },
    "motion": [
        {"to": "cat", "over": "4 s", "hold": "1 s", "breath": "out", "say": "Round"},
        {"to": "cow", "over": "4 s", "hold": "1 s", "breath": "in", "say": "Let it sag"},
    ],
    "overlay": {"kind": "arrow", "at": "erector_thoracic"},
    "show": {"move": ["erector_lumbar", "erector_thoracic"]},
}


def one(block: object, start: str | None = None) -> Finding:
    findings = check_figure(block, start)
    assert len(findings) == 1, findings
    return findings[0]


def test_a_good_block_has_no_findings() -> None:
    assert check_figure(CAT_COW, "quadruped") == []


def test_a_start_alone_is_enough() -> None:
    assert check_figure({"start": "hook_lying"}) == []
    assert check_figure({}) == []


def test_the_built_in_exercises_are_clean() -> None:
    folder = Path(__file__).parents[2] / "routines" / "exercises"
    blocks = [parse(path.read_bytes()).value for path in folder.rglob("*.yaml")]
    assert blocks
    for block in blocks:
        assert isinstance(block, Mapping)
        assert check_figure(block["figure"], str(block["start"])) == []


@pytest.mark.parametrize(
    ("block", "place", "mend"),
    [
        ({"strat": "standing"}, ("strat",), "Did you mean `start`?"),
        ({"start": "hook_liing"}, ("start",), "Did you mean `hook_lying`?"),
        ({"view": {"camera": "sidee"}}, ("view", "camera"), "Did you mean `side`?"),
        ({"keep": ["feets"]}, ("keep", 0), "Did you mean `feet`?"),
        ({"poses": {"a": {"working_hipp": {}}}}, ("poses", "a", "working_hipp"), "Did you mean `working_hip`?"),
        (
            {"poses": {"a": {"lumbar": {"flexon": 3}}}},
            ("poses", "a", "lumbar", "flexon"),
            "Did you mean `flexion`?",
        ),
        ({"show": {"press": ["uper_trapezius"]}}, ("show", "press", 0), "Did you mean `upper_trapezius`?"),
        ({"hands": {"always": {"boht": {}}}}, ("hands", "always", "boht"), "Did you mean `both`?"),
        ({"tool": {"type": "bal"}}, ("tool", "type"), "Did you mean `ball`?"),
        ({"overlay": {"kind": "stroke"}}, ("overlay", "kind"), "Did you mean `strokes`?"),
    ],
)
def test_unknown_words_name_the_nearest(block: object, place: tuple[str | int, ...], mend: str) -> None:
    finding = one(block)
    assert (finding.place, finding.mend, finding.severity) == (place, mend, "error")


def test_a_hip_needs_a_side() -> None:
    assert "hips" in one({"poses": {"a": {"hip": {"flexion": 20}}}}).mend


def test_far_angles_are_warnings() -> None:
    finding = one({"poses": {"a": {"lumbar": {"extension": 25}}}})
    assert finding.severity == "warning"
    assert finding.place == ("poses", "a", "lumbar", "extension")
    assert "22" in finding.what
    assert "stops at 35" in one({"poses": {"a": {"lumbar": {"extension": 80}}}}).what


def test_negative_angles_are_turned_round() -> None:
    assert one({"poses": {"a": {"lumbar": {"flexion": -20}}}}).mend == "Write `extension: 20` instead."


def test_hamstrings_hold_the_hip_back() -> None:
    straight = {"working_hip": {"flexion": 100}, "working_knee": {"flexion": 0}}
    assert one({"poses": {"a": straight}}).severity == "warning"
    bent = {"working_hip": {"flexion": 100}, "working_knee": {"flexion": 60}}
    assert check_figure({"poses": {"a": bent}}) == []


def test_neck_and_head_share_one_range() -> None:
    finding = one({"poses": {"a": {"cervical": {"flexion": 40}, "head": {"flexion": 20}}}})
    assert "60" in finding.what


def test_motions_that_undo_each_other() -> None:
    assert one({"poses": {"a": {"lumbar": {"flexion": 4, "extension": 4}}}}).code == "both-ways"


def test_times_carry_their_unit() -> None:
    finding = one({"poses": {"a": {}}, "motion": [{"to": "a", "over": 4, "hold": "1 s"}]})
    assert (finding.place, finding.mend) == (("motion", 0, "over"), "Write `4 s`.")


def test_motion_leads_to_poses_that_exist() -> None:
    assert one({"poses": {"cat": {}}, "motion": [{"to": "cats"}]}).mend == "Did you mean `cat`?"
    assert check_figure({"motion": [{"to": "start", "over": "2 s"}]}) == []


def test_the_start_is_that_of_the_exercise() -> None:
    assert one({"start": "standing"}, "quadruped").code == "other-start"


@pytest.mark.parametrize(
    "block", [None, 3, "text", [], [1], {"poses": 3}, {"motion": {"to": 1}}, {1: 2}, {"view": "side"}]
)
def test_nonsense_is_told_not_raised(block: object) -> None:
    assert check_figure(block)


_WORDS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12))
_TREES = st.recursive(
    _WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*CAT_COW, "hands", "always", "lumbar", "flexion", "to", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(_TREES)
def test_any_tree_ends_in_findings(tree: object) -> None:
    findings = check_figure(tree)
    assert all(finding.what and finding.mend for finding in findings)
    if not isinstance(tree, Mapping):
        assert findings


def test_a_hand_holds_the_edge_of_a_seat_and_does_not_lie_on_it() -> None:
    def told(**hand: str) -> list[tuple[object, str]]:
        block = {"poses": {"tall": {}}, "hands": {"tall": {"working": {"on": "chair_seat_side", **hand}}}}
        return [(each.place, each.mend) for each in check_figure(block)]

    place = ("hands", "tall", "working", "on")
    assert told(**{"with": "palm"}) == told() == [(place, "Write `with: grip`.")]
    assert told(**{"with": "grip"}) == []


@pytest.mark.parametrize(("one", "other"), [("bend_to_left", "bend_to_right"), ("extension", "flexion")])
def test_a_spine_like_an_s_is_doubted_at_the_upper_back(one: str, other: str) -> None:
    finding = one_of_pose({"lumbar": {one: 22}, "thoracic": {other: 22}})
    assert finding.place == ("poses", "cat", "thoracic", other)
    assert (finding.code, finding.severity) == ("both-curves", "warning")
    assert finding.mend.startswith(f"Write `{one}` here too")


@pytest.mark.parametrize(
    "pose",
    [
        {"lumbar": {"flexion": 40}, "thoracic": {"extension": 12}},  # sitting back on the heels, the chest sinks
        {"lumbar": {"bend_to_left": 10}, "thoracic": {"bend_to_right": 10}},
        {"lumbar": {"bend_to_left": 22}, "thoracic": {"bend_to_left": 22}},
        {"lumbar": {"extension": 22}, "neck": {"flexion": 40}},
    ],
)
def test_what_a_spine_does_is_not_doubted(pose: object) -> None:
    assert check_figure({**CAT_COW, "poses": {"cat": pose, "cow": {}}}, "quadruped") == []


def one_of_pose(pose: object) -> Finding:
    return one({**CAT_COW, "poses": {"cat": pose, "cow": {}}})
