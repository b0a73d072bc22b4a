"""The stage: the phase in its light, the exercise's name, one cue, and the figure.

While the figure moves, only the part of it that moves is painted: the room and the words wait as one picture.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.reading import Role
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import DURATION, RADIUS
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.painted import Painted, seen
from selfcare.desktop.widgets.room import Fade, Plan, paint_room, rounded
from selfcare.desktop.widgets.stage_words import TAG_ICON, Arrangement, Scene, arranged, paint_words, tag_font

_RADIUS = RADIUS["sheet"]
_SEAM = 6  # pixels around what moves: lines are wider than their outlines


class Stage(Painted):
    """A new phase turns the light within 600 ms; nothing else moves but the figure."""

    reads_as = Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scene = Scene()
        self._figure = FigurePainter(theme)
        self._proportion: float | None = None
        self._places: Arrangement | None = None
        self._still: QPixmap | None = None
        self._corners = QPainterPath()
        self._fade = Fade(theme, self)
        self._fade.valueChanged.connect(self._repaint)
        self._fade.finished.connect(self._repaint)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._repaint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 110)

    def show_scene(self, scene: Scene) -> None:
        """Show another phase, exercise or cue."""
        if scene == self._scene:
            return
        if scene.light != self._fade.light:
            self._fade.turn(scene.light, at_once=self.theme.still or not self.isVisible())
        self._scene = scene
        self.setAccessibleName(". ".join(words for words in (scene.word, scene.name, scene.cue) if words))
        self._rearrange()

    def show_picture(self, picture: Pictured | None, proportion: float | None = None) -> None:
        """Show another frame of the figure, if it is another one; `proportion` is its width by its height."""
        if proportion != self._proportion:
            self._proportion = proportion
            self._figure.picture = picture
            self._rearrange()
        elif picture != self._figure.picture:
            self._move(picture)

    def describe(self, words: str) -> None:
        """Tell a screen reader what the figure does."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def flash(self) -> None:
        """Show a frame for half a second: a cue that could not be heard."""
        self._flash.start(DURATION["flash"])
        self.update()

    def settle(self) -> None:
        """Finish the turning of the light at once."""
        self._fade.finish()
        self._repaint()

    @property
    def flashing(self) -> bool:
        """Whether a cue is being shown that could not be heard."""
        return self._flash.isActive()

    @property
    def scene(self) -> Scene:
        """What is said."""
        return self._scene

    @property
    def places(self) -> Arrangement:
        """Where everything stands."""
        if self._places is None:
            self._places = self._seen(arranged(self.theme, self._scene, self.size(), self._proportion))
            self.setToolTip(self._places.left_unsaid)
        return self._places

    def _seen(self, places: Arrangement) -> Arrangement:
        """Have words and figure change places where lines begin at the right; the figure itself never mirrors."""
        one, two, three = (replace(line, place=seen(self, QRectF(line.place)).toRect()) for line in places.lines)
        return replace(places, tag=seen(self, places.tag), lines=(one, two, three), figure=seen(self, places.figure))

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self._rearrange()
        super().restyle()

    def sizeHint(self) -> QSize:
        return QSize(824, 546)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.brush_painter()
        room, exposed = QRectF(self.rect()), event.rect()
        still = None if self._fade.turning else self._kept_still()
        if still is None:
            self._paint_still(painter)
        elif not self.places.figure.contains(QRectF(exposed)):
            painter.drawPixmap(QPoint(0, 0), still)
            still = None
        self._paint_figure(painter, exposed, still)
        if self._corners.intersects(QRectF(exposed)):
            painter.fillPath(self._corners, self.theme.colour("bg"))
        if self.flashing:
            painter.setClipPath(rounded(room, _RADIUS))
            painter.setPen(QPen(self.theme.colour(f"ph-{self._scene.light}"), 24))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room, _RADIUS, _RADIUS)

    def _paint_figure(self, painter: QPainter, exposed: QRect, behind: QPixmap | None) -> None:
        """Paint the figure; it ends where its place does, also a wall or the chair or table of a close view."""
        place = self.places.figure
        painter.save()
        painter.setClipRect(place)
        self._figure.paint_on(painter, place, exposed, behind)
        painter.restore()

    def _move(self, picture: Pictured | None) -> None:
        place = self.places.figure
        floor, before = self._floor(), self._figure.on(place)
        self._figure.picture = picture
        if not self.isVisible():
            return
        if self._floor() != floor:
            self._repaint()
            return
        moved = self._figure.difference(before, self._figure.on(place))
        if not moved.isEmpty():
            self.update(moved.translated(place.topLeft()).adjusted(-_SEAM, -_SEAM, _SEAM, _SEAM).toAlignedRect())

    def _kept_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._still is None or self._still.size() != size:
            self._still = QPixmap(size)
            self._still.setDevicePixelRatio(ratio)
            painter = QPainter(self._still)
            painter.setLayoutDirection(self.layoutDirection())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_still(painter)
            painter.end()
        return self._still

    def _paint_still(self, painter: QPainter) -> None:
        """Paint the room and the words: all that stands still."""
        room, places = QRectF(self.rect()), self.places
        painter.fillRect(room, self.theme.colour("bg"))
        painter.setClipPath(rounded(room, _RADIUS))
        paint_room(painter, room, self._plan(room), self._fade.paint())
        painter.setClipping(False)
        self._paint_tag(painter, places.tag)
        painter.setPen(self.theme.colour("ph-ink"))
        for line in places.lines:
            paint_words(painter, line)

    def _paint_tag(self, painter: QPainter, tag: QRectF) -> None:
        theme, scene = self.theme, self._scene
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"ph-{scene.light}"))
        painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
        colour = self._fade.paint().wall
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.sign(TAG_ICON)
        icon = QRectF(tag.right() - 18 - side if right else tag.left() + 18, tag.center().y() - side / 2, side, side)
        theme.icons.paint(painter, icon, scene.icon, colour)
        painter.setFont(tag_font(theme))
        painter.setPen(colour)
        words = tag.adjusted(0 if right else 32 + side, 0, -32 - side if right else 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, scene.word)

    def _plan(self, room: QRectF) -> Plan:
        place = self.places.figure
        radius = min(room.height() * 0.4, room.width() * 0.27) if place.width() else 0.0
        middle = place.center().x() if place.width() < room.width() else room.left() + room.width() * 0.45
        return Plan(self._floor(), QPointF(middle, self._usual_floor() - radius * 0.23), radius)

    def _floor(self) -> float:
        return self._figure.floor(self.places.figure, self._usual_floor())

    def _usual_floor(self) -> float:
        return self.height() * 0.77

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._corners = _corners(QRectF(self.rect()))
        self._rearrange()

    def _rearrange(self) -> None:
        self._places = None
        self._repaint()

    @Slot()
    def _repaint(self) -> None:
        self._still = None
        self.update()


def _corners(room: QRectF) -> QPainterPath:
    """Return what lies in a room's corners outside its rounded outline."""
    whole = QPainterPath()
    whole.addRect(room)
    return whole.subtracted(rounded(room, _RADIUS))
