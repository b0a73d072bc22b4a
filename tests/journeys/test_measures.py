"""The published measures at the window: in their own words, scored as published, kept raw, offered once a week."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from selfcare.care.instruments import INSTRUMENTS, PEG, PSFS, ROLAND_MORRIS
from selfcare.care.measures import Taken
from selfcare.desktop.measuring import Measuring
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.measures import InstrumentPage, MeasuresPage
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.session.commands import Stop
from tests.journeys.evening import Journey

DAY = 24 * 3600.0


def kept(journey: Journey, name: str) -> list[Taken]:
    return journey.desk.history.measures(name)


def measuring(journey: Journey) -> Measuring:
    return journey.window.findChildren(Measuring)[0]


def save(journey: Journey) -> Button:
    page = journey.page(InstrumentPage)
    return next(each for each in page.findChildren(Button) if each.text() == "Save")


def rate(journey: Journey, *numbers: int) -> None:
    for number, scale in zip(numbers, journey.page(InstrumentPage).form._scales.values(), strict=False):
        scale.row.choose(number)


def test_the_weekly_measure_from_health_to_its_result_and_back(journey: Journey) -> None:
    journey.app.go("health")
    journey.click("Measures")
    journey.page(MeasuresPage)
    journey.click("Answer: Pain and what it keeps you from (PEG)")
    page = journey.page(InstrumentPage)
    shown = [words.text() for words in page.findChildren(Words)]
    assert all(item.words in shown and item.at_10 in shown for item in PEG.items)
    rate(journey, 4, 5)
    assert not save(journey).isEnabled()
    rate(journey, 4, 5, 4)
    journey.click("Save")
    result = journey.page(MeasuresPage).result
    assert result._title.text() == "Your PEG score today: 4.3 of 10"
    [taken] = kept(journey, "peg")
    assert (dict(taken.answers), taken.score) == ({"pain": 4, "enjoyment": 5, "activity": 4}, 4.3)
    assert (taken.version, taken.language) == (PEG.version, PEG.language)

    journey.clock.seconds += 7 * DAY
    measuring(journey).ask("peg")
    rate(journey, 2, 2, 2)
    journey.click("Save")
    result = journey.page(MeasuresPage).result
    assert "2.3 better" in result.text
    journey.click("Back")
    journey.page(HealthPage)


def test_sentences_are_ticked_and_none_is_an_answer(journey: Journey) -> None:
    measuring(journey).ask("roland-morris")
    page = journey.page(InstrumentPage)
    assert [row.text() for row in page.findChildren(TickRow)] == [item.words for item in ROLAND_MORRIS.items]
    assert save(journey).isEnabled()
    journey.tick("I sleep less well because of my back.")
    journey.tick("I stay at home")
    journey.click("Save")
    [taken] = kept(journey, "roland-morris")
    assert taken.score == 2
    assert set(taken.answers) == {"1", "18"}


def test_activities_are_named_once_and_stay_for_the_next_time(journey: Journey) -> None:
    measuring(journey).ask("psfs")
    form = journey.page(InstrumentPage).form
    for field, words in zip(form._fields, ("Socks", "Shopping", "Socks"), strict=False):
        field.setText(words)
    assert form.open == "Name each activity once."
    form._fields[2].setText("Sitting")
    rate(journey, 3, 5)
    assert form.open == "Choose a number for “Sitting”."
    assert not save(journey).isEnabled()
    rate(journey, 3, 5, 4, 8)
    assert form.open == "Name the activity that you chose a number for."
    form._fields[3].setText("Stairs")
    journey.click("Save")
    [taken] = kept(journey, "psfs")
    assert (dict(taken.answers), taken.score) == ({"Socks": 3, "Shopping": 5, "Sitting": 4, "Stairs": 8}, 5.0)
    measuring(journey).ask("psfs")
    assert [field.text() for field in journey.page(InstrumentPage).form._fields] == [*taken.answers, ""]
    assert PSFS.most == 5


def test_today_offers_the_weekly_measure_quietly_and_can_be_told_not_this_week(journey: Journey) -> None:
    today = journey.window.today
    journey.app.go("today")
    assert not today.due.isVisibleTo(today)  # nobody has begun anything yet
    journey.app.go("library")
    journey.start("micro-break")
    journey.pass_until(lambda moment: moment.working)
    journey.player.wished.emit(Stop())
    journey.leave_check_out()
    journey.app.go("today")
    assert today.due.isVisibleTo(today)
    journey.click("Not this week")
    assert not today.due.isVisibleTo(today)
    journey.app.go("today")
    assert not today.due.isVisibleTo(today)
    journey.clock.seconds += 7 * DAY
    journey.app.go("today")
    assert today.due.isVisibleTo(today)
    journey.click("Answer")
    rate(journey, 1, 1, 1)
    journey.click("Save")
    journey.app.go("today")
    assert not today.due.isVisibleTo(today)


@pytest.mark.parametrize("name", sorted(INSTRUMENTS))
def test_every_measure_is_answered_by_keyboard_alone(journey: Journey, name: str) -> None:
    measuring(journey).ask(name)
    journey.window.activateWindow()
    form = journey.page(InstrumentPage).form
    for number, field in enumerate(form._fields[:3]):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(field, f"Thing {number}")
        journey.press(Qt.Key.Key_Tab)
        journey.press(Qt.Key.Key_5, text="5")
    if not form._fields:
        journey.tab_to("I stay at home most of the time because of my back.") if form._ticks else None
        for scale in form._scales.values():
            scale.row.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(scale.row, Qt.Key.Key_3)
    if form._ticks:
        journey.press(Qt.Key.Key_Space)
    save(journey).setFocus(Qt.FocusReason.TabFocusReason)
    journey.press(Qt.Key.Key_Return)
    journey.page(MeasuresPage)
    assert len(kept(journey, name)) == 1
