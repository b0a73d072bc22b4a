"""Two minutes with the voice at real speed on a real sound server, recorded: every word and tone in its place."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, NoReturn

import numpy as np
import pytest
from PySide6.QtCore import QObject

from selfcare.routine.models import RestStep, Routine, Timed
from selfcare.session.engine import Session
from selfcare.sound.loudness import loudness
from selfcare.sound.mix import Frames, Samples, Shelf, render
from selfcare.sound.performance import performed
from selfcare.sound.placing import Said
from selfcare.sound.track import RATE, Placed
from selfcare.sound.voice import Voice, house_voice
from tests.real.events import run_for
from tests.real.sound_server import Recorder, SoundServer
from tests.real.stage import Stage, open_and_wait
from tests.real.voice import need_package
from tests.session.build import exercise, knead, routine, step, text, tuck

pytestmark = [pytest.mark.device, pytest.mark.timeout(300)]

PIECE = round(0.4 * RATE)
LOG = logging.getLogger(__name__)  # what was measured: pytest --log-level=INFO -rP
CUE = text("Reach across and squeeze the thick muscle. Roll it, and let go.")
SESSION = routine(knead(30, cue=CUE, switch=6.0), RestStep(8), tuck(2, cue=text("Draw your head straight back.")))


@pytest.fixture
def voice(tmp_path: Path, absent: Callable[[str], NoReturn]) -> Iterator[Voice]:
    need_package("hibari", absent)
    with closing(house_voice(folder=tmp_path)) as voice:
        yield voice


def prepare(voice: Voice, stage: Stage, played: Routine) -> None:
    voice.open(stage.session.timeline, played)
    while not voice.progress.done:
        voice.beat(time.monotonic())
        voice.wait(0.05)
    assert voice.progress.lost == 0


class Found(NamedTuple):
    """Where a clip begins in a recording, how much of it is there (1 = as planned), and by how many seconds its
    pieces lie apart: where the machine was too busy for a moment, a word is heard with a gap.
    """

    begin: int
    share: float
    gap: float


def loud_pieces(clip: Samples) -> list[int]:
    """The beginnings of those 0.4 s of a clip that have a fair part of its energy."""
    starts = range(0, max(1, len(clip) - PIECE // 2), PIECE)
    energies = [float(np.sum(clip[at : at + PIECE] ** 2)) for at in starts]
    return [at for at, energy in zip(starts, energies, strict=True) if energy > 0.1 * max(energies)]


class Heard:
    """A recording in which clips are looked for."""

    def __init__(self, recorder: Recorder, zero: float) -> None:
        self.samples = recorder.heard.copy()
        self._index_of, self._zero = recorder.index_of, zero
        self._shelf = Shelf()

    def index(self, second: float) -> int:
        return self._index_of(self._zero + second)

    def find(self, placed: Placed) -> Found:
        """Look for a clip near where it should be: a tone whole, words piece by piece."""
        clip = self._shelf.samples(placed.clip) * np.float32(placed.gain)
        expected = self.index(placed.at)
        if placed.bus == "tones":
            # A ducked one is fainter than what is left of the words above it: it is looked for where it has to be.
            return Found(*self.match(clip, expected, RATE // 5 if placed.gain == 1.0 else RATE // 60), 0.0)
        found = [(at, self.match(clip[at : at + PIECE], expected + at)) for at in loud_pieces(clip)]
        starts = [index - at for at, (index, _) in found]
        worst = max((share for _, (_, share) in found), key=lambda share: abs(share - 1.0))
        return Found(starts[0], worst, (max(starts) - min(starts)) / RATE)

    def match(self, clip: Samples, expected: int, reach: int = RATE // 5) -> tuple[int, float]:
        """Return where the clip begins, at most `reach` samples from `expected`, and how much of it is there."""
        first = max(0, expected - reach)
        part = self.samples[first : first + 2 * reach + len(clip)]
        size = 1 << (len(part) + len(clip)).bit_length()
        match = np.fft.irfft(np.fft.rfft(part, size) * np.conj(np.fft.rfft(clip, size)), size)[: 2 * reach]
        best = int(np.argmax(match))
        return first + best, float(match[best] / np.sum(clip**2))

    def take_out(self, placed: Placed, index: int) -> None:
        clip = self._shelf.samples(placed.clip)
        self.samples[index : index + len(clip)] -= clip[: len(self.samples) - index]


def test_every_word_and_tone_is_heard_in_its_place(server: SoundServer, room: QObject, voice: Voice) -> None:
    stage = Stage(SESSION, room, voice)
    prepare(voice, stage, SESSION)
    recorder = Recorder(server, "cap", room)
    open_and_wait(stage.speaker)
    stage.start()
    run_for(stage.session.timeline.end + 6.0)
    recorder.stop()

    said = voice.script.said
    heard = Heard(recorder, stage.zero)
    whole = performed(stage.session.timeline, voice.clip, "en", keys=True)
    live = heard.samples.copy()
    errors = []
    missing, gaps = [], []
    for placed in sorted(whole.track.placed, key=_words_first):
        found = heard.find(placed)
        error = (found.begin - heard.index(placed.at)) / RATE
        if abs(error) > 0.005 or not 0.8 < found.share < 1.2:
            LOG.info("%s: %.1f ms, %s", placed, 1000 * error, found)
        if found.gap > 0.002:
            gaps.append((placed.at, found.gap))
        elif abs(found.share - 1.0) > (0.4 if placed.gain == 1.0 else 0.6):  # what is left of words is on a ducked one
            missing.append((placed.at, placed.clip[-12:], found))
        if not any(0 <= placed.at - at < 2.0 for at, _ in gaps):  # the stream learns its clock anew after a stumble
            errors.append(error)
        if placed.bus == "voice":
            heard.take_out(placed, found.begin)
    LOG.info("words with a gap: %s", gaps)
    assert missing == [], "every one is there, and whole"
    assert len(gaps) <= 3, "where the machine was too busy for a moment"
    tell("words and tones", errors)
    assert len(said) >= 20
    assert float(np.quantile(np.abs(errors), 0.99)) < 0.010
    assert float(np.max(np.abs(live))) < 0.99, "nothing is clipped"
    assert_equally_loud(said, heard, live)
    assert_no_overlap(said)
    begin = heard.index(0.0) + round(float(np.median(errors)) * RATE)
    assert_like_the_file(live, begin, render(whole.track, Shelf(), stage.session.timeline.end))
    assert stage.lines == []


def _words_first(placed: Placed) -> bool:
    """Tones that words cover are looked for once the words are taken out."""
    return placed.bus == "tones"


def tell(what: str, errors: list[float]) -> None:
    sizes = 1000 * np.abs(errors)
    LOG.info(
        "%d %s: mean %.2f, p99 %.2f, most %.2f ms",
        len(errors),
        what,
        sizes.mean(),
        np.quantile(sizes, 0.99),
        sizes.max(),
    )


def assert_no_overlap(said: tuple[Said, ...]) -> None:
    for one, other in pairwise(said):
        assert one.end <= other.at


def assert_equally_loud(said: tuple[Said, ...], heard: Heard, live: Samples) -> None:
    levels = []
    for each in said:
        index = Heard.find(_with(heard, live), each.placed).begin
        begin, end = index + round(each.clip.onset * RATE), index + round(each.clip.end * RATE)
        levels.append(loudness(live[begin:end]))
    LOG.info("sentences from %.1f to %.1f LUFS", min(levels), max(levels))
    assert max(levels) - min(levels) < 2.0


def _with(heard: Heard, samples: Samples) -> Heard:
    heard.samples = samples
    return heard


def assert_like_the_file(live: Samples, begin: int, file: Frames) -> None:
    """Every ten seconds of the recording rise and fall as those of the file do, to a hundredth of a second."""
    worst = 1.0
    for second in range(0, len(file) // RATE - 10, 10):
        wanted = file[second * RATE : (second + 10) * RATE].astype(np.float32) / np.float32(32768)
        same = live[begin + second * RATE :][: len(wanted)]
        if np.max(np.abs(wanted)) > 1e-3:
            worst = min(worst, float(np.corrcoef(envelope(same), envelope(wanted))[0, 1]))
    LOG.info("the recording and the file correlate by %.4f at least", worst)
    assert worst > 0.9


def envelope(samples: Samples) -> Samples:
    """Return how loud each hundredth of a second is."""
    powers: Samples = np.sqrt((samples.reshape(-1, RATE // 100) ** 2).mean(axis=1))
    return powers


def test_the_words_come_back_with_the_server(server: SoundServer, room: QObject, voice: Voice) -> None:
    played = routine(knead(40, "none", prep=4.0, cue=CUE))
    stage = Stage(played, room, voice)
    prepare(voice, stage, played)
    open_and_wait(stage.speaker)
    stage.start()
    run_for(12.0)
    server.kill()
    run_for(6.0)
    assert stage.session.elapsed > 17, "the session goes on"
    server.start()
    recorder = Recorder(server, "cap", room)
    run_for(stage.session.timeline.end - stage.session.elapsed + 6.0)
    recorder.stop()
    heard = Heard(recorder, stage.zero)
    again = [said for said in voice.script.said if said.at > 45]
    found = [heard.find(said.placed) for said in again]
    errors = [(one.begin - heard.index(said.placed.at)) / RATE for said, one in zip(again, found, strict=True)]
    tell("words after its return", errors)
    assert [said.cue.text for said in again] == [
        "Half-way.",
        "Ten seconds.",
        "Three.",
        "Two.",
        "One.",
        again[-1].cue.text,
    ]
    assert min(one.share for one in found) > 0.8
    assert max(np.abs(errors)) < 0.020
    assert stage.longest_beat < 0.5


WINDOW = """
import sys
from pathlib import Path
from selfcare.player import Player
from selfcare.routine.library import Library
from selfcare.session.commands import Start
from selfcare.session.engine import Session
from selfcare.sound.message import Play, line_of
from selfcare.sound.sounder import Sounder
from selfcare.sound.speaker import SilentSpeaker
from selfcare.sound.voice import house_voice

