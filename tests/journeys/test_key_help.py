"""The help that lists the keys of the page: where it opens, what rests below it, and that it is whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from selfcare.desktop.key_help import keys_of
from selfcare.desktop.widgets.keys_sheet import KeysSheet
from selfcare.desktop.widgets.painted import Words
from tests.journeys.by_keys import TAB, focused
from tests.journeys.evening import Journey


def words_on(sheet: QWidget) -> list[str]:
    return [words.text() for words in sheet.findChildren(Words) if words.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Question, Qt.Key.Key_F1])
def test_help_lists_the_keys_of_the_page_and_gives_the_focus_back(keys: Journey, key: Qt.Key) -> None:
    keys.app.go("today")
    keys.tab_to("Library")
    before = focused()
    keys.press(key, text="?" if key == Qt.Key.Key_Question else "")
    [sheet] = keys.window.findChildren(KeysSheet)
    assert sheet.isVisible()
    assert "Arrows, on the body" in words_on(sheet)
    assert "This hurts: stop at once" not in words_on(sheet)
    keys.press(TAB)
    assert sheet.isAncestorOf(focused())
    keys.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert focused() is before


def test_help_lets_a_session_stand_still_and_the_keys_below_it_rest(keys: Journey) -> None:
    keys.start("micro-break")
    keys.pass_until(lambda moment: moment.working)
    keys.press(Qt.Key.Key_F1)
    assert keys.state == "paused"
    [sheet] = keys.window.findChildren(KeysSheet)
    assert "This hurts: stop at once" in words_on(sheet)
    part = keys.moment.phase.part
    keys.press(Qt.Key.Key_Right)
    assert keys.moment.phase.part == part
    keys.press(Qt.Key.Key_F1)
    assert not sheet.isVisible()
    keys.press(Qt.Key.Key_H, text="h")
    assert keys.player.hurt_sheet.isVisible()
    keys.press(Qt.Key.Key_F1)
    assert not sheet.isVisible(), "the question comes first"


def test_a_question_mark_can_be_written_into_the_search(keys: Journey) -> None:
    search = keys.window.library.search
    search.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(search, "?")
    assert isinstance(search, QLineEdit)
    assert search.text() == "?"
    assert not keys.window.findChildren(KeysSheet)


def test_every_key_of_the_player_is_in_its_help(keys: Journey) -> None:
    keys.start("micro-break")
    listed = " ".join(key for key, _what in keys_of(keys.player, beside_rail=False))
    for shortcut in keys.player._keys._shortcuts:
        key = shortcut.key().toString()
        words = {"PgUp": "Page Up", "PgDown": "Page Down"}.get(key, key)
        assert words in listed or key.startswith(("Media", "Toggle Media")), key
