"""The far view: the whole screen for who lies on a mat. Nothing to press until a key or a click asks for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from selfcare.desktop.pages.player_controls import PlayerControls
from selfcare.desktop.pages.player_keys import PlayerKeys
from selfcare.desktop.reading import Readable, Role
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import DURATION, RADIUS
from selfcare.desktop.widgets.button import SQUARE, Button
from selfcare.desktop.widgets.far_room import FarRoom
from selfcare.desktop.widgets.hurt_sheet import HurtSheet
from selfcare.desktop.widgets.painted import RING
from selfcare.translation import tr

#: Keys that only change what other keys mean, or belong to the machine.
_SILENT: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_VolumeUp,
        Qt.Key.Key_VolumeDown,
        Qt.Key.Key_VolumeMute,
        Qt.Key.Key_MonBrightnessUp,
        Qt.Key.Key_MonBrightnessDown,
    }
)


class FarView(QWidget, Readable):
    """A window of its own that fills a screen: `touched` by a click or a key without a meaning; `left` once it is gone.

    `controls` and `keys` announce wishes as those of the player do. Its way back stands beside the controls.
    """

    reads_as = Role.Window

    touched = Signal()
    left = Signal()

    def __init__(self, theme: Theme, player: QWidget) -> None:
        super().__init__(player, Qt.WindowType.Window)
        self._player = player
        self._theme = theme
        self.setWindowTitle(tr("Selfcare, far view"))
        self.room = FarRoom(theme, self)
        self.room.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.room)  # what a screen reader reads there is what is shown
        self.bar = _Bar(theme, self)
        self.controls = self.bar.controls
        self.hurt_sheet = HurtSheet(theme, self, far=True)
        self.keys = PlayerKeys(self)
        self.keys.enable(on=False)
        self._menu_open = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DURATION["far controls"])
        self._timer.timeout.connect(self.hide_controls)
        self.keys.go.connect(self.show_controls)
        self.keys.far.connect(self.leave)
        self.controls.menu_shown.connect(self._mind_menu)
        self.controls.reworded.connect(self._place_bar)
        self.bar.left.connect(self.leave)
        self.room.touched.connect(self._touch_unseen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.room)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.flee)

    def open_beside(self) -> None:
        """Fill the player's screen, or another one where there is one the user wants that."""
        here = self._player.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        self.open_on(others[0] if others and self._theme.far_elsewhere else here)

    def open_on(self, screen: QScreen) -> None:
        """Fill `screen`."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()
        self.hide_controls()

    @Slot(QScreen)
    def flee(self, gone: QScreen) -> None:
        """Move to the player's screen when the one it fills is unplugged."""
        if self.isVisible() and self.screen() is gone:
            rest = [screen for screen in QGuiApplication.screens() if screen is not gone]
            here = self._player.screen()
            if rest:
                self.open_on(here if here in rest else rest[0])

    @Slot()
    def leave(self) -> None:
        """Be gone."""
        if self.isVisible():
            self.hide()
            self._player.activateWindow()
            self.left.emit()

    @Slot()
    def show_controls(self) -> None:
        """Show the controls for four seconds from now."""
        self._place_bar()
        self.bar.show()
        self.bar.raise_()
        self.unsetCursor()
        self._timer.start()

    @Slot()
    def hide_controls(self) -> None:
        """Show the picture alone."""
        if self._menu_open:
            self._timer.start()
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.bar.isAncestorOf(focused):
            self.setFocus()
        self.bar.hide()
        if not self.hurt_sheet.isVisible():
            self.setCursor(Qt.CursorShape.BlankCursor)

    def listen(self, *, on: bool) -> None:
        """Hear the keys, or leave them to a question."""
        self.keys.enable(on=on and not self._menu_open)
        if not on:
            self.bar.hide()
            self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SILENT or event.isAutoRepeat() or self.hurt_sheet.isVisible():
            super().keyPressEvent(event)
            return
        self._touch()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.hurt_sheet.isVisible():
            self._touch()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        """Have Tab bring the controls before it walks along them."""
        if self.hurt_sheet.isVisible():
            return super().focusNextPrevChild(next)
        if self.bar.isHidden():
            self._touch()
            self.controls.focus_first(Qt.FocusReason.TabFocusReason)
            return True
        self._timer.start()
        return super().focusNextPrevChild(next)

    def closeEvent(self, event: QEvent) -> None:
        """Count as leaving: the session goes on in the player."""
        self.leave()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def _touch(self) -> None:
        self.show_controls()
        self.touched.emit()

    @Slot()
    def _touch_unseen(self) -> None:
        """Be touched by a screen reader: the controls stay until the session goes on, as long as reading them takes."""
        if not self.hurt_sheet.isVisible():  # a question keeps the focus
            self._touch()
            self._timer.stop()
            self.controls.focus_first()

    @Slot()
    def _place_bar(self) -> None:
        """Stand above the side, which is never covered."""
        self.bar.fit(self.width() - 16)
        size = self.bar.sizeHint()
        wide = min(size.width(), self.width() - 16)
        high = max(size.height(), self.bar.heightForWidth(wide))
        top = round(self.room.side_place.top()) - high - 12
        self.bar.setGeometry((self.width() - wide) // 2, max(8, top), wide, high)

    @Slot(bool)
    def _mind_menu(self, shown: bool) -> None:
        self._menu_open = shown
        self.keys.enable(on=not shown)


class _Bar(QWidget):
    """The controls of the player on a plate, and the way back to it: `left`."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.controls = PlayerControls(theme, self)
        line = QHBoxLayout(self)
        line.setContentsMargins(20 - RING, 16 - RING, 20 - RING, 16 - RING)
        line.addWidget(self.controls)
        leave = Button(theme, "", "quiet", icon="corners-in", shape=SQUARE, parent=self)
        leave.setAccessibleName(tr("Leave the far view"))
        leave.setToolTip(tr("Back to the session (F)"))
        leave.clicked.connect(self.left)
        line.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        self._beside = leave
        theme.changed.connect(self.restyle)
        self.hide()

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours have changed."""
        self.update()

    def fit(self, wide: int) -> None:
        """Fit into so many pixels."""
        self.controls.fit(wide - 2 * (20 - RING) - self._beside.sizeHint().width() - 12)
        self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # beside a button is no touch of the picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line-strong"), 2))
        painter.setBrush(self.theme.colour("bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS["sheet"], RADIUS["sheet"])
