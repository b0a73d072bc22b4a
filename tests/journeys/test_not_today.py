"""What is not started today, who is told to be seen, and how a slip is taken back."""

from __future__ import annotations

import re

from selfcare.anatomy.regions import REGIONS
from selfcare.care.answers import Held
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.pages.answers import NotNowPage, SafetyPage
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.call_box import CallBox
from selfcare.desktop.widgets.chip import Chip
from selfcare.desktop.widgets.suggestion_card import SuggestionCard
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.session.commands import Stop
from tests.journeys.asked import HOUR, button, health_of, known, play, played, words_on
from tests.journeys.evening import Journey


def test_an_emergency_answer_says_what_to_do_first_and_starts_nothing(journey: Journey) -> None:
    journey.desk.history.confirm(TOPIC)
    health_of(journey).set_profile(())
    play(journey, "desk-reset")
    journey.tick("Is the skin between your legs")
    journey.click("Next")  # nothing more is asked of somebody who needs help now
    page = journey.page(SafetyPage)
    said = words_on(page)
    box = next(iter(page.findChildren(CallBox)))
    assert not box._number.isVisibleTo(page)
    journey.click("Show the number to call")
    assert box._number.isVisibleTo(page)
    box._move(next(action for action in box._menu.actions() if action.text() == "New Zealand"))
    assert box.number == "111"
    assert journey.app._preferences.chosen.country == "NZ"
    assert said.index("Call your emergency number now") < said.index("I feel numb between my legs") < said.index("Why")
    journey.click("I have read this")
    journey.page(LibraryPage).open_routine("micro-break")
    journey.click("See why")
    journey.page(SafetyPage)
    shut = journey.window.today.shut
    journey.app.go("today")
    assert "Call your emergency number now" in shut.text
    assert not journey.window.today._cards

    play_again = "A doctor has looked at this"
    journey.app.go("library")
    journey.click("See why")
    journey.click(play_again)
    others = journey.page(RedFlagsPage)
    assert "Is the skin between your legs" not in words_on(others)
    journey.answer_nothing_special()
    journey.page(PlayerPage)


def test_a_tick_that_ended_the_questions_is_found_again_and_what_was_not_asked_is_asked(journey: Journey) -> None:
    journey.desk.history.confirm(TOPIC)
    health_of(journey).set_profile(())
    play(journey, "desk-reset")
    journey.tick("None of these")
    journey.click("Next")
    journey.tick("Did a tearing pain")
    journey.click("Next")
    journey.page(SafetyPage)
    journey.click("Change my answers")
    flags = journey.page(RedFlagsPage)
    assert "(2 of 4)" in words_on(flags)
    journey.tick("Did a tearing pain")
    journey.tick("None of these")
    journey.click("Next")
    for _group in range(2):
        flags = journey.page(RedFlagsPage)
        journey.read_on()
        assert not button(flags, "Next").isEnabled()  # the questions ended before these were asked
        journey.tick("None of these")
        journey.click("Next")
    journey.answer_nothing_special()
    journey.page(PlayerPage)


def test_fever_can_be_corrected_from_today_and_what_was_ticked_is_still_there(journey: Journey) -> None:
    known(journey)
    play(journey, "micro-break")
    for row in journey.rows(journey.page(CheckInPage)).values():
        row.choose(2)
    journey.tick("Do you have a fever")
    journey.click("Go on")
    journey.page(NotNowPage)
    journey.app.go("today")
    today = journey.page(TodayPage)
    assert "Your body needs its strength" in today.shut.text
    journey.click("Change my answers")
    page = journey.page(CheckInPage)
    assert [row.text()[:19] for row in page.findChildren(TickRow) if row.isChecked()] == ["Do you have a fever"]
    assert {row.score for row in journey.rows(page).values()} == {2}
    journey.tick("Do you have a fever")
    journey.tick("None of these")
    journey.click("Go on")
    assert journey.page(TodayPage)._cards


def test_a_slip_of_a_number_is_corrected_before_the_questions_it_calls_for(journey: Journey) -> None:
    known(journey)
    play(journey, "desk-reset")
    journey.rows(journey.page(CheckInPage))["Neck"].choose(9)
    journey.tick("None of these")
    journey.click("Go on")
    journey.page(RedFlagsPage)
    journey.click("Back to how it is")
    page = journey.page(CheckInPage)
    assert journey.rows(page)["Neck"].score == 9
    for row in journey.rows(page).values():
        row.choose(1)
    journey.click("Go on")
    journey.answer_nothing_special()
    journey.page(PlayerPage)


