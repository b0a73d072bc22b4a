"""The frame of the quiet pages: a card in the middle, a room at its left, words at its right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.painted import RING
from selfcare.desktop.widgets.room import paint_of, paint_pictured_room, rounded

_ROOM = 320
_RADIUS = 28


class CardPage(QWidget):
    """Subclasses fill `body`, which scrolls where it is too tall, and `foot`, which is always in sight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.card = _Card(theme, self)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.top = QHBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 16, 24, 28)
        rows.setSpacing(8)
        rows.addLayout(self.top)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 12)
        middle.addStretch(1)
        rows.addLayout(middle, 1)
        self.card.setMaximumWidth(1160)
        self._lay_out()

    def add_words(self, words: QWidget) -> None:
        """Add words to the body, in line with the frames of controls, which keep room for their focus ring."""
        words.setContentsMargins(RING, 0, RING, 0)
        self.body.addWidget(words)

    def _lay_out(self) -> None:
        right = QVBoxLayout(self.card)
        right.setContentsMargins(_ROOM + 40 - RING, 32, 36, 24)
        right.setSpacing(10)
        scroll = QScrollArea(self.card)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName("What this page says")
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = QWidget(self.card)
        words.setLayout(self.body)
        self.body.setContentsMargins(RING, 0, 8, 0)
        self.body.setSpacing(8)
        scroll.setWidget(words)
        words.setAutoFillBackground(False)
        right.addWidget(scroll, 1)
        right.addLayout(self.foot)


class _Card(QFrame):
    """Paints the card and the room in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._figure = FigurePainter(theme)
        self.setMinimumWidth(760)
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
        room = QRectF(0, 0, _ROOM, self.height())
        paint_pictured_room(painter, room, 0, paint_of(theme, "home"), self._figure)
        painter.restore()
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
