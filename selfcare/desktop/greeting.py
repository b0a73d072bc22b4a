"""The welcome of somebody who starts for the first time: three short steps, each of which can be left out.

Nothing of it opens the door to a session: whatever was left out is asked before the first one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from selfcare.translation import marked, tr

if TYPE_CHECKING:
    from selfcare.desktop.listening import Listening
    from selfcare.desktop.pages.frame import CardPage
    from selfcare.desktop.pages.health import HealthPage
    from selfcare.desktop.pictures import Pictures
    from selfcare.desktop.preferences import Preferences
    from selfcare.desktop.settings import Settings
    from selfcare.desktop.widgets.body_map import Spot
    from selfcare.desktop.window import Window

_ALL_OF_IT: Final = marked("Skip the introduction")
_THIS_STEP: Final = marked("Skip this step")


class Greeting(QObject):
    """`left` once the welcome is over, with Today as the place to go to."""

    left = Signal(str)

    def __init__(
        self,
        window: Window,
        preferences: Preferences,
        heard: Listening,
        ask_health: Callable[[], HealthPage | None],
        parent: QObject,
    ) -> None:
        """Take what the steps need; `ask_health` shows the page of health and returns it, None if it cannot yet."""
        super().__init__(parent)
        self._window, self._preferences, self._heard = window, preferences, heard
        self._ask_health = ask_health
        self._pictures: Pictures | None = None
        self._page: CardPage | None = None
        self._spots: frozenset[Spot] = frozenset()
        self._told = False

    @property
    def shown(self) -> bool:
        """Whether one of its steps is what the window shows."""
        return self._page is not None and self._window.page is self._page

    def begin(self, *, at_language: bool = False) -> None:
        """Show the first step; `at_language` with the focus where the language was chosen."""
        self.say_hello()
        from selfcare.desktop.pages.welcome import HelloPage

        if at_language and isinstance(self._page, HelloPage):
            self._page.language.focus_chosen()

    def draw(self, pictures: Pictures) -> None:
        """Put a figure into the room beside the words, from now on."""
        self._pictures = pictures
        if self._page is not None and self.shown:
            self._furnish(self._page)

    @Slot()
    def say_hello(self) -> None:
        """Step 1: what this is."""
        from selfcare.desktop.pages.welcome import HelloPage

        page = HelloPage(self._preferences.theme, self._preferences.chosen)
        page.changed.connect(self._change)
        page.gone_on.connect(self.check_sound)
        self._show(page, 1, tr(_ALL_OF_IT))

    @Slot()
    def check_sound(self) -> None:
        """Step 2: whether the voice is heard."""
        page = self._heard.check_page()
        page.heard.connect(self.ask_where)
        page.silent.connect(self.ask_where)
        self._show(page, 2, tr(_THIS_STEP))

    @Slot()
    def ask_where(self) -> None:
        """Step 3: where it is tight, and what one lives with."""
        from selfcare.desktop.pages.welcome import AboutYouPage

        page = AboutYouPage(self._preferences.theme, self._spots, told=self._told)
        page.shown.connect(self._finish)
        page.health.connect(self._show_health)
        self._show(page, 3, tr(_THIS_STEP))

    def _show(self, page: CardPage, step: int, past: str) -> None:
        from selfcare.desktop.pages.welcome import StepLine

        line = StepLine(self._preferences.theme, step, past, page)
        page.top.addWidget(line)
        line.back.connect(self.say_hello if step < 3 else self.check_sound)
        line.passed.connect(self.ask_where if step == 2 else self._leave)
        self._furnish(page)
        self._page = page
        self._window.show_once(page)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, line.words))

    def _furnish(self, page: CardPage) -> None:
        if self._pictures is not None:
            from selfcare.desktop.pictures import SITTING

            page.card.show_picture(self._pictures.still(SITTING))

    @Slot(object)
    def _change(self, settings: Settings) -> None:
        self._preferences.change(settings)

    @Slot()
    def _show_health(self) -> None:
        from selfcare.desktop.pages.welcome import AboutYouPage

        if isinstance(self._page, AboutYouPage):
            self._spots = self._page.spots
        page = self._ask_health()
        if page is not None:
            page.saved.connect(self._note_health)
            page.withdrawn.connect(self.ask_where)

    @Slot()
    def _note_health(self) -> None:
        self._told = True
        self.ask_where()

    @Slot(object)
    def _finish(self, spots: frozenset[Spot]) -> None:
        self._window.today.map.choose(spots)
        self._leave()

    @Slot()
    def _leave(self) -> None:
        self._page = None
        self._preferences.change(self._preferences.chosen.but(welcomed=True))
        self.left.emit("today")
