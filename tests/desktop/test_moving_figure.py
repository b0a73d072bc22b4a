"""The figure on the player's page: it goes with the session's clock, stands still when that does, shows what comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.figure_settings import FigureSettings
from selfcare.desktop.guide import Guide
from selfcare.desktop.pages.player import PlayerPage
from selfcare.desktop.pictures import Ends, Frame, Pictures
from selfcare.desktop.theme import Theme
from selfcare.player import Player
from selfcare.routine.library import Library
from selfcare.routine.models import ExerciseStep, Routine, Text
from selfcare.routine.places import built_in_folder
from selfcare.session.commands import Pause, Resume, Start
from selfcare.session.engine import Session
from selfcare.session.moment import Moment
from tests.clock import HandClock

EXERCISES = ("seated-trunk-turns", "standing-back-bend")


class Paintings(QObject):
    """How often the stage was painted."""

    def __init__(self, page: PlayerPage) -> None:
        super().__init__(page)
        self.count = 0
        page.stage.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += isinstance(event, QPaintEvent)
        return super().eventFilter(watched, event)


class Evening:
    """A page with a session of two exercises that move."""

    def __init__(self, qtbot: QtBot, *, names: tuple[str, ...] = EXERCISES, still: bool = False) -> None:
        self.theme = Theme(scheme="light", still=still)
        self.page = PlayerPage(self.theme, Pictures(self.theme))
        qtbot.addWidget(self.page)
        self.page.resize(1180, 680)
        self.page.show()
        library = {exercise.id: exercise for exercise in Library([built_in_folder()]).exercises()}
        steps = tuple(ExerciseStep(library[name], "time") for name in names)
        self.clock = HandClock()
        self.guide = Guide(self.page, self.page)
        routine = Routine("r", Text((("en", "Two that move"),)), steps)
        self.player = Player(Session(routine), self.clock, [self.guide])
        self.page.open_routine("Two that move", "en")
        self.guide.take(self.player, Start())
        self.paintings = Paintings(self.page)

    @property
    def moment(self) -> Moment:
        return self.player.moment

    def beat(self, seconds: float) -> None:
        self.clock.seconds += seconds
        self.guide.beat()
        QApplication.processEvents()

    def go_on_until(self, there: Callable[[Moment], bool]) -> None:
        while not there(self.moment):
            self.beat(0.25)
        self.page.stage.settle()
        QApplication.processEvents()

    def seen(self) -> QImage:
        place = self.page.stage.places.figure.toAlignedRect()
        return self.page.stage.grab(place).toImage()


@pytest.fixture
def evening(qtbot: QtBot) -> Iterator[Evening]:
    begun = Evening(qtbot)
    yield begun
    begun.guide.leave()


@pytest.fixture
def calm_evening(qtbot: QtBot) -> Iterator[Evening]:
    begun = Evening(qtbot, still=True)
    yield begun
    begun.guide.leave()


def test_it_moves_with_the_sessions_clock(evening: Evening) -> None:
    evening.go_on_until(lambda moment: moment.phase.kind == "in")
    evening.beat(0.5)
    before, painted = evening.seen(), evening.paintings.count
    for _beat in range(4):
        evening.beat(0.2)
    assert evening.seen() != before
    assert evening.paintings.count >= painted + 4


def test_it_stands_still_with_the_session_and_nothing_is_painted(evening: Evening) -> None:
    evening.go_on_until(lambda moment: moment.phase.kind == "in")
    evening.beat(0.5)
    evening.guide.do(Pause())
    evening.page.stage.settle()
    QApplication.processEvents()
    before = evening.seen()
    painted = evening.paintings.count
    for _beat in range(20):
        evening.beat(0.2)
    assert evening.paintings.count == painted
    assert evening.seen() == before
    evening.guide.do(Resume())
    evening.go_on_until(lambda moment: moment.state == "running")
    for _beat in range(5):
        evening.beat(0.2)
    assert evening.seen() != before


def test_what_comes_is_shown_while_there_is_time_to_get_there(evening: Evening) -> None:
    shown: list[str] = []
    while evening.moment.state != "finished" and len(shown) < 2:
        if evening.moment.phase.kind == "position":
            picture = evening.page.stage._figure.picture
            assert isinstance(picture, Frame)
            shown.append(picture.subject.name)
            here = evening.moment.phase_index
            evening.go_on_until(lambda moment, here=here: moment.phase_index > here)  # type: ignore[misc]
        else:
            evening.beat(0.5)
    assert shown == list(EXERCISES)


def test_with_less_movement_both_ends_stand_beside_each_other(calm_evening: Evening) -> None:
    calm_evening.go_on_until(lambda moment: moment.phase.kind == "in")
    picture = calm_evening.page.stage._figure.picture
    assert isinstance(picture, Ends)
    before = calm_evening.seen()
    painted = calm_evening.paintings.count
    for _beat in range(5):
        calm_evening.beat(0.1)
    assert calm_evening.seen() == before
    assert calm_evening.paintings.count == painted + 1  # for the picture that was just taken
    drawing = picture.drawing(calm_evening.page.stage.places.figure.size().toSize())
    assert sum(layer.name == "hair" for layer in drawing.layers) == 4  # two heads, in shade and in light


def test_another_look_is_seen_at_once(evening: Evening) -> None:
    evening.go_on_until(lambda moment: moment.phase.kind == "in")
    evening.guide.do(Pause())
    QApplication.processEvents()
    looks = (FigureSettings(), FigureSettings(skin="deep"), FigureSettings(build="large"), FigureSettings(hair="short"))
    seen = []
    for look in looks:
        evening.theme.use(figure=look)
        QApplication.processEvents()
        seen.append(evening.seen())
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])
