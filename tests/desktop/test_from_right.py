"""Where lines begin at the right: what is mirrored, and what is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.player_controls import PlayerControls
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.search_field import SearchField
from selfcare.translation import speaking
from tests.translation.longer import FROM_THE_RIGHT, Longer


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with speaking("he", Longer(FROM_THE_RIGHT)):
        yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("from_right")
def test_what_is_searched_for_keeps_clear_of_its_icon(qtbot: QtBot) -> None:
    field = SearchField(Theme(scheme="light"), "")
    qtbot.addWidget(field)
    field.resize(400, field.height())
    empty = field.grab().toImage()
    field.setText(f"{FROM_THE_RIGHT}Nacken")
    written = field.grab().toImage()
    changed = [
        x for x in range(400) if any(written.pixel(x, y) != empty.pixel(x, y) for y in range(14, field.height() - 14))
    ]
    assert changed, "it is written somewhere"
    assert 300 < max(changed) < 400 - 50, "it begins left of the icon"


@pytest.mark.usefixtures("from_right")
def test_on_is_to_the_right_everywhere_as_the_timeline_runs_and_the_keys_go(qtbot: QtBot) -> None:
    controls = PlayerControls(Theme(scheme="light"))
    qtbot.addWidget(controls)
    controls.resize(1200, 100)
    with qtbot.waitExposed(controls):
        controls.show()
    places = [button.geometry() for button in (controls._back, controls._go, controls._skip)]
    assert all(isinstance(place, QRect) for place in places)
    assert places[0].right() < places[1].left() < places[1].right() < places[2].left()
    assert controls._more.mapTo(controls, QPoint(0, 0)).x() < places[0].left(), "the row itself begins at the right"
