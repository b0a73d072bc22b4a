"""The frame of the quiet pages: a card in the middle, a room at its left, words at its right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.reading import laid_in
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.painted import RING, seen, set_margins
from selfcare.desktop.widgets.room import paint_of, paint_pictured_room, rounded
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.translation import tr

_ROOM = 320
_LEAST_ROOM = 160
_WORDS = 740  # pixels that the words want beside the room
_LOW = 680  # pixels: a lower page keeps less clear around its words
_HIGHEST = 1000  # pixels at 100 % text: in a higher window the card stands in the middle
_LARGEST = 130  # percent: larger text has the whole card
_RADIUS = RADIUS["sheet"]


class CardPage(QWidget):
    """Subclasses fill `body`, which scrolls where it is too tall, and `foot`, which is always in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.card = _Card(theme, self)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.top = QHBoxLayout()
        rows = self._around = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 28)
        rows.setSpacing(8)
        rows.addLayout(self.top)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 100)
        middle.addStretch(1)
        rows.addLayout(middle, 1)
        self.card.setMaximumWidth(1160)
        self._right = QVBoxLayout(self.card)
        self._lay_out()
        theme.changed.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Leave the words the place of the picture where there is little, and have the buttons one above the other."""
        wide = min(self.width() - 48, self.card.maximumWidth())
        self.card.setMaximumHeight(self.theme.px(_HIGHEST))
        self.card.room = 0 if self.theme.text_size > _LARGEST else min(_ROOM, max(0, wide - _WORDS))
        if self.card.room < _LEAST_ROOM:
            self.card.room = 0
        low = self.height() < _LOW
        set_margins(self._right, self.card.room + 40 - RING, 16 if low else 32, 36, 12 if low else 24)
        self._around.setContentsMargins(24, 8 if low else 16, 24, 12 if low else 28)
        room = wide - self.card.room - 40 - 36
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.foot.setDirection(across if self._asked() <= room else down)
        self.card.update()

    def _asked(self) -> int:
        """Return how wide the foot is with its buttons side by side."""
        laid = laid_in(self.foot, self.card.findChildren(QWidget))
        widths = sum(each.sizeHint().width() for each in laid if not each.isHidden())
        return widths + self.foot.spacing() * self.foot.count()

    def add_words(self, words: QWidget) -> None:
        """Add words to the body, in line with the frames of controls, which keep room for their focus ring."""
        words.setContentsMargins(RING, 0, RING, 0)
        self.body.addWidget(words)

    def _lay_out(self) -> None:
        right = self._right
        right.setSpacing(10)
        self.view = Scroll(self.theme, self.card, ground="surface", name=tr("What this page says"))
        words = QWidget(self.card)
        words.setLayout(self.body)
        self.body.setContentsMargins(RING, 0, 8, 0)
        self.body.setSpacing(8)
        self.view.hold(words)
        right.addWidget(self.view, 1)
        right.addLayout(self.foot)


class _Card(QFrame):
    """Paints the card and the room in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._figure = FigurePainter(theme)
        self.room = _ROOM
        theme.changed.connect(self.restyle)

    def show_picture(self, picture: Pictured | None) -> None:
        """Put a figure into the room."""
        self._figure.picture = picture
        self.update()

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours or text size have changed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(rounded(whole, _RADIUS))
        room = seen(self, QRectF(0, 0, self.room, self.height()))
        if self.room:
            paint_pictured_room(painter, room, 0, paint_of(theme, "home"), self._figure)
        painter.restore()
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
