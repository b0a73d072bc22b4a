"""The rail at the left: where one can be. Only places that exist."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from selfcare.desktop.icons import IconName
from selfcare.desktop.opening import rail_width
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import RADIUS
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.logo import Logo
from selfcare.desktop.widgets.painted import paint_ring, seen, set_margins
from selfcare.translation import tr

Place = Literal["today", "library", "health", "safety", "settings"]

_ICON: Final = 28  # pixels at 100 % text


class Rail(QWidget):
    """`chosen` carries the place whose item was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._today = NavItem(theme, tr("Today"), "house", "house-fill", self)
        self._library = NavItem(theme, tr("Library"), "books", "books-fill", self)
        self._health = NavItem(theme, tr("Health"), "user", "user-fill", self)
        self._safety = NavItem(theme, tr("Safety"), "first-aid", "first-aid-fill", self)
        self._settings = NavItem(theme, tr("Settings"), "settings", "settings-fill", self)
        rows = QVBoxLayout(self)
        set_margins(rows, 4, 22, 5, 12)
        rows.setSpacing(6)
        rows.addWidget(Logo(theme, self))
        rows.addSpacing(8)
        rows.addWidget(self._today)
        rows.addWidget(self._library)
        rows.addStretch(1)
        rows.addWidget(self._health)
        rows.addWidget(self._safety)
        rows.addWidget(self._settings)
        self._today.clicked.connect(self._go_today)
        self._library.clicked.connect(self._go_library)
        self._health.clicked.connect(self._go_health)
        self._safety.clicked.connect(self._go_safety)
        self._settings.clicked.connect(self._go_settings)
        theme.changed.connect(self.restyle)
        self.restyle()

    def be_at(self, place: Place) -> None:
        """Mark where one is."""
        for item, there in (
            (self._today, "today"),
            (self._library, "library"),
            (self._health, "health"),
            (self._safety, "safety"),
            (self._settings, "settings"),
        ):
            item.be_here(here=there == place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = seen(self, QRectF(self.width() - 1, 0, 1, self.height()))
        QPainter(self).fillRect(edge, self.theme.colour("line"))

    @Slot()
    def restyle(self) -> None:
        """Be as wide as the words want."""
        self.setFixedWidth(rail_width(self.theme.text_size))
        self.update()

    @Slot()
    def _go_today(self) -> None:
        self.chosen.emit("today")

    @Slot()
    def _go_health(self) -> None:
        self.chosen.emit("health")

    @Slot()
    def _go_library(self) -> None:
        self.chosen.emit("library")

    @Slot()
    def _go_safety(self) -> None:
        self.chosen.emit("safety")

    @Slot()
    def _go_settings(self) -> None:
        self.chosen.emit("settings")


class NavItem(Button):
    """An icon over a word; where one is: filled icon, bold word, a bar at its left."""

    def __init__(self, theme: Theme, word: str, icon: IconName, filled: IconName, parent: QWidget) -> None:
        super().__init__(theme, word, "quiet", icon=icon, parent=parent)
        self._at_rest, self._filled = icon, filled
        self._here = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_here(self, *, here: bool) -> None:
        """Mark this place, or no longer."""
        if here != self._here:
            self._here = here
            self.setAccessibleDescription(tr("You are here") if here else "")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(84, max(76, self.theme.px(70)) + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme
        box = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        self._paint_ground(painter, box)
        colour = theme.colour("on-accent-soft" if self._here else "muted")
        painter.setFont(theme.fitting("small", self.text(), box.width() - 10, bold=self._here))
        high = painter.fontMetrics().height()
        side = max(_ICON, min(theme.sign(_ICON), box.height() - high - 18))
        top = box.top() + max(4.0, (box.height() - side - high - 2) / 2)
        icon = QRectF(box.center().x() - side / 2, top, side, side)
        theme.icons.paint(painter, icon, self._filled if self._here else self._at_rest, colour)
        painter.setPen(colour)
        words = QRectF(box.left(), icon.bottom() + 2, box.width(), high)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.text())
        if self.ringed:
            paint_ring(painter, theme, box, RADIUS["button"])

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        painter.setPen(Qt.PenStyle.NoPen)
        if self._here:
            painter.setBrush(theme.colour("accent-soft"))
            painter.drawRoundedRect(box, RADIUS["button"], RADIUS["button"])
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(seen(self, QRectF(box.left(), box.center().y() - 18, 4, 36)), 2, 2)
        elif self.underMouse():
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(box, RADIUS["button"], RADIUS["button"])
