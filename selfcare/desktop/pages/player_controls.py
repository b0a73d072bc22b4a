"""The row of controls below the stage. Each button is one press and one wish, always in the same place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from selfcare.desktop.qss import menu_sheet
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import CONTROL, SQUARE, Button
from selfcare.session.states import State


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the session would take right now."""

    back: bool = True
    skip: bool = True
    ease: bool = True
    add: bool = True
    again: bool = True


class PlayerControls(QWidget):
    """Back, the one filled button, skip, easier, hurts, and more."""

    back = Signal()
    go = Signal()
    skip = Signal()
    ease = Signal()
    hurt = Signal()
    add = Signal()
    again = Signal()
    explain = Signal()
    menu_shown = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._back = Button(theme, "", icon="skip-back", shape=SQUARE, parent=self)
        self._go = Button(theme, "Pause", "primary", icon="pause", shape=CONTROL, parent=self)
        self._skip = Button(theme, "", icon="skip-forward", shape=SQUARE, parent=self)
        self._ease = Button(theme, _EASE, icon="feather", shape=CONTROL, parent=self)
        self._instead = ""
        self._hurt = Button(theme, "This hurts", "hurt", icon="hand", shape=CONTROL, parent=self)
        self._more = Button(theme, "", icon="dots", shape=SQUARE, parent=self)
        self._menu = QMenu(self)
        self._add = QAction("15 seconds more\t+", self)
        self._again = QAction("This side again\tR", self)
        self._explain = QAction("How it is done\tI", self)
        self._lay_out()
        self._name()
        self._connect()
        self.restyle()

    def show_state(self, state: State, allowed: Allowed, instead: str = "") -> None:
        """Show what the filled button does now, and which of the others can be pressed.

        `instead` are the words of a skip, for a moment that cannot be made easier any more.
        """
        words, icon = _GO.get(state, ("Pause", "pause"))
        self._go.setText(words)
        self._go.picture("play" if icon == "play" else "check" if icon == "check" else "pause")
        self._back.setEnabled(allowed.back)
        self._skip.setEnabled(allowed.skip)
        self._offer(instead)
        self._ease.setEnabled(allowed.skip if instead else allowed.ease)
        self._add.setEnabled(allowed.add)
        self._again.setEnabled(allowed.again)

    def _offer(self, instead: str) -> None:
        if instead == self._instead:
            return
        self._instead = instead
        self._ease.setText(instead or _EASE)
        self._ease.picture("skip-forward" if instead else "feather")
        self._ease.setToolTip("It cannot be made easier (right arrow)" if instead else _EASE_TIP)
        self._ease.updateGeometry()

    def focus_first(self) -> None:
        """Put the focus on the filled button."""
        self._go.setFocus()

    @Slot()
    def restyle(self) -> None:
        """Take the menu's colours from the theme."""
        self._menu.setStyleSheet(menu_sheet(self.theme))
        self._go.setFixedWidth(max(200, self.theme.px(176) + 12))

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for button, gap in ((self._back, 0), (self._go, 0), (self._skip, 12), (self._ease, 0), (self._hurt, 0)):
            line.addWidget(button)
            line.addSpacing(gap)
        line.addWidget(self._more)
        line.addStretch(1)

    def _name(self) -> None:
        for button, name, tip in (
            (self._back, "Back", "Back (left arrow)"),
            (self._skip, "Skip", "Skip (right arrow)"),
            (self._more, "More", "More time, again, how it is done"),
            (self._go, "", "Space"),
            (self._ease, "", _EASE_TIP),
            (self._hurt, "", "Stop at once (H or Esc)"),
        ):
            button.setToolTip(tip)
            if name:
                button.setAccessibleName(name)

    def _connect(self) -> None:
        for button, signal in (
            (self._back, self.back),
            (self._go, self.go),
            (self._skip, self.skip),
            (self._ease, self._lighter),
            (self._hurt, self.hurt),
        ):
            button.clicked.connect(signal)
        self._menu.addAction(self._add)
        self._menu.addAction(self._again)
        self._menu.addAction(self._explain)
        self._explain.triggered.connect(self.explain)
        self._menu.aboutToShow.connect(self._tell_menu)
        self._menu.aboutToHide.connect(self._tell_no_menu)
        self._add.triggered.connect(self.add)
        self._again.triggered.connect(self.again)
        self._more.clicked.connect(self._open_more)
        self.theme.changed.connect(self.restyle)

    @Slot()
    def _lighter(self) -> None:
        if self._instead:
            self.skip.emit()
        else:
            self.ease.emit()

    def close_menu(self) -> None:
        """Close the menu, if it is open."""
        self._menu.hide()

    @Slot()
    def _tell_menu(self) -> None:
        self.menu_shown.emit(True)

    @Slot()
    def _tell_no_menu(self) -> None:
        self.menu_shown.emit(False)

    @Slot()
    def _open_more(self) -> None:
        above = self._more.mapToGlobal(QPoint(0, -self._menu.sizeHint().height()))
        self._menu.popup(above)


_EASE: Final = "Make it easier"
_EASE_TIP: Final = "Lighter and shorter (E)"
_GO: dict[State, tuple[str, str]] = {
    "paused": ("Go on", "play"),
    "tapping": ("Done", "check"),
    "waiting": ("Start", "play"),
    "hurt": ("Go on", "play"),
}
