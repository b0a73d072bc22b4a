"""The filter bar: six properties of a routine with their values, always in sight; each opens a menu of its values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QWidget

from selfcare.desktop.card import Card
from selfcare.desktop.filters import PROPERTIES, Filters, Property, options, property_word, word_of
from selfcare.desktop.qss import menu_sheet
from selfcare.desktop.reading import Readable, Role
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring
from selfcare.desktop.widgets.room import rounded
from selfcare.translation import tr

_PAD: Final = 10
_RADIUS: Final = RADIUS["button"]
_CARET: Final = 13


class FilterBar(QWidget, Readable):
    """`changed` says that somebody chose another value: `filters` holds it."""

    reads_as = Role.Grouping

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.filters = Filters()
        self._cards: Sequence[Card] = ()
        self._cells = [FilterCell(theme, about, self) for about in PROPERTIES]
        for cell in self._cells:
            cell.chosen.connect(self._choose)
            cell.opening.connect(self._fill)
        self.setAccessibleName(tr("Filters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @property
    def rows(self) -> int:
        """How many rows the cells take at this width."""
        return len(self._cells) // self._columns()

    def offer(self, cards: Sequence[Card]) -> None:
        """Offer the values that these cards have, and let go what none of them has any more."""
        self._cards = cards
        self.filters = self.filters.possible(cards)
        for cell in self._cells:
            cell.show_value(self.filters.value(cell.about))

    def clear(self) -> None:
        """Let everything through again, without telling it."""
        self.filters = Filters()
        for cell in self._cells:
            cell.show_value("")

    @Slot()
    def restyle(self) -> None:
        """Measure anew: the text size has changed."""
        self._place()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING + 1, RING + 1, -RING - 1, -RING - 1)
        path = rounded(box, _RADIUS)
        painter.fillPath(path, self.theme.colour("surface"))
        painter.save()
        painter.setClipPath(path)
        for cell in self._cells:
            cell.paint_ground(painter)
        painter.restore()
        painter.setPen(QPen(self.theme.colour("line-strong"), 2))
        painter.drawPath(path)

    def _columns(self) -> int:
        least = max(cell.least for cell in self._cells)
        fitting = (self.width() - 2 * RING) // max(1, least)
        return next((columns for columns in (6, 3, 2) if columns <= fitting), 1)

    def _place(self) -> None:
        columns, high = self._columns(), self._cells[0].high
        inside = self.width() - 2 * RING
        for place, cell in enumerate(self._cells):
            row, column = divmod(place, columns)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                column = columns - 1 - column
            left, right = (RING + inside * each // columns for each in (column, column + 1))
            cell.setGeometry(QRect(left, RING + row * high, right - left, high))
        self.setFixedHeight(self.rows * high + 2 * RING)
        self.update()

    @Slot(str)
    def _fill(self, about: Property) -> None:
        """Offer the values that lead somewhere, given what is chosen elsewhere."""
        cell = next(cell for cell in self._cells if cell.about == about)
        cell.offer(options(about, self.filters.but(about, "").found(self._cards)))

    @Slot(str, str)
    def _choose(self, about: Property, value: str) -> None:
        self.filters = self.filters.but(about, value)
        self.update()
        self.changed.emit()


class FilterCell(QPushButton):
    """One property above its value. `chosen` carries both, the value "" for any; `opening` asks for its values."""

    chosen = Signal(str, str)
    opening = Signal(str)

    def __init__(self, theme: Theme, about: Property, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.about = theme, about
        self._value = ""
        self._ring = False
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._menu.triggered.connect(self._take)
        self.setAccessibleDescription(tr("Opens a list"))
        self.clicked.connect(self.open)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_value("")
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def least(self) -> int:
        """The pixels it needs for its name and its caret."""
        return QFontMetrics(self.theme.font("small")).horizontalAdvance(property_word(self.about)) + _CARET + 2 * _PAD

    @property
    def high(self) -> int:
        """The pixels it takes from top to bottom."""
        return max(56, self.theme.px(56))

    @property
    def menu_now(self) -> QMenu:
        """The menu, with the values of the last opening."""
        return self._menu

    def offer(self, values: Sequence[tuple[str, str]]) -> None:
        """Offer values, each with its word, behind "Any"."""
        self._menu.clear()
        for each, word in (("", word_of(self.about, "")), *values):
            action = QAction(word, self._menu)
            action.setData(each)
            action.setCheckable(True)
            action.setChecked(each == self._value)
            self._group.addAction(action)
            self._menu.addAction(action)

    def show_value(self, value: str) -> None:
        """Show a value as chosen, without telling it."""
        self._value = value
        words = tr("{property}: {value}").format(property=property_word(self.about), value=word_of(self.about, value))
        self.setAccessibleName(words)
        self.setToolTip(words if value else "")
        self.update()

    @Slot()
    def restyle(self) -> None:
        """Take colours and text size from the theme."""
        self._menu.setStyleSheet(menu_sheet(self.theme))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open()
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

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies behind the words, on the bar, whose corners are round; with a line to the next cell."""
        theme, box = self.theme, QRectF(self.geometry())
        ground = "accent-soft" if self._value else "sunken" if self.underMouse() else "surface"
        painter.fillRect(box, theme.colour(ground))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(box.translated(-0.5, -0.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, chosen = self.theme, bool(self._value)
        inside = self.rect().adjusted(_PAD, 4, -_PAD, -4)
        upper, lower = QRect(inside), QRect(inside)
        upper.setBottom(inside.center().y())
        lower.setTop(inside.center().y() - 1)
        painter.setPen(theme.colour("on-accent-soft" if chosen else "muted"))
        self._paint_line(painter, upper, property_word(self.about), bold=False)
        self._paint_caret(painter, upper)
        painter.setPen(theme.colour("on-accent-soft" if chosen else "ink"))
        self._paint_line(painter, lower, word_of(self.about, self._value), bold=chosen)
        if self.ringed:
            paint_ring(painter, theme, QRectF(self.rect()).adjusted(6, 6, -6, -6), 6)

    def _paint_line(self, painter: QPainter, place: QRect, words: str, *, bold: bool) -> None:
        font = self.theme.font("small", bold=bold)
        painter.setFont(font)
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), fitting)

    def _paint_caret(self, painter: QPainter, line: QRect) -> None:
        place = QRect(line.right() - 12, line.center().y() - 7, 16, 16)
        place = QStyle.visualRect(self.layoutDirection(), line, place)
        self.theme.icons.paint(painter, QRectF(place), "down", painter.pen().color())

    @Slot()
    def open(self) -> None:
        """Show its values in a menu, the chosen one under the keys."""
        self.opening.emit(self.about)
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self._menu.setActiveAction(next(each for each in self._menu.actions() if each.isChecked()))

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        value: object = action.data()
        if isinstance(value, str):
            self.show_value(value)
            self.chosen.emit(self.about, value)
