"""What an exercise of a kind loads, and who would miss the tag that says so.

Read off the exercises of the published library: a tag stands here where every one of them that touches this muscle,
starts like this or goes this far has it, and none that stops short of it. So a tag found here is probable, not certain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from selfcare.anatomy.techniques import TECHNIQUES
from selfcare.translation import marked, tr


@dataclass(frozen=True, slots=True)
class Load:
    """Why a tag is probable, as a sentence, and whom it protects: ends "people with ..."."""

    why_en: str
    who_en: str

    @property
    def why(self) -> str:
        return tr(self.why_en)

    @property
    def who(self) -> str:
        return tr(self.who_en)


_NECK = marked("narrowed neck arteries or an unstable neck")
_BONES = marked("thin bones or a broken spine bone")
_CLOT = marked("a clot in the leg")
_NERVE = marked("tingling down the leg")
_PRESSED = marked("high blood pressure or glaucoma")
_NEW_HIP = marked("a new hip")
_SHOULDER = marked("a shoulder injury")
_WRISTS = marked("sore wrists")

LOADS: Mapping[str, Load] = MappingProxyType(
    {
        "neck_posterior": Load(marked("It presses on the neck or the top of the shoulders."), _NECK),
        "chest_wall": Load(marked("It presses on the chest."), marked("thin bones or an implant in the chest")),
        "kidney_area": Load(marked("It presses beside the lower spine."), marked("kidney trouble")),
        "groin_near": Load(marked("It presses near the groin."), marked("a clot in the leg or a hernia")),
        "popliteal_near": Load(marked("It presses near the back of the knee."), _CLOT),
        "calf_pressure": Load(marked("It presses on the calf."), marked("a clot in the leg or varicose veins")),
        "sciatic_notch": Load(marked("It presses deep in the buttock."), _NERVE),
        "foot_pressure": Load(marked("It presses on the sole."), marked("numb feet")),
        "rolling_thoracic": Load(marked("It puts a roller under the mid-back."), _BONES),
        "neural_tension": Load(marked("It pulls on the nerve of the leg."), _NERVE),
        "isometric_strain": Load(marked("It tenses muscles and holds them."), _PRESSED),
        "head_below_heart": Load(marked("The head goes lower than the heart."), _PRESSED),
        "wrist_load": Load(marked("The hands bear weight."), _WRISTS),
        "shoulder_load": Load(marked("A shoulder bears weight."), _SHOULDER),
        "balance": Load(marked("It asks for balance."), marked("poor balance")),
        "neck_flexion": Load(marked("It bends the neck far forward."), _NECK),
        "neck_rotation": Load(marked("It turns the head far."), _NECK),
        "neck_side_bend": Load(marked("It tilts the head far to the side."), _NECK),
        "spinal_flexion_end": Load(marked("It rounds the back fully."), _BONES),
        "spinal_extension_mid": Load(marked("It arches the lower back."), marked("pain when they lean back")),
        "spinal_rotation_mid": Load(marked("It turns the trunk."), _BONES),
        "thoracic_extension_end": Load(marked("It arches the upper back fully."), _BONES),
        "hip_flexion_end": Load(marked("It bends the hip fully."), _NEW_HIP),
        "spinal_extension_end": Load(marked("It arches the back fully."), marked("pain when they lean back")),
        "spinal_side_bend": Load(marked("It bends the trunk far to the side."), _BONES),
        "hip_extension_end": Load(marked("It stretches the hip back fully."), _NEW_HIP),
        "hip_external_rotation_end": Load(marked("It turns the hip out fully."), _NEW_HIP),
        "knee_flexion_end": Load(marked("It bends the knee fully."), marked("sore knees")),
        "shoulder_overhead": Load(marked("It lifts the arm above the head."), _SHOULDER),
        "shoulder_horizontal_adduction_end": Load(marked("It draws the arm across the chest fully."), _SHOULDER),
        "wrist_extension_end": Load(marked("It bends the wrist back fully."), _WRISTS),
        "shoulder_external_rotation_end": Load(marked("It turns the shoulder out fully."), _SHOULDER),
    },
)
"""Every tag that can be told from what is written."""

STRONGER: Mapping[str, frozenset[str]] = MappingProxyType({"spinal_extension_mid": frozenset({"spinal_extension_end"})})
"""Tags that say more than another, and so stand for it."""

_MASSAGE = frozenset(technique.id for technique in TECHNIQUES.values() if technique.massage)
_NOT_RUBBING = _MASSAGE - {"rubbing"}
_NECK_AND_TOP = ("suboccipitals", "cervical_paraspinals", "cervical_rotators", "levator_scapulae", "upper_trapezius")

_TOUCHING: tuple[tuple[str, frozenset[str], tuple[str, ...]], ...] = (
    ("neck_posterior", _MASSAGE, _NECK_AND_TOP),
    ("chest_wall", _MASSAGE, ("pectoralis_major", "pectoralis_minor")),
    ("kidney_area", _MASSAGE, ("erector_lumbar", "multifidus", "quadratus_lumborum")),
    ("sciatic_notch", _MASSAGE, ("piriformis",)),
    ("popliteal_near", _MASSAGE, ("hamstrings", "gastrocnemius")),
    ("calf_pressure", _MASSAGE, ("gastrocnemius", "soleus")),
    ("foot_pressure", _MASSAGE, ("plantar_fascia", "foot_intrinsics")),
    ("groin_near", _NOT_RUBBING, ("adductors",)),
    ("groin_near", frozenset({"kneading"}), ("quadriceps", "rectus_femoris")),
    ("neural_tension", frozenset({"stretch", "mobility"}), ("sciatic_nerve_path",)),
)


def _by_muscle() -> Mapping[str, tuple[tuple[str, frozenset[str]], ...]]:
    return MappingProxyType(
        {
            muscle: tuple((tag, techniques) for tag, techniques, muscles in _TOUCHING if muscle in muscles)
            for muscle in {muscle for _, _, muscles in _TOUCHING for muscle in muscles}
        }
    )


TOUCHED: Mapping[str, tuple[tuple[str, frozenset[str]], ...]] = _by_muscle()
"""What working on a muscle brings: pairs of a tag and the techniques it goes with."""

TOUCHED_REGIONS: Mapping[str, str] = MappingProxyType(
    {
        "neck": "neck_posterior",
        "chest": "chest_wall",
        "low_back": "kidney_area",
        "lower_leg": "calf_pressure",
        "foot": "foot_pressure",
    },
)
"""What massage of a region brings where no muscle is named."""

UNDER_A_ROLLER = frozenset(
    {"erector_thoracic", "rhomboids", "mid_trapezius", "lower_trapezius", "thoracic_rotators", "thoracic_joints"}
)
"""Muscles that lie on a roller together with the mid-back: `rolling_thoracic`."""

STARTING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "standing_lean": frozenset({"head_below_heart"}),
        "floor_sitting": frozenset({"hip_external_rotation_end"}),
        "prone_on_elbows": frozenset({"spinal_extension_mid"}),
        "child_pose": frozenset({"head_below_heart", "hip_flexion_end", "knee_flexion_end", "spinal_flexion_end"}),
        "half_kneeling": frozenset({"balance"}),
        "roller_thoracic": frozenset({"thoracic_extension_end"}),
        "roller_prone_thigh": frozenset({"shoulder_load"}),
        "roller_side_thigh": frozenset({"shoulder_load"}),
    },
)
"""What a start position brings besides what it implies."""

REACHING: Mapping[tuple[str, str], tuple[float, str]] = MappingProxyType(
    {
        ("neck", "flexion"): (45, "neck_flexion"),
        ("neck", "turn"): (50, "neck_rotation"),
        ("neck", "bend"): (25, "neck_side_bend"),
        ("trunk", "flexion"): (75, "spinal_flexion_end"),
        ("lumbar", "extension"): (20, "spinal_extension_mid"),
        ("hip", "flexion"): (110, "hip_flexion_end"),
        ("hip", "extension"): (15, "hip_extension_end"),
        ("hip", "external_rotation"): (48, "hip_external_rotation_end"),
        ("knee", "flexion"): (138, "knee_flexion_end"),
        ("wrist", "extension"): (66, "wrist_extension_end"),
        ("shoulder", "elevation"): (120, "shoulder_overhead"),
        ("shoulder", "flexion"): (120, "shoulder_overhead"),
        ("shoulder", "abduction"): (120, "shoulder_overhead"),
        ("shoulder", "horizontal_adduction"): (100, "shoulder_horizontal_adduction_end"),
        ("shoulder", "external_rotation"): (60, "shoulder_external_rotation_end"),
        ("thoracic", "extension"): (18, "thoracic_extension_end"),
        ("trunk", "extension"): (38, "spinal_extension_end"),
        ("trunk", "bend"): (30, "spinal_side_bend"),
        ("trunk", "turn"): (35, "spinal_rotation_mid"),
    },
)
"""From how many degrees on a joint's motion brings a tag. Neck and head, lower and upper back count together.

Only motions are here of which exercises with the tag and those without keep well apart: a few degrees in a drawing
tell nothing.
"""

HIP_ALREADY_BENT = frozenset({"sitting", "wall", "standing"})
"""Levels of start positions in which a bent hip is how one sits or steps, not a fold of the body."""

NOT_MEANT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "shoulder_overhead": frozenset({"quadruped", "child_pose"}),
        "spinal_side_bend": frozenset({"side_lying"}),
    },
)
"""Start positions in which such a range is how the body lies on the floor: arms reach along it, a side rests on it."""

NOT_IN_MASSAGE = frozenset({"spinal_rotation_mid", "hip_external_rotation_end"})
"""Ranges that are only the way to a place that is pressed."""
