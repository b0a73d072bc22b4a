"""Paints a drawing of the body: layers of outlines in roles, in the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

from selfcare.desktop.widgets.moulds import Moulds

if TYPE_CHECKING:
    from selfcare.body.change import Box
    from selfcare.body.drawing import Drawing, Inset, Layer

# A figure shown from the waist up has its floor far below: then the room keeps its own line.
_NEAR: Final = 0.3
# Colours by which one theme is told from another.
_TELLING: Final = ("f-inset", "f-top", "f-skin")
# Layers whose outlines are kept: what stands still and the latest frames, some 4 MB. A movement seldom comes back to
# older ones, and 8000 of them took 40 MB.
_KEPT: Final = 800
_NOTHING: Final = (None, None)
# A part of the sheet smaller than this is painted by itself.
_PATCH: Final = 0.7


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
        self._asked: Drawing | None = None
        self._shown: tuple[QSize, Drawing] | None = None
        self._outlines: dict[int, _Outlined] = {}
        self._boxes: dict[int, tuple[Layer, Box]] = {}
        self._moulds = Moulds()
        self._patterns: dict[tuple[str, int, float], QBrush] = {}
        self._plates: dict[tuple[float, ...], tuple[Drawing, QPixmap]] = {}

    @property
    def picture(self) -> Pictured | None:
        """What is painted."""
        return self._picture

    @picture.setter
    def picture(self, picture: Pictured | None) -> None:
        self._picture = picture

    def on(self, place: QRectF) -> Drawing | None:
        """Return the drawing on a sheet as large as `place`."""
        size = place.size().toSize()
        if self._picture is None or size.isEmpty():
            return None
        drawing = self._picture.drawing(size)
        if self._asked is not drawing or self._shown is None or self._shown[0] != size:
            self._asked, self._shown = drawing, (size, self._steadied(size, drawing))
        return self._shown[1]

    def _steadied(self, size: QSize, drawing: Drawing) -> Drawing:
        """Return the drawing as it follows the last one on a sheet of this size: what nobody sees move, stays."""
        if self._shown is None or self._shown[0] != size or not drawing.layers:
            return drawing
        from selfcare.body.change import steadied  # late: it brings numpy, as every drawing that moves does

        return steadied(self._shown[1], drawing)

    def floor(self, place: QRectF, usual: float) -> float:
        """Return where the floor of a room begins: the drawing's own line if it lies near the `usual` one.

        Seen from above, there is nothing but floor.
        """
        drawing = self.on(place)
        if drawing is not None and drawing.horizon <= 0:
            return 0.0
        line = usual if drawing is None else place.top() + drawing.horizon
        return line if abs(line - usual) < _NEAR * place.height() else usual

    def paint_on(self, painter: QPainter, place: QRectF, exposed: QRect | None = None) -> None:
        """Draw the picture into `place`; only what shows in `exposed`, if that is given."""
        drawing = self.on(place)
        if drawing is None:
            return
        sheet = QRectF(place.topLeft(), QSizeF(drawing.width, drawing.height)).toAlignedRect()
        part = sheet if exposed is None else exposed & sheet
        if _area(part) < _PATCH * _area(sheet) and _even(painter):
            self._paint_patch(painter, drawing, place.topLeft(), part)
        else:
            self.paint(painter, drawing, place.topLeft())

    def _paint_patch(self, painter: QPainter, drawing: Drawing, corner: QPointF, part: QRect) -> None:
        """Draw a part of the sheet on an image of its own: outlines are only followed as far as it reaches."""
        if part.isEmpty():
            return
        ratio = painter.device().devicePixelRatio()
        patch = QImage(part.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        patch.setDevicePixelRatio(ratio)
        patch.fill(Qt.GlobalColor.transparent)
        own = QPainter(patch)
        own.setRenderHint(QPainter.RenderHint.Antialiasing)
        own.setFont(painter.font())
        self.paint(own, drawing, corner - QPointF(part.topLeft()), within=QRectF(part).translated(-corner))
        own.end()
        painter.setOpacity(1.0)
        painter.drawImage(part.topLeft(), patch)

    def difference(self, before: Drawing | None, after: Drawing | None) -> QRectF:
        """Return, in pixels of the sheet, what has to be painted anew where one drawing follows another."""
        if before is after:
            return QRectF()
        if before is None or after is None or _parts(before) != _parts(after):
            return QRectF(QPointF(), _sheet(before).expandedTo(_sheet(after)))
        pairs = zip(before.layers, after.layers, strict=True)
        moved = [pair for pair in pairs if pair[0] is not pair[1] and pair[0] != pair[1]]
        found = _round([box for layers in zip(*moved, strict=True) for box in self._boxes_of(layers)])
        for old_inset, new_inset in zip(before.insets, after.insets, strict=True):
            if old_inset != new_inset:
                found |= _plate(new_inset)
        return found

    def paint(
        self,
        painter: QPainter,
        drawing: Drawing,
        corner: QPointF,
        scale: float = 1.0,
        within: QRectF | None = None,
    ) -> None:
        """Draw the sheet with its upper left corner at `corner`, `scale` times its own size.

        Only what reaches `within`, in pixels of the sheet, needs to be seen.
        """
        painter.save()
        painter.translate(corner)
        painter.scale(scale, scale)
        seen = drawing.layers if within is None else self._reaching(drawing.layers, within)
        for clip, layers in groupby(seen, key=attrgetter("clip")):
            painter.save()
            if clip is not None:
                painter.setClipPath(self._path(drawing.layers[clip]), Qt.ClipOperation.IntersectClip)
            for layer in layers:
                self._paint_layer(painter, layer)
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

    def _reaching(self, layers: Sequence[Layer], within: QRectF) -> list[Layer]:
        """Return the layers of which something is painted in `within`."""
        left, top, right, bottom = within.left(), within.top(), within.right(), within.bottom()
        return [
            layer
            for layer, box in zip(layers, self._boxes_of(layers), strict=True)
            if box[0] < right and box[2] > left and box[1] < bottom and box[3] > top
        ]

    def _boxes_of(self, layers: Sequence[Layer]) -> list[Box]:
        """Return what each layer is painted in; boxes of the latest layers are kept."""
        from selfcare.body.change import boxes  # late: it brings numpy, as every drawing that moves does

        if len(self._boxes) > _KEPT:
            self._boxes.clear()
        new = [layer for layer in layers if self._boxes.get(id(layer), _NOTHING)[0] is not layer]
        if new:
            self._boxes |= {id(layer): (layer, box) for layer, box in zip(new, boxes(new), strict=True)}
        return [self._boxes[id(layer)][1] for layer in layers]

    def _path(self, layer: Layer) -> QPainterPath:
        """Return the outlines of a layer as one path; those of the latest layers are kept."""
        held = self._outlines.get(id(layer))
        if held is None or held.layer is not layer:
            if len(self._outlines) >= _KEPT:
                self._outlines.pop(next(iter(self._outlines)))
            held = self._outlines[id(layer)] = _Outlined(layer, self._moulds.path(layer))
        return held.path

    def _paint_layer(self, painter: QPainter, layer: Layer) -> None:
        painter.setOpacity(layer.opacity)
        if layer.fill is not None and _plain(layer, self._theme.colour(layer.fill)):
            self._moulds.fill(painter, layer, self._theme.colour(layer.fill))
            return
        path = self._path(layer)
        if layer.fill is not None:
            painter.fillPath(path, self._theme.colour(layer.fill))
        if layer.mark is not None:
            colour, ratio = self._theme.colour(layer.mark), painter.device().devicePixelRatioF()
            painter.fillPath(path, self._pattern_of(layer.pattern, colour, ratio))
        if layer.line is not None:
            pen = QPen(self._theme.colour(layer.line), layer.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
            painter.strokePath(path, pen)

    def _pattern_of(self, name: str, colour: QColor, ratio: float) -> QBrush:
        key = (name, colour.rgba(), ratio)
        if key not in self._patterns:
            self._patterns[key] = _patterned(name, colour, ratio)
        return self._patterns[key]


@dataclass(frozen=True, slots=True)
class _Outlined:
    """A layer and its outlines."""

    layer: Layer
    path: QPainterPath


def _round(boxes: Sequence[Box]) -> QRectF:
    """Return the box round some boxes."""
    if not boxes:
        return QRectF()
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return QRectF(QPointF(min(lefts), min(tops)), QPointF(max(rights), max(bottoms)))


def _plain(layer: Layer, colour: QColor) -> bool:
    """Tell whether outlines that overlap may be filled one after the other: nothing shines through, nothing is over."""
    opaque = layer.opacity == 1 and colour.alpha() == 255
    return opaque and len(layer.starts) > 1 and layer.mark is None and layer.line is None


def _area(part: QRect) -> int:
    return part.width() * part.height()


def _even(painter: QPainter) -> bool:
    """Tell whether a pixel of the sheet is a whole number of the device's, so that an image fits in seamlessly."""
    still, ratio = painter.transform(), painter.device().devicePixelRatioF()
    whole = still.dx() == round(still.dx()) and still.dy() == round(still.dy())
    return whole and ratio == round(ratio) and not still.isScaling() and not still.isRotating()


def _parts(drawing: Drawing) -> tuple[int, int]:
    return len(drawing.layers), len(drawing.insets)


def _sheet(drawing: Drawing | None) -> QSizeF:
    return QSizeF(drawing.width, drawing.height) if drawing is not None else QSizeF(0, 0)


def _plate(inset: Inset) -> QRectF:
    return QRectF(inset.left, inset.top, inset.drawing.width, inset.drawing.height)


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
