"""The strip that offers to go on with a session that was cut off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.button import BUTTON, Button
from selfcare.desktop.widgets.painted import Words, seen, set_margins
from selfcare.translation import tr

_WORDS = 150  # pixels that the words want beside the buttons, at 100 %
_RINGED = 440  # pixels: a narrower strip leaves the ring's place to the words
_LEFT, _RIGHT = (12, 92), 10  # edges, without the ring and with it


class ResumeStrip(QFrame):
    """Announces `carry_on` or `dropped`. Hidden while there is nothing to go on with."""

    carry_on = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._part = ""
        self._done = 0.0
        self._name = Words(theme, "", "lead", wrap=True, parent=self)
        self._where = Words(theme, "", "small", colour="muted", wrap=True, parent=self)
        self._go = Button(theme, tr("Carry on"), icon="play", shape=BUTTON, parent=self)
        self._drop = drop = Button(theme, tr("Leave it"), "link", parent=self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._where)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.addLayout(words, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(4)
        self._buttons.addWidget(drop)
        self._buttons.addWidget(self._go)
        self._buttons.addStretch(1)
        self._line.addLayout(self._buttons)
        drop.setToolTip(tr("What was done counts; the rest is left out"))
        self._go.clicked.connect(self.carry_on)
        drop.clicked.connect(self.dropped)
        theme.changed.connect(self.restyle)
        self.hide()

    def offer(self, name: str, where: str, part: str, done: float) -> None:
        """Offer to go on: the routine's name, where it stood, "3/8", and how much of it is over (0 to 1)."""
        self._name.setText(name)
        self._where.setText(where)
        self._part, self._done = part, done
        self._go.setAccessibleName(tr("Carry on with {routine}, {where}").format(routine=name, where=where))
        self.show()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the buttons below the words where these would have too little room beside them."""
        super().resizeEvent(event)
        left = _LEFT[self._ringed]
        set_margins(self._line, left, 10, _RIGHT, 10)
        room = self.width() - left - _RIGHT
        wide = sum(button.sizeHint().width() for button in self._pair) + self._buttons.spacing()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if room - wide >= self.theme.px(_WORDS) else down)
        self._buttons.setDirection(across if wide <= room else down)

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self._pair)
        return QSize(_LEFT[False] + widest + _RIGHT, super().minimumSizeHint().height())

    @property
    def _ringed(self) -> bool:
        return self.width() >= _RINGED

    @property
    def _pair(self) -> tuple[Button, Button]:
        return self._drop, self._go

    @Slot()
    def restyle(self) -> None:
        """Paint anew: colours or text size have changed."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme
        painter.setPen(QPen(theme.colour("lamp"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS["card"], RADIUS["card"])
        if not self._ringed:
            return
        ring = seen(self, QRectF(20, self.height() / 2 - 27, 54, 54))
        pen = QPen(theme.colour("line"), 7)
        painter.setPen(pen)
        painter.drawEllipse(ring)
        pen.setColor(theme.colour("accent"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * self._done))
        painter.setFont(theme.font_of(16, bold=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self._part)
