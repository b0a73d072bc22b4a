"""What belongs to the user, in the settings: folders, history, settings; nothing asked twice, all of it with Undo."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from selfcare.app.belongings import Belongings
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.settings import Settings
from selfcare.desktop.widgets.undo_bar import UndoBar
from selfcare.routine.places import added_folders, user_folder
from tests.journeys.evening import Journey
from tests.journeys.test_library import anna
from tools.quiet_app import HandClock

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "Kurs Übungen"
    folder.mkdir()
    anna(folder)
    return folder


def settings(journey: Journey) -> SettingsPage:
    if not isinstance(journey.window.page, SettingsPage):
        journey.app.go("settings")
    return journey.page(SettingsPage)


def added(journey: Journey, folder: Path) -> SettingsPage:
    """Add a folder by the dialog, as somebody who chooses it there."""
    page = settings(journey)
    journey.click("Add a folder")
    belongings = journey.window.findChild(Belongings)
    assert isinstance(belongings, Belongings)
    dialog = belongings.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    journey.settle()
    return page


def names(journey: Journey) -> list[str]:
    return [card.name for card in journey.window.library._cards()]


def undo(journey: Journey) -> str:
    """Press Ctrl+Z; returns what it took back."""
    [text] = [bar.text for bar in journey.window.findChildren(UndoBar) if bar.text]
    journey.window.activateWindow()
    journey.settle()
    QTest.keyClick(journey.window, Qt.Key.Key_Z, CTRL)
    return text


def test_a_folder_that_is_added_is_looked_through_now_and_at_the_next_start(
    course: Path, qtbot: QtBot, clock: HandClock, home: Path
) -> None:
    del home
    journey = Journey(qtbot, clock)
    page = added(journey, course)
    assert page.folders.note.text == "“Kurs Übungen” is looked through from now on. 1 routine"
    assert f"{course}: 1 routine" in page.folders.text
    assert "Neck for Anna" in names(journey)
    journey.close()
    later = Journey(qtbot, clock)
    assert "Neck for Anna" in names(later)
    anna(course, name="Neck, gentler")
    qtbot.waitUntil(lambda: "Neck, gentler" in names(later), timeout=10_000)
    later.close()


def test_a_folder_is_taken_out_without_a_question_and_comes_back_with_undo(journey: Journey, course: Path) -> None:
    added(journey, course)
    journey.click(f"Take out: {course}")
    assert "Neck for Anna" not in names(journey)
    assert added_folders() == ()
    assert (course / "anna.yaml").exists()
    assert journey.window.focusWidget() is settings(journey).folders.add, "the keys keep their place"
    assert undo(journey) == "“Kurs Übungen” is no longer looked through. Its files stay where they are."
    assert "Neck for Anna" in names(journey)
    assert f"{course}: 1 routine" in settings(journey).folders.text


def test_a_stick_that_is_pulled_out_is_told_and_comes_back_by_itself(
    journey: Journey, course: Path, qtbot: QtBot
) -> None:
    added(journey, course)
    away = course.rename(course.parent / "away")
    qtbot.waitUntil(lambda: "Neck for Anna" not in names(journey), timeout=10_000)
    journey.app.go("library")
    journey.app.go("settings")
    assert "It is not there now." in settings(journey).folders.text
    shutil.copytree(away, course)
    qtbot.waitUntil(lambda: "Neck for Anna" in names(journey), timeout=10_000)


def test_the_list_of_folders_follows_the_disk_while_it_is_looked_at(
    journey: Journey, course: Path, qtbot: QtBot
) -> None:
    page = added(journey, course)
    (course / "b.yaml").write_text("routine: 1\nid: b\n", encoding="utf-8")
    qtbot.waitUntil(lambda: "1 file cannot be played yet" in page.folders.text, timeout=10_000)


@pytest.mark.parametrize("place", ["same", "inside", "home", "root"])
def test_a_folder_that_is_there_already_or_holds_everything_is_not_added(
    journey: Journey, course: Path, place: str
) -> None:
    added(journey, course)
    chosen = {"same": course, "inside": course / "parts", "home": Path.home(), "root": Path("/")}[place]
    page = added(journey, chosen)
    assert added_folders() == (course,)
    assert page.folders.note.text in (
        "This folder is looked through already.",
        "This folder holds much more than routines. Choose the folder inside it that holds them.",
    )


def test_a_disk_that_does_not_keep_the_list_changes_nothing_and_says_so(
    journey: Journey, course: Path, home: Path
) -> None:
    page = settings(journey)
    (home / "data" / "folders.new").mkdir()
    added(journey, course)
    assert "Nothing was changed." in page.folders.note.text
    assert "Neck for Anna" not in names(journey)


# ---- the history -----------------------------------------------------------------------------------------------------


def test_the_history_is_deleted_without_a_question_and_comes_back_with_undo(journey: Journey) -> None:
    journey.do_a_little()
    assert journey.window.today.again.isVisible()
    settings(journey)
    journey.click("Delete the history")
    assert journey.desk.history.sessions() == []
    assert undo(journey).startswith("The history is deleted.")
    assert len(journey.desk.history.sessions()) == 1
    journey.click("Delete the history")
    journey.app.go("today")
    assert not journey.window.today.again.isVisible()
    assert not [bar for bar in journey.window.findChildren(UndoBar) if bar.text], "what comes now is not overwritten"


def test_a_history_that_cannot_be_deleted_says_so(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    journey.do_a_little()
    page = settings(journey)
    monkeypatch.setattr(journey.desk.history, "forget", lambda: None)
    journey.click("Delete the history")
    assert "all of it is still there" in page.data.note.text
    assert not [bar for bar in journey.window.findChildren(UndoBar) if "history" in bar.text]


# ---- the settings ----------------------------------------------------------------------------------------------------


def test_settings_are_as_at_first_and_come_back_with_undo(journey: Journey) -> None:
    preferences = journey.app._preferences
    chosen = Settings("dark", 130, still=True, country="AT", language="en", welcomed=True)
    preferences.change(chosen)
    settings(journey)
    journey.click("Settings as at first")
    assert preferences.chosen == Settings(country="AT", language="en", welcomed=True)
    assert preferences.theme.text_size == 100
    assert undo(journey) == "Looks, figure and sound are as at first."
    assert preferences.chosen == chosen
    assert preferences.theme.dark


@pytest.mark.parametrize("words", ["Settings as at first", "Delete the history"])
def test_who_takes_back_by_keys_is_where_they_were(journey: Journey, words: str) -> None:
    button = next(each for each in settings(journey).findChildren(QPushButton) if each.text() == words)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    back = next(bar for bar in journey.window.findChildren(UndoBar) if bar.isVisible())._card.back
    back.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(back, Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == words


def test_a_choice_that_the_disk_does_not_take_counts_and_says_so(journey: Journey, home: Path) -> None:
    page = settings(journey)
    (home / "data" / "settings.new").mkdir()
    page._scheme.choose("dark")
    page._scheme.chosen.emit("dark")
    assert journey.app._preferences.theme.dark
    assert page._unkept.isVisible()
    assert "It counts until you close Selfcare." in page._unkept.text
    (home / "data" / "settings.new").rmdir()
    page._scheme.chosen.emit("dark")
    assert not page._unkept.isVisible()


def test_settings_as_at_first_that_the_disk_does_not_take_say_so_as_well(journey: Journey, home: Path) -> None:
    journey.app._preferences.change(Settings("dark", language="en", welcomed=True))
    settings(journey)
    (home / "data" / "settings.new").mkdir()
    journey.click("Settings as at first")
    assert "It counts until you close Selfcare." in settings(journey)._unkept.text


def test_minimised_the_settings_stay_where_they_were_read(journey: Journey) -> None:
    bar = settings(journey)._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    journey.window.showMinimized()
    journey.settle()
    journey.window.showNormal()
    journey.settle()
    assert bar.value() == bar.maximum() > 0
    journey.app.go("library")
    assert bar.value() == 0


def test_the_profile_and_the_place_of_the_files_are_one_press_away(journey: Journey) -> None:
    page = settings(journey)
    assert str(user_folder().parent) in page.data._where.text().replace("\u200b", "")
    journey.click("What I live with")
    journey.page(HealthPage)


def test_the_page_is_kept_until_something_else_was_chosen_elsewhere(journey: Journey) -> None:
    journey.app.go("settings")
    page = journey.page(SettingsPage)
    page._size.choose("115")
    page._size.chosen.emit("115")
    page.folders.note.say("Something was just done.")
    journey.app.go("library")
    journey.app.go("settings")
    assert journey.page(SettingsPage) is page
    assert page.folders.note.text == ""
    preferences = journey.app._preferences
    preferences.change(preferences.chosen.but(text_size=100))
    journey.app.go("library")
    journey.app.go("settings")
    anew = journey.page(SettingsPage)
    assert anew is not page
    assert anew.settings.text_size == 100
