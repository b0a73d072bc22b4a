"""A wall of the room that the body leans on: where it stands, and how it is cut open for the viewer to look along it.

It reaches back to where the room behind ends, and up off the sheet. Its near end is cut through like in a builder's
drawing, so that a wall that is seen along its face is a part of a house and not a pole.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.figure import Figure
from selfcare.body.placing import Posture
from selfcare.body.pose import INDEX
from selfcare.body.solids import Piece
from selfcare.body.space import Array, crossed, vector
from selfcare.body.spots import WALL_BESIDE, rearmost, wall_ahead
from selfcare.body.tools import tool_at

Wall = tuple[Array, Array]
"""A point of the floor at the foot of a wall, and the direction the wall looks."""

FLOOR_BEHIND = 0.075
"""How far above the ground line the floor of a room meets its wall, in body heights."""

_PLASTER, _BOARD, _LIGHT, _LIT = "f-mat", "f-mat-s", "f-pillow", 0.28
"""The wall and its skirting board, and how much light falls on its face; a wall straight ahead is the room's own."""

_HIGH, _THICK, _WIDE = 2.4, 1.2, 1.6
"""Up and outward a wall goes off the sheet; so does to either side one that the body is seen in front of."""

_NEAR, _BY_TOOL = 0.20, 0.075
"""How far before the body a wall is cut through; nearer by a tool, so that one sees what is between the two."""

_SKIRTING, _STANDS_OUT = 0.042, 0.010
"""How high a skirting board is, and how far it stands out."""


def wall_of(figure: Figure, home: Posture, main: Posture) -> Wall | None:
    """Return the wall of a figure, where its start position and its `main` pose have it; None without one."""
    if "wall" not in figure.props:
        return None
    skeleton = home.skeleton
    looks = {"wall_side_standing": (0, 0, -1), "wall_facing_standing": (-1, 0, 0)}.get(figure.start, (1, 0, 0))
    normal = vector(*looks)
    tool = figure.tool
    if tool is not None and tool.against == "wall":
        middle = tool_at(tool, main.skeleton)
        if middle is not None:
            return (middle - normal * tool.size / 2) * (1, 0, 1), normal
    if any(place.on == "wall_front" for key in figure.poses.values() for place in key.hands.values()):
        return vector(wall_ahead(figure, skeleton), 0, 0), vector(-1, 0, 0)
    if figure.start == "wall_side_standing":
        return vector(0, 0, float(skeleton.origins[INDEX["upper_arm_w"]][2]) + WALL_BESIDE), normal
    if figure.start == "wall_facing_standing":
        reach = max(float(skeleton.origins[INDEX[f"forearm_{side}"]][0]) for side in "wo")
        return vector(reach + 0.05, 0, 0), normal
    return vector(rearmost(skeleton), 0, 0), normal


def wall_pieces(wall: Wall, camera: Camera, *, by_tool: bool) -> tuple[Piece, ...]:
    """Return the face, the skirting board and the cut end of a wall, none where it would hide the body."""
    _point, normal = wall
    if float(camera.depth(normal)) < -0.5:
        return ()
    return tuple(_pieces(wall, camera, by_tool=by_tool))


def _pieces(wall: Wall, camera: Camera, *, by_tool: bool) -> Iterator[Piece]:
    near, far, cut = _ends(wall, camera, by_tool=by_tool)
    out = wall[1] * _STANDS_OUT
    if float(camera.depth(wall[1])) > 0.02:
        if cut:
            yield _quad(camera, near, far, _HIGH, (_PLASTER, 1.0))
        yield _quad(camera, near, far, _HIGH, (_LIGHT, _LIT) if cut else (_PLASTER, _LIT))
        yield _quad(camera, near + out, far + out, _SKIRTING, (_BOARD, 1.0))
    if cut:
        yield _quad(camera, near, near - wall[1] * _THICK, _HIGH, (_PLASTER, 1.0))
        yield _quad(camera, near, near + out, _SKIRTING, (_BOARD, 1.0))


def _quad(camera: Camera, first: Array, last: Array, high: float, paint: tuple[str, float]) -> Piece:
    up = vector(0, high, 0)
    return "wall", camera.flat(np.array((first, last, last + up, first + up))), *paint


def _ends(wall: Wall, camera: Camera, *, by_tool: bool) -> tuple[Array, Array, bool]:
    """Return the foot of a wall at its near end and at its far one, and whether its near end is to be seen."""
    point, normal = wall
    across = crossed(vector(0, 1, 0), normal)
    toward = float(camera.depth(across))
    if abs(toward) < 0.3:
        return point - across * _WIDE, point + across * _WIDE, False
    back = across if toward < 0 else -across
    rise = float(camera.flat(back)[1])
    far = (FLOOR_BEHIND - float(camera.flat(point)[1])) / max(rise, 0.02)
    return point - back * (_BY_TOOL if by_tool else _NEAR), point + back * max(far, 0.1), True
