"""Is one pose of a figure written in known joints, motions and ranges?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from math import isfinite

from selfcare.anatomy.figure_words import HAND_SHAPES, VERTEBRAE
from selfcare.anatomy.joints import (
    HIP_FLEXION_STRAIGHT_KNEE,
    JOINT_WORDS,
    OPPOSITES,
    SIDE_PREFIXES,
    STRAIGHT_KNEE,
    Joint,
    Motion,
)
from selfcare.routine.problems import Finding, Place, did_you_mean, shortened
from selfcare.translation import tr

HAND_SHAPE_KEYS = ("hand_shape", *(f"{side}_hand_shape" for side in SIDE_PREFIXES))
"""Keys of a pose that shape a free hand."""

_CHOICES: Mapping[str, tuple[str, ...]] = {"vertebra": VERTEBRAE} | dict.fromkeys(HAND_SHAPE_KEYS, HAND_SHAPES)
_NECK_AND_HEAD = ("cervical", "head", "neck")
_MUCH, _MUCH_OF_BOTH = 0.5, 1.5
"""Shares of the usual range that lower and upper back take in opposite ways."""
_OPPOSITE = {one: other for pair in OPPOSITES for one, other in (pair, pair[::-1])}


def check_pose(place: Place, pose: object) -> Iterator[Finding]:
    """Yield what is wrong or doubtful in the pose that stands at `place`: unknown words, numbers out of range."""
    if not isinstance(pose, Mapping):
        yield Finding(
            place,
            tr("Joints with their angles belong here."),
            tr("Write it like {example}.").format(example="`{lumbar: {flexion: 20}}`"),
            "not-a-mapping",
        )
        return
    for key, value in pose.items():
        yield from _entry((*place, str(key)), str(key), value)
    yield from _straight_knee(place, pose)
    yield from _neck_in_all(place, pose)
    yield from _both_curves(place, pose)


def _entry(place: Place, key: str, value: object) -> Iterator[Finding]:
    if key in JOINT_WORDS:
        yield from _joint(place, JOINT_WORDS[key], value)
    elif key in _CHOICES:
        if value not in _CHOICES[key]:
            yield _unknown(place, value, _CHOICES[key])
    else:
        yield _unknown(place, key, (*JOINT_WORDS, *_CHOICES), on_key=True)


def _joint(place: Place, joint: Joint, value: object) -> Iterator[Finding]:
    if not isinstance(value, Mapping):
        example = next(iter(joint.motions))
        yield Finding(
            place,
            tr("Motions with degrees belong here."),
            tr("Write it like `{{{example}: 20}}`.").format(example=example),
            "not-a-mapping",
        )
        return
    for name, amount in value.items():
        motion = joint.motions.get(str(name))
        if motion is None:
            yield _unknown((*place, str(name)), name, joint.motions, on_key=True)
        else:
            yield from _amount((*place, str(name)), joint, motion, amount)
    yield from _both_ways(place, value)


def _amount(place: Place, joint: Joint, motion: Motion, amount: object) -> Iterator[Finding]:
    number = _number(amount)
    if number is None:
        what = tr("A number of degrees belongs here.")
        if motion.unit == "percent":
            what = tr("A number of percent belongs here.")
        yield Finding(place, what, tr("Write it like `20`."), "not-a-number")
    elif number < 0:
        other = _OPPOSITE.get(motion.id)
        mend = (
            tr("Write `{word}` instead.").format(word=f"{other}: {-number:g}")
            if other in joint.motions
            else tr("Write a positive number.")
        )
        yield Finding(place, tr("Angles are positive; the direction is in the word."), mend, "negative")
    elif number > motion.clamp:
        yield _too_far(place, motion, tr("The picture stops at {most:g}.").format(most=motion.clamp))
    elif number > motion.warn:
        yield _too_far(place, motion, tr("Most people reach {most:g}.").format(most=motion.warn))


def _too_far(place: Place, motion: Motion, limit: str, what: str = "") -> Finding:
    what = what or tr("This is much `{motion}` for `{joint}`.").format(motion=motion.id, joint=place[-2])
    mend = tr("Write {most:g} or less, unless it is meant.").format(most=motion.warn)
    return Finding(place, f"{what} {limit}", mend, "range", "warning")


def _both_ways(place: Place, value: Mapping[object, object]) -> Iterator[Finding]:
    for one, other in OPPOSITES:
        if one in value and other in value:
            yield Finding(
                (*place, other),
                tr("`{one}` and `{other}` undo each other.").format(one=one, other=other),
                tr("Keep one of them."),
                "both-ways",
            )


def _straight_knee(place: Place, pose: Mapping[object, object]) -> Iterator[Finding]:
    """Hamstrings hold the hip back while the knee of the same leg is written as straight."""
    names = [("hips", "knees"), *((f"{side}_hip", f"{side}_knee") for side in SIDE_PREFIXES)]
    for hip, knee in names:
        bent = _angle(pose, knee, "flexion")
        raised = _angle(pose, hip, "flexion")
        if raised is None or bent is None or bent >= STRAIGHT_KNEE:
            continue
        limit = HIP_FLEXION_STRAIGHT_KNEE
        if limit.warn < raised <= JOINT_WORDS[hip].motions["flexion"].warn:
            what = tr("This is much `flexion` for a hip with a straight knee.")
            most = tr("Most people reach {most:g}.").format(most=limit.warn)
            yield _too_far((*place, hip, "flexion"), limit, most, what)


def _neck_in_all(place: Place, pose: Mapping[object, object]) -> Iterator[Finding]:
    """Neck and head share one range."""
    if len(pose.keys() & _NECK_AND_HEAD) < 2:
        return
    for name, motion in JOINT_WORDS["neck"].motions.items():
        parts = [angle for angle in (_angle(pose, part, name) for part in _NECK_AND_HEAD) if angle]
        if len(parts) > 1 and max(parts) <= motion.warn < sum(parts):
            what = tr("This is much `{motion}` for neck and head.").format(motion=name)
            limit = tr("Together they make {sum:g}, most people reach {most:g}.").format(
                sum=sum(parts), most=motion.warn
            )
            yield _too_far((*place, "head", name), motion, limit, what)


def _both_curves(place: Place, pose: Mapping[object, object]) -> Iterator[Finding]:
    """Lower and upper back go the same way, but for a little; much of both is a spine like an S."""
    for one, other in _OPPOSITE.items():
        low, high = _share(pose, "lumbar", one), _share(pose, "thoracic", other)
        if min(low, high) > _MUCH and low + high > _MUCH_OF_BOTH:
            what = tr("Lower and upper back go far in opposite ways: `{one}` and `{other}`.").format(
                one=one, other=other
            )
            mend = tr("Write `{word}` here too, or less of both, unless it is meant.").format(word=one)
            yield Finding((*place, "thoracic", other), what, mend, "both-curves", "warning", on_key=True)


def _share(pose: Mapping[object, object], joint: str, name: str) -> float:
    """Return how much of its usual range a joint takes, 1 for all of it."""
    motion = JOINT_WORDS[joint].motions.get(name)
    return (_angle(pose, joint, name) or 0.0) / motion.warn if motion else 0.0


def _angle(pose: Mapping[object, object], joint: str, motion: str) -> float | None:
    motions = pose.get(joint)
    return _number(motions.get(motion)) if isinstance(motions, Mapping) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    return float(value)


def _unknown(place: Place, word: object, known: Collection[str], *, on_key: bool = False) -> Finding:
    shown = shortened(str(word))
    return Finding(
        place,
        tr("`{word}` is not known here.").format(word=shown),
        did_you_mean(str(word), known),
        "unknown-word",
        on_key=on_key,
    )
