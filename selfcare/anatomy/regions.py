"""Areas of the body: the regions exercises belong to, the finer ones a person points at, the chips of Today.

One table ties them together: each body-map region has its exercise region and its chip. Ids of the body map agree
with the pickers people know from other programs, plus the places self-massage needs (jaw, sacrum, sole).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.translation import marked, tr

MapView = Literal["front", "back"]


@dataclass(frozen=True, slots=True)
class Region:
    """An area exercises are filed under.

    `word` stands alone on a card; `words` follow "for" in a sentence ("for your neck"), `where` stands anywhere in it
    ("in your neck").
    """

    id: str
    word_en: str
    words_en: str
    where_en: str

    @property
    def word(self) -> str:
        return tr(self.word_en)

    @property
    def words(self) -> str:
        return tr(self.words_en)

    @property
    def where(self) -> str:
        return tr(self.where_en)


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice on Today; the chips and the body map are one list seen twice."""

    id: str
    word_en: str

    @property
    def word(self) -> str:
        return tr(self.word_en)


@dataclass(frozen=True, slots=True)
class MapRegion:
    """An area of the body map; `word` stands alone, `words` (both sides of it) after "for" in a sentence.

    `paired` ones have a left and a right; `views` are the pictures it is shown in; `massage` is False where it can
    never be chosen (a click on it opens the safety page instead). One that lies `apart` is chosen by itself only, not
    with its chip: who says "lower back" does not mean the belly.
    """

    id: str
    word_en: str
    words_en: str
    region: str
    chip: str
    views: tuple[MapView, ...]
    paired: bool = True
    massage: bool = True
    apart: bool = False

    @property
    def word(self) -> str:
        return tr(self.word_en)

    @property
    def words(self) -> str:
        return tr(self.words_en)


REGIONS: Mapping[str, Region] = MappingProxyType(
    {
        region.id: region
        for region in (
            Region("head", marked("Head and jaw"), marked("your head and jaw"), marked("in your head and jaw")),
            Region("neck", marked("Neck"), marked("your neck"), marked("in your neck")),
            Region("shoulder", marked("Shoulder"), marked("your shoulders"), marked("in your shoulders")),
            Region("chest", marked("Chest"), marked("your chest"), marked("in your chest")),
            Region("upper_back", marked("Upper back"), marked("your upper back"), marked("in your upper back")),
            Region("low_back", marked("Lower back"), marked("your lower back"), marked("in your lower back")),
            Region("hip", marked("Hip and bottom"), marked("your hips and bottom"), marked("in your hips and bottom")),
            Region("thigh", marked("Thigh"), marked("your thighs"), marked("in your thighs")),
            Region("lower_leg", marked("Lower leg"), marked("your lower legs"), marked("in your lower legs")),
            Region("foot", marked("Foot"), marked("your feet"), marked("in your feet")),
            Region("upper_arm", marked("Upper arm"), marked("your upper arms"), marked("in your upper arms")),
            Region("forearm", marked("Forearm"), marked("your forearms"), marked("in your forearms")),
            Region("hand", marked("Hand"), marked("your hands"), marked("in your hands")),
            Region("whole_spine", marked("Whole spine"), marked("your whole spine"), marked("in your whole spine")),
            Region("whole", marked("Whole body"), marked("your whole body"), marked("in your whole body")),
        )
    },
)
"""Every exercise region by its id."""

