"""Where each muscle shows on the skin: bands round a limb or the trunk, and soft blobs bound to a bone.

Lengths are fractions of body height. Points are (forward, up, out): `out` points away from the middle line and is
mirrored for the left side. Angles go round a segment: 0 in front, 90 outside, 180 behind, -90 inside. Places were
set by eye on the drawn body after the surface anatomy of common textbooks: for showing, not for measuring.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of the skin of `segment` (trunk, thigh, shank, upper_arm, forearm).

    `start` and `end` are shares of a limb's length from its upper end, or heights above the hip line on the trunk;
    `first` and `last` are the angles it spans.
    """

    segment: str
    start: float
    end: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Blob:
    """An ellipsoid just under the skin, bound to `bone`; `size` are its half axes."""

    bone: str
    centre: Point
    size: Point


@dataclass(frozen=True, slots=True)
class Patch:
    """The area of one muscle: one band, or a chain of blobs joined in order.

    `facing` (a bone and the direction its skin looks) decides whether the viewer can see it.
    """

    shapes: tuple[Band, ...] | tuple[Blob, ...]
    facing: tuple[str, Point]


def _band(segment: str, start: float, end: float, first: float, last: float, facing: Point) -> Patch:
    return Patch((Band(segment, start, end, first, last),), ("L2" if segment == "trunk" else segment, facing))


def _blobs(facing: tuple[str, Point], *rows: tuple[str, Point, Point]) -> Patch:
    return Patch(tuple(Blob(*row) for row in rows), facing)


_BACK: Point = (-1.0, 0.0, 0.0)
_FRONT: Point = (1.0, 0.0, 0.0)
_OUT: Point = (0.0, 0.0, 1.0)
_IN: Point = (0.0, 0.0, -1.0)

