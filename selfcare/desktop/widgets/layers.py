"""Paints the layers of a drawing, and keeps what it takes to paint those that stay from frame to frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from selfcare.desktop.widgets.moulds import Moulds
from selfcare.desktop.widgets.standing import Run, Standing

if TYPE_CHECKING:
    from selfcare.body.change import Box
    from selfcare.body.drawing import Layer

# Layers of which something is kept: what stands still and the latest frames, some 4 MB. A movement seldom comes back
# to older ones, and 8000 of them took 40 MB.
_KEPT: Final = 800
# Uniting the outlines of a layer costs by their points and filling them by their size; from here on it is worth it for
# a layer that is painted once (pixels of width and height together, for each point).
_WIDE: Final = 4.0
# A layer that was there in so many paintings will stay a while.
_STAYS: Final = 4
# Colours by which one theme is told from another.
_TELLING: Final = ("f-inset", "f-top", "f-skin")
_EMPTY: Final = (0.0, 0.0, 0.0, 0.0)


class Colours(Protocol):
    """Whoever knows the colour of a role: the window's theme, or a palette of one figure."""

    def colour(self, token: str) -> QColor:
        """Return the colour of a role."""


class LayerPainter:
    """Paints layers in the theme's colours; keeps boxes and outlines of the latest ones, and brushes of patterns."""

    def __init__(self, theme: Colours) -> None:
        self._theme = theme
        self._held: dict[int, _Held] = {}
        self._moulds = Moulds()
        self._standing = Standing()
        self._sheets: list[_Sheet] = []
        self._patterns: dict[tuple[str, int, float], QBrush] = {}

    def paint(self, painter: QPainter, layers: Sequence[Layer], within: QRectF | None = None) -> None:
        """Paint all layers of a drawing, or only those that reach `within`, in pixels of the sheet."""
        sheet = self._sheet(layers)
        for each in sheet.held:
            each.seen += 1
        pieces = sheet.held if within is None else self._reaching(sheet, within)
        self._paint_pieces(painter, pieces, sheet.held.__getitem__)

    def _paint_pieces(self, painter: QPainter, pieces: Iterable[_Held | Run], at: Callable[[int], _Held]) -> None:
        """Paint from back to front, each piece clipped to the layer `at` the index that it names."""
        for clip, group in groupby(pieces, key=attrgetter("clip")):
            if clip is None:
                self._paint_group(painter, group)
                continue
            painter.save()
            painter.setClipPath(self._path(at(clip)), Qt.ClipOperation.IntersectClip)
            self._paint_group(painter, group)
            painter.restore()

    def _paint_group(self, painter: QPainter, pieces: Iterable[_Held | Run]) -> None:
        opacity = -1.0
        for piece in pieces:
            if isinstance(piece, Run):
                self._standing.show(painter, piece, self.look(), self._paint_run)
                opacity = 1.0
                continue
            if piece.layer.opacity != opacity:
                opacity = piece.layer.opacity
                painter.setOpacity(opacity)
            self._paint(painter, piece)

    def boxes(self, layers: Sequence[Layer]) -> list[Box]:
        """Return what each layer of a drawing is painted in; an empty box where its clip hides all of it."""
        return self._sheet(layers).boxes

    def _sheet(self, layers: Sequence[Layer]) -> _Sheet:
        """Return what is kept of a drawing; the latest two are asked for again and again."""
        for sheet in self._sheets:
            if sheet.layers is layers:
                return sheet
        if len(self._held) > _KEPT:
            self._held = {id(layer): self._held[id(layer)] for layer in layers if id(layer) in self._held}
        held = list(map(self._of, layers))
        _measure([each for each in held if each.box is _EMPTY])
        sheet = _Sheet(layers, held, _seen_boxes(held))
        self._sheets = [sheet, *self._sheets[:1]]
        return sheet

    def _reaching(self, sheet: _Sheet, within: QRectF) -> Iterator[_Held | Run]:
        """Yield the layers of which something is painted in `within`, those that stand still as runs."""
        layers, held, boxes = sheet.layers, sheet.held, sheet.boxes
        left, top, right, bottom = within.left(), within.top(), within.right(), within.bottom()
        reach = [box[0] < right and box[2] > left and box[1] < bottom and box[3] > top for box in boxes]
        at = 0
        for run in self._standing.among(layers, [each.seen > _STAYS for each in held], boxes):
            yield from compress(held[at : run.first], reach[at : run.first])
            if any(reach[run.first : run.last]):
                yield run
            at = run.last
        yield from compress(held[at:], reach[at:])

    def look(self) -> tuple[object, ...]:
        """Return what tells the theme's colours from others."""
        return tuple(self._theme.colour(role).rgba() for role in _TELLING)

    def _paint_run(self, painter: QPainter, run: Run) -> None:
        held = list(map(self._of, run.layers))
        self._paint_pieces(painter, held, lambda index: held[index - run.first])

    def _of(self, layer: Layer) -> _Held:
        """Return what is kept of a layer."""
        held = self._held.get(id(layer))
        if held is None or held.layer is not layer:
            held = self._held[id(layer)] = _Held(layer, layer.clip)
        return held

    def _path(self, held: _Held) -> QPainterPath:
        """Return the outlines of a layer as one path, united where that is worth its while."""
        if held.path is None:
            held.path = self._moulds.path(held.layer)
        if not held.united and _overlapping(held.layer) and _wide(held):
            held.path, held.united = held.path.simplified(), True
        return held.path

    def _paint(self, painter: QPainter, held: _Held) -> None:
        layer = held.layer
        if layer.fill is not None:
            self._fill(painter, held, self._theme.colour(layer.fill))
        if layer.mark is not None:
            colour, ratio = self._theme.colour(layer.mark), painter.device().devicePixelRatioF()
            painter.fillPath(self._path(held), self._pattern_of(layer.pattern, colour, ratio))
        if layer.line is not None:
            pen = QPen(self._theme.colour(layer.line), layer.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
            painter.strokePath(self._path(held), pen)

    def _fill(self, painter: QPainter, held: _Held, colour: QColor) -> None:
        if _one_by_one(held, colour):
            self._moulds.fill(painter, held.layer, colour)
        else:
            painter.fillPath(self._path(held), colour)

    def _pattern_of(self, name: str, colour: QColor, ratio: float) -> QBrush:
        key = (name, colour.rgba(), ratio)
        if key not in self._patterns:
            self._patterns[key] = _patterned(name, colour, ratio)
        return self._patterns[key]


@dataclass(slots=True)
class _Held:
    """A layer, what it is painted in, how often it was there, and its outlines once they are asked for."""

    layer: Layer
    clip: int | None
    box: Box = _EMPTY
    seen: int = 0
    path: QPainterPath | None = None
    united: bool = False


@dataclass(frozen=True, slots=True)
class _Sheet:
    """All layers of a drawing, what is kept of each, and what each is painted in."""

    layers: Sequence[Layer]
    held: list[_Held]
    boxes: list[Box]


def _measure(new: Sequence[_Held]) -> None:
    from selfcare.body.change import boxes  # late: it brings numpy, as every drawing that moves does

    if new:
        for held, box in zip(new, boxes([held.layer for held in new]), strict=True):
            held.box = box


def _seen_boxes(held: Sequence[_Held]) -> list[Box]:
    return [each.box if each.layer.clip is None else _common(each.box, held[each.layer.clip].box) for each in held]


def _common(one: Box, other: Box) -> Box:
    """Return what lies in both boxes."""
    left, top, right, bottom = (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )
    return (left, top, right, bottom) if left < right and top < bottom else _EMPTY


def _one_by_one(held: _Held, colour: QColor) -> bool:
    """Tell whether the outlines of a layer are best filled each by itself, with nothing kept for the next time."""
    layer = held.layer
    if layer.mark is not None or layer.line is not None:
        return False
    if len(layer.starts) == 1:
        return held.path is None and held.seen <= _STAYS
    # Where nothing shines through, outlines that overlap may be filled one after the other.
    return layer.opacity == 1 and colour.alpha() == 255 and not _wide(held)


def _overlapping(layer: Layer) -> bool:
    """Tell whether a layer may have outlines over one another, of which only the rim of all is seen."""
    return len(layer.starts) > 1 and layer.line is None


def _wide(held: _Held) -> bool:
    """Tell whether it takes less time to unite the outlines of a layer than to fill them as they are."""
    left, top, right, bottom = held.box
    return right - left + bottom - top > _WIDE * (len(held.layer.points) // 16)


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
