"""What comes next, as a small picture and two lines of words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.figure import FigurePainter, Pictured
from selfcare.desktop.widgets.painted import Painted, seen
from selfcare.desktop.widgets.room import paint_of, paint_pictured_room
from selfcare.translation import tr

_THUMB = QSize(116, 76)
_LARGEST, _SMALLEST = 18, 14
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class NextUp(Painted):
    """Repaints when its words change; the time to wait for it is told by the second."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._when = ""
        self._words = ""
        self._figure = FigurePainter(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(110)

    def show_picture(self, picture: Pictured | None) -> None:
        """Show the figure of what comes."""
        self._figure.picture = picture
        self.update()

    def show_next(self, when: str, words: str) -> None:
        """Show what comes and in how long."""
        if (when, words) == (self._when, self._words):
            return
        if words != self._words:
            self.setAccessibleName(tr("Next: {exercise}").format(exercise=words) if words else "")
        self._when, self._words = when, words
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, max(76, self.theme.px(25) + 2 * self.theme.px(25)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._words:
            return
        painter = self.brush_painter()
        thumb = QRectF(0, (self.height() - _THUMB.height()) / 2, _THUMB.width(), _THUMB.height())
        if self.width() < _THUMB.width() + self.theme.px(130) or not self._fits(self._words_beside(thumb)):
            thumb = QRectF(-14, 0, 0, self.height())  # narrow and large text: the words count more than the picture
        else:
            paint_pictured_room(painter, seen(self, thumb), 12, paint_of(self.theme, "rest"), self._figure)
        self._paint_words(painter, thumb)

    def _paint_words(self, painter: QPainter, thumb: QRectF) -> None:
        theme = self.theme
        left = thumb.right() + 14
        line = theme.px(25)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        when = QRectF(left, thumb.top(), self.width() - left, line)
        painter.drawText(seen(self, when), Qt.AlignmentFlag.AlignVCenter, self._when)
        words = self._words_beside(thumb)
        painter.setFont(self._fitting(words))
        painter.setPen(theme.colour("ink"))
        painter.drawText(seen(self, words), _WRAP, self._words)

    def _words_beside(self, thumb: QRectF) -> QRectF:
        left, top = thumb.right() + 14, thumb.top() + self.theme.px(25)
        return QRectF(left, top, self.width() - left, self.height() - top)

    def _fits(self, place: QRectF) -> bool:
        """Whether the words find room in `place`, if need be in the smallest font for reading."""
        asked = QFontMetrics(self._fitting(place)).boundingRect(place.toRect(), _WRAP, self._words)
        return asked.height() <= place.height() and asked.width() <= place.width()

    def _fitting(self, place: QRectF) -> QFont:
        """Return the largest font, down to the smallest for reading, in which the words fit into `place`."""
        pixels = self.theme.px(_LARGEST)
        while pixels > _SMALLEST:
            font = self.theme.font_of(pixels, bold=True)
            asked = QFontMetrics(font).boundingRect(place.toRect(), _WRAP, self._words)
            if asked.height() <= place.height() and asked.width() <= place.width():
                return font
            pixels -= 1
        return self.theme.font_of(_SMALLEST, bold=True)
