"""Media keys at the window: another program presses them on a real session bus, and the session answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from selfcare.desktop.devices.media_keys import MediaKeys
from selfcare.player import Effect
from selfcare.routine.models import Routine
from selfcare.session.engine import Session
from tests.journeys.evening import Journey
from tests.journeys.test_voice import SpeakingApp
from tests.real.session_bus import Bus
from tools.quiet_app import HandClock

pytestmark = pytest.mark.device


class KeyedApp(SpeakingApp):
    """The app with a voice that hums, and with media keys."""

    def _devices(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        hummed = super()._devices(routine, session, language)
        real = super(SpeakingApp, self)._devices(routine, session, language)
        return (*hummed, *(effect for effect in real if isinstance(effect, MediaKeys)))


@pytest.fixture
def journey(bus: Bus, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/pulse.sock")
    KeyedApp.folder = tmp_path / "voice"
    journey = Journey(qtbot, HandClock(), KeyedApp)
    sounds = journey.app._heard.sounds
    sounds._keys = MediaKeys(sounds, bus.connection)
    sounds._keys.wished.connect(sounds.pressed)
    journey.start("desk-reset")
    qtbot.waitUntil(lambda: journey.state == "running", timeout=20_000)
    yield journey
    journey.close()


def test_a_headset_pauses_and_goes_on_skips_and_goes_back(bus: Bus, journey: Journey) -> None:
    assert isinstance(journey.app, KeyedApp)
    ear = journey.app.ear
    assert '"Playing"' in bus.asked("PlaybackStatus")
    bus.press("PlayPause")
    assert journey.state == "paused"
    assert '"Paused"' in bus.asked("PlaybackStatus")
    assert ear.held == 1
    assert ear.chirps[-2:] == ["rest", "word"], "a short sound and a word"
    bus.press("PlayPause")
    assert journey.state in {"resuming", "running"}
    journey.pass_until(lambda moment: moment.state == "running" and moment.phase.kind == "position")

    part, plans = journey.moment.phase.part, len(ear.planned)
    bus.press("Next")
    assert journey.moment.phase.part == part + 1
    assert len(ear.planned) > plans, "the new plan says what comes"
    journey.pass_time(1)
    bus.press("Previous")
    assert journey.moment.phase.part == part
    bus.press("Stop")
    assert journey.state == "paused", "nobody loses a session to a key in the dark"
    bus.press("Pause")
    assert journey.state == "paused"


def test_keys_do_nothing_while_something_is_asked(bus: Bus, journey: Journey) -> None:
    journey.player.controls.hurt.emit()
    assert journey.state == "hurt"
    for key in ("PlayPause", "Play", "Next"):
        bus.press(key)
    assert journey.state == "hurt"


def test_after_the_session_the_keys_belong_to_others_again(bus: Bus, journey: Journey) -> None:
    journey.player.top.end.emit()
    journey.click("End here")
    assert "was not provided" in bus.asked("PlaybackStatus") or bus.asked("PlaybackStatus") == ""
