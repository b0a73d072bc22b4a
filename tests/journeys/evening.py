"""A user at a window with a clock of our own, and nothing that sounds or keeps a screen awake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.app import App, Startup, SystemClock
from selfcare.desktop.desk import Desk
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.widgets.button import Button
from selfcare.player import Effect
from selfcare.routine.models import Routine
from selfcare.session.engine import Session
from selfcare.session.moment import Moment

Kind = TypeVar("Kind", bound=QWidget)


class HandClock(SystemClock):
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.day = datetime(2026, 3, 2, 20, 0).astimezone()

    def monotonic(self) -> float:
        return self.seconds

    def boot(self) -> float | None:
        return self.seconds

    def wall(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.day + timedelta(seconds=self.seconds)


class QuietApp(App):
    """The app without sound and without a say in the screen's sleep."""

    def _devices(self, _routine: Routine, _session: Session, _language: str) -> Sequence[Effect]:
        return ()


class Journey:
    """A user at the window: presses keys and buttons, lets time pass, sees pages."""

    def __init__(self, qtbot: QtBot, clock: HandClock, kind: type[App] = QuietApp) -> None:
        self.bot, self.clock = qtbot, clock
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.app = kind(application, clock, Startup())
        self.window = self.app.window
        with qtbot.waitExposed(self.window):
            self.app.open()
        qtbot.waitUntil(self.fetched)

    def fetched(self) -> bool:
        return not self.app._steps and self.app._desk is not None

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

    def click(self, words: str) -> None:
        """Press the button that shows these words or has them as its name, on the page that is shown."""
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
        """Start a routine as somebody who has read the stop rules."""
        self.window.library.open_routine(routine)
        self.click("Start")
        if isinstance(self.window.page, RulesPage):
            self.click("None of this is me: start")

    def close(self) -> None:
        """Close the window and let everything go."""
        self.window.close()
        self.app._theme.setParent(None)
        self.window.deleteLater()
        self.app.deleteLater()
