"""Start positions on the floor, and on a roller."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfcare.body.start import HANDS_DOWN, ON_THIGHS, JointWords, Start

_HOOK: JointWords = {
    "hips": {"flexion": 50, "abduction": 4},
    "knees": {"flexion": 112},
    "ankles": {"plantarflexion": 28},
    "shoulders": {"abduction": 16, "extension": 14},
    "elbows": {"flexion": 8},
    "forearms": {"pronation": 60},
}

ON_FLOOR: Mapping[str, Start] = MappingProxyType(
    {
        "long_sitting": Start(
            {
                "hips": {"flexion": 80, "abduction": 4},
                "knees": {"flexion": 4},
                "lumbar": {"flexion": 10},
                "shoulders": {"flexion": 10},
                "elbows": {"flexion": 10},
            },
            "pelvis",
            pitch=-10,
            on=ON_THIGHS,
        ),
        "floor_sitting": Start(
            {
                "hips": {"flexion": 80, "abduction": 48, "external_rotation": 50},
                "knees": {"flexion": 120},
                "lumbar": {"flexion": 10},
                "shoulders": {"flexion": 30, "abduction": 8},
                "elbows": {"flexion": 30},
            },
            "pelvis",
            pitch=-2,
            planted=("feet",),
            on={"w": "ankle", "o": "ankle"},
            soles_together=True,
        ),
        "floor_sitting_lean": Start(
            {
                "hips": {"flexion": 66, "abduction": 6},
                "knees": {"flexion": 78},
                "ankles": {"plantarflexion": 10},
                "shoulders": {"extension": 44, "abduction": 14},
                "elbows": {"flexion": 6},
                "wrists": {"extension": 60},
                "neck": {"flexion": 14},
            },
            "pelvis",
            pitch=-30,
            planted=("feet", "hands"),
            palms=(-0.13, 0.14, -1.0),
        ),
        "supine": Start(
            {
                "hips": {"abduction": 5, "flexion": 2},
                "ankles": {"plantarflexion": 14},
                "shoulders": {"abduction": 16, "extension": 14},
                "elbows": {"flexion": 8},
                "forearms": {"pronation": 60},
            },
            "lowest",
            pitch=-90,
        ),
        "hook_lying": Start(_HOOK, "lowest", pitch=-90, planted=("feet",)),
        "supine_90_90": Start(
            {
                **_HOOK,
                "hips": {"flexion": 88, "abduction": 6},
                "knees": {"flexion": 88},
                "ankles": {"plantarflexion": 10},
            },
            "lowest",
            pitch=-90,
            support="chair",
        ),
        "prone": Start(
            {"ankles": {"plantarflexion": 58}, "hips": {"abduction": 4, "flexion": 2.5}, "neck": {"extension": 2}},
            "lowest",
            pitch=90,
            planted=("hands",),
            palms=(0.15, 0.055, 1.0),
        ),
        "prone_on_elbows": Start(
            {
                "lumbar": {"extension": 22},
                "thoracic": {"extension": 14},
                "cervical": {"extension": 10},
                "hips": {"extension": 3.5, "abduction": 3},
                "ankles": {"plantarflexion": 58},
                "shoulders": {"flexion": 54},
                "elbows": {"flexion": 90},
                "forearms": {"pronation": 70},
            },
            "arms",
            pitch=84,
            forearms="wo",
        ),
        "side_lying": Start(
            {
                "hips": {"flexion": 52},
                "working_hip": {"adduction": 8},
                "other_hip": {"abduction": 10, "external_rotation": 5},
                "knees": {"flexion": 76},
                "working_shoulder": {"flexion": 70, "adduction": 6},
                "working_elbow": {"flexion": 50},
                "other_shoulder": {"flexion": 84, "adduction": 10},
                "other_elbow": {"flexion": 94},
            },
            "lowest",
            pitch=90,
            roll=-90,
        ),
        "quadruped": Start(
            {
                "hips": {"flexion": 76, "abduction": 3},
                "knees": {"flexion": 90},
                "ankles": {"plantarflexion": 58},
                "shoulders": {"flexion": 78},
                "elbows": {"flexion": 4},
                "wrists": {"extension": 78},
                "neck": {"extension": 6},
            },
            "hands_and_knees",
            pitch=76,
            planted=("knees", "hands"),
            palms=(0.04, 0.10, 1.0),
        ),
        "child_pose": Start(
            {
                "hips": {"flexion": 138, "abduction": 12},
                "knees": {"flexion": 152},
                "ankles": {"plantarflexion": 62},
                "lumbar": {"flexion": 22},
                "thoracic": {"flexion": 8},
                "neck": {"extension": 6},
                "shoulders": {"elevation": 164, "plane": 80},
                "elbows": {"flexion": 6},
            },
            "knees",
            pitch=76,
            planted=("hands",),
            palms=(0.33, 0.11, 1.0),
        ),
        "tall_kneeling": Start(
            {"knees": {"flexion": 90}, "ankles": {"plantarflexion": 58}, **HANDS_DOWN}, "lowest", kneels="wo"
        ),
        "half_kneeling": Start(
            {
                "working_hip": {"extension": 4},
                "working_knee": {"flexion": 86},
                "working_ankle": {"plantarflexion": 58},
                "other_hip": {"flexion": 88, "abduction": 4},
                "other_knee": {"flexion": 88},
                "shoulders": {"flexion": 20},
                "elbows": {"flexion": 30},
            },
            "lowest",
            on={"o": "thigh_top", "w": "hip_side"},
            kneels="w",
        ),
        "roller_thoracic": Start(
            {
                "hips": {"flexion": 46, "abduction": 4},
                "knees": {"flexion": 92},
                "ankles": {"plantarflexion": 20},
                "thoracic": {"extension": 16},
                "cervical": {"flexion": 12},
            },
            "pelvis",
            pitch=-70,
            planted=("feet",),
            on={"w": "occiput", "o": "occiput"},
            elbows="forward",
        ),
        "roller_glute": Start(
            {
                "hips": {"flexion": 62, "abduction": 6},
                "knees": {"flexion": 84},
                "shoulders": {"extension": 44, "abduction": 14},
                "elbows": {"flexion": 6},
                "wrists": {"extension": 60},
                "neck": {"flexion": 12},
            },
            "pelvis",
            pitch=-22,
            planted=("feet", "hands"),
            palms=(-0.15, 0.14, -1.0),
            lift=0.080,
        ),
        "roller_sitting_thigh": Start(
            {
                "hips": {"flexion": 72, "abduction": 3},
                "knees": {"flexion": 6},
                "shoulders": {"extension": 44, "abduction": 12},
                "wrists": {"extension": 60},
            },
            "pelvis",
            pitch=-16,
            planted=("hands",),
            palms=(-0.14, 0.14, -1.0),
            lift=0.045,
        ),
        "roller_sitting_calf": Start(
            {
                "hips": {"flexion": 74, "abduction": 3},
                "knees": {"flexion": 4},
                "shoulders": {"extension": 44, "abduction": 12},
                "wrists": {"extension": 60},
            },
            "pelvis",
            pitch=-16,
            planted=("hands",),
            palms=(-0.14, 0.14, -1.0),
            lift=0.035,
        ),
        "roller_prone_thigh": Start(
            {
                "hips": {"extension": 4},
                "ankles": {"plantarflexion": 50},
                "lumbar": {"extension": 6},
                "neck": {"extension": 12},
                "shoulders": {"flexion": 82},
                "elbows": {"flexion": 92},
                "forearms": {"pronation": 70},
            },
            "arms",
            pitch=82,
            forearms="wo",
        ),
        "roller_side_thigh": Start(
            {
                "working_hip": {"flexion": 4},
                "other_hip": {"flexion": 52},
                "other_knee": {"flexion": 80},
                "working_shoulder": {"abduction": 78, "external_rotation": 50},
                "working_elbow": {"flexion": 92},
                "other_shoulder": {"flexion": 60},
                "other_elbow": {"flexion": 70},
            },
            "arms",
            pitch=-76,
            roll=-90,
            forearms="w",
        ),
    },
)

PROPPED = Start(
    {
        "hips": {"flexion": 52},
        "working_hip": {"abduction": 10, "external_rotation": 5},
        "other_hip": {"adduction": 8},
        "knees": {"flexion": 76},
        "working_shoulder": {"flexion": 84, "adduction": 10},
        "working_elbow": {"flexion": 94},
        "other_shoulder": {"flexion": 70, "adduction": 6},
        "other_elbow": {"flexion": 50},
    },
    "lowest",
    pitch=-90,
    roll=-90,
    forearms="w",
)
"""On the side and propped on the forearm: on the working side, for it is the lower one that works."""
