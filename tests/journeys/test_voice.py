"""The window speaks: it prepares, begins when the first words are ready, and says so where nobody reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.app.clock import Startup, SystemClock
from selfcare.app.wiring import App
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.player import Effect
from selfcare.routine.models import Routine
from selfcare.session.engine import Session
from selfcare.sound.narrator import NOBODY
from selfcare.sound.rendering import Rendering
from selfcare.sound.sounder import Sounder
from selfcare.sound.speaker import SilentSpeaker
from selfcare.sound.track import Bus, Track
from selfcare.sound.voice import Voice
from selfcare.sound.voice_cache import VoiceCache
from tests.journeys.evening import Journey
from tests.journeys.test_window import words_on
from tests.sound.bench import Bench, Hummer
from tools.quiet_app import HandClock


@dataclass
class Ear(SilentSpeaker):
    """Remembers the words that are planned, and what is sounded at once."""

    planned: list[list[str]] = field(default_factory=list)
    chirps: list[str] = field(default_factory=list)
    held: int = 0

    def play(self, track: Track, at: float) -> None:
        del at
        self.planned.append([placed.clip for placed in track.placed if placed.bus == "voice"])

    def chirp(self, clip: str, bus: Bus = "tones") -> None:
        self.chirps.append("word" if bus == "voice" else clip)

    def hold(self) -> None:
        self.held += 1


class SpeakingApp(App):
    """The app with a voice that hums, heard by an ear; `lazy` works only when told to."""

    folder: Path
    hummers: Sequence[Hummer] = (Hummer(),)
    lazy = False

    def __init__(self, application: QApplication, clock: SystemClock, startup: Startup) -> None:
        super().__init__(application, clock, startup)
        self.ear = Ear()
        cache = VoiceCache(self.folder)
        self.bench = Bench(cache, self.hummers)
        self.bench.stuck = self.lazy
        self._heard.asked = True
        self._heard.sounds.voicing._make = self._hummed

    def _hummed(self, settings: SoundSettings) -> Voice:
        rendering = Rendering(VoiceCache(self.folder), self.hummers, self.bench.start, settings.speed)
        return Voice(rendering, lambda _: self.hummers, speed=settings.speed)

    def _devices(self, routine: Routine, session: Session, language: str) -> Sequence[Effect]:
        self._heard.open(routine, session, language)
        return (Sounder(self.ear, self._heard.sounds.voicing.voice),)

    def _warm_up(self) -> None:
        """Open no output."""


class LazyApp(SpeakingApp):
    lazy = True


class MuteApp(SpeakingApp):
    hummers = ()


@pytest.fixture
def kinds(tmp_path: Path, home: Path) -> Iterator[None]:
    del home
    SpeakingApp.folder = tmp_path / "voice"
    yield
    del SpeakingApp.folder


def ear_of(journey: Journey) -> Ear:
    assert isinstance(journey.app, SpeakingApp)
    return journey.app.ear


@pytest.mark.usefixtures("kinds")
def test_a_session_waits_for_its_first_minute_and_then_begins_by_itself(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, SpeakingApp)
    journey.start("desk-reset")
    assert journey.state == "waiting"
    assert journey.player.stage.scene.cue.startswith("Preparing the voice, ")
    qtbot.waitUntil(lambda: journey.state == "running", timeout=20_000)
    assert len(ear_of(journey).planned[0]) > 3
    assert "Preparing" not in journey.player.stage.scene.cue
    journey.close()


@pytest.mark.usefixtures("kinds")
def test_what_was_said_before_begins_at_once(qtbot: QtBot, clock: HandClock) -> None:
    first = Journey(qtbot, clock, SpeakingApp)
    first.start("desk-reset")
    qtbot.waitUntil(lambda: first.app._heard.sounds.voicing.voice.progress.done, timeout=20_000)
    first.close()
    again = Journey(qtbot, clock, SpeakingApp)
    again.start("desk-reset")
    assert again.state == "running"
    assert len(ear_of(again).planned[0]) > 20
    again.close()


@pytest.mark.usefixtures("kinds")
def test_nobody_has_to_wait_and_the_words_join_in(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, LazyApp)
    journey.start("desk-reset")
    qtbot.wait(300)
    assert journey.state == "waiting"
    journey.press(Qt.Key.Key_Space)
    assert journey.state == "running"
    ear = ear_of(journey)
    assert ear.planned == [[]]
    assert isinstance(journey.app, SpeakingApp)
    journey.app.bench.stuck = False
    for worker in journey.app.bench.workers:
        worker.alive = False
    voice = journey.app._heard.sounds.voicing.voice
    qtbot.waitUntil(lambda: voice.ready_to_start, timeout=20_000)
    journey.pass_time(2)
    assert ear.planned[-1] != []
    journey.press(Qt.Key.Key_Space)
    assert journey.state == "paused"
    qtbot.wait(200)
    assert journey.state == "paused", "it begins once"
    journey.close()


@pytest.mark.usefixtures("kinds")
def test_where_nobody_reads_it_is_said_once_and_the_session_goes_on(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, MuteApp)
    journey.start("desk-reset")
    assert journey.state == "running"
    assert NOBODY in journey.player.stage.scene.note
    assert ear_of(journey).planned == [[]]
    journey.close()


@pytest.mark.usefixtures("kinds")
def test_choosing_tones_only_silences_the_words_ahead(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, SpeakingApp)
    journey.start("desk-reset")
    qtbot.waitUntil(lambda: journey.state == "running", timeout=20_000)
    chosen = journey.app._preferences.chosen
    journey.app._preferences.change(chosen.but(sound=SoundSettings("tones")))
    journey.pass_time(2)
    assert len(ear_of(journey).planned[-1]) <= 1, "but for the sentence that sounds"
    journey.close()


@pytest.mark.usefixtures("kinds")
def test_the_end_can_be_asked_for_while_it_prepares(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, SpeakingApp)
    journey.start("desk-reset")
    journey.player.end_sheet.open()
    voicing = journey.app._heard.sounds.voicing
    qtbot.waitUntil(lambda: not voicing.waits, timeout=20_000)
    assert journey.state == "waiting", "a question is being asked"
    journey.player._go()
    assert journey.state == "running"
    journey.close()


@pytest.mark.usefixtures("kinds")
def test_the_voice_gets_ready_while_questions_are_answered_and_says_so(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, LazyApp)
    library = journey.window.library
    library.open_routine("desk-reset")
    journey.click("Start")
    assert not isinstance(journey.window.page, LibraryPage), "something is asked first"
    journey.app.go("library")
    assert "Preparing the voice, " in words_on(library)
    journey.close()


@pytest.mark.usefixtures("kinds")
def test_the_first_suggestion_gets_ready_while_today_is_looked_at(qtbot: QtBot, clock: HandClock) -> None:
    journey = Journey(qtbot, clock, SpeakingApp)
    journey.app._preparing._lingers.setInterval(1)
    journey.app.go("today")
    voicing = journey.app._heard.sounds.voicing
    qtbot.waitUntil(lambda: voicing.voice.progress.whole > 10 and voicing.voice.progress.done, timeout=20_000)
    journey.close()
