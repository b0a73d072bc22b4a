"""`selfcare render` and `simulate --voice`, with whatever voice this machine has."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfcare.cli import main

ROUTINE = """
routine: 1
id: short
name: A short one
author: {name: Somebody}
purpose: Try it out.
level: 1
frequency: {per_day: 1, days_per_week: 1}
steps:
  - use: neck-to-shoulder-rubbing
    time: 20 s
    sides: {first: worse}
"""


WELL = ("--yes", "--no-condition", "--no-red-flag", "--nothing-new", "--pain", "neck=1", "--pain", "shoulder=0")
TOLD = ("--level", "tones", *WELL)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFCARE_HOME", str(tmp_path / "home"))


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "short.yaml"
    path.write_text(ROUTINE)
    return str(path)


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result.output


def test_a_routine_becomes_a_file(file: str, tmp_path: Path) -> None:
    output = tmp_path / "short.wav"
    said = run("render", file, "-o", str(output), *TOLD, "--side", "worse=right")
    assert "short.wav: 1:28, 0 sentences." in said
    with wave.open(str(output)) as sound:
        assert sound.getnframes() / sound.getframerate() == 88
    assert b"Neck-to-shoulder rubbing, right side" in output.read_bytes()


def test_other_programs_are_told_how_far_it_is(file: str, tmp_path: Path) -> None:
    lines = run("render", file, "-o", str(tmp_path / "short.wav"), *TOLD, "--percent").splitlines()
    numbers = [int(line) for line in lines if line.isdigit()]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] == 100


def test_what_is_written_is_what_the_door_lets_through(file: str, tmp_path: Path) -> None:
    target = tmp_path / "short.wav"
    fever = [each for each in TOLD if each != "--nothing-new"]
    said = run("render", file, "-o", str(target), *fever, "--sign", "unwell", code=1)
    assert "Not today" in said
    assert "So no file was written" in said
    assert not target.exists()
    said = run("render", file, "-o", str(target), *TOLD[:-4], "--pain", "neck=7", "--pain", "shoulder=7", code=1)
    assert "not for you today" in said
    assert not target.exists()


def test_nobody_is_guessed_to_be_well(file: str, tmp_path: Path) -> None:
    said = run("render", file, "-o", str(tmp_path / "short.wav"), "--yes", code=1)
    assert "Add --condition ID" in said


def test_it_is_shortened_to_the_minutes_at_hand(tmp_path: Path) -> None:
    target = tmp_path / "a.wav"
    said = run("render", "desk-reset", "-o", str(target), "--level", "tones", *WELL, "--minutes", "6")
    with wave.open(str(target)) as sound:
        assert sound.getnframes() / sound.getframerate() <= 360
    assert "a.wav: " in said


def test_an_ending_that_is_not_known_is_told_before_anything_is_rendered(file: str, tmp_path: Path) -> None:
    assert "give the file one of these endings" in run("render", file, "-o", str(tmp_path / "short.doc"), code=1)


def test_the_log_tells_when_each_sentence_is_really_said(file: str) -> None:
    lines = run("simulate", file, "--voice").splitlines()
    spoken = [line for line in lines if line.endswith(" s)")]
    if not spoken:
        assert any("no voice for this language" in line for line in lines), "a machine without any voice says so"
        return
    assert any("Switch sides." in line for line in spoken)
    moments = (
        [line.split()[0] for line in lines[: lines.index("")]] if "" in lines else [line.split()[0] for line in lines]
    )
    assert moments == sorted(moments)


def test_a_track_is_named_in_the_language_it_is_told_in(tmp_path: Path) -> None:
    target = tmp_path / "nacken.wav"
    run("render", "desk-reset", "-o", str(target), *TOLD, "--minutes", "6", "--language", "de")
    assert b"Schulter oben kneten, rechte Seite" in target.read_bytes()
    run("render", "desk-reset", "-o", str(tmp_path / "none.wav"), *TOLD, "--language", "fr", code=2)
    assert not (tmp_path / "none.wav").exists()
