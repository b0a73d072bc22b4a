"""A home, a clock and a window of its own for each journey."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.evening import Journey
from tools.quiet_app import HandClock


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
def journey(
    qtbot: QtBot,
    clock: HandClock,
    home: Path,  # noqa: ARG001 - a home of its own
    caplog: pytest.LogCaptureFixture,
) -> Iterator[Journey]:
    journey = Journey(qtbot, clock)
    yield journey
    journey.close()
    # What the window survives, such as a figure that cannot be drawn, is a defect all the same.
    assert [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR] == []


@pytest.fixture
def keys(journey: Journey) -> Journey:
    journey.window.activateWindow()
    return journey
