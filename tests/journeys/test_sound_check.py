"""Before the very first session, and from the settings: can you hear me?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup, SystemClock
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.pages.sound_check import SoundCheckPage
from selfcare.desktop.settings import read_settings, settings_file
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.desktop.widgets.painted import Words
from tests.journeys.evening import Journey
from tests.journeys.test_voice import SpeakingApp
from tools.quiet_app import HandClock


class AskingApp(SpeakingApp):
    """The app that hums, and asks whether it is heard."""

    def __init__(self, application: QApplication, clock: SystemClock, startup: Startup) -> None:
        super().__init__(application, clock, startup)
        self._heard.asked = False


@pytest.fixture
def journey(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/pulse.sock")
    AskingApp.folder = home / "voice"
    journey = Journey(qtbot, HandClock(), AskingApp)
    yield journey
    journey.close()


def words_on(page: SoundCheckPage) -> str:
    return "\n".join(words.text() for words in page.findChildren(Words) if words.isVisibleTo(page))


def start(journey: Journey) -> SoundCheckPage:
    journey.page(LibraryPage).open_routine("micro-break")
    journey.click("Start")
    return journey.page(SoundCheckPage)


def test_who_hears_it_goes_on_to_the_session_and_is_not_asked_again(journey: Journey) -> None:
    page = start(journey)
    page.row._voice.setValue(40)
    journey.click("I hear it")
    assert not isinstance(journey.window.page, SoundCheckPage)
    chosen = read_settings(settings_file()).sound
    assert (chosen.checked, chosen.voice, chosen.level) == (True, 40, None)
    journey.app.go("library")
    journey.click("Start")
    assert not isinstance(journey.window.page, SoundCheckPage)


def test_who_hears_nothing_is_helped_and_may_go_on_without(journey: Journey) -> None:
    page = start(journey)
    assert "Headphones." not in words_on(page)
    journey.click("I hear nothing")
    assert "sound settings" in words_on(page)
    journey.click("Without sound")
    chosen = read_settings(settings_file()).sound
    assert (chosen.checked, chosen.level, chosen.flash) == (True, "tones", True)
    assert not isinstance(journey.window.page, SoundCheckPage)


def test_it_can_be_asked_for_in_the_settings(journey: Journey) -> None:
    journey.app.go("settings")
    journey.click("Check the sound step by step")
    journey.page(SoundCheckPage)
    journey.click("I hear it")
    journey.page(SettingsPage)


def test_the_voice_is_sampled_behind_the_tone(journey: Journey, qtbot: QtBot) -> None:
    sounds = journey.app._heard.sounds
    journey.app._heard.check()
    speaker = sounds._speaker
    assert speaker is not None
    played: list[tuple[str, str]] = []
    speaker.chirp = lambda clip, bus="tones": played.append((clip, bus))  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: bool(played), timeout=20_000)
    assert played[0][1] == "voice"
    assert Path(played[0][0]).is_file()


def test_who_has_chosen_tones_tries_tones_alone_but_in_the_check(journey: Journey, qtbot: QtBot) -> None:
    chosen = journey.app._preferences.chosen
    journey.app._preferences.change(chosen.but(sound=SoundSettings("tones")))
    sounds = journey.app._heard.sounds
    asked: list[str] = []
    sounds.voicing.sampled.connect(asked.append)
    sounds.test()
    qtbot.wait(200)
    assert asked == []
    journey.app._heard.check()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=20_000)
