"""The voice as it is on this machine: a real process, a real model, real files, and a clock."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import cycle
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest

from selfcare.routine.library import Library
from selfcare.session.engine import Session
from selfcare.session.timeline import Timeline
from selfcare.sound.loudness import loudness
from selfcare.sound.mastering import LOUDNESS
from selfcare.sound.narrator import Sentence
from selfcare.sound.narrators.espeak import Espeak
from selfcare.sound.placing import place_speech
from selfcare.sound.rendering import STOPPED
from selfcare.sound.sentences import sentence_of, sentences_of
from selfcare.sound.track import RATE
from tests.real.voice import Workshop, need_package

pytestmark = pytest.mark.device
ROUTINES = Path(__file__).parents[2] / "routines"
GERMAN = (
    "Jetzt: Schulterkreisen.",
    "Linke Seite.",
    "2 x 30 s",
    "Seite wechseln.",
    "Fünf.",
    "Noch zehn Sekunden.",
)
SPANISH = ("Ahora: círculos de hombros.", "Lado izquierdo.", "Cambia de lado.", "Cinco.", "Diez segundos.")


@pytest.fixture
def proc(absent: Callable[[str], NoReturn]) -> None:
    if not Path("/proc/self/status").exists():
        absent("there is no /proc")


@pytest.fixture
def workshop(tmp_path: Path, absent: Callable[[str], NoReturn]) -> Iterator[Workshop]:
    need_package("hibari", absent)
    with closing(Workshop(tmp_path)) as workshop:
        yield workshop


def plans() -> list[Timeline]:
    return [Session(routine).timeline for routine in Library([ROUTINES]).routines()]


def everything() -> list[Sentence]:
    """The sentences of all the library's routines, one after the other."""
    return list(dict.fromkeys(each for plan in plans() for each in sentences_of(plan, "en")))


@pytest.mark.usefixtures("proc")
def test_twenty_minutes_are_prepared_in_fifteen_seconds_and_found_again_at_once(
    workshop: Workshop, tmp_path: Path
) -> None:
    plan = max(plans(), key=lambda plan: plan.end)
    assert plan.end > 19 * 60
    sentences = list(sentences_of(plan, "en"))
    workshop.rendering.want(sentences)
    took = workshop.finish()
    worked = processor_seconds(workshop.links[0].pid)
    print(f"\n{workshop.rendering.progress} in {took:.1f} s, {worked:.1f} s of them worked")
    assert workshop.rendering.progress.lost == 0
    assert worked < 15  # a busy machine takes longer by the clock, and says nothing about us

    first = min(seconds_to_find(sentences, tmp_path) for _ in range(3))
    print(f"found again in {1000 * first:.0f} ms")
    assert first < 0.1


def seconds_to_find(sentences: list[Sentence], folder: Path) -> float:
    begun = time.perf_counter()
    again = Workshop(folder)
    again.rendering.want(sentences)
    assert again.rendering.progress.done
    assert again.links == []
    return time.perf_counter() - begun


def test_all_sentences_are_equally_loud_and_none_is_clipped(workshop: Workshop) -> None:
    workshop.rendering.want(everything()[:40])
    workshop.finish()
    levels = []
    for sentence in everything()[:40]:
        clip, samples = workshop.rendering.clip(sentence), workshop.samples(sentence)
        assert clip is not None
        levels.append(loudness(samples[round(clip.onset * RATE) : round(clip.end * RATE)]))
        assert float(np.max(np.abs(samples))) < 0.95
    assert max(levels) - min(levels) < 2.0


def test_the_whole_library_finds_room_for_its_measured_words(workshop: Workshop) -> None:
    workshop.rendering.want(everything())
    workshop.finish(240.0)  # five hours of sessions
    for plan in plans():
        script = place_speech(plan, lambda cue: workshop.rendering.clip(Sentence(cue.text)) or "not rendered")
        assert len(script.dropped) <= len(plan.dropped)
        assert {sentence_of(each.cue, plan, "en") for each in script.said} <= set(everything())


@pytest.mark.skipif(sys.platform == "win32", reason="killed as POSIX kills")
def test_a_worker_killed_in_the_middle_is_replaced_and_nothing_is_lost(workshop: Workshop) -> None:
    workshop.rendering.want(everything()[:30])
    workshop.finish(until=lambda: workshop.rendering.progress.ready >= 3)
    os.kill(workshop.links[0].pid, signal.SIGKILL)
    workshop.finish(until=lambda: len(workshop.links) == 2)
    assert workshop.rendering.line == STOPPED
    workshop.finish()
    assert workshop.rendering.progress.ready == 30
    assert workshop.rendering.line == ""


@pytest.mark.usefixtures("proc")
def test_the_model_is_in_the_workers_memory_and_goes_with_it(workshop: Workshop) -> None:
    before = memory(os.getpid())
    workshop.rendering.want(everything()[:30])
    workshop.finish()
    worker = workshop.links[0]
    print(f"\nwindow {memory(os.getpid()) - before:+.0f} MB, worker {memory(worker.pid):.0f} MB")
    assert memory(os.getpid()) - before < 20
    assert memory(worker.pid) > 100
    workshop.rendering.beat(1000.0)
    assert not worker.alive


def test_german_and_spanish_are_read_by_espeak_and_placed(tmp_path: Path, need: Callable[[str], str]) -> None:
    sentences = [Sentence(text, "de") for text in GERMAN] + [Sentence(text, "es") for text in SPANISH]
    with closing(Workshop(tmp_path, [Espeak(need("espeak-ng"))])) as workshop:
        workshop.rendering.want(sentences)
        workshop.finish()
        clips = [workshop.rendering.clip(sentence) for sentence in sentences]
        levels = [loudness(workshop.samples(sentence)) for sentence in sentences]
    assert levels == pytest.approx([LOUDNESS] * len(sentences), abs=2)
    assert all(clip is not None and 0.25 < clip.spoken < 4.0 for clip in clips)
    plan, read = plans()[0], cycle(clips)
    script = place_speech(plan, lambda _: next(read) or "not rendered")
    assert len(script.said) > len(script.dropped)


def processor_seconds(pid: int) -> float:
    """Seconds of work a living process has done."""
    words = Path(f"/proc/{pid}/stat").read_text().rsplit(")", maxsplit=1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Megabytes a process has in memory."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
