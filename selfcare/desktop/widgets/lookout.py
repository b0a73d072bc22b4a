"""Whether the end of what scrolls has been seen: nobody goes on past questions that were never in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from selfcare.desktop.tokens import DURATION
from selfcare.desktop.widgets.painted import RING

STILL: Final = DURATION["guard"]
"""Milliseconds for which no press counts once rows are new or the last has come into sight: the button has changed."""

_BEFORE = 8  # pixels that are left above what comes into sight next
_CLEAR = 2  # pixels that a row may lack
_SHARE = 0.85  # of the height, where one row is higher than that


class Lookout(QObject):
    """Watches rows in a scroll area. `changed` when more or fewer of them lie below all that was shown.

    What takes the focus or is ticked is brought into sight, whoever does it: a key, a screen reader or a mouse.
    """

    changed = Signal()

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._rows: tuple[QWidget, ...] = ()
        self._seen: set[QWidget] = set()
        self._followed: set[QWidget] = set()
        self._uncounted: QWidget | None = None
        self._looked = False
        self._stood = (0, 0, 0)
        self._still = QTimer(self, singleShot=True, interval=STILL)
        self._soon = QTimer(self)  # once the layouts have settled: before, everything seems to be in sight
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        bar = scroll.verticalScrollBar()
        bar.valueChanged.connect(self._look_soon)
        bar.rangeChanged.connect(self._look_soon)
        scroll.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def below(self) -> int:
        """How many rows that count lie below all that was shown."""
        return sum(row not in self._seen and row is not self._uncounted for row in self._rows)

    @property
    def ended(self) -> bool:
        """Whether all rows have been in sight."""
        return self._seen.issuperset(self._rows)

    def watch(self, rows: Sequence[QWidget], uncounted: QWidget | None = None) -> None:
        """Watch these rows from now on; what was seen of them stays seen. `uncounted` must be seen, but is no question.

        A row is whatever is to be seen as a whole: a button, or a question with its words and answers.
        """
        self._rows = (*rows, uncounted) if uncounted is not None else tuple(rows)
        self._uncounted, self._looked = uncounted, False
        self._still.start()
        for row in self._rows:
            if row not in self._followed:
                for button in [row] if isinstance(row, QAbstractButton) else row.findChildren(QAbstractButton):
                    button.toggled.connect(self._show_ticked)
        self._followed.update(self._rows)
        self._look_soon()

    def passed(self) -> bool:
        """Return whether a press goes on; else what lies below comes into sight.

        The second of two quick presses does nothing: it was meant for the button as it was before.
        """
        if not self.ended:
            self.go_on()
            return False
        return not self._still.isActive()

    @Slot()
    def rest(self) -> None:
        """Have the next press count."""
        self._still.stop()

    def go_on(self) -> None:
        """Scroll until the first row that was not seen stands at the top."""
        bar, tops = self._scroll.verticalScrollBar(), [self._top(row) for row in self._rows if row not in self._seen]
        far = min(tops, default=0) - _BEFORE
        bar.setValue(bar.value() + (far if far > _BEFORE else round(bar.pageStep() * _SHARE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where the part that scrolls is shown or has another size."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._look_soon()
        return super().eventFilter(watched, event)

    @Slot()
    def _look_soon(self) -> None:
        self._soon.start(0)

    @Slot()
    def _look(self) -> None:
        if not self._scroll.isVisible():
            return
        before, bar = (self.below, self.ended), self._scroll.verticalScrollBar()
        stands = (bar.maximum(), self._scroll.viewport().width(), self._scroll.viewport().height())
        if stands != self._stood:  # it may not be laid out to its end yet
            self._stood = stands
            self._look_soon()
            return
        high = self._scroll.viewport().height() + _CLEAR
        at_the_end = bar.value() >= bar.maximum()
        self._seen.update(row for row in self._rows if at_the_end or self._top(row) + row.height() <= high)
        if (self.below, self.ended) != before:
            if self.ended:
                self._still.start()
            self.changed.emit()
        elif not self._looked:
            self._still.start()  # all were known, but nobody had seen them here until now
        self._looked = True

    def _top(self, row: QWidget) -> int:
        return row.mapTo(self._scroll.viewport(), QPoint(0, 0)).y()

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        within = focused is not None and any(row is focused or row.isAncestorOf(focused) for row in self._rows)
        if focused is not None and within and not self._soon.isActive():  # else it is being opened
            self._scroll.ensureWidgetVisible(focused, 0, RING)

    @Slot()
    def _show_ticked(self) -> None:
        row = self.sender()
        if isinstance(row, QWidget) and row.isVisible():
            self._scroll.ensureWidgetVisible(row, 0, RING)
