"""The room every figure is in: a flat wall, a flat floor, one disc of light. The light of the room is the phase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfcare.desktop.reading import DECORATION
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import DURATION
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.painted import Painted

REST: Final = DURATION["rest"]  # ms after the last key, in which figures wait to be drawn
Light = Literal["home", "ready", "work", "hold", "switch", "rest"]


@dataclass(frozen=True, slots=True)
class Paint:
    """The three colours of a room."""

    wall: QColor
    floor: QColor
    sun: QColor


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things are in a room, in its own pixels: the line where the floor begins, and the disc of light."""

    floor: float
    sun: QPointF
    radius: float


def plan_of(room: QRectF, *, floor: float = 0.74, sun: float = 0.5) -> Plan:
    """Lay a room out: the floor begins at that part of its height, the sun stands at that part of its width."""
    line = room.top() + room.height() * floor
    radius = min(room.height() * 0.42, room.width() * 0.3)
    return Plan(line, QPointF(room.left() + room.width() * sun, line - radius * 0.35), radius)


def paint_of(theme: Theme, light: Light) -> Paint:
    """Return the colours of a room in that light; home is plain plaster with a warm sun."""
    phase = "rest" if light == "home" else light
    sun = theme.colour("sun-home" if light == "home" else "sun")
    return Paint(theme.colour(f"wall-{phase}"), theme.colour(f"floor-{phase}"), sun)


def paint_room(painter: QPainter, room: QRectF, plan: Plan, paint: Paint) -> None:
    """Draw wall, sun and floor; the sun sets behind the floor."""
    painter.fillRect(room, paint.wall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint.sun)
    painter.drawEllipse(plan.sun, plan.radius, plan.radius)
    painter.fillRect(QRectF(room.left(), plan.floor, room.width(), room.bottom() - plan.floor + 1), paint.floor)


def rounded(room: QRectF, radius: float) -> QPainterPath:
    """Return the outline that clips a room."""
    outline = QPainterPath()
    outline.addRoundedRect(room, radius, radius)
    return outline


class Fade(QVariantAnimation):
    """One light turning into another within 600 ms, or at once where movement is reduced."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._from: Light = "home"
        self._to: Light = "home"
        self.setDuration(DURATION["fade"])
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.InOutSine)

    @property
    def light(self) -> Light:
        """The light that is on, or coming."""
        return self._to

    @property
    def turning(self) -> bool:
        """Whether the light is not yet where it is going."""
        return self.state() == QVariantAnimation.State.Running

    def turn(self, light: Light, *, at_once: bool) -> None:
        """Begin to turn to `light`."""
        self.stop()
        self._from, self._to = (light if at_once else self._to), light
        if not at_once:
            self.start()

    @Slot()
    def finish(self) -> None:
        """Be where it was going."""
        self.stop()
        self._from = self._to

    def paint(self) -> Paint:
        """Return the colours of this very moment."""
        theme = self._theme
        there = paint_of(theme, self._to)
        value = self.currentValue()
        if self.state() != QVariantAnimation.State.Running or not isinstance(value, float):
            return there
        here = paint_of(theme, self._from)
        return Paint(
            _between(here.wall, there.wall, value),
            _between(here.floor, there.floor, value),
            _between(here.sun, there.sun, value),
        )


def _between(one: QColor, other: QColor, part: float) -> QColor:
    def mix(first: float, second: float) -> float:
        return first + (second - first) * part

    return QColor.fromRgbF(
        mix(one.redF(), other.redF()),
        mix(one.greenF(), other.greenF()),
        mix(one.blueF(), other.blueF()),
        mix(one.alphaF(), other.alphaF()),
    )


class Room(Painted):
    """A room with a picture in it, or empty. Its words stand beside it."""

    reads_as = DECORATION

    def __init__(self, theme: Theme, light: Light = "home", radius: float = 0, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._light: Light = light
        self._radius = radius
        self._figure = FigurePainter(theme)
        self._awaited: Pictured | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._show_awaited)

    def show_picture(self, picture: Pictured | None) -> None:
        """Put another figure into the room."""
        self._rest.stop()
        self._figure.picture = picture
        self.update()

    def show_at_rest(self, picture: Pictured | None) -> None:
        """Be empty, and have the figure follow as soon as the fingers rest that type."""
        self.show_picture(None)
        self._awaited = picture
        self._rest.start()

    @Slot()
    def _show_awaited(self) -> None:
        self.show_picture(self._awaited)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        paint_pictured_room(painter, QRectF(self.rect()), self._radius, paint_of(self.theme, self._light), self._figure)


def paint_pictured_room(painter: QPainter, room: QRectF, radius: float, paint: Paint, figure: FigurePainter) -> None:
    """Draw a room of its own with the figure in it, its floor where the figure stands."""
    painter.save()
    if radius:
        painter.setClipPath(rounded(room, radius), Qt.ClipOperation.IntersectClip)
    else:
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    usual = plan_of(room)
    plan = Plan(figure.floor(room, usual.floor), usual.sun, usual.radius)
    paint_room(painter, room, plan, paint)
    figure.paint_on(painter, room)
    painter.restore()
