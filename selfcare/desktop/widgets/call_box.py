"""The number to call in an emergency: out of the way until it is asked for, then large."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from selfcare.care.emergency import EmergencyNumbers
from selfcare.desktop.qss import menu_sheet
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.translation import tr


class CallBox(QWidget):
    """`moved` carries the code of another country that was chosen."""

    moved = Signal(str)

    def __init__(self, theme: Theme, numbers: EmergencyNumbers, country: str, parent: QWidget | None = None) -> None:
        """Be ready to show the number in `country`, the two letters of its code, or empty where nobody knows."""
        super().__init__(parent)
        self.theme = theme
        self._numbers = numbers
        self._ask = Button(theme, tr("Show the number to call"), "primary", shape=BIG, parent=self)
        self._number = Words(theme, "", "name", wrap=True, parent=self)
        self._where = Words(theme, "", "body", colour="muted", wrap=True, parent=self)
        self._change = Button(theme, tr("I am in another country"), "link", shape=SMALL, parent=self)
        self._menu = self._countries()
        self._lay_out()
        self._write_number(country)
        self._ask.clicked.connect(self.show_number)
        self._change.clicked.connect(self._choose)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def number(self) -> str:
        """The number, shown or not."""
        return self._number.text()

    @Slot()
    def show_number(self) -> None:
        """Show the number in the place of the button that asks for it."""
        self._ask.hide()
        self._shown.show()
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def restyle(self) -> None:
        """Take colours and text size from the theme."""
        self._menu.setStyleSheet(menu_sheet(self.theme))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(self._ask)
        line.addStretch(1)
        rows.addLayout(line)
        self._shown = QWidget(self)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, RING, 0)
        shown.setSpacing(0)
        shown.addWidget(self._number)
        shown.addWidget(self._where)
        other = QHBoxLayout()
        other.setContentsMargins(0, 0, 0, 0)
        other.addWidget(self._change)
        other.addStretch(1)
        shown.addLayout(other)
        rows.addWidget(self._shown)
        self._shown.hide()

    def _countries(self) -> QMenu:
        menu = QMenu(self)
        for country in self._numbers.countries.values():
            action = QAction(country.name, menu)
            action.setData(country.code)
            menu.addAction(action)
        menu.triggered.connect(self._move)
        return menu

    def _write_number(self, code: str) -> None:
        country = self._numbers.countries.get(code)
        number = self._numbers.number_in(code)
        self._number.setText(number)
        if country:
            where = tr("The emergency number in {country}.").format(country=country.name)
            spoken = tr("Call {number}, the emergency number in {country}").format(number=number, country=country.name)
        else:
            where = tr("The emergency number from most mobile phones, wherever you are.")
            spoken = tr("Call {number}, the emergency number from most mobile phones").format(number=number)
        self._where.setText(where)
        self._number.setAccessibleName(spoken)

    @Slot()
    def _choose(self) -> None:
        self._menu.popup(self._change.mapToGlobal(self._change.rect().bottomLeft()))

    @Slot(QAction)
    def _move(self, action: QAction) -> None:
        code: object = action.data()
        if isinstance(code, str):
            self._write_number(code)
            self.moved.emit(code)
