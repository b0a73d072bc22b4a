"""Things around the body as simple solids in the same two tones: mat, chair, table, wall, ball, roller, pillow, step.

Each is a set of flat pieces in space, seen by the same camera as the body; those the body can be in front of or
behind take part in its depth order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.composing import Extra
from selfcare.body.figure import Figure
from selfcare.body.ground import lowest
from selfcare.body.placing import Posture
from selfcare.body.pose import INDEX
from selfcare.body.solids import box, circles_of, hull, rounded_block
from selfcare.body.space import Array, vector
from selfcare.body.spots import CHAIR_BACK, TABLE_OVER_SEAT, chair_ahead, chair_aside
from selfcare.body.starts import STARTS
from selfcare.body.tools import tool_extras
from selfcare.body.walls import Wall, wall_of, wall_pieces

MAT, MAT_SHADE = "f-mat", "f-mat-s"

_BODY = ("pelvis", "shirt", "neck", "head")
_UPPER = (*_BODY, *(f"{bone}_{side}" for bone in ("thigh", "upper_arm", "forearm", "hand") for side in "wo"))
_ALL = (*_UPPER, *(f"{bone}_{side}" for bone in ("shank", "foot") for side in "wo"))

_UNDER_TABLE = tuple(f"{bone}_{side}" for bone in ("thigh", "shank", "foot") for side in "wo")

_BACK_ROOM = 0.22
"""How much further a mat goes behind somebody who lies on the side, in body heights."""

_SEAT, _LEG, _TABLE = (0.25, 0.024, 0.27), 0.020, (0.40, 0.022, 0.56)
"""Sizes of a seat, of what a chair stands on, and of a table's board: ahead, up, to the side."""

_EDGE = -0.055
"""Where the middle of a seat is for somebody who sits on its edge, ahead of the hips."""

_Builder = Callable[["Scene", Camera], Iterator[Extra]]


@dataclass(frozen=True, slots=True)
class Board:
    """A flat piece of furniture: what it belongs to, its middle and its size, and the axis along which it is thin."""

    word: str
    middle: Array
    size: Array
    axis: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands around a figure, fixed by its start position: floor at 0, a seat's height, walls.

    `wall` is a point and the direction the wall looks, None without one; `table` is the height of a table's top.
    """

    figure: Figure
    home: Posture
    wall: Wall | None
    seat: float
    table: float = 0.0

    def props(self, camera: Camera) -> list[Extra]:
        """Return everything that stands around the figure; it is the same whatever the figure does."""
        builders = [_BUILDERS[prop] for prop in self.figure.props if prop in _BUILDERS]
        return [replace(extra, still=True) for builder in builders for extra in builder(self, camera)]

    def chair(self) -> tuple[Array, float]:
        """Return the middle of a seat's top, and which way the chair looks: ahead (1), or back and without a back."""
        hips = self.home.skeleton.origins[0]
        if self.figure.start == "supine_90_90":
            shank = self.home.skeleton.origins[INDEX["shank_w"]]
            top = lowest(self.home.skeleton, self.home.pose, ("shank",))
            return vector(float(shank[0]) + 0.13, top, 0), -1.0
        if STARTS[self.figure.start].rests != "seat":
            ahead = float(hips[0]) + chair_ahead(self.figure) + 0.115
            return vector(ahead, CHAIR_BACK - 0.27, chair_aside(self.figure)), 1.0
        # Who sits on the edge of a seat has a thigh that slopes down before it.
        ahead = _EDGE if self.figure.start == "sitting_edge" else 0.045
        return vector(float(hips[0]) + ahead, self.seat, 0), 1.0

    def boards(self) -> Iterator[Board]:
        """Yield the boards of chair and table, which nothing can be inside of."""
        props, seated = self.figure.props, STARTS[self.figure.start].rests == "seat"
        if "chair" in props or ("table" in props and seated):
            place, faces = self.chair()
            yield Board("chair", place - vector(0, _SEAT[1] / 2, 0), vector(*_SEAT), 1)
            if faces > 0:
                back = place + vector(-(_SEAT[0] - _LEG) / 2, 0.215, 0)
                yield Board("chair", back, vector(_LEG, 0.11, _SEAT[2]), 0)
        if "table" in props:
            yield Board("table", self.table_top(), vector(*_TABLE), 1)

    def table_top(self) -> Array:
        """Return the middle of a table's board."""
        return vector(float(self.home.skeleton.origins[0][0]) + 0.37, self.table - _TABLE[1] / 2, 0)

    def tools(self, posture: Posture, camera: Camera) -> list[Extra]:
        """Return the tool that is used in one posture, if there is one."""
        if self.figure.tool is None:
            return []
        return list(tool_extras(self.figure.tool, self.wall, posture, camera))


