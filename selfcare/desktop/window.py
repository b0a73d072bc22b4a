"""The window: the rail and a stack of pages. What is not needed for the first frame is made when it is needed.

The first frame comes before rail and pages (see opening.py); `furnish` puts them in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from selfcare.desktop.place import TITLE, restored

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
    from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

    from selfcare.desktop.opening import Opening
    from selfcare.desktop.pages.library import LibraryPage
    from selfcare.desktop.pages.today import TodayPage
    from selfcare.desktop.theme import Theme
    from selfcare.desktop.widgets.rail import Place, Rail

SMALLEST = (1024, 600)
USUAL = (1280, 800)


class Window(QWidget):
    """`opened` comes once, after the first frame of an empty window; `drawn` once, after the first with all its parts.

    `went` carries the place that the user goes to; `handed` the paths of files that were dragged onto it; `closed`
    comes at the end. `turned` when another page is shown.
    """

    opened = Signal()
    drawn = Signal()
    went = Signal(str)
    turned = Signal()
    handed = Signal(list)
    closed = Signal()

    theme: Theme
    rail: Rail
    today: TodayPage
    _stack: QStackedWidget
    _column: QVBoxLayout

    def __init__(self) -> None:
        """Be an empty window."""
        super().__init__()
        self._opening: Opening | None = None
        self._opened = self._furnished = self._drawn = False
        self._passing: QWidget | None = None
        self._library: LibraryPage | None = None
        self.setWindowTitle("Selfcare")
        self.setMinimumSize(*SMALLEST)

    def show_opening(self, settings: Path) -> None:
        """Show something in the colours of the user's settings until it is furnished."""
        from selfcare.desktop.opening import Opening

        self._opening = Opening(settings, self)

    def furnish(self, theme: Theme) -> None:
        """Put rail and pages in place."""
        from PySide6.QtGui import QPalette
        from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

        from selfcare.desktop.key_help import KeyHelp
        from selfcare.desktop.pages.today import TodayPage
        from selfcare.desktop.reading import put_in_order
        from selfcare.desktop.widgets.rail import Rail

        self.theme = theme
        self.rail = Rail(theme, self)
        self.today = TodayPage(theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.today)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        line.addLayout(self._column, 1)
        self.rail.chosen.connect(self.went)
        theme.changed.connect(self.restyle)
        self.rail.be_at("today")
        put_in_order(self)
        KeyHelp(self)
        self.setAcceptDrops(True)
        self._furnished = True
        for part in (self.rail, self._stack):
            part.show()
        if self._opening is not None:
            self._opening.hide()
            self._opening.deleteLater()
            self._opening = None
            self.setPalette(QPalette())
        self.update()

    def clear(self) -> None:
        """Be empty again, to be furnished anew: another language is spoken."""
        from PySide6.QtWidgets import QLayout

        rest = QWidget()
        for child in self.children():
            if isinstance(child, QLayout):
                rest.setLayout(child)  # and with it all that it holds
            elif isinstance(child, QWidget):
                child.hide()
                child.setParent(rest)
            else:
                child.deleteLater()
        rest.deleteLater()
        self._passing = self._library = None
        self._furnished = self._drawn = False

    @property
    def library(self) -> LibraryPage:
        """The page of all routines, made when it is first wanted: the first frame does without."""
        if self._library is None:
            from selfcare.desktop.pages.library import LibraryPage
            from selfcare.desktop.reading import put_in_order

            self._library = LibraryPage(self.theme, self)
            self._stack.addWidget(self._library)
            put_in_order(self._library)
        return self._library

    def open_sized(self, screen: QRect, place: Path) -> None:
        """Show the window where it was by the file `place`, else as large as it is designed or the screen allows."""
        if not restored(self, place):
            self.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height() - TITLE))
        self.show()

    def show_icon(self) -> None:
        """Show the logo where the system shows windows."""
        from selfcare.desktop.widgets.logo import window_icon

        self.setWindowIcon(window_icon(self.theme))

    def come_forward(self) -> None:
        """Come to the front, and with it what fills a screen of its own."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        beside = [part for part in self.findChildren(QWidget) if part.isWindow() and part.isVisible()]
        for each in (self, *beside):
            each.show()
            each.raise_()
            each.activateWindow()

    def stand_below(self, part: QWidget) -> None:
        """Have a part stand below the pages while it is shown, so that it covers none of them."""
        self._column.addWidget(part)

    def show_page(self, page: QWidget, place: Place | None) -> None:
        """Show a page; with a place the rail stands beside it, without one the page has the whole window."""
        from selfcare.desktop.focus import reason_after
        from selfcare.desktop.reading import lead_into, put_in_order

        reason = reason_after(QApplication.focusWidget())
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
            put_in_order(page)
        self.rail.setVisible(place is not None)
        if place is not None:
            self.rail.be_at(place)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            self.turned.emit()
        lead_into(self, page, reason)
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
        if self._furnished:
            QPainter(self).fillRect(self.rect(), self.theme.colour("bg"))
        if not self._opened or (self._furnished and not self._drawn):
            # Once this event is over, all widgets have been painted and the frame is on the screen.
            QTimer.singleShot(0, self._tell_drawn)

    @Slot()
    def _tell_drawn(self) -> None:
        complete = self._furnished  # whoever hears of the first frame may furnish at once
        if not self._opened:
            self._opened = True
            self.opened.emit()
        if complete and not self._drawn:
            self._drawn = True
            self.drawn.emit()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        if self._opening is not None:
            self._opening.resize(self.size())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.handed.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)


def _files_in(data: QMimeData) -> list[str]:
    """Return the paths of the files and folders in what is dragged: what is no routine is taken too, to be told why."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
