"""What is asked before a first session, what is fitted to the person, and the words of all those pages."""

from __future__ import annotations

import re

from selfcare.care.answers import Held
from selfcare.desktop.pages.answers import NotNowPage
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.widgets.chip import Chip
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.record.choice import choice_of
from selfcare.routine.models import ExerciseStep
from selfcare.session.commands import Stop
from tests.journeys.asked import button, health_of, known, play, played, words_on
from tests.journeys.evening import Journey

NEVER_SAID = re.compile(
    r"!|\bdiagnos|\bcure|\bheal(s|ed|ing)?\b|\bfix(es)? (your|the)|\bOK\b|\bguarantee", re.IGNORECASE
)


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
    journey.click("See all others")
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
