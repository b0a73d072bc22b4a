"""A user at a window with a clock of our own, and nothing that sounds or keeps a screen awake."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup
from selfcare.app.wiring import App
from selfcare.desktop.desk import Desk
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.session.commands import Stop
from selfcare.session.moment import Moment
from tools.quiet_app import HandClock, QuietApp

Kind = TypeVar("Kind", bound=QWidget)


class Journey:
    """A user at the window: presses keys and buttons, lets time pass, sees pages."""

    def __init__(self, qtbot: QtBot, clock: HandClock, kind: type[App] = QuietApp, *, stays: bool = False) -> None:
        """Start, and go to the library, or stay where one comes out."""
        self.bot, self.clock = qtbot, clock
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.app = kind(application, clock, Startup())
        self.window = self.app.window
        with qtbot.waitExposed(self.window):
            self.app.open()
        qtbot.waitUntil(self.fetched)
        if not stays:
            self.app.go("library")

    def fetched(self) -> bool:
        return not self.app.fetching and self.app._desk is not None

    @property
    def desk(self) -> Desk:
        assert self.app._desk is not None
        return self.app._desk

    @property
    def player(self) -> PlayerPage:
        return self.desk.page

    @property
    def moment(self) -> Moment:
        return self.desk.moment()

    @property
    def state(self) -> str:
        return self.moment.state

    def page(self, kind: type[Kind]) -> Kind:
        page = self.window.page
        assert isinstance(page, kind)
        return page

    def press(self, key: Qt.Key, *, text: str = "") -> None:
        at = QApplication.focusWidget() or self.window
        if text:
            QTest.keyClicks(at, text)
        else:
            QTest.keyClick(at, key)
        self.settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until what has this name or these words has the focus."""
        for _press in range(80):
            focused = QApplication.focusWidget()
            if focused is not None and name in (focused.accessibleName(), getattr(focused, "text", str)()):
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never came to {name}")

    def settle(self) -> None:
        """Let the page be laid out, what is in sight be counted, and the time pass in which no press counts."""
        for _turn in range(4):
            QApplication.processEvents()
        for lookout in self.window.findChildren(Lookout):
            lookout.rest()

    def read_on(self) -> None:
        """Let everything on the page come into sight, by the button that says how much lies below."""
        self.settle()
        for _press in range(40):
            page = self.window.page
            assert page is not None
            more = [button for button in page.findChildren(Button) if button.text().startswith("More below")]
            if not more:
                return
            QTest.mouseClick(more[0], Qt.MouseButton.LeftButton)
            self.settle()
        pytest.fail("the end never came into sight")

    def click(self, words: str) -> None:
        """Press the button that shows these words or has them as its name, on the page that is shown.

        Where the page has to be seen to its end before that button is there, this is done first.
        """
        if words in ("Go on", "Next", "Save and finish"):
            self.read_on()
        page = self.window.page
        assert page is not None
        found = [
            button
            for button in page.findChildren(Button)
            if words in (button.text(), button.accessibleName()) and button.isVisibleTo(page)
        ]
        assert len(found) == 1, f"{words}: {len(found)}"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def pass_time(self, seconds: float) -> None:
        """Let time pass in beats of half a second."""
        for _half in range(round(seconds * 2)):
            self.clock.seconds += 0.5
            self.desk.beat()

    def pass_until(self, there: Callable[[Moment], bool]) -> None:
        """Let time pass until the session is there."""
        for _half in range(4000):
            if there(self.moment):
                return
            self.pass_time(0.5)
        pytest.fail("the session never came there")

    def start(self, routine: str) -> None:
        """Start a routine as somebody to whom nothing special applies."""
        self.window.library.open_routine(routine)
        self.click("Start")
        self.answer_nothing_special()

    def do_a_little(self) -> None:
        """Begin a routine, end it at its first work, and go to Today."""
        self.app.go("library")
        self.start("micro-break")
        self.pass_until(lambda moment: moment.phase.kind == "work")
        self.player.wished.emit(Stop())
        self.pass_time(1)
        self.leave_check_out()
        self.app.go("today")

    def answer_nothing_special(self, pain: dict[str, int] | None = None) -> None:
        """Go through whatever is asked before a start: nothing applies, and it hurts as in `pain`."""
        for _page in range(12):
            match self.window.page:
                case RulesPage():
                    self.read_on()
                    self.click("I have read this: go on")
                case HealthPage():
                    self.read_on()
                    self.click("None of this: go on")
                case RedFlagsPage():
                    self.tick("None of these")
                    self.click("Next")
                case CheckInPage() as page:
                    for region, row in self.rows(page).items():
                        row.choose((pain or {}).get(region, 1))
                    self.tick("None of these")
                    self.click("Go on")
                case ReadyPage() as page:
                    self.click(page.start.text())
                case _:
                    return

    def rows(self, page: QWidget) -> dict[str, ScoreRow]:
        """Return the scales of a page by the first word of their names."""
        return {row.accessibleName().split(":")[0]: row for row in page.findChildren(ScoreRow)}

    def tick(self, words: str) -> None:
        """Tick the row that begins with these words, on the page that is shown."""
        page = self.window.page
        assert page is not None
        found = [row for row in page.findChildren(TickRow) if row.text().startswith(words) and row.isVisibleTo(page)]
        assert len(found) == 1, f"{words}: {len(found)}"
        self.settle()  # once it has its place, the page scrolls to what is ticked
        found[0].click()
        self.settle()

    def leave_check_out(self) -> None:
        """Go past the check-out without telling anything."""
        if isinstance(self.window.page, CheckOutPage):
            self.click("Leave it out")

    def close(self) -> None:
        """Close the window and let everything go."""
        self.window.close()
        self.app._preferences.theme.setParent(None)
        self.window.deleteLater()
        self.app.deleteLater()
