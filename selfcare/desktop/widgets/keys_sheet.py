"""The sheet that lists keys, each with what it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, Button
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.sheet import Sheet
from selfcare.translation import tr

_BESIDE: Final = 2 * 45 + 10  # pixels of the card that are no list, and room for a bar
_AROUND: Final = 220


class KeysSheet(Sheet):
    """`closed` when it has been read. Escape, Enter and the button close it; the arrows scroll."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.widest = 820
        self.setAccessibleName(tr("Keys on this page"))
        self._title = title = Words(theme, tr("Keys on this page"), "name", wrap=True, parent=self.card)
        title.setContentsMargins(RING, 0, RING, 0)
        self._scroll = QScrollArea(self.card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close = Button(theme, tr("Close"), "primary", shape=BIG, parent=self.card)
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 0)
        line.addWidget(self._close)
        line.addStretch(1)
        self.rows.addWidget(title)
        self.rows.addWidget(self._scroll)
        self.rows.addLayout(line)
        self._close.clicked.connect(self.leave)

    def show_keys(self, rows: Sequence[tuple[str, str]]) -> None:
        """Open with keys and what they do."""
        made = QWidget(self.card)
        grid = QGridLayout(made)
        grid.setContentsMargins(RING, 8, RING, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (key, what) in enumerate(rows):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Words(self.theme, key, "body", bold=True, parent=made), number, 0, top)
            grid.addWidget(Words(self.theme, what, "body", wrap=True, parent=made), number, 1, top)
        self._scroll.setWidget(made)
        made.setAutoFillBackground(False)
        self.open()
        self._close.setFocus(Qt.FocusReason.TabFocusReason)

    def place(self) -> None:
        """Give the list what the page has left; large words scroll."""
        self.entitle(self._title)
        body = self._scroll.widget()
        wide = min(self.widest, self.page.width() - 96) - _BESIDE
        asked = body.heightForWidth(wide) if body is not None else 0
        self._scroll.setFixedHeight(max(120, min(asked, self.page.height() - self.theme.px(80) - _AROUND)))
        super().place()

    @Slot()
    def leave(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep() // 2)
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep() // 2)
            case _:
                event.accept()  # the keys of the page below are not meant
