"""What is asked when it hurts: all in sight, on the page and from the mat, and answered by keys that say themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.far_plan import far_plan
from selfcare.desktop.widgets.hurt_button import HurtButton
from selfcare.desktop.widgets.hurt_sheet import HurtSheet
from selfcare.desktop.widgets.option_row import OptionRow
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.score_row import ScoreRow
from selfcare.translation import speak, tr

SCREENS = [(1024, 600), (1280, 720), (1280, 800), (1920, 1080), (3840, 2160)]
READ = 56  # pixels of a screen of 1280 x 800 that can be read from the mat


@pytest.fixture(params=["en", "de", "es"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    speak(request.param)
    yield request.param
    speak("en")


def asked(qtbot: QtBot, size: tuple[int, int], text_size: int = 100, *, far: bool) -> HurtSheet:
    """Ask the first question on a page of this size."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    sheet = HurtSheet(Theme(scheme="light", text_size=text_size), page, far=far)
    sheet.ask(tr("Take the roller away and keep still."))
    QTest.qWait(5)
    return sheet


def parts(sheet: HurtSheet) -> list[QWidget]:
    """Return what is to be read or pressed."""
    kinds = (QLabel, QPushButton, ScoreRow)
    return [part for part in sheet.card.findChildren(QWidget) if isinstance(part, kinds) and part.isVisible()]


def place(part: QWidget, sheet: HurtSheet) -> QRect:
    return QRect(part.mapTo(sheet, QPoint(0, 0)), part.size())


def lacks(part: QWidget) -> bool:
    """Whether a part has less room than its words take."""
    if isinstance(part, Words):
        high = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
        return part.height() < high or not (part.wordWrap() or part.width() >= part.sizeHint().width())
    return isinstance(part, HurtButton) and part.width() < part.minimumSizeHint().width()


def assert_whole(sheet: HurtSheet) -> None:
    """Nothing is cut, nothing lies over anything else."""
    assert sheet.rect().contains(sheet.card.geometry())
    shown = parts(sheet)
    for part in shown:
        assert part.visibleRegion().boundingRect() == part.rect(), part
        assert not lacks(part), part
    for one, other in combinations(shown, 2):
        both = place(one, sheet).intersected(place(other, sheet))
        assert min(both.width(), both.height()) <= 1, (one, other)


def pixels(part: QWidget) -> int:
    """Return how large a part is written."""
    if isinstance(part, OptionRow):
        return part.pixels
    if isinstance(part, HurtButton):
        return part._font().pixelSize()
    if isinstance(part, ScoreRow):
        return part._font(picked=False).pixelSize()
    return part.font().pixelSize()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("text_size", [100, 130, 160, 200])
@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("far", [False, True])
def test_both_questions_are_whole(qtbot: QtBot, size: tuple[int, int], text_size: int, *, far: bool) -> None:
    sheet = asked(qtbot, size, text_size, far=far)
    assert_whole(sheet)
    QTest.keyClicks(sheet, "1")
    card = sheet.card.geometry()
    for number in "0356":
        QTest.keyClicks(sheet, number)
        QTest.qWait(1)
        assert_whole(sheet)
        assert sheet.card.geometry() == card, "what a number leads to moves nothing"


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SCREENS)
def test_from_the_mat_all_of_it_can_be_read(qtbot: QtBot, size: tuple[int, int], text_size: int) -> None:
    sheet = asked(qtbot, size, text_size, far=True)
    least = READ * far_plan(QSizeF(*size)).scale
    for question in range(2):
        found = parts(sheet)
        assert len(found) >= 6
        assert {part for part in found if pixels(part) < least} == set(), question
        QTest.keyClicks(sheet, "1")


def test_large_text_is_larger_on_the_page_too(qtbot: QtBot) -> None:
    usual, large = (asked(qtbot, (1920, 1080), text, far=False) for text in (100, 200))
    for one, other in zip(parts(usual)[1:], parts(large)[1:], strict=True):
        assert pixels(other) > pixels(one) * 1.15, one


def test_the_first_question_shows_its_keys_and_the_second_its_digits(qtbot: QtBot) -> None:
    sheet = asked(qtbot, (1280, 800), far=True)
    assert [row.said for row in sheet.findChildren(OptionRow)] == [
        "Strong but dull",
        "Sharp or spreading",
        "Numb, dizzy or unwell",
    ]
    QTest.keyClicks(sheet, "1")
    keys = [part._key for part in parts(sheet) if isinstance(part, HurtButton)]
    assert keys == ["Enter", "Esc", ""]


@pytest.mark.parametrize("far", [False, True])
def test_escape_goes_back_to_the_first_question_and_never_into_the_session(qtbot: QtBot, *, far: bool) -> None:
    sheet = asked(qtbot, (1280, 800), far=far)
    with qtbot.assertNotEmitted(sheet.answered):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        QTest.keyClicks(sheet, "17")
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.accessibleName() == "Stopped. What is it like?"
    with qtbot.waitSignal(sheet.answered) as told:
        QTest.keyClicks(sheet, "2")
    assert told.args == ["sharp", -1]


def test_a_screen_reader_hears_all_the_words_from_afar_too(qtbot: QtBot) -> None:
    sheet = asked(qtbot, (1280, 800), far=True)
    names = [part.accessibleName() for part in parts(sheet) if isinstance(part, QPushButton)]
    assert "Sharp, electric, burning or spreading. We leave this area out until tomorrow." in names
    assert "Pressed by mistake" in names
