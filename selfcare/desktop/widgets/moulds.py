"""Outlines of a layer of the figure, from its bytes to what Qt fills."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import Array, c_char
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPolygonF
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from selfcare.body.drawing import Layer


_WINDING: Final = Qt.FillRule.WindingFill


class Moulds:
    """Polygons by their number of points, filled anew for every outline: a call for each point would cost too much."""

    def __init__(self) -> None:
        self._moulds: dict[int, tuple[QPolygonF, Array[c_char]]] = {}
        self._outline = QPainterPath()
        self._outline.setFillRule(_WINDING)

    def path(self, layer: Layer) -> QPainterPath:
        """Return the outlines of a layer."""
        path = QPainterPath()
        path.setFillRule(_WINDING)
        # For the points and the closing of each outline: a path that grows by itself takes twice the room.
        path.reserve(len(layer.points) // 16 + len(layer.starts))
        for polygon in self._polygons(layer):
            path.addPolygon(polygon)
            if layer.closed:
                path.closeSubpath()
        return path

    def fill(self, painter: QPainter, layer: Layer, colour: QColor) -> None:
        """Fill the outlines of a layer one by one.

        Qt follows few edges at a time: outlines that overlap, such as fingers, take it twice as long together.
        """
        path, brush = self._outline, QBrush(colour)
        add, fill, clear = path.addPolygon, painter.fillPath, path.clear
        for polygon in self._polygons(layer):
            add(polygon)
            fill(path, brush)
            clear()

    def _polygons(self, layer: Layer) -> Iterator[QPolygonF]:
        """Yield each outline of a layer; it holds until the next one is asked for."""
        points, moulds, first = layer.points, self._moulds, 0
        for last in (*layer.starts[1:], len(points) // 16):
            count = last - first
            polygon, memory = moulds[count] if count in moulds else self._mould(count)
            memory.raw = points[first * 16 : last * 16]
            yield polygon
            first = last

    def _mould(self, count: int) -> tuple[QPolygonF, Array[c_char]]:
        polygon = QPolygonF()
        polygon.resize(count)
        # Nothing else holds this polygon, so its points stay where they are.
        start = Shiboken.getCppPointer(polygon.data())[0]
        self._moulds[count] = polygon, (c_char * (16 * count)).from_address(start)
        return self._moulds[count]
