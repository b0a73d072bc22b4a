"""The quiet line above the stage: end, the routine and how far, a notice if there is one, time left, sound."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import SMALL, Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.sound_panel import SoundPanel
from selfcare.translation import tr


class PlayerTop(QWidget):
    """Announces `end` and `far`; volume and test sound stand in `panel`."""

    end = Signal()
    far = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._end = Button(theme, tr("End"), "quiet", icon="close", shape=SMALL, parent=self)
        self._name = _Name(theme, "", "body", bold=True, parent=self)
        self._count = Words(theme, "", "body", colour="muted", parent=self)
        self._left = Words(theme, "", "body", colour="muted", parent=self)
        self._sound = Button(theme, tr("Sound"), icon="speaker", shape=SMALL, parent=self)
        self._far = Button(theme, tr("Far view"), icon="corners", shape=SMALL, parent=self)
        self._far.setToolTip(tr("The whole screen, to be read from the mat (F)"))
        for button in (self._sound, self._far):
            button.setAccessibleName(button.text())
        self.panel = SoundPanel(theme, self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        for part in (self._end, self._name, self._count):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self._left, self._sound, self._far):
            line.addWidget(part)
        self._end.clicked.connect(self.end)
        self._sound.clicked.connect(self._open_sound)
        self._far.clicked.connect(self.far)

    def show_routine(self, name: str, count: str, spoken: str) -> None:
        """Show which routine this is and which exercise of it, `spoken` for a screen reader."""
        self._name.setText(name)
        self._count.setText(count)
        self._count.setAccessibleName(spoken)

    def be_narrow(self, *, narrow: bool) -> None:
        """Have pictures alone on the buttons at the right, or words as well."""
        for button in (self._sound, self._far):
            button.setText("" if narrow else button.accessibleName())

    def show_left(self, left: str) -> None:
        """Show the time that is left."""
        if left != self._left.text():
            self._left.setText(left)

    def show_sound(self, *, works: bool) -> None:
        """Show whether sound can be heard."""
        self._sound.picture("speaker" if works else "speaker-off")

    @Slot()
    def _open_sound(self) -> None:
        self.panel.open_below(self._sound)


class _Name(Words):
    """The routine's name, shortened where the line is short."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
