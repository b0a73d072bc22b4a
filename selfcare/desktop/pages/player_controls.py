"""The row of controls below the stage. Each button is one press and one wish, always in the same place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from selfcare.desktop.qss import menu_sheet
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import CONTROL, SQUARE, Button
from selfcare.session.states import State
from selfcare.translation import from_right_to_left, marked, tr


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the session would take right now."""

    back: bool = True
    skip: bool = True
    ease: bool = True
    add: bool = True
    again: bool = True


class PlayerControls(QWidget):
    """Back, the one filled button, skip, easier, hurts, and more; `reworded` when its words want another room."""

    back = Signal()
    go = Signal()
    skip = Signal()
    ease = Signal()
    hurt = Signal()
    add = Signal()
    again = Signal()
    explain = Signal()
    menu_shown = Signal(bool)
    reworded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._back = Button(theme, "", icon="skip-back", shape=SQUARE, parent=self)
        self._go = Button(theme, tr("Pause"), "primary", icon="pause", shape=CONTROL, parent=self)
        self._skip = Button(theme, "", icon="skip-forward", shape=SQUARE, parent=self)
        self._ease = Button(theme, tr(_EASE), icon="feather", shape=CONTROL, parent=self)
        self._instead = ""
        self._tight = self._brief = self._folded = False
        self._hurt = Button(theme, tr("This hurts"), "hurt", icon="hand", shape=CONTROL, parent=self)
        self._more = Button(theme, "", icon="dots", shape=SQUARE, parent=self)
        self._menu = QMenu(self)
        self._add = QAction(tr("15 seconds more\t+"), self)
        self._again = QAction(tr("This side again\tR"), self)
        self._explain = QAction(tr("How it is done\tI"), self)
        self._lay_out()
        self._name()
        self._connect()
        self.restyle()

    def show_state(self, state: State, allowed: Allowed, instead: str = "") -> None:
        """Show what the filled button does now, and which of the others can be pressed.

        `instead` are the words of a skip, for a moment that cannot be made easier any more.
        """
        english, icon = _GO.get(state, (marked("Pause"), "pause"))
        words = tr(english)
        self._go.setAccessibleName(words)
        self._go.setText("" if self._tight else words)
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
        self._be_brief(on=self._brief)
        self._ease.picture("skip-forward" if instead else "feather")
        self._ease.setToolTip(tr("It cannot be made easier (right arrow)") if instead else tr(_EASE_TIP))
        self._ease.updateGeometry()
        self.reworded.emit()

    @property
    def first(self) -> QWidget:
        """The filled button."""
        return self._go

    def focus_first(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the filled button."""
        self._go.setFocus(reason)

    def fit(self, room: int) -> None:
        """Fit into so many pixels: in one row, with fewer words if it must be, and last of all in two rows."""
        for tight, brief in ((False, False), (True, False), (True, True)):
            self._be_tight(on=tight)
            self._be_brief(on=brief)
            if self._row_width() <= room:
                break
        self._fold(on=self._row_width() > room)

    def _row_width(self) -> int:
        buttons = (self._back, self._go, self._skip, self._ease, self._hurt, self._more)
        return sum(max(min(one.sizeHint().width(), one.maximumWidth()), one.minimumWidth()) for one in buttons) + _APART

    def _be_tight(self, *, on: bool) -> None:
        self._tight = on
        self._go.setText("" if on else self._go.accessibleName())
        for button in (self._back, self._skip, self._more):
            button.setMaximumWidth(_TIGHT if on else _ANY)
            button.setMinimumWidth(_TIGHT if on else 0)
        self.restyle()

    def _be_brief(self, *, on: bool) -> None:
        self._brief = on
        brief = tr("Skip it") if self._instead else tr(_EASE_BRIEF)
        self._ease.setText(brief if on else self._instead or tr(_EASE))
        self._ease.setAccessibleName(self._instead or tr(_EASE))

    def _fold(self, *, on: bool) -> None:
        if on == self._folded:
            return
        self._folded = on
        for button in (self._ease, self._hurt, self._more):
            (self._second if not on else self._first).removeWidget(button)
            (self._second if on else self._first).addWidget(button)
        self.updateGeometry()

    @Slot()
    def restyle(self) -> None:
        """Take the menu's colours from the theme."""
        self._menu.setStyleSheet(menu_sheet(self.theme))
        self._go.setFixedWidth(max(110 if self._tight else 200, self.theme.px(50 if self._tight else 176) + 12))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for line in (self._first, self._second):
            line.setSpacing(0)
            line.setAlignment(Qt.AlignmentFlag.AlignLeft)
            rows.addLayout(line)
        onwards = (self._back, self._go, self._skip)  # as the timeline and the arrow keys: on is right everywhere
        for button in reversed(onwards) if from_right_to_left() else onwards:
            self._first.addWidget(button)
        self._first.addSpacing(_APART)
        for button in (self._ease, self._hurt, self._more):
            self._first.addWidget(button)

    def _name(self) -> None:
        for button, name, tip in (
            (self._back, tr("Back"), tr("Back (left arrow)")),
            (self._skip, tr("Skip"), tr("Skip (right arrow)")),
            (self._more, tr("More"), tr("More time, again, how it is done")),
            (self._go, "", tr("Space")),
            (self._ease, "", tr(_EASE_TIP)),
            (self._hurt, "", tr("Stop at once (H or Esc)")),
        ):
            button.setToolTip(tip)
            if name:
                button.setAccessibleName(name)
                button.setAccessibleDescription(tip.removeprefix(name).strip(" ()"))  # no name is read twice

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


_APART: Final = 12
_TIGHT, _ANY = 68, 16777215
_EASE: Final = marked("Make it easier")
_EASE_BRIEF: Final = marked("Ease it")
_EASE_TIP: Final = marked("Lighter and shorter (E)")
_GO: dict[State, tuple[str, str]] = {
    "paused": (marked("Go on"), "play"),
    "tapping": (marked("Done"), "check"),
    "waiting": (marked("Start"), "play"),
    "hurt": (marked("Go on"), "play"),
}
