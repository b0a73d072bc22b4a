"""A session that was ended too early: taken back for some seconds, and on from the same second."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.widgets.button import Button
from selfcare.record.results import PartResult
from selfcare.session.commands import Answer, Hurts, Resume, Skip, Stop
from tests.journeys.evening import Journey
from tools.quiet_app import HandClock


def worked(journey: Journey) -> float:
    """Work for some seconds and return the second that the session has come to."""
    journey.start("micro-break")
    journey.pass_until(lambda moment: moment.phase.kind == "work")
    journey.pass_time(6)
    return journey.moment.elapsed


def stop(journey: Journey) -> None:
    journey.player.wished.emit(Stop())


def offered(journey: Journey) -> str:
    return journey.desk.undo.text if journey.desk.undo is not None else ""


def undo(journey: Journey) -> None:
    journey.window.activateWindow()
    QTest.keyClick(journey.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def results(journey: Journey) -> tuple[PartResult, ...]:
    history = journey.desk.history
    return history.results(history.sessions(1)[0].session)


def test_an_end_is_taken_back_to_the_same_second(journey: Journey) -> None:
    second = worked(journey)
    before = results(journey)
    stop(journey)
    journey.page(CheckOutPage)
    assert offered(journey) == "Ended."
    [past] = journey.desk.history.sessions()
    assert past.ending == "stopped"

    undo(journey)
    journey.page(PlayerPage)
    assert offered(journey) == ""
    assert (journey.state, journey.moment.elapsed) == ("paused", second)
    journey.pass_time(30)
    assert (journey.state, journey.moment.elapsed) == ("paused", second)
    [past] = journey.desk.history.sessions()
    assert (past.ending, past.elapsed) == (None, second)
    assert results(journey) == before, "the sides that are still to come are not stopped"

    journey.player.wished.emit(Resume())
    journey.pass_until(lambda moment: moment.elapsed > second + 3)
    journey.player.wished.emit(Skip())
    journey.pass_time(900)
    journey.leave_check_out()
    journey.page(DonePage)
    assert offered(journey) == "", "a session that ran to its end is not on offer"
    [past] = journey.desk.history.sessions()
    assert past.ending == "done"
    assert {one.repeats for one in results(journey)} == {0}
    assert {one.outcome for one in results(journey)} <= {"done", "skipped"}


def test_it_can_be_ended_and_taken_back_again_and_what_is_half_answered_goes(journey: Journey) -> None:
    second = worked(journey)
    for _time in range(2):
        stop(journey)
        journey.page(CheckOutPage)._hard.choose("easy")
        undo(journey)
        assert (journey.state, journey.moment.elapsed) == ("paused", second)
    stop(journey)
    assert journey.page(CheckOutPage)._hard.key is None
    journey.leave_check_out()
    journey.page(DonePage)
    undo(journey)
    journey.page(PlayerPage)
    assert journey.moment.elapsed == second


@pytest.mark.parametrize(("away", "asked"), [(0.5, False), (2.0, True)])
def test_what_stood_for_long_before_it_was_ended_is_asked_for_at_the_door_all_the_same(
    journey: Journey,
    away: float,
    asked: bool,  # noqa: FBT001
) -> None:
    worked(journey)
    journey.press(Qt.Key.Key_Space)
    journey.clock.seconds += away * 3600
    stop(journey)
    undo(journey)
    assert journey.state == "paused"
    journey.player.wished.emit(Resume())
    journey.page(CheckInPage if asked else PlayerPage)


def test_who_saves_or_goes_home_or_waits_has_ended_it(journey: Journey) -> None:
    worked(journey)
    stop(journey)
    journey.click("Save and finish")
    assert offered(journey) == ""
    undo(journey)
    journey.page(DonePage)
    journey.click("Back to the library")
    worked(journey)
    stop(journey)
    journey.leave_check_out()
    assert offered(journey) == "Ended."
    journey.click("Back to the library")
    assert offered(journey) == ""
    assert [past.ending for past in journey.desk.history.sessions()] == ["stopped", "stopped"]


def test_a_warning_sign_or_pain_is_not_undone(journey: Journey) -> None:
    worked(journey)
    journey.player.wished.emit(Hurts())
    stop(journey)
    assert offered(journey) == "", "it was ended because it hurt"
    journey.leave_check_out()
    journey.click("Back to the library")
    worked(journey)
    journey.player.wished.emit(Hurts())
    journey.player.wished.emit(Answer("numb"))
    assert not journey.desk.running
    assert offered(journey) == ""


def test_what_was_taken_back_is_found_after_the_window_was_closed(qtbot: QtBot, clock: HandClock, home: object) -> None:
    del home
    first = Journey(qtbot, clock)
    second = worked(first)
    stop(first)
    undo(first)
    first.close()
    QApplication.processEvents()
    again = Journey(qtbot, clock)
    assert again.desk.unfinished is not None
    assert again.desk.unfinished.elapsed == second
    again.close()


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800)])
def test_what_takes_it_back_covers_no_button_and_moves_none(
    journey: Journey, size: tuple[int, int], text_size: int
) -> None:
    journey.app._preferences.theme.use(text_size=text_size)
    journey.window.resize(*size)
    worked(journey)
    stop(journey)
    journey.settle()
    page, bar = journey.page(CheckOutPage), journey.desk.undo
    assert bar is not None
    assert page.mapTo(journey.window, page.rect().bottomLeft()).y() < bar.y(), "it stands below the page"
    assert bar.geometry().bottom() <= journey.window.rect().bottom()
    buttons = [each for each in page.findChildren(Button) if page.foot.indexOf(each) >= 0]
    places = [each.mapTo(journey.window, QPoint(0, 0)) for each in buttons]
    assert all(each.visibleRegion().boundingRect() == each.rect() for each in buttons)
    bar._timer.timeout.emit()
    journey.settle()
    assert not bar.isVisible()
    assert [each.mapTo(journey.window, QPoint(0, 0)) for each in buttons] == places
    high = page.height()
    journey.leave_check_out()
    journey.settle()
    assert journey.page(DonePage).height() > high, "its place is free again on the next page"
