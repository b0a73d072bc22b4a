"""Layers on their way onto the sheet: collected in body heights, turned into pixels all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np

from selfcare.body.camera import Camera
from selfcare.body.drawing import Layer
from selfcare.body.marks import Mark
from selfcare.body.space import Array

_GRID = 1024.0
"""Parts of a pixel that points lie on: on whole ones a mirror image is exact, and every machine writes the same."""


@dataclass(slots=True)
class Pile:
    """Outlines from back to front, each with its name and its look (what `Layer` takes besides points)."""

    _points: list[Array] = field(default_factory=list)
    _looks: list[tuple[str, tuple[int, ...], dict[str, object]]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self._points)

    def add(self, name: str, points: Array, starts: tuple[int, ...], look: dict[str, object]) -> int:
        """Put one layer on top: points (n, 2) in body heights, y up; return its index."""
        self._points.append(points)
        self._looks.append((name, starts, look))
        return len(self._points) - 1

    def joined(self, layers: Sequence[int]) -> tuple[Array, tuple[int, ...]]:
        """Return the outlines of some layers as those of one: their points, and where each begins."""
        counts = accumulate((len(self._points[at]) for at in layers[:-1]), initial=0)
        starts = [first + start for first, at in zip(counts, layers, strict=True) for start in self._looks[at][1]]
        return np.concatenate([self._points[at] for at in layers]), tuple(starts)

    def mark(self, mark: Mark, scale: float) -> None:
        """Put a mark on top, over its rim; a body height is `scale` pixels."""
        wide, shown = (mark.width + 2 * mark.edge) * scale, {"opacity": mark.opacity, "closed": mark.closed}
        self.add(mark.name, mark.points, (0,), {"line": mark.rim, "width": wide, **shown})
        if mark.width:
            self.add(mark.name, mark.points, (0,), {"line": mark.role, "width": mark.width * scale, **shown})
        else:
            self.add(mark.name, mark.points, (0,), {"fill": mark.role, "opacity": mark.opacity})

    def layers(self, camera: Camera, mirror: float | None = None) -> tuple[Layer, ...]:
        """Return all layers in pixels; on a sheet `mirror` wide, the mirror image."""
        if not self._points:
            return ()
        sheet = camera.sheet(np.concatenate(self._points))
        sheet *= _GRID
        np.rint(sheet, out=sheet)
        sheet /= _GRID
        if mirror is not None:
            sheet[:, 0] = mirror - sheet[:, 0]
        pixels, layers, first = sheet.tobytes(), [], 0
        for points, (name, starts, look) in zip(self._points, self._looks, strict=True):
            last = first + 16 * len(points)
            layers.append(Layer(name, pixels[first:last], starts, **look))  # type: ignore[arg-type]
            first = last
        return tuple(layers)
