"""A drawing as data: filled outlines in roles, from back to front. Whoever shows it brings the colours.

How to paint it: take the layers in order. Each is a set of closed outlines, filled by the non-zero winding rule,
antialiased, in the colour that the theme has for `fill`, at `opacity`; then `mark`, if there is one, over the fill
in its `pattern` (see `PATTERNS`). `clip` is the index of an earlier layer: paint only inside that layer's outlines.
`line` strokes the outlines as well (open ones where `closed` is False), `width` wide, with round ends and joins.
Coordinates are logical pixels of a sheet `width` by `height`, x to the right, y down.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Pattern:
    """Marks repeated every `step` logical pixels, `thick` across, turned by `turn` degrees: dots or upright bars."""

    step: float
    thick: float
    turn: float
    dots: bool = False


PATTERNS: Mapping[str, Pattern] = MappingProxyType(
    {
        "dots": Pattern(9.0, 3.8, 45.0, dots=True),
        "diagonals": Pattern(9.0, 2.6, 45.0),
        "uprights": Pattern(9.0, 3.2, 0.0),
        "rows": Pattern(8.0, 2.4, 90.0),
    }
)
"""The patterns of marked layers: what is told by colour is told by them as well."""


LABEL = 15.0
"""Pixels of the words under an inset; their middle lies as far below the plate."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Outlines of one colour.

    `points` are x and y in turn, as native 64-bit floats; `starts` are the indices of the points at which an
    outline begins (the first is 0). Roles are names of colour tokens ("f-skin"), never colours. `name` says what
    it shows ("thigh working", "target"), for tests, hit areas and people who read the SVG.
    """

    name: str
    points: bytes
    starts: tuple[int, ...]
    fill: str | None = None
    opacity: float = 1.0
    mark: str | None = None
    clip: int | None = None
    line: str | None = None
    width: float = 0.0
    closed: bool = True
    pattern: str = "dots"

    def coordinates(self) -> array[float]:
        """Return x and y in turn."""
        numbers = array("d")
        numbers.frombytes(self.points)
        return numbers

    def outlines(self) -> Iterator[list[tuple[float, float]]]:
        """Yield each outline as its points."""
        numbers = self.coordinates()
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        for first, last in zip(self.starts, (*self.starts[1:], len(pairs)), strict=True):
            yield pairs[first:last]


@dataclass(frozen=True, slots=True)
class Inset:
    """A smaller drawing on its own plate in a corner of the sheet, cut off at the plate's edges.

    The plate has the role `f-inset`, round corners of `radius`, and its upper left corner at `left`, `top`. `label`
    is written under it in the role `ink`, `LABEL` pixels large, centred.
    """

    left: float
    top: float
    drawing: Drawing
    radius: float = 12.0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Layers on a sheet, in logical pixels, and insets over them.

    `ground` is the y at which the figure meets the floor, `horizon` the y at which floor and wall of a room behind
    it should meet. `unit` is the height of the standing body in pixels. The first `still` layers are the same in
    every frame of a picture: whoever shows it may keep them painted.
    """

    width: float
    height: float
    layers: tuple[Layer, ...]
    ground: float
    horizon: float
    unit: float
    insets: tuple[Inset, ...] = ()
    still: int = 0

    def bounds(self) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of everything filled but walls, which go off it; else the whole sheet."""
        numbers = array("d")
        for layer in self.layers:
            if layer.fill is not None and layer.clip is None and layer.name != "wall":
                numbers.frombytes(layer.points)
        if not numbers:
            return (0.0, 0.0, self.width, self.height)
        return (min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))


def inserted(drawing: Drawing, at: int, layers: Sequence[Layer]) -> Drawing:
    """Return the drawing with more layers in front of its first `at` layers; they must not be clipped."""
    moved = tuple(
        layer if layer.clip is None or layer.clip < at else replace(layer, clip=layer.clip + len(layers))
        for layer in drawing.layers
    )
    still = drawing.still + (len(layers) if at <= drawing.still else 0)
    return replace(drawing, layers=(*moved[:at], *layers, *moved[at:]), still=still)


def mirrored(drawing: Drawing) -> Drawing:
    """Return the mirror image; mirroring twice gives the same drawing again."""
    layers = tuple(_mirrored(layer, drawing.width) for layer in drawing.layers)
    insets = tuple(
        replace(inset, left=drawing.width - inset.left - inset.drawing.width, drawing=mirrored(inset.drawing))
        for inset in drawing.insets
    )
    return replace(drawing, layers=layers, insets=insets)


def _mirrored(layer: Layer, width: float) -> Layer:
    numbers = layer.coordinates()
    numbers[::2] = array("d", (width - x for x in numbers[::2]))
    return replace(layer, points=numbers.tobytes())
