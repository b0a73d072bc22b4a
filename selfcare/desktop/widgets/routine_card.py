"""A routine's card: its picture in a room, how long, where, what is needed, and its techniques."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from selfcare.anatomy.regions import REGIONS
from selfcare.anatomy.techniques import FAMILY_WORDS, Family
from selfcare.desktop.card import AS_WRITTEN, Card, Fit
from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme, fitted
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.card_pictures import CardPictures
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring, seen
from selfcare.desktop.widgets.swatch import SWATCH, paint_swatch
from selfcare.desktop.words import begun, places
from selfcare.translation import marked, tr

_ADAPTED = marked("Adapted today")
CORNER = RADIUS["small"]
_PICTURE = 138
_INSET = 11
_SECOND = 10  # pixels for the second line of a long name
_MARK, _ICON, _APART = 20, 25, 12
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PLACE_ICONS: dict[str, IconName] = {"floor": "floor", "sitting": "seat", "standing": "person", "wall": "person"}

_Part = tuple[IconName | None, str]


class RoutineCard(QAbstractButton):
    """`opened` carries the routine's id, and `entered` comes after it where Enter was pressed."""

    opened = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, pictures: CardPictures, parent: QWidget | None = None) -> None:
        """Take the pictures that all cards share."""
        super().__init__(parent)
        self.theme = theme
        self.card = Card()
        self._chosen = False
        self._ring = False
        self._fit = AS_WRITTEN
        self._picture: Pictured | None = None
        self._pictures = pictures
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()
        self.clicked.connect(self._open)
        theme.changed.connect(self.restyle)
        pictures.drawn.connect(self.update)

    def show_card(self, card: Card) -> None:
        """Be the card of a routine, as nobody has chosen or barred it."""
        self.card = card
        self._chosen, self._fit = False, AS_WRITTEN
        self._picture = None
        self._name()
        self.update()

    def show_picture(self, picture: Pictured | None) -> None:
        """Put a figure into the card's room."""
        if picture is not self._picture:
            self._picture = picture
            self.update()

    def choose(self, *, chosen: bool) -> None:
        """Show whether this is the routine in the panel."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._name()
            self.update()

    def show_fit(self, fit: Fit) -> None:
        """Say whether it can be started today, and whether it is adapted."""
        if fit != self._fit:
            self._fit = fit
            self._name()
            self.update()

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(345, height(self.theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        self._paint_frame(painter, box)
        picture = QRectF(box.left() + _INSET, box.top() + _INSET, box.width() - 2 * _INSET, _PICTURE)
        self._paint_picture(painter, picture)
        self._paint_words(painter, picture.adjusted(4, _PICTURE, -4, _PICTURE))
        if self.ringed:
            paint_ring(painter, self.theme, box, RADIUS["card"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)
        self.update()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.card.id)

    def _name(self) -> None:
        parts = [self.card.words, tr("chosen") if self._chosen else "", self._today]
        self.setAccessibleName(". ".join(part for part in parts if part))

    @property
    def _today(self) -> str:
        return tr("Not today") if self._fit.barred else tr("Adapted to you today") if self._fit.adapted else ""

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        wide = 3 if self._chosen else 1
        border = "accent" if self._chosen else "line-strong" if self.underMouse() else "line"
        painter.setPen(QPen(theme.colour(border), wide))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), RADIUS["card"], RADIUS["card"])

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        room = self._pictures.of(self._picture, place.size().toSize(), self.devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), room)
        self._paint_time(painter, place)
        if self._chosen:
            self._paint_tick(painter, place)
        for words, left in ((tr(_ADAPTED) if self._fit.adapted else "", True), (begun(self.card.language), False)):
            if words:
                self._paint_chip(painter, place, words, left=left)

    def _paint_time(self, painter: QPainter, place: QRectF) -> None:
        theme = self.theme
        painter.setFont(theme.font("small", bold=True))
        wide = QFontMetrics(painter.font()).horizontalAdvance(self.card.time) + 26
        chip = QRectF(place.right() - wide - 8, place.top() + 8, wide, theme.px(28))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(seen(self, chip), RADIUS["cell"], RADIUS["cell"])
        painter.setPen(theme.colour("ink"))
        painter.drawText(seen(self, chip), Qt.AlignmentFlag.AlignCenter, self.card.time)

    def _paint_chip(self, painter: QPainter, place: QRectF, words: str, *, left: bool) -> None:
        """Write on a plate at the lower edge of the picture, at its left or its right end."""
        theme = self.theme
        painter.setFont(theme.font("caption"))
        wide = QFontMetrics(painter.font()).horizontalAdvance(words) + 22
        high = theme.px(26)
        chip = QRectF(place.left() + 8 if left else place.right() - wide - 8, place.bottom() - high - 8, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(seen(self, chip), RADIUS["cell"], RADIUS["cell"])
        painter.setPen(theme.colour("ink"))
        painter.drawText(seen(self, chip), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_tick(self, painter: QPainter, place: QRectF) -> None:
        disc = seen(self, QRectF(place.left() + 8, place.top() + 8, 30, 30))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("accent"))
        painter.drawEllipse(disc)
        self.theme.icons.paint(painter, disc.adjusted(7, 7, -7, -7), "check", self.theme.colour("on-accent"))

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        theme = self.theme
        line = QRectF(place.left(), place.top() + theme.px(38), place.width(), theme.px(28))
        line.translate(0, self._paint_title(painter, place))
        if self._fit.barred:
            painter.setFont(theme.font("small", bold=True))
            painter.setPen(theme.colour("alert"))
            painter.drawText(seen(self, line), _LEFT, self._today)
        else:
            self._paint_meta(painter, line)
        self._paint_techniques(painter, line.translated(0, theme.px(30)))

    def _paint_title(self, painter: QPainter, place: QRectF) -> float:
        """Write the name, smaller where it would not fit, at last in two lines; return by how much more it is high."""
        theme = self.theme
        font = fitted(theme.font("lead"), [self.card.name], place.width(), theme.px(16))
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        if metrics.horizontalAdvance(self.card.name) <= place.width():
            name = QRectF(place.left(), place.top() + 6, place.width(), theme.px(34))
            painter.drawText(seen(self, name), _LEFT, self.card.name)
            return 0
        name = QRectF(place.left(), place.top() + 3, place.width(), theme.px(38) + _SECOND)
        painter.drawText(seen(self, name), _WRAPPED, self.card.name)
        return _SECOND

    def _paint_meta(self, painter: QPainter, line: QRectF) -> None:
        """Write where and what with, as much of it as fits whole: half a word tells nothing."""
        theme = self.theme
        painter.setFont(theme.font("small"))
        metrics = QFontMetrics(painter.font())
        x = line.left()
        for icon, words in self._fitting_meta(metrics, line.width()):
            if icon:
                mark = seen(self, QRectF(x, line.center().y() - _MARK / 2, _MARK, _MARK))
                theme.icons.paint(painter, mark, icon, theme.colour("muted"))
                x += _ICON
            painter.setPen(theme.colour("muted" if icon else "ink"))
            room = max(0, line.right() - x)
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
            painter.drawText(seen(self, QRectF(x, line.top(), room, line.height())), _LEFT, text)
            x += metrics.horizontalAdvance(text) + _APART

    def _fitting_meta(self, metrics: QFontMetrics, room: float) -> list[_Part]:
        """Return area, place and things; where they do not fit, the first area alone, then fewer of the others."""
        card = self.card
        first = REGIONS[card.regions[0]].word if card.regions and card.regions[0] in REGIONS else card.area
        place = (_PLACE_ICONS.get(card.first_place, "person"), places((card.first_place,)))
        things: _Part = ("bag", card.things)
        whole: _Part = (None, card.area)
        if _width([whole, place, things], metrics) <= room:
            return [part for part in (whole, place, things) if part[1]]
        parts = [part for part in ((None, first), place, things) if part[1]]
        while len(parts) > 1 and _width(parts, metrics) > room:
            parts.pop()
        return parts

    def _paint_techniques(self, painter: QPainter, line: QRectF) -> None:
        theme = self.theme
        x = line.left()
        painter.setFont(theme.font("small"))
        shown = _families(self.card)
        for index, family in enumerate(shown):
            words = FAMILY_WORDS[family]
            wide = QFontMetrics(painter.font()).horizontalAdvance(words)
            if x + SWATCH.width() + 6 + wide > line.right():
                painter.setPen(theme.colour("muted"))
                rest = QRectF(x, line.top(), 60, line.height())
                painter.drawText(seen(self, rest), _LEFT, f"+{len(shown) - index}")
                return
            swatch = QRectF(x, line.center().y() - SWATCH.height() / 2, SWATCH.width(), SWATCH.height())
            paint_swatch(painter, theme, seen(self, swatch), family)
            painter.setPen(theme.colour("ink"))
            label = QRectF(swatch.right() + 6, line.top(), wide + 4, line.height())
            painter.drawText(seen(self, label), _LEFT, words)
            x = swatch.right() + 6 + wide + 14


def height(theme: Theme) -> int:
    """Return the pixels that a card is high at the user's text size."""
    return 2 * RING + _INSET + _PICTURE + theme.px(42) + theme.px(28) + theme.px(32) + _SECOND // 2


def _width(parts: Sequence[_Part], metrics: QFontMetrics) -> int:
    widths = [metrics.horizontalAdvance(words) + (_ICON if icon else 0) for icon, words in parts if words]
    return sum(widths) + _APART * (len(widths) - 1) + 2  # what rounding may want


def _families(card: Card) -> list[Family]:
    return [family for family in FAMILY_WORDS if family in card.families]
