"""The first question behind "This hurts": what it is like. Three rows, and two ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.flow import FlowLayout
from selfcare.desktop.widgets.hurt_button import HurtButton
from selfcare.desktop.widgets.hurt_sizes import HurtSizes
from selfcare.desktop.widgets.option_row import OptionRow
from selfcare.translation import tr


class HurtKinds(QWidget):
    """`picked` tells the kind, or "mistake"; `ended` that the session is to end."""

    picked = Signal(str)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        dull, sharp, numb = _options(theme, self)
        self._options = (dull, sharp, numb)
        for row in self._options:
            self._rows.addWidget(row)
        dull.clicked.connect(self._pick_dull)
        sharp.clicked.connect(self._pick_sharp)
        numb.clicked.connect(self._pick_numb)
        self._line = QWidget(self)
        self._flow = FlowLayout(self._line, gap=0)
        self._mistake = HurtButton(theme, tr("Pressed by mistake"), brief=tr("By mistake"), parent=self._line)
        self._end = HurtButton(theme, tr("End for today"), "link", parent=self._line)
        for button in (self._mistake, self._end):
            self._flow.addWidget(button)
        self._mistake.clicked.connect(self._pick_mistake)
        self._end.clicked.connect(self.ended)
        self._rows.addWidget(self._line)

    def take(self, sizes: HurtSizes) -> None:
        """Be as large as this."""
        self._rows.setContentsMargins(0, sizes.px(8), 0, 0)
        self._rows.setSpacing(sizes.px(2))
        self._flow.setContentsMargins(0, sizes.px(8), 0, 0)
        for part in (*self._options, self._mistake, self._end):
            part.take(sizes)
        self._line.updateGeometry()
        self.updateGeometry()

    @Slot()
    def _pick_dull(self) -> None:
        self.picked.emit("dull")

    @Slot()
    def _pick_sharp(self) -> None:
        self.picked.emit("sharp")

    @Slot()
    def _pick_numb(self) -> None:
        self.picked.emit("numb")

    @Slot()
    def _pick_mistake(self) -> None:
        self.picked.emit("mistake")


def _options(theme: Theme, parent: QWidget) -> tuple[OptionRow, OptionRow, OptionRow]:
    return (
        OptionRow(
            theme,
            tr("Strong but dull"),
            tr("We ask how strong, then carry on or make it lighter."),
            "waves",
            "1",
            parent,
        ),
        OptionRow(
            theme,
            tr("Sharp, electric, burning or spreading"),
            tr("We leave this area out until tomorrow."),
            "lightning",
            "2",
            parent,
            brief=tr("Sharp or spreading"),
        ),
        OptionRow(
            theme,
            tr("Numb, tingling, weak, dizzy or unwell"),
            tr("Chest pain or a headache too. We end and show what to do."),
            "warning-circle",
            "3",
            parent,
            brief=tr("Numb, dizzy or unwell"),
        ),
    )
