"""The far view on screens of every size: readable from the mat, and clean on the way from one screen to another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from math import atan, degrees
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.far_plan import LABEL, LEAST, LONG_PHASE, PHASE, SIDE, far_plan

#: Inches across the corners and logical pixels of screens in use.
SCREENS = [
    (14.0, (1280, 800)),
    (15.6, (1366, 768)),
    (14.0, (1920, 1080)),
    (14.0, (1536, 864)),
    (24.0, (1920, 1080)),
    (27.0, (3840, 2160)),
    (43.0, (1920, 1080)),
]


def arcminutes(pixels: float, millimetres: float, metres: float = 2.0) -> float:
    return degrees(atan(pixels * millimetres / 1000 / metres)) * 60


@pytest.mark.parametrize(("inches", "size"), SCREENS)
def test_every_word_can_be_read_from_two_metres(qtbot: QtBot, inches: float, size: tuple[int, int]) -> None:  # noqa: ARG001
    wide, high = size
    plan = far_plan(QSizeF(wide, high))
    millimetres = inches * 25.4 / (wide**2 + high**2) ** 0.5
    theme = Theme(scheme="light")

    def seen(pixels: float) -> float:
        return arcminutes(QFontMetricsF(theme.font_of(plan.px(pixels), bold=True)).capHeight(), millimetres)

    assert seen(LEAST) >= 16.0
    assert seen(LABEL) >= 16.5
    assert seen(SIDE) >= 25.5
    assert seen(LONG_PHASE) >= 23.5
    assert seen(PHASE) >= 29.5


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1920, 1080), (3440, 1440), (800, 1280)])
def test_nothing_covers_anything_on_any_screen(size: tuple[int, int]) -> None:
    plan = far_plan(QSizeF(*size))
    parts = (plan.icon, plan.word, plan.lamp, plan.figure, *plan.halves)
    for index, one in enumerate(parts):
        assert one.left() >= 0
        assert one.right() <= size[0]
        assert one.bottom() <= size[1]
        for other in parts[index + 1 :]:
            assert (
                one.intersected(other).width() * one.intersected(other).height()
                <= 0.02 * other.width() * other.height()
            )


@pytest.mark.skipif(sys.platform != "linux", reason="the platform without a screen takes its screens from a file")
def test_it_stays_clean_between_screens_of_different_scale_and_without_one_of_them(tmp_path: Path) -> None:
    small = {"name": "small", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96}
    screens = [small, {**small, "name": "sharp", "x": 1280, "width": 2560, "height": 1600, "logicalDpi": 192}]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "QT_NO_GUI_THREADPOOL": "1"}
    told = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert told.stdout.split() == ["2", "same", "fled"], told.stderr


#: What is painted after a way from one screen to the other is compared with what a new window paints there.
_TWO_SCREENS = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
from selfcare.desktop.pages.far_view import FarView
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.far_room import FarRoom, FarScene
from selfcare.desktop.widgets.lamp import Count
from selfcare.desktop.widgets.lamp import Count
from selfcare.desktop.widgets.side_slab import Slab
theme = Theme(scheme="light")
small, sharp = sorted(QGuiApplication.screens(), key=lambda screen: screen.devicePixelRatio())
scene = FarScene("hold", "Hold", "anchor", Count("hold", "18", "", 0.6), Slab("left", "then right"))

def shown(*screens):
    player = QWidget()
    player.show()
    far = FarView(theme, player)
    far.room.show_scene(scene)
    for screen in screens:
        far.open_on(screen)
        application.processEvents()
        far.room.settle()
        picture = far.room.grab()
    return player, far, picture

kept = shown(small, sharp), shown(sharp)
moved, new = kept[0][2], kept[1][2]
print(int(moved.devicePixelRatio()))
print("same" if moved.toImage() == new.toImage() else "different")
application.screenRemoved.emit(sharp)
print("fled" if kept[0][1].screen() is small and kept[0][1].isFullScreen() else "stays")
"""
