"""The whole app by keyboard alone: every stop has its ring, the order is that of reading, and nothing is a trap."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from selfcare.care.answers import Held
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.pages.answers import NotNowPage
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.measures import MeasuresPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.widgets.body_map import BodyMapView
from selfcare.desktop.widgets.score_row import ScoreRow
from tests.journeys.by_keys import ENTER, SPACE, TAB, focused, name_of, round_trip, walk
from tests.journeys.evening import Journey


def test_today_by_keys(keys: Journey) -> None:
    keys.app.go("today")
    keys.window.rail.setFocus()
    keys.press(TAB)
    names = walk(keys, TodayPage, least=20)
    assert names.index("Today") < names.index("Library")
    body = keys.page(TodayPage).map
    keys.bot.waitUntil(lambda: body._ready)
    body.setFocus(Qt.FocusReason.TabFocusReason)
    visited = {body.accessibleName().partition(".")[2].partition(",")[0].strip()}
    down, left, right = Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
    for way in (down, down, *[left] * 3, *[right] * 4, down, left, down, right, down, *[right] * 6):
        keys.press(way)
        visited.add(body.accessibleName().partition("Chosen")[0].removeprefix("Body map. "))
    assert {side for side in ("left", "right") if any(f"your {side}" in name for name in visited)} == {"left", "right"}
    choose_round(keys, body)
    keys.press(TAB)
    assert focused() is not body, "no trap"


def choose_round(keys: Journey, body: BodyMapView) -> None:
    """Choose a pair by Space: both, your left, your right, none."""
    for _step in range(40):
        if body._here is not None and body._here[1][1] is not None and body._state(body._here[1]) == "not chosen":
            break
        keys.press(Qt.Key.Key_Left)
    assert body._here is not None
    place = body._here[1][0]
    sides = []
    for _press in range(4):
        keys.press(SPACE)
        sides.append({side for name, side in body.spots if name == place})
    assert sides == [{"left", "right"}, {"left"}, {"right"}, set()]


def test_from_the_library_to_the_library_by_keys(keys: Journey) -> None:
    keys.app.go("library")
    library = keys.page(LibraryPage)
    library.search.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(focused(), "desk")
    walk(keys, LibraryPage, least=10)
    keys.tab_to("Start")
    keys.press(ENTER)
    walk(keys, RulesPage, least=3)
    keys.tab_to("I have read this: go on")
    keys.press(ENTER)
    walk(keys, HealthPage, least=30)
    keys.tab_to("None of this: go on")
    keys.press(ENTER)
    for _group in range(4):
        walk(keys, RedFlagsPage, least=3)
        keys.tab_to("None of these")
        keys.press(SPACE)
        keys.tab_to("Next")
        keys.press(ENTER)
    check_in(keys)
    if isinstance(keys.window.page, ReadyPage):
        walk(keys, ReadyPage, least=2)
        keys.tab_to("Start")
        keys.press(ENTER)
    play(keys)
    walk(keys, CheckOutPage, least=4)
    keys.tab_to("Save and finish")
    keys.press(ENTER)
    walk(keys, DonePage, least=1)
    keys.tab_to("Back to the library")
    keys.press(SPACE)
    keys.page(LibraryPage)


def check_in(keys: Journey) -> None:
    walk(keys, CheckInPage, least=7)
    first = keys.page(CheckInPage).findChildren(ScoreRow)[0]
    keys.tab_to(first.accessibleName())
    keys.press(Qt.Key.Key_4, text="4")
    keys.press(Qt.Key.Key_Right)
    assert first.score == 5
    keys.press(Qt.Key.Key_3, text="3")
    keys.tab_to("None of these")
    keys.press(SPACE)
    keys.tab_to("Go on")
    keys.press(ENTER)


def play(keys: Journey) -> None:
    """Use every command of the player, and what is asked for when it hurts."""
    page = keys.page(PlayerPage)
    keys.pass_until(lambda moment: moment.working)
    walk(keys, PlayerPage, least=7)
    page.controls.focus_first()
    keys.press(SPACE)
    assert keys.state == "paused"
    keys.press(SPACE)
    keys.pass_until(lambda moment: moment.working and keys.state == "running")
    left = keys.moment.left
    keys.press(Qt.Key.Key_Plus, text="+")
    assert keys.moment.left > left + 10
    keys.press(Qt.Key.Key_E, text="e")
    assert keys.moment.eases == 1
    keys.press(Qt.Key.Key_I, text="i")
    assert page.exercise_sheet.isVisible()
    keys.press(Qt.Key.Key_Escape)
    assert not page.exercise_sheet.isVisible()
    part = keys.moment.phase.part
    keys.press(SPACE)
    keys.pass_time(11)
    keys.press(Qt.Key.Key_Right)
    assert keys.moment.phase.part > part
    keys.press(Qt.Key.Key_H, text="h")
    assert page.hurt_sheet.isVisible()
    stops = round_trip(keys)
    assert len(stops) >= 5
    assert all(page.hurt_sheet.isAncestorOf(stop) for stop in stops), "what lies below cannot be pressed"
    keys.tab_to("Pressed by mistake")
    keys.press(ENTER)
    assert not page.hurt_sheet.isVisible()
    keys.tab_to("End")
    keys.press(ENTER)
    assert focused().parentWidget() is not None
    keys.tab_to("End here")
    keys.press(ENTER)


def test_settings_and_the_other_places_of_the_rail_by_keys(keys: Journey) -> None:
    keys.tab_to("Settings")
    keys.press(ENTER)
    names = walk(keys, SettingsPage, least=12)
    assert names[0] in ("Today", "Settings", "Light") or "Today" in names
    keys.tab_to("Health")
    keys.press(ENTER)
    walk(keys, HealthPage, least=30)
    keys.tab_to("Measures")
    keys.press(ENTER)
    walk(keys, MeasuresPage, least=4)
    keys.tab_to("Safety")
    keys.press(ENTER)
    walk(keys, RulesPage, least=5)


def test_what_is_not_offered_now_by_keys(keys: Journey) -> None:
    history = keys.desk.history
    history.confirm(TOPIC)
    history.health.set_profile([Held("anticoagulant")])
    history.health.answer_red_flags(frozenset())
    history.health.check_in({}, [Held("unwell")])
    keys.app.go("library")
    keys.window.library.open_routine("micro-break")
    keys.click("See why")
    assert walk(keys, NotNowPage, least=2)
    keys.tab_to("Change my answers")
    keys.press(ENTER)
    keys.page(CheckInPage)


def test_the_far_view_by_keys(keys: Journey) -> None:
    keys.start("micro-break")
    keys.pass_until(lambda moment: moment.working)
    far = keys.player.far
    keys.press(Qt.Key.Key_F, text="f")
    assert far.isVisible()
    with keys.bot.waitActive(far):
        far.activateWindow()
    keys.press(TAB)
    assert far.bar.isVisible()
    stops = round_trip(keys)
    assert len(stops) >= 5
    assert all(name_of(stop) or stop.windowTitle() for stop in stops), [type(stop) for stop in stops]
    assert {stop.window() for stop in stops} == {far}, [(name_of(stop), type(stop)) for stop in stops]
    keys.press(Qt.Key.Key_Escape)
    assert far.hurt_sheet.isVisible()
    asked = round_trip(keys)
    assert len(asked) >= 5
    assert all(far.hurt_sheet.isAncestorOf(stop) for stop in asked)
    keys.tab_to("Pressed by mistake")
    keys.press(ENTER)
    keys.press(Qt.Key.Key_F, text="f")
    assert not far.isVisible()
