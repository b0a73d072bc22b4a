"""How loud voice and tones are, and a test sound: the same in the settings, the sound check and the player's panel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSlider, QWidget

from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import KEYBOARD, RING, Words, paint_ring
from selfcare.translation import tr

_WIDE = 460


class SoundRow(QWidget):
    """`changed` when a volume was moved, 0 to 100; `test` when a test sound is wanted."""

    changed = Signal()
    test = Signal()

    def __init__(self, theme: Theme, settings: SoundSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._voice = VolumeSlider(theme, tr("Volume of the voice"), self)
        self._tones = VolumeSlider(theme, tr("Volume of the tones"), self)
        self._test = Button(theme, tr("Test sound"), icon="speaker", shape=SMALL, parent=self)
        self._line = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._line.hide()
        self.show_volumes(settings)
        self._lay_out(theme)
        self._voice.valueChanged.connect(self.changed)
        self._tones.valueChanged.connect(self.changed)
        self._test.clicked.connect(self.test)
        theme.changed.connect(self.fit)

    @property
    def voice(self) -> int:
        """The volume of the voice, 0 to 100."""
        return self._voice.value()

    @property
    def tones(self) -> int:
        """The volume of the tones, 0 to 100."""
        return self._tones.value()

    def show_volumes(self, settings: SoundSettings) -> None:
        """Show the volumes as they were set elsewhere, without telling it."""
        for slider, volume in ((self._voice, settings.voice), (self._tones, settings.tones)):
            slider.blockSignals(True)
            slider.setValue(volume)
            slider.blockSignals(False)

    def focus_first(self) -> None:
        """Put the focus on the first slider."""
        self._voice.setFocus()

    @Slot(str)
    def say(self, line: str) -> None:
        """Say what a user should know about what is heard, and what to do; nothing while all is well."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Make the advice as wide as is well read, or as its longest word: nothing of it is cut off."""
        metrics = QFontMetrics(self.theme.font("small"))
        longest = max(map(metrics.horizontalAdvance, self._line.text().split()), default=0)
        self._line.setFixedWidth(max(_WIDE, longest + 2))

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(RING, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for row, (words, slider) in enumerate(((tr("Voice"), self._voice), (tr("Tones"), self._tones))):
            grid.addWidget(Words(theme, words, "body", parent=self), row, 0)
            grid.addWidget(slider, row, 1)
        grid.addWidget(self._test, 2, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._line, 3, 0, 1, 3)
        grid.setColumnStretch(2, 1)


class VolumeSlider(QSlider):
    """A slider whose handle is large enough to hit."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._ring = False
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours have changed."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 44 + 2 * RING)

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
