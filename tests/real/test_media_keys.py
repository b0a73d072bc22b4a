"""Media keys on a real session bus: pressed by another program, heard as wishes, and the state told to the desktop."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.devices.media_keys import LINE, NAME, MediaKeys
from selfcare.session import commands
from selfcare.session.engine import Session
from tests.real.events import run_for
from tests.real.session_bus import NAMES, Bus
from tests.session.build import knead, routine

pytestmark = pytest.mark.device


@pytest.fixture
def keys(bus: Bus, qapp: QApplication) -> Iterator[MediaKeys]:
    keys = MediaKeys(qapp, bus.connection)
    keys.open()
    assert keys.line == ""
    yield keys
    keys.close()
    keys.deleteLater()


def test_every_key_is_heard_as_a_wish(bus: Bus, keys: MediaKeys) -> None:
    wishes: list[str] = []
    keys.wished.connect(wishes.append)
    for key in ("PlayPause", "Play", "Pause", "Next", "Previous", "Stop"):
        bus.press(key)
    assert wishes == ["play-pause", "play", "pause", "next", "previous", "stop"]


def test_the_desktop_is_told_what_is_played_and_whether(bus: Bus, keys: MediaKeys, tmp_path: Path) -> None:
    with (tmp_path / "signals").open("wb") as log:
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        watching = ["dbus-monitor", "--session", "member='PropertiesChanged'"]
        monitor = subprocess.Popen(watching, stdout=log, env=environment)
        run_for(0.5)
        session = Session(routine(knead(60)))
        keys.name_session("Desk reset", "en")
        session.send(commands.Start(), 0)
        keys.hear([], session.moment())
        assert 'string "Playing"' in bus.asked("PlaybackStatus")
        assert 'string "Kneading"' in bus.asked("Metadata")
        assert 'string "Desk reset"' in bus.asked("Metadata")
        session.send(commands.Pause(), 5)
        keys.hear([], session.moment())
        assert 'string "Paused"' in bus.asked("PlaybackStatus")
        assert 'string "Selfcare"' in bus.asked("Identity", "org.mpris.MediaPlayer2")
        run_for(0.3)
        monitor.terminate()
        monitor.wait()
    told = (tmp_path / "signals").read_text()
    assert told.index('"Playing"') < told.index('"Paused"')


def test_a_second_window_has_a_name_of_its_own_and_a_closed_one_has_none(
    bus: Bus, keys: MediaKeys, qapp: QApplication
) -> None:
    other_name = next(NAMES)
    other = MediaKeys(qapp, QDBusConnection.connectToBus(bus.address, other_name))
    other.open()
    listed = ("--dest=org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames")
    assert f'"{NAME}.instance{os.getpid()}"' in bus.tell(*listed)
    keys.close()
    assert f'"{NAME}"' not in bus.tell(*listed)
    other.close()
    other.deleteLater()
    QDBusConnection.disconnectFromBus(other_name)


def test_without_a_bus_there_is_a_line_and_nothing_else(qapp: QApplication, qtbot: QtBot) -> None:
    del qtbot
    name = next(NAMES)
    keys = MediaKeys(qapp, QDBusConnection.connectToBus("unix:path=/nonexistent/bus", name))
    keys.open()
    assert keys.line == LINE
    session = Session(routine(knead(60)))
    session.send(commands.Start(), 0)
    keys.hear([], session.moment())
    keys.close()
    keys.deleteLater()
    QDBusConnection.disconnectFromBus(name)