CHIPS: Mapping[str, Chip] = MappingProxyType(
    {
        chip.id: chip
        for chip in (
            Chip("head", marked("Head")),
            Chip("neck", marked("Neck")),
            Chip("shoulders", marked("Shoulders")),
            Chip("upper_back", marked("Upper back")),
            Chip("lower_back", marked("Lower back")),
            Chip("hips", marked("Hips")),
            Chip("bottom", marked("Bottom")),
            Chip("thighs", marked("Thighs")),
            Chip("calves", marked("Calves")),
            Chip("feet", marked("Feet")),
            Chip("hands", marked("Hands")),
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
            MapRegion("head", marked("Head"), marked("the head"), "head", "head", _BOTH, paired=False),
            MapRegion("jaw", marked("Jaw"), marked("the jaw"), "head", "head", _FRONT),
            MapRegion(
                "neck_front",
                marked("Throat"),
                marked("the throat"),
                "neck",
                "neck",
                _FRONT,
                paired=False,
                massage=False,
            ),
            MapRegion(
                "neck_back",
                marked("Back of the neck"),
                marked("the back of the neck"),
                "neck",
                "neck",
                _BACK,
                paired=False,
            ),
            MapRegion(
                "upper_trapezius",
                marked("Top of the shoulder"),
                marked("the tops of the shoulders"),
                "neck",
                "neck",
                _BOTH,
            ),
            MapRegion(
                "shoulder_front",
                marked("Front of the shoulder"),
                marked("the front of the shoulders"),
                "shoulder",
                "shoulders",
                _FRONT,
            ),
            MapRegion(
                "shoulder_side", marked("Outer shoulder"), marked("the outer shoulders"), "shoulder", "shoulders", _BOTH
            ),
            MapRegion(
                "shoulder_back",
                marked("Back of the shoulder"),
                marked("the back of the shoulders"),
                "shoulder",
                "shoulders",
                _BACK,
            ),
            MapRegion(
                "between_shoulder_blades",
                marked("Between the shoulder blades"),
                marked("the space between the shoulder blades"),
                "upper_back",
                "upper_back",
                _BACK,
            ),
            MapRegion(
                "shoulder_blade",
                marked("Shoulder blade"),
                marked("the shoulder blades"),
                "upper_back",
                "upper_back",
                _BACK,
            ),
            MapRegion(
                "side_ribs",
                marked("Side of the ribs"),
                marked("the sides of the ribs"),
                "upper_back",
                "upper_back",
                _BOTH,
            ),
            MapRegion("chest", marked("Chest"), marked("the chest"), "chest", "shoulders", _FRONT),
            MapRegion(
                "abdomen",
                marked("Belly"),
                marked("the belly"),
                "low_back",
                "lower_back",
                _FRONT,
                paired=False,
                apart=True,
            ),
            MapRegion("mid_back", marked("Mid-back"), marked("the mid-back"), "upper_back", "upper_back", _BACK),
            MapRegion("low_back", marked("Lower back"), marked("the lower back"), "low_back", "lower_back", _BACK),
            MapRegion(
                "sacrum",
                marked("Base of the spine"),
                marked("the base of the spine"),
                "low_back",
                "lower_back",
                _BACK,
                paired=False,
            ),
            MapRegion("buttock", marked("Bottom"), marked("the bottom"), "hip", "bottom", _BACK),
            MapRegion("outer_hip", marked("Outer hip"), marked("the outer hips"), "hip", "hips", _BOTH),
            MapRegion("front_hip", marked("Front of the hip"), marked("the front of the hips"), "hip", "hips", _FRONT),
            MapRegion(
                "groin_inner_thigh", marked("Inner thigh"), marked("the inner thighs"), "thigh", "thighs", _FRONT
            ),
            MapRegion(
                "front_thigh",
                marked("Front of the thigh"),
                marked("the front of the thighs"),
                "thigh",
                "thighs",
                _FRONT,
            ),
            MapRegion(
                "back_thigh", marked("Back of the thigh"), marked("the back of the thighs"), "thigh", "thighs", _BACK
            ),
            MapRegion("knee_front", marked("Knee"), marked("the knees"), "thigh", "thighs", _FRONT),
            MapRegion(
                "knee_back",
                marked("Hollow of the knee"),
                marked("the hollows of the knees"),
                "thigh",
                "thighs",
                _BACK,
                massage=False,
            ),
            MapRegion("calf", marked("Calf"), marked("the calves"), "lower_leg", "calves", _BACK),
            MapRegion("shin", marked("Shin"), marked("the shins"), "lower_leg", "calves", _FRONT),
            MapRegion("ankle", marked("Ankle"), marked("the ankles"), "foot", "feet", _BOTH),
            MapRegion("foot_top", marked("Top of the foot"), marked("the tops of the feet"), "foot", "feet", _FRONT),
            MapRegion("sole", marked("Sole"), marked("the soles of the feet"), "foot", "feet", _BACK),
            MapRegion(
                "upper_arm_front",
                marked("Front of the upper arm"),
                marked("the front of the upper arms"),
                "upper_arm",
                "shoulders",
                _FRONT,
            ),
            MapRegion(
                "upper_arm_back",
                marked("Back of the upper arm"),
                marked("the back of the upper arms"),
                "upper_arm",
                "shoulders",
                _BACK,
            ),
            MapRegion("elbow", marked("Elbow"), marked("the elbows"), "forearm", "hands", _BOTH),
            MapRegion(
                "forearm_palm_side", marked("Inner forearm"), marked("the inner forearms"), "forearm", "hands", _FRONT
            ),
            MapRegion("forearm_back", marked("Outer forearm"), marked("the outer forearms"), "forearm", "hands", _BACK),
            MapRegion("hand", marked("Hand"), marked("the hands"), "hand", "hands", _BOTH),
        )
    },
)
"""Every body-map region by its id."""


def places_meant(area: str) -> tuple[str, ...]:
    """Return the places of the body map that a chip or an exercise region means as a whole; none if it is neither."""
    places = BODY_MAP.values()
    return tuple(each.id for each in places if area in {each.chip, each.region} and each.massage and not each.apart)
