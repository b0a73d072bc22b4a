"""The family of tones: made by its script, calm, and of one loudness."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import get_args

import numpy as np
import pytest

from selfcare.session.timeline import ToneName
from selfcare.sound.mix import Samples, Shelf
from selfcare.sound.tones import clip_path, tones_folder
from selfcare.sound.track import RATE

NAMES: tuple[ToneName, ...] = get_args(ToneName)
SCRIPT = Path(__file__).parents[2] / "tools" / "make_tones.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_tones", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_script_makes_the_very_files_that_are_kept(script: ModuleType, tmp_path: Path) -> None:
    script.main(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in tones_folder().glob("*.wav")}
    assert sorted(made) == sorted(f"{name}.wav" for name in NAMES)
    assert [name for name in made if made[name] != kept.get(name)] == []
    assert set(made) == set(kept)


def test_the_whole_family_is_small() -> None:
    assert sum(path.stat().st_size for path in tones_folder().iterdir()) < 1_500_000


def test_all_are_of_one_loudness(script: ModuleType) -> None:
    loudness = [script.loudness(Shelf().samples(name).astype(np.float64)) for name in NAMES]
    assert max(loudness) - min(loudness) < 1.0


@pytest.mark.parametrize("name", NAMES)
def test_a_tone_comes_and_goes_without_a_click(name: ToneName) -> None:
    samples = Shelf().samples(name)
    assert 0.2 * RATE < len(samples) < 3 * RATE
    assert np.max(np.abs(samples)) < 0.6, "calm, and room for a voice on top"
    assert abs(samples[0]) < 1e-3
    assert abs(samples[-1]) < 1e-3
    assert _time_to_peak(samples) > 0.010, "a soft attack"
    assert _above(samples, 5_000.0) < 1e-4, "a click would spread over all pitches"


def test_what_is_no_sound_file_is_silence(tmp_path: Path) -> None:
    (tmp_path / "broken.wav").write_bytes(b"RIFF and no more")
    assert len(Shelf(tmp_path).samples("broken")) == 0
    assert len(Shelf(tmp_path).samples("missing")) == 0


def test_a_clip_is_a_tone_or_a_path(tmp_path: Path) -> None:
    other = tones_folder() / "half.wav"
    assert clip_path("half", tmp_path) == tmp_path / "half.wav"
    assert clip_path(str(other), tmp_path) == other
    assert len(Shelf().samples(str(other))) > 0


def _time_to_peak(samples: Samples) -> float:
    loud = np.abs(samples) > 0.9 * np.max(np.abs(samples[: RATE // 10]))
    return float(np.argmax(loud)) / RATE


def _above(samples: Samples, pitch: float) -> float:
    """The share of the energy above a pitch."""
    power = np.abs(np.fft.rfft(samples)) ** 2
    pitches = np.fft.rfftfreq(len(samples), 1 / RATE)
    return float(power[pitches > pitch].sum() / power.sum())
