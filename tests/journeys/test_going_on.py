"""Going on with a session that was left, and what the last ones change about the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.answers import NotNowPage
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.session.commands import Answer, Hurts, Resume, Stop
from tests.journeys.asked import HOUR, button, exercises_of, health_of, play, played, words_on
from tests.journeys.evening import Journey
from tools.quiet_app import HandClock


@pytest.mark.parametrize(("away", "asked"), [(0.5, False), (2.0, True)])
def test_going_on_after_more_than_an_hour_asks_how_it_is(
    qtbot: QtBot,
    clock: HandClock,
    home: Path,  # noqa: ARG001 - a home of its own
    away: float,
    asked: bool,  # noqa: FBT001
) -> None:
    first = Journey(qtbot, clock)
    first.start("morning-back")
    first.pass_until(lambda moment: moment.working)
    stood = first.moment.elapsed
    first.close()
    clock.seconds += away * HOUR
    second = Journey(qtbot, clock)
    second.app.go("today")
    QTest.mouseClick(button(second.window.today.resume, "Carry on"), Qt.MouseButton.LeftButton)
    if asked:
        assert "It is a while since you stopped." in words_on(second.page(CheckInPage))
        second.answer_nothing_special()
    second.page(PlayerPage)
    second.pass_time(10.5)
    assert second.moment.elapsed == pytest.approx(stood, abs=1.5)
    assert not second.window.today.resume.isVisible()
    second.close()


@pytest.mark.parametrize(("away", "asked"), [(0.5, False), (2.0, True), (7.0, True)])
def test_a_session_that_stood_still_for_long_is_asked_for_at_the_door(
    journey: Journey,
    away: float,
    asked: bool,  # noqa: FBT001
) -> None:
    journey.start("morning-back")
    journey.pass_until(lambda moment: moment.working)
    stood = journey.moment.elapsed
    journey.press(Qt.Key.Key_Space)
    assert journey.state == "paused"
    journey.clock.seconds += away * HOUR
    journey.player.wished.emit(Resume())
    if asked:
        page = journey.page(CheckInPage)
        assert ("It is a while since you stopped." in words_on(page)) == (away < 6)  # after midnight it is the day
        journey.answer_nothing_special()
    journey.page(PlayerPage)
    journey.pass_time(10.5)
    assert journey.state == "running"
    assert journey.moment.elapsed == pytest.approx(stood, abs=1.5)


@pytest.mark.parametrize(("away", "asked"), [(0.5, False), (2.0, True), (14.0, True)])
@pytest.mark.parametrize("answer", [Answer("mistake"), Answer("dull", 5)])
def test_what_hurt_a_night_ago_is_kept_and_how_it_is_now_is_asked_before_it_goes_on(
    journey: Journey,
    answer: Answer,
    away: float,
    asked: bool,  # noqa: FBT001
) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    journey.player.wished.emit(Hurts())
    assert journey.state == "hurt"
    journey.clock.seconds += away * HOUR
    journey.player.wished.emit(answer)
    if not asked:
        assert journey.state == "resuming"
        return
    page = journey.page(CheckInPage)
    assert ("It is a while since you stopped." in words_on(page)) == (away < 6)
    assert journey.desk.unfinished is not None
    assert answer in [command for _at, command in journey.desk.unfinished.journal]
    journey.answer_nothing_special()
    journey.page(PlayerPage)
    assert journey.state == "resuming"


def test_a_night_behind_a_closed_lid_is_a_long_time_too(journey: Journey) -> None:
    journey.start("morning-back")
    journey.pass_until(lambda moment: moment.working)
    journey.clock.seconds += 2 * HOUR
    journey.desk.beat()
    assert journey.state == "paused"
    journey.player.wished.emit(Resume())
    page = journey.page(CheckInPage)
    assert "It is a while since you stopped." in words_on(page)
    journey.answer_nothing_special()
    journey.page(PlayerPage)
    assert len(journey.desk.history.sessions()) == 1


def test_who_turns_away_from_the_question_finds_the_session_on_today(journey: Journey) -> None:
    journey.start("morning-back")
    journey.pass_until(lambda moment: moment.working)
    journey.press(Qt.Key.Key_Space)
    journey.clock.seconds += 2 * HOUR
    journey.player.wished.emit(Resume())
    journey.page(CheckInPage)
    journey.app.go("today")
    assert journey.window.today.resume.isVisible()
    QTest.mouseClick(button(journey.window.today.resume, "Carry on"), Qt.MouseButton.LeftButton)
    journey.page(CheckInPage)
    journey.answer_nothing_special()
    journey.page(PlayerPage)


def test_going_on_is_refused_where_it_has_become_worse(qtbot: QtBot, clock: HandClock, home: Path) -> None:  # noqa: ARG001
    first = Journey(qtbot, clock)
    first.start("morning-back")
    first.pass_until(lambda moment: moment.working)
    first.close()
    clock.seconds += 2 * HOUR
    second = Journey(qtbot, clock)
    second.app.go("today")
    QTest.mouseClick(button(second.window.today.resume, "Carry on"), Qt.MouseButton.LeftButton)
    page = second.page(CheckInPage)
    for row in second.rows(page).values():
        row.choose(7)
    second.tick("None of these")
    second.click("Go on")
    for _group in range(4):  # pain has jumped: the red flags come first
        second.page(RedFlagsPage)
        second.tick("None of these")
        second.click("Next")
    assert "does not suit you as it stands" in words_on(second.page(NotNowPage))
    second.click("Begin it anew")
    assert not isinstance(second.window.page, PlayerPage)  # the whole routine goes through the door, too
    second.close()


def test_soreness_for_days_makes_the_next_time_less(journey: Journey) -> None:
    journey.start("micro-break")
    journey.pass_time(700)
    journey.leave_check_out()
    journey.click("Back to the library")
    journey.clock.seconds += 72 * HOUR
    play(journey, "micro-break")
    page = journey.page(CheckInPage)
    assert "Were you sore after" in words_on(page)
    page._hours.choose("72")
    journey.answer_nothing_special()
    assert [past.sore_hours for past in health_of(journey).past("micro-break", exercises_of(played(journey))[0])] == [
        72
    ]
    journey.player.wished.emit(Stop())
    journey.leave_check_out()
    journey.click("Back to the library")
    play(journey, "micro-break")
    assert isinstance(journey.window.page, ReadyPage | PlayerPage)  # it is asked once


def test_three_easy_sessions_offer_one_thing_more(journey: Journey) -> None:
    for _day in range(3):
        journey.start("micro-break")
        journey.pass_time(700)
        page = journey.page(CheckOutPage)
        for row in journey.rows(page).values():
            row.choose(1)
        page._hard.choose("easy")
        journey.click("Save and finish")
        journey.click("Back to the library")
        journey.clock.seconds += 24 * HOUR
    play(journey, "micro-break")
    journey.page(CheckInPage)
    for row in journey.rows(journey.page(CheckInPage)).values():
        row.choose(1)
    journey.tick("None of these")
    journey.click("Go on")
    ready = journey.page(ReadyPage)
    assert "It was easy 3 times in a row." in words_on(ready)
    dots = [row for row in ready.findChildren(TickRow) if row.isVisibleTo(ready)]
    assert [row.isChecked() for row in dots] == [True] + [False] * (len(dots) - 1)
    dots[1].click()
    journey.click("Start")
    assert sum(map(len, health_of(journey).agreed("micro-break").values())) == 1
