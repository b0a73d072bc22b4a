"""Where an exercise starts: 29 positions, with the seconds it takes to get there and the tags each one brings.

Seconds: sitting or standing 10, against a wall 15, on the floor 20; 25 where a roller, a seat under the calves or
the hands behind the back have to be arranged. The joint angles of each position are the picture's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.translation import marked, tr

Level = Literal["standing", "sitting", "floor", "wall"]

_STANDING = frozenset({"standing"})
_FLOOR = frozenset({"floor_transfer"})
_ON_BACK = _FLOOR | {"supine_flat"}
_ON_FRONT = _FLOOR | {"prone"}
_KNEELING = _FLOOR | {"kneeling"}
_ROLLER = _FLOOR | {"tool_roller"}


@dataclass(frozen=True, slots=True)
class StartPosition:
    """A named way to sit, stand, kneel or lie.

    `words` complete "You will be ..." or stand alone on a card; `prep_seconds` is the time to get into it;
    `level` groups positions so that changes between floor and standing can be counted; `implied_tags` are the
    caution tags every exercise that starts here has.
    """

    id: str
    words_en: str
    prep_seconds: float
    level: Level
    implied_tags: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        return tr(self.words_en)

    @property
    def on_floor(self) -> bool:
        return self.level == "floor"


_POSITIONS = (
    StartPosition("standing", marked("Standing"), 10, "standing", _STANDING),
    StartPosition("standing_lean", marked("Standing, leaning on one hand"), 10, "standing", _STANDING),
    StartPosition("wall_back_standing", marked("Standing, back to the wall"), 15, "wall", _STANDING),
    StartPosition("wall_facing_standing", marked("Standing, facing the wall"), 15, "wall", _STANDING),
    StartPosition("wall_side_standing", marked("Standing, side to the wall"), 15, "wall", _STANDING),
    StartPosition("lunge_standing", marked("Standing in a long step"), 10, "standing", _STANDING),
    StartPosition("sitting_chair", marked("Sitting on a chair"), 10, "sitting"),
    StartPosition("sitting_edge", marked("Sitting on the edge of a chair"), 10, "sitting"),
    StartPosition("sitting_table", marked("Sitting, forearm on a table"), 10, "sitting"),
    StartPosition("sitting_ankle_on_knee", marked("Sitting, one ankle on the other knee"), 10, "sitting"),
    StartPosition("long_sitting", marked("Sitting on the floor, legs long"), 20, "floor", _FLOOR),
    StartPosition("floor_sitting", marked("Sitting on the floor, soles together"), 20, "floor", _FLOOR),
    StartPosition(
        "floor_sitting_lean", marked("Sitting on the floor, hands behind you"), 25, "floor", _FLOOR | {"wrist_load"}
    ),
    StartPosition("supine", marked("On your back, legs long"), 20, "floor", _ON_BACK),
    StartPosition("hook_lying", marked("On your back, knees bent"), 20, "floor", _ON_BACK),
    StartPosition("supine_90_90", marked("On your back, calves on a chair"), 25, "floor", _ON_BACK),
    StartPosition("prone", marked("On your front"), 20, "floor", _ON_FRONT),
    StartPosition("prone_on_elbows", marked("On your front, propped on the elbows"), 20, "floor", _ON_FRONT),
    StartPosition("side_lying", marked("On your side, knees bent"), 20, "floor", _FLOOR),
    StartPosition("quadruped", marked("On hands and knees"), 20, "floor", _KNEELING | {"wrist_load"}),
    StartPosition("child_pose", marked("Kneeling, folded forward"), 20, "floor", _KNEELING),
    StartPosition("tall_kneeling", marked("Kneeling upright"), 20, "floor", _KNEELING),
    StartPosition("half_kneeling", marked("Kneeling on one knee"), 20, "floor", _KNEELING),
    StartPosition(
        "roller_thoracic",
        marked("On your back, roller under the mid-back"),
        25,
        "floor",
        _ON_BACK | {"tool_roller", "rolling_thoracic"},
    ),
    StartPosition("roller_glute", marked("Sitting on the roller"), 25, "floor", _ROLLER | {"wrist_load"}),
    StartPosition(
        "roller_sitting_thigh", marked("Sitting, roller under the thigh"), 25, "floor", _ROLLER | {"wrist_load"}
    ),
    StartPosition(
        "roller_sitting_calf", marked("Sitting, roller under the calf"), 25, "floor", _ROLLER | {"wrist_load"}
    ),
    StartPosition(
        "roller_prone_thigh", marked("On your front, roller under the thigh"), 25, "floor", _ROLLER | {"prone"}
    ),
    StartPosition("roller_side_thigh", marked("On your side, roller under the thigh"), 25, "floor", _ROLLER),
)

START_POSITIONS: Mapping[str, StartPosition] = MappingProxyType({position.id: position for position in _POSITIONS})
"""Every start position by its id."""
