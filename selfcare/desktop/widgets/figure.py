"""Paints a drawing of the body: layers of outlines in roles, in the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from selfcare.desktop.widgets.layers import Colours, LayerPainter

if TYPE_CHECKING:
    from selfcare.body.change import Box
    from selfcare.body.drawing import Drawing, Inset

# A figure shown from the waist up has its floor far below: then the room keeps its own line.
_NEAR: Final = 0.3
# A part of the sheet smaller than this is painted by itself.
_PATCH: Final = 0.7
_CLEAR: Final = QImage.Format.Format_ARGB32_Premultiplied
_FULL: Final = QImage.Format.Format_RGB32


class Pictured(Protocol):
    """Something that can be drawn on a sheet of any size."""

    def drawing(self, size: QSize) -> Drawing:
        """Return the drawing on a sheet of `size` logical pixels."""


class FigurePainter:
    """Paints what `picture` draws, if there is one; keeps the brushes of patterns between frames."""

    def __init__(self, theme: Colours) -> None:
        self._theme = theme
        self._picture: Pictured | None = None
        self._asked: Drawing | None = None
        self._shown: tuple[QSize, Drawing] | None = None
        self._layers = LayerPainter(theme)
        self._plates: dict[tuple[object, ...], tuple[Drawing, QPixmap]] = {}

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

    def paint_on(
        self, painter: QPainter, place: QRectF, exposed: QRect | None = None, behind: QPixmap | None = None
    ) -> None:
        """Draw the picture into `place`; only what shows in `exposed`, if that is given.

        `behind` is what lies under it from the device's corner on, without holes; it is drawn as well.
        """
        drawing = self.on(place)
        sheet = QRect() if drawing is None else _whole(drawing, place)
        part = sheet if exposed is None else exposed & sheet
        patched = _area(part) < _PATCH * _area(sheet) and _even(painter)
        within = patched and part == exposed
        if behind is not None and not within:
            painter.drawPixmap(QPoint(0, 0), behind)
        if drawing is not None and patched:
            self._paint_patch(painter, drawing, place.topLeft(), part, behind if within else None)
        elif drawing is not None:
            self.paint(painter, drawing, place.topLeft())

    def _paint_patch(
        self, painter: QPainter, drawing: Drawing, corner: QPointF, part: QRect, behind: QPixmap | None
    ) -> None:
        """Draw a part of the sheet on an image of its own: outlines are only followed as far as it reaches.

        With what lies behind it is a piece without holes, which takes half the time to lay down.
        """
        if part.isEmpty():
            return
        ratio = painter.device().devicePixelRatio()
        patch = QImage(part.size() * ratio, _CLEAR if behind is None else _FULL)
        patch.setDevicePixelRatio(ratio)
        if behind is None:
            patch.fill(Qt.GlobalColor.transparent)
        own = QPainter(patch)
        if behind is not None:
            own.drawPixmap(-part.topLeft(), behind)
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
        found = _round(self._moved(before, after))
        for old_inset, new_inset in zip(before.insets, after.insets, strict=True):
            if old_inset != new_inset:
                found |= _plate(new_inset)
        return found

    def _moved(self, before: Drawing, after: Drawing) -> list[Box]:
        """Return what each layer was and is painted in that is another one now."""
        pairs = zip(before.layers, after.layers, strict=True)
        moved = [at for at, (old, new) in enumerate(pairs) if old is not new and old != new]
        found = [boxes[at] for boxes in map(self._layers.boxes, (before.layers, after.layers)) for at in moved]
        return [box for box in found if box[0] < box[2]]

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
        self._layers.paint(painter, drawing.layers, within)
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
        key = (ratio, *self._layers.look())
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


def _whole(drawing: Drawing, place: QRectF) -> QRect:
    """Return the pixels of a drawing's sheet that lies in a place."""
    return QRectF(place.topLeft(), QSizeF(drawing.width, drawing.height)).toAlignedRect()


def _round(boxes: Sequence[Box]) -> QRectF:
    """Return the box round some boxes."""
    if not boxes:
        return QRectF()
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return QRectF(QPointF(min(lefts), min(tops)), QPointF(max(rights), max(bottoms)))


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
