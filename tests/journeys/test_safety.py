"""What a person is asked, what is fitted to them, and what is never started: at the window, with a clock of our own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.anatomy.regions import REGIONS
from selfcare.care.answers import Held
from selfcare.care.door import shut_so_far
from selfcare.care.rule_reader import built_in_rules
from selfcare.care.screening import GetChecked
from selfcare.care.stop_rules import TOPIC
from selfcare.desktop.pages.answers import NotNowPage, SafetyPage
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.call_box import CallBox
from selfcare.desktop.widgets.chip import Chip
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.record.choice import choice_of
from selfcare.record.health import Health
from selfcare.routine.models import ExerciseStep, Routine
from selfcare.session.commands import Stop
from tests.journeys.evening import Journey
from tools.quiet_app import HandClock

HOUR = 3600.0
NEVER_SAID = re.compile(
    r"!|\bdiagnos|\bcure|\bheal(s|ed|ing)?\b|\bfix(es)? (your|the)|\bOK\b|\bguarantee", re.IGNORECASE
)


def words_on(page: QWidget) -> str:
    texts = [words.text() for words in page.findChildren(Words) if words.isVisibleTo(page)]
    texts += [row.text() for row in page.findChildren(TickRow) if row.isVisibleTo(page)]
    return "\n".join(re.sub("</?b>", "", text) for text in texts)


def health_of(journey: Journey) -> Health:
    return journey.desk.history.health


def known(journey: Journey, *held: Held) -> None:
    """Let everything that is asked before a first session be answered, but for today's check-in."""
    journey.desk.history.confirm(TOPIC)
    health_of(journey).set_profile(held)
    journey.clock.seconds += 1
    health_of(journey).answer_red_flags(frozenset())
    journey.clock.seconds += 1


def play(journey: Journey, routine: str) -> None:
    journey.window.library.open_routine(routine)
    journey.click("Start")


def played(journey: Journey) -> Routine:
    run = journey.desk._run
    assert run is not None
    return run.opening.routine


def exercises_of(routine: Routine) -> list[str]:
    return [step.exercise.id for step in routine.played_steps() if isinstance(step, ExerciseStep)]


def button(page: QWidget, words: str) -> Button:
    QApplication.processEvents()
    return next(each for each in page.findChildren(Button) if each.text() == words and each.isVisibleTo(page))


# ---- the first time ----------------------------------------------------------------------------------------------


def test_the_first_start_ever_from_the_questions_to_the_check_out(journey: Journey) -> None:
    play(journey, "desk-reset")
    journey.page(RulesPage)
    journey.read_on()
    journey.click("I have read this: go on")
    journey.page(HealthPage)
    journey.read_on()
    journey.click("None of this: go on")
    seen = 0
    for _group in range(4):
        flags = journey.page(RedFlagsPage)
        journey.read_on()
        assert not button(flags, "Next").isEnabled()
        seen += sum(row.isVisibleTo(flags) for row in flags.findChildren(TickRow)) - 1
        journey.tick("None of these")
        journey.click("Next")
    assert seen == 22
    check_in = journey.page(CheckInPage)
    journey.read_on()
    assert not button(check_in, "Answer the last question").isEnabled()
    journey.rows(check_in)["Neck"].choose(4)
    assert not button(check_in, "Answer the last question").isEnabled()
    journey.tick("None of these")
    journey.click("Go on")

    ready = journey.page(ReadyPage)
    assert "lighter today, because you feel pain of 4 out of 10 in your neck" in words_on(ready)
    journey.click("Start")
    journey.page(PlayerPage)
    kneading = next(step for step in played(journey).played_steps() if isinstance(step, ExerciseStep))
    library = journey.app._shelves.library
    assert library is not None
    written = library.find(kneading.exercise.id)
    assert written is not None
    assert written.exercise is not None
    assert kneading.exercise.dose.seconds < written.exercise.dose.seconds

    session = journey.desk._run.opening.recorder.session  # type: ignore[union-attr]
    journey.pass_time(900)
    check_out = journey.page(CheckOutPage)
    assert "The dashed box is where you started." in words_on(check_out)
    journey.rows(check_out)["Neck"].choose(3)
    assert "one lower than before" in words_on(check_out)
    check_out._hard.choose("easy")
    journey.click("Save and finish")
    journey.page(DonePage)
    [past] = health_of(journey).past("desk-reset", kneading.exercise.id)
    assert (past.before, past.after, past.hard) == (4, 3, "easy")
    kept = choice_of(journey.desk.history._store, session)
    assert kept is not None
    assert any("lighter today" in change for change in kept.changes)


def test_somebody_who_takes_a_blood_thinner_gets_what_suits(journey: Journey) -> None:
    known(journey, Held("anticoagulant"))
    play(journey, "desk-reset")
    journey.answer_nothing_special()
    journey.page(PlayerPage)
    for step in played(journey).played_steps():
        if isinstance(step, ExerciseStep) and step.exercise.target and step.exercise.target.feeling == "pressure":
            assert step.exercise.target.high <= 3
    journey.player.wished.emit(Stop())
    journey.leave_check_out()
    journey.click("Back to the library")
    journey.window.library.open_routine("neck-hands")
    assert "Adapted to you today" in words_on(journey.window.library)
    assert "because you take a blood thinner" in words_on(journey.window.library)
    journey.window.library.open_routine("upper-back-ball")
    assert "More than a third of it would be left out, because you take a blood thinner." in words_on(
        journey.window.library
    )
    journey.click("See why")
    journey.answer_nothing_special()
    refused = journey.page(NotNowPage)
    assert "because you take a blood thinner" in words_on(refused)
    journey.click("Choose another")
    journey.page(LibraryPage)


def test_a_change_on_the_health_page_counts_at_once(journey: Journey) -> None:
    journey.app.go("health")
    page = journey.page(HealthPage)
    journey.tick("Do you take tablets or injections that thin")
    assert [each.id for each in health_of(journey).profile().held] == ["anticoagulant"]
    journey.tick("Is there a wound, rash")
    assert "Choose where it is" in words_on(page)
    assert len(health_of(journey).profile().held) == 1
    next(chip for chip in page.findChildren(Chip) if chip.isVisibleTo(page) and chip.text() == "Forearm").click()
    assert health_of(journey).profile().held[1] == Held("skin_problem", frozenset({"forearm"}))
    journey.app.go("today")
    journey.page(TodayPage)


# ---- what is not started -----------------------------------------------------------------------------------------


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


# ---- going on ----------------------------------------------------------------------------------------------------


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


# ---- Today -------------------------------------------------------------------------------------------------------


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


# ---- words -------------------------------------------------------------------------------------------------------


def test_no_page_on_the_way_promises_or_alarms(journey: Journey) -> None:
    said = []
    play(journey, "desk-reset")
    for _page in range(12):
        page = journey.window.page
        assert page is not None
        if isinstance(page, PlayerPage):
            break
        if not isinstance(page, RulesPage):
            said.append(words_on(page))
        step_on(journey)
    journey.app.go("today")
    said.append(words_on(journey.page(TodayPage)))
    assert len(said) >= 7
    assert [found.group() for text in said for found in NEVER_SAID.finditer(text)] == []


def step_on(journey: Journey) -> None:
    """Go one page further."""
    match journey.window.page:
        case RulesPage():
            journey.read_on()
            journey.click("I have read this: go on")
        case HealthPage():
            journey.read_on()
            journey.click("None of this: go on")
        case RedFlagsPage():
            journey.tick("None of these")
            journey.click("Next")
        case CheckInPage():
            journey.tick("None of these")
            journey.click("Go on")
        case _:
            journey.click("Start")
