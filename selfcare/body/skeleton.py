"""The bones: where each begins, in its parent's axes, and how a pose puts them in space.

Lengths are fractions of body height: Drillis and Contini's segments as tabled by Winter, joint centres moved inside
the breadths; spine nodes after a trial on drawn bodies. Side `w` is the working side, drawn as the figure's right.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from selfcare.body.pose import BONES, INDEX, Pose
from selfcare.body.space import Array, about_x, about_y, smoothstep, to_rotation, unit

THIGH, SHANK, ANKLE_HEIGHT = 0.245, 0.246, 0.039
UPPER_ARM, FOREARM = 0.178, 0.146
HIP_OUT, SHOULDER_OUT = 0.050, 0.092

SPINE_UP = (0.052, 0.074, 0.096, 0.118, 0.140, 0.166, 0.192, 0.218, 0.244, 0.270, 0.296)
SPINE_FORWARD = (-0.012, -0.005, -0.002, -0.004, -0.009, -0.016, -0.022, -0.025, -0.024, -0.019, -0.012)
"""The eleven spine nodes, L5 to T1, above and ahead of the middle of the hips."""

SIGNS = {"w": 1.0, "o": -1.0}
"""Which way is out: the working side lies at positive z."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Bones in space: `turns` (29, 3, 3) and `origins` (29, 3), in the order of `BONES`, floor at y = 0."""

    turns: Array
    origins: Array

    def at(self, bone: str, point: Array) -> Array:
        """Return where a point of a bone lies in space."""
        index = INDEX[bone]
        return np.asarray(self.origins[index] + self.turns[index] @ point)

    def looking(self, bone: str, direction: Array) -> Array:
        """Return which way a direction of a bone points in space."""
        return np.asarray(self.turns[INDEX[bone]] @ direction)

    def moved(self, way: Array) -> Skeleton:
        """Return the same posture somewhere else."""
        return Skeleton(self.turns, self.origins + way)


def _offsets() -> Array:
    """Return where each bone begins in its parent's axes (29, 3)."""
    offsets = np.zeros((len(BONES), 3))
    up, ahead = 0.0, 0.0
    for node, (y, x) in enumerate(zip(SPINE_UP, SPINE_FORWARD, strict=True), start=1):
        offsets[node] = (x - ahead, y - up, 0)
        up, ahead = y, x
    offsets[INDEX["C6"]] = (0.002, 0.004, 0)
    offsets[INDEX["C3"]] = (0.010, 0.026, 0)
    offsets[INDEX["head"]] = (0.007, 0.028, 0)
    for side, sign in SIGNS.items():
        offsets[INDEX[f"girdle_{side}"]] = (0.002, 0.004, 0)
        offsets[INDEX[f"upper_arm_{side}"]] = (0.002, -0.012, sign * SHOULDER_OUT)
        offsets[INDEX[f"forearm_{side}"]] = (0, -UPPER_ARM, 0)
        offsets[INDEX[f"hand_{side}"]] = (0, -FOREARM, 0)
        offsets[INDEX[f"thigh_{side}"]] = (0, 0, sign * HIP_OUT)
        offsets[INDEX[f"shank_{side}"]] = (0, -THIGH, 0)
        offsets[INDEX[f"foot_{side}"]] = (0, -SHANK, 0)
    return offsets


OFFSETS = _offsets()
PARENTS = tuple(
    {"C6": "T1", "girdle_w": "T3", "girdle_o": "T3", "thigh_w": "pelvis", "thigh_o": "pelvis"}.get(
        bone, BONES[index - 1] if index else ""
    )
    for index, bone in enumerate(BONES)
)
PARENT_INDEX = tuple(INDEX[parent] if parent else -1 for parent in PARENTS)


_CARRIERS = tuple(
    PARENT_INDEX[parent] if bone.startswith("upper_arm") else max(parent, 0)
    for bone, parent in zip(BONES, PARENT_INDEX, strict=True)
)
"""What each bone's turn is told against: an arm hangs on the shoulder blade but keeps its direction to the ribs."""

_WALK = tuple((index, _CARRIERS[index]) for index in range(1, len(BONES)))
_ORDER = [max(parent, 0) for parent in PARENT_INDEX]


def _lineage() -> Array:
    """Return which bones lead to each bone: 1 for itself and for all that carry it, up to the pelvis (29, 29)."""
    lineage = np.eye(len(BONES))
    for index, parent in enumerate(PARENT_INDEX):
        if parent >= 0:
            lineage[index] += lineage[parent]
    return lineage


_LINEAGE = _lineage()


def stand(pose: Pose, root: Array, *, rhythm: bool = True) -> Skeleton:
    """Return the bones of a pose with the middle of the hips at the origin, the pelvis turned by `root`.

    With `rhythm` the shoulder blades follow their arms, else they are turned as the pose says.
    """
    local = to_rotation(pose.turns)
    if rhythm:
        for side in "wo":
            blade = INDEX[f"girdle_{side}"]
            local[blade] = girdle_turn(side, -local[blade + 1][:, 1], *pose.girdle(side))
    turns = np.empty((len(BONES), 3, 3))
    np.dot(root, local[0], out=turns[0])
    each, own = list(turns), list(local)
    for index, carrier in _WALK:
        np.dot(each[carrier], own[index], out=each[index])
    steps = (turns[_ORDER] @ OFFSETS[:, :, None])[:, :, 0]
    return Skeleton(turns, _LINEAGE @ steps)


def girdle_turn(side: str, arm: Array, elevation: float, protraction: float) -> Array:
    """Return how the shoulder blade follows an arm that points `arm` (in the axes of the upper ribs).

    Above 30 degrees the blade lifts with the arm, and it swings forward with a forward reach; `elevation` and
    `protraction` in percent come on top.
    """
    sign = SIGNS[side]
    raised = float(np.degrees(np.arccos(np.clip(-arm[1], -1, 1))))
    lift = 26 * smoothstep(30, 180, raised) + (0.20 if elevation > 0 else 0.10) * elevation
    swing = 12 * max(-0.6, float(arm[0])) * smoothstep(20, 80, raised) + 0.16 * protraction
    return np.asarray(about_x(-sign * lift) @ about_y(sign * swing))


def arm_direction(skeleton: Skeleton, side: str, target: Array) -> Array:
    """Return where `target` lies from the shoulder, in the axes of the upper ribs, at length 1."""
    way = target - skeleton.origins[INDEX[f"upper_arm_{side}"]]
    return unit(np.asarray(skeleton.turns[INDEX["T3"]].T @ way))


def turned_against(skeleton: Skeleton) -> Array:
    """Return every bone's turn against what carries it (29, 3, 3): what `stand` would need to build it again."""
    local = skeleton.turns[list(_CARRIERS)].transpose(0, 2, 1) @ skeleton.turns
    local[0] = np.eye(3)
    return np.asarray(local)
