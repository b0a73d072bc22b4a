"""The body map: the front and the back of a body, to point at where it is tight; by mouse or by arrow keys.

Left and right are the person's own. The drawing brings numpy, so it is made when `prepare` is called, after the first
frame of the window.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from selfcare.anatomy.regions import BODY_MAP, MapView
from selfcare.desktop.reading import Readable, Role
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.figure import FigurePainter
from selfcare.desktop.widgets.map_areas import AreaBoxes
from selfcare.desktop.widgets.map_keys import WAYS, nearest
from selfcare.desktop.widgets.painted import KEYBOARD
from selfcare.desktop.widgets.room import paint_of, paint_room, plan_of, rounded
from selfcare.desktop.words import in_line
from selfcare.translation import tr, tr_in

if TYPE_CHECKING:
    from selfcare.body.body_map import BodyMap, MapArea

OwnSide = Literal["left", "right"]
Spot = tuple[str, OwnSide | None]

_VIEWS: Final[tuple[MapView, ...]] = ("front", "back")
_ROUND: Final[dict[frozenset[OwnSide], frozenset[OwnSide]]] = {
    frozenset(): frozenset({"left", "right"}),
    frozenset({"left", "right"}): frozenset({"left"}),
    frozenset({"left"}): frozenset({"right"}),
    frozenset({"right"}): frozenset(),
}
"""What a press makes of the sides that are chosen: both, your left, your right, none."""


class BodyMapView(QWidget, Readable):
    """`chosen` after every change; `barred` carries the id of an area that is never massaged."""

    reads_as = Role.Canvas

    chosen = Signal()
    barred = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._spots: frozenset[Spot] = frozenset()
        self._maps: dict[MapView, BodyMap] = {}
        self._size = self._told = QSize()
        self._ready = self._ring = False
        self._here: tuple[MapView, Spot] | None = None
        self._under: tuple[MapView, Spot] | None = None
        self._painter = FigurePainter(theme)
        self._boxes = AreaBoxes(self)
        self._boxes.pressed.connect(self.toggle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 240)
        self._name()
        theme.changed.connect(self.restyle)

    @property
    def spots(self) -> frozenset[Spot]:
        """The areas that are chosen: id and the person's own side (None: in the middle)."""
        return self._spots

    def prepare(self) -> None:
        """Draw the body from now on."""
        self._ready = True
        self.update()

    def choose(self, spots: Collection[Spot]) -> None:
        """Choose exactly these, and tell."""
        if frozenset(spots) != self._spots:
            self._spots = frozenset(spots)
            self._name()
            self._boxes.tick(self._spots)
            self.update()
            self.chosen.emit()

    def press(self, place: str) -> None:
        """Do what a press on an area does: a pair goes round both, your left, your right, none."""
        region = BODY_MAP[place]
        if not region.massage:
            self.barred.emit(place)
            return
        others = {spot for spot in self._spots if spot[0] != place}
        if region.paired:
            sides = frozenset(side for name, side in self._spots if name == place and side is not None)
            self.choose(others | {(place, side) for side in _ROUND[sides]})
        else:
            self.choose(others if (place, None) in self._spots else others | {(place, None)})

    @Slot(object)
    def toggle(self, spot: Spot) -> None:
        """Choose an area on one side, or let it go."""
        if BODY_MAP[spot[0]].massage:
            self.choose(self._spots ^ {spot})
        else:
            self.barred.emit(spot[0])

    @property
    def pressable(self) -> bool:
        return self._here is not None

    def press_here(self) -> None:
        """Press the area that the keys stand on."""
        if self._here is not None:
            self.press(self._here[1][0])

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours or text size have changed."""
        self.update()

    # ---- keys and mouse ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self._walk(way)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pressable:
            self.press_here()
        else:
            event.ignore()

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        if self._here is None and self._laid_out():
            self._here = "back", ("neck_back", None)
            self._name()
        super().focusInEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self._ring = False
        if found is not None:
            self._here = found
            self.press(found[1][0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found != self._under:
            self._under = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._under = None
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            if found is not None:
                QToolTip.showText(event.globalPos(), spot_words(found[1]), self)
            return True
        return super().event(event)

    def _walk(self, way: QPointF) -> None:
        """Go to the nearest area that way."""
        if not self._laid_out() or self._here is None:
            return
        middles = {(view, (area.id, area.side)): self._middle(view, area) for view, area in self._all()}
        found = nearest(self._here, middles, way)
        if found is not None:
            self._here = found
            self._name()
            self.update()

    def _name(self) -> None:
        """Tell a screen reader where the keys are, and what is chosen."""
        here = f"{in_line((spot_words(self._here[1]), self._state(self._here[1])))}." if self._here else ""
        places = in_line(sorted({spot_words(spot) for spot in self._spots})) or tr("nothing")
        chosen = tr("Chosen: {places}").format(places=places)
        self.setAccessibleName(" ".join(part for part in (tr("Body map."), here, chosen) if part))
        self.setAccessibleDescription(tr("Arrow keys go from place to place, Space chooses"))

    def _state(self, spot: Spot) -> str:
        if not BODY_MAP[spot[0]].massage:
            return tr("not for massage")
        return tr("chosen") if spot in self._spots else tr("not chosen")

    def words_now(self) -> str:
        """Keep to the name that was set; whoever asks for it is to find the areas too."""
        self._tell_areas()
        return ""

    @Slot()
    def _tell_areas(self) -> None:
        """Have each area stand where it is drawn, once: one that is seen from both sides in front."""
        if not self._laid_out() or self._told == self._size:
            return
        self._told = self._size
        for view, area in self._all():
            spot = area.id, area.side
            if view == "front" or "front" not in BODY_MAP[area.id].views:
                left, top, right, bottom = area.box()
                place = QRectF(left, top, right - left, bottom - top).translated(self._corner(view))
                barred = "" if BODY_MAP[area.id].massage else self._state(spot)
                self._boxes.place(spot, in_line((spot_words(spot), barred)), place.toRect())
        self._boxes.tick(self._spots)

    # ---- where things are ---------------------------------------------------------------------------------------

    def _laid_out(self) -> bool:
        """Make the drawings for the size at hand; False as long as they are not wanted."""
        if not self._ready or self.width() < 80 or self.height() < 80:
            return False
        if self._size != self.size():
            from selfcare.body.body_map import body_map

            self._size = self.size()
            self._maps = {view: body_map(view, (self.width() / 2, float(self.height()))) for view in _VIEWS}
            if self._boxes.wanted:
                QTimer.singleShot(0, self._tell_areas)  # not while it is painted
        return True

    def _corner(self, view: MapView) -> QPointF:
        return QPointF(0 if view == "front" else self.width() / 2, 0)

    def _all(self) -> list[tuple[MapView, MapArea]]:
        return [(view, area) for view, found in self._maps.items() for area in found.areas]

    def _middle(self, view: MapView, area: MapArea) -> QPointF:
        left, top, right, bottom = area.box()
        return self._corner(view) + QPointF((left + right) / 2, (top + bottom) / 2)

    def _at(self, point: QPointF) -> tuple[MapView, Spot] | None:
        if not self._laid_out():
            return None
        view: MapView = "front" if point.x() < self.width() / 2 else "back"
        inside = point - self._corner(view)
        area = self._maps[view].at(inside.x(), inside.y())
        return None if area is None else (view, (area.id, area.side))

    # ---- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        painter.setClipPath(rounded(room, RADIUS["card"]))
        paint_room(painter, room, plan_of(room, floor=0.86), paint_of(self.theme, "home"))
        if self._laid_out():
            for view in _VIEWS:
                self._painter.paint(painter, self._maps[view].chosen(self._spots), self._corner(view))
            for place, width in ((self._under, 2), (self._here if self.ringed else None, 4)):
                if place is not None:
                    self._paint_outline(painter, place, width)
        self._paint_words(painter, room)

    def _paint_outline(self, painter: QPainter, place: tuple[MapView, Spot], width: int) -> None:
        view, spot = place
        area = next((area for area in self._maps[view].areas if (area.id, area.side) == spot), None)
        if area is None:
            return
        corner = self._corner(view)
        outline = QPolygonF([corner + QPointF(x, y) for x, y in area.outline])
        painter.setPen(QPen(self.theme.colour("focus" if width > 2 else "ink"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(outline)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(self.theme.font("small", bold=True))
        painter.setPen(self.theme.colour("ink"))
        inset = room.adjusted(18, 12, -18, -10)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute  # a body is no line of words: it never mirrors
        front, back = tr_in("view of the body", "Front"), tr_in("view of the body", "Back")
        painter.drawText(inset, int(Qt.AlignmentFlag.AlignLeft | top), front)
        painter.drawText(inset, int(Qt.AlignmentFlag.AlignRight | top), back)
        shown = self._here if self.ringed else self._under
        if shown is not None:
            bottom = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            painter.drawText(inset, bottom, spot_words(shown[1]))


def spot_words(spot: Spot) -> str:
    """Return an area in words, with the person's own side."""
    place, side = spot
    word = BODY_MAP[place].word
    if side is None:
        return word
    words = tr("{place}, your left") if side == "left" else tr("{place}, your right")
    return words.format(place=word)
