"""How the body stands in the room: the trunk's lean, its height over the floor, and contacts that do not slide."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from selfcare.body.camera import Camera, looking_from
from selfcare.body.pose import Pose
from selfcare.body.projection import Projection
from selfcare.body.shape import BODY
from selfcare.body.skeleton import Skeleton, stand
from selfcare.body.space import Array, about_y, about_z, vector
from selfcare.body.starts import Start

_ANY = Camera(looking_from(0, 0))


@dataclass(frozen=True, slots=True)
class Footing:
    """Where the start position put the body: what later poses keep to."""

    skeleton: Skeleton
    root: Array
    height: float


def first(start: Start, pose: Pose) -> Footing:
    """Place the start position: its trunk's lean, the lowest point on the floor, the feet (or pelvis) over x = 0."""
    root = about_z(-start.pitch) @ about_y(start.roll)
    skeleton = stand(pose, root)
    if start.rests == "feet":
        root = flat_feet(skeleton) @ root
        skeleton = stand(pose, root)
    skeleton = skeleton.moved(vector(0, -lowest(skeleton, pose), 0))
    return Footing(skeleton, root, float(skeleton.origins[0, 1]))


def flat_feet(skeleton: Skeleton) -> Array:
    """Return the turn (about the axis to the right) that lays the soles flat, on average."""
    pitch = 0.0
    for side in "wo":
        forward = skeleton.looking(f"foot_{side}", vector(1, 0, 0))
        pitch += float(np.degrees(np.arctan2(forward[1], np.hypot(forward[0], forward[2])))) / 2
    return about_z(-pitch)


def lowest(skeleton: Skeleton, pose: Pose) -> float:
    """Return the height of the lowest point of the body."""
    return float(Projection(BODY, skeleton, pose, _ANY).bottom(skeleton).min())
