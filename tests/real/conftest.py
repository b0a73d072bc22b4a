"""A sound server of its own for each test that listens, and a place for what plays on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from selfcare.desktop.devices.speaker import ChosenSpeaker
from tests.real.events import run_for
from tests.real.pages_read import Stop, read_pages
from tests.real.read import Read
from tests.real.session_bus import Bus, session_bus
from tests.real.sound_server import SoundServer


@pytest.fixture
def server(need: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    for program in ("pulseaudio", "parec", "pactl"):
        need(program)
    with TemporaryDirectory(prefix="selfcare-sound-") as folder:
        server = SoundServer(Path(folder))
        monkeypatch.setenv("PULSE_SERVER", server.address)
        monkeypatch.setenv("PULSE_COOKIE", os.devnull)
        server.start()
        yield server
        server.kill()


@pytest.fixture
def bus(need: Callable[[str], str], qapp: QApplication) -> Iterator[Bus]:
    need("dbus-send")
    parent = QObject(qapp)
    with session_bus(need("dbus-daemon"), parent) as bus:
        yield bus
    parent.deleteLater()


@pytest.fixture(scope="session")
def devices(need: Callable[[str], str]) -> None:
    for program in ("xvfb-run", "dbus-run-session", "dbus-send"):
        need(program)
    if not any(Path("/usr", place, "at-spi-bus-launcher").exists() for place in ("libexec", "lib/at-spi2-core")):
        need("at-spi-bus-launcher")


@pytest.fixture(scope="session")
def stops(devices: None, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Stop]:  # noqa: ARG001
    """All pages, read once for all tests: it takes most of a minute."""
    return read_pages(tmp_path_factory.mktemp("read"))


@pytest.fixture
def window(devices: None, tmp_path: Path) -> Iterator[Read]:  # noqa: ARG001 - without them there is none
    window = Read(tmp_path)
    yield window
    window.close()


@pytest.fixture
def room(qapp: QApplication) -> Iterator[QObject]:
    room = QObject(qapp)
    yield room
    for speaker in room.findChildren(ChosenSpeaker):
        speaker.close()
    run_for(0.3)
    room.deleteLater()
    run_for(0.1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Listen up to four times: a machine that is busy elsewhere for a moment makes one tone late, ours or not.

    A program that is late is late each time.
    """
    for item in items:
        if "server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.flaky(reruns=3, only_rerun=["AssertionError"]))
