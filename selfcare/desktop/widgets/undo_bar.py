"""Undo instead of "are you sure": says what was done, and takes it back for some seconds; only then is it done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.words import keyed
from selfcare.translation import tr

PATIENCE: Final = 10_000  # ms that it can be taken back
_WIDEST: Final = 720
_ABOVE: Final = 24


class UndoBar(QFrame):
    """Announces `undone`, or `settled` once nobody took it back; whatever ends the program settles nothing."""

    undone = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self._words = Words(theme, "", "body", wrap=True, parent=self)
        self._back = Button(theme, tr("Undo"), icon="repeat", shape=SMALL, parent=self)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        self._key.setEnabled(False)
        self._back.setToolTip(keyed(self._key.key().toString(QKeySequence.SequenceFormat.NativeText)))
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 8, 10, 8)
        line.setSpacing(16)
        line.addWidget(self._words, 1)
        line.addWidget(self._back)
        self._back.clicked.connect(self._take_back)
        self._key.activated.connect(self._take_back)
        self._timer.timeout.connect(self.settle)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" while there is nothing to take back."""
        return "" if self.isHidden() else self._words.text()

    def offer(self, words: str) -> None:
        """Say what was done, and begin to wait; what was offered before is settled."""
        self.settle()
        self._words.setText(words)
        self._back.setAccessibleName(tr("Undo: {words}").format(words=words))
        self._key.setEnabled(True)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @Slot()
    def settle(self) -> None:
        """Do not wait any longer: it is done."""
        if self._close():
            self.settled.emit()

    @Slot()
    def _take_back(self) -> None:
        if self._close():
            self.undone.emit()

    def _close(self) -> bool:
        waited = self._key.isEnabled()
        self._timer.stop()
        self._key.setEnabled(False)
        self.hide()
        return waited

    def _place(self) -> None:
        around = self.parentWidget()
        if around is not None:
            wide = min(_WIDEST, around.width() - 2 * _ABOVE)
            high = max(self.sizeHint().height(), self.theme.px(64))
            self.setGeometry((around.width() - wide) // 2, around.height() - high - _ABOVE, wide, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("line-strong"), 2))
        painter.setBrush(self.theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)
