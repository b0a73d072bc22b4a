"""Undo instead of "are you sure": says what was done, and takes it back for some seconds; only then is it done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from selfcare.desktop.focus import FocusBefore
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import DURATION, RADIUS
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.words import keyed
from selfcare.translation import tr

if TYPE_CHECKING:
    from selfcare.desktop.window import Window

PATIENCE: Final = DURATION["undo"]  # ms that it can be taken back
_WIDEST: Final = 720


class UndoBar(QWidget):
    """Announces `undone`, or `settled` once nobody took it back; whatever ends the program settles nothing.

    It stands below the page and covers nothing of it. Its place stays free until another page is shown: a button that
    moved away under a finger would have something else pressed.
    """

    undone = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, window: Window) -> None:
        super().__init__(window)
        self._card = _Card(theme, self)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        self._key.setEnabled(False)
        self._before = FocusBefore(window)
        self._card.back.setToolTip(keyed(self._key.key().toString(QKeySequence.SequenceFormat.NativeText)))
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 0, 24, 12)
        line.addStretch(1)
        line.addWidget(self._card, 100)
        line.addStretch(1)
        self._card.back.clicked.connect(self._take_back)
        self._key.activated.connect(self._take_back)
        self._timer.timeout.connect(self.settle)
        window.turned.connect(self._give_way)
        self.hide()
        window.stand_below(self)

    @property
    def text(self) -> str:
        """What it says, "" while there is nothing to take back."""
        return "" if self.isHidden() else self._card.words.text()

    def offer(self, words: str) -> None:
        """Say what was done, and begin to wait; what was offered before, here or by another bar, is settled."""
        for bar in self.window().findChildren(UndoBar):
            bar.settle()
        self._before.remember()
        self._card.words.setText(words)
        self._card.back.setAccessibleName(tr("Undo: {words}").format(words=words))
        self._key.setEnabled(True)
        self._keep_place(kept=True)
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{words} {self._offered}"))

    @property
    def _offered(self) -> str:
        """The button and its key, for who does not see them come."""
        return f"{self._card.back.text()} {self._card.back.toolTip()}".strip()

    @Slot()
    def settle(self) -> None:
        """Do not wait any longer: it is done."""
        if self._close():
            self.settled.emit()

    @Slot()
    def _take_back(self) -> None:
        if self._close():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window(), tr("Taken back.")))
            self.undone.emit()

    def _close(self) -> bool:
        waited = self._key.isEnabled()
        self._timer.stop()
        self._key.setEnabled(False)
        if self._card.back.hasFocus():
            self._before.give_back(self.window())
        self.hide()
        return waited

    @Slot()
    def _give_way(self) -> None:
        if self.isHidden():
            self._keep_place(kept=False)

    def _keep_place(self, *, kept: bool) -> None:
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)


class _Card(QFrame):
    """What was done, and the button that takes it back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = Words(theme, "", "body", wrap=True, parent=self)
        self.back = Button(theme, tr("Undo"), icon="repeat", shape=SMALL, parent=self)
        self.setMaximumWidth(_WIDEST)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 4, 10, 4)
        line.setSpacing(16)
        line.addWidget(self.words, 1)
        line.addWidget(self.back)
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours have changed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line-strong"), 2))
        painter.setBrush(self.theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS["card"], RADIUS["card"])
