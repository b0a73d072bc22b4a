"""The welcome of the first start: what this is and its three keys, and at the end where it is tight.

The step between them is the sound check. A line above each page says which step it is, and leads back or past it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from selfcare.desktop.pages.frame import CardPage
from selfcare.desktop.settings import Settings
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.body_map import Spot
from selfcare.desktop.widgets.button import BIG, SMALL, Button
from selfcare.desktop.widgets.chips import Chips
from selfcare.desktop.widgets.choice import Choice
from selfcare.desktop.widgets.key_cap import KeyCap
from selfcare.desktop.widgets.option_lines import OptionLines
from selfcare.desktop.widgets.painted import RING, Words
from selfcare.desktop.words import offered
from selfcare.translation import LANGUAGES, marked, tr

STEPS: Final = 3


class StepLine(QWidget):
    """Which step of the welcome a page is; `back` to the one before, `passed` where it is left out."""

    back = Signal()
    passed = Signal()

    def __init__(self, theme: Theme, step: int, past: str, parent: QWidget) -> None:
        """Take the number of the step, and what the way past it is called."""
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        back = Button(theme, tr("Back"), "link", icon="arrow-left", shape=SMALL, parent=self)
        back.setVisible(step > 1)
        self.words = tr("Step {number} of {count}").format(number=step, count=STEPS)
        where = Words(theme, self.words, "small", colour="muted", parent=self)
        where.setContentsMargins(RING, 0, RING, 0)
        past_it = Button(theme, past, "link", shape=SMALL, parent=self)
        line.addWidget(back)
        line.addWidget(where)
        line.addStretch(1)
        line.addWidget(past_it)
        back.clicked.connect(self.back)
        past_it.clicked.connect(self.passed)


class HelloPage(CardPage):
    """What this is, and how a session is led. `changed` carries other settings; `gone_on` to the next step."""

    changed = Signal(object)
    gone_on = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._settings = settings
        self.language = Choice(theme, tr("Language"), (("", tr("As the system")), *LANGUAGES.items()), self)
        self._size = Choice(theme, tr("Text size"), [(str(size), f"{size} %") for size in TEXT_SIZES], self)
        self._scheme = Choice(theme, tr("Colours"), offered(_SCHEMES), self)
        self.language.choose(settings.language)
        self._size.choose(str(settings.text_size))
        self._scheme.choose(settings.scheme)
        self._go = Button(theme, tr("Next"), "primary", shape=BIG, parent=self)
        self._fill()
        for choice in (self.language, self._size, self._scheme):
            choice.chosen.connect(self._take)
        self._go.clicked.connect(self.gone_on)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go.setFocus()

    def _fill(self) -> None:
        self.add_words(Words(self.theme, tr("Welcome to Selfcare"), "page", wrap=True, parent=self))
        self.add_words(Words(self.theme, tr(_WHAT), "body", wrap=True, parent=self))
        self.body.addSpacing(4)
        self.body.addLayout(_key_rows(self.theme, [(tr(key), tr(what)) for key, what in _KEYS], self))
        self.body.addSpacing(8)
        options = OptionLines(self.theme, (self.language, self._size, self._scheme), self)
        options.setContentsMargins(RING, 0, 0, 0)
        self.body.addWidget(options)
        self.body.addStretch(1)
        self.foot.addWidget(self._go)
        self.foot.addStretch(1)

    @Slot()
    def _take(self) -> None:
        scheme = self._scheme.key
        self._settings = self._settings.but(
            language=self.language.key or "",
            scheme="light" if scheme == "light" else "dark" if scheme == "dark" else "system",
            text_size=int(self._size.key or 100),
        )
        self.changed.emit(self._settings)


class AboutYouPage(CardPage):
    """Where it is tight, and what one lives with. `shown` carries the spots once one is done; `health` to tell more."""

    shown = Signal(object)
    health = Signal()

    def __init__(self, theme: Theme, spots: frozenset[Spot], parent: QWidget | None = None, *, told: bool) -> None:
        """Take what was chosen before, and whether it was told already what one lives with."""
        super().__init__(theme, parent)
        self.spots = spots
        self._chips = Chips(theme, self)
        self._chips.show_spots(spots)
        self._chips.setMinimumHeight(0)  # nothing above that would have to keep its place
        self._health = Button(theme, tr("Tell it now"), shape=SMALL, parent=self)
        self._health.setVisible(not told)
        self._told = told
        self._go = Button(theme, tr("Show what suits me"), "primary", shape=BIG, parent=self)
        self._fill()
        self._chips.changed.connect(self._take)
        self._health.clicked.connect(self.health)
        self._go.clicked.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go.setFocus()

    def _fill(self) -> None:
        self.add_words(Words(self.theme, tr("Where is it tight?"), "page", wrap=True, parent=self))
        self.add_words(Words(self.theme, tr(_WHERE), "body", wrap=True, parent=self))
        self.body.addWidget(self._chips)
        self.body.addSpacing(8)
        self.add_words(Words(self.theme, tr("What do you live with?"), "lead", wrap=True, parent=self))
        self.add_words(Words(self.theme, tr(_TOLD if self._told else _LIVE), "body", wrap=True, parent=self))
        self.body.addWidget(self._health, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.foot.addWidget(self._go)
        self.foot.addStretch(1)

    @Slot(object)
    def _take(self, spots: frozenset[Spot]) -> None:
        self.spots = spots
        self._chips.show_spots(spots)

    @Slot()
    def _show(self) -> None:
        self.shown.emit(self.spots)


def _key_rows(theme: Theme, rows: Sequence[tuple[str, str]], parent: QWidget) -> QGridLayout:
    """Lay out keys, each with what it does."""
    grid = QGridLayout()
    grid.setContentsMargins(RING, 0, RING, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for number, (key, what) in enumerate(rows):
        words = Words(theme, what, "body", wrap=True, parent=parent)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid.addWidget(KeyCap(theme, key, parent), number, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, number, 1)
    return grid


_SCHEMES: Final = (("system", marked("As the system")), ("light", marked("Light")), ("dark", marked("Dark")))
_WHAT: Final = marked(
    "A voice and a moving picture lead you through self-massage and stretching. Nothing you tell it leaves this "
    "computer. In a session three keys are enough:"
)
_KEYS: Final = (
    (marked("Space"), marked("Stand still, and go on when you are ready.")),
    ("H", marked("This hurts: it stops at once and asks what it is like.")),
    ("F", marked("Far view: large enough to be read from the mat.")),
)
_WHERE: Final = marked("Choose as many places as you like, or none. You can change them every day.")
_LIVE: Final = marked(
    "What you live with decides what you are offered. It takes a minute; if you leave it for later, you are asked "
    "before your first session."
)
_TOLD: Final = marked("Noted. You find it under Health, and can change it at any time.")
