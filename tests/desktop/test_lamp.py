"""The lamp keeps what changes once a second as a picture: it looks as if all of it were painted anew."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.lamp import Count, Lamp

WORK = Count("work", "24", "seconds", 0.6, 0.5)


def fresh(qtbot: QtBot, theme: Theme, count: Count, side: int = 300) -> QImage:
    lamp = Lamp(theme)
    qtbot.addWidget(lamp)
    lamp.resize(side, side)
    lamp.show_count(count)
    return lamp.grab().toImage()


def test_whatever_was_shown_before_the_lamp_shows_what_is_so_now(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    lamp = Lamp(theme)
    qtbot.addWidget(lamp)
    lamp.resize(300, 300)
    seen = []
    for count in (
        WORK,
        replace(WORK, left=0.5),
        replace(WORK, breath=1.0),
        replace(WORK, breath=None),
        replace(WORK, number="23"),
        replace(WORK, caption="of 6"),
        replace(WORK, sign="pause"),
        replace(WORK, light="hold"),
    ):
        lamp.show_count(count)
        seen.append(lamp.grab().toImage())
        assert seen[-1] == fresh(qtbot, theme, count), count
    assert all(one != other for index, one in enumerate(seen) for other in seen[index + 1 :])


def test_other_colours_and_another_size_are_painted_anew(qtbot: QtBot) -> None:
    theme = Theme(scheme="light")
    lamp = Lamp(theme)
    qtbot.addWidget(lamp)
    lamp.resize(300, 300)
    lamp.show_count(WORK)
    light = lamp.grab().toImage()
    theme.use(scheme="dark")
    assert lamp.grab().toImage() == fresh(qtbot, theme, WORK) != light
    lamp.resize(200, 200)
    assert lamp.grab().toImage() == fresh(qtbot, theme, WORK, 200)
