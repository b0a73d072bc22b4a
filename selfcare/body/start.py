"""What the picture needs to know of a start position: joint angles in an author's words, and what carries the body.

`pitch` is the trunk from upright: + face down, - face up; `roll` turns the body about its own long axis onto the
other side. `rests` says how the body finds its height: on its `feet` (the trunk then leans as hips, knees and ankles
say), on a `seat`, on whatever is `lowest` of trunk and legs, on its `arms` as well, on the `pelvis` (feet then find
the floor by themselves), on the `knees` and shins, or on `hands_and_knees`. Angles follow common exercise sheets;
deep kneeling and wrists on the floor lie above what the ranges warn of, on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Rest = Literal["feet", "seat", "lowest", "arms", "pelvis", "knees", "hands_and_knees"]
JointWords = Mapping[str, Mapping[str, float]]

HANDS_DOWN: JointWords = {"elbows": {"flexion": 10}, "shoulders": {"abduction": 7, "flexion": 2}}
"""Arms that hang."""

ON_THIGHS = {"w": "thigh_top", "o": "thigh_top"}
"""Hands that rest on their thighs."""


@dataclass(frozen=True, slots=True)
class Start:
    """One start position as the picture needs it.

    `planted` are contacts that stay where they are whatever the pose does; `on` are places hands rest on while
    nothing else is said; `palms` say where planted hands are set on the floor: how far ahead of the shoulder, how far
    out, and whether the fingers point ahead (1) or back (-1). `lift` raises the body, onto a roller. `support` is a
    prop the position cannot be drawn without; `soles_together` and `ankle_on_knee` say where feet are besides the
    floor; `elbows` is the hint for hands that rest on something; `kneels` are the sides that kneel
    upright, `forearms` those that lean on a forearm.
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
    kneels: str = ""
    forearms: str = ""
