"""The frames of a movement, kept while it comes back: what is the same in several of them is kept once.

A body goes back the way it came, so that half of a loop shows the other half again; only the arrows over it are
others, and they are put on when a frame is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from selfcare.body.drawing import Drawing, Layer
from selfcare.body.picture import Instant, Picture

ROOM = 8_000_000
"""Bytes that are kept of a figure: every loop of an exercise has room. Of a longer one the first frames are kept and
the others drawn anew, for were the oldest to go, each would go just before it comes back."""

_LAYER, _FRAME = 350, 1500
"""Bytes of a layer beside its points, and of a frame beside its layers."""


class Frames:
    """The frames of a picture; `finished` is what is done with a drawing before it is kept."""

    def __init__(self, picture: Picture, finished: Callable[[Drawing], Drawing], room: int = ROOM) -> None:
        self._picture = picture
        self._finished = finished
        self._left = self._room = room
        self._bare: dict[tuple[object, ...], Drawing] = {}
        self._layers: dict[Layer, Layer] = {}
        self._last: tuple[tuple[object, ...], tuple[Layer, ...], Drawing] | None = None

    def during(self, kind: str, elapsed: float, length: float, *, timed: bool) -> Drawing:
        """Return the frame at `elapsed` of `length` seconds of a session's phase, see `Motion.during`."""
        instant = self._picture.instant(kind, elapsed, length, timed=timed)
        arrows = self._picture.arrows(instant)
        if self._last is None or self._last[0] != instant.key or self._last[1] is not arrows:
            bare = self._bare.get(instant.key) or self._drawn(instant)
            drawing = replace(bare, layers=bare.layers + arrows) if arrows else bare
            self._last = instant.key, arrows, drawing
        return self._last[2]

    def forget(self) -> None:
        """Let all frames go; they are drawn anew when they are wanted."""
        self._bare.clear()
        self._layers.clear()
        self._left, self._last = self._room, None

    def _drawn(self, instant: Instant) -> Drawing:
        """Draw a frame without the arrows over it, and keep it as long as there is room."""
        drawing = self._finished(self._picture.bare(instant))
        if self._left > 0:
            drawing = self._bare[instant.key] = self._shared(drawing)
        return drawing

    def _shared(self, drawing: Drawing) -> Drawing:
        """Return the drawing with the layers of earlier ones wherever they are the same."""
        layers = [self._layers.setdefault(layer, layer) for layer in drawing.layers]
        new = [len(kept.points) + _LAYER for kept, layer in zip(layers, drawing.layers, strict=True) if kept is layer]
        self._left -= sum(new, _FRAME)
        return replace(drawing, layers=tuple(layers))
