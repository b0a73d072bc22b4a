"""What legs and arms look like, by the angles of their joints: the shapes that a figure in words goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from selfcare.body.pose import Angles

LYING: Final = frozenset({"supine", "hook_lying", "supine_90_90", "roller_thoracic"})
SEATED: Final = frozenset({"sitting_chair", "sitting_edge", "sitting_table", "sitting_ankle_on_knee"})


ARM_NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "quadruped": {"arm overhead": "arm forward", "arm across": "arm under"},
    "child_pose": {"arm overhead": "arm forward"},
    "prone": {"arm out bent": "hand beside", "arm forward": "pushed up"},
    "wall_facing_standing": {"arm forward bent": "forearm on wall", "arm overhead": "arm up wall"},
    "prone_on_elbows": {"any": ""},
    "roller_prone_thigh": {"any": ""},
    "standing_lean": {"any": ""},
}
"""What a shape of an arm is called in some start positions; `any`: the position has told of the arms."""


def arm_shape(angles: Angles, which: str) -> str:
    """Return the name of the shape of a free arm, empty for one that does nothing worth a word."""
    joint = f"shoulder_{which}"
    forward, out = angles.axis(joint, "flex"), angles.axis(joint, "side")
    raised, ahead = angles.axis(joint, "raise"), angles.axis(joint, "plane")
    bent = angles.axis(f"elbow_{which}", "flex") > 50
    if max(forward, out, raised) > 130:
        return "arm overhead"
    if angles.axis(joint, "across") > 30 or (raised > 50 and ahead > 110):
        return "arm across"
    if forward > 55 or (raised > 30 and ahead > 60):
        return "arm forward bent" if bent else "arm forward"
    if out > 35 or raised > 35:
        return "arm out bent" if bent else "arm out"
    return ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of a leg: degrees of hip and knee, least and most, and how far it is at least turned and moved out."""

    name: str
    hip: tuple[float, float] = (-90, 180)
    knee: tuple[float, float] = (-10, 180)
    open: float = -180
    out: float = -90

    def fits(self, angles: Angles, which: str) -> bool:
        """Whether a leg has this shape."""
        hip, knee = angles.axis(f"hip_{which}", "flex"), angles.axis(f"knee_{which}", "flex")
        return (
            self.hip[0] <= hip <= self.hip[1]
            and self.knee[0] <= knee <= self.knee[1]
            and -angles.axis(f"hip_{which}", "turn") >= self.open
            and angles.axis(f"hip_{which}", "side") >= self.out
        )


_LYING_LEG: Final = (
    Shape("figure four", hip=(80, 180), knee=(90, 180), open=35),
    Shape("knee to chest", hip=(95, 180), knee=(60, 180)),
    Shape("leg raised", hip=(45, 180), knee=(-10, 45)),
    Shape("leg long", hip=(-30, 30), knee=(-10, 40)),
    Shape("bridge", hip=(-30, 25), knee=(60, 180)),
    Shape("knee bent", knee=(45, 180)),
)
_SEATED_LEG: Final = (
    Shape("figure four", hip=(80, 180), knee=(90, 180), open=35),
    Shape("leg forward", knee=(-10, 45)),
)
_STANDING_LEG: Final = (
    Shape("leg back", hip=(-60, -9)),
    Shape("heel to bottom", hip=(-60, 40), knee=(100, 180)),
    Shape("knee raised", hip=(40, 180), knee=(50, 180), out=-30),
    Shape("knee bent", knee=(20, 180)),
)
_SIDE_LEG: Final = (
    Shape("knee opened", open=25),
    Shape("heel to bottom", hip=(-60, 20), knee=(100, 180)),
    Shape("leg long", hip=(-30, 30), knee=(-10, 30)),
)
_KNEELING_LEG: Final = (
    Shape("leg back", hip=(-60, 30), knee=(-10, 40)),
    Shape("sitting back", hip=(110, 180), knee=(100, 180)),
)
LEG_SHAPES: Final[Mapping[str, tuple[Shape, ...]]] = {
    **dict.fromkeys(LYING, _LYING_LEG),
    **dict.fromkeys(SEATED, _SEATED_LEG),
    "standing": _STANDING_LEG,
    "standing_lean": _STANDING_LEG,
    "wall_back_standing": _STANDING_LEG[-1:],
    "side_lying": _SIDE_LEG,
    "quadruped": _KNEELING_LEG,
    "child_pose": _KNEELING_LEG,
}
"""The shapes a leg can have by the start position; of those that fit, the first is told."""
