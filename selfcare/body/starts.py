"""The joint angles of the 29 start positions, in the words an author would use, and what carries the body in each.

`pitch` is the trunk from upright: + face down, - face up; `roll` turns the body about its own long axis onto the
other side. `rests` says how the body finds its height: on its `feet` (the trunk then leans as hips, knees and ankles
say), on a `seat`, on whatever is `lowest` of trunk and legs, on its `arms` as well, on the `pelvis` (feet then find
the floor by themselves), on the `knees` and shins, or on `hands_and_knees`. Angles follow common exercise sheets;
deep kneeling and wrists on the floor lie above what the ranges warn of, on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Rest = Literal["feet", "seat", "lowest", "arms", "pelvis", "knees", "hands_and_knees"]
JointWords = Mapping[str, Mapping[str, float]]

_BOTH_HANDS_DOWN: JointWords = {"elbows": {"flexion": 10}, "shoulders": {"abduction": 7, "flexion": 2}}


@dataclass(frozen=True, slots=True)
class Start:
    """One start position as the picture needs it.

    `planted` are contacts that stay where they are whatever the pose does; `on` are places hands rest on while
    nothing else is said; `palms` say where planted hands are set on the floor: how far ahead of the shoulder, how far
    out, and whether the fingers point ahead (1) or back (-1). `lift` raises the body, onto a roller. `support` is a
    prop the position cannot be drawn without; `soles_together` and `ankle_on_knee` say where feet are besides the
    floor; `elbows` is the hint for hands that rest on something.
    """

    joints: JointWords
    rests: Rest
    pitch: float = 0.0
    roll: float = 0.0
    planted: tuple[str, ...] = ()
    on: Mapping[str, str] = field(default_factory=dict)
    elbows: str | None = None
    palms: tuple[float, float, float] = (0.0, 0.10, 1.0)
    lift: float = 0.0
    soles_together: bool = False
    ankle_on_knee: bool = False
    support: str | None = None


_STAND: JointWords = {"hips": {"abduction": 3}, **_BOTH_HANDS_DOWN}
_CHAIR: JointWords = {
    "hips": {"flexion": 88, "abduction": 6},
    "knees": {"flexion": 88},
    "shoulders": {"flexion": 14, "abduction": 8},
    "elbows": {"flexion": 62},
}
_HOOK: JointWords = {
    "hips": {"flexion": 50, "abduction": 4},
    "knees": {"flexion": 112},
    "ankles": {"plantarflexion": 28},
    "shoulders": {"abduction": 14, "extension": 4},
    "elbows": {"flexion": 14},
    "forearms": {"pronation": 60},
}
_ON_THIGHS = {"w": "thigh_top", "o": "thigh_top"}

STARTS: Mapping[str, Start] = MappingProxyType(
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
                **_BOTH_HANDS_DOWN,
            },
            "feet",
            support="wall",
        ),
        "wall_facing_standing": Start(
            {
                "hips": {"abduction": 3},
                "ankles": {"dorsiflexion": 4},
                "shoulders": {"elevation": 86, "plane": 80},
                "elbows": {"flexion": 84},
            },
            "feet",
            support="wall",
        ),
        "wall_side_standing": Start(_STAND, "feet", support="wall"),
        "lunge_standing": Start(
            {
                "working_hip": {"extension": 20},
                "working_knee": {"flexion": 6},
                "working_ankle": {"dorsiflexion": 18},
                "other_hip": {"flexion": 36},
                "other_knee": {"flexion": 44},
                "other_ankle": {"dorsiflexion": 8},
                **_BOTH_HANDS_DOWN,
            },
            "lowest",
            pitch=4,
            planted=("other_foot",),
        ),
        "sitting_chair": Start(_CHAIR, "seat", planted=("feet",), on=_ON_THIGHS, support="chair"),
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
            on=_ON_THIGHS,
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
            on=_ON_THIGHS,
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
                "shoulders": {"abduction": 16, "extension": 4},
                "elbows": {"flexion": 12},
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
            {"ankles": {"plantarflexion": 58}, "hips": {"abduction": 4}, "neck": {"extension": 2}},
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
                "hips": {"extension": 6, "abduction": 3},
                "ankles": {"plantarflexion": 58},
                "shoulders": {"flexion": 54},
                "elbows": {"flexion": 90},
                "forearms": {"pronation": 70},
            },
            "arms",
            pitch=84,
        ),
        "side_lying": Start(
            {
                "hips": {"flexion": 52},
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
                "knees": {"flexion": 154},
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
            palms=(0.27, 0.11, 1.0),
        ),
        "tall_kneeling": Start(
            {"knees": {"flexion": 90}, "ankles": {"plantarflexion": 58}, **_BOTH_HANDS_DOWN}, "lowest"
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
        ),
        "roller_side_thigh": Start(
            {
                "working_hip": {"flexion": 4},
                "other_hip": {"flexion": 52},
                "other_knee": {"flexion": 80},
                "working_shoulder": {"abduction": 78},
                "working_elbow": {"flexion": 92},
                "other_shoulder": {"flexion": 60},
                "other_elbow": {"flexion": 70},
            },
            "arms",
            pitch=-76,
            roll=-90,
        ),
    },
)
"""Every start position as the picture needs it, by the ids of `anatomy.positions`."""
