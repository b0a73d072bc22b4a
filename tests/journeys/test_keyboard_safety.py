"""By keyboard alone through what stands in somebody's way: a doctor first, a stop, a session that was cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.pages.answers import SafetyPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.pages.sound_check import SoundCheckPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.widgets.keys_sheet import KeysSheet
from selfcare.routine.places import added_folders, keep_added
from tests.journeys.by_keys import ENTER, SPACE, focused, round_trip, walk
from tests.journeys.evening import Journey
from tools.quiet_app import HandClock

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(("flag", "least"), [("rf_ces_saddle", 3), ("rf_cancer", 2)])
def test_what_to_do_about_a_red_flag_by_keys(keys: Journey, flag: str, least: int) -> None:
    history = keys.desk.history
    history.confirm(TOPIC)
    history.health.set_profile([])
    history.health.answer_red_flags(frozenset({flag}))
    keys.app.go("library")
    keys.window.library.open_routine("desk-reset")
    keys.tab_to("See why")
    keys.press(ENTER)
    names = walk(keys, SafetyPage, least=least)
    assert focused().isVisible()
    keys.tab_to(next(name for name in names if "Change my answers" in name))
    keys.press(ENTER)
    keys.page(RedFlagsPage)


def test_after_a_warning_sign_by_keys(keys: Journey) -> None:
    keys.start("desk-reset")
    keys.pass_until(lambda moment: moment.working)
    keys.press(Qt.Key.Key_H, text="h")
    keys.press(Qt.Key.Key_3, text="3")
    walk(keys, StoppedPage, least=2)
    keys.tab_to("I pressed it by mistake")
    keys.press(ENTER)
    keys.page(DonePage)
    keys.tab_to("Back to the library")
    keys.press(ENTER)
    keys.page(LibraryPage)


def test_a_session_that_was_cut_off_is_left_taken_back_and_gone_on_with_by_keys(
    qtbot: QtBot, clock: HandClock, home: Path
) -> None:
    del home
    first = Journey(qtbot, clock)
    first.start("micro-break")
    first.pass_until(lambda moment: moment.phase.kind == "work")
    first.close()
    keys = Journey(qtbot, clock)
    keys.window.activateWindow()
    keys.app.go("today")
    walk(keys, TodayPage, least=20)
    keys.tab_to("Leave it")
    keys.press(ENTER)
    assert not keys.window.today.resume.isVisible()
    keys.tab_to("Undo: The session was left. What you did in it counts.")
    keys.press(SPACE)
    assert keys.window.today.resume.isVisible()
    keys.tab_to("Carry on")
    keys.press(ENTER)
    keys.answer_nothing_special()
    keys.page(PlayerPage)
    keys.close()


def test_what_belongs_to_somebody_by_keys(keys: Journey, tmp_path: Path) -> None:
    keep_added((tmp_path,))
    keys.tab_to("Settings")
    keys.press(ENTER)
    names = walk(keys, SettingsPage, least=12)
    assert names.index(f"Take out: {tmp_path}") < names.index("Add a folder") < names.index("Delete the history")
    keys.tab_to(f"Take out: {tmp_path}")
    keys.press(ENTER)
    assert added_folders() == ()
    assert focused().isVisible()
    keys.tab_to(f"Undo: “{tmp_path.name}” is no longer looked through. Its files stay where they are.")
    keys.press(ENTER)
    assert added_folders() == (tmp_path,)
    keys.tab_to("What I live with")
    keys.press(ENTER)
    keys.page(HealthPage)


def test_the_sound_check_and_the_keys_themselves_by_keys(keys: Journey) -> None:
    keys.tab_to("Settings")
    keys.press(ENTER)
    keys.tab_to("Check the sound step by step")
    keys.press(ENTER)
    walk(keys, SoundCheckPage, least=3)
    keys.press(Qt.Key.Key_F1)
    [sheet] = keys.window.findChildren(KeysSheet)
    assert all(sheet.isAncestorOf(stop) for stop in round_trip(keys)), "what lies below cannot be pressed"
    keys.press(Qt.Key.Key_Escape)
    keys.tab_to("I hear it")
    keys.press(ENTER)
    keys.page(SettingsPage)
