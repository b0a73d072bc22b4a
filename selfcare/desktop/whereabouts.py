"""In which country somebody is: as they have said, else as the system is set up. It decides whom to call."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Slot

from selfcare.desktop.preferences import Preferences


class Whereabouts(QObject):
    """Keeps the country among the settings."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @property
    def country(self) -> str:
        """The two letters of the country's code; empty where the system does not say."""
        return self._preferences.chosen.country or system_country()

    @Slot(str)
    def move(self, country: str) -> None:
        """Be in another country from now on."""
        self._preferences.change(self._preferences.chosen.but(country=country))


def system_country() -> str:
    """Return the country that the system is set up for."""
    return QLocale.territoryToCode(QLocale.system().territory())
