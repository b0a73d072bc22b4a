"""Which language the window speaks, and what of Qt follows it: its own words, its dates, the side a line begins at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from selfcare.translation import LANGUAGES, from_right_to_left, language, speak

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication


def system_language() -> str:
    """Return the first of our languages that the system asks for, "en" where it asks for none of them."""
    asked = (name.replace("_", "-").partition("-")[0].lower() for name in QLocale.system().uiLanguages())
    return next((code for code in asked if code in LANGUAGES), "en")


class Languages(QObject):
    """Lets the program and Qt speak a language."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._words: QTranslator | None = None

    def speak(self, chosen: str) -> bool:
        """Speak the language that was chosen, or the system's for ""; return whether it is another than before."""
        before = language()
        speak(chosen or system_language())
        self._follow()
        return language() != before

    def _follow(self) -> None:
        """Let Qt speak it too: the buttons of its dialogs, and where a line begins."""
        from PySide6.QtCore import Qt

        if self._words is not None:
            self._application.removeTranslator(self._words)
            self._words.deleteLater()
            self._words = None
        if language() != "en":
            self._words = self._words_of_qt()
            self._application.installTranslator(self._words)
        QLocale.setDefault(_locale())
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self._application.setLayoutDirection(right if from_right_to_left() else left)

    def _words_of_qt(self) -> QTranslator:
        from PySide6.QtCore import QLibraryInfo, QTranslator

        words = QTranslator(self)
        words.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return words


def _locale() -> QLocale:
    """Return the system's own locale where it speaks this language: it knows the country."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language() else QLocale(language())
