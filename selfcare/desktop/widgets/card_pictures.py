"""The pictures of cards, kept as they were painted: a figure takes longer to draw than a key may take to be answered.

While somebody types, a card that is new shows its empty room, and its figure follows as soon as the fingers rest.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.room import REST, paint_of, paint_pictured_room

KEPT: Final = 40  # about 200 kB each

_Key = tuple[int, int, int, float]


class CardPictures(QObject):
    """`drawn` comes when figures have been drawn that were waited for."""

    drawn = Signal()

    def __init__(self, theme: Theme, radius: float, parent: QObject) -> None:
        """Draw rooms with corners of `radius` logical pixels."""
        super().__init__(parent)
        self._theme, self._radius = theme, radius
        self._kept: dict[_Key, tuple[Pictured | None, QPixmap]] = {}
        self._awaited: dict[_Key, tuple[Pictured, QSize, float]] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._draw_next)
        self._next.timeout.connect(self._draw_next)
        theme.changed.connect(self._forget)

    def spare(self) -> None:
        """Draw no figure before the fingers rest."""
        self._next.stop()
        self._awaited.clear()
        self._rest.start()

    def of(self, picture: Pictured | None, size: QSize, ratio: float) -> QPixmap:
        """Return the room with its figure, in `size` logical pixels; the room alone while it has to wait."""
        key = (id(picture), size.width(), size.height(), ratio)
        held = self._kept.pop(key, None)
        if held is not None:
            self._kept[key] = held  # the latest is the last to go
            return held[1]
        if picture is not None and (self._rest.isActive() or self._next.isActive()):
            self._awaited[key] = (picture, size, ratio)
            return self.of(None, size, ratio)
        return self._keep(key, picture, size, ratio)

    @Slot()
    def _draw_next(self) -> None:
        """Draw one figure, and leave the turn to whatever else has come in the meantime."""
        if self._awaited:
            key = next(iter(self._awaited))
            self._keep(key, *self._awaited.pop(key))
            self.drawn.emit()
        if self._awaited:
            self._next.start()

    def _keep(self, key: _Key, picture: Pictured | None, size: QSize, ratio: float) -> QPixmap:
        room = self._painted(picture, size, ratio)
        self._kept[key] = (picture, room)
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return room

    def _painted(self, picture: Pictured | None, size: QSize, ratio: float) -> QPixmap:
        room = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        room.setDevicePixelRatio(ratio)
        room.fill(Qt.GlobalColor.transparent)
        figure = FigurePainter(self._theme)
        figure.picture = picture
        painter = QPainter(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, size.width(), size.height())
        paint_pictured_room(painter, whole, self._radius, paint_of(self._theme, "home"), figure)
        painter.end()
        return room

    @Slot()
    def _forget(self) -> None:
        self._kept.clear()
        self._awaited.clear()
