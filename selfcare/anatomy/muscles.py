"""Muscles, joints and tissues that `targets`, `show`, `at` and `on` may name, with plain and clinical words.

The plain word completes "You work on ...". `region` is the exercise region it belongs to, `map_region` the area of
the body map in which a person would point at it. Where it is drawn is in `patches`; where hands touch it in
`landmarks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.translation import marked, tr

Tissue = Literal["muscle", "joint", "tissue"]


@dataclass(frozen=True, slots=True)
class Muscle:
    """Something under the skin that can be worked on; `paired` ones exist on the left and on the right."""

    id: str
    word_en: str
    clinical: str
    region: str
    map_region: str
    kind: Tissue = "muscle"
    paired: bool = True

    @property
    def word(self) -> str:
        return tr(self.word_en)


_MUSCLES = (
    Muscle("masseter", marked("the chewing muscle"), "masseter", "head", "jaw"),
    Muscle("temporalis", marked("the temple"), "temporalis", "head", "head"),
    Muscle("suboccipitals", marked("the edge of the skull"), "suboccipital muscles", "neck", "neck_back"),
    Muscle("cervical_paraspinals", marked("the back of the neck"), "cervical paraspinals", "neck", "neck_back"),
    Muscle("cervical_rotators", marked("the turning muscles of the neck"), "cervical rotators", "neck", "neck_back"),
    Muscle(
        "deep_neck_flexors",
        marked("the deep front of the neck"),
        "deep neck flexors",
        "neck",
        "neck_front",
        paired=False,
    ),
    Muscle("scalenes", marked("the side of the neck"), "scalenes", "neck", "neck_front"),
    Muscle(
        "levator_scapulae", marked("from the neck to the shoulder blade"), "levator scapulae", "neck", "upper_trapezius"
    ),
    Muscle("upper_trapezius", marked("the top of the shoulder"), "upper trapezius", "neck", "upper_trapezius"),
    Muscle(
        "mid_trapezius",
        marked("between spine and shoulder blade"),
        "middle trapezius",
        "upper_back",
        "between_shoulder_blades",
    ),
    Muscle("lower_trapezius", marked("below the shoulder blade"), "lower trapezius", "upper_back", "mid_back"),
    Muscle("rhomboids", marked("beside the shoulder blade"), "rhomboids", "upper_back", "between_shoulder_blades"),
    Muscle("infraspinatus", marked("the flat of the shoulder blade"), "infraspinatus", "upper_back", "shoulder_blade"),
    Muscle(
        "teres_minor", marked("the outer edge of the shoulder blade"), "teres minor", "upper_back", "shoulder_blade"
    ),
    Muscle(
        "erector_thoracic",
        marked("the muscles beside the upper spine"),
        "thoracic erector spinae",
        "upper_back",
        "mid_back",
    ),
    Muscle(
        "thoracic_rotators",
        marked("the turning muscles of the mid-back"),
        "thoracic rotators",
        "upper_back",
        "mid_back",
    ),
    Muscle(
        "thoracic_joints",
        marked("the joints of the mid-back"),
        "thoracic joints",
        "upper_back",
        "mid_back",
        "joint",
        paired=False,
    ),
    Muscle("serratus_anterior", marked("the side of the ribs"), "serratus anterior", "upper_back", "side_ribs"),
    Muscle("latissimus_dorsi", marked("the broad muscle of the side"), "latissimus dorsi", "upper_back", "side_ribs"),
    Muscle("deltoid", marked("the cap of the shoulder"), "deltoid", "shoulder", "shoulder_side"),
    Muscle("posterior_deltoid", marked("the back of the shoulder"), "posterior deltoid", "shoulder", "shoulder_back"),
    Muscle("shoulder_flexors", marked("the front of the shoulder"), "shoulder flexors", "shoulder", "shoulder_front"),
    Muscle(
        "glenohumeral_joint", marked("the shoulder joint"), "glenohumeral joint", "shoulder", "shoulder_side", "joint"
    ),
    Muscle("pectoralis_major", marked("the chest muscle"), "pectoralis major", "chest", "chest"),
    Muscle("pectoralis_minor", marked("the upper chest"), "pectoralis minor", "chest", "chest"),
    Muscle("biceps", marked("the front of the upper arm"), "biceps brachii", "upper_arm", "upper_arm_front"),
    Muscle("triceps", marked("the back of the upper arm"), "triceps brachii", "upper_arm", "upper_arm_back"),
    Muscle("forearm_flexors", marked("the inner forearm"), "wrist and finger flexors", "forearm", "forearm_palm_side"),
    Muscle("forearm_extensors", marked("the outer forearm"), "wrist and finger extensors", "forearm", "forearm_back"),
    Muscle("hand_intrinsics", marked("the palm"), "intrinsic hand muscles", "hand", "hand"),
    Muscle("thenar_muscles", marked("the ball of the thumb"), "thenar muscles", "hand", "hand"),
    Muscle("diaphragm", marked("the breathing muscle"), "diaphragm", "whole", "abdomen", paired=False),
    Muscle("abdominals", marked("the belly muscles"), "abdominal muscles", "low_back", "abdomen", paired=False),
    Muscle(
        "transversus_abdominis",
        marked("the deep belly muscle"),
        "transversus abdominis",
        "low_back",
        "abdomen",
        paired=False,
    ),
    Muscle("obliques", marked("the waist"), "oblique abdominals", "low_back", "abdomen"),
    Muscle(
        "erector_lumbar", marked("the muscles beside the lower spine"), "lumbar erector spinae", "low_back", "low_back"
    ),
    Muscle("multifidus", marked("the deep muscles of the lower back"), "multifidus", "low_back", "low_back"),
    Muscle("quadratus_lumborum", marked("the side of the lower back"), "quadratus lumborum", "low_back", "low_back"),
    Muscle(
        "lumbar_joints",
        marked("the joints of the lower back"),
        "lumbar joints",
        "low_back",
        "low_back",
        "joint",
        paired=False,
    ),
    Muscle(
        "thoracolumbar_fascia",
        marked("the base of the back"),
        "thoracolumbar fascia",
        "low_back",
        "sacrum",
        "tissue",
        paired=False,
    ),
    Muscle("gluteus_maximus", marked("the buttock"), "gluteus maximus", "hip", "buttock"),
    Muscle("gluteus_medius", marked("the outer hip"), "gluteus medius", "hip", "outer_hip"),
    Muscle("piriformis", marked("the deep buttock"), "piriformis", "hip", "buttock"),
    Muscle("tensor_fasciae_latae", marked("the front of the outer hip"), "tensor fasciae latae", "hip", "outer_hip"),
    Muscle("iliopsoas", marked("the front of the hip"), "iliopsoas", "hip", "front_hip"),
    Muscle("hip_joint", marked("the hip joint"), "hip joint", "hip", "front_hip", "joint"),
    Muscle("adductors", marked("the inner thigh"), "adductors", "thigh", "groin_inner_thigh"),
    Muscle("quadriceps", marked("the front of the thigh"), "quadriceps", "thigh", "front_thigh"),
    Muscle("rectus_femoris", marked("the middle of the front thigh"), "rectus femoris", "thigh", "front_thigh"),
    Muscle("vastus_lateralis", marked("the outer thigh"), "vastus lateralis", "thigh", "front_thigh"),
    Muscle("hamstrings", marked("the back of the thigh"), "hamstrings", "thigh", "back_thigh"),
    Muscle("sciatic_nerve_path", marked("the long nerve of the leg"), "sciatic nerve", "thigh", "back_thigh", "tissue"),
    Muscle("gastrocnemius", marked("the calf"), "gastrocnemius", "lower_leg", "calf"),
    Muscle("soleus", marked("the lower calf"), "soleus", "lower_leg", "calf"),
    Muscle("tibialis_anterior", marked("the shin muscle"), "tibialis anterior", "lower_leg", "shin"),
    Muscle("plantar_fascia", marked("the sole"), "plantar fascia", "foot", "sole", "tissue"),
    Muscle("foot_intrinsics", marked("the small muscles of the sole"), "intrinsic foot muscles", "foot", "sole"),
)

MUSCLES: Mapping[str, Muscle] = MappingProxyType({muscle.id: muscle for muscle in _MUSCLES})
"""Everything `targets` may name, by id."""
