"""The whole app by keyboard alone: every stop has its ring, the order is that of reading, and nothing is a trap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from selfcare.care.answers import Held
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.key_help import keys_of
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
from selfcare.desktop.widgets.keys_sheet import KeysSheet
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.score_row import ScoreRow
from tests.journeys.evening import Journey

TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or str(getattr(widget, "text", str)())


def round_trip(journey: Journey) -> list[QWidget]:
    """Press Tab until it comes round, and back the same way; returns the stops."""
    stops: list[QWidget] = []
    while focused() not in stops:
        stops.append(focused())
        assert len(stops) < 120
        journey.press(TAB)
    start = stops.index(focused())
    back = []
    for _stop in stops[start:]:
        journey.press(Qt.Key.Key_Backtab)
        back.append(focused())
    assert back == stops[start:][::-1], "back the way it came"
    return stops[start:]


def looks(widget: QWidget) -> QImage:
    """Return the window where a widget is, with what lies round it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab(widget.rect().translated(corner).adjusted(-8, -8, 8, 8)).toImage()


def ringed(journey: Journey, stop: QWidget) -> bool:
    """Whether a stop looks otherwise once the keys are there."""
    bring_into_sight(stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    with_ring = looks(stop)
    window = journey.window
    stop.clearFocus()
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    without = looks(stop)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return with_ring != without


def bring_into_sight(stop: QWidget) -> None:
    """Scroll as Tab does."""
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()


def scrolled_in(stop: QWidget) -> QScrollArea | None:
    """Return what a stop scrolls in."""
    above = stop.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def unordered(stops: list[QWidget], page: QWidget) -> Iterator[tuple[str, str]]:
    """Yield pairs of stops of which the later one stands wholly above and not to the right of the earlier one.

    What scrolls together is compared as it is laid out, other things as they are seen.
    """
    inside = [stop for stop in stops if page.isAncestorOf(stop)]
    top = min(inside, key=lambda stop: stop.mapTo(page, QPoint(0, 0)).y(), default=None)
    for one, other in pairwise(inside):
        if other is top:
            continue  # the round has come to its beginning
        here, there = scrolled_in(one), scrolled_in(other)
        if here is there and here is not None:
            first, second, whole = one, other, here.widget()
        else:
            first, second, whole = here or one, there or other, page
        assert whole is not None
        start, end = first.mapTo(whole, QPoint(0, 0)), second.mapTo(whole, QPoint(0, 0))
        if end.y() + second.height() <= start.y() and end.x() < start.x() + first.width():
            yield name_of(one), name_of(other)


def walk(journey: Journey, page: type[QWidget], *, least: int) -> list[str]:
    """Go round a page by Tab; returns the names of its stops."""
    shown = journey.page(page)
    stops = round_trip(journey)
    assert len(stops) >= least, [name_of(stop) for stop in stops]
    for stop in stops:
        assert name_of(stop), f"{page.__name__}: {stop} has no name"
        assert ringed(journey, stop), f"{page.__name__}: {name_of(stop)} has no ring"
    assert not list(unordered(stops, shown)), page.__name__
    return [name_of(stop) for stop in stops]


@pytest.fixture
def keys(journey: Journey) -> Journey:
    journey.window.activateWindow()
    return journey


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


# ---- the help --------------------------------------------------------------------------------------------------------


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
