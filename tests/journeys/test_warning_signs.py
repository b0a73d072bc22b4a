"""A warning sign in a session or after it: what is said at once, and how a slip to it is taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from selfcare.care.door import shut_so_far
from selfcare.care.rule_reader import built_in_rules
from selfcare.care.screening import GetChecked
from selfcare.desktop.pages.answers import NotNowPage, SafetyPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.pages.today import TodayPage
from tests.journeys.asked import HOUR, health_of, play, words_on
from tests.journeys.evening import Journey


def test_after_a_warning_sign_nothing_is_offered_until_tomorrow(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    journey.press(Qt.Key.Key_H)
    journey.press(Qt.Key.Key_3, text="3")
    journey.click("Back to the library")
    journey.clock.seconds += 60
    journey.app.go("today")
    today = journey.page(TodayPage)
    assert not today._cards
    assert "You felt numb, tingling, weak, dizzy or unwell in a session today." in today.shut.text
    assert "see a doctor today" in today.shut.text
    journey.app.go("library")
    journey.window.library.open_routine("micro-break")
    journey.click("See why")
    journey.page(NotNowPage)
    journey.clock.seconds += 24 * HOUR
    journey.app.go("library")
    play(journey, "micro-break")
    assert "something was new" in words_on(journey.page(RedFlagsPage))


def test_a_slip_to_the_warning_signs_lets_the_day_go_on_after_the_questions(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    journey.press(Qt.Key.Key_H)
    journey.press(Qt.Key.Key_3, text="3")
    journey.clock.seconds += 5
    journey.click("I pressed it by mistake")
    journey.page(DonePage)
    journey.click("Back to the library")
    play(journey, "micro-break")
    journey.page(RedFlagsPage)  # whatever it was, the questions come first
    journey.answer_nothing_special()
    journey.page(PlayerPage)


def test_a_sharp_pain_says_at_once_why_it_ended_and_can_be_taken_back(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    journey.pass_time(5)
    journey.press(Qt.Key.Key_Escape)
    journey.press(Qt.Key.Key_2, text="2")
    page = journey.page(CheckOutPage)
    assert "Because it was sharp" in words_on(page)
    assert journey.desk.history.locked_regions(journey.clock.now().date())
    journey.click("I pressed it by mistake")
    assert "Because it was sharp" not in words_on(page)
    assert not journey.desk.history.locked_regions(journey.clock.now().date())
    journey.leave_check_out()
    assert "rest until tomorrow" not in words_on(journey.page(DonePage))


@pytest.mark.parametrize("button", ["Save and finish", "Leave it out"])
def test_something_new_after_a_session_says_at_once_what_to_do(journey: Journey, button: str) -> None:
    journey.start("micro-break")
    journey.pass_time(700)
    journey.page(CheckOutPage)._new.choose("yes")
    journey.click(button)
    told = words_on(journey.page(StoppedPage))
    assert "Something is new" in told
    assert "Call for emergency help now" in told
    journey.click("Go on")
    done = words_on(journey.page(DonePage))
    assert "A few questions come before your next session." in done
    assert "Feeling sore" not in done
    assert health_of(journey).told().ask_again is not None


def test_what_is_new_after_a_session_can_be_told_at_once(journey: Journey) -> None:
    journey.start("micro-break")
    journey.pass_time(700)
    journey.page(CheckOutPage)._new.choose("yes")
    journey.click("Save and finish")
    journey.click("Tell what it is")
    assert "something was new" in words_on(journey.page(RedFlagsPage))
    journey.tick("Is it newly hard to start")
    journey.click("Next")
    assert "Please get help now" in words_on(journey.page(SafetyPage))
    journey.click("I have read this")
    journey.page(LibraryPage)
    assert isinstance(shut_so_far(health_of(journey).told(), built_in_rules()), GetChecked)


def test_what_is_new_after_a_session_may_turn_out_to_be_none_of_it(journey: Journey) -> None:
    journey.start("micro-break")
    journey.pass_time(700)
    journey.page(CheckOutPage)._new.choose("yes")
    journey.click("Save and finish")
    journey.click("Tell what it is")
    for _group in range(4):
        journey.page(RedFlagsPage)
        journey.tick("None of these")
        journey.click("Next")
    journey.page(LibraryPage)
    play(journey, "desk-reset")
    assert not isinstance(journey.window.page, RedFlagsPage)  # they were answered
