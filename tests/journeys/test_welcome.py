"""The very first start: three short steps, each of which can be left out, and nothing of the safety gate skipped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.wiring import App
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.sound_check import SoundCheckPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.pages.welcome import AboutYouPage, HelloPage
from selfcare.desktop.settings import keep_settings, read_settings, settings_file
from selfcare.desktop.widgets.chip import Chip
from tests.journeys.by_keys import focused, walk
from tests.journeys.evening import Journey
from tools.quiet_app import HandClock, QuietApp


class WelcomingApp(QuietApp):
    """The quiet app, as the front door starts it."""

    def __init__(self, application: QApplication, clock: SystemClock, startup: Startup) -> None:
        App.__init__(self, application, clock, startup, greets=True)
        self._heard.asked = True


@pytest.fixture
def visit(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:  # noqa: ARG001
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/pulse.sock")
    journey = first_start(qtbot)
    yield journey
    journey.close()


def first_start(qtbot: QtBot) -> Journey:
    """Start, and stay where one comes out; a journey goes on to the library by itself."""
    return Journey(qtbot, HandClock(), WelcomingApp, stays=True)


def chip(journey: Journey, word: str) -> Chip:
    return next(each for each in journey.page(AboutYouPage).findChildren(Chip) if each.text() == word)


def test_three_steps_lead_to_today_with_the_place_that_is_tight(visit: Journey) -> None:
    visit.page(HelloPage)
    assert visit.window.rail.isHidden()
    visit.click("Next")
    visit.page(SoundCheckPage)
    visit.click("I hear it")
    chip(visit, "Calves").click()
    visit.click("Show what suits me")
    today = visit.page(TodayPage)
    assert today.places == ("calf", "shin")
    assert not visit.window.rail.isHidden()
    kept = read_settings(settings_file())
    assert (kept.welcomed, kept.sound.checked) == (True, True)


def test_every_step_can_be_left_out_and_gone_back_to(visit: Journey) -> None:
    visit.click("Next")
    visit.click("Back")
    visit.page(HelloPage)
    visit.click("Next")
    visit.click("Skip this step")
    visit.page(AboutYouPage)
    assert not read_settings(settings_file()).sound.checked, "to be asked before the first session"
    visit.click("Back")
    visit.page(SoundCheckPage)
    visit.click("Skip this step")
    visit.click("Skip this step")
    visit.page(TodayPage)
    assert read_settings(settings_file()).welcomed


def test_what_one_lives_with_is_told_on_the_way_or_later(visit: Journey) -> None:
    visit.click("Next")
    visit.click("Skip this step")
    chip(visit, "Neck").click()
    visit.click("Tell it now")
    visit.page(HealthPage)
    visit.click("Later")
    assert chip(visit, "Neck").isChecked()
    assert not visit.desk.history.health.profile_given
    visit.click("Tell it now")
    visit.read_on()
    visit.click("None of this: go on")
    assert visit.desk.history.health.profile_given
    assert chip(visit, "Neck").isChecked()
    visit.click("Show what suits me")
    visit.page(TodayPage)


def test_it_opens_no_door_to_a_session(visit: Journey) -> None:
    visit.click("Next")
    visit.click("I hear it")
    visit.click("Tell it now")
    visit.read_on()
    visit.click("None of this: go on")
    visit.click("Show what suits me")
    visit.app.go("library")
    visit.window.library.open_routine("micro-break")
    visit.click("Start")
    visit.page(RulesPage)
    visit.read_on()
    visit.click("I have read this: go on")
    visit.page(RedFlagsPage)


def test_it_is_shown_once_and_never_to_who_has_been_here(qtbot: QtBot, home: Path) -> None:  # noqa: ARG001
    first = first_start(qtbot)
    first.click("Skip the introduction")
    first.page(TodayPage)
    first.close()
    again = first_start(qtbot)
    again.page(TodayPage)
    again.app.go("library")
    again.start("micro-break")
    again.pass_until(lambda moment: moment.working)
    again.close()
    keep_settings(read_settings(settings_file()).but(welcomed=False), settings_file())
    with_history = first_start(qtbot)
    with_history.page(TodayPage)
    with_history.close()


def test_size_and_colours_count_at_once(visit: Journey) -> None:
    page = visit.page(HelloPage)
    page._size.choose("160")
    page._take()
    assert visit.window.theme.text_size == 160
    assert read_settings(settings_file()).text_size == 160
    assert visit.window.page is page


def test_its_steps_by_keys(visit: Journey) -> None:
    visit.window.activateWindow()
    assert focused().property("text") == "Next", "Enter is enough"
    assert "Skip the introduction" in walk(visit, HelloPage, least=5)
    visit.tab_to("Next")
    visit.press(Qt.Key.Key_Return)
    assert {"Back", "Skip this step"} <= set(walk(visit, SoundCheckPage, least=6))
    visit.tab_to("I hear it")
    visit.press(Qt.Key.Key_Return)
    walk(visit, AboutYouPage, least=14)
    visit.tab_to("Show what suits me")
    visit.press(Qt.Key.Key_Return)
    visit.page(TodayPage)
