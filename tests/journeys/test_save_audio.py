"""Saving a routine as audio from its panel."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from selfcare.desktop.pages.library import LibraryPage
from selfcare.desktop.sound_settings import SoundSettings
from tests.journeys.evening import Journey


def test_a_routine_is_saved_while_the_window_goes_on(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = journey.app._preferences.chosen
    journey.app._preferences.change(chosen.but(sound=SoundSettings("tones")))
    library = journey.page(LibraryPage)
    library.open_routine("micro-break")
    journey.click("Save as audio")
    audio = journey.app._heard.audio
    assert audio is not None
    assert audio.dialog is not None
    audio.dialog.close()
    target = tmp_path / "micro-break.wav"
    audio.save(str(target))
    row = library.panel.save
    assert row.text.startswith("Saving micro-break.wav, ")
    qtbot.waitUntil(target.exists, timeout=60_000)
    qtbot.waitUntil(lambda: row.text == "Saved as micro-break.wav.")


def test_a_cancelled_one_offers_to_save_again(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    library = journey.page(LibraryPage)
    library.open_routine("micro-break")
    journey.click("Save as audio")
    audio = journey.app._heard.audio
    assert audio is not None
    audio.save(str(tmp_path / "micro-break.wav"))
    journey.click("Cancel")
    qtbot.waitUntil(lambda: not audio.saving.busy, timeout=20_000)
    assert row_words(library) == "To take along on a phone"
    assert not (tmp_path / "micro-break.wav").exists()


def row_words(library: LibraryPage) -> str:
    return library.panel.save.text
