"""Paints a drawing of the body: layers of outlines in roles, in the theme's colours."""

from __future__ import annotations

from ctypes import Array, c_char
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from selfcare.body.drawing import Drawing, Inset, Layer

# A figure shown from the waist up has its floor far below: then the room keeps its own line.
_NEAR: Final = 0.3
# Colours by which one theme is told from another.
_TELLING: Final = ("f-inset", "f-top", "f-skin")
# Drawings whose outlines are kept: five seconds of a movement.
_KEPT: Final = 100


class Pictured(Protocol):
    """Something that can be drawn on a sheet of any size."""

    def drawing(self, size: QSize) -> Drawing:
        """Return the drawing on a sheet of `size` logical pixels."""


class Colours(Protocol):
    """Whoever knows the colour of a role: the window's theme, or a palette of one figure."""

    def colour(self, token: str) -> QColor:
        """Return the colour of a role."""


class FigurePainter:
    """Paints what `picture` draws, if there is one; keeps the brushes of patterns between frames."""

    def __init__(self, theme: Colours) -> None:
        self._theme = theme
        self._picture: Pictured | None = None
        self._held: tuple[QSize, Drawing] | None = None
        self._paths: dict[int, tuple[Drawing, list[QPainterPath]]] = {}
        self._moulds = _Moulds()
        self._patterns: dict[tuple[str, int, float], QBrush] = {}
        self._plates: dict[tuple[float, ...], tuple[Drawing, QPixmap]] = {}

    @property
    def picture(self) -> Pictured | None:
        """What is painted."""
        return self._picture

    @picture.setter
    def picture(self, picture: Pictured | None) -> None:
        self._picture = picture
        self._held = None

    def on(self, place: QRectF) -> Drawing | None:
        """Return the drawing on a sheet as large as `place`."""
        size = place.size().toSize()
        if self._picture is None or size.isEmpty():
            return None
        if self._held is None or self._held[0] != size:
            self._held = (size, self._picture.drawing(size))
        return self._held[1]

    def floor(self, place: QRectF, usual: float) -> float:
        """Return where the floor of a room begins: the drawing's own line if it lies near the `usual` one.

        Seen from above, there is nothing but floor.
        """
        drawing = self.on(place)
        if drawing is not None and drawing.horizon <= 0:
            return 0.0
        line = usual if drawing is None else place.top() + drawing.horizon
        return line if abs(line - usual) < _NEAR * place.height() else usual

    def paint_on(self, painter: QPainter, place: QRectF) -> None:
        """Draw the picture into `place`."""
        drawing = self.on(place)
        if drawing is not None:
            self.paint(painter, drawing, place.topLeft())

    def difference(self, before: Drawing | None, after: Drawing | None) -> QRectF:
        """Return, in pixels of the sheet, what has to be painted anew where one drawing follows another."""
        if before is after:
            return QRectF()
        if before is None or after is None or _parts(before) != _parts(after):
            return QRectF(QPointF(), _sheet(before).expandedTo(_sheet(after)))
        found = QRectF()
        pairs = zip(before.layers, after.layers, self._paths_of(before), self._paths_of(after), strict=True)
        for old, new, old_path, new_path in pairs:
            if old is not new and old != new:
                seam = 1 + max(old.width, new.width) / 2
                found |= (old_path.controlPointRect() | new_path.controlPointRect()).adjusted(-seam, -seam, seam, seam)
        for old_inset, new_inset in zip(before.insets, after.insets, strict=True):
            if old_inset != new_inset:
                found |= _plate(new_inset)
        return found

    def paint(self, painter: QPainter, drawing: Drawing, corner: QPointF, scale: float = 1.0) -> None:
        """Draw the sheet with its upper left corner at `corner`, `scale` times its own size."""
        painter.save()
        painter.translate(corner)
        painter.scale(scale, scale)
        paths = self._paths_of(drawing)
        for layer, path in zip(drawing.layers, paths, strict=True):
            painter.setOpacity(layer.opacity)
            if layer.clip is None:
                self._paint_layer(painter, layer, path)
                continue
            painter.save()
            painter.setClipPath(paths[layer.clip], Qt.ClipOperation.IntersectClip)
            self._paint_layer(painter, layer, path)
            painter.restore()
        for inset in drawing.insets:
            self._paint_inset(painter, inset)
        painter.restore()

    def _paint_inset(self, painter: QPainter, inset: Inset) -> None:
        from selfcare.body.drawing import LABEL  # late: the first frame has no figures

        plate = _plate(inset)
        painter.setOpacity(1.0)
        painter.drawPixmap(plate.topLeft(), self._plated(inset, painter))
        if inset.label:
            font = painter.font()
            font.setPixelSize(round(LABEL))
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink"))
            words = QRectF(plate.left(), plate.bottom(), plate.width(), 2 * LABEL)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, inset.label)

    def _plated(self, inset: Inset, painter: QPainter) -> QPixmap:
        """Return the plate with its drawing as the device shows it; it stands still, so it is kept."""
        ratio = painter.device().devicePixelRatioF() * painter.transform().m11()
        key = (ratio, *(self._theme.colour(role).rgba() for role in _TELLING))
        held = self._plates.get(key)
        if held is None or held[0] is not inset.drawing:
            held = self._plates[key] = (inset.drawing, self._new_plate(inset, ratio))
        return held[1]

    def _new_plate(self, inset: Inset, ratio: float) -> QPixmap:
        plate = QRectF(QPointF(0, 0), _plate(inset).size())
        pixmap = QPixmap((plate.size() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        path = QPainterPath()
        path.addRoundedRect(plate, inset.radius, inset.radius)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, self._theme.colour("f-inset"))
        painter.setClipPath(path)
        self.paint(painter, inset.drawing, plate.topLeft())
        painter.end()
        return pixmap

    def _paths_of(self, drawing: Drawing) -> list[QPainterPath]:
        """Return the outlines of each layer; a movement comes back to the same drawings, so they are kept."""
        held = self._paths.get(id(drawing))
        if held is None or held[0] is not drawing:
            if len(self._paths) >= _KEPT:
                self._paths.pop(next(iter(self._paths)))
            held = self._paths[id(drawing)] = (drawing, [self._moulds.path(layer) for layer in drawing.layers])
        return held[1]

    def _paint_layer(self, painter: QPainter, layer: Layer, path: QPainterPath) -> None:
        if layer.fill is not None:
            painter.fillPath(path, self._theme.colour(layer.fill))
        if layer.mark is not None:
            colour, ratio = self._theme.colour(layer.mark), painter.device().devicePixelRatioF()
            painter.fillPath(path, self._pattern_of(layer.pattern, colour, ratio))
        if layer.line is not None:
            pen = QPen(self._theme.colour(layer.line), layer.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)

    def _pattern_of(self, name: str, colour: QColor, ratio: float) -> QBrush:
        key = (name, colour.rgba(), ratio)
        if key not in self._patterns:
            self._patterns[key] = _patterned(name, colour, ratio)
        return self._patterns[key]


def _parts(drawing: Drawing) -> tuple[int, int]:
    return len(drawing.layers), len(drawing.insets)


def _sheet(drawing: Drawing | None) -> QSizeF:
    return QSizeF(drawing.width, drawing.height) if drawing is not None else QSizeF(0, 0)


def _plate(inset: Inset) -> QRectF:
    return QRectF(inset.left, inset.top, inset.drawing.width, inset.drawing.height)


class _Moulds:
    """Polygons by their number of points, filled anew for every outline: a call for each point would cost too much."""

    def __init__(self) -> None:
        self._moulds: dict[int, tuple[QPolygonF, Array[c_char]]] = {}

    def path(self, layer: Layer) -> QPainterPath:
        """Return the outlines of a layer."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        ends = (*layer.starts[1:], len(layer.points) // 16)
        for first, last in zip(layer.starts, ends, strict=True):
            polygon, memory = self._mould(last - first)
            memory.raw = layer.points[first * 16 : last * 16]
            path.addPolygon(polygon)
            if layer.closed:
                path.closeSubpath()
        return path

    def _mould(self, count: int) -> tuple[QPolygonF, Array[c_char]]:
        if count not in self._moulds:
            polygon = QPolygonF()
            polygon.resize(count)
            # Nothing else holds this polygon, so its points stay where they are.
            start = Shiboken.getCppPointer(polygon.data())[0]
            self._moulds[count] = polygon, (c_char * (16 * count)).from_address(start)
        return self._moulds[count]


def _patterned(name: str, colour: QColor, ratio: float) -> QBrush:
    from selfcare.body.drawing import PATTERNS  # late: the first frame has no figures

    pattern = PATTERNS[name]
    tile = QPixmap(round(pattern.step * ratio), round(pattern.step * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if pattern.dots:
        painter.drawEllipse(QPointF(pattern.step / 2, pattern.step / 2), pattern.thick / 2, pattern.thick / 2)
    else:
        painter.drawRect(QRectF(0, 0, pattern.thick, pattern.step + 1))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform().rotate(pattern.turn))
    return brush