def scene_of(figure: Figure, home: Posture, main: Posture) -> Scene:
    """Return what stands around the figure: the start position says where, `main` where it leans on a tool."""
    seat = float(home.skeleton.origins[0][1]) - 0.062
    return Scene(figure, home, wall_of(figure, home, main), seat, _table_under(figure, main, seat))


def _table_under(figure: Figure, main: Posture, seat: float) -> float:
    """Return the height of a table on which hands or a forearm lie, between the thighs and the chest."""
    laid = [place for key in figure.poses.values() for place in key.hands.values() if place.on == "table_edge"]
    if any(place.touch != "forearm" for place in laid):
        return seat + TABLE_OVER_SEAT
    under = lowest(main.skeleton, main.pose, ("forearm_w", "hand_w"))
    return float(np.clip(under, seat + 0.135, seat + 0.235))


def _rounded(y: float, low: tuple[float, float], high: tuple[float, float], radius: float) -> Array:
    points = []
    for x, z, start in ((high[0], high[1], 0), (low[0], high[1], 90), (low[0], low[1], 180), (high[0], low[1], 270)):
        for degrees in range(start, start + 91, 15):
            angle = np.radians(degrees)
            dx = radius * (np.cos(angle) - np.sign(np.cos(np.radians(start + 45))))
            dz = radius * (np.sin(angle) - np.sign(np.sin(np.radians(start + 45))))
            points.append((x + dx, y, z + dz))
    return np.array(points)


def _mat(scene: Scene, camera: Camera) -> Iterator[Extra]:
    home = scene.home.skeleton.origins
    low, high = home.min(axis=0), home.max(axis=0)
    if scene.figure.start == "side_lying":
        # Whatever the upper leg and arm do behind the body, they are over the mat when they are seen from above.
        low = low - (0, 0, _BACK_ROOM)
    middle_x, middle_z = (low[0] + high[0]) / 2, (low[2] + high[2]) / 2
    length = max(0.90, float(high[0] - low[0]) + 0.26) / 2
    width = max(0.20, float(high[2] - low[2]) / 2 + 0.05)
    corners = ((middle_x - length, middle_z - width), (middle_x + length, middle_z + width))
    top = _rounded(0.0, corners[0], corners[1], 0.025)
    under = top - (0, 0.016, 0)
    pieces = (
        ("mat", hull(np.concatenate((under, top)), camera), MAT_SHADE, 1.0),
        ("mat", hull(top, camera), MAT, 1.0),
    )
    yield Extra(circles_of("mat", top[:1] - (0, 5.0, 0), 0.001, camera), pieces, before=_ALL)


def _chair(scene: Scene, camera: Camera) -> Iterator[Extra]:
    place, faces = scene.chair()
    yield from _seat(place, camera, back=faces > 0, faces=faces)


def _seat(place: Array, camera: Camera, *, back: bool, faces: float) -> Iterator[Extra]:
    x, top, z = place.tolist()
    (depth, thick, width), leg = _SEAT, _LEG
    tones = (MAT, MAT_SHADE)
    behind = x - faces * depth / 2
    for sx in (-1, 1):
        for sz in (-1, 1):
            rear = back and sx == -faces
            height = top + 0.27 if rear else top - thick
            lean = vector(x + sx * (depth / 2 - leg / 2), height / 2, z + sz * (width / 2 - leg / 2))
            pieces = box("chair", lean, vector(leg, height, leg), camera, (MAT_SHADE, MAT_SHADE))
            line = np.linspace(0.02, height, 8)[:, None] * vector(0, 1, 0) + vector(lean[0], 0, lean[2])
            yield Extra(circles_of(f"leg{sx}{sz}", line, 0.012, camera), tuple(pieces), before=("seat",))
    seat = vector(x, top - thick / 2, z)
    grid = np.array([seat + vector(a * depth * 0.4, 0, b * width * 0.4) for a in (-1, 0, 1) for b in (-1, 0, 1)])
    pieces = box("chair", seat, vector(depth, thick, width), camera, tones)
    yield Extra(circles_of("seat", grid, 0.04, camera), tuple(pieces), before=_UPPER)
    if back:
        rest = vector(behind + faces * leg / 2, top + 0.215, z)
        line = np.array([rest + vector(0, b * 0.04, a * width * 0.4) for a in (-1, 0, 1) for b in (-1, 0, 1)])
        pieces = box("chair", rest, vector(leg * 0.9, 0.11, width), camera, tones)
        yield Extra(circles_of("backrest", line, 0.03, camera), tuple(pieces))


