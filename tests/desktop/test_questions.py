"""Questions by keyboard: Tab reaches every answer, and the way on comes before the way out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from selfcare.care.rule_reader import built_in_rules
from selfcare.desktop.pages.check_in import CheckInPage
from selfcare.desktop.pages.health import HealthPage
from selfcare.desktop.pages.ready import things_for
from selfcare.desktop.pages.red_flags import RedFlagsPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.tick_row import TickRow
from selfcare.routine.library import Library
from selfcare.routine.places import built_in_folder

RULES = built_in_rules()


def tabbed(qtbot: QtBot, page: QWidget, first: QWidget) -> list[QWidget]:
    """Return what Tab leads through from `first` on, until it comes round."""
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in met:
        met.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return met


def rows_seen(page: QWidget) -> list[TickRow]:
    """Return the rows that are on the page now, from top to bottom."""
    rows = [row for row in page.findChildren(TickRow) if row.isVisible()]
    return sorted(rows, key=lambda row: row.mapTo(page, QPoint()).y())


def test_what_is_needed_is_named_once_and_in_the_order_in_which_it_is_needed() -> None:
    (roller,) = (each for each in Library([built_in_folder()]).routines() if each.id == "thoracic-roller")
    assert things_for(roller) == "a mat or blanket, a foam roller, a pillow and a towel"


def words_of(widgets: list[QWidget]) -> list[str]:
    return [each.text() for each in widgets if isinstance(each, QAbstractButton)]


def test_tab_leads_through_every_red_flag_then_none_then_next_and_last_out(qtbot: QtBot) -> None:
    page = RedFlagsPage(Theme(), RULES.red_flags, [])
    page.show()
    rows_seen(page)[-1].click()
    met = tabbed(qtbot, page, rows_seen(page)[0])
    assert len(rows_seen(page)) > 2
    assert words_of(met) == [*(row.text() for row in rows_seen(page)), "Next", "Not today"]


def test_tab_leads_through_every_condition(qtbot: QtBot) -> None:
    page = HealthPage(Theme(), RULES, (), first=True)
    page.show()
    rows = rows_seen(page)
    rows[0].click()
    met = tabbed(qtbot, page, rows[0])
    assert len(rows) > 30
    assert set(rows) <= set(met)
    assert words_of(met)[words_of(met).index("Go on") :][:2] == ["Go on", "Not today"]


def test_tab_leads_from_a_ticked_sign_to_its_places_and_on(qtbot: QtBot) -> None:
    page = CheckInPage(Theme(), RULES.check_in, ["neck"])
    rows = [row for row in page.findChildren(TickRow) if row.text() != "It left a bruise"]
    for row in rows[:-1]:
        row.click()
    words = words_of(tabbed(qtbot, page, rows[0]))
    assert [word for word in words if word in {row.text() for row in rows}] == [row.text() for row in rows]
    placed = [sign.ask.in_language("en") for sign in RULES.check_in.signs.values() if sign.asks_where]
    assert placed
    for asked in placed:
        assert words[words.index(asked) + 1] not in {row.text() for row in rows}
    assert words[-1] == "Not today"


def test_questions_scroll_no_further_than_their_last_answer(qtbot: QtBot) -> None:
    page = RedFlagsPage(Theme(), RULES.red_flags, [])
    qtbot.addWidget(page)
    page.resize(1000, 420)
    with qtbot.waitExposed(page):
        page.show()
    scroll = next(each for each in page.findChildren(QScrollArea) if each.isVisible())
    last = rows_seen(page)[-1]
    body = scroll.widget()
    assert body is not None
    end = last.mapTo(body, QPoint(0, last.height())).y()
    assert scroll.verticalScrollBar().maximum() > 0
    assert body.height() - end <= 8