class Clock:
    now = 0.0
    def monotonic(self): return self.now
    boot = wall = monotonic

class Speaker(SilentSpeaker):
    def play(self, track, at): line_of(Play(track, at))

def memory():
    words = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()
    return int(words[0]) / 1024

routine = max(Library([Path(sys.argv[1])]).routines(), key=lambda each: Session(each).timeline.end)
clock, session = Clock(), Session(routine)
before = memory()
voice = house_voice(folder=Path(sys.argv[2]))
voice.open(session.timeline, routine)
now = 0.0
while not voice.progress.done:
    voice.beat(now)
    voice.wait(0.05)
    now += 0.05
player = Player(session, clock, [Sounder(Speaker(), voice)])
player.do(Start())
while player.moment.state != "finished":
    clock.now += 0.1
    player.beat()
voice.close()
print(session.timeline.end, len(voice.script.said), memory() - before, "numpy" in sys.modules)
"""


def test_the_window_stays_small(tmp_path: Path, voice: Voice) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("memory is read from /proc")
    del voice
    routines = Path(__file__).parents[2] / "routines"
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(routines), str(tmp_path)], capture_output=True, text=True, check=True
    )
    seconds, sentences, grown, numpy = done.stdout.split()
    LOG.info("%s s, %s sentences: the window grew by %s MB", seconds, sentences, grown)
    assert float(seconds) > 10 * 60
    assert int(sentences) > 80
    assert float(grown) < 20
    assert numpy == "False"


def test_a_session_of_twenty_minutes_is_ready_in_fifteen_seconds(voice: Voice) -> None:
    steps = [
        step(exercise(name, Timed(60), cue=text(f"{name} slowly, and breathe out as you press the muscle.")))
        for name in ("Kneading", "Rubbing", "Rolling", "Pressing", "Stroking", "Circling", "Holding", "Squeezing")
    ]
    played = routine(*steps, *(knead(60, cue=CUE) for _ in range(4)))
    timeline = Session(played).timeline
    assert timeline.end > 17 * 60
    begun = time.monotonic()
    voice.open(timeline, played)
    first = None
    while not voice.progress.done:
        voice.beat(time.monotonic())
        voice.wait(0.05)
        if first is None and voice.ready_to_start:
            first = time.monotonic() - begun
    took = time.monotonic() - begun
    LOG.info("%s in %.1f s, ready to start after %.1f s", voice.progress, took, first or took)
    assert took < 15