def test_a_numb_place_says_on_today_why_and_before_a_start_who_should_look(journey: Journey) -> None:
    known(journey)
    health_of(journey).check_in(dict.fromkeys(REGIONS, 1), [Held("new_numbness", frozenset({"neck"}))])
    health_of(journey).answer_red_flags(frozenset())
    journey.app.go("today")
    today = journey.page(TodayPage)
    today.map.choose({("neck_back", None)})
    today.wished.emit()
    said = today._empty.text()
    assert "because it is newly numb or tingling there" in said
    journey.app.go("library")
    journey.window.library.open_routine("neck-hands")
    journey.click("See why")
    assert "Have a doctor look at a place that is newly numb." in words_on(journey.page(NotNowPage))


def test_what_was_left_at_once_is_no_session_of_the_week(journey: Journey) -> None:
    journey.start("micro-break")
    journey.pass_until(lambda moment: moment.working)
    journey.player.wished.emit(Stop())
    journey.leave_check_out()
    journey.app.go("today")
    today = journey.page(TodayPage)
    assert (set(today.week._done), set(today.week._early)) == (set(), set())
    assert today._count.text() == "No session yet"


def test_somebody_with_a_blood_thinner_can_confirm_the_first_page_honestly(journey: Journey) -> None:
    play(journey, "desk-reset")
    said = words_on(journey.page(RulesPage))
    assert not re.search(r"blood thinner|pregnan|thin bones", said, re.IGNORECASE)


def test_a_slip_can_be_taken_back(journey: Journey) -> None:
    journey.desk.history.confirm(TOPIC)
    health_of(journey).set_profile(())
    play(journey, "desk-reset")
    journey.tick("Is the skin between your legs")
    journey.click("Next")
    journey.click("Change my answers")
    journey.page(RedFlagsPage)
    journey.tick("Is the skin between your legs")
    journey.answer_nothing_special()
    journey.page(PlayerPage)


def test_a_fever_today_is_rest_until_tomorrow(journey: Journey) -> None:
    known(journey)
    play(journey, "micro-break")
    journey.tick("Do you have a fever")
    journey.click("Go on")
    assert "You do not feel well today" in words_on(journey.page(NotNowPage))
    journey.click("Back")
    journey.window.library.open_routine("micro-break")
    assert "You do not feel well today." in words_on(journey.page(LibraryPage))
    journey.click("See why")
    journey.page(NotNowPage)
    journey.click("Back")
    journey.clock.seconds += 24 * HOUR
    journey.app.go("library")
    play(journey, "micro-break")
    journey.page(CheckInPage)


def test_strong_pain_asks_for_the_red_flags(journey: Journey) -> None:
    known(journey)
    play(journey, "desk-reset")
    journey.rows(journey.page(CheckInPage))["Neck"].choose(9)
    journey.tick("None of these")
    journey.click("Go on")
    assert "Your pain is strong today." in words_on(journey.page(RedFlagsPage))


def test_what_was_answered_minutes_ago_is_not_all_asked_again(journey: Journey) -> None:
    known(journey)
    play(journey, "desk-reset")
    journey.rows(journey.page(CheckInPage))["Neck"].choose(1)
    journey.tick("Have you hurt yourself")
    page = journey.page(CheckInPage)
    next(chip for chip in page.findChildren(Chip) if chip.isVisibleTo(page) and chip.text() == "Hand").click()
    journey.click("Go on")
    seen: list[str] = []
    while isinstance(journey.window.page, RedFlagsPage):
        flags = journey.page(RedFlagsPage)
        seen += [row.text() for row in flags.findChildren(TickRow) if row.isVisibleTo(flags)][:-1]
        journey.tick("None of these")
        journey.click("Next")
    assert len(seen) == len(journey.app._reception.rules.red_flags.again.asks["new_injury"]) < 22  # type: ignore[union-attr]
    assert any("hard blow" in words for words in seen)
    journey.page(ReadyPage)


def test_what_does_not_suit_is_answered_with_what_does_and_one_press_starts_it(journey: Journey) -> None:
    known(journey, Held("anticoagulant"))
    play(journey, "upper-back-ball")
    journey.answer_nothing_special()
    page = journey.page(NotNowPage)
    assert "This suits you today" in words_on(page)
    cards = page.findChildren(SuggestionCard)
    assert 1 <= len(cards) <= 2
    assert "upper-back-ball" not in {card._id for card in cards}
    first = cards[0]._id
    next(each for each in cards[0].findChildren(Button) if each.text() == "Start").click()
    journey.answer_nothing_special()
    journey.page(PlayerPage)
    assert played(journey).id == first
