"""A note: a caution, something to get checked, or plain news; one icon, one text."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import Words, seen, set_margins

NoteKind = Literal["caution", "alert", "news"]

_LOOKS: Final[dict[NoteKind, tuple[IconName, str, str]]] = {
    "caution": ("warning", "warn", "warn-soft"),
    "alert": ("stethoscope", "alert", "alert-soft"),
    "news": ("info", "on-accent-soft", "accent-soft"),
}
_ICON: Final = 24


class NoteBox(QFrame):
    """Hidden while it has nothing to say."""

    def __init__(self, theme: Theme, kind: NoteKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kind: NoteKind = kind
        self._title = Words(theme, "", "small", bold=True, wrap=True, parent=self)
        self._words = Words(theme, "", "small", wrap=True, parent=self)
        rows = QVBoxLayout(self)
        rows.setSpacing(2)
        rows.addWidget(self._title)
        rows.addWidget(self._words)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str, title: str = "", *, aloud: bool = True) -> None:
        """Say something else, under a title or without; an empty text hides the note.

        A screen reader hears of what comes while the page is seen already, unless it is not `aloud`.
        """
        new = text != self.text
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(text)
        self.setVisible(bool(text))
        if new and aloud and self.isVisible():
            words = f"{title}. {text}" if title else text
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot()
    def restyle(self) -> None:
        """Leave room for the icon, and paint anew: colours or text size have changed."""
        rows = self.layout()
        if rows is not None:
            set_margins(rows, 30 + self.theme.sign(_ICON), 12, 16, 12)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon, colour, ground = _LOOKS[self._kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS["button"], RADIUS["button"])
        side = self.theme.sign(_ICON)
        self.theme.icons.paint(painter, seen(self, QRectF(16, 12, side, side)), icon, self.theme.colour(colour))
