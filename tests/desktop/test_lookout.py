"""Nobody goes on past questions that were never in sight; whoever has come to the end goes on at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfcare.care.rule_reader import built_in_rules
from selfcare.desktop.pages.check_out import CheckOutPage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.lookout import Lookout
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.tick_row import TickRow

RULES = built_in_rules()
NETBOOK, LAPTOP, WALL = (1024, 600), (1280, 800), (1800, 2600)


def shown(qtbot: QtBot, page: QWidget, size: tuple[int, int]) -> Button:
    """Show a page and return its button at the foot."""
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    QTest.qWait(50)
    [go] = [each for each in page.findChildren(Button) if each.isVisible() and each.text().startswith(("More", "None"))]
    return go


def health(text_size: int = 100) -> HealthPage:
    return HealthPage(Theme(text_size=text_size), RULES, (), first=True)


def press(button: Button) -> None:
    """Press, and let the time pass in which another press would not count."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    for lookout in button.window().findChildren(Lookout):
        lookout.rest()


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [NETBOOK, LAPTOP])
def test_every_question_comes_into_sight_before_one_goes_on(
    qtbot: QtBot, size: tuple[int, int], text_size: int
) -> None:
    page = health(text_size)
    go = shown(qtbot, page, size)
    told: list[object] = []
    page.saved.connect(told.append)
    [scroll] = page.findChildren(Scroll)
    rows = page.findChildren(TickRow)
    met: set[TickRow] = set()
    for _press in range(60):
        hidden = [part.translated(scroll.viewport().pos()) for part in scroll.edge.hidden]
        met.update(row for row in rows if row.visibleRegion().boundingRect().height() >= row.height() - 2)
        assert not [part for part in hidden if part.height() > scroll.height() // 2]
        if go.text() == "None of this: go on":
            break
        assert int(go.text().split()[2]) <= len(set(rows) - met)
        press(go)
        assert told == []
    assert met == set(rows)
    press(go)
    assert told == [()]


def test_where_everything_is_in_sight_one_goes_on_at_once(qtbot: QtBot) -> None:
    page = health()
    go = shown(qtbot, page, WALL)
    qtbot.waitUntil(lambda: go.text() == "None of this: go on")


def test_a_larger_window_or_a_scroll_by_hand_counts_and_stays_counted(qtbot: QtBot) -> None:
    page = health()
    go = shown(qtbot, page, NETBOOK)
    assert go.text().startswith("More below")
    bar = page.findChildren(Scroll)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert go.text() == "None of this: go on"
    bar.setValue(0)
    QApplication.processEvents()
    assert go.text() == "None of this: go on"


def test_who_walks_to_the_last_question_by_focus_or_ticks_it_has_seen_it(qtbot: QtBot) -> None:
    page = health()
    go = shown(qtbot, page, NETBOOK)
    with qtbot.waitActive(page):
        page.activateWindow()
    rows = page.findChildren(TickRow)
    for row in rows:  # as a screen reader does: it moves the focus, and presses no key
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()
        assert row.visibleRegion().boundingRect() == row.rect()
    assert go.text() == "None of this: go on"

    other = RedFlagsPage(Theme(), RULES.red_flags, [])
    qtbot.addWidget(other)
    other.resize(*NETBOOK)
    other.show()
    QTest.qWait(50)
    assert any(each.text().startswith("More below") for each in other.findChildren(Button))
    [none] = [row for row in other.findChildren(TickRow) if row.isVisible() and row.text() == "None of these"]
    none.toggle()
    QApplication.processEvents()
    assert [each.isEnabled() for each in other.findChildren(Button) if each.text() == "Next"] == [True]


def test_an_urgent_yes_need_not_wait_for_the_end(qtbot: QtBot) -> None:
    page = RedFlagsPage(Theme(), RULES.red_flags, [])
    shown(qtbot, page, NETBOOK)
    told: list[object] = []
    page.answered.connect(told.append)
    page.findChildren(TickRow)[0].click()
    QApplication.processEvents()
    press(next(each for each in page.findChildren(Button) if each.text() == "Next"))
    assert told == [frozenset({"rf_ces_saddle"})]


def test_the_rules_are_read_to_their_end_before_the_first_session(qtbot: QtBot) -> None:
    page = RulesPage(Theme(text_size=200), asking=True)
    go = shown(qtbot, page, NETBOOK)
    told: list[bool] = []
    page.confirmed.connect(lambda: told.append(True))
    for _press in range(40):
        if not go.text().startswith("More below"):
            break
        press(go)
    assert go.text() == "I have read this: go on"
    assert told == []
    press(go)
    assert told == [True]


def test_the_second_of_two_quick_presses_does_not_go_on(qtbot: QtBot) -> None:
    page = health()
    go = shown(qtbot, page, NETBOOK)
    told: list[object] = []
    page.saved.connect(told.append)
    [lookout] = page.findChildren(Lookout)
    while not lookout.ended:
        QTest.mouseClick(go, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    assert go.text() == "None of this: go on"
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert told == []
    lookout.rest()
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert told == [()]


def test_whether_anything_is_new_is_seen_before_the_session_is_saved(qtbot: QtBot) -> None:
    page = CheckOutPage(Theme(text_size=200), ["neck", "shoulder"], {"neck": 2})
    save = shown(qtbot, page, NETBOOK)
    told: list[object] = []
    page.told.connect(told.append)
    for _press in range(20):
        if save.text() == "Save and finish":
            break
        press(save)
    assert told == []
    assert page._new.visibleRegion().boundingRect() == page._new.rect()
    press(save)
    assert len(told) == 1


def test_none_of_these_is_no_question(qtbot: QtBot) -> None:
    page = RedFlagsPage(Theme(), RULES.red_flags, [])
    go = shown(qtbot, page, (1024, 300))
    rows = [row for row in page.findChildren(TickRow) if row.isVisible() and row.text() != "None of these"]
    hidden = [row for row in rows if row.visibleRegion().boundingRect().height() < row.height() - 2]
    assert go.text() == f"More below: {len(hidden)} questions"


def prefilled(qtbot: QtBot) -> RedFlagsPage:
    """Show the questions again, at the first group, to somebody who has said yes in the third one."""
    third = list(RULES.red_flags.groups)[2]
    flags = RULES.red_flags.flags.values()
    yes = next(flag.id for flag in flags if flag.group == third and flag.urgency != "emergency")
    page = RedFlagsPage(Theme(), RULES.red_flags, [], ticked=frozenset({yes}))
    qtbot.addWidget(page)
    page.resize(*WALL)
    page.show()
    QTest.qWait(50)
    for _group in range(2):
        press(button(page, "One back"))
    return page


def button(page: QWidget, text: str) -> Button:
    [found] = [each for each in page.findChildren(Button) if each.isVisible() and each.text() == text]
    return found


def group(page: RedFlagsPage) -> int:
    """Return the number of the group that is asked."""
    [counted] = [words.text() for words in page.findChildren(Words) if words.isVisible() and " of 4)" in words.text()]
    return int(counted.partition("(")[2].partition(" ")[0])


def slow(page: QWidget) -> None:
    """Have presses not count for longer than any machine takes for a test."""
    for lookout in page.findChildren(Lookout):
        lookout._still.setInterval(60_000)


def test_two_quick_presses_never_pass_a_group_that_was_answered_before(qtbot: QtBot) -> None:
    page = prefilled(qtbot)
    slow(page)
    told: list[object] = []
    page.answered.connect(told.append)
    assert group(page) == 1
    for number in (2, 3):
        page.findChildren(Lookout)[0].rest()
        for _press in range(3):
            QTest.mouseClick(button(page, "Next"), Qt.MouseButton.LeftButton)
            QApplication.processEvents()
            assert group(page) == number
    assert told == []


def test_a_double_click_that_opened_a_page_does_not_answer_it(qtbot: QtBot) -> None:
    page = health()
    slow(page)
    go = shown(qtbot, page, WALL)
    told: list[object] = []
    page.saved.connect(told.append)
    qtbot.waitUntil(lambda: go.text() == "None of this: go on")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert told == []
    page.findChildren(Lookout)[0].rest()
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert told == [()]
