"""How an exercise is done, laid over the page: opened from a step, read, closed by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.card import StepRow
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.exercise_sheet import ExerciseSheet
from selfcare.desktop.widgets.painted import Words
from selfcare.desktop.widgets.step_list import StepLine, StepList
from selfcare.routine.models import Dose, Exercise, Instruction, Text, Timed


def text(words: str) -> Text:
    return Text((("en", words),))


KNEAD = Exercise(
    "knead",
    text("Kneading"),
    "kneading",
    "neck",
    "sitting_chair",
    Dose(Timed(60)),
    cue=text("Squeeze and roll."),
    instructions=(Instruction("step", text("Reach across.")), Instruction("safety", text("Keep off the throat."))),
    feel=text("a firm squeeze"),
    not_feel=text("tingling in the arm"),
    mistakes=(text("Pinching the skin."),),
)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1180, 680)
    rows = QVBoxLayout(page)
    rows.addWidget(QLineEdit(page))
    page.show()
    return page


@pytest.mark.parametrize("text_size", [100, 130])
def test_all_that_is_known_of_an_exercise_can_be_read(page: QWidget, text_size: int) -> None:
    sheet = ExerciseSheet(Theme(scheme="light", text_size=text_size), page)
    sheet.show_exercise(KNEAD, None, "en")
    QTest.qWait(10)
    read = " ".join(words.text() for words in sheet.findChildren(Words))
    for told in ("Kneading", "Squeeze and roll.", "Reach across.", "Keep off the throat.", "A firm squeeze."):
        assert told in read
    assert "Tingling in the arm." in read
    assert "Pinching the skin." in read
    assert page.rect().contains(sheet.card.geometry())


def test_escape_closes_it_and_tab_stays_on_it(qtbot: QtBot, page: QWidget) -> None:
    sheet = ExerciseSheet(Theme(scheme="light"), page)
    page.activateWindow()
    sheet.show_exercise(KNEAD, None, "en")
    close = page.focusWidget()
    assert close is not None
    QTest.keyClick(close, Qt.Key.Key_Tab)
    assert sheet.isAncestorOf(page.focusWidget())
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(close, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_a_step_is_asked_about_by_mouse_and_by_key_and_a_rest_is_not(page: QWidget) -> None:
    steps = StepList(Theme(scheme="light"), page)
    steps.show_steps(
        (StepRow("Kneading", "press", "1:00"), StepRow("Rest", None, "0:10"), StepRow("Roll", "move", "1:00"))
    )
    steps.show()
    asked: list[int] = []
    steps.asked.connect(asked.append)
    first, rest, last = steps.findChildren(StepLine)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.mouseClick(rest, Qt.MouseButton.LeftButton)
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert asked == [0, 2]
    assert rest.focusPolicy() == Qt.FocusPolicy.NoFocus
