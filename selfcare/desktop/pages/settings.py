"""Settings: how it looks, how large it is, how it sounds, where routines are, what is kept. All counts at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfcare.desktop.figure_settings import FigureSettings
from selfcare.desktop.pictures import Pictures
from selfcare.desktop.settings import Settings
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.data_box import DataBox
from selfcare.desktop.widgets.figure_choices import FigureChoices
from selfcare.desktop.widgets.folder_list import FolderList
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.option_lines import OptionLines
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.voice_choices import VoiceChoices
from selfcare.desktop.words import offered
from selfcare.translation import LANGUAGES, marked, tr

_SCHEMES = (("system", marked("As the system")), ("light", marked("Light")), ("dark", marked("Dark")))
_CONTRASTS = (("system", marked("As the system")), ("usual", marked("Usual")), ("high", marked("High")))
_SIZES = tuple((str(size), f"{size} %") for size in TEXT_SIZES)
_FAR = (("here", marked("On this screen")), ("elsewhere", marked("On the other screen")))
_WIDEST = 900  # pixels of a line of words
_MOVES = (("moving", marked("Moving")), ("still", marked("Less movement")))


class SettingsPage(QWidget):
    """`changed` carries the settings as they are now. Test sound and sound check stand in `sound`.

    `folders` and `data` ask for what is not a setting: where routines are looked for, and what is kept of somebody.
    """

    changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        readers: Sequence[str] = (),
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show `settings`; `readers` are the names of the voices of this machine, `pictures` has the figure drawn."""
        super().__init__(parent)
        self._settings = settings
        self.language = Choice(theme, tr("Language"), (("", tr("As the system")), *LANGUAGES.items()), self)
        self._scheme = Choice(theme, tr("Colours"), offered(_SCHEMES), self)
        self._size = Choice(theme, tr("Text size"), _SIZES, self)
        self._movement = Choice(theme, tr("Movement"), offered(_MOVES), self)
        self._contrast = Choice(theme, tr("Contrast"), offered(_CONTRASTS), self)
        self._far = Choice(theme, tr("Far view"), offered(_FAR), self)
        self.sound = VoiceChoices(theme, settings.sound, readers, self)
        self.figure = FigureChoices(theme, settings.figure, pictures, self)
        self.folders = FolderList(theme, self)
        self.data = DataBox(theme, self)
        self._unkept = NoteBox(theme, "caution", self)
        self.language.choose(settings.language)
        self._scheme.choose(settings.scheme)
        self._size.choose(str(settings.text_size))
        self._movement.choose("still" if settings.still else "moving")
        self._contrast.choose(settings.contrast)
        self._far.choose("elsewhere" if settings.far_elsewhere else "here")
        self._lay_out(theme)
        for choice in (self.language, self._scheme, self._contrast, self._size, self._movement, self._far):
            choice.chosen.connect(self._take)
        self.sound.changed.connect(self._take_sound)
        self.figure.changed.connect(self._take_figure)

    @property
    def settings(self) -> Settings:
        """What is shown as chosen."""
        return self._settings

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # whoever comes back begins at the top; a window that comes back stays as it was
            self._scroll.verticalScrollBar().setValue(0)

    @Slot(str)
    def say_unkept(self, why: str) -> None:
        """Say that a choice could not be kept and why; "" once it can."""
        words = tr("It counts until you close Selfcare. The disk said: {words}. Make room there, then choose it again.")
        self._unkept.say(words.format(words=why) if why else "", tr("This choice could not be kept"))

    @Slot()
    def _take(self) -> None:
        scheme, contrast = self._scheme.key, self._contrast.key
        self._tell(
            self._settings.but(
                language=self.language.key or "",
                scheme="light" if scheme == "light" else "dark" if scheme == "dark" else "system",
                text_size=int(self._size.key or 100),
                still=self._movement.key == "still",
                contrast="high" if contrast == "high" else "usual" if contrast == "usual" else "system",
                far_elsewhere=self._far.key == "elsewhere",
            )
        )

    @Slot(object)
    def _take_sound(self, sound: SoundSettings) -> None:
        self._tell(self._settings.but(sound=sound))

    @Slot(object)
    def _take_figure(self, figure: FigureSettings) -> None:
        self._tell(self._settings.but(figure=figure))

    def _tell(self, settings: Settings) -> None:
        self._settings = settings
        self.changed.emit(settings)

    def _lay_out(self, theme: Theme) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 20, 8, 8)
        whole.setSpacing(14)
        whole.addWidget(Words(theme, tr("Settings"), "page", parent=self))
        whole.addWidget(self._unkept)
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 20, 12)
        rows.setSpacing(10)
        looks = (self.language, self._scheme, self._contrast, self._size, self._movement, self._far)
        rows.addWidget(OptionLines(theme, looks, self))
        rows.addSpacing(8)
        rows.addWidget(self.figure)
        rows.addSpacing(8)
        rows.addWidget(self.sound)
        for part in (self.folders, self.data):
            part.setMaximumWidth(_WIDEST)
            rows.addSpacing(14)
            rows.addWidget(part)
        rows.addStretch(1)
        self._scroll = Scroll(theme, self)
        self._scroll.hold(body)
        whole.addWidget(self._scroll, 1)
