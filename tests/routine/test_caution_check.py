"""Caution tags that an author forgot: each is asked for where it is certain enough, and never in what ships."""

from pathlib import Path

import pytest

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.loading import LOADS, REACHING, STARTING, STRONGER, TOUCHED, TOUCHED_REGIONS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.routine.caution_check import probable_tags
from selfcare.routine.library import Library
from selfcare.routine.models import Exercise
from selfcare.routine.problems import Problem
from selfcare.routine.reader import read_text

LIBRARY = Library([Path(__file__).parents[2] / "routines"])
MASSAGE = """
exercise: 1
id: mine
name: Mine
technique: {technique}
region: {region}
targets: [{target}]
start: {start}
time: 45 s
pressure: 3
equipment: [{things}]
tags: [{tags}]
cue: Slowly.
"""


def problems(
    technique: str, region: str, target: str, tags: str = "", things: str = "", start: str = "sitting_chair"
) -> list[Problem]:
    words = {"technique": technique, "region": region, "target": target, "tags": tags, "things": things}
    return [each for each in read_text(MASSAGE.format(**words, start=start)).problems if each.code == "tags"]


@pytest.mark.parametrize(
    ("technique", "region", "target", "tag"),
    [
        ("kneading", "neck", "cervical_paraspinals", "neck_posterior"),
        ("rubbing", "neck", "top_of_shoulder", "neck_posterior"),
        ("friction", "low_back", "quadratus_lumborum", "kidney_area"),
        ("rubbing", "chest", "pectoralis_major", "chest_wall"),
        ("kneading", "lower_leg", "soleus", "calf_pressure"),
        ("friction", "foot", "plantar_fascia", "foot_pressure"),
        ("friction", "foot", "sole", "foot_pressure"),
        ("friction", "hip", "piriformis", "sciatic_notch"),
        ("kneading", "thigh", "adductors", "groin_near"),
        ("kneading", "thigh", "hamstrings", "popliteal_near"),
    ],
)
def test_hands_on_a_place_ask_for_its_tag(technique: str, region: str, target: str, tag: str) -> None:
    (problem,) = problems(technique, region, target)
    assert (problem.severity, problem.words, problem.mend) == ("warning", "[]", f"Add `{tag}` to `tags`.")
    assert problems(technique, region, target, tags=tag) == []


def test_a_ball_under_the_sole_asks_for_each_tag_once() -> None:
    found = problems("rolling", "foot", "plantar_fascia", things="ball")
    assert [each.mend for each in found] == ["Add to `tags`: tool_ball.", "Add `foot_pressure` to `tags`."]
    assert len(problems("rolling", "foot", "plantar_fascia", tags="tool_ball", things="ball")) == 1


DRAWN = """
exercise: 1
id: mine
name: Mine
technique: mobility
region: shoulder
start: {start}
reps: 8
tempo: {{in: 2 s, out: 2 s}}
cue: Slowly.
tags: [{tags}]
figure:
  poses: {{far: {{{joint}: {{{motion}: {degrees}}}}}}}
  motion: [{{to: far, over: 2 s}}, {{to: start, over: 2 s}}]
"""


def asked(joint: str, motion: str, degrees: int, start: str = "sitting_chair", tags: str = "") -> list[str]:
    text = DRAWN.format(joint=joint, motion=motion, degrees=degrees, start=start, tags=tags)
    return [each.mend for each in read_text(text).problems if each.code == "tags" and "Without" in each.what]