PATCHES: Mapping[str, Patch] = MappingProxyType(
    {
        # head and neck
        "masseter": _blobs(("head", (0.3, 0.0, 1.0)), ("head", (0.016, 0.021, 0.034), (0.014, 0.019, 0.008))),
        "temporalis": _blobs(("head", (0.2, 0.0, 1.0)), ("head", (0.014, 0.068, 0.040), (0.018, 0.017, 0.008))),
        "suboccipitals": _blobs(("head", _BACK), ("head", (-0.040, 0.022, 0.014), (0.010, 0.011, 0.015))),
        "cervical_paraspinals": _blobs(
            ("C6", (-1.0, 0.0, 0.3)),
            ("C6", (-0.020, 0.006, 0.012), (0.010, 0.010, 0.010)),
            ("head", (-0.028, 0.008, 0.012), (0.010, 0.010, 0.010)),
        ),
        "cervical_rotators": _blobs(
            ("C6", (-0.4, 0.0, 1.0)),
            ("C6", (-0.010, 0.004, 0.020), (0.012, 0.010, 0.008)),
            ("C3", (-0.010, 0.010, 0.021), (0.011, 0.010, 0.008)),
        ),
        "deep_neck_flexors": _blobs(
            ("C6", _FRONT),
            ("C6", (0.024, 0.006, 0.0), (0.010, 0.010, 0.013)),
            ("C3", (0.018, 0.018, 0.0), (0.010, 0.010, 0.013)),
        ),
        "scalenes": _blobs(
            ("C6", (0.4, 0.0, 1.0)),
            ("C6", (0.004, -0.002, 0.024), (0.011, 0.010, 0.008)),
            ("C3", (0.002, 0.010, 0.021), (0.010, 0.010, 0.008)),
        ),
        "levator_scapulae": _blobs(
            ("T1", (-1.0, 0.3, 0.4)),
            ("C3", (-0.010, 0.008, 0.018), (0.010, 0.010, 0.009)),
            ("T1", (-0.018, 0.004, 0.030), (0.011, 0.010, 0.011)),
            ("T3", (-0.020, 0.002, 0.040), (0.011, 0.012, 0.012)),
        ),
        # shoulder and upper back
        "upper_trapezius": _blobs(
            ("T1", (-0.3, 0.9, 0.3)),
            ("C3", (-0.010, 0.006, 0.013), (0.015, 0.012, 0.012)),
            ("T1", (-0.006, 0.004, 0.032), (0.020, 0.014, 0.015)),
            ("girdle", (-0.003, 0.000, 0.070), (0.020, 0.014, 0.018)),
        ),
        "mid_trapezius": _blobs(
            ("T3", _BACK),
            ("T3", (-0.018, 0.000, 0.012), (0.012, 0.018, 0.010)),
            ("T3", (-0.012, 0.008, 0.056), (0.012, 0.013, 0.012)),
        ),
        "lower_trapezius": _blobs(
            ("T5", _BACK),
            ("T3", (-0.018, -0.012, 0.040), (0.012, 0.012, 0.012)),
            ("T9", (-0.026, 0.006, 0.010), (0.012, 0.014, 0.010)),
        ),
        "rhomboids": _blobs(
            ("T5", (-1.0, 0.0, 0.2)),
            ("T3", (-0.016, 0.002, 0.024), (0.013, 0.014, 0.016)),
            ("T7", (-0.020, 0.012, 0.030), (0.013, 0.014, 0.014)),
        ),
        "infraspinatus": _blobs(
            ("T5", (-1.0, 0.0, 0.5)),
            ("T5", (-0.012, 0.010, 0.050), (0.014, 0.018, 0.018)),
            ("T5", (-0.006, 0.016, 0.068), (0.014, 0.014, 0.012)),
        ),
        "teres_minor": _blobs(
            ("T5", (-1.0, 0.0, 0.8)),
            ("T5", (-0.004, 0.000, 0.066), (0.012, 0.012, 0.012)),
            ("T3", (-0.006, -0.006, 0.080), (0.012, 0.010, 0.010)),
        ),
        "erector_thoracic": _band("trunk", 0.165, 0.285, 146, 176, (-1.0, 0.0, 0.2)),
        "thoracic_rotators": _band("trunk", 0.150, 0.270, 128, 178, (-1.0, 0.0, 0.4)),
        "thoracic_joints": _band("trunk", 0.160, 0.285, 156, 204, _BACK),
        "serratus_anterior": _band("trunk", 0.165, 0.245, 52, 108, (0.2, 0.0, 1.0)),
        "latissimus_dorsi": _band("trunk", 0.090, 0.235, 92, 150, (-0.6, 0.0, 1.0)),
        "deltoid": _band("upper_arm", -0.06, 0.52, 20, 160, _OUT),
        "posterior_deltoid": _band("upper_arm", -0.04, 0.48, 92, 190, (-1.0, 0.0, 0.4)),
        "shoulder_flexors": _band("upper_arm", -0.04, 0.48, -40, 70, (1.0, 0.0, 0.3)),
        "glenohumeral_joint": _blobs(("upper_arm", _OUT), ("upper_arm", (0.0, -0.012, 0.006), (0.030, 0.032, 0.026))),
        "pectoralis_major": _blobs(
            ("T5", (1.0, 0.0, 0.3)),
            ("T7", (0.072, 0.004, 0.022), (0.014, 0.022, 0.018)),
            ("T5", (0.056, 0.008, 0.050), (0.016, 0.024, 0.018)),
            ("T3", (0.030, -0.006, 0.076), (0.014, 0.014, 0.010)),
        ),
        "pectoralis_minor": _blobs(
            ("T5", (1.0, 0.0, 0.5)),
            ("T5", (0.060, 0.000, 0.048), (0.014, 0.016, 0.014)),
            ("T3", (0.042, 0.000, 0.060), (0.014, 0.014, 0.014)),
        ),
        # arm and hand
        "biceps": _band("upper_arm", 0.34, 0.96, -62, 62, _FRONT),
        "triceps": _band("upper_arm", 0.30, 0.96, 118, 242, _BACK),
        "forearm_flexors": _band("forearm", 0.06, 0.74, -198, -40, (-0.6, 0.0, -1.0)),
        "forearm_extensors": _band("forearm", 0.02, 0.74, 30, 146, _OUT),
        "hand_intrinsics": _blobs(("hand", _IN), ("hand", (0.000, -0.030, -0.006), (0.015, 0.020, 0.008))),
        "thenar_muscles": _blobs(("hand", (0.4, 0.0, -1.0)), ("hand", (0.014, -0.024, -0.006), (0.010, 0.014, 0.008))),
        # trunk, front and back
        "diaphragm": _band("trunk", 0.105, 0.205, -58, 58, _FRONT),
        "abdominals": _band("trunk", 0.030, 0.175, -52, 52, _FRONT),
        "transversus_abdominis": _band("trunk", 0.015, 0.100, -84, 84, _FRONT),
        "obliques": _band("trunk", 0.050, 0.150, 44, 116, (0.2, 0.0, 1.0)),
        "erector_lumbar": _band("trunk", 0.036, 0.150, 138, 176, (-1.0, 0.0, 0.3)),
        "multifidus": _band("trunk", 0.020, 0.104, 146, 177, (-1.0, 0.0, 0.2)),
        "quadratus_lumborum": _band("trunk", 0.040, 0.088, 100, 152, (-0.7, 0.0, 1.0)),
        "lumbar_joints": _band("trunk", 0.036, 0.150, 150, 210, _BACK),
        "thoracolumbar_fascia": _band("trunk", 0.004, 0.090, 138, 222, _BACK),
        # hip and leg
        "gluteus_maximus": _blobs(
            ("pelvis", (-1.0, 0.0, 0.4)),
            ("pelvis", (-0.038, 0.016, 0.044), (0.024, 0.020, 0.026)),
            ("pelvis", (-0.040, -0.018, 0.044), (0.028, 0.030, 0.028)),
        ),
        "gluteus_medius": _blobs(
            ("pelvis", (-0.2, 0.0, 1.0)),
            ("pelvis", (-0.008, 0.034, 0.064), (0.026, 0.016, 0.018)),
            ("pelvis", (-0.004, 0.010, 0.070), (0.022, 0.020, 0.018)),
        ),
        "piriformis": _blobs(
            ("pelvis", (-1.0, 0.0, 0.3)),
            ("pelvis", (-0.048, 0.012, 0.026), (0.016, 0.014, 0.014)),
            ("pelvis", (-0.040, -0.006, 0.060), (0.018, 0.015, 0.015)),
        ),
        "tensor_fasciae_latae": _blobs(
            ("pelvis", (0.5, 0.0, 1.0)),
            ("pelvis", (0.024, 0.030, 0.066), (0.016, 0.014, 0.014)),
            ("thigh", (0.020, -0.040, 0.030), (0.016, 0.022, 0.014)),
        ),
        "iliopsoas": _blobs(
            ("pelvis", (1.0, 0.0, 0.4)),
            ("pelvis", (0.034, 0.034, 0.046), (0.020, 0.018, 0.018)),
            ("thigh", (0.030, -0.030, 0.000), (0.020, 0.022, 0.018)),
            ("thigh", (0.032, -0.070, 0.000), (0.016, 0.020, 0.016)),
        ),
        "hip_joint": _blobs(("thigh", (0.5, 0.0, 1.0)), ("thigh", (0.010, -0.004, 0.020), (0.034, 0.034, 0.026))),
        "adductors": _band("thigh", 0.10, 0.78, -136, -34, (0.2, 0.0, -1.0)),
        "quadriceps": _band("thigh", 0.14, 0.92, -66, 66, _FRONT),
        "rectus_femoris": _band("thigh", 0.06, 0.90, -36, 36, _FRONT),
        "vastus_lateralis": _band("thigh", 0.14, 0.92, 38, 118, (0.3, 0.0, 1.0)),
        "hamstrings": _band("thigh", 0.27, 0.94, 116, 244, _BACK),
        "sciatic_nerve_path": _band("thigh", 0.08, 0.96, 158, 202, _BACK),
        "gastrocnemius": _band("shank", 0.05, 0.52, 108, 252, _BACK),
        "soleus": _band("shank", 0.36, 0.84, 106, 254, _BACK),
        "tibialis_anterior": _band("shank", 0.08, 0.66, 0, 72, (1.0, 0.0, 0.5)),
        "plantar_fascia": _blobs(
            ("foot", (0.0, -1.0, 0.0)),
            ("foot", (-0.018, -0.030, 0.0), (0.014, 0.008, 0.013)),
            ("foot", (0.062, -0.032, 0.0), (0.016, 0.008, 0.018)),
        ),
        "foot_intrinsics": _blobs(
            ("foot", (0.0, -1.0, 0.0)),
            ("foot", (0.006, -0.030, 0.0), (0.014, 0.008, 0.013)),
            ("foot", (0.060, -0.032, 0.0), (0.018, 0.008, 0.020)),
        ),
    },
)
"""The patch of every muscle, by its id."""
