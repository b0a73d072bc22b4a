"""Saving as audio by a real process: whole or not at all, and a cancelled one leaves nothing."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfcare.cli.clock import local_now
from selfcare.desktop.audio_desk import offered_kinds
from selfcare.desktop.saving import Order, Saving
from selfcare.desktop.sound_settings import SoundSettings
from selfcare.record.history import History
from selfcare.translation import speaking
from tests.cli.test_render import ROUTINE

TONES = SoundSettings("tones")


@pytest.fixture
def saving(qapp: QApplication) -> Iterator[Saving]:
    parent = QObject(qapp)
    saving = Saving(parent)
    yield saving
    saving.close()
    parent.deleteLater()


@pytest.fixture(autouse=True)
def well(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody to whom nothing special applies today: what may not be played is not saved either."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SELFCARE_HOME", str(home))
    with closing(History(home, local_now, print)) as history:
        history.health.set_profile(())
        history.health.answer_red_flags(frozenset())
        history.health.check_in({"neck": 1, "shoulder": 1}, ())


@pytest.fixture
def routine(tmp_path: Path) -> str:
    path = tmp_path / "short.yaml"
    path.write_text(ROUTINE)
    return str(path)


def test_what_is_chosen_is_what_is_rendered() -> None:
    order = Order("a.yaml", "right", SoundSettings("brief", speed=1.15, narrator="espeak-ng"))
    words = " ".join(order.words(Path("b.wav")))
    assert words == ("render a.yaml -o b.wav --percent --speed 1.15 --level brief --voice espeak-ng --side worse=right")
    assert "--side" not in Order("a.yaml", "same", SoundSettings()).words(Path("b.wav"))
    assert "--level" not in Order("a.yaml", "", SoundSettings()).words(Path("b.wav"))


def test_a_file_is_written_and_its_progress_told(saving: Saving, routine: str, tmp_path: Path, qtbot: QtBot) -> None:
    percents: list[int] = []
    saving.progressed.connect(percents.append)
    target = tmp_path / "out" / "a phone’s.wav"
    target.parent.mkdir()
    with qtbot.waitSignal(saving.saved, timeout=60_000) as told:
        saving.start(Order(routine, "right", TONES), target)
        assert saving.busy
    assert told.args == [str(target)]
    with wave.open(str(target)) as sound:
        assert sound.getnframes() / sound.getframerate() > 60
    assert percents == sorted(percents)
    assert percents[-1] == 100
    assert [file.name for file in target.parent.iterdir()] == [target.name]


def test_a_cancelled_one_leaves_the_folder_as_it_was(
    saving: Saving, routine: str, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.wav").write_bytes(b"what was here before")
    with qtbot.waitSignal(saving.cancelled, timeout=60_000):
        saving.start(Order(routine, "", TONES), folder / "mine.wav")
        saving.cancel()
    assert (folder / "mine.wav").read_bytes() == b"what was here before"
    assert len(list(folder.iterdir())) == 1
    assert not saving.busy


def test_what_cannot_be_written_is_said_and_leaves_nothing(
    saving: Saving, routine: str, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(saving.failed, timeout=60_000) as told:
        saving.start(Order(routine, "", TONES), tmp_path / "a.doc")
    assert "give the file one of these endings" in str(told.args)
    assert [file.name for file in tmp_path.iterdir()] == ["short.yaml"]
    with qtbot.waitSignal(saving.failed) as told:
        saving.start(Order(routine, "", TONES), tmp_path / "nowhere" / "a.wav")
    assert "cannot be written" in str(told.args)
    assert not saving.busy


def test_what_went_wrong_is_said_in_the_language_of_the_window(
    saving: Saving, routine: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    with speaking("de"), qtbot.waitSignal(saving.failed, timeout=60_000) as told:
        saving.start(Order(routine, "", TONES), tmp_path / "a.doc")
    (words,) = told.args
    assert str(words).startswith("Selfcare schreibt")
    assert str(words).endswith("gib der Datei eine dieser Endungen.")


def test_a_window_that_closes_leaves_nothing_half_done(saving: Saving, routine: str, tmp_path: Path) -> None:
    saving.start(Order(routine, "", TONES), tmp_path / "a.wav")
    saving.close()
    assert [file.name for file in tmp_path.iterdir()] == ["short.yaml"]


def test_only_formats_that_can_be_written_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert [ending for _, ending in offered_kinds()] == ["mp3", "flac", "wav"]
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/ffmpeg")
    assert "m4a" in [ending for _, ending in offered_kinds()]
