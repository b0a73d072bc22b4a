"""What is wished of a session: nothing is asked for that would only be refused, for a refusal is said aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.player_wishes import Wishes
from selfcare.session.commands import Command, Pause
from selfcare.session.states import State


@pytest.mark.parametrize(
    ("state", "asked"),
    [("running", True), ("resuming", True), ("tapping", True), ("paused", False), ("hurt", False), ("waiting", False)],
)
def test_what_stands_still_is_not_asked_to_stand_still(qtbot: QtBot, state: State, *, asked: bool) -> None:  # noqa: ARG001
    owner = QObject()
    wishes = Wishes(owner)
    wishes.state = state
    heard: list[Command] = []
    wishes.wished.connect(heard.append)
    wishes.rest()
    assert heard == ([Pause()] if asked else [])
