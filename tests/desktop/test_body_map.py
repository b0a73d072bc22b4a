"""The body map for who does not see it: each area a box of its own, to be found, asked and ticked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfcare.anatomy.regions import BODY_MAP
from selfcare.desktop.reading import install
from selfcare.desktop.theme import Theme
from selfcare.desktop.widgets.body_map import BodyMapView
from selfcare.desktop.widgets.map_areas import AreaBox

install()


@pytest.fixture
def body(qtbot: QtBot) -> Iterator[BodyMapView]:
    body = BodyMapView(Theme())
    qtbot.addWidget(body)
    body.resize(600, 560)
    body.prepare()
    body.show()
    body.grab()
    yield body
    QAccessible.setActive(False)


def read(body: BodyMapView) -> dict[str, QAccessibleInterface]:
    """Return what a screen reader finds in the map, by name."""
    interface = QAccessible.queryAccessibleInterface(body)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name).startswith("Body map.")
    found = [interface.child(number) for number in range(interface.childCount())]
    return {child.text(QAccessible.Text.Name): child for child in found}


def toggle(area: QAccessibleInterface) -> None:
    actions = area.actionInterface()
    assert actions is not None
    actions.doAction("Toggle")


def test_each_area_is_a_box_with_its_side_in_its_name(body: BodyMapView) -> None:
    areas = read(body)
    massaged = sum(2 if place.paired else 1 for place in BODY_MAP.values() if place.massage)
    boxes = [area for area in areas.values() if area.role() == QAccessible.Role.CheckBox]
    assert len(boxes) == massaged, "one that is seen from the front and from behind is there once"
    assert {"Calf, your left", "Calf, your right", "Back of the neck"} <= set(areas)
    for box in boxes:
        state = box.state()
        assert (state.checkable, state.checked, state.focusable, state.invisible) == (1, 0, 0, 0)


def test_a_box_is_ticked_with_its_area_and_ticks_it(body: BodyMapView) -> None:
    areas = read(body)
    calf = areas["Calf, your left"]
    toggle(calf)
    assert body.spots == {("calf", "left")}
    assert calf.state().checked
    assert not areas["Calf, your right"].state().checked
    body.press("calf")  # on the map a pair goes round: left alone, right alone
    assert not calf.state().checked
    assert areas["Calf, your right"].state().checked
    toggle(areas["Calf, your right"])
    assert not body.spots


def test_what_was_chosen_before_somebody_reads_is_ticked(body: BodyMapView) -> None:
    body.choose({("sole", "right")})
    assert {name for name, area in read(body).items() if area.state().checked} == {"Sole, your right"}


def test_what_is_never_massaged_is_no_box_and_tells_why(qtbot: QtBot, body: BodyMapView) -> None:
    throat = read(body)["Throat, not for massage"]
    assert throat.role() == QAccessible.Role.Button
    assert not throat.state().checkable
    actions = throat.actionInterface()
    assert actions is not None
    assert actions.actionNames() == ["Press"]
    with qtbot.waitSignal(body.barred, timeout=100) as told:
        actions.doAction("Press")
    assert told.args == ["neck_front"]
    assert not body.spots


def test_a_box_lies_where_its_area_is_drawn_and_leaves_the_mouse_to_the_map(body: BodyMapView) -> None:
    calf = read(body)["Calf, your left"].object()
    assert isinstance(calf, AreaBox)
    before = calf.geometry().center()
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=before)
    assert body.spots == {("calf", "left"), ("calf", "right")}
    assert body.childAt(before) is None
    body.resize(800, 700)
    body.grab()
    read(body)
    assert calf.geometry().center() != before
    QTest.mouseClick(body, Qt.MouseButton.LeftButton, pos=calf.geometry().center() + QPoint(1, 1))
    assert body.spots == {("calf", "left")}


def test_boxes_are_made_for_a_screen_reader_alone(qtbot: QtBot, body: BodyMapView) -> None:
    assert not body.findChildren(AreaBox)
    QAccessible.setActive(True)
    body.resize(700, 600)
    body.grab()
    qtbot.waitUntil(lambda: bool(body.findChildren(AreaBox)))
