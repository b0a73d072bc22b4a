"""What an exercise loads, as caution tags: 42 of them, in three kinds, with the words a person reads.

Conditions and red flags, which act on these tags, are rules of `care`; here are only the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.translation import marked, tr

CautionKind = Literal["position", "range", "contact"]


@dataclass(frozen=True, slots=True)
class Caution:
    """One tag; `words` end the sentence "This exercise includes ..."."""

    id: str
    words_en: str
    kind: CautionKind

    @property
    def words(self) -> str:
        return tr(self.words_en)


_WORDS: Mapping[CautionKind, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "position": (
            ("supine_flat", marked("lying flat on the back")),
            ("prone", marked("lying on the front")),
            ("kneeling", marked("kneeling")),
            ("standing", marked("standing")),
            ("balance", marked("keeping your balance")),
            ("floor_transfer", marked("getting down to the floor and up again")),
            ("head_below_heart", marked("the head lower than the heart")),
            ("wrist_load", marked("weight on the wrists")),
            ("shoulder_load", marked("weight on the shoulders")),
            ("isometric_strain", marked("holding against resistance")),
        ),
        "range": (
            ("neck_flexion", marked("bending the neck forward")),
            ("neck_rotation", marked("turning the head")),
            ("neck_side_bend", marked("tilting the head to the side")),
            ("spinal_flexion_mid", marked("rounding the back part of the way")),
            ("spinal_flexion_end", marked("rounding the back fully")),
            ("spinal_extension_mid", marked("arching the back part of the way")),
            ("spinal_extension_end", marked("arching the back fully")),
            ("spinal_rotation_mid", marked("turning the trunk")),
            ("spinal_side_bend", marked("bending the trunk to the side")),
            ("thoracic_extension_end", marked("arching the upper back fully")),
            ("hip_flexion_end", marked("bending the hip fully")),
            ("hip_extension_end", marked("stretching the hip back fully")),
            ("hip_external_rotation_end", marked("turning the hip out fully")),
            ("knee_flexion_end", marked("bending the knee fully")),
            ("shoulder_overhead", marked("the arm above the head")),
            ("shoulder_external_rotation_end", marked("turning the shoulder out fully")),
            ("shoulder_horizontal_adduction_end", marked("drawing the arm across the chest fully")),
            ("wrist_extension_end", marked("bending the wrist back fully")),
            ("neural_tension", marked("a position that puts the leg's nerve under a gentle pull")),
        ),
        "contact": (
            ("neck_posterior", marked("pressure on the back of the neck")),
            ("chest_wall", marked("pressure on the chest")),
            ("kidney_area", marked("contact near the kidneys")),
            ("groin_near", marked("contact near the groin")),
            ("popliteal_near", marked("contact near the back of the knee")),
            ("calf_pressure", marked("pressure on the calf")),
            ("sciatic_notch", marked("pressure deep in the buttock")),
            ("foot_pressure", marked("pressure on the sole")),
            ("pressure_sustained", marked("pressure held on one point")),
            ("rolling_thoracic", marked("a roller under the mid-back")),
            ("tool_ball", marked("your weight on a ball")),
            ("tool_roller", marked("your weight on a roller")),
            ("tool_cane", marked("pulling on a massage hook")),
        ),
    },
)

CAUTIONS: Mapping[str, Caution] = MappingProxyType(
    {tag: Caution(tag, words, kind) for kind, rows in _WORDS.items() for tag, words in rows},
)
"""Every caution tag by its id."""
