"""Where hands touch: landmarks bound to bones, most of them other names for a muscle."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfcare.anatomy.figure_words import BARE_LANDMARKS
from selfcare.anatomy.landmark import Landmark
from selfcare.anatomy.limb_landmarks import LIMB_LANDMARKS
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.trunk_landmarks import TRUNK_LANDMARKS

LANDMARKS: Mapping[str, Landmark] = MappingProxyType(
    {landmark.id: landmark for landmark in (*TRUNK_LANDMARKS, *LIMB_LANDMARKS)}
)
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
