"""The help sheet: `?` or F1 lists the keys of what is on the page at that moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from selfcare.desktop.widgets.keys_sheet import KeysSheet
    from selfcare.desktop.window import Window

KEYS: Final = ("?", "F1")

Row = tuple[str, str]
"""A key, and what it does."""

_EVERYWHERE: Final[tuple[Row, ...]] = (
    (marked("Tab"), marked("Go to what comes next; with Shift, back")),
    (marked("Space or Enter"), marked("Press what has the ring")),
    (marked("? or F1"), marked("Show these keys")),
)
_PLAYER: Final[tuple[Row, ...]] = (
    (marked("Space"), marked("Pause, and go on")),
    (marked("H or Esc"), marked("This hurts: stop at once")),
    (marked("Right, Page Down"), marked("Skip this side")),
    (marked("Left, Page Up"), marked("Back to the start of this side; again at once, the one before")),
    ("E", marked("Make it easier")),
    ("R", marked("This side again")),
    ("+", marked("15 seconds more")),
    ("I", marked("How it is done")),
    ("F", marked("Far view: the whole screen")),
)
_MAP: Final[tuple[Row, ...]] = (
    (marked("Arrows, on the body"), marked("Go from place to place; Space chooses both, your left, your right, none")),
)
_CARDS: Final[tuple[Row, ...]] = (
    (marked("Arrows, on the cards"), marked("Go from routine to routine")),
    (marked("Enter, on a card"), marked("Open the routine and go to what is to be done next")),
)
_SEARCH: Final[tuple[Row, ...]] = ((marked("Letters, in the search"), marked("Show what fits while you type")),)
_SCORE: Final[tuple[Row, ...]] = (
    (marked("0 to 9, arrows, on a scale"), marked("Choose a number; 1 and then 0 is ten")),
)
_CHOICE: Final[tuple[Row, ...]] = ((marked("Arrows, in a choice"), marked("Choose another")),)
_AGAIN: Final[tuple[Row, ...]] = ((marked("Ctrl+R"), marked("Start what you did last")),)


class KeyHelp(QObject):
    """Listens for the keys of the help in a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: KeysSheet | None = None
        self._before: QWidget | None = None
        for key in KEYS:
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Lay the keys over the window; a session stands still meanwhile. A second press takes them away."""
        from selfcare.desktop.pages.player import PlayerPage
        from selfcare.desktop.widgets.keys_sheet import KeysSheet

        page = self._window.page
        if self._sheet is None:
            self._sheet = KeysSheet(self._window.theme, self._window)
            self._sheet.closed.connect(self._give_back)
        if page is None or self._sheet.isVisible():
            self._sheet.leave()
            return
        if isinstance(page, PlayerPage):
            if page.asking:
                return  # the question comes first
            page.press("pause")
        self._before = QApplication.focusWidget()
        self._sheet.show_keys(keys_of(page, beside_rail=self._window.rail.isVisible()))

    @Slot()
    def _give_back(self) -> None:
        """Put the focus back where it was."""
        page = self._window.page
        before = self._before
        # What had it may have gone meanwhile: suggestions are made anew.
        if before is not None and isValid(before) and page is not None and self._window.isAncestorOf(before):
            before.setFocus(Qt.FocusReason.TabFocusReason)


def keys_of(page: QWidget, *, beside_rail: bool) -> list[Row]:
    """Return the keys of what is seen on a page, the most special ones first."""
    from selfcare.desktop.pages.player_controls import PlayerControls
    from selfcare.desktop.widgets.body_map import BodyMapView
    from selfcare.desktop.widgets.card_grid import CardGrid
    from selfcare.desktop.widgets.choice import Choice
    from selfcare.desktop.widgets.score_row import ScoreRow
    from selfcare.desktop.widgets.search_field import SearchField

    seen: tuple[tuple[type[QWidget], tuple[Row, ...]], ...] = (
        (PlayerControls, _PLAYER),
        (BodyMapView, _MAP),
        (SearchField, _SEARCH),
        (CardGrid, _CARDS),
        (ScoreRow, _SCORE),
        (Choice, _CHOICE),
    )
    found = [row for kind, rows in seen if _shown(page, kind) for row in rows]
    return [(tr(key), tr(what)) for key, what in (*found, *(_AGAIN if beside_rail else ()), *_EVERYWHERE)]


def _shown(page: QWidget, kind: type[QWidget]) -> bool:
    """Whether something of a kind is seen on a page."""
    return any(widget.isVisibleTo(page) for widget in page.findChildren(kind))
