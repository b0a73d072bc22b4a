"""The far view's picture: figure, count, side and phase, to be read from a mat two metres away without glasses."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.reading import Role
from selfcare.desktop.theme import Theme, fitted
from selfcare.desktop.tokens import DURATION, RADIUS
from selfcare.desktop.widgets.far_plan import CAPTION, DIGITS, LABEL, LEAST, LONG_PHASE, LONG_WORD, PHASE, far_plan
from selfcare.desktop.widgets.far_slab import paint_slab
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.lamp import Count, halo_of, paint_lamp
from selfcare.desktop.widgets.painted import Painted
from selfcare.desktop.widgets.room import Fade, Light, Plan, paint_room
from selfcare.desktop.widgets.side_slab import Slab

_SEAM = 6  # pixels around what moves: lines are wider than their outlines


@dataclass(frozen=True, slots=True)
class FarScene:
    """The phase by light, word and icon; the count; the side, or else what is `coming`: both are told in words."""

    light: Light = "ready"
    word: str = ""
    icon: IconName = "hourglass"
    count: Count = field(default_factory=Count)
    slab: Slab = field(default_factory=Slab)
    coming: str = ""


class FarRoom(Painted):
    """One paint. While the figure or the count moves, only its own part of the screen is painted.

    `touched` by a screen reader, which can press it as others click on it.
    """

    reads_as = Role.Graphic
    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scene = FarScene()
        self._figure = FigurePainter(theme)
        self._plan = far_plan(QSizeF(1280, 800))
        self._still: QPixmap | None = None
        self._fade = Fade(theme, self)
        self._fade.valueChanged.connect(self._repaint)
        self._fade.finished.connect(self._repaint)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._repaint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_scene(self, scene: FarScene) -> None:
        """Show another moment; what looks the same is not painted again."""
        scene = replace(scene, count=halo_of(scene.count, self.theme))
        before, self._scene = self._scene, scene
        if scene == before:
            return
        if scene.light != self._fade.light:
            self._fade.turn(scene.light, at_once=self.theme.still or not self.isVisible())
        if replace(scene, count=before.count) == before:
            self.update(self._plan.lamp.toAlignedRect())
        else:
            self._repaint()

    def show_picture(self, picture: Pictured | None) -> None:
        """Show another frame of the figure."""
        if picture == self._figure.picture:
            return
        place = self._plan.figure
        floor, before = self._floor(), self._figure.on(place)
        self._figure.picture = picture
        if self._floor() != floor:
            self._repaint()
            return
        moved = self._figure.difference(before, self._figure.on(place))
        if not moved.isEmpty():
            self.update(moved.translated(place.topLeft()).adjusted(-_SEAM, -_SEAM, _SEAM, _SEAM).toAlignedRect())

    def flash(self) -> None:
        """Show a frame for half a second: a cue that could not be heard."""
        self._flash.start(DURATION["flash"])
        self.update()

    def settle(self) -> None:
        """Finish the turning of the light at once."""
        self._fade.finish()
        self._repaint()

    def words_now(self) -> str:
        """What is shown, in words."""
        scene = self._scene
        count = f"{scene.count.number} {scene.count.caption}".strip()
        told = (scene.word, scene.slab.words, scene.coming, count)
        return ". ".join(words.rstrip(".") for words in told if words)

    def describe(self, words: str) -> None:
        """Tell a screen reader what the figure does."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    @property
    def pressable(self) -> bool:
        """Whether it can be pressed: always."""
        return True

    def press_here(self) -> None:
        """Be touched."""
        self.touched.emit()

    @property
    def scene(self) -> FarScene:
        """What is shown."""
        return self._scene

    @property
    def side_place(self) -> QRectF:
        """Where the side stands, in pixels."""
        return self._plan.whole

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours have changed. The words are as large as the screen allows at every text size."""
        self._repaint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plan = far_plan(QSizeF(self.size()))
        self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.brush_painter()
        if self._fade.turning:
            self._paint_still(painter)
        else:
            painter.drawPixmap(QPoint(0, 0), self._kept_still())
        figure, lamp = self._plan.figure.toAlignedRect(), self._plan.lamp.toAlignedRect()
        if event.region().intersects(figure):
            painter.setClipRect(figure)  # a close view goes on beyond its sheet, where the words stand
            self._figure.paint_on(painter, self._plan.figure, event.region().intersected(figure).boundingRect())
            painter.setClipping(False)
        if event.region().intersects(lamp):
            self._paint_lamp(painter)
        if self._flash.isActive():
            painter.setPen(QPen(self.theme.colour(f"ph-{self._scene.light}"), 2 * self._plan.px(24)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect())

    def _paint_lamp(self, painter: QPainter) -> None:
        lamp = self._plan.lamp
        halo: Literal["wall", "floor"] = "floor" if self._floor() > 0 else "wall"  # seen from above all is floor
        painter.save()
        painter.translate(lamp.topLeft())
        painter.scale(lamp.width() / 400, lamp.height() / 400)
        paint_lamp(painter, self.theme, self._scene.count, CAPTION, digits=DIGITS, halo=halo)
        painter.restore()

    def _kept_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = QPixmap((QSizeF(self.size()) * ratio).toSize())
            self._still.setDevicePixelRatio(ratio)
            painter = QPainter(self._still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_still(painter)
            painter.end()
        return self._still

    def _paint_still(self, painter: QPainter) -> None:
        """Paint the room, the phase and the side: all that stands still."""
        plan, scene = self._plan, self._scene
        paint_room(painter, QRectF(self.rect()), Plan(self._floor(), plan.sun, plan.radius), self._fade.paint())
        ink = self.theme.colour("ph-ink")
        self.theme.icons.paint(painter, plan.icon, scene.icon, ink)
        painter.setFont(self._fitting(scene.word, LONG_PHASE if len(scene.word) > LONG_WORD else PHASE, plan.word))
        painter.setPen(ink)
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(plan.word, beside, scene.word)
        if scene.slab.side is not None:
            paint_slab(painter, self.theme, plan, scene.slab)
        elif scene.coming:
            self._paint_coming(painter)

    def _paint_coming(self, painter: QPainter) -> None:
        plan, ink = self._plan, self.theme.colour("ph-ink")
        painter.setPen(QPen(ink, plan.px(3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plan.whole, plan.px(RADIUS["sheet"]), plan.px(RADIUS["sheet"]))
        inner = plan.whole.adjusted(plan.px(32), 0, -plan.px(32), 0)
        painter.setFont(self._fitting(self._scene.coming, LABEL, inner, bold=False))
        words = QFontMetrics(painter.font()).elidedText(
            self._scene.coming, Qt.TextElideMode.ElideRight, round(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)

    def _fitting(self, words: str, pixels: int, place: QRectF, *, bold: bool = True) -> QFont:
        """Return the font in which words fit into a line, not smaller than can be read from the mat."""
        font = self.theme.font_of(self._plan.px(pixels), bold=bold)
        return fitted(font, [words], place.width(), self._plan.px(LEAST))

    def _floor(self) -> float:
        return self._figure.floor(self._plan.figure, self._plan.floor)

    @Slot()
    def _repaint(self) -> None:
        self._still = None
        self.update()
