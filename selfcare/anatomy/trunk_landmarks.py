"""Where hands touch head, neck, shoulder, chest and back."""

from __future__ import annotations

from typing import Final

from selfcare.anatomy.landmark import Landmark
from selfcare.translation import marked

TRUNK_LANDMARKS: Final = (
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
)
