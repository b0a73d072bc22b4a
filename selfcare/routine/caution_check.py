"""Which caution tags an exercise probably lacks: from what it touches, how it starts and how far its picture goes.

Care leaves exercises out by these tags, so one that is missing lets somebody in whom it was to keep out. What is told
here is a doubt, never an error: only the author knows the exercise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from selfcare.anatomy.joints import JOINT_WORDS, Joint
from selfcare.anatomy.landmarks import ALIASES
from selfcare.anatomy.loading import (
    HIP_ALREADY_BENT,
    LOADS,
    NOT_IN_MASSAGE,
    NOT_MEANT,
    REACHING,
    STARTING,
    STRONGER,
    TOUCHED,
    TOUCHED_REGIONS,
    UNDER_A_ROLLER,
)
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.routine.models import Exercise
from selfcare.routine.problems import Finding, Place
from selfcare.translation import tr

_NECK = frozenset({"cervical", "head", "neck"})
_BACK = frozenset({"lumbar", "thoracic", "trunk"})
_HANDS = frozenset({"hands", "working_hand", "other_hand"})
_NO_TAGS: frozenset[str] = frozenset()


def check_cautions(place: Place, exercise: Exercise, told: Collection[str]) -> Iterator[Finding]:
    """Find the tags that are probably missing, one finding each, at `place`; `told` are told of already."""
    for tag in sorted(probable_tags(exercise).difference(exercise.tags, told)):
        if STRONGER.get(tag, _NO_TAGS).isdisjoint(exercise.tags):
            load = LOADS[tag]
            what = tr("{why} Without `{tag}`, people with {who} are neither warned nor kept from it.").format(
                why=load.why, tag=tag, who=load.who
            )
            yield Finding(place, what, tr("Add `{tag}` to `tags`.").format(tag=tag), "tags", "warning")


def probable_tags(exercise: Exercise) -> set[str]:
    """Return the caution tags that an exercise of this kind has, besides those that its words imply."""
    tags = set(STARTING.get(exercise.start, ()))
    tags.update(_touched(exercise))
    if exercise.technique == "relaxation":
        tags.add("isometric_strain")
    figure = exercise.figure
    if figure:
        tags.update(_borne(figure.get("keep"), exercise.start))
        poses = figure.get("poses")
        if isinstance(poses, Mapping):
            tags.update(_reached(poses, exercise))
    return tags


def _touched(exercise: Exercise) -> Iterator[str]:
    massage = TECHNIQUES[exercise.technique].massage
    muscles = [ALIASES.get(target, target) for target in exercise.targets]
    if massage:
        muscles += _under_the_tool(exercise.figure.get("tool"))
    for muscle in muscles:
        for tag, techniques in TOUCHED.get(muscle, ()):
            if exercise.technique in techniques:
                yield tag
    if massage and not exercise.targets and exercise.region in TOUCHED_REGIONS:
        yield TOUCHED_REGIONS[exercise.region]
    if massage and "roller" in exercise.equipment and not UNDER_A_ROLLER.isdisjoint(muscles):
        yield "rolling_thoracic"


def _under_the_tool(tool: object) -> Iterator[str]:
    at = tool.get("at") if isinstance(tool, Mapping) else None
    if isinstance(at, str):
        yield ALIASES.get(at, at)


def _borne(keep: object, start: str) -> Iterator[str]:
    """Yield what carries weight on the floor; folded forward or propped on the elbows the trunk does."""
    if not isinstance(keep, list | tuple) or not START_POSITIONS[start].on_floor:
        return
    if start != "child_pose" and any(contact in _HANDS for contact in keep):
        yield "wrist_load"
    if start != "prone_on_elbows" and "forearms" in keep:
        yield "shoulder_load"


def _reached(poses: Mapping[object, object], exercise: Exercise) -> Iterator[str]:
    for pose in poses.values():
        if not isinstance(pose, Mapping):
            continue
        for (joint, motion), degrees in _degrees(pose).items():
            least, tag = REACHING[joint, motion]
            if degrees >= least and _counts(tag, exercise):
                yield tag


def _counts(tag: str, exercise: Exercise) -> bool:
    """Whether a range is meant at all: sitting bends the hip, and a ball at the wall is reached by turning."""
    if tag == "hip_flexion_end":
        position = START_POSITIONS[exercise.start]
        return position.level not in HIP_ALREADY_BENT and "tool_roller" not in position.implied_tags
    if exercise.start in NOT_MEANT.get(tag, _NO_TAGS):
        return False
    return tag not in NOT_IN_MASSAGE or not TECHNIQUES[exercise.technique].massage


def _degrees(pose: Mapping[object, object]) -> dict[tuple[str, str], float]:
    """Return how far a pose goes in what `REACHING` asks about: parts of the spine added up, of two sides the more."""
    reached: dict[tuple[str, str], float] = {}
    for word, motions in pose.items():
        if not isinstance(motions, Mapping):
            continue
        for name, amount in motions.items():
            if isinstance(amount, int | float):
                for key, added in _ASKED.get((word, name), ()):
                    before = reached.get(key, 0.0)
                    reached[key] = before + amount if added else max(before, amount)
    return reached


def _asked(name: str, joint: Joint) -> tuple[tuple[tuple[str, str], bool], ...]:
    """Return what `REACHING` asks about a motion in an author's words, each with whether parts add up."""
    motion = name.partition("_to_")[0]
    whole = "neck" if joint.id in _NECK else "trunk" if joint.id in _BACK else joint.id
    keys = {(joint.id, motion): False, (whole, motion): not joint.sided}
    return tuple((key, added) for key, added in keys.items() if key in REACHING)


_ASKED: Mapping[tuple[object, object], tuple[tuple[tuple[str, str], bool], ...]] = MappingProxyType(
    {(word, name): _asked(name, joint) for word, joint in JOINT_WORDS.items() for name in joint.motions}
)
