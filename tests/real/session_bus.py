"""A session bus of a test's own, and what other programs do on it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment
from PySide6.QtDBus import QDBusConnection

from selfcare.desktop.devices.media_keys import NAME, PATH, PLAYER
from tests.real.events import run_for

NAMES = iter(f"selfcare-test-{number}" for number in range(100))


class Bus:
    """A session bus of the test's own, and what other programs do on it."""

    def __init__(self, address: str, parent: QObject) -> None:
        self.address = address
        self._parent = parent
        self.name = next(NAMES)
        self.connection = QDBusConnection.connectToBus(address, self.name)
        assert self.connection.isConnected()

    def tell(self, *words: str) -> str:
        """Let another program say something on the bus, while our own events run; returns the answer."""
        process = QProcess(self._parent)
        around = QProcessEnvironment.systemEnvironment()
        around.insert("DBUS_SESSION_BUS_ADDRESS", self.address)
        process.setProcessEnvironment(around)
        process.start("dbus-send", ["--session", "--print-reply", *words])
        for _ in range(100):
            if process.state() == QProcess.ProcessState.NotRunning:
                break
            run_for(0.05)
        return bytes(process.readAllStandardOutput().data()).decode()

    def press(self, key: str) -> None:
        self.tell(f"--dest={NAME}", PATH, f"{PLAYER}.{key}")

    def asked(self, fact: str, interface: str = PLAYER) -> str:
        get = "org.freedesktop.DBus.Properties.Get"
        return self.tell(f"--dest={NAME}", PATH, get, f"string:{interface}", f"string:{fact}")


@contextmanager
def session_bus(daemon_program: str, parent: QObject) -> Iterator[Bus]:
    daemon = subprocess.Popen(
        [daemon_program, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    bus = Bus(daemon.stdout.readline().decode().strip(), parent)
    yield bus
    QDBusConnection.disconnectFromBus(bus.name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()
