"""Saving a routine as audio from its panel."""

from __future__ import annotations

import wave
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.answers import NotNowPage
from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.routine.duration import total_seconds
from tests.journeys.evening import Journey
from tests.journeys.test_window import words_on
from tools.quiet_app import HandClock


@pytest.fixture
def clock() -> HandClock:
    """Return a clock of today: the process that writes the file has the machine's own."""
    clock = HandClock()
    clock.seconds, clock.day = 0.0, datetime.now().astimezone()
    return clock


def test_a_routine_is_saved_while_the_window_goes_on(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = journey.app._preferences.chosen
    journey.app._preferences.change(chosen.but(sound=SoundSettings("tones")))
    library = journey.page(LibraryPage)
    library.open_routine("micro-break")
    journey.click("Save as audio")
    journey.answer_nothing_special()
    assert isinstance(journey.window.page, LibraryPage), "and not a session"
    audio = journey.app._heard.audio
    assert audio is not None
    assert audio.dialog is not None
    audio.dialog.close()
    target = tmp_path / "micro-break.wav"
    audio.save(str(target))
    row = library.panel.save
    library.open_routine("desk-reset")
    assert row.text.startswith("Saving micro-break.wav, "), "where it can be cancelled, whatever is looked at"
    qtbot.waitUntil(target.exists, timeout=60_000)
    qtbot.waitUntil(lambda: row.text == "Saved as micro-break.wav.")
    library.open_routine("micro-break")
    assert row.text == "To take along on a phone"


def test_a_cancelled_one_offers_to_save_again(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    library = journey.page(LibraryPage)
    library.open_routine("micro-break")
    journey.click("Save as audio")
    journey.answer_nothing_special()
    assert isinstance(journey.window.page, LibraryPage), "and not a session"
    audio = journey.app._heard.audio
    assert audio is not None
    audio.save(str(tmp_path / "micro-break.wav"))
    journey.click("Cancel")
    qtbot.waitUntil(lambda: not audio.saving.busy, timeout=20_000)
    assert row_words(library) == "To take along on a phone"
    assert not (tmp_path / "micro-break.wav").exists()


def test_what_is_saved_is_what_the_door_lets_through(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = journey.app._preferences.chosen
    journey.app._preferences.change(chosen.but(sound=SoundSettings("tones")))
    library = journey.page(LibraryPage)
    library.open_routine("desk-reset")
    journey.click("Save as audio")
    journey.answer_nothing_special({"Neck": 5, "Shoulders": 5})
    audio = journey.app._heard.audio
    assert audio is not None
    target = tmp_path / "desk-reset.wav"
    audio.save(str(target))
    qtbot.waitUntil(target.exists, timeout=60_000)
    routine = journey.app._shelves.routine("desk-reset")
    assert routine is not None
    with wave.open(str(target)) as sound:
        assert sound.getnframes() / sound.getframerate() < total_seconds(routine) - 5, "less is done today"


def test_what_is_not_for_today_is_not_saved_either(journey: Journey) -> None:
    library = journey.page(LibraryPage)
    library.open_routine("desk-reset")
    journey.click("Save as audio")
    journey.answer_nothing_special({"Neck": 7, "Shoulders": 7})
    page = journey.page(NotNowPage)
    assert "does not suit you now" in words_on(page)
    audio = journey.app._heard.audio
    assert audio is not None
    assert audio.dialog is None


def row_words(library: LibraryPage) -> str:
    return library.panel.save.text
