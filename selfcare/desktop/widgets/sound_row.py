"""Volume and a test sound: the same row in the settings and behind the player's Sound button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import KEYBOARD, RING, paint_ring


class SoundRow(QWidget):
    """`changed` when the volume was moved, 0 to 100; `test` when a test sound is wanted."""

    changed = Signal()
    test = Signal()

    def __init__(self, theme: Theme, volume: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = VolumeSlider(theme, self)
        self._slider.setValue(volume)
        test = Button(theme, "Test sound", icon="speaker", shape=SMALL, parent=self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._slider)
        line.addWidget(test)
        self._slider.valueChanged.connect(self.changed)
        test.clicked.connect(self.test)

    @property
    def volume(self) -> int:
        """The volume, 0 to 100."""
        return self._slider.value()

    def show_volume(self, volume: int) -> None:
        """Show the volume as it was set elsewhere, without telling it."""
        self._slider.blockSignals(True)
        self._slider.setValue(volume)
        self._slider.blockSignals(False)


class VolumeSlider(QSlider):
    """A slider whose handle is large enough to hit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._ring = False
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setAccessibleName("Volume")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours have changed."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, 44 + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle, at = self.theme, self.height() / 2, self._place()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line-strong"))
        painter.drawRoundedRect(QRectF(20, middle - 3, self.width() - 40, 6), 3, 3)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(20, middle - 3, at - 20, 6), 3, 3)
        handle = QRectF(at - 13, middle - 13, 26, 26)
        painter.drawEllipse(handle)
        if self._ring and self.hasFocus():
            paint_ring(painter, theme, handle, 13)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        super().focusInEvent(event)
        self.update()

    def _place(self) -> float:
        return 20 + (self.width() - 40) * self.value() / 100

    def _follow(self, event: QMouseEvent) -> None:
        self.setValue(round((event.position().x() - 20) / (self.width() - 40) * 100))
