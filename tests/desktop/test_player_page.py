"""The player's page in windows of every size: each control in a place of its own, and honest about what it does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Protocol

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.guide import Guide
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pictures import Pictures
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import TEXT_SIZES
from selfcare.desktop.widgets.button import Button
from selfcare.desktop.widgets.painted import RING
from selfcare.player import Player
from selfcare.routine.models import Dose, EndsBy, Exercise, ExerciseStep, Routine, Sides, Target, Text, Timed
from selfcare.session.commands import Ease, Hurts, Pause, Skip, Start
from selfcare.session.engine import Session
from selfcare.session.moment import Moment
from selfcare.translation import speaking, tr
from tests.clock import HandClock

NAME = Text((("en", "Upper-trapezius kneading"),))
CUE = Text((("en", "Reach across and lift the top of your shoulder. Squeeze, roll, let go."),))


class Evening:
    """A page with a session on it."""

    def __init__(self, qtbot: QtBot, text_size: int = 100, *, sides: bool = True, ends_by: EndsBy = "time") -> None:
        self.page = PlayerPage(Theme(scheme="light", text_size=text_size), Pictures())
        qtbot.addWidget(self.page)
        self.page.resize(1180, 680)
        self.page.show()
        dose, target = Dose(Timed(60), 2, 10), Target("pressure", 4, 6)
        side = Sides("each", "left") if sides else Sides()
        exercise = Exercise(
            "a",
            NAME,
            "kneading",
            "neck",
            "sitting_chair",
            dose,
            sides=side,
            target=target,
            cue=CUE,
            targets=("upper_trapezius",),
        )
        routine = Routine("r", NAME, (ExerciseStep(exercise, ends_by),) * 2)
        self.clock = HandClock()
        self.guide = Guide(self.page, self.page)
        self.player = Player(Session(routine), self.clock, [self.guide])
        self.page.open_routine("A routine", "en")
        self.guide.take(self.player, Start())
        while not self.moment.working:
            self.clock.seconds += 0.5
            self.guide.beat()

    @property
    def moment(self) -> Moment:
        return self.player.moment

    def button(self, words: str) -> Button | None:
        """The button that shows these words."""
        return next((one for one in self.page.findChildren(Button) if one.text() == words), None)

    def places(self) -> dict[str, QRect]:
        """Where the parts of the page are that must not cover each other."""
        parts: list[QWidget] = [one for one in self.page.findChildren(Button) if one.isVisibleTo(self.page)]
        page = self.page
        others = (page.stage, page.slab, page.lamp, page.bar, page._word, page._scale, page._next)
        parts += [one for one in others if one.isVisibleTo(page)]
        return {
            f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()}": QRect(
                one.mapTo(page, one.rect().topLeft()), one.size()
            )
            for one in parts
        }


class Begin(Protocol):
    """Begins an evening."""

    def __call__(self, text_size: int = 100, *, sides: bool = True, ends_by: EndsBy = "time") -> Evening: ...


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Begin]:
    """Keeps every page until it is closed: one that nobody holds could be collected while it paints itself."""
    held: list[Evening] = []

    def made(text_size: int = 100, *, sides: bool = True, ends_by: EndsBy = "time") -> Evening:
        held.append(Evening(qtbot, text_size, sides=sides, ends_by=ends_by))
        return held[-1]

    yield made
    held.clear()


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        *(((1180, 680), text_size) for text_size in (100, 115, 130)),
        *((size, text_size) for size in ((1024, 600), (1280, 800)) for text_size in TEXT_SIZES),
    ],
)
@pytest.mark.parametrize("commands", [(), (Pause(),), (Ease(), Ease())])
def test_nothing_covers_anything_in_windows_of_every_size(
    begin: Begin, size: tuple[int, int], text_size: int, commands: tuple[Pause | Ease, ...]
) -> None:
    evening = begin(text_size)
    evening.page.resize(*size)
    for command in commands:
        evening.guide.do(command)
    QTest.qWait(20)
    assert (evening.page.width(), evening.page.height()) == size
    places = evening.places()
    assert len(places) > 12
    covered = [(one, two) for one, two in combinations(places, 2) if places[one].intersects(places[two])]
    assert covered == []
    assert [name for name, place in places.items() if not evening.page.rect().contains(place)] == []
    buttons = [one for one in evening.page.findChildren(Button) if one.isVisibleTo(evening.page)]
    assert [one.text() for one in buttons if one.text() and one.width() < one.sizeHint().width()] == []
    assert [one.accessibleName() for one in buttons if min(one.width(), one.height()) < 44 + 2 * RING] == []


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_largest_text_on_a_netbook_leaves_the_controls_one_row_and_the_stage_its_cue(
    begin: Begin, language: str
) -> None:
    with speaking(language):
        evening = begin(200)
        evening.page.resize(1024, 600)
        QTest.qWait(20)
        controls = evening.page.controls.findChildren(Button)
        assert evening.page.controls.height() < 2 * min(one.height() for one in controls)
        assert tr("Make it easier") in {one.accessibleName() for one in controls}
        assert evening.page.stage.places.cue.startswith("Reach across")
        assert [line.bottom <= evening.page.stage.height() for line in evening.page.stage.places.lines] == [True] * 3


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_controls_stay_whole_when_a_button_comes_to_offer_a_skip(
    begin: Begin, language: str, text_size: int
) -> None:
    with speaking(language):
        evening = begin(text_size)
        evening.page.resize(1024, 600)
        QTest.qWait(20)
        evening.guide.do(Ease())
        evening.guide.do(Ease())
        QTest.qWait(20)
        controls = evening.page.controls.findChildren(Button)
        assert tr("Skip this side") in {one.accessibleName() for one in controls}
        assert [one.text() for one in controls if one.text() and one.width() < one.sizeHint().width()] == []
        assert max(one.mapTo(evening.page, one.rect().topRight()).x() for one in controls) < 1024
        assert evening.page.stage.places.cue.startswith("Reach across")


def test_after_two_eases_the_button_offers_to_skip(begin: Begin) -> None:
    evening = begin()
    easier = evening.button("Make it easier")
    assert easier is not None
    easier.click()
    assert (easier.text(), evening.moment.eases) == ("Make it easier", 1)
    easier.click()
    assert (easier.text(), evening.moment.eases) == ("Skip this side", 2)
    assert easier.isEnabled()
    easier.click()
    assert (evening.moment.part.side, evening.moment.eases) == ("right", 2)
    evening.guide.do(Skip())
    assert (evening.moment.part.step, easier.text()) == (1, "Make it easier")


def test_what_has_no_sides_is_skipped_as_one(begin: Begin) -> None:
    evening = begin(sides=False, ends_by="tap")
    assert evening.moment.state == "tapping"
    assert evening.button("Skip this one") is not None


def test_how_it_is_done_lets_the_session_stand_still_and_leaves_it_so(begin: Begin) -> None:
    evening = begin()
    evening.page.controls.explain.emit()
    assert evening.page.exercise_sheet.isVisible()
    assert evening.moment.state == "paused"
    assert evening.page.asking
    evening.page.exercise_sheet.leave()
    assert not evening.page.asking
    assert evening.moment.state == "paused"


def test_nothing_open_takes_the_keys_of_the_question_whether_it_hurts(begin: Begin) -> None:
    evening = begin()
    evening.page.top.panel.show()
    evening.page.exercise_sheet.open()
    evening.guide.do(Hurts())
    assert evening.page.hurt_sheet.isVisible()
    assert not evening.page.top.panel.isVisible()
    assert not evening.page.exercise_sheet.isVisible()


def test_h_stops_even_from_the_sound_box_and_escape_closes_it(begin: Begin) -> None:
    evening = begin()
    evening.page.top.panel.show()
    QTest.keyClick(evening.page.top.panel, Qt.Key.Key_Escape)
    assert not evening.page.hurt_sheet.isVisible()
    assert not evening.page.top.panel.isVisible()
    evening.page.top.panel.show()
    QTest.keyClick(evening.page.top.panel, Qt.Key.Key_H)
    assert evening.moment.state == "hurt"


def test_while_the_menu_is_open_the_keys_are_its_own(begin: Begin) -> None:
    evening = begin()
    shortcuts = [one for one in evening.page.findChildren(QShortcut) if one.parent() is evening.page]
    assert len(shortcuts) > 5
    evening.page.controls._open_more()
    assert not any(shortcut.isEnabled() for shortcut in shortcuts)
    evening.page.controls.close_menu()
    assert all(shortcut.isEnabled() for shortcut in shortcuts)
