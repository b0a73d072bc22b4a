"""Segments: one of a few, side by side in one frame; the chosen one has a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from selfcare.desktop.reading import Readable, Role
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring, seen
from selfcare.desktop.widgets.room import rounded

_TICK = 18
_SQUEEZED = 0.7  # of its width, where there is little room: its words are smaller then


class Choice(QWidget, Readable):
    """`chosen` carries the key of the option the user picked. Arrow keys move inside it: it is one tab stop."""

    reads_as = Role.Grouping

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Offer `options`, each a key and its words."""
        super().__init__(parent)
        self.theme = theme
        self._keys = [key for key, _words in options]
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for index, (_key, words) in enumerate(options):
            segment = Segment(theme, words, first=index == 0, last=index == len(options) - 1, parent=self)
            self._group.addButton(segment, index)
            line.addWidget(segment)
        self.setAccessibleName(name)
        self._group.idToggled.connect(self._tell)  # a screen reader toggles, it does not click

    @property
    def key(self) -> str | None:
        """The key that is chosen, None before."""
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else None

    def focus_first(self) -> None:
        """Put the focus on the first option."""
        self._group.button(0).setFocus(Qt.FocusReason.TabFocusReason)

    def focus_chosen(self) -> None:
        """Put the focus on the option that is chosen, where a key led to it."""
        self._group.button(max(0, self._group.checkedId())).setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, key: str) -> None:
        """Choose without telling it."""
        if key in self._keys:
            with QSignalBlocker(self._group):
                self._group.button(self._keys.index(key)).setChecked(True)

    @Slot(int, bool)
    def _tell(self, index: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._keys[index])


class Segment(QRadioButton):
    """One option of a choice."""

    def __init__(self, theme: Theme, words: str, *, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self._first, self._last = first, last
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.theme.font("small", bold=True)).horizontalAdvance(self.text())
        ends = RING * (self._first + self._last)
        return QSize(wide + 24 + self.theme.sign(_TICK) + 8 + ends, max(48, self.theme.px(44)) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        asked = self.sizeHint()
        return QSize(round(asked.width() * _SQUEEZED), asked.height())

    def hitButton(self, _pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = seen(self, QRectF(self.rect()).adjusted(RING * self._first, RING, -RING * self._last, -RING))
        self._paint_ground(painter, box)
        self._paint_words(painter, box)
        if self.ringed:
            paint_ring(painter, self.theme, box.adjusted(5, 5, -5, -5), 9)
            if self.isChecked():  # within it the ring's colour could hardly be told from the ground's
                painter.setPen(QPen(self.theme.colour("on-accent"), 2))
                painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), RADIUS["cell"], RADIUS["cell"])

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen: focused, and not by a mouse."""
        return self._ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD or event.reason() == Qt.FocusReason.OtherFocusReason
        super().focusInEvent(event)
        self.update()

    @property
    def _at_left(self) -> bool:
        return self._last if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self._first

    @property
    def _at_right(self) -> bool:
        return self._first if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self._last

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        # Only the outer corners are round: the frame goes beyond the box where another segment follows.
        frame = box.adjusted(1 if self._at_left else -20, 1, -1 if self._at_right else 20, -1)
        painter.save()
        painter.setClipRect(box)
        fill = "accent" if self.isChecked() else "sunken" if self.underMouse() else "surface"
        painter.fillPath(rounded(frame, RADIUS["button"]), theme.colour(fill))
        painter.setPen(QPen(theme.colour("line-strong"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, RADIUS["button"], RADIUS["button"])
        if not self._at_right:
            painter.fillRect(QRectF(box.right() - 1, box.top() + 2, 1, box.height() - 4), theme.colour("line"))
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme, on = self.theme, self.isChecked()
        tick = theme.sign(_TICK) + 6 if on else 0
        painter.setFont(theme.fitting("small", self.text(), box.width() - tick - 12, bold=on))
        wide = QFontMetrics(painter.font()).horizontalAdvance(self.text())
        colour = theme.colour("on-accent" if on else "ink")
        left = box.center().x() - wide / 2 + tick / 2
        if on:
            side = tick - 6
            mark = QRectF(left - tick, box.center().y() - side / 2, side, side)
            theme.icons.paint(painter, mark, "check", colour)
        painter.setPen(colour)
        painter.drawText(QRectF(left, box.top(), wide + 4, box.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
