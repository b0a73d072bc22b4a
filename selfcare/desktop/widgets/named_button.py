"""A button with a name in it that somebody else chose, however long: it takes what room there is, and no more."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BUTTON, Button, Kind, Shape
from selfcare.desktop.widgets.painted import RING, seen

_LEAST: Final = 150  # pixels of words at 100 %


class NamedButton(Button):
    """Words that find no room end in dots; a screen reader is told all of them, and the tip should be."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "plain",
        *,
        icon: IconName | None = None,
        shape: Shape = BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind, icon=icon, shape=shape, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        asked = self.sizeHint()
        return QSize(min(asked.width(), self.theme.px(_LEAST) + 2 * RING), asked.height())

    def _content_width(self) -> int:
        return min(super()._content_width(), max(0, self.width() - 2 * (self._padding() + RING)))

    def sizeHint(self) -> QSize:
        width = super()._content_width() + 2 * (self._padding() + RING)
        return QSize(width, self._height() + 2 * RING)

    def _paint_words(self, painter: QPainter, words: QRectF) -> None:
        metrics = QFontMetrics(self._font())
        room = int(words.width()) - self._padding()
        text = self.text()
        if metrics.horizontalAdvance(text) > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(seen(self, words), Qt.AlignmentFlag.AlignVCenter, text)
