"""The far view: large enough to be read from a mat, quiet until it is touched, and gone with a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfcare.desktop.guide import Guide
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pictures import Pictures, subject_of
from selfcare.desktop.theme import Theme
from selfcare.desktop.tokens import DURATION
from selfcare.desktop.widgets.far_plan import FarPlan, far_plan
from selfcare.desktop.widgets.far_room import FarRoom, FarScene
from selfcare.desktop.widgets.lamp import Count
from selfcare.desktop.widgets.side_slab import Slab
from selfcare.player import Player
from selfcare.routine.library import Library
from selfcare.routine.models import Dose, Exercise, ExerciseStep, RestStep, Routine, Sides, Text, Timed
from selfcare.session.commands import Start
from selfcare.session.engine import Session
from selfcare.session.moment import Moment
from tests.clock import HandClock

NAME = Text((("en", "Figure four"),))
ROUTINES = Path(__file__).resolve().parents[2] / "routines"


class Evening:
    """A page in the far view with a session on it: both sides, a rest, and something without sides."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = PlayerPage(Theme(scheme="light"), Pictures())
        qtbot.addWidget(self.page)
        self.page.resize(1180, 680)
        with qtbot.waitExposed(self.page):
            self.page.show()
        dose, side = Dose(Timed(30), 1, 10), Sides("each", "left")
        both = Exercise("a", NAME, "stretch", "hip", "supine_90_90", dose, sides=side)
        one = Exercise("b", NAME, "stretch", "hip", "supine_90_90", dose)
        routine = Routine("r", NAME, (ExerciseStep(both, "time"), RestStep(20), ExerciseStep(one, "time")))
        self.clock = HandClock()
        self.guide = Guide(self.page, self.page)
        self.player = Player(Session(routine), self.clock, [self.guide])
        self.page.open_routine("A routine", "en")
        self.guide.take(self.player, Start())
        self.until(working=True)
        self.key(Qt.Key.Key_F, at=self.page)

    @property
    def moment(self) -> Moment:
        return self.player.moment

    @property
    def scene(self) -> FarScene:
        return self.page.far.room.scene

    def until(self, *, working: bool, side: str | None = "left") -> None:
        for _half in range(1000):
            if self.moment.working == working and self.moment.side == side:
                return
            self.clock.seconds += 0.5
            self.guide.beat()
        pytest.fail("the session never came there")

    def until_phase(self, kind: str) -> None:
        for _half in range(1000):
            if self.moment.phase.kind == kind:
                return
            self.clock.seconds += 0.5
            self.guide.beat()
        pytest.fail("the session never came there")

    def key(self, key: Qt.Key, at: PlayerPage | None = None) -> None:
        QTest.keyClick(at or self.page.far, key)


def is_on(sheet: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (focused is sheet or sheet.isAncestorOf(focused))


@pytest.fixture
def evening(qtbot: QtBot) -> Iterator[Evening]:
    made = Evening(qtbot)
    yield made
    made.page.far.leave()


def test_left_is_in_the_left_half_and_right_in_the_right() -> None:
    plan: FarPlan = far_plan(QSizeF(1920, 1080))
    left, right = plan.halves
    assert left.right() < 960 < right.left()
    assert left.width() == right.width()


def test_f_opens_it_and_f_leaves_it(evening: Evening) -> None:
    far = evening.page.far
    assert far.isVisible()
    assert far.isFullScreen()
    evening.key(Qt.Key.Key_F)
    assert not far.isVisible()
    assert evening.moment.state == "running"


def test_it_shows_phase_count_and_side(evening: Evening) -> None:
    assert (evening.scene.light, evening.scene.word, evening.scene.slab) == ("hold", "Hold", Slab("left", "then right"))
    assert evening.scene.count.number == str(evening.moment.count)
    evening.until(working=True, side="right")
    assert evening.scene.slab == Slab("right", "left done", done=True)


def test_at_rest_it_says_what_comes_next(evening: Evening) -> None:
    evening.until_phase("rest")
    assert (evening.scene.light, evening.scene.coming) == ("rest", "Next: Figure four")
    assert evening.page.far.room.words_now().startswith("Rest. Next: Figure four")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_Tab])
def test_space_and_keys_without_a_meaning_pause_and_show_the_controls(evening: Evening, key: Qt.Key) -> None:
    far = evening.page.far
    assert far.bar.isHidden()
    evening.key(key)
    assert evening.moment.state == "paused"
    assert far.bar.isVisible()
    assert (evening.scene.word, evening.scene.count.sign) == ("Paused", "pause")
    assert far._timer.remainingTime() > DURATION["far controls"] - 500
    far._timer.timeout.emit()
    assert far.bar.isHidden()
    assert evening.moment.state == "paused"


def test_space_goes_on_as_well(evening: Evening) -> None:
    evening.key(Qt.Key.Key_Space)
    evening.key(Qt.Key.Key_Space)
    assert evening.moment.state == "resuming"


def test_a_click_pauses_and_a_click_while_paused_only_shows_the_controls(evening: Evening) -> None:
    far = evening.page.far
    for _click in range(2):
        QTest.mouseClick(far, Qt.MouseButton.LeftButton)
        assert evening.moment.state == "paused"
        assert far.bar.isVisible()
        far.hide_controls()


def test_keys_that_only_change_others_do_nothing(evening: Evening) -> None:
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_VolumeUp):
        evening.key(key)
    assert evening.moment.state == "running"
    assert evening.page.far.bar.isHidden()


