"""The sound check: a tone and the voice, their volumes, and what to do where nothing is heard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from selfcare.care.stop_rules import Rule
from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.note_box import NoteBox
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.widgets.rule_list import RuleList
from selfcare.desktop.widgets.sound_row import SoundRow
from selfcare.translation import marked, tr


class SoundCheckPage(CardPage):
    """Sounds a test as soon as it is shown. `heard` when the user hears it, `silent` when they go on without sound.

    Volumes and test stand in `row`.
    """

    heard = Signal()
    silent = Signal()

    def __init__(self, theme: Theme, settings: SoundSettings, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = Words(theme, tr(_TITLE), "page", wrap=True, parent=self)
        self._intro = Words(theme, tr(_INTRO), "body", wrap=True, parent=self)
        self._progress = Words(theme, "", "small", colour="muted", parent=self)
        self._device = NoteBox(theme, "caution", self)
        self.row = SoundRow(theme, settings, self)
        self._steps = RuleList(
            theme, [Rule(tr(step.sign), tr(step.rest)) for step in _STEPS], role="body", numbered=True, parent=self
        )
        self._yes = Button(theme, tr("I hear it"), "primary", icon="check", shape=BIG, parent=self)
        self._no = Button(theme, tr("I hear nothing"), shape=BIG, parent=self)
        self._again = Button(theme, tr("Test sound"), "link", shape=SMALL, parent=self)
        self._without = Button(theme, tr("Without sound"), "link", shape=SMALL, parent=self)
        self._fill()
        self._yes.clicked.connect(self.heard)
        self._no.clicked.connect(self.help)
        self._again.clicked.connect(self.row.test)
        self._without.clicked.connect(self.silent)

    @Slot(str)
    def show_progress(self, words: str) -> None:
        """Say how far the voice is."""
        self._progress.setText(f"{words}." if words else "")

    @Slot(str)
    def show_device(self, advice: str) -> None:
        """Say what keeps sound from being heard, and what to do; nothing while all is well."""
        self._device.say(advice)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._yes.setFocus()
        self.row.test.emit()

    @Slot()
    def help(self) -> None:
        """Show what to try, and the way on without sound."""
        self._title.setText(tr(_HELP))
        self._intro.setText(tr(_HELP_INTRO))
        self._yes.setText(tr("I hear it now"))
        self._helping(on=True)
        self.fit()
        self.row.test.emit()

    def _fill(self) -> None:
        for part in (self._title, self._intro, self._device, self._steps, self.row, self._progress):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.setContentsMargins(0, RING, 0, 0)
        for button in (self._yes, self._no, self._again, self._without):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self._helping(on=False)

    def _helping(self, *, on: bool) -> None:
        self.row.setVisible(not on)
        self._no.setVisible(not on)
        self._steps.setVisible(on)
        self._again.setVisible(on)
        self._without.setVisible(on)


_TITLE: Final = marked("Can you hear me?")
_INTRO: Final = marked(
    "Selfcare leads you by voice, so that you need not look at the screen. A tone and a sentence are played now. "
    "Set both so that you hear them well from where you will lie."
)
_HELP: Final = marked("Let us find the sound")
_HELP_INTRO: Final = marked("Try these one after the other, and press Test sound after each.")
_STEPS: Final = (
    Rule(marked("Volume."), marked("Turn the computer’s own volume up, and see that it is not muted.")),
    Rule(
        marked("Output."),
        marked(
            "In the computer’s sound settings choose the speaker or headphones you use. "
            "A screen or a headset that is connected often takes the sound."
        ),
    ),
    Rule(
        marked("Headphones."),
        marked("See that they are charged and connected. Take them off to try the computer’s own speaker."),
    ),
    Rule(
        marked("Without sound."),
        marked(
            "All of it is on the screen too: large words, a count, and a flash at each change. "
            "The voice can be turned on later, in the settings."
        ),
    ),
)
