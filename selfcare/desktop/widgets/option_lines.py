"""Settings below each other: the name of each and what can be chosen, side by side where there is room for both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.painted import Words

_LEAST = 150  # pixels of a name, at 100 %
_BESIDE = 24


class OptionLines(QWidget):
    """All names are as wide as the longest one, so that what can be chosen begins in one column."""

    def __init__(self, theme: Theme, parts: Sequence[QWidget], parent: QWidget) -> None:
        """Take what can be chosen; beside each stands the name by which a screen reader calls it."""
        super().__init__(parent)
        self.theme = theme
        self._lines = [(Words(theme, part.accessibleName(), "lead", parent=self), part) for part in parts]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        for name, part in self._lines:
            line = QWidget(self)
            flow = FlowLayout(line, gap=0)
            flow.addWidget(name)
            flow.addWidget(part)
            rows.addWidget(line)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def widest(self) -> int:
        """The pixels that it can make use of."""
        return max(name.width() + part.sizeHint().width() for name, part in self._lines)

    @Slot()
    def restyle(self) -> None:
        """Measure anew: the text size may have changed."""
        wide = max(self.theme.px(_LEAST), *(name.sizeHint().width() for name, _part in self._lines)) + _BESIDE
        high = max(54, self.theme.px(44) + 6)
        for name, part in self._lines:
            name.setFixedSize(wide, min(high, part.sizeHint().height()))
