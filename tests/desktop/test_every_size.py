"""At every text size, in every language and in small windows no words are cut, and nothing lies beside a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.care.instruments import PEG
from selfcare.desktop.card import Card, Fit
from selfcare.desktop.opening import rail_width
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.pages.measures import InstrumentPage
from selfcare.desktop.pages.routine_panel import RoutinePanel
from selfcare.desktop.pages.rules import RulesPage
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.pages.stopped import StoppedPage
from selfcare.desktop.pages.today import TodayPage
from selfcare.desktop.settings import Settings
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.scroll import Scroll
from selfcare.desktop.widgets.suggestion_card import Suited
from selfcare.translation import LANGUAGES, speaking, tr

SMALL = ((1024, 600, 100), (1024, 600, 160), (1024, 600, 200), (1180, 680, 160), (1280, 720, 130))


def all_pages(theme: Theme) -> Iterator[QWidget]:
    """Pages that need nobody to ask."""
    today = TodayPage(theme)
    today.show_suited([Suited("a", "Desk reset: neck and shoulders", "for the neck, 6 min")] * 3, "")
    yield today
    yield SettingsPage(theme, Settings())
    yield RulesPage(theme, asking=True)
    yield StoppedPage(theme, tr("Back to the library"), afterwards=True)
    yield InstrumentPage(theme, PEG)


def cut(page: QWidget) -> list[str]:
    """What is cut: words that want more room than they have, and what is wider than the part that scrolls it."""
    words = [each for each in page.findChildren(Words) if each.isVisible() and each.text()]
    low = [each.text() for each in words if each.wordWrap() and each.heightForWidth(each.width()) > each.height() + 1]
    narrow = [each.text() for each in words if not each.wordWrap() and each.sizeHint().width() > each.width() + 1]
    beside = [
        f"{type(page).__name__}: {body.width()} in {scroll.viewport().width()}"
        for scroll in page.findChildren(Scroll)
        if (body := scroll.widget()) is not None and scroll.isVisible() and body.width() > scroll.viewport().width()
    ]
    return low + narrow + beside


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("wide", "high", "text_size"), SMALL)
def test_no_words_are_cut_on_any_page(qtbot: QtBot, code: str, wide: int, high: int, text_size: int) -> None:
    with speaking(code):
        theme = Theme(scheme="light", text_size=text_size)
        for page in all_pages(theme):
            qtbot.addWidget(page)
            page.resize(wide - rail_width(text_size), high)
            page.show()
            QTest.qWait(1)
            assert cut(page) == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_nothing_that_is_said_of_a_routine_is_cut_at_the_side(qtbot: QtBot, code: str, text_size: int) -> None:
    with speaking(code):
        panel = RoutinePanel(Theme(scheme="light", text_size=text_size))
        qtbot.addWidget(panel)
        card = Card(name="Neck ease", purpose="For a stiff neck. " * 4, not_for="A new pain. " * 8, worse=True)
        panel.show_card(card, Fit())
        panel.show_preparing(tr("Preparing the voice, {done} of {count}").format(done=12, count=345))
        for short in (True, False):
            panel.fill(panel.least, whole=False, short=short)
            panel.resize(panel.least, 600 if short else panel.theme.px(610))
            panel.show()
            QTest.qWait(20)
            assert cut(panel) == []
            assert panel.minimumSizeHint().width() <= panel.least


@pytest.mark.parametrize(("wide", "text_size"), [(1180, 160), (1280, 160), (1280, 200), (1920, 200)])
def test_cards_keep_their_room_beside_a_panel_with_long_words(qtbot: QtBot, wide: int, text_size: int) -> None:
    with speaking("es"):
        page = LibraryPage(Theme(scheme="light", text_size=text_size))
        qtbot.addWidget(page)
        page.resize(wide - rail_width(text_size), 800)
        page.show()
        QTest.qWait(1)
        narrow, _short, panel = page._room
        assert panel >= page.panel.least
        assert narrow or page.width() - panel >= page.panel.theme.px(350)
