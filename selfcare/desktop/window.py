"""The window: the rail and a stack of pages. Pages that are not needed for the first frame are made when they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.rail import Place, Rail

if TYPE_CHECKING:
    from selfcare.desktop.pages.library import LibraryPage

SMALLEST = (1180, 680)
USUAL = (1280, 800)


class Window(QWidget):
    """`drawn` comes once, after the first frame; `went` when the user goes to another place; `closed` at the end."""

    drawn = Signal()
    went = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._drawn = False
        self._passing: QWidget | None = None
        self.rail = Rail(theme, self)
        self.today = TodayPage(theme, self)
        self._library: LibraryPage | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.today)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addWidget(self._stack, 1)
        self.setWindowTitle("Selfcare")
        self.setMinimumSize(*SMALLEST)
        self.rail.chosen.connect(self.went)
        theme.changed.connect(self.restyle)
        self.rail.be_at("today")

    @property
    def library(self) -> LibraryPage:
        """The page of all routines, made when it is first wanted: the first frame does without."""
        if self._library is None:
            from selfcare.desktop.pages.library import LibraryPage

            self._library = LibraryPage(self.theme, self)
            self._stack.addWidget(self._library)
        return self._library

    def open_sized(self, screen: QRect) -> None:
        """Show the window as large as it is designed, or as large as the screen allows."""
        self.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height()))
        self.show()

    def show_page(self, page: QWidget, place: Place | None) -> None:
        """Show a page; with a place the rail stands beside it, without one the page has the whole window."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self.rail.setVisible(place is not None)
        if place is not None:
            self.rail.be_at(place)
        self._stack.setCurrentWidget(page)
        if self._passing is not None and self._passing is not page:
            self._stack.removeWidget(self._passing)
            self._passing.deleteLater()
            self._passing = None

    def show_once(self, page: QWidget, place: Place | None = None) -> None:
        """Show a page that is gone for good once another one is shown."""
        self.show_page(page, place)
        self._passing = page

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours have changed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colour("bg"))
        if not self._drawn:
            self._drawn = True
            # Once this event is over, all widgets have been painted and the frame is on the screen.
            QTimer.singleShot(0, self._tell_drawn)

    @Slot()
    def _tell_drawn(self) -> None:
        self.drawn.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
