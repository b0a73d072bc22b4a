"""One word under the lamp: the breath where it is paced, else which set this is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted


class WordRow(Painted):
    """An icon and a bold word, centred. Keeps its place while it is empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._word = ""
        self._icon: IconName = "wind"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_word(self, word: str, icon: IconName) -> None:
        """Show another word, or nothing."""
        if (word, icon) != (self._word, self._icon):
            self._word, self._icon = word, icon
            self.setAccessibleName(word)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(384, self.theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._word:
            return
        painter = self.brush_painter()
        theme = self.theme
        side = theme.sign(28)
        painter.setFont(theme.fitting("heading", self._word, self.width() - side - 10))
        wide = QFontMetrics(painter.font()).horizontalAdvance(self._word)
        left = (self.width() - wide - side - 10) / 2
        icon = QRectF(left, (self.height() - side) / 2, side, side)
        theme.icons.paint(painter, icon, self._icon, theme.colour("ink"))
        painter.setPen(theme.colour("ink"))
        painter.drawText(
            QRectF(left + side + 10, 0, wide + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, self._word
        )