@pytest.mark.parametrize(
    ("joint", "motion", "degrees", "tag"),
    [
        ("shoulders", "flexion", 165, "shoulder_overhead"),
        ("working_shoulder", "abduction", 170, "shoulder_overhead"),
        ("shoulders", "elevation", 150, "shoulder_overhead"),
        ("working_shoulder", "horizontal_adduction", 110, "shoulder_horizontal_adduction_end"),
        ("wrists", "extension", 68, "wrist_extension_end"),
        ("working_hip", "extension", 15, "hip_extension_end"),
        ("working_hip", "external_rotation", 50, "hip_external_rotation_end"),
        ("working_knee", "flexion", 139, "knee_flexion_end"),
        ("thoracic", "extension", 19, "thoracic_extension_end"),
        ("trunk", "extension", 40, "spinal_extension_end"),
        ("trunk", "bend_to_other", 40, "spinal_side_bend"),
    ],
)
def test_a_joint_that_goes_far_asks_for_its_tag(joint: str, motion: str, degrees: int, tag: str) -> None:
    assert f"Add `{tag}` to `tags`." in asked(joint, motion, degrees)
    assert f"Add `{tag}` to `tags`." not in asked(joint, motion, degrees, tags=tag)
    assert f"Add `{tag}` to `tags`." not in asked(joint, motion, degrees // 2)


def test_arms_along_the_floor_are_not_above_the_head() -> None:
    assert asked("working_shoulder", "flexion", 165, start="quadruped") == []


def test_an_arm_beside_the_head_counts_in_a_side_bend_too() -> None:
    mend = "Add `shoulder_overhead` to `tags`."
    assert mend in asked("working_shoulder", "abduction", 168, tags="spinal_side_bend")
    assert mend not in asked("working_shoulder", "abduction", 168, tags="spinal_side_bend, shoulder_overhead")


def test_a_movement_touches_nothing() -> None:
    assert problems("mobility", "foot", "plantar_fascia") == []
    assert problems("stretch", "lower_leg", "gastrocnemius") == []


def test_where_no_muscle_is_named_the_region_counts() -> None:
    (problem,) = problems("kneading", "foot", "")
    assert problem.mend == "Add `foot_pressure` to `tags`."


def test_a_picture_that_goes_to_the_end_of_a_range_asks_for_its_tag() -> None:
    folded = MASSAGE.replace("pressure: 3\n", "").format(
        technique="stretch", region="hip", target="gluteus_maximus", start="hook_lying", things="mat", tags="{tags}"
    )
    folded += "figure:\n  poses: {folded: {working_hip: {flexion: 118}}}\n"
    folded += "  motion: [{to: folded, over: 3 s, hold: 45 s}, {to: start, over: 3 s}]\n"
    position = "supine_flat, floor_transfer"
    found = {each.mend for each in read_text(folded.replace("{tags}", position)).problems if each.code == "tags"}
    assert found == {"Add `hip_flexion_end` to `tags`."}
    written = read_text(folded.replace("{tags}", f"{position}, hip_flexion_end"))
    assert "tags" not in {each.code for each in written.problems}
    shallow = read_text(folded.replace("{tags}", position).replace("118", "90"))
    assert "tags" not in {each.code for each in shallow.problems}


@pytest.mark.parametrize("exercise", LIBRARY.exercises(), ids=lambda exercise: exercise.id)
def test_what_ships_has_every_tag_that_is_asked_for_and_no_other_contact(exercise: Exercise) -> None:
    probable, written = probable_tags(exercise), frozenset(exercise.tags)
    assert not {tag for tag in probable - written if STRONGER.get(tag, frozenset[str]()).isdisjoint(written)}
    told_by_words = START_POSITIONS[exercise.start].implied_tags | {"pressure_sustained", "tool_ball", "tool_cane"}
    told_by_words |= {"tool_roller"}
    contacts = {tag for tag in written if CAUTIONS[tag].kind == "contact"}
    assert contacts <= probable | told_by_words


def test_the_table_speaks_of_known_words_only() -> None:
    told = {tag for pairs in TOUCHED.values() for tag, _ in pairs}
    told |= set(TOUCHED_REGIONS.values()) | {tag for _, tag in REACHING.values()}
    told |= {tag for tags in STARTING.values() for tag in tags}
    assert told <= LOADS.keys() <= CAUTIONS.keys()
    assert TOUCHED.keys() <= MUSCLES.keys()
    assert STARTING.keys() <= START_POSITIONS.keys()