def _table(scene: Scene, camera: Camera) -> Iterator[Extra]:
    board, top, seated = scene.table_top(), scene.table, STARTS[scene.figure.start].rests == "seat"
    # From above the legs are under the table, though their knees may be nearer than its middle.
    under = _UNDER_TABLE if float(camera.axes[2][1]) > 0.7 else ()
    grid = np.array([board + vector(a * 0.16, 0, b * 0.2) for a in (-1, 0, 1) for b in (-1, 0, 1)])
    yield Extra(
        circles_of("table", grid, 0.03, camera),
        tuple(box("table", board, vector(*_TABLE), camera, (MAT, MAT_SHADE))),
        before=("hand_w", "hand_o", "forearm_w", "forearm_o"),
        after=under,
    )
    # Two legs are hidden behind whoever sits at the table.
    for ahead, z in ((ahead, z) for ahead in ((0.17,) if seated else (-0.17, 0.17)) for z in (-0.26, 0.26)):
        leg = vector(float(board[0]) + ahead, top / 2, z)
        line = np.linspace(0.02, top, 6)[:, None] * vector(0, 1, 0) + vector(leg[0], 0, z)
        pieces = box("table", leg, vector(0.022, top, 0.022), camera, (MAT_SHADE, MAT_SHADE))
        yield Extra(circles_of(f"table leg {ahead} {z}", line, 0.012, camera), tuple(pieces), before=("table",))
    if seated:
        yield from _chair(scene, camera)


def _wall(scene: Scene, camera: Camera) -> Iterator[Extra]:
    pieces = () if scene.wall is None else wall_pieces(scene.wall, camera, by_tool=scene.figure.tool is not None)
    if pieces:
        yield Extra(circles_of("wall", np.array([[0.0, -9.0, 0.0]]), 0.001, camera), pieces, before=_ALL)


def _doorframe(scene: Scene, camera: Camera) -> Iterator[Extra]:
    """Two posts ahead of the shoulders, a forearm's width outside them."""
    home = scene.home.skeleton
    x = float(home.origins[INDEX["T3"]][0]) + 0.045
    out = float(home.origins[INDEX["upper_arm_w"]][2]) + 0.205
    for z in (-out, out):
        post = vector(x, 0.60, z)
        line = np.linspace(0.02, 1.18, 14)[:, None] * vector(0, 1, 0) + vector(x, 0, z)
        pieces = box("door frame", post, vector(0.05, 1.20, 0.036), camera, (MAT, MAT_SHADE))
        yield Extra(circles_of(f"post {z}", line, 0.02, camera), tuple(pieces))
    head = box("door frame", vector(x, 1.218, 0), vector(0.05, 0.036, 2 * out + 0.036), camera, (MAT, MAT_SHADE))
    yield Extra(circles_of("lintel", np.array([[x, 1.218, 0]]), 0.02, camera), tuple(head))


def _pillow(scene: Scene, camera: Camera) -> Iterator[Extra]:
    head = scene.home.skeleton.at("head", vector(-0.02, 0.05, 0))
    solid = rounded_block(head * (1, 0, 1), (0.10, 0.13), max(0.02, float(head[1]) - 0.045))
    pieces = (("pillow", hull(solid, camera), "f-pillow", 1.0),)
    yield Extra(circles_of("pillow", solid[::8], 0.02, camera), pieces, before=_BODY)


def _step(scene: Scene, camera: Camera) -> Iterator[Extra]:
    x = float(scene.home.skeleton.origins[INDEX["foot_w"]][0]) + 0.30
    centre = vector(x, 0.045, 0)
    pieces = box("step", centre, vector(0.20, 0.09, 0.40), camera, (MAT, MAT_SHADE))
    yield Extra(circles_of("step", centre[None], 0.05, camera), tuple(pieces))


_BUILDERS: dict[str, _Builder] = {
    "mat": _mat,
    "chair": _chair,
    "table": _table,
    "wall": _wall,
    "doorframe": _doorframe,
    "pillow": _pillow,
    "step": _step,
}
