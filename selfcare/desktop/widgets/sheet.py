"""Sheets: a question laid over the page, which is dimmed and cannot be pressed meanwhile. Not a window of its own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from selfcare.desktop.reading import Readable, Role
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.painted import RING, Words

LARGE = 160
"""Percent of text from which titles are smaller, so that what they are about finds room."""


class Sheet(QWidget, Readable):
    """Dims its parent and shows one card in the middle, at most `widest` pixels wide."""

    reads_as = Role.Dialog

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = parent
        self.theme = theme
        self.widest = 1060
        self.card = QFrame(self)
        self.rows = QVBoxLayout(self.card)
        self.rows.setContentsMargins(45 - RING, 36, 45 - RING, 36 - RING)
        self.rows.setSpacing(8)
        theme.changed.connect(self.restyle)
        parent.installEventFilter(self)
        self.hide()

    @Slot()
    def restyle(self) -> None:
        """Paint and measure anew: colours or text size have changed."""
        self.place()
        self.update()

    def open(self) -> None:
        """Cover the page."""
        self.place()
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep as large as the page."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        """Keep Tab on the sheet: what it covers cannot be pressed."""
        stops = [one for one in self._chain() if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]
        stops = [one for one in stops if one.isEnabled()]
        if not stops:
            return False
        here = self.focusWidget()
        step = 1 if next else -1
        place = stops.index(here) + step if here in stops else (0 if next else -1)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[place % len(stops)].setFocus(reason)
        return True

    def _chain(self) -> Iterator[QWidget]:
        """Yield what is on the sheet, in the order of Tab."""
        one = self.nextInFocusChain()
        while one is not None and one is not self:
            if self.isAncestorOf(one):
                yield one
            one = one.nextInFocusChain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrim = QColor(self.theme.colour("ph-ink") if not self.theme.dark else self.theme.colour("sunken"))
        scrim.setAlphaF(0.62)
        painter.fillRect(self.rect(), scrim)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.card.geometry()), RADIUS["sheet"], RADIUS["sheet"])

    def entitle(self, title: Words) -> None:
        """Have a title stand in a smaller role where the text is large: what it is about wants the room."""
        title.take_role("heading" if self.theme.text_size >= LARGE else "name")

    def place(self) -> None:
        """Cover the page and put the card into its middle."""
        self.setGeometry(self.page.rect())
        wide = min(self.widest, self.width() - 96)
        self.card.setFixedWidth(wide)
        self.card.adjustSize()
        self.card.move((self.width() - wide) // 2, max(16, (self.height() - self.card.height()) // 2))
