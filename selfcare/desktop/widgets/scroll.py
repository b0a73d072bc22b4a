"""A part of a page that scrolls up and down, never sideways, and never ends in the middle of a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLabel, QScrollArea, QWidget

from selfcare.desktop.reading import DECORATION
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import KEYBOARD, Painted
from selfcare.desktop.widgets.panel import Panel

_PICTURE, _CARD = 100, 200  # pixels: higher ones may be cut
_RIM: Final = 40  # of a panel: less of it is an odd line, and no sign that more follows
_LEAST: Final = 0.5  # of the height stays in sight
_CLEAR: Final = 2  # pixels of a line below its letters


class Scroll(QScrollArea):
    """With a `name` it can be reached by Tab, to be read by keys; without one only what is in it can.

    What takes the focus is seen, also where the edge would hide it beside a line that is cut.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, ground: str = "bg", name: str = "") -> None:
        """`ground` is the colour token of what it lies on."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.edge = Edge(theme, ground, self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._uncover)

    def hold(self, body: QWidget) -> None:
        """Let `body` be what scrolls, on the ground of the page."""
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self.edge.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.edge.setGeometry(self.rect())

    @Slot(QWidget, QWidget)
    def _uncover(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is None or not self.isVisible() or not self.viewport().isAncestorOf(focused):
            return
        bar, before = self.verticalScrollBar(), -1
        while before != bar.value() and (under := self.edge.under(_place(focused, self.viewport()))):
            before = bar.value()
            bar.setValue(before + under)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.edge.ring(on=event.reason() in KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.edge.ring(on=False)


class Edge(Painted):
    """Lies over the part that scrolls: hides a line that would be cut, and shows the whole focus ring."""

    reads_as = DECORATION

    def __init__(self, theme: Theme, ground: str, scroll: Scroll) -> None:
        super().__init__(theme, scroll)
        self._ground, self._scroll = ground, scroll
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        scroll.verticalScrollBar().valueChanged.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint anew: something else is in sight."""
        self.update()

    def ring(self, *, on: bool) -> None:
        """Show or hide the focus ring."""
        if on != self._ring:
            self._ring = on
            self.raise_()  # above the scroll bar
            self.update()

    @property
    def hidden(self) -> list[QRect]:
        """What is hidden at the lower edge, in the viewport: in each panel, and beside them, the lines that are cut."""
        seen, body = self._scroll.viewport().rect(), self._scroll.widget()
        if body is None:
            return []
        found = []
        for column, lines in _columns(body, self._scroll.viewport(), seen).items():
            end = _end(seen.height(), lines)
            if seen.height() * _LEAST <= end < seen.height():
                found.append(QRect(column[0], end, column[1], seen.height() - end))
        return found

    def under(self, place: QRect) -> int:
        """Return how many pixels of a place in the viewport are hidden, from its lower end; 0 if any of it is seen."""
        hiding = (part.top() for part in self.hidden if part.intersects(place) and place.top() >= part.top())
        return max((place.bottom() + 1 - top for top in hiding), default=0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, corner = QPainter(self), self._scroll.viewport().geometry().topLeft()
        for part in self.hidden:
            painter.fillRect(part.translated(corner), self.theme.colour(self._ground))
        if self._ring:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme.colour("focus"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS["key"], RADIUS["key"])


def _end(end: int, lines: Sequence[QRect]) -> int:
    """Return where the last line that is seen whole ends, or `end` itself."""
    while cut := [line for line in lines if line.top() < end < line.bottom() - _CLEAR]:
        end = min(line.top() for line in cut)
    return end


def _columns(body: QWidget, viewport: QWidget, seen: QRect) -> dict[tuple[int, int], list[QRect]]:
    """Return the lines around the lower edge by where their panel is, or the page: its left edge, and its width."""
    columns: dict[tuple[int, int], list[QRect]] = {}
    for part in body.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton | QAbstractSlider | Panel) or not part.isVisible():
            continue
        place = _place(part, viewport)
        if place.bottom() >= seen.height() // 2 and place.top() < seen.height():
            panel = _panel_round(part, body)
            across = seen if panel is None else _place(panel, viewport)
            columns.setdefault((across.left(), across.width()), []).extend(_lines(part, place))
    return columns


def _panel_round(part: QWidget, body: QWidget) -> QWidget | None:
    above: QWidget | None = part
    while above is not None and above is not body:
        if isinstance(above, Panel):
            return above
        above = above.parentWidget()
    return None


def _place(part: QWidget, viewport: QWidget) -> QRect:
    return QRect(part.mapTo(viewport, QPoint(0, 0)), part.size())


def _lines(part: QWidget, place: QRect) -> Iterator[QRect]:
    """Yield the lines of a text, the upper rim of a panel, or the whole of a small part."""
    if isinstance(part, QLabel) and part.text():
        yield from _lines_of(part, place)
    elif isinstance(part, Panel):
        yield QRect(place.topLeft(), QSize(place.width(), min(place.height(), _RIM)))
    elif place.height() <= (_PICTURE if isinstance(part, QLabel) else _CARD):
        yield place


def _lines_of(label: QLabel, place: QRect) -> Iterator[QRect]:
    """Yield the lines of a text, which stands in the middle of its label."""
    metrics, inside = label.fontMetrics(), label.contentsRect()
    high = metrics.boundingRect(inside, 0, "x").height()  # as it is laid out: rounded up from `lineSpacing`
    words = metrics.boundingRect(inside, Qt.TextFlag.TextWordWrap, label.text())
    count = max(1, round(words.height() / high))
    free = max(0, inside.height() - count * high)
    above = 0 if label.alignment() & Qt.AlignmentFlag.AlignTop else free // 2
    top = place.top() + inside.top() + above
    for line in range(count):
        yield QRect(place.left(), top + line * high, place.width(), high)
