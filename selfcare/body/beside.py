"""A movement without moving: its first and its main pose beside each other, with an arrow from one to the other."""

from __future__ import annotations

from array import array
from dataclasses import replace

from selfcare.body.drawing import Drawing, Layer
from selfcare.body.figure import FigureSpec
from selfcare.body.looks import USUAL, Look
from selfcare.body.picture import Picture
from selfcare.body.pose import Side
from selfcare.body.view import Size

_GAP = 0.12
"""Part of the sheet that belongs to the arrow."""

_SEEN = 0.0125
"""A body that moves less than this, in body heights, looks the same at both ends."""

_ARROW = ((-0.5, -0.14), (0.02, -0.14), (0.02, -0.40), (0.5, 0.0), (0.02, 0.40), (0.02, 0.14), (-0.5, 0.14))
"""An arrow to the right, one unit long."""


def both_ends(spec: FigureSpec, side: Side = "right", size: Size = (640.0, 400.0), look: Look = USUAL) -> Drawing:
    """Return the start of a movement and the pose that shows it best; only the latter where hardly anything moves.

    They stand side by side or, where the body is far wider than high, one above the other: as large as can be.
    """
    whole = Picture(spec, side, size, look)
    if whole.travel() < _SEEN:
        return whole.main()
    left, top, right, bottom = whole.main().bounds()
    width, height = size
    gap = _GAP * min(size)
    across = min((width - gap) / 2 / max(right - left, 1.0), height / max(bottom - top, 1.0))
    down = min(width / max(right - left, 1.0), (height - gap) / 2 / max(bottom - top, 1.0))
    if across >= down:
        first, last = Picture(spec, side, ((width - gap) / 2, height), look).ends()
        return _joined(first, last, ((width + gap) / 2, 0.0), size, gap)
    first, last = Picture(spec, side, (width, (height - gap) / 2), look).ends()
    # One above the other they have no common wall behind them: all is floor.
    return replace(_joined(first, last, (0.0, (height + gap) / 2), size, gap), horizon=0.0)


def _joined(first: Drawing, last: Drawing, at: tuple[float, float], size: Size, gap: float) -> Drawing:
    """Return one sheet with the second drawing moved by `at`, and the arrow in the gap before it."""
    moved = tuple(_moved(layer, at, len(first.layers)) for layer in last.layers)
    layers = (*first.layers, *moved, *_arrow(at, size, 0.8 * gap))
    return Drawing(*size, layers, first.ground + at[1], first.horizon, first.unit)


def _moved(layer: Layer, at: tuple[float, float], before: int) -> Layer:
    numbers = layer.coordinates()
    numbers[::2] = array("d", (x + at[0] for x in numbers[::2]))
    numbers[1::2] = array("d", (y + at[1] for y in numbers[1::2]))
    clip = None if layer.clip is None else layer.clip + before
    return replace(layer, points=numbers.tobytes(), clip=clip)


def _arrow(at: tuple[float, float], size: Size, length: float) -> tuple[Layer, Layer]:
    """Return the arrow over its rim: to the right in the gap between two columns, else down between two rows."""
    across = at[0] > 0
    middle = (size[0] / 2, size[1] * 0.5)
    turned = [(x, y) if across else (-y, x) for x, y in _ARROW]
    numbers = array("d", (middle[axis] + length * point[axis] for point in turned for axis in (0, 1)))
    points = numbers.tobytes()
    rim = Layer("mark arrow", points, (0,), line="f-go-rim", width=0.16 * length)
    return rim, Layer("mark arrow", points, (0,), fill="f-go")
