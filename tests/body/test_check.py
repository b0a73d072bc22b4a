"""What a body cannot do is told by the keys of the block."""

import re
from array import array
from dataclasses import replace

import pytest

from selfcare.anatomy.figure_words import CAMERAS
from selfcare.body.check import check
from selfcare.body.drawing import Drawing, Layer
from selfcare.body.figure import FigureSpec
from selfcare.body.picture import draw
from selfcare.body.sight import share_seen
from selfcare.translation import speaking
from tests.translation.wide import Wide, left_over

TRAPEZIUS = {"on": "upper_trapezius", "of": "working", "with": "palm"}


def test_the_own_hand_does_not_reach_the_own_calf() -> None:
    findings = check(FigureSpec("sitting_chair", {"hands": {"always": {"working": {"on": "calf"}}}}))
    assert [finding.place for finding in findings] == [("hands", "always", "working", "on")]
    assert "short of the calf" in findings[0].what
    assert findings[0].severity == "warning"


def test_the_other_hand_reaches_the_top_of_the_shoulder() -> None:
    assert check(FigureSpec("sitting_chair", {"hands": {"always": {"other": TRAPEZIUS}}})) == []


def test_a_start_position_has_no_problems_of_its_own() -> None:
    assert check(FigureSpec("quadruped")) == []
    assert check(FigureSpec("sitting_ankle_on_knee")) == []


def test_a_target_out_of_sight_is_told() -> None:
    spec = FigureSpec("standing", {"view": {"camera": "front"}, "show": {"press": ["erector_lumbar"]}})
    assert [(finding.code, finding.place) for finding in check(spec)] == [("out-of-sight", ("view",))]
    assert "front" in check(spec)[0].what


def test_a_figure_that_faces_elsewhere_than_its_author_says_is_told() -> None:
    spec = FigureSpec("standing", {"view": {"camera": "side", "facing": "left"}})
    (finding,) = check(spec)
    assert (finding.code, finding.place) == ("facing", ("view", "facing"))
    assert "`facing: right`" in (finding.mend or "")
    assert check(FigureSpec("supine", {"view": {"camera": "side", "facing": "left"}})) == []


@pytest.mark.parametrize(
    ("start", "words", "what", "mend"),
    [
        ("hook_lying", {"working_hip": {"flexion": 125}, "working_knee": {"flexion": 138}}, "a leg", "other_foot"),
        ("sitting_chair", {"ankles": {"dorsiflexion": 15}}, "the ankles bend", "keep: [pelvis]"),
        ("sitting_chair", {"ankles": {"plantarflexion": 25}}, "the ankles bend", "keep: [pelvis]"),
    ],
)
def test_feet_that_hold_back_what_is_written_are_told(
    start: str, words: dict[str, object], what: str, mend: str
) -> None:
    (finding,) = check(FigureSpec(start, {"poses": {"moved": words}}))
    assert (finding.code, finding.place) == ("contact", ("poses", "moved"))
    assert what in finding.what
    assert mend in (finding.mend or "")
    kept = "pelvis" if "pelvis" in mend else "other_foot"
    assert check(FigureSpec(start, {"keep": [kept], "poses": {"moved": words}})) == []


BALL = {"type": "ball", "at": "plantar_fascia", "against": "floor"}


@pytest.mark.parametrize(
    ("block", "what", "mend"),
    [
        ({"tool": BALL}, "stays where it is", "`keep: [other_foot, tool_contact]`"),
        ({"tool": {**BALL, "of": "other"}}, "stays where it is", "`keep: [working_foot, tool_contact]`"),
        ({"tool": BALL, "keep": ["feet", "tool_contact"]}, "kept where it was", "`keep: [other_foot, tool_contact]`"),
        ({"tool": {"type": "ball"}}, "not drawn", "Write `at`"),
    ],
)
def test_a_tool_that_cannot_be_seen_is_told_with_what_to_write(block: dict[str, object], what: str, mend: str) -> None:
    found = [finding for finding in check(FigureSpec("sitting_chair", block)) if finding.code == "hidden"]
    assert [(finding.place, finding.severity, finding.on_key) for finding in found] == [(("tool",), "warning", True)]
    assert what in found[0].what
    assert mend in (found[0].mend or "")


def test_a_ball_under_or_behind_a_body_is_told() -> None:
    under = FigureSpec("hook_lying", {"tool": {"type": "ball", "at": "gluteus_maximus"}})
    assert [finding.code for finding in check(under)] == ["hidden"]
    assert "`tool_contact` under `keep`" in (check(under)[0].mend or "")
    behind = {"type": "ball", "at": "erector_thoracic", "against": "wall"}
    block = {"tool": behind, "props": ["wall"], "keep": ["tool_contact"], "view": {"camera": "front"}}
    (finding,) = check(FigureSpec("wall_back_standing", block))
    assert finding.code == "hidden"
    assert finding.mend.startswith("It is seen from these cameras: `side`,")
    assert check(FigureSpec("wall_back_standing", {**block, "view": {"camera": "side"}})) == []


def test_a_ball_that_the_foot_stands_on_is_seen() -> None:
    spec = FigureSpec("sitting_chair", {"tool": BALL, "keep": ["other_foot", "tool_contact"]})
    assert check(spec) == []
    assert share_seen(draw(spec), "ball") > 0.4


def test_a_thing_is_seen_where_nothing_lies_over_it() -> None:
    thing, half = square("ball", 0, 40), square("shirt", 20, 40)
    assert share_seen(sheet(thing), "ball") == 1
    assert share_seen(sheet(thing, half), "ball") == pytest.approx(0.5, abs=0.05)
    assert share_seen(sheet(half, thing), "ball") == 1
    assert share_seen(sheet(thing, replace(half, fill="f-hi")), "ball") == 1
    assert share_seen(sheet(square("ball", -40, 40)), "ball") == pytest.approx(0.5, abs=0.05)
    assert share_seen(sheet(half), "ball") == 0


def square(name: str, left: float, right: float) -> Layer:
    return Layer(name, array("d", (left, 0, right, 0, right, 40, left, 40)).tobytes(), (0,), fill="f-top")


def sheet(*layers: Layer) -> Drawing:
    return Drawing(100, 100, layers, 90, 50, 80)


def test_what_a_body_cannot_do_is_told_in_the_language_that_is_spoken() -> None:
    specs = (
        FigureSpec("sitting_chair", {"hands": {"always": {"working": {"on": "calf"}}}}),
        FigureSpec("standing", {"view": {"camera": "front"}, "show": {"press": ["erector_lumbar"]}}),
        FigureSpec("standing", {"view": {"camera": "side", "facing": "left"}}),
        FigureSpec("supine", {"view": {"camera": "side", "facing": "right"}}),
    )
    with speaking("xx", Wide()):
        findings = [finding for spec in specs for finding in check(spec)]
        assert {finding.code for finding in findings} == {"reach", "out-of-sight", "facing"}
        for finding in findings:
            told = re.sub(r"`[^`]*`", "", f"{finding.what} {finding.mend}")
            assert left_over(told.replace("cm", "")) == [], told


def test_a_muscle_that_cannot_be_seen_is_told_with_the_cameras_that_show_it() -> None:
    def told(camera: str) -> list[str]:
        spec = FigureSpec("sitting_chair", {"view": {"camera": camera}, "show": {"stretch": ["rhomboids"]}})
        return [finding.mend for finding in check(spec) if finding.code == "out-of-sight"]

    (mend,) = told("front")
    named = [word for word in CAMERAS if f"`{word}`" in mend]
    assert "back" in named
    assert [told(camera) for camera in named] == [[] for _camera in named]
