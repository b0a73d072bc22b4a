"""Coming back: the last routine by one key, and a session that was left by mistake."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.answers import NotNowPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.widgets.resume_strip import ResumeStrip
from selfcare.desktop.widgets.undo_bar import UndoBar
from selfcare.routine.places import user_folder
from selfcare.session.commands import Answer, Hurts, Stop
from tests.journeys.evening import Journey
from tests.journeys.test_library import anna
from tools.quiet_app import HandClock

CTRL = Qt.KeyboardModifier.ControlModifier


def cut_off(qtbot: QtBot, clock: HandClock) -> Journey:
    """Begin a session, close the window in the middle of it, and open the window again."""
    first = Journey(qtbot, clock)
    first.start("micro-break")
    first.pass_until(lambda moment: moment.phase.kind == "work")
    first.close()
    return Journey(qtbot, clock)


def bar(journey: Journey) -> UndoBar:
    found = journey.window.findChild(UndoBar)
    assert isinstance(found, UndoBar)
    return found


def strip(journey: Journey) -> ResumeStrip:
    return journey.window.today.resume


def test_the_last_routine_is_one_key_away(journey: Journey) -> None:
    again = journey.window.today.again
    journey.app.go("today")
    assert not again.isVisible(), "nothing was done yet"
    journey.do_a_little()
    assert again.text() == "Again: Micro-break: shoulders and lower back"
    assert "Ctrl+R" in again.toolTip()
    journey.window.activateWindow()
    QTest.keyClick(journey.window, Qt.Key.Key_R, CTRL)
    journey.answer_nothing_special()
    assert isinstance(journey.window.page, PlayerPage)
    assert journey.state == "running"


def test_a_session_that_was_left_comes_back_for_some_seconds(qtbot: QtBot, clock: HandClock, home: object) -> None:
    del home
    journey = cut_off(qtbot, clock)
    journey.app.go("today")
    assert strip(journey).isVisible()
    strip(journey).dropped.emit()
    assert not strip(journey).isVisible()
    assert bar(journey).text == "The session was left. What you did in it counts."
    journey.window.activateWindow()
    QTest.keyClick(journey.window, Qt.Key.Key_Z, CTRL)
    assert strip(journey).isVisible()
    assert bar(journey).text == ""
    assert journey.desk.unfinished is not None
    journey.close()


def test_nobody_who_closes_the_window_loses_it(qtbot: QtBot, clock: HandClock, home: object) -> None:
    del home
    journey = cut_off(qtbot, clock)
    strip(journey).dropped.emit()
    journey.close()
    again = Journey(qtbot, clock)
    again.app.go("today")
    assert strip(again).isVisible()
    strip(again).dropped.emit()
    bar(again)._timer.timeout.emit()
    assert again.desk.unfinished is None
    QApplication.processEvents()
    again.close()
    last = Journey(qtbot, clock)
    last.app.go("today")
    assert not strip(last).isVisible()
    last.close()


def test_the_last_routine_is_not_offered_again_on_the_day_its_area_rests(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.phase.kind == "work")
    journey.player.wished.emit(Hurts())
    journey.player.wished.emit(Answer("sharp"))
    journey.player.wished.emit(Stop())
    journey.pass_time(1)
    journey.leave_check_out()
    journey.app.go("today")
    assert not journey.window.today.again.isVisible()
    journey.window.activateWindow()
    QTest.keyClick(journey.window, Qt.Key.Key_R, CTRL)
    assert isinstance(journey.window.page, NotNowPage | ReadyPage), "its key says what rests, and why"


def test_where_the_file_of_the_last_routine_has_gone_the_one_before_is_offered(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    for routine in ("micro-break", "anna-neck"):
        if routine == "anna-neck":
            journey.app.add([str(anna(tmp_path))])
        journey.app.go("library")
        journey.start(routine)
        journey.pass_until(lambda moment: moment.working)
        journey.player.wished.emit(Stop())
        journey.pass_time(1)
        journey.leave_check_out()
    journey.app.go("today")
    again = journey.window.today.again
    assert again.text() == "Again: Neck for Anna"
    (user_folder() / "anna.yaml").unlink()
    qtbot.waitUntil(lambda: again.text().startswith("Again: Micro-break"), timeout=10_000)


def test_a_long_name_takes_no_more_room_than_there_is(journey: Journey) -> None:
    journey.window.resize(1024, 700)
    journey.do_a_little()
    journey.settle()
    again = journey.window.today.again
    assert again.isVisible()
    [scrolled] = [area for area in journey.window.today.findChildren(QScrollArea) if area.isAncestorOf(again)]
    assert scrolled.horizontalScrollBar().maximum() == 0, "nothing is pushed out of sight"
    assert again.toolTip().startswith("Again: Micro-break: shoulders and lower back\n")