def test_the_controls_never_cover_the_side(evening: Evening) -> None:
    far = evening.page.far
    far.show_controls()
    assert far.bar.geometry().bottom() < far.room.side_place.top()
    assert far.rect().contains(far.bar.geometry())


def test_escape_means_this_hurts_and_is_asked_there(evening: Evening) -> None:
    far = evening.page.far
    evening.key(Qt.Key.Key_Escape)
    assert evening.moment.state == "hurt"
    assert far.hurt_sheet.isVisible()
    assert not evening.page.hurt_sheet.isVisible()
    assert evening.page.asking
    evening.key(Qt.Key.Key_F)  # the question has the keys
    assert far.isVisible()
    QTest.keyClick(far.hurt_sheet, Qt.Key.Key_2)
    assert evening.moment.state != "hurt"
    assert not far.hurt_sheet.isVisible()


def test_assigned_keys_keep_their_meaning(evening: Evening) -> None:
    evening.key(Qt.Key.Key_PageDown)
    assert evening.moment.side == "right"
    assert evening.moment.state == "running"


def test_it_goes_with_the_player(evening: Evening) -> None:
    evening.page.hide()
    assert not evening.page.far.isVisible()


def test_nothing_is_painted_while_it_is_paused(evening: Evening, qtbot: QtBot) -> None:
    far = evening.page.far
    evening.key(Qt.Key.Key_Space)
    far.hide_controls()
    far.room.settle()
    qtbot.wait(30)
    image = far.room._still
    evening.clock.seconds += 5
    evening.guide.beat()
    qtbot.wait(30)
    assert far.room._still is image


def test_without_a_second_screen_it_fills_the_first(evening: Evening) -> None:
    evening.page.far.leave()
    evening.page.stage.theme.use(far_elsewhere=True)
    evening.page.look_from_afar()
    assert evening.page.far.screen() is QGuiApplication.primaryScreen()


@pytest.mark.parametrize("exercise", ["ball-beside-the-shoulder-blade", "upper-trapezius-kneading", "bridge"])
def test_no_figure_reaches_into_the_words_or_the_side(qtbot: QtBot, exercise: str) -> None:
    theme = Theme(scheme="light")
    room = FarRoom(theme)
    qtbot.addWidget(room)
    room.resize(1280, 800)
    scene = FarScene("switch", "Switch sides", "switch", Count(), Slab("left", "then right"))
    room.show_scene(scene)
    room.settle()
    empty = room.grab().toImage()
    known = next(each for each in Library([ROUTINES]).exercises() if each.id == exercise)
    room.show_picture(Pictures().still(subject_of(known, "left")))
    full = room.grab().toImage()
    plan = far_plan(QSizeF(1280, 800))
    points = [(x, y) for x in range(0, 1280, 3) for y in range(0, 800, 3)]
    changed = [(x, y) for x, y in points if empty.pixel(x, y) != full.pixel(x, y)]
    assert changed, "there is a figure"
    for place in (plan.icon.adjusted(0, 0, 0, -4), plan.word.adjusted(0, 0, 0, -12), *plan.halves):
        assert not [point for point in changed if place.contains(*point)]


def test_pressed_by_a_screen_reader_it_shows_the_controls_until_the_session_goes_on(evening: Evening) -> None:
    far = evening.page.far
    far.room.press_here()
    assert evening.moment.state == "paused"
    assert far.bar.isVisible()
    assert not far._timer.isActive()
    evening.key(Qt.Key.Key_Space)
    assert far._timer.isActive()


def test_a_question_keeps_the_keys_whatever_is_done_to_the_picture_below_it(evening: Evening) -> None:
    evening.key(Qt.Key.Key_Escape)
    evening.page.far.room.press_here()
    assert is_on(evening.page.far.hurt_sheet, QApplication.focusWidget())
    assert evening.page.far.bar.isHidden()


def test_a_question_goes_along_to_the_player_with_its_keys(evening: Evening) -> None:
    evening.key(Qt.Key.Key_Escape)
    evening.page.far.close()
    asked = evening.page.hurt_sheet
    assert asked.isVisible()
    assert is_on(asked, evening.page.focusWidget())


def test_there_is_a_way_back_for_who_uses_a_mouse(evening: Evening) -> None:
    far = evening.page.far
    QTest.mouseClick(far, Qt.MouseButton.LeftButton)
    [leave] = [each for each in far.findChildren(QPushButton) if each.accessibleName() == "Leave the far view"]
    assert far.bar.rect().contains(leave.geometry())
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not far.isVisible()
    assert evening.moment.state == "paused"


@pytest.mark.parametrize("text_size", [100, 160, 200])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1920, 1080)])
def test_the_controls_are_whole_in_every_size(evening: Evening, size: tuple[int, int], text_size: int) -> None:
    far = evening.page.far
    evening.page.stage.theme.use(text_size=text_size)
    far.showNormal()
    far.resize(*size)
    far.show_controls()
    QTest.qWait(10)
    assert far.rect().contains(far.bar.geometry())
    buttons = [each for each in far.bar.findChildren(QPushButton) if each.isVisible()]
    assert len(buttons) == 7
    for button in buttons:
        assert button.visibleRegion().boundingRect() == button.rect(), button.accessibleName()
    assert far.bar.geometry().bottom() < far.room.side_place.top()
