"""This week: a dot for each day, ticked where a session came to its end, half where it ended early. No streak."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted, seen
from selfcare.desktop.words import in_line
from selfcare.translation import marked, tr

_DAYS = (marked("Mon"), marked("Tue"), marked("Wed"), marked("Thu"), marked("Fri"), marked("Sat"), marked("Sun"))
_DOT = 34
_APART = 54
_CLOSEST = 40  # where there is little room
_BETWEEN = 4  # pixels between two words


class Week(Painted):
    """Seven days from Monday on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._done: frozenset[int] = frozenset()
        self._early: frozenset[int] = frozenset()
        self._today = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_days(self, done: frozenset[int], early: frozenset[int], today: int) -> None:
        """Show the days with a session, 0 for Monday, those where every one ended `early`, and which one is today."""
        self._done, self._early, self._today = done, early, today
        sentences = (
            tr("Days with a session this week: {days}").format(days=_days(done) or tr("none yet")),
            tr("Ended early: {days}").format(days=_days(early)) if early else "",
            tr("Today is {day}").format(day=tr(_DAYS[today])),
        )
        self.setAccessibleName(". ".join(sentence for sentence in sentences if sentence))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(7 * self._apart(_APART), self.theme.px(24) + _DOT + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * self._apart(_CLOSEST), self.sizeHint().height())

    def _apart(self, least: int) -> int:
        """Return the pixels from one day to the next, so that their words do not touch."""
        metrics = QFontMetrics(self.theme.font("small", bold=True))
        return max(least, _BETWEEN + max(metrics.horizontalAdvance(tr(day)) for day in _DAYS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        for day, word in enumerate(_DAYS):
            self._paint_day(painter, day, tr(word))

    def _paint_day(self, painter: QPainter, day: int, word: str) -> None:
        theme, today = self.theme, day == self._today
        apart = self.width() / len(_DAYS)
        place = seen(self, QRectF(day * apart, 0, apart, theme.px(24)))
        painter.setFont(theme.font("small", bold=today))
        painter.setPen(theme.colour("ink" if today else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        dot = QRectF(place.center().x() - _DOT / 2 + 1, place.bottom() + 5, _DOT - 2, _DOT - 2)
        if day in self._done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(dot)
            theme.icons.paint(painter, dot.adjusted(8, 8, -8, -8), "check", theme.colour("on-accent"))
            return
        painter.setPen(
            QPen(theme.colour("ink" if today else "line-strong" if day < self._today else "line"), 3 if today else 2)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot)
        if day in self._early:  # half of the tick's disc: begun, and not to its end
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawPie(dot.adjusted(5, 5, -5, -5), 90 * 16, 180 * 16)


def _days(days: frozenset[int]) -> str:
    return in_line(tr(_DAYS[day]) for day in sorted(days))
