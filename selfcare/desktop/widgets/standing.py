"""Pictures of what stands still in a figure that moves: neighbouring layers that stay are painted once, not each time.

A run is layers of a drawing that follow one another from back to front; its picture lies in the depth of the drawing
where they lie. It holds until one of them is another layer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from operator import is_
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from selfcare.body.change import Box
    from selfcare.body.drawing import Layer

# A single layer is painted about as fast as its picture.
_FEWEST: Final = 2
# Frames after which it is asked anew what stands still: a picture costs as much as its layers painted once. The first
# time comes sooner.
_ROUND: Final = 8
# Logical pixels of all pictures of a figure together.
_LARGEST: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """Layers from one index of a drawing on that stay, and the box they are painted in."""

    first: int
    layers: tuple[Layer, ...]
    box: Box
    clip: None = None

    @property
    def last(self) -> int:
        """The index of the first layer after them."""
        return self.first + len(self.layers)

    def holds(self, layers: Sequence[Layer]) -> bool:
        """Tell whether these are still layers of a drawing."""
        there = layers[self.first : self.last]
        return len(there) == len(self.layers) and all(map(is_, there, self.layers))


Paint = Callable[[QPainter, Run], None]
"""Whoever paints the layers of a run."""


class Standing:
    """The runs of one figure and their pictures; which layers stay is asked every few frames."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._pictures: dict[int, QImage] = {}
        self._look: tuple[object, ...] = ()
        self._frames = 0

    def among(self, layers: Sequence[Layer], staying: Sequence[bool], boxes: Sequence[Box]) -> list[Run]:
        """Return the runs of a drawing; `staying` tells which layers are likely to stay, `boxes` where they lie."""
        self._frames += 1
        if self._frames % _ROUND == _ROUND // 2:
            self._plan(layers, staying, boxes)
        return [run for run in self._runs if run.holds(layers)]

    def show(self, painter: QPainter, run: Run, look: tuple[object, ...], paint: Paint) -> None:
        """Draw the picture of a run where its layers lie; `look` is whatever else a picture depends on."""
        still = painter.transform()
        ratio = painter.device().devicePixelRatio()
        corner = QPoint(floor(still.dx()), floor(still.dy()))
        phase = QPointF(still.dx() - corner.x(), still.dy() - corner.y())
        look = (*look, ratio, phase.x(), phase.y())
        if look != self._look:
            self._look = look
            self._pictures.clear()
        place = QPoint(floor(run.box[0]), floor(run.box[1]))
        picture = self._pictures.get(run.first)
        if picture is None:
            picture = self._pictures[run.first] = _blank(run.box, ratio)
            own = QPainter(picture)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            own.translate(phase - QPointF(place))
            paint(own, run)
            own.end()
        painter.setOpacity(1.0)
        painter.drawImage(QPointF(place) - phase, picture)

    def _plan(self, layers: Sequence[Layer], staying: Sequence[bool], boxes: Sequence[Box]) -> None:
        """Find the runs of a drawing; a picture is kept where its run is the same."""
        found = list(_found(layers, staying, boxes))
        before = {run.first: run for run in self._runs}
        same = {run.first for run in found if run.first in before and run == before[run.first]}
        self._runs = found
        self._pictures = {first: picture for first, picture in self._pictures.items() if first in same}


def _found(layers: Sequence[Layer], staying: Sequence[bool], boxes: Sequence[Box]) -> Iterator[Run]:
    """Yield every run of layers that stay; what is clipped stands in a run with the layer that clips it."""
    area, run = 0.0, range(0)
    for at, stays in enumerate((*staying, False)):
        clip = layers[at].clip if stays else None
        goes_on = stays and (clip is None or (len(run) > 0 and clip >= run.start))
        if goes_on:
            run = range(run.start if run else at, at + 1)
            continue
        if len(run) >= _FEWEST:
            box = _round([boxes[index] for index in run])
            area += (box[2] - box[0]) * (box[3] - box[1])
            if area < _LARGEST:
                yield Run(run.start, tuple(layers[run.start : run.stop]), box)
        run = range(0)


def _round(boxes: Sequence[Box]) -> Box:
    """Return the box round some boxes; empty ones do not count."""
    lefts, tops, rights, bottoms = zip(*[box for box in boxes if box[0] < box[2]], strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _blank(box: Box, ratio: float) -> QImage:
    """Return a transparent picture of whole pixels, with room for what is painted in a box at any part of a pixel."""
    wide, high = (ceil((box[side + 2] - floor(box[side]) + 1) * ratio) for side in (0, 1))
    picture = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
