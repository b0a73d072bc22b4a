"""The body map: a standing body from the front or the back, with every region of it as an area that can be hit.

The same figure as everywhere, undressed to one colour. Areas lie on its bones; left and right are the person's own.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from selfcare.anatomy.regions import BODY_MAP, MapView
from selfcare.body.camera import Camera
from selfcare.body.drawing import Drawing, Layer
from selfcare.body.figure import FigureSpec, figure_of
from selfcare.body.looks import Look
from selfcare.body.map_areas import AREAS
from selfcare.body.map_outlines import Outlines, Point
from selfcare.body.placing import Posture, Stance
from selfcare.body.props import scene_of
from selfcare.body.targets import lines
from selfcare.body.view import View, camera_of

OwnSide = Literal["left", "right"]

SMALLEST = 44.0
"""Areas are hit in at least this many pixels, across and down."""

_OPEN = {
    "shoulders": {"abduction": 17, "flexion": 0},
    "elbows": {"flexion": 2},
    "hips": {"abduction": 5},
    "forearms": {"supination": 85},
    "hand_shape": "flat",
}
_STANDING = FigureSpec("standing", {"poses": {"open": _OPEN}})
_OWN: dict[str, OwnSide] = {"w": "right", "o": "left"}
_SEAM = 1.2


@dataclass(frozen=True, slots=True)
class MapArea:
    """One region on one side of the person (None: in the middle), as a closed outline in pixels of the sheet."""

    id: str
    side: OwnSide | None
    outline: tuple[Point, ...]

    def contains(self, x: float, y: float) -> bool:
        """Return whether a point lies inside the outline."""
        inside = False
        for (ax, ay), (bx, by) in zip(self.outline, (*self.outline[1:], self.outline[0]), strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
        return inside

    def box(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom, grown to what can be hit."""
        xs, ys = zip(*self.outline, strict=True)
        wide, high = (max(0.0, SMALLEST - (max(each) - min(each))) / 2 for each in (xs, ys))
        return min(xs) - wide, min(ys) - high, max(xs) + wide, max(ys) + high


@dataclass(frozen=True, slots=True)
class BodyMap:
    """One view: the drawing of the body with its seams, and its areas from head to foot, those of a pair together."""

    view: MapView
    drawing: Drawing
    areas: tuple[MapArea, ...]

    def at(self, x: float, y: float) -> MapArea | None:
        """Return the area at a point of the sheet; near small ones, the one whose middle is nearest."""
        for area in self.areas:
            if area.contains(x, y):
                return area
        near = [area for area in self.areas if _in_box(area.box(), x, y)]
        return min(near, key=lambda area: _distance(area, x, y), default=None)

    def chosen(self, areas: Collection[tuple[str, OwnSide | None]]) -> Drawing:
        """Return the drawing with some areas (id and side) marked as targets are."""
        marked = [area for area in self.areas if (area.id, area.side) in areas]
        layers = [layer for area in marked for layer in _marked(area, self.drawing.unit)]
        return replace(self.drawing, layers=(*self.drawing.layers, *layers))


def body_map(view: MapView, size: tuple[float, float]) -> BodyMap:
    """Return the body map of one view on a sheet of `size` pixels."""
    figure = figure_of(_STANDING, "right")
    posture = Stance(figure).posture("open")
    camera = camera_of(figure, view, "whole", [posture], size)
    scene = scene_of(figure, posture, posture)
    seen = View(scene, camera, size, Look(bare=True), mirror=False).drawn(posture)
    areas = tuple(_areas(view, posture, camera))
    seams = tuple(_layer(f"seam {area.id}", area.outline, line="bm-line", width=_SEAM) for area in areas)
    return BodyMap(view, replace(seen, layers=(*_undressed(seen.layers), *seams)), areas)


def _undressed(layers: Sequence[Layer]) -> Iterator[Layer]:
    """Yield the layers of a body in the one colour of the map; hair stays hair."""
    for layer in layers:
        if layer.name.endswith("contact"):
            yield replace(layer, opacity=layer.opacity * 0.4)
        else:
            yield replace(layer, fill=_plain(layer.fill), line=_plain(layer.line))


def _plain(role: str | None) -> str | None:
    if role is None or not role.startswith(("f-skin", "f-top", "f-leg")):
        return role
    return "bm-s" if role.endswith("-s") else "bm"


def _areas(view: MapView, posture: Posture, camera: Camera) -> Iterator[MapArea]:
    outlines = Outlines(posture, camera, 1.0 if view == "front" else -1.0)
    strips = AREAS[view]
    for region in (each for each in BODY_MAP.values() if each.id in strips):
        for side in "ow" if region.paired else "w":
            outline = outlines.of(strips[region.id], side, paired=region.paired)
            yield MapArea(region.id, _OWN[side] if region.paired else None, outline)


def _in_box(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _distance(area: MapArea, x: float, y: float) -> float:
    left, top, right, bottom = area.box()
    return float(np.hypot((left + right) / 2 - x, (top + bottom) / 2 - y))


def _layer(name: str, outline: Sequence[Point], **look: object) -> Layer:
    points = array("d", [number for point in outline for number in point])
    return Layer(name, points.tobytes(), (0,), **look)  # type: ignore[arg-type]


def _marked(area: MapArea, unit: float) -> Iterator[Layer]:
    """Yield an area as targets are drawn: dark line, light line, rust with dots."""
    outer, rim = (width * unit for width in lines(unit))
    yield _layer(f"chosen {area.id}", area.outline, line="f-hi-out", width=2 * outer + rim)
    yield _layer(f"chosen {area.id}", area.outline, fill="f-hi", mark="f-hi-mark", line="f-hi-rim", width=rim)
