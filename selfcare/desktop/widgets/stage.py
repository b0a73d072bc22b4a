"""The stage: the phase in its light, the exercise's name, one cue, and the figure, painted in one go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.painted import Painted
from selfcare.desktop.widgets.room import Fade, Light, Plan, paint_room, rounded

_EDGE = 28
_RADIUS = 28
_LOW = 500  # below this height the name moves up beside the phase tag
_FLASH = 450
_FIGURE = 0.44  # of the stage belongs to the figure, whatever there is to say
_LINE = Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Scene:
    """What the stage says: the phase by light, word and icon, the exercise, one cue, and one small note."""

    light: Light = "ready"
    word: str = ""
    icon: IconName = "hourglass"
    name: str = ""
    cue: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """Where tag, name, cue and note stand, and how much of the cue is said."""

    tag: QRectF
    name: QRect
    cue_place: QRect
    note_place: QRect
    cue: str
    note: str

    @property
    def bottom(self) -> float:
        """The line below all of them, where the figure's place begins."""
        return float(self.note_place.bottom() + 1)


class Stage(Painted):
    """A new phase turns the light within 600 ms; nothing else moves but the figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scene = Scene()
        self._figure = FigurePainter(theme)
        self._fade = Fade(theme, self)
        self._fade.valueChanged.connect(self._repaint)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._repaint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(480, 280)

    def show_scene(self, scene: Scene) -> None:
        """Show another phase, exercise or cue."""
        if scene == self._scene:
            return
        if scene.light != self._fade.light:
            self._fade.turn(scene.light, at_once=self.theme.still or not self.isVisible())
        self._scene = scene
        self.setAccessibleName(". ".join(words for words in (scene.word, scene.name, scene.cue) if words))
        self.update()

    def show_picture(self, picture: Pictured | None) -> None:
        """Show another frame of the figure, if it is another one."""
        if picture != self._figure.picture:
            self._figure.picture = picture
            self.update()

    def flash(self) -> None:
        """Show a frame for half a second: a cue that could not be heard."""
        self._flash.start(_FLASH)
        self.update()

    def settle(self) -> None:
        """Finish the turning of the light at once."""
        self._fade.finish()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(824, 546)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        room = QRectF(self.rect())
        words = self._words_layout()
        place = QRectF(room.left(), words.bottom, room.width(), room.bottom() - words.bottom)
        painter.setClipPath(rounded(room, _RADIUS))
        paint_room(painter, room, self._plan(room, place), self._fade.paint())
        self._figure.paint_on(painter, place)
        self._paint_tag(painter, words.tag)
        self._paint_words(painter, words)
        if self._flash.isActive():
            painter.setPen(QPen(self.theme.colour(f"ph-{self._scene.light}"), 24))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room, _RADIUS, _RADIUS)

    def _plan(self, room: QRectF, place: QRectF) -> Plan:
        usual = room.top() + room.height() * 0.77
        radius = min(room.height() * 0.4, room.width() * 0.27)
        sun = QPointF(room.left() + room.width() * 0.45, usual - radius * 0.23)
        return Plan(self._figure.floor(place, usual), sun, radius)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def _words_layout(self) -> _Words:
        """Find the places of tag, name, cue and note; where little is left for the figure, the words give way."""
        tag, name = self._heading_layout()
        cue, note = self._scene.cue, self._scene.note
        first = cue.partition(". ")[0].rstrip(".") + "." if cue else ""
        chosen = self._below(tag, name, cue, note)
        for shorter in ((first, note), (first, "")):
            if self.height() - chosen.bottom >= _FIGURE * self.height():
                break
            chosen = self._below(tag, name, *shorter)
        return chosen

    def _heading_layout(self) -> tuple[QRectF, QRect]:
        theme, low = self.theme, self.height() < _LOW
        high = max(52, theme.px(46))
        tag = QRectF(_EDGE, 24, QFontMetrics(self._tag_font()).horizontalAdvance(self._scene.word) + 78, high)
        beside = round(self.width() - tag.right()) - 20 - _EDGE
        if low and self._font_for_name(beside).pixelSize() >= theme.px(30):
            return tag, QRect(round(tag.right()) + 20, round(tag.top()), beside, round(high))
        return tag, QRect(_EDGE, round(tag.bottom()) + 8, self.width() - 2 * _EDGE, theme.px(62))

    def _below(self, tag: QRectF, name: QRect, cue: str, note: str) -> _Words:
        wide = self.width() - 2 * _EDGE
        corner = QPoint(_EDGE, name.bottom() + 4)
        asked = QRect(corner, QSize(wide, self.height()))
        high = QFontMetrics(self._font_for_cue(wide)).boundingRect(asked, _WRAP, cue).height() if cue else 0
        line = QRect(_EDGE, corner.y() + high + 2, wide, self.theme.px(26) if note else 0)
        return _Words(tag, name, QRect(corner, QSize(wide, high)), line, cue, note)

    def _paint_words(self, painter: QPainter, words: _Words) -> None:
        painter.setPen(self.theme.colour("ph-ink"))
        painter.setFont(self._font_for_name(words.name.width()))
        painter.drawText(words.name, _LINE, self._scene.name)
        painter.setFont(self._font_for_cue(words.cue_place.width()))
        painter.drawText(words.cue_place, _WRAP, words.cue)
        painter.setFont(self.theme.font("body"))
        painter.drawText(words.note_place, _LINE, words.note)

    def _tag_font(self) -> QFont:
        return self.theme.font_of(self.theme.px(26), bold=True)

    def _paint_tag(self, painter: QPainter, tag: QRectF) -> None:
        theme, scene = self.theme, self._scene
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"ph-{scene.light}"))
        painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
        colour = self._fade.paint().wall
        theme.icons.paint(painter, QRectF(tag.left() + 18, tag.center().y() - 13, 26, 26), scene.icon, colour)
        painter.setFont(self._tag_font())
        painter.setPen(colour)
        painter.drawText(tag.adjusted(58, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, scene.word)

    def _font_for_name(self, room: int) -> QFont:
        """The name's font, smaller where a long name would not fit into one line."""
        font = self.theme.font("name")
        wide = QFontMetrics(font).horizontalAdvance(self._scene.name)
        if wide > room:
            font.setPixelSize(max(24, font.pixelSize() * room // max(wide, 1)))
        return font

    def _font_for_cue(self, room: int) -> QFont:
        font = self.theme.font("cue")
        if QFontMetrics(font).horizontalAdvance(self._scene.cue) > 1.9 * room:
            font.setPixelSize(font.pixelSize() * 26 // 30)
        return font
