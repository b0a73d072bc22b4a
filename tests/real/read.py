"""A real window on a screen and an accessibility bus of its own, and a screen reader before it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from tests.real.screen_reader import Gone, Node, Said, ScreenReader

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 30.0
SCREEN: Final = ("xvfb-run", "-a", "-s", "-screen 0 1400x900x24")


class Read:
    """A window of its own on a screen and a bus of its own, and a screen reader before it."""

    def __init__(self, home: Path) -> None:
        self._errors = (home / "errors").open("w+")
        self._process = subprocess.Popen(
            [*SCREEN, "dbus-run-session", "--", sys.executable, "-m", "tests.real.read_window"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=_environment(home),
            text=True,
            cwd=ROOT,
        )
        self.reader = ScreenReader(self._answer("bus "))
        self._program = self._found_program()

    def ask(self, line: str) -> None:
        """Have the window do something, and wait until it is done."""
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        self._answer("ready")

    def tree(self) -> Node:
        """Return the window that is used: the far view once it is open, for it covers the other."""
        return self.windows()[-1]

    def windows(self) -> tuple[Node, ...]:
        """Return all windows, in the order in which they were made."""
        for _again in range(20):
            with suppress(Gone):  # what is read may change meanwhile, as for any screen reader
                return self.reader.tree(self._program).children
        pytest.fail("the window never stood still")

    def wait_for(self, *names: str) -> None:
        """Wait until there are windows of these names, and no others."""
        deadline = time.monotonic() + PATIENCE
        while (here := tuple(window.name for window in self.windows())) != names:
            assert time.monotonic() < deadline, here

    def wait_without(self, role: str) -> None:
        """Wait until nothing has this role."""
        deadline = time.monotonic() + PATIENCE
        while any(node.role == role for node in self.tree().all()):
            assert time.monotonic() < deadline, role

    def find(self, words: str, role: str = "push button") -> Node:
        """Return what has this role and a name that begins so, once it is there and can be used."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for node in self.tree().all():
                if node.role == role and node.name.startswith(words) and "sensitive" in node.states:
                    return node
        pytest.fail(f"no {role} “{words}” in\n{self.tree().written()}")

    def find_part(self, words: str) -> Node:
        """Return a label that ends so."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for node in self.tree().all():
                if node.role == "label" and node.name.endswith(words):
                    return node
        pytest.fail(f"no label “{words}” in\n{self.tree().written()}")

    def hear(self) -> list[Said]:
        """Wait until something is announced, and return what has been."""
        deadline = time.monotonic() + PATIENCE
        while not (said := self.reader.announced()):
            assert time.monotonic() < deadline, self.tree().written()
        return said

    def press(self, words: str) -> None:
        self.reader.do(self.find(words), "Press")

    def read_on(self, words: str) -> None:
        """Press what says how much lies below, until it says these words, and press it once more."""
        for _press in range(40):
            for node in self.tree().all():
                if node.role == "push button" and node.name == words:
                    self.reader.do(node, "Press")
                    return
                if node.role == "push button" and node.name.startswith("More below"):
                    self.reader.do(node, "Press")
        pytest.fail(f"no end in\n{self.tree().written()}")

    def tick(self, words: str, role: str = "check box") -> None:
        self.reader.do(self.find(words, role), "Toggle")

    def move(self, words: str, value: float) -> None:
        self.reader.set_value(self.find(words, "slider"), value)

    def write(self, words: str, text: str) -> None:
        self.reader.write(self.find(words, "text"), text)

    def close(self) -> None:
        self.reader.close()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()
        self._errors.close()

    def _answer(self, first: str) -> str:
        """Return the rest of the next line that begins so: others write to the same stream."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(first):
                return line.removeprefix(first).strip()
        self._errors.seek(0)
        pytest.fail(f"the window has gone: {self._errors.read()}")

    def _found_program(self) -> tuple[str, str]:
        deadline = time.monotonic() + PATIENCE
        while "Selfcare" not in (programs := self.reader.programs()):
            assert time.monotonic() < deadline, "the window never came onto the bus"
        return programs["Selfcare"]


def _environment(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "SELFCARE_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PULSE_SERVER": "unix:/nowhere/pulse.sock",
    }
