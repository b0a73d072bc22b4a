"""Where hands touch: landmarks bound to bones, most of them other names for a muscle.

Points are (forward, up, out) in fractions of body height, as in `patches`. `normal` is the direction the skin
looks there, `along` the way the fingers of a hand lying on it point; both need no particular length.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from selfcare.anatomy.figure_words import BARE_LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.patches import Point
from selfcare.translation import marked, tr


@dataclass(frozen=True, slots=True)
class Landmark:
    """A spot on the skin that a hand can be laid on; `muscle` is the muscle under it, None on bone."""

    id: str
    word_en: str
    muscle: str | None
    bone: str
    point: Point
    normal: Point
    along: Point

    @property
    def word(self) -> str:
        return tr(self.word_en)


_LANDMARKS = (
    # head and neck
    Landmark(
        "head_top_side",
        marked("side of the head"),
        None,
        "head",
        (0.004, 0.092, 0.036),
        (0.0, 0.8, 1.0),
        (0.1, 1.0, -0.5),
    ),
    Landmark(
        "temple", marked("temple"), "temporalis", "head", (0.022, 0.064, 0.044), (0.2, 0.1, 1.0), (-0.2, 1.0, 0.0)
    ),
    Landmark(
        "temporalis", marked("temple"), "temporalis", "head", (0.022, 0.064, 0.044), (0.2, 0.1, 1.0), (-0.2, 1.0, 0.0)
    ),
    Landmark("jaw", marked("jaw"), "masseter", "head", (0.029, 0.023, 0.037), (0.3, 0.0, 1.0), (-0.3, 1.0, 0.0)),
    Landmark(
        "masseter",
        marked("chewing muscle"),
        "masseter",
        "head",
        (0.029, 0.023, 0.037),
        (0.3, 0.0, 1.0),
        (-0.3, 1.0, 0.0),
    ),
    Landmark(
        "occiput", marked("back of the head"), None, "head", (-0.056, 0.056, 0.018), (-1.0, 0.0, 0.1), (0.0, 0.5, -0.8)
    ),
    Landmark(
        "suboccipitals",
        marked("edge of the skull"),
        "suboccipitals",
        "head",
        (-0.047, 0.020, 0.018),
        (-1.0, -0.3, 0.2),
        (0.0, 0.4, -1.0),
    ),
    Landmark(
        "cervical_paraspinals",
        marked("back of the neck"),
        "cervical_paraspinals",
        "C6",
        (-0.030, 0.010, 0.014),
        (-1.0, 0.0, 0.3),
        (-0.1, 0.1, -1.0),
    ),
    # shoulder, chest, back
    Landmark(
        "upper_trapezius",
        marked("top of the shoulder"),
        "upper_trapezius",
        "girdle",
        (-0.012, 0.020, 0.052),
        (-0.3, 1.0, 0.1),
        (-1.0, -0.3, 0.1),
    ),
    Landmark(
        "levator_scapulae",
        marked("inner corner of the shoulder blade"),
        "levator_scapulae",
        "girdle",
        (-0.026, 0.014, 0.044),
        (-0.6, 1.0, 0.0),
        (-1.0, -0.5, 0.0),
    ),
    Landmark(
        "deltoid",
        marked("cap of the shoulder"),
        "deltoid",
        "upper_arm",
        (0.004, -0.040, 0.031),
        (0.1, 0.2, 1.0),
        (-1.0, 0.3, 0.0),
    ),
    Landmark(
        "chest_center", marked("breastbone"), None, "T5", (0.080, 0.000, 0.004), (1.0, 0.1, 0.0), (0.0, 0.4, -0.9)
    ),
    Landmark(
        "pectoralis_major",
        marked("chest muscle"),
        "pectoralis_major",
        "T5",
        (0.076, 0.004, 0.042),
        (1.0, 0.1, 0.3),
        (0.1, 0.4, 1.0),
    ),
    Landmark(
        "ribs_side",
        marked("side of the ribs"),
        "serratus_anterior",
        "T9",
        (0.030, 0.000, 0.080),
        (0.2, 0.0, 1.0),
        (1.0, 0.1, 0.0),
    ),
    Landmark(
        "erector_lumbar",
        marked("beside the lower spine"),
        "erector_lumbar",
        "L3",
        (-0.045, 0.000, 0.032),
        (-1.0, 0.0, 0.2),
        (0.0, -1.0, -0.4),
    ),
    Landmark(
        "quadratus_lumborum",
        marked("side of the waist"),
        "quadratus_lumborum",
        "L4",
        (-0.016, 0.000, 0.066),
        (-0.4, 0.0, 1.0),
        (1.0, -0.1, 0.0),
    ),
    Landmark("belly", marked("belly"), "abdominals", "L2", (0.064, 0.000, 0.012), (1.0, 0.0, 0.0), (0.0, -0.2, -1.0)),
    Landmark(
        "sacrum",
        marked("base of the spine"),
        "thoracolumbar_fascia",
        "pelvis",
        (-0.066, 0.026, 0.008),
        (-1.0, 0.2, 0.0),
        (0.0, -1.0, -0.3),
    ),
    # hip and leg
    Landmark(
        "hip_side",
        marked("side of the hip"),
        "gluteus_medius",
        "pelvis",
        (0.004, 0.038, 0.086),
        (0.0, 0.2, 1.0),
        (1.0, -0.4, 0.0),
    ),
    Landmark(
        "hip_back",
        marked("back of the hip"),
        "gluteus_maximus",
        "pelvis",
        (-0.060, 0.034, 0.046),
        (-1.0, 0.1, 0.3),
        (0.0, -1.0, -0.2),
    ),
    Landmark(
        "gluteus_maximus",
        marked("buttock"),
        "gluteus_maximus",
        "pelvis",
        (-0.072, -0.010, 0.050),
        (-1.0, 0.0, 0.3),
        (0.0, -1.0, 0.0),
    ),
    Landmark(
        "gluteus_medius",
        marked("outer hip"),
        "gluteus_medius",
        "pelvis",
        (-0.004, 0.020, 0.088),
        (-0.1, 0.0, 1.0),
        (0.8, -0.6, 0.0),
    ),
    Landmark(
        "thigh_top",
        marked("top of the thigh"),
        "quadriceps",
        "thigh",
        (0.050, -0.150, 0.000),
        (1.0, 0.0, 0.0),
        (0.0, -1.0, -0.1),
    ),
    Landmark(
        "quadriceps",
        marked("front of the thigh"),
        "quadriceps",
        "thigh",
        (0.052, -0.130, 0.000),
        (1.0, 0.0, 0.0),
        (0.0, -1.0, -0.4),
    ),
    Landmark(
        "thigh_back",
        marked("back of the thigh"),
        "hamstrings",
        "thigh",
        (-0.040, -0.190, 0.000),
        (-1.0, 0.3, 0.0),
        (0.0, 0.0, -1.0),
    ),
    Landmark(
        "hamstrings",
        marked("back of the thigh"),
        "hamstrings",
        "thigh",
        (-0.042, -0.160, 0.000),
        (-1.0, 0.1, 0.0),
        (0.0, 0.0, -1.0),
    ),
    Landmark(
        "adductors",
        marked("inner thigh"),
        "adductors",
        "thigh",
        (0.010, -0.130, -0.040),
        (0.3, 0.0, -1.0),
        (1.0, -0.3, 0.0),
    ),
    Landmark("knee", marked("knee"), None, "shank", (0.036, 0.010, 0.000), (1.0, 0.3, 0.0), (0.0, -1.0, 0.0)),
    Landmark(
        "shin_top",
        marked("upper shin"),
        "tibialis_anterior",
        "shank",
        (0.032, -0.050, 0.000),
        (1.0, 0.1, 0.0),
        (0.0, -0.1, -1.0),
    ),
    Landmark(
        "shin", marked("shin"), "tibialis_anterior", "shank", (0.028, -0.110, 0.000), (1.0, 0.0, 0.0), (0.0, -0.1, -1.0)
    ),
    Landmark(
        "gastrocnemius",
        marked("calf"),
        "gastrocnemius",
        "shank",
        (-0.043, -0.080, 0.000),
        (-1.0, 0.0, 0.0),
        (0.0, 0.0, -1.0),
    ),
    Landmark("ankle", marked("ankle"), None, "foot", (0.018, 0.010, 0.000), (1.0, 0.5, 0.0), (0.0, 0.0, -1.0)),
    Landmark(
        "foot_top", marked("top of the foot"), None, "foot", (0.040, 0.000, 0.000), (0.2, 1.0, 0.0), (0.0, 0.0, -1.0)
    ),
    Landmark(
        "plantar_fascia",
        marked("sole"),
        "plantar_fascia",
        "foot",
        (0.030, -0.036, 0.000),
        (0.0, -1.0, 0.0),
        (0.0, 0.0, 1.0),
    ),
    Landmark("toes", marked("toes"), None, "foot", (0.110, -0.026, 0.000), (0.7, -0.7, 0.0), (0.0, 0.0, -1.0)),
    # arm and hand
    Landmark(
        "upper_arm",
        marked("upper arm"),
        "triceps",
        "upper_arm",
        (0.0, -0.100, 0.026),
        (0.0, 0.0, 1.0),
        (-1.0, 0.0, 0.0),
    ),
    Landmark("elbow", marked("elbow"), None, "forearm", (-0.018, 0.002, 0.004), (-1.0, 0.0, 0.2), (0.0, 0.0, 1.0)),
    Landmark(
        "forearm_extensors",
        marked("outer forearm"),
        "forearm_extensors",
        "forearm",
        (0.000, -0.045, 0.023),
        (0.0, 0.0, 1.0),
        (1.0, 0.0, 0.0),
    ),
    Landmark(
        "forearm_flexors",
        marked("inner forearm"),
        "forearm_flexors",
        "forearm",
        (0.000, -0.045, -0.021),
        (0.0, 0.0, -1.0),
        (1.0, 0.0, 0.0),
    ),
    Landmark("wrist", marked("wrist"), None, "hand", (0.000, 0.000, 0.013), (0.0, 0.0, 1.0), (1.0, 0.0, 0.0)),
    Landmark("hand", marked("hand"), None, "hand", (0.000, -0.040, 0.011), (0.0, 0.0, 1.0), (1.0, 0.0, 0.0)),
    Landmark(
        "hand_intrinsics",
        marked("palm"),
        "hand_intrinsics",
        "hand",
        (0.000, -0.034, -0.011),
        (0.0, 0.0, -1.0),
        (1.0, 0.0, 0.0),
    ),
    Landmark(
        "thenar_muscles",
        marked("ball of the thumb"),
        "thenar_muscles",
        "hand",
        (0.016, -0.024, -0.010),
        (0.3, 0.0, -1.0),
        (0.0, -1.0, 0.0),
    ),
    Landmark("fingers", marked("fingers"), None, "hand", (0.000, -0.075, -0.006), (0.0, 0.0, -1.0), (0.0, -1.0, 0.0)),
)

LANDMARKS: Mapping[str, Landmark] = MappingProxyType({landmark.id: landmark for landmark in _LANDMARKS})
"""Every place with a hand position of its own, by its id."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "back_of_neck": "cervical_paraspinals",
        "suboccipital": "suboccipitals",
        "pectoral": "pectoralis_major",
        "quadriceps_mid": "quadriceps",
        "hamstring_mid": "hamstrings",
        "calf": "gastrocnemius",
        "sole": "plantar_fascia",
        "buttock": "gluteus_maximus",
        "outer_hip": "gluteus_medius",
        "waist": "quadratus_lumborum",
        "low_back": "erector_lumbar",
        "top_of_shoulder": "upper_trapezius",
        "palm": "hand_intrinsics",
    },
)
"""Other names of muscles, as authors use them for places."""

PLACES: tuple[str, ...] = (*dict.fromkeys((*MUSCLES, *LANDMARKS, *ALIASES, *BARE_LANDMARKS)),)
"""Every word that `on` and `at` may use: muscles, landmarks, their aliases, and places outside the body."""
