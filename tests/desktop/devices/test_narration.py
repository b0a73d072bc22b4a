"""The voice among Qt's events: it works while there is something to render, and tells the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.desktop.devices.narration import Narration
from selfcare.session.engine import Session
from selfcare.sound.narrator import NOBODY
from selfcare.sound.rendering import IDLE, Rendering
from selfcare.sound.voice import Voice
from selfcare.sound.voice_cache import VoiceCache
from tests.session.build import knead, routine
from tests.sound.bench import Bench, Hummer

DESK = routine(knead(60))


class Told:
    """What the page was told, on a clock of its own that goes on by itself."""

    def __init__(self, folder: Path, hummers: list[Hummer], parent: QObject) -> None:
        cache = VoiceCache(folder)
        self.bench = Bench(cache, hummers)
        voice = Voice(Rendering(cache, hummers, self.bench.start), lambda _: hummers)
        self.now = 0.0
        self.narration = Narration(voice, self._tick, parent)
        self.words: list[str] = []
        self.lines: list[str] = []
        self.readies = 0
        self.narration.progressed.connect(self.words.append)
        self.narration.line_changed.connect(self.lines.append)
        self.narration.ready.connect(self._ready)

    def open(self) -> None:
        self.narration.open(Session(DESK).timeline, DESK)

    def _tick(self) -> float:
        self.now += 0.1
        return self.now

    def _ready(self) -> None:
        self.readies += 1


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    parent = QObject(qapp)
    yield parent
    parent.deleteLater()


def test_progress_is_told_until_all_is_ready_and_the_worker_is_let_go(
    tmp_path: Path, parent: QObject, qtbot: QtBot
) -> None:
    told = Told(tmp_path, [Hummer()], parent)
    told.open()
    qtbot.waitUntil(lambda: told.words[-1] == "", timeout=20_000)
    assert told.words[0].startswith("Preparing the voice, 0 of ")
    assert told.readies == 1
    assert told.narration._timer.isActive(), "a worker that is idle is watched"
    told.now += IDLE
    told.narration.beat()
    assert not told.narration._timer.isActive()
    assert told.bench.workers[0].alive is False


def test_what_was_rendered_before_is_ready_at_once(tmp_path: Path, parent: QObject, qtbot: QtBot) -> None:
    first = Told(tmp_path, [Hummer()], parent)
    first.open()
    qtbot.waitUntil(lambda: first.words[-1] == "", timeout=20_000)
    first.narration.close()
    again = Told(tmp_path, [Hummer()], parent)
    again.open()
    assert again.readies == 1
    assert again.words == []
    assert not again.narration._timer.isActive()


def test_where_nobody_can_read_the_page_is_told_and_may_begin(tmp_path: Path, parent: QObject) -> None:
    told = Told(tmp_path, [], parent)
    told.open()
    assert told.lines == [NOBODY]
    assert told.readies == 1
