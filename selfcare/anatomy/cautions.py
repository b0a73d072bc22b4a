"""What an exercise loads, as caution tags: 42 of them, in three kinds, with the words a person reads.

Conditions and red flags, which act on these tags, are rules of `care`; here are only the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

CautionKind = Literal["position", "range", "contact"]


@dataclass(frozen=True, slots=True)
class Caution:
    """One tag; `words` end the sentence "This exercise includes ..."."""

    id: str
    words: str
    kind: CautionKind


_WORDS: Mapping[CautionKind, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "position": (
            ("supine_flat", "lying flat on the back"),
            ("prone", "lying on the front"),
            ("kneeling", "kneeling"),
            ("standing", "standing"),
            ("balance", "keeping your balance"),
            ("floor_transfer", "getting down to the floor and up again"),
            ("head_below_heart", "the head lower than the heart"),
            ("wrist_load", "weight on the wrists"),
            ("shoulder_load", "weight on the shoulders"),
            ("isometric_strain", "holding against resistance"),
        ),
        "range": (
            ("neck_flexion", "bending the neck forward"),
            ("neck_rotation", "turning the head"),
            ("neck_side_bend", "tilting the head to the side"),
            ("spinal_flexion_mid", "rounding the back part of the way"),
            ("spinal_flexion_end", "rounding the back fully"),
            ("spinal_extension_mid", "arching the back part of the way"),
            ("spinal_extension_end", "arching the back fully"),
            ("spinal_rotation_mid", "turning the trunk"),
            ("spinal_side_bend", "bending the trunk to the side"),
            ("thoracic_extension_end", "arching the upper back fully"),
            ("hip_flexion_end", "bending the hip fully"),
            ("hip_extension_end", "stretching the hip back fully"),
            ("hip_external_rotation_end", "turning the hip out fully"),
            ("knee_flexion_end", "bending the knee fully"),
            ("shoulder_overhead", "the arm above the head"),
            ("shoulder_external_rotation_end", "turning the shoulder out fully"),
            ("shoulder_horizontal_adduction_end", "drawing the arm across the chest fully"),
            ("wrist_extension_end", "bending the wrist back fully"),
            ("neural_tension", "a position that puts the leg's nerve under a gentle pull"),
        ),
        "contact": (
            ("neck_posterior", "pressure on the back of the neck"),
            ("chest_wall", "pressure on the chest"),
            ("kidney_area", "contact near the kidneys"),
            ("groin_near", "contact near the groin"),
            ("popliteal_near", "contact near the back of the knee"),
            ("calf_pressure", "pressure on the calf"),
            ("sciatic_notch", "pressure deep in the buttock"),
            ("foot_pressure", "pressure on the sole"),
            ("pressure_sustained", "pressure held on one point"),
            ("rolling_thoracic", "a roller under the mid-back"),
            ("tool_ball", "your weight on a ball"),
            ("tool_roller", "your weight on a roller"),
            ("tool_cane", "pulling on a massage hook"),
        ),
    },
)

CAUTIONS: Mapping[str, Caution] = MappingProxyType(
    {tag: Caution(tag, words, kind) for kind, rows in _WORDS.items() for tag, words in rows},
)
"""Every caution tag by its id."""
