"""Today: what is suggested and why, and the body map that asks for it."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from selfcare.anatomy.regions import REGIONS
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.widgets.button import Button
from selfcare.record.choice import choice_of
from selfcare.session.commands import Stop
from tests.journeys.asked import health_of, known, words_on
from tests.journeys.evening import Journey


def test_today_suggests_for_where_it_is_tight_with_the_reason(journey: Journey) -> None:
    known(journey)
    journey.app.go("today")
    today = journey.page(TodayPage)
    today.map.press("upper_trapezius")
    assert today.chips.words == ["Neck"]
    today.minutes.choose("10")
    today.wished.emit()
    QApplication.processEvents()
    assert 1 <= len(today._cards) <= 3
    assert "tops of the shoulders" in words_on(today)
    first = today._cards[0]
    QTest.mouseClick(
        next(each for each in first.findChildren(Button) if each.text() == "Start"), Qt.MouseButton.LeftButton
    )
    journey.answer_nothing_special()
    journey.page(PlayerPage)
    session = journey.desk._run.opening.recorder.session  # type: ignore[union-attr]
    kept = choice_of(journey.desk.history._store, session)
    assert kept is not None
    assert kept.minutes == 10


def test_what_was_started_on_today_leads_back_to_today(journey: Journey) -> None:
    known(journey)
    journey.app.go("today")
    card = journey.page(TodayPage)._cards[0]
    QTest.mouseClick(
        next(each for each in card.findChildren(Button) if each.text() == "Start"), Qt.MouseButton.LeftButton
    )
    journey.answer_nothing_special()
    journey.pass_until(lambda moment: moment.working and moment.part.step == 1)
    journey.player.wished.emit(Stop())
    journey.leave_check_out()
    journey.click("Back to Today")
    today = journey.page(TodayPage)
    weekday = journey.clock.now().weekday()
    assert (set(today.week._done), set(today.week._early)) == (set(), {weekday})
    assert today._count.text() == "1 session, ended early"
    assert "Ended early: " in today.week.accessibleName()
    journey.app.go("library")
    journey.start("micro-break")
    journey.pass_time(700)
    journey.leave_check_out()
    journey.click("Back to the library")
    journey.app.go("today")
    assert (set(today.week._done), set(today.week._early)) == ({weekday}, set())
    assert today._count.text() == "2 sessions, 1 ended early"


def test_where_nothing_fits_today_says_what_would_with_more_minutes(journey: Journey) -> None:
    known(journey)
    journey.app.go("today")
    today = journey.page(TodayPage)
    today.map.choose({("sole", None)})
    today.minutes.choose("5")
    today.wished.emit()
    assert not today._cards
    said = today._empty.text()
    assert re.match(r"Nothing fits in 5 min\. With (10|20) min: “.+”\.$", said)
    minutes = re.findall(r"With (\d+) min", said)[0]
    journey.click(f"Take {minutes} min")
    assert today.minutes.key == minutes
    assert today._cards
    assert today._cards[0]._id
    assert not today._empty.isVisibleTo(today)


def test_where_a_place_is_left_out_today_says_what_other_places_have(journey: Journey) -> None:
    known(journey)
    places = {region: 7 for region in REGIONS if region in {"foot", "lower_leg", "thigh", "hip", "whole_leg"}}
    health_of(journey).check_in({**dict.fromkeys(REGIONS, 1), **places}, ())
    health_of(journey).answer_red_flags(frozenset())
    journey.app.go("today")
    today = journey.page(TodayPage)
    today.map.choose({("sole", None)})
    today.wished.emit()
    assert not today._cards
    said = today._empty.text()
    assert said.startswith("Nothing fits these places today. “")
    assert "because you feel pain of 7 out of 10 in your " in said
    assert ". For other places: “" in said
    journey.click("Look everywhere")
    assert today.places == ()
    assert today._cards


def test_the_body_map_by_keyboard_alone(journey: Journey) -> None:
    journey.app.go("today")
    today = journey.page(TodayPage)
    journey.window.activateWindow()
    today.map.grab()
    today.map.setFocus(Qt.FocusReason.TabFocusReason)
    assert "Back of the neck" in today.map.accessibleName()
    QTest.keyClick(today.map, Qt.Key.Key_Space)
    assert today.map.spots == {("neck_back", None)}
    QTest.keyClick(today.map, Qt.Key.Key_Down)
    assert "Back of the neck" not in today.map.accessibleName().split(",")[0]
    for _step in range(12):
        QTest.keyClick(today.map, Qt.Key.Key_Down)
    assert today.map.accessibleName().startswith("Body map. Sole, your")
    QTest.keyClick(today.map, Qt.Key.Key_Return)
    assert today.map.spots == {("neck_back", None), ("sole", "left"), ("sole", "right")}
    assert today.chips.words == ["Back of the neck", "Feet"]
    for _step in range(12):
        QTest.keyClick(today.map, Qt.Key.Key_Left)
    assert today.map._here is not None
    assert today.map._here[0] == "front"


def test_a_pair_goes_round_both_left_right_none(journey: Journey) -> None:
    spots = journey.window.today.map
    rounds = []
    for _press in range(4):
        spots.press("calf")
        rounds.append(sorted(side or "" for _place, side in spots.spots))
    assert rounds == [["left", "right"], ["left"], ["right"], []]


def test_the_left_of_the_back_is_the_left_of_the_person(journey: Journey) -> None:
    journey.app.go("today")
    today = journey.page(TodayPage)
    today.map.grab()
    area = next(area for view, area in today.map._all() if (view, area.id, area.side) == ("back", "calf", "left"))
    middle = today.map._middle("back", area)
    assert middle.x() < today.map.width() * 0.75  # seen from behind, a person's left is at our left
    hit = today.map._at(middle)
    assert hit == ("back", ("calf", "left"))


def test_the_throat_leads_to_the_safety_page_and_nothing_is_chosen(journey: Journey) -> None:
    journey.app.go("today")
    today = journey.page(TodayPage)
    today.map.grab()
    area = next(area for view, area in today.map._all() if (view, area.id) == ("front", "neck_front"))
    place = today.map._middle("front", area)
    QTest.mouseClick(today.map, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    journey.page(RulesPage)
    assert not today.map.spots
    today.map.press("knee_back")
    assert not today.map.spots
