"""Narrowing the library: six properties, values that occur, and a page that shows one thing where it is narrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.card import Card, Shelf
from selfcare.desktop.cards import shelf_of
from selfcare.desktop.filters import PROPERTIES, Filters, Property, options, word_of
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.filter_bar import FilterCell
from selfcare.routine.library import Library
from selfcare.translation import speaking

ROUTINES = Path(__file__).resolve().parents[2] / "routines"


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return shelf_of(Library([ROUTINES]))


@pytest.fixture
def page(qtbot: QtBot, shelf: Shelf) -> LibraryPage:
    page = LibraryPage(Theme(scheme="light"))
    qtbot.addWidget(page)
    page.resize(1176, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.show_shelf(shelf, ready=True)
    QApplication.processEvents()
    return page


def shown(page: LibraryPage) -> list[str]:
    return [card.card.id for card in page.grid.cards if card.isVisible()]


def cell(page: LibraryPage, about: Property) -> FilterCell:
    return next(each for each in page.filters.findChildren(FilterCell) if each.about == about)


def choose(page: LibraryPage, about: Property, words: str) -> None:
    """Choose as somebody does: open the menu, and take the line with these words."""
    chosen = cell(page, about)
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    next(action for action in chosen.menu_now.actions() if action.text() == words).trigger()
    chosen.menu_now.close()


# ---- what is found ------------------------------------------------------------------------------------------------


def test_every_value_that_is_offered_finds_something_and_not_everything_at_once(shelf: Shelf) -> None:
    for about in PROPERTIES:
        values = options(about, shelf.cards)
        assert len(values) >= 2, about
        assert len(dict(values)) == len({word for _value, word in values}), "no two values have the same word"
        found = {value: len(Filters().but(about, value).found(shelf.cards)) for value, _word in values}
        assert all(found.values()), found
        assert min(found.values()) < len(shelf.cards), found


def test_what_is_chosen_holds_of_every_routine_that_is_found(shelf: Shelf) -> None:
    chosen = Filters().but("area", "neck").but("minutes", "10").but("position", "chair")
    found = chosen.found(shelf.cards)
    assert [card.id for card in found] == ["desk-reset"]
    assert chosen.words() == "Neck, up to 10 min, on a chair"
    assert chosen.but("position", "").words() == "Neck, up to 10 min"
    assert Filters().words() == ""


@pytest.mark.parametrize(
    ("value", "places", "found"),
    [
        ("chair", ("sitting",), 1),
        ("chair", ("sitting", "floor"), 0),
        ("standing", ("standing", "wall"), 1),
        ("off the floor", ("wall", "sitting"), 1),
        ("off the floor", ("floor",), 0),
        ("floor", ("standing", "floor"), 1),
        ("floor", ("sitting",), 0),
    ],
)
def test_a_position_is_one_that_is_never_left_but_for_the_floor(
    value: str, places: tuple[str, ...], found: int
) -> None:
    assert len(Filters().but("position", value).found([Card(places=places)])) == found


def test_nothing_to_fetch_reckons_with_what_every_room_has() -> None:
    cards = [Card(equipment=("chair", "wall")), Card(equipment=()), Card(equipment=("mat",))]
    assert Filters().but("equipment", "nothing").found(cards) == cards[:2]
    assert Filters().but("equipment", "mat").found(cards) == cards[2:]


def test_words_follow_the_language() -> None:
    with speaking("de"):
        assert word_of("area", "neck") != "Neck"


# ---- on the page --------------------------------------------------------------------------------------------------


def test_a_choice_narrows_the_cards_and_says_so(page: LibraryPage) -> None:
    choose(page, "area", "Neck")
    choose(page, "minutes", "Up to 10")
    assert set(shown(page)) == {"desk-reset", "neck-cane"}
    assert page.chosen in shown(page), "the panel shows one of them"
    assert cell(page, "area").accessibleName() == "Area: Neck"
    assert page._found.text() == "2 routines"
    assert page._narrowed.text() == "Neck, up to 10 min"


def test_only_values_that_lead_somewhere_are_offered(page: LibraryPage) -> None:
    choose(page, "position", "On a chair")
    cell(page, "equipment").open()
    menu = cell(page, "equipment").menu_now
    assert "Foam roller" not in [action.text() for action in menu.actions()]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Any"]


def test_a_search_looks_among_what_was_chosen_and_show_all_lets_go_of_both(page: LibraryPage) -> None:
    choose(page, "area", "Neck")
    QTest.keyClicks(page.search, "cane")
    assert shown(page) == ["neck-cane"]
    QTest.mouseClick(page._clear, Qt.MouseButton.LeftButton)
    assert page.search.text() == ""
    assert page.grid.count == len(list(ROUTINES.glob("*.yaml")))
    assert not page._clear.isVisible()
    assert cell(page, "area").accessibleName() == "Area: Any"


def test_a_value_that_no_routine_has_any_more_is_let_go(page: LibraryPage, shelf: Shelf) -> None:
    choose(page, "equipment", "Hook cane")
    assert shown(page) == ["neck-cane"]
    rest = tuple(card for card in shelf.cards if card.id != "neck-cane")
    page.show_shelf(Shelf(rest), ready=True)
    assert page.grid.count == len(rest)


def test_the_bar_is_reached_and_opened_by_keys(page: LibraryPage) -> None:
    page.activateWindow()
    page.search.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.search, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, FilterCell)
    assert focused.about == "area"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert focused.menu_now.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(focused.menu_now, key)
    assert not focused.menu_now.isVisible()
    assert focused.accessibleName() != "Area: Any"


# ---- where there is little room -----------------------------------------------------------------------------------


def test_a_narrow_page_shows_cards_or_panel_and_leads_back(page: LibraryPage) -> None:
    page.resize(700, 560)
    QApplication.processEvents()
    assert page.grid.isVisible()
    assert not page.panel.isVisible()
    page.grid.cards[1].click()
    QApplication.processEvents()
    assert page.panel.isVisible()
    assert not page.grid.isVisible()
    assert page.panel.width() == page.width()
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.grid.isVisible()
    focused = QApplication.focusWidget()
    assert focused is page.grid.widget_of(page.chosen)
    page.resize(1176, 800)
    QApplication.processEvents()
    assert page.grid.isVisible()
    assert page.panel.isVisible()


@pytest.mark.parametrize("size", [100, 130, 200])
def test_no_name_of_a_property_is_cut(qtbot: QtBot, shelf: Shelf, size: int) -> None:
    page = LibraryPage(Theme(scheme="light", text_size=size))
    qtbot.addWidget(page)
    page.resize(840, 600)
    page.show()
    page.show_shelf(shelf, ready=True)
    QApplication.processEvents()
    cells = page.filters.findChildren(FilterCell)
    assert all(each.width() >= each.least for each in cells)
    assert page.filters.rect().contains(cells[-1].geometry())
