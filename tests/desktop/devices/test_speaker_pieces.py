"""Pieces through a player of files: begun on time, stopped by a plan that differs, and gone without a trace."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QObject
from pytestqt.qtbot import QtBot

from selfcare.desktop.devices.file_player import plays_to_nobody
from selfcare.desktop.devices.scratch import LOCK, PREFIX, Scratch
from selfcare.desktop.devices.speaker_pieces import PieceSpeaker
from selfcare.sound.track import Placed, Track


@dataclass
class Sounding:
    path: Path
    seconds: float
    over: bool = False
    failed: bool = False
    stopped: bool = False

    def stop(self) -> None:
        self.stopped = True


@dataclass
class Shop:
    """Plays nothing, and keeps what it was given."""

    played: list[Sounding] = field(default_factory=list)

    def __call__(self, path: Path) -> Sounding:
        with wave.open(str(path), "rb") as file:
            self.played.append(Sounding(path, file.getnframes() / file.getframerate()))
        return self.played[-1]


@dataclass
class Now:
    second: float = 100.0

    def __call__(self) -> float:
        return self.second


@dataclass
class Bench:
    shop: Shop
    now: Now
    speaker: PieceSpeaker

    def until(self, second: float) -> None:
        """Let time pass, as the timers would."""
        while self.now.second < second:
            self.now.second += 0.01
            self.speaker._go_on()

    @property
    def lengths(self) -> list[float]:
        return [round(each.seconds, 2) for each in self.shop.played]


@pytest.fixture
def bench(qapp: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr("selfcare.desktop.devices.scratch.gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    room, shop, now = QObject(qapp), Shop(), Now()
    bench = Bench(shop, now, PieceSpeaker(shop, now, room))
    yield bench
    bench.speaker.close()
    assert list(tmp_path.iterdir()) == []
    room.deleteLater()


COUNT = Track((Placed(2.0, "three"), Placed(3.0, "two"), Placed(4.0, "one"), Placed(9.0, "work")))


def test_each_piece_begins_on_time(bench: Bench) -> None:
    bench.speaker.play(COUNT, 100.0)
    bench.until(101.9)
    assert bench.lengths == []
    bench.until(102.0)
    assert bench.lengths == [2.42]
    bench.until(108.9)
    assert bench.lengths == [2.42]
    bench.until(109.0)
    assert bench.lengths == [2.42, 1.35]


def test_a_plan_that_agrees_leaves_what_sounds_alone_and_one_that_differs_stops_it(bench: Bench) -> None:
    bench.speaker.play(COUNT, 100.0)
    bench.until(102.5)
    bench.speaker.play(Track((*COUNT.placed[:3], Placed(7.0, "half"))), 99.98)
    assert not bench.shop.played[0].stopped
    bench.until(107.0)
    assert bench.lengths == [2.42, 0.9]
    bench.speaker.play(Track((Placed(107.2, "next"),)), 0.0)
    assert bench.shop.played[1].stopped
    bench.until(107.3)
    assert bench.lengths == [2.42, 0.9, 1.38]


def test_a_pause_stops_all_and_its_answer_is_heard_as_one(bench: Bench, qtbot: QtBot) -> None:
    bench.speaker.play(COUNT, 100.0)
    bench.until(102.5)
    bench.speaker.hold()
    assert bench.shop.played[0].stopped
    bench.speaker.chirp("rest")
    bench.speaker.chirp("one", "voice")
    qtbot.waitUntil(lambda: len(bench.shop.played) == 2)
    bench.until(112.0)
    assert bench.lengths == [2.42, 1.48]
    bench.speaker.play(COUNT, 112.0)
    assert bench.shop.played[1].stopped, "a new plan has words of its own"


def test_it_is_ready_once_something_was_played_to_its_end(bench: Bench, qtbot: QtBot) -> None:
    bench.speaker.open()
    with qtbot.waitSignal(bench.speaker.ready):
        bench.now.second += 0.3
        bench.shop.played[0].over = True


@pytest.mark.parametrize("failed", [True, False])
def test_it_is_lost_when_a_player_gives_up_or_ends_long_before_its_time(
    bench: Bench, qtbot: QtBot, *, failed: bool
) -> None:
    bench.speaker.play(COUNT, 100.0)
    bench.until(102.0)
    with qtbot.waitSignal(bench.speaker.lost):
        bench.now.second += 2.4 if failed else 0.2
        bench.shop.played[0].over, bench.shop.played[0].failed = True, failed


def test_the_volume_is_in_the_next_piece(bench: Bench) -> None:
    loudest = []
    for volume in (1.0, 0.0):
        bench.speaker.set_volume(volume, "tones")
        bench.speaker.play(Track((Placed(0.5, "one"),)), bench.now.second)
        bench.until(bench.now.second + 0.6)
        loudest.append(max(bench.shop.played[-1].path.read_bytes()[44:]))
    assert loudest[0] > 0
    assert loudest[1] == 0


def test_files_of_a_process_that_was_killed_are_cleared_away_and_those_of_a_living_one_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfcare.desktop.devices.scratch.gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    killed = tmp_path / f"{PREFIX}killed"
    killed.mkdir()
    (killed / "1.wav").write_bytes(b"sound")
    (killed / LOCK).write_text("999999999\npython3\n\n")
    living = Scratch()
    assert not killed.exists()
    held = QLockFile(str(living.path / LOCK))
    assert not held.tryLock(0)
    other = Scratch()
    assert living.path.exists()
    for each in (living, other):
        each.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("made", "nobody"), [("fakesink pulsesink fakesink", False), ("fakesink " * 3, True)])
def test_a_log_of_gstreamer_tells_that_it_plays_to_nobody(tmp_path: Path, made: str, *, nobody: bool) -> None:
    log = tmp_path / "1.log"
    log.write_text("".join(f'INFO creating element "{each}"\n' for each in made.split()))
    assert plays_to_nobody(log) is nobody
    assert not plays_to_nobody(tmp_path / "none")
