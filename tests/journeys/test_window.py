"""A whole evening at the window, with a clock of our own."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.done import DonePage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pages.ready import ReadyPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.tokens import DARK, LIGHT
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.choice import Segment
from selfcare.desktop.widgets.painted import Words
from tests.journeys.evening import Journey
from tools.quiet_app import HandClock

ROOT = Path(__file__).resolve().parents[2]


class Paints(QObject):
    """Counts paint events of the widgets it watches."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = 0
        for widget in (parent, *parent.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def words_on(page: QWidget) -> str:
    return "\n".join(words.text() for words in page.findChildren(Words) if words.isVisibleTo(page))


def test_from_search_to_done(journey: Journey) -> None:
    library = journey.page(LibraryPage)
    QTest.keyClicks(library.search, "micro")
    assert [card.card.id for card in library.grid.cards] == ["micro-break"]
    journey.click("Start")

    journey.page(RulesPage)
    journey.answer_nothing_special()
    page = journey.page(PlayerPage)
    assert journey.state == "running"

    journey.pass_until(lambda moment: moment.working)
    journey.press(Qt.Key.Key_Space)
    assert journey.state == "paused"
    stood = journey.moment.elapsed
    journey.clock.seconds += 3600
    journey.press(Qt.Key.Key_Space)
    assert journey.state == "resuming"
    journey.pass_time(5.5)
    assert journey.state == "running"
    assert journey.moment.elapsed - stood < 1

    part = journey.moment.phase.part
    journey.press(Qt.Key.Key_Right)
    assert journey.moment.phase.part == part + 1
    journey.press(Qt.Key.Key_PageUp)
    assert journey.moment.phase.part == part

    journey.press(Qt.Key.Key_H)
    assert page.hurt_sheet.isVisible()
    journey.press(Qt.Key.Key_1, text="1")
    journey.press(Qt.Key.Key_2, text="2")
    journey.press(Qt.Key.Key_Return)
    assert not page.hurt_sheet.isVisible()
    assert journey.state == "running", "what leads to the work is a get-ready by itself"

    journey.pass_time(600)
    journey.leave_check_out()
    done = journey.page(DonePage)
    assert "Done" in words_on(done)
    journey.click("Back to the library")
    journey.page(LibraryPage)


def test_the_stop_rules_are_asked_once(journey: Journey) -> None:
    journey.window.library.open_routine("micro-break")
    journey.click("Start")
    journey.click("Not today")
    journey.page(LibraryPage)
    journey.click("Start")
    journey.answer_nothing_special()
    journey.click("End")
    journey.click("End here")
    journey.click("Back to the library")
    journey.click("Start")
    assert not isinstance(journey.window.page, RulesPage)


def answer_by_keyboard(journey: Journey) -> None:
    """Answer what comes before the first start: nothing applies."""
    journey.page(HealthPage)
    journey.tab_to("None of this: go on")
    journey.press(Qt.Key.Key_Return)
    for _group in range(4):
        journey.page(RedFlagsPage)
        journey.tab_to("None of these")
        journey.press(Qt.Key.Key_Space)
        journey.tab_to("Next")
        journey.press(Qt.Key.Key_Return)
    journey.page(CheckInPage)
    journey.press(Qt.Key.Key_Tab)
    journey.press(Qt.Key.Key_2, text="2")
    journey.tab_to("None of these")
    journey.press(Qt.Key.Key_Space)
    journey.tab_to("Go on")
    journey.press(Qt.Key.Key_Return)
    if isinstance(journey.window.page, ReadyPage):
        journey.tab_to("Start")
        journey.press(Qt.Key.Key_Return)


def test_all_of_it_by_keyboard(journey: Journey) -> None:
    journey.window.activateWindow()
    journey.window.library.search.setFocus(Qt.FocusReason.TabFocusReason)
    journey.press(Qt.Key.Key_Tab)
    journey.press(Qt.Key.Key_Return)
    journey.tab_to("Start")
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.ringed
    journey.press(Qt.Key.Key_Return)
    journey.page(RulesPage)
    journey.tab_to("I have read this: go on")
    journey.press(Qt.Key.Key_Return)
    answer_by_keyboard(journey)
    journey.page(PlayerPage)
    journey.pass_until(lambda moment: moment.working)
    journey.tab_to("Make it easier")
    journey.press(Qt.Key.Key_Return)
    assert journey.moment.eases == 1
    journey.press(Qt.Key.Key_E)
    assert journey.moment.eases == 2
    journey.tab_to("End")
    journey.press(Qt.Key.Key_Return)
    journey.tab_to("End here")
    journey.press(Qt.Key.Key_Return)
    if isinstance(journey.window.page, CheckOutPage):
        journey.tab_to("Save and finish")
        journey.press(Qt.Key.Key_Return)
    journey.page(DonePage)
    journey.tab_to("Back to the library")
    journey.press(Qt.Key.Key_Space)
    journey.page(LibraryPage)


def test_enter_on_a_card_leads_to_the_next_step(journey: Journey) -> None:
    journey.window.activateWindow()
    desk_reset, morning_back = map(journey.window.library.grid.widget_of, ("desk-reset", "morning-back"))
    assert desk_reset is not None
    assert morning_back is not None
    desk_reset.setFocus(Qt.FocusReason.TabFocusReason)
    journey.press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), Segment)
    morning_back.setFocus(Qt.FocusReason.TabFocusReason)
    journey.press(Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Start"


def test_nothing_is_painted_while_the_session_stands_still(journey: Journey) -> None:
    journey.start("morning-back")
    journey.pass_until(lambda moment: moment.phase.kind == "in")
    journey.press(Qt.Key.Key_Space)
    page = journey.page(PlayerPage)
    page.stage.settle()
    journey.bot.wait(50)
    paints = Paints(page)
    journey.clock.seconds += 30
    journey.bot.wait(300)
    assert paints.count == 0
    journey.press(Qt.Key.Key_Space)
    journey.bot.wait(50)
    assert paints.count > 0


def test_something_sharp_locks_the_region_until_tomorrow(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    journey.press(Qt.Key.Key_Escape)
    journey.press(Qt.Key.Key_2, text="2")
    # All that is left works the neck, or the very muscle that hurt: the session is over.
    journey.leave_check_out()
    assert "until tomorrow" in words_on(journey.page(DonePage))
    journey.click("Back to the library")

    library = journey.page(LibraryPage)
    library.open_routine("desk-reset")
    starts = [button for button in library.findChildren(Button) if button.text() == "Start"]
    assert [button.isEnabled() for button in starts] == [False]
    assert "because you felt a sharp pain in your neck today" in words_on(library)
    library.open_routine("morning-back")
    assert starts[0].isEnabled()
    assert journey.app._memory.history is not None
    assert not journey.app._memory.history.locked_regions(journey.clock.now().date().replace(day=4))


def test_a_warning_sign_ends_the_session_with_what_to_do(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    journey.press(Qt.Key.Key_H)
    journey.press(Qt.Key.Key_3, text="3")
    assert "Call for emergency help now" in words_on(journey.page(StoppedPage))
    journey.click("Back to the library")
    journey.page(LibraryPage)


def test_pressed_by_mistake_goes_back_to_the_same_second(journey: Journey) -> None:
    journey.start("desk-reset")
    journey.pass_until(lambda moment: moment.working)
    stood = journey.moment.elapsed
    journey.click("This hurts")
    journey.click("Pressed by mistake")
    journey.pass_time(5)
    assert journey.state == "running"
    assert journey.moment.elapsed == pytest.approx(stood, abs=0.6)


def test_a_closed_window_offers_to_go_on_at_the_same_second(qtbot: QtBot, clock: HandClock, home: Path) -> None:  # noqa: ARG001
    first = Journey(qtbot, clock)
    first.start("morning-back")
    first.pass_until(lambda moment: moment.phase.kind == "in" and moment.phase.repetition == 4)
    stood, side = first.moment.elapsed, first.moment.side
    first.close()

    clock.seconds += 600
    second = Journey(qtbot, clock)
    library = second.page(LibraryPage)
    assert library.resume.isVisible()
    assert "left" in words_on(library.resume)
    second.click(library.resume._go.accessibleName())
    second.page(PlayerPage)
    assert second.state == "resuming"
    second.pass_time(10.5)
    assert second.moment.elapsed == pytest.approx(stood, abs=1)
    assert second.moment.side == side
    second.close()


def test_starting_something_else_closes_what_was_cut_off(qtbot: QtBot, clock: HandClock, home: Path) -> None:  # noqa: ARG001
    first = Journey(qtbot, clock)
    first.start("morning-back")
    first.pass_time(60)
    first.close()
    second = Journey(qtbot, clock)
    second.start("micro-break")
    assert second.app._memory.history is not None
    endings = {past.routine: past.ending for past in second.app._memory.history.sessions()}
    assert endings == {"morning-back": "stopped", "micro-break": None}
    second.close()


def test_pages_that_are_left_are_gone(journey: Journey) -> None:
    def alive() -> int:
        gc.collect()
        kinds = (DonePage, RulesPage, StoppedPage, SettingsPage)
        return sum(isinstance(thing, kinds) for thing in gc.get_objects())

    def round_trip() -> None:
        journey.app.go("settings")
        journey.app.go("safety")
        journey.app.go("library")
        journey.start("micro-break")
        journey.pass_time(30)
        journey.player.wishes.stop()
        journey.leave_check_out()
        journey.click("Back to the library")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    round_trip()
    before, children = alive(), len(journey.window.findChildren(QObject))
    for _time in range(5):
        round_trip()
    assert alive() <= before
    assert len(journey.window.findChildren(QObject)) <= children


def test_the_window_has_an_icon_for_every_size(journey: Journey) -> None:
    icon = journey.window.windowIcon()
    assert {size.width() for size in icon.availableSizes()} >= {16, 32, 256}
    kept = QImage(str(Path(__file__).parents[2] / "assets" / "icon.png"))
    for image in (kept, icon.pixmap(256, 256).toImage()):
        assert image.size() == QSize(256, 256)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(128, 128).name().upper() in {LIGHT["lamp"], DARK["lamp"]}


def test_settings_count_at_once_and_at_the_next_start(qtbot: QtBot, clock: HandClock, home: Path) -> None:  # noqa: ARG001
    first = Journey(qtbot, clock)
    first.app.go("settings")
    page = first.page(SettingsPage)
    page._scheme.choose("dark")
    page._size.choose("130")
    page._take()
    assert first.app._preferences.theme.dark
    assert first.app._preferences.theme.px(100) == 130
    first.close()
    second = Journey(qtbot, clock)
    assert (second.app._preferences.theme.scheme, second.app._preferences.theme.text_size) == ("dark", 130)
    second.close()


def test_a_broken_file_is_listed_and_hides_nobody(qtbot: QtBot, clock: HandClock, home: Path) -> None:
    folder = home / "data" / "routines"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("routine: 1\nid: mine\nname: Mine\nsteps:\n  - use: no-such-thing\n", "utf-8")
    journey = Journey(qtbot, clock)
    library = journey.page(LibraryPage)
    assert library.grid.count == len(list((ROOT / "routines").glob("*.yaml")))
    assert "mine.yaml" in words_on(library._broken)
    assert "no-such-thing" in words_on(library._broken)
    journey.close()
