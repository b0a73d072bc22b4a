"""Paints a drawing of the body: layers of outlines in roles, in the theme's colours."""

from __future__ import annotations

import sys
from struct import pack
from typing import Final

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from selfcare.body.drawing import DOT_GRID, DOT_RADIUS, DOT_TURN, Drawing, Layer
from selfcare.desktop.theme import Theme

_ORDER: Final = QDataStream.ByteOrder.LittleEndian if sys.byteorder == "little" else QDataStream.ByteOrder.BigEndian


class FigurePainter:
    """Keeps the dots' brushes of one theme between frames."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._dots: dict[tuple[int, float], QBrush] = {}

    def paint(self, painter: QPainter, drawing: Drawing, corner: QPointF, scale: float = 1.0) -> None:
        """Draw the sheet with its upper left corner at `corner`, `scale` times its own size."""
        painter.save()
        painter.translate(corner)
        painter.scale(scale, scale)
        paths = [_path(layer) for layer in drawing.layers]
        for layer, path in zip(drawing.layers, paths, strict=True):
            painter.save()
            painter.setOpacity(layer.opacity)
            if layer.clip is not None:
                painter.setClipPath(paths[layer.clip], Qt.ClipOperation.IntersectClip)
            self._paint_layer(painter, layer, path)
            painter.restore()
        painter.restore()

    def _paint_layer(self, painter: QPainter, layer: Layer, path: QPainterPath) -> None:
        if layer.fill is not None:
            painter.fillPath(path, self._theme.colour(layer.fill))
        if layer.mark is not None:
            painter.fillPath(path, self._dots_of(self._theme.colour(layer.mark), painter.device().devicePixelRatioF()))
        if layer.line is not None:
            pen = QPen(self._theme.colour(layer.line), layer.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)

    def _dots_of(self, colour: QColor, ratio: float) -> QBrush:
        key = (colour.rgba(), ratio)
        if key not in self._dots:
            self._dots[key] = _dotted(colour, ratio)
        return self._dots[key]


def fitted(drawing: Drawing, place: QRectF) -> tuple[QPointF, float]:
    """Return corner and scale that centre what is drawn in `place`, as large as it fits."""
    left, top, right, bottom = drawing.bounds()
    scale = min(place.width() / max(right - left, 1.0), place.height() / max(bottom - top, 1.0))
    x = place.center().x() - scale * (left + right) / 2
    return QPointF(x, place.bottom() - scale * bottom), scale


def _path(layer: Layer) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    ends = (*layer.starts[1:], len(layer.points) // 16)
    for first, last in zip(layer.starts, ends, strict=True):
        path.addPolygon(_polygon(layer.points[first * 16 : last * 16]))
        if layer.closed:
            path.closeSubpath()
    return path


def _polygon(points: bytes) -> QPolygonF:
    """Read native doubles, x and y in turn, in one go: a call for each point costs more than painting them."""
    header = pack("=I", len(points) // 16)
    stream = QDataStream(QByteArray(header + points), QIODevice.OpenModeFlag.ReadOnly)
    stream.setByteOrder(_ORDER)
    polygon = QPolygonF()
    stream >> polygon
    return polygon


def _dotted(colour: QColor, ratio: float) -> QBrush:
    tile = QPixmap(round(DOT_GRID * ratio), round(DOT_GRID * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(DOT_GRID / 2, DOT_GRID / 2), DOT_RADIUS, DOT_RADIUS)
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform().rotate(DOT_TURN))
    return brush
