"""The pictures of cards: kept as painted, late while somebody types, anew in another theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from selfcare.desktop.cards import face_of
from selfcare.desktop.pictures import Pictures, subject_of
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.card_pictures import KEPT, CardPictures
from selfcare.desktop.widgets.figure import Pictured
from selfcare.desktop.widgets.room import REST, Room
from selfcare.routine.library import Library

ROUTINES = Path(__file__).resolve().parents[2] / "routines"
SIZE = QSize(320, 138)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([ROUTINES])


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    del qtbot
    return Theme(scheme="light")


@pytest.fixture
def figure(theme: Theme, library: Library) -> Pictured:
    read = library.routine("desk-reset")
    assert read is not None
    assert read.routine is not None
    face = face_of(read.routine)
    assert face is not None
    return Pictures(theme).still(subject_of(face, None))


@pytest.fixture
def pictures(theme: Theme) -> CardPictures:
    return CardPictures(theme, 12, theme)


def test_a_figure_is_painted_once(pictures: CardPictures, figure: Pictured) -> None:
    first = pictures.of(figure, SIZE, 1)
    assert first.toImage() != pictures.of(None, SIZE, 1).toImage()
    assert pictures.of(figure, SIZE, 1).cacheKey() == first.cacheKey()
    assert pictures.of(figure, SIZE, 2).size() == SIZE * 2


def test_it_waits_until_the_fingers_rest(pictures: CardPictures, figure: Pictured, qtbot: QtBot) -> None:
    pictures.spare()
    empty = pictures.of(figure, SIZE, 1)
    assert empty.cacheKey() == pictures.of(None, SIZE, 1).cacheKey()
    with qtbot.waitSignal(pictures.drawn, timeout=10_000):
        pass
    assert pictures.of(figure, SIZE, 1).toImage() != empty.toImage()


def test_what_is_no_longer_looked_at_is_not_drawn(pictures: CardPictures, figure: Pictured, qtbot: QtBot) -> None:
    pictures.spare()
    pictures.of(figure, SIZE, 1)
    pictures.spare()
    with qtbot.assertNotEmitted(pictures.drawn, wait=200):
        pass


def test_another_theme_paints_anew(pictures: CardPictures, figure: Pictured, theme: Theme) -> None:
    light = pictures.of(figure, SIZE, 1).toImage()
    theme.use(scheme="dark")
    assert pictures.of(figure, SIZE, 1).toImage() != light


def test_no_more_are_kept_than_are_looked_at(pictures: CardPictures, figure: Pictured) -> None:
    for wide in range(100, 100 + 2 * KEPT):
        pictures.of(figure, QSize(wide, 20), 1)
    assert len(pictures._kept) == KEPT


def test_the_room_of_the_panel_waits_in_the_same_way_and_shows_what_was_asked_last(
    theme: Theme, figure: Pictured, qtbot: QtBot
) -> None:
    room = Room(theme)
    qtbot.addWidget(room)
    room.resize(SIZE)
    empty = room.grab().toImage()
    room.show_at_rest(figure)
    assert room.grab().toImage() == empty
    qtbot.waitUntil(lambda: room.grab().toImage() != empty, timeout=5_000)
    room.show_at_rest(figure)
    room.show_picture(None)
    qtbot.wait(3 * REST)
    assert room.grab().toImage() == empty, "what was awaited before is not shown any more"
