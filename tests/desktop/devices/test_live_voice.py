"""The live voice, on Qt's stand-in engine: it says what is due, and is silent while the session stands still."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTextToSpeech import QTextToSpeech
from PySide6.QtWidgets import QApplication

from selfcare.desktop.devices.live_voice import LiveVoice, live_engine
from selfcare.desktop.flashes import Flashes
from selfcare.player import Player
from selfcare.session.commands import Pause, Start
from selfcare.session.engine import Session
from tests.clock import HandClock
from tests.session.build import knead, routine


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    parent = QObject(qapp)
    yield parent
    parent.deleteLater()


def test_it_says_what_is_due_and_is_silent_in_a_pause(parent: QObject) -> None:
    engine = QTextToSpeech("mock", parent)
    voice, clock = LiveVoice(engine, "en", lambda: "full", 0.5, parent), HandClock()
    player = Player(Session(routine(knead(20, "none"))), clock, [voice])
    player.do(Start())
    clock.seconds += 1.0
    player.beat()
    assert engine.state() == QTextToSpeech.State.Speaking
    assert engine.volume() == 0.5
    player.do(Pause())
    assert engine.state() == QTextToSpeech.State.Ready
    voice.close()


def test_at_the_level_of_tones_it_says_nothing(parent: QObject) -> None:
    engine = QTextToSpeech("mock", parent)
    voice, clock = LiveVoice(engine, "en", lambda: "tones", 1.0, parent), HandClock()
    player = Player(Session(routine(knead(20, "none"))), clock, [voice])
    player.do(Start())
    clock.seconds += 1.0
    player.beat()
    assert engine.state() == QTextToSpeech.State.Ready


@pytest.mark.skipif(sys.platform != "linux", reason="speech-dispatcher is Linux's")
def test_an_engine_that_is_not_there_is_none(parent: QObject) -> None:
    assert live_engine(parent, "no such engine") is None
    assert live_engine(parent, "mock") is not None


def test_tones_flash_for_who_wants_to_see_them() -> None:
    shown: list[str] = []
    wanted = [True]
    clock = HandClock()
    flashes = Flashes(shown.append, lambda: wanted[0])
    player = Player(Session(routine(knead(20, "none"))), clock, [flashes])
    player.do(Start())
    clock.seconds += 1.0
    player.beat()
    assert shown == ["ready"]
    wanted[0] = False
    clock.seconds += 2.0
    player.beat()
    clock.seconds += 2.0
    player.beat()
    assert shown == ["ready"]
