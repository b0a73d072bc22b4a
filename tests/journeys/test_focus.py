"""Who goes on by keys sees where the focus is, on the next page and after every sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from selfcare.desktop.pages.player import PlayerPage
from tests.journeys.by_keys import ENTER, SPACE, focused, name_of
from tests.journeys.evening import Journey


@pytest.fixture
def keys(journey: Journey) -> Journey:
    journey.window.activateWindow()
    return journey


def ring_seen(name: str) -> bool:
    """Whether what has this name has the focus, and is seen to have it."""
    here = focused()
    return name_of(here) == name and bool(getattr(here, "ringed", False))


def test_who_goes_on_by_keys_sees_where_the_focus_is(keys: Journey) -> None:
    keys.start("micro-break")
    keys.tab_to("End")
    keys.press(ENTER)
    keys.tab_to("End here")
    keys.press(ENTER)
    keys.app.go("library")
    keys.window.library.search.setFocus(Qt.FocusReason.TabFocusReason)
    keys.tab_to("Start")
    keys.press(ENTER)
    while not isinstance(keys.window.page, PlayerPage):
        assert ring_seen("Start"), type(keys.window.page)
        keys.press(ENTER)
    assert ring_seen("Pause")


@pytest.mark.parametrize(("key", "back"), [("i", Qt.Key.Key_Escape), ("end", Qt.Key.Key_Escape), ("h", ENTER)])
def test_after_a_sheet_the_focus_is_where_it_was(keys: Journey, key: str, back: Qt.Key) -> None:
    keys.start("micro-break")
    keys.pass_until(lambda moment: moment.working)
    name = "End" if key == "end" else "Skip"
    keys.tab_to(name)
    keys.press(ENTER if key == "end" else Qt.Key[f"Key_{key.upper()}"], text="" if key == "end" else key)
    assert keys.player.asking
    if key == "h":
        keys.tab_to("Pressed by mistake")
    keys.press(back)
    assert not keys.player.asking
    assert ring_seen(name)


def test_escape_closes_the_end_and_the_session_stands_still(keys: Journey) -> None:
    keys.start("micro-break")
    keys.tab_to("End")
    keys.press(ENTER)
    keys.press(Qt.Key.Key_Escape)
    assert not keys.player.end_sheet.isVisible()
    assert keys.state == "paused"
    keys.press(SPACE)
    assert keys.state != "paused"
