"""A home, a clock and a window of its own for each journey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.evening import HandClock, Journey


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("SELFCARE_STARTUP_LOG", raising=False)
    return tmp_path


@pytest.fixture
def journey(qtbot: QtBot, clock: HandClock, home: Path) -> Iterator[Journey]:  # noqa: ARG001 - a home of its own
    journey = Journey(qtbot, clock)
    yield journey
    journey.close()
