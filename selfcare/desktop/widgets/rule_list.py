"""A list of short sentences whose first words stand out, with dots or numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfcare.care.stop_rules import Rule
from selfcare.desktop.reading import DECORATION
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.painted import Painted, Words


class RuleList(QWidget):
    """Shows rules one below the other."""

    def __init__(
        self, theme: Theme, rules: Sequence[Rule], *, role: str = "small", numbered: bool = False, parent: QWidget
    ) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12 if numbered else 5)
        for number, rule in enumerate(rules, 1):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(Mark(theme, number if numbered else 0, self), 0, Qt.AlignmentFlag.AlignTop)
            words = RuleWords(theme, rule, role, self)
            if numbered:
                words.setAccessibleName(f"{number}. {words.accessibleName()}")
            line.addWidget(words, 1)
            rows.addLayout(line)


def rule_of(words: str) -> Rule:
    """Let the first sentence stand out."""
    first, dot, rest = words.partition(". ")
    return Rule(first + dot.strip(), rest)


class RuleWords(Words):
    """A rule with its sign in bold."""

    def __init__(self, theme: Theme, rule: Rule, role: str, parent: QWidget) -> None:
        super().__init__(theme, "", role, bold=False, wrap=True, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(f"<b>{rule.sign}</b> {rule.rest}".strip())
        self.setAccessibleName(f"{rule.sign} {rule.rest}".strip())


class Mark(Painted):
    """A dot, or a number in a ring."""

    reads_as = DECORATION

    def __init__(self, theme: Theme, number: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._number = number
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Be as tall as the first line of words."""
        if self._number:
            self.setFixedSize(self.theme.sign(32), self.theme.sign(32))
        else:
            self.setFixedSize(self.theme.sign(10), self.theme.px(23))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.brush_painter()
        theme = self.theme
        if not self._number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line-strong"))
            side = theme.sign(7)
            painter.drawEllipse(QRectF(1, self.height() / 2 + 0.5 - side / 2, side, side))
            return
        painter.setPen(QPen(theme.colour("ink"), 2))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setFont(theme.font_of(theme.sign(16), bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
