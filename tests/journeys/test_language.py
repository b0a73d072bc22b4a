"""Another language for the window: chosen in the settings, it counts at once and at the next start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup
from selfcare.app.door import Door
from selfcare.desktop.opening import Opening
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.settings import Settings, keep_settings, read_settings, settings_file
from selfcare.desktop.window import Window
from selfcare.translation import language, speaking
from tools.quiet_app import HandClock


@pytest.fixture
def door(qtbot: QtBot, qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """A window as a start opens it, in English at first."""
    assert home.is_dir()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the door has every exception told in a dialog
    with speaking("en"):
        door = Door(qapp, HandClock(), Startup())
        door.open()
        qtbot.waitUntil(lambda: fetched(door))
        yield door
        door.window.close()
        if door.app is not None:
            door.app.deleteLater()
        door.window.deleteLater()


def fetched(door: Door) -> bool:
    return door.app is not None and not door.app.fetching


def choose(door: Door, words: str) -> None:
    """Press a language in the settings."""
    assert door.app is not None
    door.app.go("settings")
    page = door.window.page
    assert isinstance(page, SettingsPage)
    segment = next(each for each in page.language.findChildren(QRadioButton) if each.text() == words)
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)


def titles(door: Door) -> set[str]:
    page = door.window.page
    return {label.text() for label in page.findChildren(QLabel)} if page is not None else set()


def test_a_language_counts_at_once(qtbot: QtBot, door: Door) -> None:
    before = door.app
    choose(door, "Deutsch")
    qtbot.waitUntil(lambda: door.app is not before and fetched(door))
    assert language() == "de"
    assert "Einstellungen" in titles(door)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert focused.text() == "Deutsch"
    assert door.app is not None
    door.app.go("library")
    assert "Bibliothek" in titles(door)
    door.app.go("today")
    assert "Wo zwickt es?" in titles(door)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_language_that_the_disk_does_not_take_counts_and_says_so(qtbot: QtBot, door: Door, home: Path) -> None:
    (home / "data" / "settings.new").mkdir()
    before = door.app
    choose(door, "Deutsch")
    qtbot.waitUntil(lambda: door.app is not before and fetched(door))
    assert language() == "de"
    page = door.window.page
    assert isinstance(page, SettingsPage)
    assert page._unkept.isVisible()
    assert "Es gilt, bis du Selfcare schließt." in page._unkept.text
    assert read_settings(settings_file()).language == ""


def test_it_is_spoken_from_the_first_frame_of_the_next_start(qtbot: QtBot, home: Path) -> None:
    keep_settings(Settings(language="es"), settings_file())
    assert home.is_dir()
    with speaking("en"):
        window = Window()
        qtbot.addWidget(window)
        window.show_opening(settings_file())
        (opening,) = window.findChildren(Opening)
        assert [label.text() for label in opening.findChildren(QLabel)] == ["¿Dónde notas tensión?"]


def test_the_language_that_is_spoken_already_builds_nothing_again(qtbot: QtBot, door: Door) -> None:
    before = door.app
    choose(door, "English")
    qtbot.wait(50)
    assert door.app is before
    assert read_settings(settings_file()).language == "en"


def test_a_language_nobody_speaks_is_that_of_the_system(home: Path) -> None:
    keep_settings(Settings(language="tlh"), settings_file())
    assert home.is_dir()
    assert read_settings(settings_file()).language == ""


@pytest.mark.parametrize(("system", "spoken"), [("de_AT.UTF-8", "de"), ("es_MX.UTF-8", "es"), ("fr_FR.UTF-8", "en")])
def test_the_language_of_the_system(system: str, spoken: str) -> None:
    script = "from selfcare.desktop.languages import system_language; print(system_language())"
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env={"LC_ALL": system, "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout.strip() == spoken
