"""Areas of the body: the regions exercises belong to, the finer ones a person points at, the chips of Today.

One table ties them together: each body-map region has its exercise region and its chip. Ids of the body map agree
with the pickers people know from other programs, plus the places self-massage needs (jaw, sacrum, sole).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

MapView = Literal["front", "back"]


@dataclass(frozen=True, slots=True)
class Region:
    """An area exercises are filed under; `word` stands alone on a card, `words` inside a sentence."""

    id: str
    word: str
    words: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice on Today; the chips and the body map are one list seen twice."""

    id: str
    word: str


@dataclass(frozen=True, slots=True)
class MapRegion:
    """An area of the body map; `word` stands alone, `words` (both sides of it) inside a sentence.

    `paired` ones have a left and a right; `views` are the pictures it is shown in; `massage` is False where it can
    never be chosen (a click on it opens the safety page instead).
    """

    id: str
    word: str
    words: str
    region: str
    chip: str
    views: tuple[MapView, ...]
    paired: bool = True
    massage: bool = True


REGIONS: Mapping[str, Region] = MappingProxyType(
    {
        region.id: region
        for region in (
            Region("head", "Head and jaw", "your head and jaw"),
            Region("neck", "Neck", "your neck"),
            Region("shoulder", "Shoulder", "your shoulders"),
            Region("chest", "Chest", "your chest"),
            Region("upper_back", "Upper back", "your upper back"),
            Region("low_back", "Lower back", "your lower back"),
            Region("hip", "Hip and bottom", "your hips and bottom"),
            Region("thigh", "Thigh", "your thighs"),
            Region("lower_leg", "Lower leg", "your lower legs"),
            Region("foot", "Foot", "your feet"),
            Region("upper_arm", "Upper arm", "your upper arms"),
            Region("forearm", "Forearm", "your forearms"),
            Region("hand", "Hand", "your hands"),
            Region("whole_spine", "Whole spine", "your whole spine"),
            Region("whole", "Whole body", "your whole body"),
        )
    },
)
"""Every exercise region by its id."""

CHIPS: Mapping[str, Chip] = MappingProxyType(
    {
        chip.id: chip
        for chip in (
            Chip("head", "Head"),
            Chip("neck", "Neck"),
            Chip("shoulders", "Shoulders"),
            Chip("upper_back", "Upper back"),
            Chip("lower_back", "Lower back"),
            Chip("hips", "Hips"),
            Chip("bottom", "Bottom"),
            Chip("thighs", "Thighs"),
            Chip("calves", "Calves"),
            Chip("feet", "Feet"),
            Chip("hands", "Hands"),
        )
    },
)
"""Every chip of Today by its id, in the order shown."""

_FRONT: tuple[MapView, ...] = ("front",)
_BACK: tuple[MapView, ...] = ("back",)
_BOTH: tuple[MapView, ...] = ("front", "back")

BODY_MAP: Mapping[str, MapRegion] = MappingProxyType(
    {
        place.id: place
        for place in (
            MapRegion("head", "Head", "the head", "head", "head", _BOTH, paired=False),
            MapRegion("jaw", "Jaw", "the jaw", "head", "head", _FRONT),
            MapRegion("neck_front", "Throat", "the throat", "neck", "neck", _FRONT, paired=False, massage=False),
            MapRegion("neck_back", "Back of the neck", "the back of the neck", "neck", "neck", _BACK, paired=False),
            MapRegion("upper_trapezius", "Top of the shoulder", "the tops of the shoulders", "neck", "neck", _BOTH),
            MapRegion(
                "shoulder_front", "Front of the shoulder", "the front of the shoulders", "shoulder", "shoulders", _FRONT
            ),
            MapRegion("shoulder_side", "Outer shoulder", "the outer shoulders", "shoulder", "shoulders", _BOTH),
            MapRegion(
                "shoulder_back", "Back of the shoulder", "the back of the shoulders", "shoulder", "shoulders", _BACK
            ),
            MapRegion(
                "between_shoulder_blades",
                "Between the shoulder blades",
                "the space between the shoulder blades",
                "upper_back",
                "upper_back",
                _BACK,
            ),
            MapRegion("shoulder_blade", "Shoulder blade", "the shoulder blades", "upper_back", "upper_back", _BACK),
            MapRegion("side_ribs", "Side of the ribs", "the sides of the ribs", "upper_back", "upper_back", _BOTH),
            MapRegion("chest", "Chest", "the chest", "chest", "shoulders", _FRONT),
            MapRegion("abdomen", "Belly", "the belly", "low_back", "lower_back", _FRONT, paired=False),
            MapRegion("mid_back", "Mid-back", "the mid-back", "upper_back", "upper_back", _BACK),
            MapRegion("low_back", "Lower back", "the lower back", "low_back", "lower_back", _BACK),
            MapRegion(
                "sacrum", "Base of the spine", "the base of the spine", "low_back", "lower_back", _BACK, paired=False
            ),
            MapRegion("buttock", "Bottom", "the bottom", "hip", "bottom", _BACK),
            MapRegion("outer_hip", "Outer hip", "the outer hips", "hip", "hips", _BOTH),
            MapRegion("front_hip", "Front of the hip", "the front of the hips", "hip", "hips", _FRONT),
            MapRegion("groin_inner_thigh", "Inner thigh", "the inner thighs", "thigh", "thighs", _FRONT),
            MapRegion("front_thigh", "Front of the thigh", "the front of the thighs", "thigh", "thighs", _FRONT),
            MapRegion("back_thigh", "Back of the thigh", "the back of the thighs", "thigh", "thighs", _BACK),
            MapRegion("knee_front", "Knee", "the knees", "thigh", "thighs", _FRONT),
            MapRegion(
                "knee_back", "Hollow of the knee", "the hollows of the knees", "thigh", "thighs", _BACK, massage=False
            ),
            MapRegion("calf", "Calf", "the calves", "lower_leg", "calves", _BACK),
            MapRegion("shin", "Shin", "the shins", "lower_leg", "calves", _FRONT),
            MapRegion("ankle", "Ankle", "the ankles", "foot", "feet", _BOTH),
            MapRegion("foot_top", "Top of the foot", "the tops of the feet", "foot", "feet", _FRONT),
            MapRegion("sole", "Sole", "the soles of the feet", "foot", "feet", _BACK),
            MapRegion(
                "upper_arm_front",
                "Front of the upper arm",
                "the front of the upper arms",
                "upper_arm",
                "shoulders",
                _FRONT,
            ),
            MapRegion(
                "upper_arm_back", "Back of the upper arm", "the back of the upper arms", "upper_arm", "shoulders", _BACK
            ),
            MapRegion("elbow", "Elbow", "the elbows", "forearm", "hands", _BOTH),
            MapRegion("forearm_palm_side", "Inner forearm", "the inner forearms", "forearm", "hands", _FRONT),
            MapRegion("forearm_back", "Outer forearm", "the outer forearms", "forearm", "hands", _BACK),
            MapRegion("hand", "Hand", "the hands", "hand", "hands", _BOTH),
        )
    },
)
"""Every body-map region by its id."""
