"""Where the regions of the body map lie on a standing body, seen from the front and from the back.

An area is a strip of a segment: rows of (how far along, inner edge, outer edge), the edges as shares of the half
width there: 1 is the outer outline, -1 the inner one; on the trunk 0 is the middle line and rows are heights above
the hips. `leg` and `arm` go on over knee and elbow: 1 to 2 is the lower half. Areas that are not paired reach from one
side to the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selfcare.anatomy.regions import MapView

Segment = Literal["trunk", "leg", "arm", "neck", "hand", "foot", "head"]
Row = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Strip:
    """One area of one view. On hand, foot and head, `rows` are the two heights between which the outline is taken."""

    segment: Segment
    rows: tuple[Row, ...]


def _straight(first: float, last: float, inner: float = -1.0, outer: float = 1.0) -> tuple[Row, ...]:
    return ((first, inner, outer), (last, inner, outer))


_TRAPEZIUS = ((0.268, 0.60, 0.98), (0.280, 0.42, 0.88), (0.290, 0.34, 0.70), (0.304, 0.30, 0.46), (0.318, 0.29, 0.32))
_SHOULDER_INNER = ((-0.12, -0.70, 0.10), (0.0, -1.0, 0.15), (0.30, -1.0, 0.15))
_SHOULDER_OUTER = ((-0.12, 0.10, 0.72), (0.0, 0.15, 1.08), (0.12, 0.15, 1.08), (0.30, 0.15, 1.0))

FRONT: Mapping[str, Strip] = MappingProxyType(
    {
        "head": Strip("head", _straight(0.030, 0.2)),
        "jaw": Strip("head", _straight(-0.1, 0.030)),
        "neck_front": Strip("neck", _straight(0.0, 0.72)),
        "upper_trapezius": Strip("trunk", _TRAPEZIUS),
        "shoulder_front": Strip("arm", _SHOULDER_INNER),
        "shoulder_side": Strip("arm", _SHOULDER_OUTER),
        "chest": Strip("trunk", ((0.190, 0.0, 0.94), (0.250, 0.0, 0.86), (0.276, 0.0, 0.66))),
        "side_ribs": Strip("trunk", _straight(0.085, 0.190, 0.66, 1.0)),
        "abdomen": Strip("trunk", _straight(0.050, 0.190, -0.66, 0.66)),
        "front_hip": Strip("trunk", ((-0.040, 0.26, 0.74), (0.050, 0.0, 0.66), (0.085, 0.66, 0.66))),
        "outer_hip": Strip("trunk", ((-0.040, 0.74, 1.0), (0.050, 0.66, 1.0), (0.085, 0.66, 1.0))),
        "groin_inner_thigh": Strip("leg", ((0.20, -1.0, -0.42), (0.55, -1.0, -0.42), (0.72, -1.0, -0.80))),
        "front_thigh": Strip("leg", ((0.17, -0.42, 1.0), (0.55, -0.42, 1.0), (0.72, -0.80, 1.0), (0.88, -1.0, 1.0))),
        "knee_front": Strip("leg", _straight(0.88, 1.12)),
        "shin": Strip("leg", _straight(1.12, 1.84)),
        "ankle": Strip("leg", _straight(1.84, 2.02)),
        "foot_top": Strip("foot", _straight(-0.1, 0.040)),
        "upper_arm_front": Strip("arm", _straight(0.30, 0.86)),
        "elbow": Strip("arm", _straight(0.86, 1.12)),
        "forearm_palm_side": Strip("arm", _straight(1.12, 1.96)),
        "hand": Strip("hand", _straight(-1.0, 1.0)),
    }
)
"""Areas seen from the front."""

BACK: Mapping[str, Strip] = MappingProxyType(
    {
        "head": Strip("head", _straight(0.024, 0.2)),
        "neck_back": Strip("neck", _straight(0.0, 1.15)),
        "upper_trapezius": Strip("trunk", _TRAPEZIUS),
        "shoulder_back": Strip("arm", _SHOULDER_INNER),
        "shoulder_side": Strip("arm", _SHOULDER_OUTER),
        "between_shoulder_blades": Strip("trunk", ((0.200, 0.0, 0.40), (0.290, 0.0, 0.40))),
        "shoulder_blade": Strip("trunk", ((0.190, 0.40, 0.94), (0.250, 0.40, 0.86), (0.276, 0.40, 0.66))),
        "mid_back": Strip("trunk", ((0.130, 0.0, 0.66), (0.190, 0.0, 0.66), (0.200, 0.0, 0.40))),
        "side_ribs": Strip("trunk", ((0.085, 0.66, 1.0), (0.190, 0.66, 1.0))),
        "low_back": Strip("trunk", _straight(0.052, 0.130, 0.0, 0.66)),
        "sacrum": Strip("trunk", ((-0.010, -0.08, 0.08), (0.052, -0.34, 0.34))),
        "buttock": Strip("trunk", ((-0.062, 0.10, 0.74), (-0.010, 0.08, 0.78), (0.052, 0.34, 0.66))),
        "outer_hip": Strip("trunk", ((-0.050, 0.78, 1.0), (0.030, 0.74, 1.0), (0.085, 0.66, 1.0))),
        "back_thigh": Strip("leg", _straight(0.26, 0.88)),
        "knee_back": Strip("leg", _straight(0.88, 1.12)),
        "calf": Strip("leg", _straight(1.12, 1.84)),
        "ankle": Strip("leg", _straight(1.84, 2.02)),
        "sole": Strip("foot", _straight(-0.1, 0.040)),
        "upper_arm_back": Strip("arm", _straight(0.30, 0.86)),
        "elbow": Strip("arm", _straight(0.86, 1.12)),
        "forearm_back": Strip("arm", _straight(1.12, 1.96)),
        "hand": Strip("hand", _straight(-1.0, 1.0)),
    }
)
"""Areas seen from the back."""

AREAS: Mapping[MapView, Mapping[str, Strip]] = MappingProxyType({"front": FRONT, "back": BACK})

TRUNK_WIDTHS = (
    (-0.062, 0.093),
    (-0.040, 0.096),
    (0.000, 0.094),
    (0.030, 0.088),
    (0.052, 0.080),
    (0.074, 0.073),
    (0.106, 0.068),
    (0.140, 0.070),
    (0.192, 0.079),
    (0.218, 0.082),
    (0.250, 0.084),
    (0.276, 0.092),
    (0.290, 0.096),
    (0.340, 0.096),
)
"""Half the width of the standing body by height above the hips, for the shares of the trunk's areas."""
