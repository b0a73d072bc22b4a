"""A session on a machine that cannot be heard: it says so, shows each cue, and takes sound back when it comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.wiring import App
from selfcare.desktop.devices import speaker
from selfcare.desktop.devices.speaker_link import LinkedSpeaker
from selfcare.desktop.devices.wakelock import LINE as MAY_GO_DARK
from selfcare.desktop.devices.wakelock import WakeLock
from selfcare.desktop.pages.settings import SettingsPage
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.player import Effect
from selfcare.record.recorder import Recorder
from selfcare.routine.models import Routine
from selfcare.session.engine import Session
from selfcare.session.moment import Moment
from selfcare.sound.rendering import Rendering
from selfcare.sound.sounder import Sounder
from selfcare.sound.speaker import SILENT_LINE
from selfcare.sound.voice import Voice
from selfcare.sound.voice_cache import VoiceCache
from selfcare.sound.voice_link import Link
from tests.journeys.evening import Journey
from tests.journeys.test_window import words_on
from tools.quiet_app import HandClock


class DeafLink(LinkedSpeaker):
    """The window's end of a stream whose other end does not come up by itself."""

    def _launch(self) -> bool:
        return False

    @property
    def name(self) -> str:
        return self._server.fullServerName()


class SoundingApp(App):
    """The app with its sound but nobody who reads, and without a say in the screen's sleep."""

    def __init__(self, application: QApplication, clock: SystemClock, startup: Startup) -> None:
        super().__init__(application, clock, startup)
        self._heard.asked = True
        self._heard.sounds.voicing._make = mute

    def _devices(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        devices = super()._devices(routine, session, language)
        return tuple(effect for effect in devices if isinstance(effect, Sounder))


class DarkApp(SoundingApp):
    """The same on a computer that lets no screen be kept on."""

    def _devices(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        devices = App._devices(self, routine, session, language)
        return tuple(effect for effect in devices if isinstance(effect, Sounder | WakeLock))


def mute(_settings: SoundSettings) -> Voice:
    return Voice(Rendering(VoiceCache(Path("nowhere")), [], no_worker), lambda _: [])


def no_worker() -> Link:
    raise OSError


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch) -> list[DeafLink]:
    """The streams that were opened: on this machine nothing plays files either."""
    opened: list[DeafLink] = []

    def best_speaker(clock: Callable[[], float], parent: QObject) -> speaker.ChosenSpeaker:
        opened.append(DeafLink(clock, parent))
        return speaker.ChosenSpeaker(opened[-1], DeafLink(clock, parent, in_pieces=True, most=1), parent)

    monkeypatch.setattr(speaker, "best_speaker", best_speaker)
    return opened


def to_the_next_phase(journey: Journey) -> None:
    begun = journey.moment.phase_index

    def there(moment: Moment) -> bool:
        return moment.phase_index > begun

    journey.pass_until(there)


def test_what_cannot_be_heard_is_said_and_shown(
    qtbot: QtBot,
    clock: HandClock,
    home: Path,  # noqa: ARG001 - a home of its own
    links: list[DeafLink],
) -> None:
    journey = Journey(qtbot, clock, SoundingApp)
    journey.start("micro-break")
    stage = journey.player.stage
    assert SILENT_LINE in stage.scene.note
    qtbot.waitUntil(lambda: not stage.flashing)
    to_the_next_phase(journey)
    assert stage.flashing
    qtbot.waitUntil(lambda: not stage.flashing)

    worker = QLocalSocket(journey.window)
    worker.connectToServer(links[0].name)
    worker.write(b"ready\n")
    qtbot.waitUntil(lambda: SILENT_LINE not in stage.scene.note)
    qtbot.waitUntil(lambda: not stage.flashing)
    to_the_next_phase(journey)
    assert not stage.flashing
    journey.close()


def test_tones_come_before_what_is_written_down(
    qtbot: QtBot,
    clock: HandClock,
    home: Path,  # noqa: ARG001
    links: list[DeafLink],  # noqa: ARG001
) -> None:
    journey = Journey(qtbot, clock, SoundingApp)
    journey.start("micro-break")
    run = journey.desk._run
    assert run is not None
    kinds = [type(effect) for effect in run.player._effects]
    assert kinds[0] is Sounder
    assert kinds.index(Recorder) > 0
    journey.close()


def test_a_sound_tested_before_the_first_session_is_not_forgotten(
    qtbot: QtBot,
    clock: HandClock,
    home: Path,  # noqa: ARG001
    links: list[DeafLink],  # noqa: ARG001
) -> None:
    journey = Journey(qtbot, clock, SoundingApp)
    journey.app._heard.sounds.test()
    journey.start("micro-break")
    assert SILENT_LINE in journey.player.stage.scene.note
    journey.close()


@pytest.mark.usefixtures("home", "links")
def test_what_the_computer_does_not_allow_stands_in_the_settings(
    qtbot: QtBot, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfcare.desktop.devices.wakelock.keep_screen_on", lambda: None)
    journey = Journey(qtbot, clock, DarkApp)
    journey.app.go("settings")
    assert MAY_GO_DARK not in words_on(journey.page(SettingsPage)), "nobody has been asked yet"
    journey.app.go("library")
    journey.start("micro-break")
    journey.pass_time(2)
    assert MAY_GO_DARK not in journey.player.stage.scene.note, "no nagging"
    journey.app.go("settings")
    assert MAY_GO_DARK in words_on(journey.page(SettingsPage))
    journey.close()


def test_the_output_is_let_go_where_nobody_is_about_to_listen(
    qtbot: QtBot,
    clock: HandClock,
    home: Path,  # noqa: ARG001
    links: list[DeafLink],
) -> None:
    journey = Journey(qtbot, clock, SoundingApp)
    heard = journey.app._heard
    journey.app.go("library")
    journey.start("desk-reset")
    heard._let_go()
    assert links[-1]._server.isListening(), "a session is on"
    assert heard._idle.isActive(), "and it is asked again"
    journey.player.end_sheet.confirmed.emit()
    journey.leave_check_out()
    journey.app.go("library")
    heard._let_go()
    assert not links[-1]._server.isListening()
    journey.app._warm_up()
    assert links[-1]._server.isListening()
    journey.close()
