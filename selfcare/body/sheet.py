"""Drawings for paper and files: in a room of their own, and many of them on one page."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import ceil, cos, pi, sin

from selfcare.body.drawing import LABEL, Drawing, Inset, Layer, inserted

_GAP = 16.0
_FLOOR_AT = 0.86
_SUN = 0.40


def in_room(drawing: Drawing) -> Drawing:
    """Return the drawing with wall, floor and a disc of light behind it, in the roles `wall`, `floor` and `sun`."""
    width, height = drawing.width, drawing.height
    line = drawing.horizon if drawing.horizon <= 0 or 0.5 * height < drawing.horizon < height else _FLOOR_AT * height
    turn = [at * pi / 60 for at in range(120)]
    radius = _SUN * min(width, height)
    sun = [part for a in turn for part in (width / 2 + radius * cos(a), 0.48 * height + radius * sin(a))]
    room = (
        _filled("wall", (0, 0, width, 0, width, height, 0, height)),
        _filled("floor", (0, max(line, 0), width, max(line, 0), width, height, 0, height)),
        _filled("sun", sun),
    )
    return inserted(drawing, 0, room)


def page(tiles: Sequence[tuple[str, Drawing]], columns: int) -> Drawing:
    """Return one sheet with drawings of one size in rows, each with its words underneath."""
    first = tiles[0][1]
    columns = max(1, min(columns, len(tiles)))
    across, down = first.width + _GAP, first.height + _GAP + 1.6 * LABEL
    width, height = columns * across + _GAP, ceil(len(tiles) / columns) * down + _GAP
    insets = tuple(
        Inset(_GAP + at % columns * across, _GAP + at // columns * down, drawing, label=label)
        for at, (label, drawing) in enumerate(tiles)
    )
    ground = _filled("page", (0, 0, width, 0, width, height, 0, height))
    return Drawing(width, height, (ground,), height, height, first.unit, insets)


def _filled(role: str, points: Sequence[float]) -> Layer:
    return Layer(role, array("d", points).tobytes(), (0,), fill=role)
