"""The keys of the player.

Presenter remotes send Page Up and Page Down; media keys come here where no desktop takes them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class PlayerKeys(QWidget):
    """Announces a wish for each key; silent while a sheet is open. It has nothing to show."""

    back = Signal()
    go = Signal()
    skip = Signal()
    ease = Signal()
    hurt = Signal()
    add = Signal()
    rest = Signal()
    again = Signal()
    explain = Signal()
    far = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.hide()
        keys: tuple[tuple[str, SignalInstance], ...] = (
            ("Space", self.go),
            ("Left", self.back),
            ("PgUp", self.back),
            ("Right", self.skip),
            ("PgDown", self.skip),
            ("E", self.ease),
            ("H", self.hurt),
            ("Esc", self.hurt),
            ("+", self.add),
            ("R", self.again),
            ("I", self.explain),
            ("F", self.far),
            ("Media Play", self.go),  # the play key of most keyboards is for both
            ("Toggle Media Play/Pause", self.go),
            ("Media Pause", self.rest),
            ("Media Stop", self.rest),
            ("Media Next", self.skip),
            ("Media Previous", self.back),
        )
        self._shortcuts = [self._shortcut(page, key, signal) for key, signal in keys]

    def enable(self, *, on: bool) -> None:
        """Listen, or leave the keys to whatever has the focus."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    def _shortcut(self, page: QWidget, key: str, signal: SignalInstance) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(signal)
        return shortcut
