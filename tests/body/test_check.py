"""What a body cannot do is told by the keys of the block."""

import re

from selfcare.body.check import check
from selfcare.body.figure import FigureSpec
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
