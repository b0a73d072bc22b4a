"""Start positions on the feet and on a chair."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfcare.body.start import HANDS_DOWN, ON_THIGHS, JointWords, Start

_STAND: JointWords = {"hips": {"abduction": 3}, **HANDS_DOWN}
_CHAIR: JointWords = {
    "hips": {"flexion": 88, "abduction": 6},
    "knees": {"flexion": 88},
    "shoulders": {"flexion": 14, "abduction": 8},
    "elbows": {"flexion": 62},
}

UPRIGHT: Mapping[str, Start] = MappingProxyType(
    {
        "standing": Start(_STAND, "feet"),
        "standing_lean": Start(
            {
                "hips": {"flexion": 48, "abduction": 4},
                "knees": {"flexion": 12},
                "ankles": {"dorsiflexion": 5},
                "neck": {"extension": 12},
                "working_shoulder": {"flexion": 46},
                "other_shoulder": {"flexion": 58},
                "elbows": {"flexion": 8},
            },
            "feet",
            on={"o": "chair_back"},
            support="chair",
        ),
        "wall_back_standing": Start(
            {
                "hips": {"flexion": 12, "abduction": 4},
                "knees": {"flexion": 18},
                "ankles": {"dorsiflexion": 6},
                **HANDS_DOWN,
            },
            "feet",
            support="wall",
        ),
        "wall_facing_standing": Start(
            {
                "hips": {"abduction": 3},
                "ankles": {"dorsiflexion": 4},
                "shoulders": {"elevation": 86, "plane": 80},
                "elbows": {"flexion": 96},
            },
            "feet",
            support="wall",
        ),
        "wall_side_standing": Start(_STAND, "feet", support="wall"),
        "lunge_standing": Start(
            {
                "working_hip": {"extension": 18},
                "working_knee": {"flexion": 4},
                "working_ankle": {"dorsiflexion": 26},
                "other_hip": {"flexion": 36},
                "other_knee": {"flexion": 40},
                "other_ankle": {"dorsiflexion": 8},
                **HANDS_DOWN,
            },
            "feet",
            planted=("other_foot",),
        ),
        "sitting_chair": Start(_CHAIR, "seat", planted=("feet",), on=ON_THIGHS, support="chair"),
        "sitting_edge": Start(
            {
                **_CHAIR,
                "working_hip": {"flexion": 78, "abduction": 4},
                "working_knee": {"flexion": 10},
                "working_ankle": {"dorsiflexion": 5},
                "other_hip": {"flexion": 96, "abduction": 8},
                "other_knee": {"flexion": 92},
            },
            "seat",
            pitch=12,
            on=ON_THIGHS,
            support="chair",
        ),
        "sitting_table": Start(
            {**_CHAIR, "working_shoulder": {"flexion": 42, "abduction": 14}, "working_elbow": {"flexion": 74}},
            "seat",
            pitch=5,
            planted=("feet",),
            on={"o": "thigh_top"},
            support="table",
        ),
        "sitting_ankle_on_knee": Start(
            {
                **_CHAIR,
                "working_hip": {"flexion": 86, "abduction": 34, "external_rotation": 60},
                "working_knee": {"flexion": 96},
                "other_hip": {"flexion": 88, "abduction": 6},
                "other_knee": {"flexion": 88},
            },
            "seat",
            planted=("other_foot",),
            on={"w": "shin_top", "o": "shin"},
            ankle_on_knee=True,
            support="chair",
        ),
    },
)
