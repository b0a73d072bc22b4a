"""What the user has chosen, at work: kept in its file, and followed by everything that is painted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from selfcare.desktop.languages import Languages
from selfcare.desktop.qss import app_sheet
from selfcare.desktop.settings import Settings, keep_settings, read_settings, settings_file, themed


class Preferences(QObject):
    """`sound_changed` carries the new SoundSettings; `respoken` comes once another language is spoken.

    `unkept` carries what the disk said to a choice that it did not take, "" once it takes one again; `refused` is what
    it said last. Whatever else changes, the theme tells.
    """

    sound_changed = Signal(object)
    respoken = Signal()
    unkept = Signal(str)

    def __init__(self, application: QApplication, parent: QObject, chosen: Settings | None = None) -> None:
        """Take what was chosen earlier in this run, whether the disk took it or not, or else what was kept."""
        super().__init__(parent)
        self._application = application
        self.chosen = chosen or read_settings(settings_file())
        self._languages = Languages(application, self)
        self._languages.speak(self.chosen.language)
        self.refused = "" if chosen is None else keep_settings(chosen, settings_file())
        self.theme = themed(self.chosen, self)
        self.theme.changed.connect(self._restyle)
        self._restyle()

    @Slot(object)
    def change(self, settings: Settings) -> None:
        """Use other settings from now on, and at the next start."""
        before, self.chosen = self.chosen, settings
        self.refused = keep_settings(settings, settings_file())
        self.unkept.emit(self.refused)
        if settings.sound != before.sound:
            self.sound_changed.emit(settings.sound)
        if settings.language != before.language and self._languages.speak(settings.language):
            self.respoken.emit()
        if settings.but(sound=before.sound, language=before.language, welcomed=before.welcomed) != before:
            self.theme.use(
                scheme=settings.scheme,
                text_size=settings.text_size,
                still=settings.still,
                figure=settings.figure,
                contrast=settings.contrast,
                far_elsewhere=settings.far_elsewhere,
            )

    @Slot()
    def _restyle(self) -> None:
        self._application.setPalette(self.theme.palette())
        self._application.setStyleSheet(app_sheet(self.theme))
