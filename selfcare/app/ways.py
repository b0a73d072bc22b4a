"""The ways through the window: which page each place of the rail shows, made when somebody first goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from selfcare.app.belongings import Belongings
from selfcare.app.preparing import Preparing
from selfcare.desktop.listening import Listening
from selfcare.desktop.window import Window

if TYPE_CHECKING:
    from selfcare.desktop.pages.rules import RulesPage
    from selfcare.desktop.pages.settings import SettingsPage
    from selfcare.desktop.reception import Reception


class Ways(QObject):
    """`reception` knows what suits, once it has been set."""

    def __init__(
        self, window: Window, heard: Listening, preparing: Preparing, belongings: Belongings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._heard = heard
        self._preparing = preparing
        self._belongings = belongings
        self._rules: RulesPage | None = None
        self.reception: Reception | None = None

    @Slot(str)
    def go(self, place: str) -> None:
        """Go to one of the places of the rail; the library for any other word."""
        if place == "safety":
            self._show_rules()
        elif place == "health":
            self._show_health()
        elif place == "settings":
            self._show_settings()
        elif place == "today":
            self._show_today()
        else:
            self.weigh()
            self._window.show_page(self._window.library, "library")

    def show_language(self) -> None:
        """Go to where the language is chosen."""
        self._show_settings().language.focus_chosen()

    def _show_settings(self) -> SettingsPage:
        page = self._heard.settings_page()
        self._belongings.answer(page, self._show_settings)
        self._window.show_page(page, "settings")
        return page

    def weigh(self) -> None:
        """Let the library say what suits today."""
        if self.reception is not None:
            self.reception.weigh()

    def _show_today(self) -> None:
        if self.reception is not None:
            self.reception.suggest()
        self._window.show_page(self._window.today, "today")
        self._preparing.linger()

    def _show_health(self) -> None:
        if self.reception is not None:
            self.reception.show_health()

    def _show_rules(self) -> None:
        if self._rules is None:
            from selfcare.desktop.pages.rules import RulesPage

            self._rules = RulesPage(self._window.theme, asking=False, parent=self._window)
        self._window.show_page(self._rules, "safety")
