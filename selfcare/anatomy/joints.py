"""Joints and the motions an author may write, each with its range in degrees.

Two figures per motion: `warn`, above which an author is told, and `clamp`, beyond which the picture does not go.
Ranges: AAOS 1965/1994 adult normals as commonly quoted, and passive means of healthy people aged 45-69 (Soucie
2011, 674 people); sites differ by 5-20 degrees, so these are limits for drawing, not norms for patients.
All numbers are positive: the direction is in the name of the motion.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Unit = Literal["degrees", "percent"]


@dataclass(frozen=True, slots=True)
class Motion:
    """One direction a joint moves in; `warn` and `clamp` in degrees (the shoulder girdle: percent of its range)."""

    id: str
    warn: float
    clamp: float
    unit: Unit = "degrees"


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint or a stretch of spine; `sided` ones exist on both sides of the body."""

    id: str
    word: str
    plural: str
    sided: bool
    motions: Mapping[str, Motion]


def _motions(**ranges: tuple[float, float]) -> Mapping[str, Motion]:
    return MappingProxyType({name: Motion(name, warn, clamp) for name, (warn, clamp) in ranges.items()})


def _shares_of_range(*names: str) -> Mapping[str, Motion]:
    return MappingProxyType({name: Motion(name, 100, 100, "percent") for name in names})


def _spine_motions(
    flexion: tuple[float, float],
    extension: tuple[float, float],
    bend: tuple[float, float],
    turn: tuple[float, float],
) -> Mapping[str, Motion]:
    sides = ("working", "other", "left", "right")
    directed = {f"bend_to_{side}": bend for side in sides} | {f"turn_to_{side}": turn for side in sides}
    return _motions(flexion=flexion, extension=extension, **directed)


_NECK = _spine_motions(flexion=(50, 65), extension=(50, 70), bend=(40, 50), turn=(70, 90))

_JOINTS = (
    Joint("lumbar", "lower back", "lumbar", False, _spine_motions((50, 65), (22, 35), (25, 30), (8, 15))),
    Joint("thoracic", "upper back", "thoracic", False, _spine_motions((35, 45), (20, 30), (25, 35), (35, 45))),
    # The whole trunk: as far as its shares below let the lower and the upper back go.
    Joint("trunk", "trunk", "trunk", False, _spine_motions((77, 100), (40, 63), (50, 60), (41, 52))),
    # Neck and head share one range: 65 degrees of the neck leave none for the head.
    Joint("cervical", "neck", "cervical", False, _NECK),
    Joint("head", "head", "head", False, _NECK),
    Joint("neck", "neck and head", "neck", False, _NECK),
    Joint(
        "shoulder",
        "shoulder",
        "shoulders",
        True,
        _motions(
            flexion=(170, 185),
            extension=(50, 65),
            abduction=(170, 185),
            adduction=(30, 45),
            horizontal_adduction=(125, 140),
            horizontal_abduction=(35, 50),
            internal_rotation=(70, 95),
            external_rotation=(85, 100),
            elevation=(170, 185),
            plane=(130, 140),
        ),
    ),
    Joint(
        "girdle",
        "shoulder blade",
        "girdles",
        True,
        _shares_of_range("elevation", "depression", "protraction", "retraction"),
    ),
    Joint("elbow", "elbow", "elbows", True, _motions(flexion=(145, 155), extension=(3, 10))),
    Joint("forearm", "forearm", "forearms", True, _motions(pronation=(80, 90), supination=(85, 95))),
    Joint(
        "wrist",
        "wrist",
        "wrists",
        True,
        _motions(flexion=(75, 90), extension=(70, 90), radial=(20, 25), ulnar=(30, 40)),
    ),
    Joint(
        "hip",
        "hip",
        "hips",
        True,
        _motions(
            flexion=(125, 140),
            extension=(15, 30),
            abduction=(45, 60),
            adduction=(25, 35),
            internal_rotation=(40, 50),
            external_rotation=(50, 70),
        ),
    ),
    Joint("knee", "knee", "knees", True, _motions(flexion=(140, 158), extension=(3, 10))),
    Joint("ankle", "ankle", "ankles", True, _motions(dorsiflexion=(20, 30), plantarflexion=(55, 65))),
    Joint("foot", "foot", "feet", True, _motions(inversion=(30, 40), eversion=(15, 25))),
)

JOINTS: Mapping[str, Joint] = MappingProxyType({joint.id: joint for joint in _JOINTS})
"""Every joint by its id."""

SIDE_PREFIXES = ("working", "other", "left", "right")
"""What may stand before the name of a sided joint: `working_hip`, `left_knee`."""


def _joint_words() -> Mapping[str, Joint]:
    words: dict[str, Joint] = {}
    for joint in _JOINTS:
        names = [joint.id] if not joint.sided else [joint.plural, *(f"{side}_{joint.id}" for side in SIDE_PREFIXES)]
        words.update(dict.fromkeys(names, joint))
    return MappingProxyType(words)


JOINT_WORDS: Mapping[str, Joint] = _joint_words()
"""Every word for a joint that a pose may use, and the joint it means: `hips`, `working_hip`, `lumbar`."""

OPPOSITES = (
    ("flexion", "extension"),
    ("abduction", "adduction"),
    ("horizontal_abduction", "horizontal_adduction"),
    ("internal_rotation", "external_rotation"),
    ("pronation", "supination"),
    ("radial", "ulnar"),
    ("dorsiflexion", "plantarflexion"),
    ("inversion", "eversion"),
    ("elevation", "depression"),
    ("protraction", "retraction"),
    ("bend_to_working", "bend_to_other"),
    ("bend_to_left", "bend_to_right"),
    ("turn_to_working", "turn_to_other"),
    ("turn_to_left", "turn_to_right"),
)
"""Pairs of motions that cannot both be written for one joint."""

SPINE_SHARES: Mapping[str, Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        "trunk": MappingProxyType(
            {
                "flexion": MappingProxyType({"lumbar": 0.55, "thoracic": 0.45}),
                "bend": MappingProxyType({"lumbar": 0.50, "thoracic": 0.50}),
                "turn": MappingProxyType({"lumbar": 0.15, "thoracic": 0.85}),
            },
        ),
        "neck": MappingProxyType(
            {
                "flexion": MappingProxyType({"cervical": 0.75, "head": 0.25}),
                "bend": MappingProxyType({"cervical": 0.75, "head": 0.25}),
                "turn": MappingProxyType({"cervical": 0.75, "head": 0.25}),
            },
        ),
    },
)
"""How `trunk` and `neck` share out over the parts of the spine (extension shares like flexion)."""

STRAIGHT_KNEE = 20.0
"""Degrees of knee flexion under which the hamstrings hold the hip back."""

HIP_FLEXION_STRAIGHT_KNEE = Motion("flexion", 90, 110)
"""The hip's flexion while the knee is straight."""
