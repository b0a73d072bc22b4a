"""The library page with ten thousand routines: what is in sight has widgets, the rest is found all the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from selfcare.desktop.card import Card, Fit, Shelf
from selfcare.desktop.cards import card_of, face_of, shelf_of
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.searching import Search
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.card_pictures import CardPictures
from selfcare.desktop.widgets.routine_card import CORNER, RoutineCard
from selfcare.routine.library import Library
from selfcare.translation import speaking

MANY = 10_000
ROUTINES = Path(__file__).resolve().parents[2] / "routines"


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    page = LibraryPage(Theme(scheme="light"))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    names = [f"Routine {number}" for number in range(MANY)]
    cards = tuple(Card(id=name, name=name, search=name.casefold(), regions=("neck",)) for name in names)
    page.show_shelf(Shelf(cards), ready=True)
    QApplication.processEvents()
    return page


def shown(page: LibraryPage) -> list[str]:
    return [card.card.id for card in page.grid.cards]


def test_only_what_is_in_sight_has_widgets(page: LibraryPage) -> None:
    assert page.grid.count == MANY
    assert shown(page)[0] == "Routine 0"
    assert len(page.grid.cards) < 60
    assert len(page.grid.findChildren(RoutineCard)) < 60


def test_the_end_is_there_when_it_is_scrolled_to_and_nothing_piles_up(page: LibraryPage) -> None:
    scroll = next(each for each in page.findChildren(QScrollArea) if each.isAncestorOf(page.grid))
    bar = scroll.verticalScrollBar()
    for part in range(0, 101, 5):
        bar.setValue(bar.maximum() * part // 100)
        QApplication.processEvents()
    assert shown(page)[-1] == f"Routine {MANY - 1}"
    assert len(page.grid.findChildren(RoutineCard)) < 60


def test_a_search_finds_what_is_far_away(page: LibraryPage) -> None:
    QTest.keyClicks(page.search, "9876")
    assert shown(page) == ["Routine 9876"]
    assert page.chosen == "Routine 9876"
    for _letter in range(3):
        QTest.keyClick(page.search, Qt.Key.Key_Backspace)
    assert page.grid.count == len([number for number in range(MANY) if "9" in str(number)])
    QTest.keyClick(page.search, Qt.Key.Key_Backspace)
    assert page.grid.count == MANY


def test_arrows_walk_on_beyond_what_was_in_sight(page: LibraryPage) -> None:
    page.activateWindow()
    page.grid.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _row in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
        QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, RoutineCard)
    assert int(focused.card.id.split()[1]) >= 30


def test_cards_that_come_into_sight_later_say_how_they_suit_too(page: LibraryPage) -> None:
    page.show_fits({"Routine 5000": Fit(barred="Why."), "Routine 5001": Fit(adapted="How.")})
    for number, words in ((5000, "Not today"), (5001, "Adapted to you today"), (5002, "")):
        card = page.grid.widget_of(f"Routine {number}")
        assert card is not None
        assert card.accessibleName().endswith(words)
        assert card.grab().toImage() != page.grid.cards[0].grab().toImage()


def test_breathing_does_not_tell_what_a_routine_is_for() -> None:
    library = Library([ROUTINES])
    for name, area in (("head-ease", "Head and jaw, neck"), ("neck-hands", "Neck")):
        read = library.routine(name)
        assert read is not None
        assert read.routine is not None
        assert card_of(read.routine).area == area
        face = face_of(read.routine)
        assert face is not None
        assert face.technique not in ("breathing", "relaxation")


@pytest.mark.parametrize(
    ("wanted", "routine"),
    [
        ("stiff neck", "neck-hands"),
        ("headache", "head-ease"),
        ("sciatica", "sciatica-friendly"),
        ("heel", "feet-evening"),
        ("rolller", "thoracic-roller"),
        ("sciatcia", "sciatica-friendly"),
        ("stif neck", "neck-hands"),
        ("headach", "head-ease"),
        ("hedache", "head-ease"),
    ],
)
def test_what_people_call_it_finds_it(wanted: str, routine: str) -> None:
    names = [card.id for card in found(shelf_of(Library([ROUTINES])).cards, wanted)]
    assert routine in names
    assert len(names) < 10


def found(cards: Sequence[Card], wanted: str) -> tuple[Card, ...]:
    return Search(cards).found(cards, wanted)


def test_while_it_is_typed_the_page_finds_what_the_whole_words_find(page: LibraryPage) -> None:
    cards = shelf_of(Library([ROUTINES])).cards
    page.show_shelf(Shelf(cards), ready=True)
    for wanted in ("stiff neck", "rolller", "neck pain", "stif nekc", "hedache ball", "xyzz roller"):
        page.search.clear()
        QTest.keyClicks(page.search, wanted)
        page.grid.show_cards(page._shown)
        assert [card.id for card in page._shown] == [card.id for card in found(cards, wanted)], wanted


_WORDS = st.text("abcd", min_size=4, max_size=9)


@given(_WORDS, st.integers(0, 8), st.sampled_from("abcd"), st.sampled_from(["more", "less", "other", "swapped"]))
def test_one_slip_in_a_word_that_stands_nowhere_is_forgiven(word: str, at: int, letter: str, slip: str) -> None:
    at %= len(word)
    slipped = {
        "more": word[:at] + letter + word[at:],
        "less": word[:at] + word[at + 1 :],
        "other": word[:at] + letter + word[at + 1 :],
        "swapped": word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    }[slip]
    assume(len(slipped) >= 4)
    cards = (Card(id="it", search=f"first {word} last"), Card(id="none", search="xxxx yyyy"))
    assert [card.id for card in found(cards, slipped)] == ["it"]


def test_a_slip_is_only_looked_for_where_the_word_stands_nowhere() -> None:
    cards = (Card(id="roller", search="foam roller"), Card(id="rolled", search="rolled towel"))
    assert [card.id for card in found(cards, "roller")] == ["roller"]
    assert [card.id for card in found(cards, "rollex")] == ["roller", "rolled"]
    assert [card.id for card in found(cards, "roxxer")] == []
    assert [card.id for card in found(cards, "rxl")] == [], "a short word is no slip of another"


def test_a_word_that_only_says_how_it_feels_is_looked_for_alone() -> None:
    cards = (Card(id="a", search="a stiff back"), Card(id="b", search="a neck"))
    assert [card.id for card in found(cards, "stiff")] == ["a"]
    assert [card.id for card in found(cards, "stiff neck")] == ["b"]


@pytest.mark.parametrize("spoken", ["en", "de", "es"])
def test_no_card_cuts_a_word(qtbot: QtBot, spoken: str) -> None:
    theme = Theme(scheme="light")
    metrics = QFontMetrics(theme.font("small"))
    with speaking(spoken):
        for card in shelf_of(Library([ROUTINES])).cards:
            shown = RoutineCard(theme, CardPictures(theme, CORNER, theme))
            qtbot.addWidget(shown)
            shown.show_card(card)
            for room in (309, 416):
                parts = shown._fitting_meta(metrics, room)
                assert sum(metrics.horizontalAdvance(words) for _icon, words in parts) <= room, card.name
                assert parts[0] == (None, card.area) or parts[0][1] in card.area
